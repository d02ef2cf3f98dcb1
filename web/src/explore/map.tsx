import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { scaleThreshold } from 'd3-scale';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { useMemo, useRef } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import outlines from 'world-atlas/countries-110m.json';
import { graphql } from '../gql';
import type { Predicate } from '../gql/graphql';
import { useQuery } from './api';
import { drawn, pictures, table } from './export';
import { Await, Empty, Exports, Heading, Link, Thing } from './parts';
import { href, navigate, useParams } from './route';
import * as words from './words';

const mapQuery = graphql(`
  query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {
    participation(groupBy: STATE, filter: { role: $role, during: $during }) {
      meetingCount
      first: groups(first: 100) { key label meetingCount statementCount }
    }
    places: facts(first: 0, filter: $held) { facets(by: [OBJECT]) { distinctCount values(first: 25) { key label count } } }
  }
`);

const roles: readonly (readonly [Predicate, string])[] = [['ATTENDED', 'attended'], ['SPOKE_AT', 'spoke at'], ['CHAIRED', 'chaired'], ['HOSTED', 'hosted'], ['ORGANIZED', 'organized']];

const width = 960;
const height = 430;
const antarctica = '010';

/** The outlines of countries as paths, with the codes of their states. */
function countries(): { code: string; name: string; path: string }[] {
  const world = outlines as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(world, world.objects.countries);
  const inhabited = { ...all, features: all.features.filter(({ id }) => id !== antarctica) };
  const draw = geoPath(geoNaturalEarth1().fitSize([width, height], inhabited)).digits(1);
  return inhabited.features.map((country) => ({
    code: (iso31661NumericToAlpha2 as Record<string, string>)[String(country.id)] ?? '',
    name: country.properties.name,
    path: draw(country) ?? '',
  }));
}

/** How many meetings the people of each state took part in, on a map, and where meetings were held. */
export function MapView() {
  const [params, change] = useParams();
  const role = roles.find(([value]) => value === params.role)?.[0] ?? 'ATTENDED';
  const during = params.from || params.to ? { from: params.from || null, to: params.to || null } : null;
  const asked = useQuery(mapQuery, { role: [role], during, held: { predicate: ['HELD_IN'], modality: ['PLAIN'], during } });
  const year = (name: string, label: string) => (
    <label>
      {label}
      <input type="number" min={1900} max={2100} step={1} size={6} defaultValue={params[name]} onBlur={(event) => change({ [name]: event.target.value }, { replace: true })} />
    </label>
  );
  return (
    <div className="page">
      <Heading>Map</Heading>
      <div className="fields">
        <label>
          Meetings that states
          <select value={role} onChange={(event) => change({ role: event.target.value }, { replace: true })}>
            {roles.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        {year('from', 'From the year')}
        {year('to', 'To the year')}
      </div>
      <Await asked={asked} what="Counting meetings">
        {({ participation, places }) =>
          participation.first.length === 0 ? <Empty title="No document tells of it.">Choose another role or a wider period.</Empty> : (
            <Drawn role={role} states={participation.first} places={places.facets[0]!.values} />
          )
        }
      </Await>
    </div>
  );
}

type Counted = { key: string; label: string; meetingCount: number; statementCount: number };

function Drawn({ role, states, places }: { role: Predicate; states: readonly Counted[]; places: readonly { key: string; label: string; count: number }[] }) {
  const drawing = useRef<SVGSVGElement>(null);
  const shapes = useMemo(countries, []);
  const counts = new Map(states.map((state) => [state.key, state]));
  const most = Math.max(...states.map(({ meetingCount }) => meetingCount));
  const steps = most <= 5 ? [1, 2, 3, 4, 5] : [1, ...[0.1, 0.25, 0.5, 0.75].map((part) => Math.max(2, Math.round(most * part)))];
  const bounds = [...new Set(steps)].sort((a, b) => a - b);
  const shade = scaleThreshold<number, number>(bounds, Array.from({ length: bounds.length + 1 }, (_, i) => i));
  const said = roles.find(([value]) => value === role)![1];
  const name = `map of meetings ${said}`;
  return (
    <>
      <figure>
        <svg ref={drawing} className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`States by the meetings that they ${said}; the table below has the numbers`}>
          {shapes.map(({ code, name, path }, i) => {
            const state = counts.get(`state/${code}`);
            return (
              <path
                key={i}
                d={path}
                className={`shade-${state ? shade(state.meetingCount) : 0}`}
                onClick={state && (() => navigate(href({ view: 'entity', id: state.key, rel: role })))}
              >
                <title>{`${state?.label ?? name}: ${words.count(state?.meetingCount ?? 0, 'meeting')}`}</title>
              </path>
            );
          })}
        </svg>
        <figcaption className="legend-row">
          {bounds.map((bound, i) => {
            const next = bounds[i + 1];
            return <span key={bound}><span className={`box shade-${i + 1}`} />{next === undefined ? `${bound} or more` : next - 1 === bound ? bound : `${bound} – ${next - 1}`}</span>;
          })}
          <span className="faint">Outlines: Natural Earth, 1:110 million. They take no side; the smallest states are in the table only.</span>
        </figcaption>
      </figure>
      <Exports
        of={[
          ...pictures([name], () => drawn(drawing.current!)),
          table('States as CSV', [name], ['id', 'state', 'meetings', 'facts'], () => states.map(({ key, label, meetingCount, statementCount }) => [key, label, meetingCount, statementCount])),
          table('Places as CSV', ['places of meetings'], ['id', 'place', 'facts'], () => places.map(({ key, label, count }) => [key, label, count])),
        ]}
      />
      <div className="columns">
        <section>
          <h2>States</h2>
          <ul className="rows">
            {states.map(({ key, label, meetingCount }) => (
              <li key={key}><Thing id={key} name={label} /><span className="number"><Link to={{ view: 'entity', id: key, rel: role }}>{meetingCount}</Link></span></li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Where meetings were held</h2>
          <ul className="rows">
            {places.map(({ key, label, count }) => (
              <li key={key}><Thing id={key} name={label} /><span className="number"><Link to={{ view: 'entity', id: key, rel: 'HELD_IN-' }}>{words.count(count, 'fact')}</Link></span></li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
