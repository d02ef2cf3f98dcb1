import { useState } from 'react';
import { graphql } from '../gql';
import type { MatchVerdict } from '../gql/graphql';
import { ask, Failure, forget, useQuery } from './api';
import { Picker } from './combobox';
import { Await, Empty, Thing } from './parts';
import { useParams } from './route';
import * as words from './words';

const pairQuery = graphql(`
  query Pair($a: ID!, $b: ID!) {
    stats { revision }
    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }
    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }
  }
`);

const matchesQuery = graphql(`
  query Matches {
    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }
  }
`);

const mergeMutation = graphql(`
  mutation MergeThem($input: MergeEntitiesInput!) {
    mergeEntities(input: $input) { factsChanged userErrors { message } }
  }
`);

const matchMutation = graphql(`
  mutation Match($input: MatchEntitiesInput!) {
    matchEntities(input: $input) { factsChanged userErrors { message } }
  }
`);

/** Two things beside each other, and whether they are one. */
export function Merge() {
  const [{ a = '', b = '' }, change] = useParams();
  const asked = useQuery(pairQuery, a === '' || b === '' ? null : { a, b });
  const [told, setTold] = useState('');
  const run = async (send: () => Promise<{ factsChanged: number; userErrors: readonly { message: string }[] }>) => {
    try {
      const { factsChanged, userErrors } = await send();
      setTold(userErrors.map(({ message }) => message).join('; ') || `Done: ${words.count(factsChanged, 'fact is', 'facts are')} shown otherwise.`);
      forget();
    } catch (cause) {
      setTold(cause instanceof Failure ? `${cause.message} ${cause.advice}` : String(cause));
    }
  };
  const match = (entity: string, other: string, verdict: MatchVerdict) => run(async () => (await ask(matchMutation, { input: { entity, other, verdict } })).matchEntities);
  return (
    <>
      <div className="fields">
        <Picker label="To be kept" types={['ENTITY']} id={a} pick={(a) => change({ a })} />
        <Picker label="The other" types={['ENTITY']} id={b} pick={(b) => change({ b })} />
        <button type="button" disabled={a === '' || b === ''} onClick={() => change({ a: b, b: a })}>Swap</button>
      </div>
      <p role="status">{told}</p>
      {(a === '' || b === '') && <Empty title="Choose two things that may be one.">The first gives its name to both.</Empty>}
      <Await asked={asked}>
        {({ a: one, b: other, stats }) =>
          !one || !other || !('name' in one) || !('name' in other) ? <Empty title="One of the two is not in the graph." /> : one.id === other.id ? <Empty title="Both are shown as one already.">Take it back below if they should not be.</Empty> : (
            <>
              <div className="columns">
                {[one, other].map((thing) => (
                  <section key={thing.id}>
                    <p className="kind">{thing.__typename} · {thing.id}</p>
                    <h2><Thing id={thing.id} name={thing.name} /></h2>
                    {thing.aliases.length > 0 && <p className="faint">Also {thing.aliases.join(', ')}</p>}
                    <ul className="facts">
                      {thing.facts.nodes.map((fact) => (
                        <li key={fact.id} className="fact">{fact.subject.name} <span className="relation">{words.relation(fact.predicate)}</span> {'name' in fact.object ? fact.object.name : fact.object.text}</li>
                      ))}
                    </ul>
                    <p className="faint">{words.count(thing.facts.totalCount, 'fact')}</p>
                  </section>
                ))}
              </div>
              <div className="toolbar">
                <button type="button" className="primary" onClick={() => void run(async () => (await ask(mergeMutation, { input: { keep: one.id, others: [other.id], ifUnchangedSince: stats.revision } })).mergeEntities)}>They are the same</button>
                <button type="button" onClick={() => void match(one.id, other.id, 'NOT_SAME')}>They are not the same</button>
                <button type="button" onClick={() => void match(one.id, other.id, 'MAYBE')}>I cannot tell</button>
              </div>
            </>
          )
        }
      </Await>
      <Judged takeBack={(entity, other) => void match(entity, other, 'TAKEN_BACK')} />
    </>
  );
}

function Judged({ takeBack }: { takeBack: (entity: string, other: string) => void }) {
  const asked = useQuery(matchesQuery, {});
  return (
    <section className="relation-section">
      <h2>What was judged</h2>
      <Await asked={asked}>
        {({ entityMatches }) => entityMatches.totalCount === 0 ? <p className="faint">Nothing yet.</p> : (
          <ul className="rows">
            {entityMatches.nodes.map(({ entityId, otherId, verdict, author }) => (
              <li key={`${entityId} ${otherId}`}>
                <span>{entityId} and {otherId}: {words.lower(verdict)}{author && `, ${author}`}</span>
                <button type="button" className="quiet" onClick={() => takeBack(entityId, otherId)}>Take back</button>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}
