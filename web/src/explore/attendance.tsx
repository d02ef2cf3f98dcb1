import { graphql } from '../gql';
import type { AttendanceQuery, AttendanceStatus, EntityClass } from '../gql/graphql';
import { useQuery } from './api';
import { pictures, table, type Export } from './export';
import { drawMatrix } from './matrix';
import { Await, Empty, Exports, Heading, Link, Thing } from './parts';
import { FactsBetween } from './between';
import { useParams } from './route';
import { SeriesPicker, useSeries } from './series';
import * as words from './words';

const attendanceQuery = graphql(`
  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {
    attendanceMatrix(series: $series, class: $class, during: $during) {
      series { id name }
      meetingCount
      columns(first: 100) { presentCount meeting { id name startDate { iso } } }
      rows(first: 100) {
        totalCount
        edges { attendedCount node { id name } cells { status capacity } }
      }
    }
  }
`);

type Matrix = NonNullable<AttendanceQuery['attendanceMatrix']>;

const marks: Readonly<Record<AttendanceStatus, readonly [mark: string, words: string]>> = {
  PRESENT: ['●', 'attended'],
  EXPECTED: ['○', 'was expected'],
  ABSENT: ['✕', 'did not attend'],
  NOT_NAMED: ['', 'not named'],
};

const kinds: readonly (readonly [EntityClass, string])[] = [['STATE', 'States'], ['ORGANIZATION', 'Organizations'], ['PERSON', 'Persons'], ['GROUP', 'Groups']];

/** Who was at which meeting of a series; each mark opens to its sentences. */
export function AttendanceView() {
  const [params, change] = useParams();
  const series = useSeries(params.series);
  const kind = kinds.find(([value]) => value === params.class)?.[0] ?? 'STATE';
  const during = params.from || params.to ? { from: params.from || null, to: params.to || null } : null;
  const asked = useQuery(attendanceQuery, series === '' ? null : { series, class: [kind], during });
  const pick = (series: string) => change({ series, cell: undefined });
  const [actor, meeting] = (params.cell ?? '').split(' ');
  return (
    <div className="page">
      <Heading>Attendance</Heading>
      <div className="fields">
        <SeriesPicker id={series} pick={pick} />
        <label>
          Who
          <select value={kind} onChange={(event) => change({ class: event.target.value, cell: undefined })}>
            {kinds.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        <label>From <input type="text" inputMode="numeric" placeholder="2018" pattern="\d{4}(-\d\d(-\d\d)?)?" defaultValue={params.from} onBlur={(event) => event.target.validity.valid && change({ from: event.target.value }, { replace: true })} /></label>
        <label>To <input type="text" inputMode="numeric" placeholder="2024" pattern="\d{4}(-\d\d(-\d\d)?)?" defaultValue={params.to} onBlur={(event) => event.target.validity.valid && change({ to: event.target.value }, { replace: true })} /></label>
      </div>
      <Await asked={asked} what="Counting who attended">
        {({ attendanceMatrix: matrix }) => {
          if (!matrix) return <Empty title="There is no such series.">Choose another one.</Empty>;
          if (matrix.rows.totalCount === 0) return <Empty title="No document tells who attended.">Choose another series, other actors or another period.</Empty>;
          return (
            <>
              <p className="faint">{matrix.series.name}: {words.count(matrix.meetingCount, 'meeting')}, {words.count(matrix.rows.totalCount, 'actor')}. {Object.values(marks).filter(([mark]) => mark).map(([mark, text]) => `${mark} ${text}`).join(', ')}.</p>
              <Table matrix={matrix} chosen={params.cell ?? ''} choose={(cell) => change({ cell }, { replace: true })} />
              {actor && meeting && <FactsBetween subject={actor} object={meeting} close={() => change({ cell: undefined }, { replace: true })} />}
              <Exports of={exportsOf(matrix)} />
            </>
          );
        }}
      </Await>
    </div>
  );
}

function Table({ matrix, chosen, choose }: { matrix: Matrix; chosen: string; choose: (cell: string) => void }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Attendance">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col" className="number">Total</th>
            {matrix.columns.map(({ meeting }) => (
              <th scope="col" key={meeting.id} title={meeting.name}>
                <Link to={{ view: 'entity', id: meeting.id }}>{words.date(meeting.startDate?.iso) || ordinalOf(meeting.name)}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.edges.map(({ node, attendedCount, cells }) => (
            <tr key={node.id}>
              <th scope="row"><Thing {...node} /></th>
              <td className="number">{attendedCount}</td>
              {cells.map(({ status, capacity }, i) => {
                const { meeting } = matrix.columns[i]!;
                const cell = `${node.id} ${meeting.id}`;
                const [mark, said] = marks[status];
                return (
                  <td key={meeting.id} className="cell">
                    {status === 'NOT_NAMED' ? null : (
                      <button
                        type="button"
                        className={`mark-${status.toLowerCase()}`}
                        aria-pressed={cell === chosen}
                        aria-label={`${node.name} ${said}: ${meeting.name}`}
                        title={[meeting.name, capacity ?? said].join(' · ')}
                        onClick={() => choose(cell)}
                      >
                        {mark}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Present</th>
            <td />
            {matrix.columns.map(({ meeting, presentCount }) => <td key={meeting.id} className="cell faint">{presentCount || ''}</td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The beginning of a meeting's name, where no date tells it from others. */
function ordinalOf(name: string): string {
  return name.split(' ').slice(0, 2).join(' ');
}

const inks: Readonly<Record<string, string>> = { PRESENT: 'accent', EXPECTED: 'faint', ABSENT: 'bad' };

function exportsOf({ series, columns, rows: { edges } }: Matrix): Export[] {
  const name = ['attendance', series.name];
  const header = ['id', 'name', 'attended', ...columns.map(({ meeting }) => `${meeting.name} (${meeting.startDate?.iso ?? 'no date'})`)];
  return [
    ...pictures(name, () =>
      drawMatrix({
        title: `Attendance: ${series.name}`,
        columns: columns.map(({ meeting }) => words.date(meeting.startDate?.iso) || meeting.name),
        rows: edges.map(({ node, attendedCount }) => ({ name: node.name, total: attendedCount })),
        mark: (row, column) => {
          const { status } = edges[row]!.cells[column]!;
          return status === 'NOT_NAMED' ? undefined : { mark: marks[status][0], ink: inks[status]! };
        },
      }),
    ),
    table('CSV', name, header, () =>
      edges.map(({ node, attendedCount, cells }) => [
        node.id,
        node.name,
        attendedCount,
        ...cells.map(({ status, capacity }) => (status === 'NOT_NAMED' ? '' : [words.lower(status), capacity].filter(Boolean).join(': '))),
      ]),
    ),
  ];
}
