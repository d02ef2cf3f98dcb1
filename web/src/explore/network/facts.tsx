import { graphql } from '../../gql';
import type { NetworkInput, NetworkNormalisation, Predicate } from '../../gql/graphql';
import { useQuery } from '../api';
import { Await, Empty, FactItem, Link, place } from '../parts';
import { useParams, type Params } from '../route';
import * as words from '../words';
import { chosen } from './data';

const edgeQuery = graphql(`
  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {
    network(of: $of) {
      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }
    }
  }
`);

const nodeQuery = graphql(`
  query NodeFacts($filter: FactFilter!) {
    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }
  }
`);

/** In which ways actors take part in what joins them. */
const roles: Readonly<Record<string, Predicate[]>> = {
  meeting: ['ATTENDED'],
  series: ['ATTENDED'],
  topic: ['DISCUSSED', 'PRESENTED', 'SUPPORTED', 'OPPOSED'],
  proposal: ['PROPOSED', 'SUPPORTED', 'OPPOSED', 'VOTED_ON', 'ADOPTED', 'SIGNED'],
};

/** The network that the parameters of the page ask for, as GraphQL takes it. */
export function inputOf(params: Params): NetworkInput {
  const name = (text: string) => text.toUpperCase().replaceAll('-', '_');
  const during = params.from || params.to ? { from: params.from || null, to: params.to || null } : null;
  return {
    mode: chosen(params, 'mode') === 'two' ? 'TWO_MODE' : 'ONE_MODE',
    actor: name(chosen(params, 'actor')) as NetworkInput['actor'],
    via: name(chosen(params, 'via')) as NetworkInput['via'],
    normalisation: name(chosen(params, 'normalisation')) as NetworkNormalisation,
    backbone: Number(chosen(params, 'backbone')) || null,
    filter: {
      during,
      series: params.series ? [params.series] : null,
      minMeetings: Number(params.minMeetings) || null,
      minConfidence: Number(params.minConfidence) || null,
    },
  };
}

/** The statements that an edge is made of, put together by what the two share. */
export function EdgeFacts({ from, to }: { from: string; to: string }) {
  const [params] = useParams();
  const asked = useQuery(edgeQuery, { of: inputOf(params), from, to });
  return (
    <Await asked={asked} what="Looking for the facts">
      {({ network: { edge } }) => {
        if (!edge) return <Empty title="The two are not joined in this network." />;
        const shared = new Map<string, typeof edge.facts>();
        for (const fact of edge.facts) {
          const key = fact.object.__typename === 'Value' ? '' : fact.object.id;
          shared.set(key, [...(shared.get(key) ?? []), fact]);
        }
        return (
          <>
            <p className="faint small">
              {words.count(edge.factCount, 'fact')}
              {edge.expected != null && ` · chance would let them share ${words.number(edge.expected)}`}
              {edge.deviation != null && ` (${edge.deviation > 0 ? '+' : ''}${words.number(edge.deviation)} standard deviations)`}
            </p>
            {[...shared].map(([id, facts]) => {
              const { object } = facts[0]!;
              return (
                <section key={id} className="shared">
                  {object.__typename !== 'Value' && <h3><Link to={place(id)}>{object.name}</Link></h3>}
                  <ul className="facts">{facts.map((fact) => <FactItem key={fact.id} fact={fact} />)}</ul>
                </section>
              );
            })}
            {edge.factCount > edge.facts.length && <p className="faint">The first {edge.facts.length} are shown.</p>}
          </>
        );
      }}
    </Await>
  );
}

/** How a node takes part, the latest first, down to the sentences. */
export function NodeFacts({ id }: { id: string }) {
  const [params] = useParams();
  const during = params.from || params.to ? { from: params.from || null, to: params.to || null } : null;
  const end = /^(state|org|person)\//.test(id) ? { subject: id, predicate: roles[chosen(params, 'via')] } : { object: id };
  const asked = useQuery(nodeQuery, { filter: { ...end, modality: ['PLAIN'], minConfidence: Number(params.minConfidence) || null, during } });
  return (
    <Await asked={asked} what="Looking for the facts">
      {({ facts }) => (
        <>
          <h3>{words.count(facts.totalCount, 'fact')} of its own</h3>
          <ul className="facts">{facts.nodes.map((fact) => <FactItem key={fact.id} fact={fact} />)}</ul>
          {facts.totalCount > facts.nodes.length && <p><Link to={place(id)}>Show all on its own page</Link></p>}
        </>
      )}
    </Await>
  );
}
