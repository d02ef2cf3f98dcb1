import { scaleSqrt, scaleTime } from 'd3-scale';
import { useRef } from 'react';
import { graphql } from '../gql';
import type { SeriesMeetingsQuery } from '../gql/graphql';
import { useQuery } from './api';
import { drawn, pictures, table } from './export';
import { Await, Empty, Exports, Heading, Thing } from './parts';
import { href, navigate, useParams } from './route';
import { SeriesPicker, useSeries } from './series';
import * as words from './words';

const meetingsQuery = graphql(`
  query SeriesMeetings($series: ID!) {
    node(id: $series) { id ... on Series { name } }
    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {
      totalCount
      nodes {
        id
        name
        startDate { iso }
        endDate { iso }
        attendees(first: 0) { totalCount }
        places(first: 3) { nodes { id name } }
        hosts(first: 3) { nodes { id name } }
        topicsDiscussed(first: 0) { totalCount }
        adoptedInstruments(first: 0) { totalCount }
      }
    }
  }
`);

type Meeting = SeriesMeetingsQuery['meetings']['nodes'][number];

/** The meetings of a series in time. */
export function TimelineView() {
  const [params, change] = useParams();
  const series = useSeries(params.series);
  const asked = useQuery(meetingsQuery, series === '' ? null : { series });
  return (
    <div className="page">
      <Heading>Timeline</Heading>
      <div className="fields"><SeriesPicker id={series} pick={(series) => change({ series })} /></div>
      <Await asked={asked}>
        {({ node, meetings }) =>
          meetings.totalCount === 0 ? <Empty title="No meeting is known to be of this series.">Choose another series.</Empty>
            : <Meetings name={node && 'name' in node ? node.name : series} meetings={meetings.nodes} total={meetings.totalCount} />
        }
      </Await>
    </div>
  );
}

function Meetings({ name, meetings, total }: { name: string; meetings: readonly Meeting[]; total: number }) {
  const drawing = useRef<SVGSVGElement>(null);
  const dated = meetings.filter(({ startDate }) => startDate);
  return (
    <>
      <p className="faint">{name}: {words.count(total, 'meeting')}{dated.length < meetings.length && `, ${meetings.length - dated.length} without a date`}</p>
      {dated.length > 1 && <div className="scroll" tabIndex={0} role="region" aria-label="Meetings along the years"><Drawing meetings={dated} name={name} ref={drawing} /></div>}
      <div className="scroll" tabIndex={0} role="region" aria-label="Meetings">
        <table className="table">
          <thead>
            <tr><th scope="col">Date</th><th scope="col">Meeting</th><th scope="col">Place</th><th scope="col">Host</th><th scope="col" className="number">Attended</th><th scope="col" className="number">Topics</th><th scope="col" className="number">Adopted</th></tr>
          </thead>
          <tbody>
            {meetings.map((meeting) => (
              <tr key={meeting.id}>
                <td className="date">{words.span(meeting.startDate?.iso, meeting.endDate?.iso)}</td>
                <td><Thing {...meeting} /></td>
                <td>{meeting.places.nodes.map((place, i) => <span key={place.id}>{i > 0 && ', '}<Thing {...place} /></span>)}</td>
                <td>{meeting.hosts.nodes.map((host, i) => <span key={host.id}>{i > 0 && ', '}<Thing {...host} /></span>)}</td>
                <td className="number">{meeting.attendees.totalCount || ''}</td>
                <td className="number">{meeting.topicsDiscussed.totalCount || ''}</td>
                <td className="number">{meeting.adoptedInstruments.totalCount || ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Exports
        of={[
          ...(dated.length > 1 ? pictures(['timeline', name], () => drawn(drawing.current!)) : []),
          table('CSV', ['timeline', name], ['id', 'meeting', 'start', 'end', 'places', 'hosts', 'attendees'], () => meetings.map(row)),
        ]}
      />
    </>
  );
}

const width = 1000;
const height = 110;

/** The meetings as circles along the years, the larger the more attended. */
function Drawing({ meetings, name, ref }: { meetings: readonly Meeting[]; name: string; ref: React.Ref<SVGSVGElement> }) {
  const days = meetings.map(({ startDate }) => middle(startDate!.iso));
  const first = new Date(Math.min(...days.map(Number)));
  const last = new Date(Math.max(...days.map(Number)));
  const x = scaleTime([first, last], [24, width - 24]);
  const radius = scaleSqrt([0, Math.max(1, ...meetings.map(({ attendees }) => attendees.totalCount))], [5, 22]);
  return (
    <svg ref={ref} className="timeline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Meetings of ${name} from ${words.date(meetings[0]!.startDate!.iso)} to ${words.date(meetings.at(-1)!.startDate!.iso)}; the table below has them`}>
      <line x1={0} x2={width} y1={52} y2={52} className="axis" />
      {x.ticks(10).map((tick) => (
        <g key={Number(tick)} transform={`translate(${x(tick)} 0)`}>
          <line y1={48} y2={56} className="axis" />
          <text y={height - 6} textAnchor="middle">{x.tickFormat(10)(tick)}</text>
        </g>
      ))}
      {meetings.map((meeting, i) => (
        <circle key={meeting.id} cx={x(days[i]!)} cy={52} r={radius(meeting.attendees.totalCount)} onClick={() => navigate(href({ view: 'entity', id: meeting.id }))}>
          <title>{`${meeting.name}, ${words.date(meeting.startDate!.iso)}, ${words.count(meeting.attendees.totalCount, 'attendee')}`}</title>
        </circle>
      ))}
    </svg>
  );
}

/** The middle of a date that may be a year or a month only. */
function middle(iso: string): Date {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  return new Date(Date.UTC(year, month === undefined ? 6 : month - 1, month === undefined ? 1 : (day ?? 15)));
}

function row(meeting: Meeting): (string | number | undefined)[] {
  return [
    meeting.id, meeting.name, meeting.startDate?.iso, meeting.endDate?.iso,
    meeting.places.nodes.map((place) => place.name).join('; '), meeting.hosts.nodes.map((host) => host.name).join('; '), meeting.attendees.totalCount,
  ];
}
