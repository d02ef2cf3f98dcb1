import { graphql } from '../gql';
import type { FactPartsFragment } from '../gql/graphql';
import { all, useAsked, useQuery } from './api';
import { Picker } from './combobox';
import { table } from './export';
import { Await, Empty, Exports, factHeader, factRow, Heading, Link, Thing } from './parts';
import { useParams } from './route';
import { sideOf } from './side';
import * as words from './words';

const compareQuery = graphql(`
  query Compare($a: ID!, $b: ID!) {
    a: node(id: $a) { __typename id ... on Entity { name } }
    b: node(id: $b) { __typename id ... on Entity { name } }
    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {
      totalCount
      nodes { id name startDate { iso } }
    }
  }
`);

const sidesQuery = graphql(`
  query Sides($actor: ID!, $after: String) {
    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...FactParts }
    }
  }
`);

/** Two states side by side: how much they do, where they meet, and on what they agree. */
export function CompareView() {
  const [{ a = '', b = '' }, change] = useParams();
  const asked = useQuery(compareQuery, a === '' || b === '' ? null : { a, b });
  return (
    <div className="page narrow">
      <Heading>Compare</Heading>
      <div className="fields">
        <Picker label="One" types={['STATE', 'ORGANIZATION']} id={a} pick={(a) => change({ a })} />
        <Picker label="The other" types={['STATE', 'ORGANIZATION']} id={b} pick={(b) => change({ b })} />
      </div>
      {(a === '' || b === '') && <Empty title="Choose two states or bodies.">Write the beginning of a name and take one of the suggestions.</Empty>}
      <Await asked={asked} what="Comparing">
        {({ a: one, b: other, ofA, ofB, shared }) => {
          if (!one || !other || !('name' in one) || !('name' in other)) return <Empty title="One of the two is not in the graph.">Choose another.</Empty>;
          const names: [string, string] = [one.name, other.name];
          const counts = [ofA, ofB].map(({ facets }) => new Map(facets[0]!.values.map(({ key, count }) => [key, count])));
          const relations = words.predicates.filter((predicate) => counts.some((count) => count.has(predicate)));
          return (
            <>
              <table className="table compared">
                <thead><tr><th scope="col">Facts that say it</th><th scope="col" className="number"><Thing {...one} name={names[0]} /></th><th scope="col" className="number"><Thing {...other} name={names[1]} /></th></tr></thead>
                <tbody>
                  {relations.map((predicate) => (
                    <tr key={predicate}>
                      <th scope="row">{words.title(words.relation(predicate))}</th>
                      {[one.id, other.id].map((id, i) => {
                        const count = counts[i]!.get(predicate);
                        return <td key={id} className="number">{count ? <Link to={{ view: 'entity', id, rel: predicate }}>{count}</Link> : <span className="faint">0</span>}</td>;
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
              <Sides one={one.id} other={other.id} names={names} />
              <section className="relation-section">
                <h2>Meetings that both attended <span className="faint">{shared.totalCount}</span></h2>
                <ul className="rows">
                  {shared.nodes.map((meeting) => <li key={meeting.id}><Thing {...meeting} /><span className="faint">{words.date(meeting.startDate?.iso)}</span></li>)}
                </ul>
                {shared.totalCount > 0 && <p><Link to={{ view: 'network', actor: 'state', edge: `${one.id} ${other.id}` }}>See the sentences behind each</Link></p>}
              </section>
              <Exports
                of={[
                  table('Counts as CSV', ['counts', ...names], ['relation', ...names], () => relations.map((predicate) => [predicate, ...counts.map((count) => count.get(predicate) ?? 0)])),
                  table('Shared meetings as CSV', ['meetings', ...names], ['id', 'meeting', 'start'], () => shared.nodes.map(({ id, name, startDate }) => [id, name, startDate?.iso])),
                ]}
              />
            </>
          );
        }}
      </Await>
    </div>
  );
}

/** What both took a side on, and whether it was the same. */
function Sides({ one, other, names }: { one: string; other: string; names: [string, string] }) {
  const asked = useAsked(`sides of ${one} and ${other}`, (signal) =>
    Promise.all([one, other].map((actor) => all(sidesQuery, { actor }, (answer) => answer.facts, signal))),
  );
  return (
    <section className="relation-section">
      <h2>What both took a side on</h2>
      <Await asked={asked}>
        {([ofOne = [], ofOther = []]) => {
          const rows = both(ofOne, ofOther);
          return rows.length === 0 ? <p className="faint">Nothing that documents tell of.</p> : (
            <>
              <table className="table compared">
                <thead><tr><th scope="col">On</th><th scope="col">{names[0]}</th><th scope="col">{names[1]}</th><th scope="col">Together</th></tr></thead>
                <tbody>
                  {rows.map(({ object, sides }) => (
                    <tr key={object.id}>
                      <td><Thing {...object} /></td>
                      {sides.map((facts, i) => (
                        <td key={i}>{facts.slice(0, 2).map((fact) => <Link key={fact.id} to={{ view: 'document', id: fact.document.id, fact: fact.id }}>{said(fact)} </Link>)}</td>
                      ))}
                      <td>{verdict(sides)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Exports of={[table('Sides as CSV', ['sides', ...names], factHeader, () => [...ofOne, ...ofOther].map(factRow))]} />
            </>
          );
        }}
      </Await>
    </section>
  );
}

type Row = { object: { id: string; name: string }; sides: [FactPartsFragment[], FactPartsFragment[]] };

function both(one: readonly FactPartsFragment[], other: readonly FactPartsFragment[]): Row[] {
  const rows = new Map<string, Row>();
  [one, other].forEach((facts, i) => {
    for (const fact of facts) {
      if (fact.object.__typename === 'Value') continue;
      const row = rows.get(fact.object.id) ?? { object: { id: fact.object.id, name: fact.object.name }, sides: [[], []] };
      row.sides[i]!.push(fact);
      rows.set(fact.object.id, row);
    }
  });
  return [...rows.values()].filter(({ sides }) => sides[0].length > 0 && sides[1].length > 0);
}

function said(fact: FactPartsFragment): string {
  const vote = fact.attributes.find(({ name }) => name === 'vote')?.value;
  return vote ? `voted ${vote}` : words.relation(fact.predicate);
}

function verdict(sides: Row['sides']): string {
  const [a, b] = sides.map((facts) => Math.sign(facts.reduce((sum, fact) => sum + sideOf(fact), 0))) as [number, number];
  if (a === b) return 'agree';
  return a * b < 0 ? 'disagree' : 'differ';
}
