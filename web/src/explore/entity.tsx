import { useState } from 'react';
import { graphql } from '../gql';
import type { EntityQuery, FactPartsFragment, Predicate } from '../gql/graphql';
import { all, useAsked, useQuery } from './api';
import { table } from './export';
import { Await, Empty, Exports, factHeader, factRow, Heading, Link, Missing, ObjectOf, Proof, Qualifiers, Thing } from './parts';
import { useParams } from './route';
import * as words from './words';

const entityQuery = graphql(`
  query Entity($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }
    }
    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
  }
`);

const factsQuery = graphql(`
  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);

/** The facts of a thing that are of one relation, read from one end of it. */
type Group = { key: string; predicate: string; inverse: boolean; count: number; facts: FactPartsFragment[] };

function groups({ node, asSubject, asObject }: EntityQuery): Group[] {
  const facts = node && 'facts' in node ? node.facts.nodes : [];
  return [asSubject, asObject].flatMap((counted, i) => {
    const inverse = i === 1;
    return counted.facets[0]!.values.map(({ key, count }) => ({
      key: inverse ? `${key}-` : key,
      predicate: key,
      inverse,
      count,
      facts: facts.filter((fact) => fact.predicate === key && (inverse ? fact.object.__typename !== 'Value' && fact.object.id === node!.id : fact.subject.id === node!.id)),
    }));
  });
}

/** All that is said of one thing, by relation, with the words that prove it. */
export function EntityView() {
  const [{ id = '', rel = '' }] = useParams();
  const asked = useQuery(entityQuery, id === '' ? null : { id });
  if (id === '') return <div className="page"><Missing title="No thing is named in the address">Search for one at the top.</Missing></div>;
  return (
    <div className="page narrow">
      <Await asked={asked}>
        {(data) => {
          const { node } = data;
          if (!node || !('facts' in node)) return <Missing title={`Nothing bears the id ${id}`}>It may have been withdrawn. Search for its name at the top.</Missing>;
          const sections = groups(data);
          const chosen = sections.filter(({ key }) => rel === '' || key === rel);
          return (
            <>
              <Heading kind={node.__typename}>{node.name}</Heading>
              {node.aliases.length > 0 && <p className="faint">Also {node.aliases.map((alias) => `“${alias}”`).join(', ')}</p>}
              <Elsewhere id={node.id} kind={node.__typename} />
              {sections.length === 0 && <Empty title="No document says anything of it now." />}
              <nav className="tabs" aria-label="Relations">
                <Link to={{ view: 'entity', id }} current={rel === ''}>All</Link>
                {sections.map(({ key, predicate, inverse, count }) => (
                  <Link key={key} to={{ view: 'entity', id, rel: key }} current={rel === key}>
                    {words.title(words.relation(predicate, inverse))} <span className="faint">{count}</span>
                  </Link>
                ))}
              </nav>
              {chosen.map((group) => <Section key={group.key} id={node.id} group={group} whole={rel !== ''} />)}
              <Exports of={[table('Facts as CSV', [node.name], factHeader, async () => (await everyFact(node.id)).map(factRow))]} />
            </>
          );
        }}
      </Await>
    </div>
  );
}

function everyFact(id: string): Promise<FactPartsFragment[]> {
  return all(factsQuery, { filter: { or: [{ subject: id }, { object: id }] } }, (answer) => answer.facts, undefined, 10_000);
}

/** Other views of the same thing. */
function Elsewhere({ id, kind }: { id: string; kind: string }) {
  const actor = ['State', 'Organization', 'Person', 'Group'].includes(kind);
  const network = { State: 'state', Organization: 'organization', Person: 'person' }[kind];
  return (
    <nav className="elsewhere" aria-label="Other views">
      {network && <Link to={{ view: 'network', actor: network, ego: id, node: id }}>Its network</Link>}
      {actor && <Link to={{ view: 'stances', actor: id }}>Its stances</Link>}
      {kind === 'State' && <Link to={{ view: 'compare', a: id }}>Compare with another state</Link>}
      {kind === 'Series' && <Link to={{ view: 'attendance', series: id }}>Who attended</Link>}
      {kind === 'Series' && <Link to={{ view: 'timeline', series: id }}>Timeline</Link>}
      <Link to={{ view: 'paths', from: id }}>Find a way to…</Link>
      <a href={`/id/${id}`}>Linked Data</a>
    </nav>
  );
}

const few = 5;

function Section({ id, group, whole }: { id: string; group: Group; whole: boolean }) {
  const { predicate, inverse, count } = group;
  const filter = { predicate: [predicate as Predicate], ...(inverse ? { object: id } : { subject: id }) };
  const complete = group.facts.length === count;
  const more = useAsked(whole && !complete ? `facts ${JSON.stringify(filter)}` : null, (signal) =>
    all(factsQuery, { filter, orderBy: { field: 'DATE', direction: 'DESC' } }, (answer) => answer.facts, signal),
  );
  const facts = more.data ?? group.facts;
  const rows = byOther(facts, inverse);
  const shown = whole ? rows : rows.slice(0, few);
  return (
    <section className="relation-section">
      <h2>{words.title(words.relation(predicate, inverse))} <span className="faint">{count}</span></h2>
      {more.loading && <p className="loading" role="status">Loading the rest…</p>}
      <ul className="facts">
        {shown.map((same) => <Row key={same[0]!.id} facts={same} inverse={inverse} />)}
      </ul>
      {!whole && (rows.length > few || !complete) && (
        <p><Link to={{ view: 'entity', id, rel: group.key }}>Show all {words.count(count, 'fact')}</Link></p>
      )}
    </section>
  );
}

/** Puts together what different documents say of the same two ends. */
function byOther(facts: readonly FactPartsFragment[], inverse: boolean): FactPartsFragment[][] {
  const rows = new Map<string, FactPartsFragment[]>();
  for (const fact of facts) {
    const other = inverse ? fact.subject.id : fact.object.__typename === 'Value' ? fact.object.text : fact.object.id;
    const key = `${other} ${fact.modality}`;
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  return [...rows.values()];
}

function Row({ facts, inverse }: { facts: FactPartsFragment[]; inverse: boolean }) {
  const [open, setOpen] = useState(false);
  const [first, ...others] = facts as [FactPartsFragment, ...FactPartsFragment[]];
  return (
    <li className="fact">
      <p className="said">{inverse ? <Thing {...first.subject} /> : <ObjectOf fact={first} />} <Qualifiers fact={first} /></p>
      <Proof fact={first} />
      {others.length > 0 && !open && (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>and {words.count(others.length, 'more document')}</button>
      )}
      {open && others.map((fact) => <Proof key={fact.id} fact={fact} />)}
    </li>
  );
}
