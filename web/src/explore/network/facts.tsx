import { graphql } from '../../gql';
import type { Predicate } from '../../gql/graphql';
import { useQuery } from '../api';
import { Await, Empty, FactItem, Link, place } from '../parts';
import * as words from '../words';

const sharedQuery = graphql(`
  query Shared($from: ID!, $to: ID!, $relations: [Predicate!], $maxLength: Int!) {
    paths(from: $from, to: $to, relations: $relations, maxLength: $maxLength, first: 20) {
      length
      nodes { id name }
      steps { claim { id statements(first: 1) { ...FactParts } } }
    }
  }
`);

const betweenQuery = graphql(`
  query Between($filter: FactFilter!) {
    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }
  }
`);

/** The relations that lead from actors to what joins them, and how many steps it is from one actor to another. */
const ways: Readonly<Record<string, { relations: Predicate[]; steps: number }>> = {
  meeting: { relations: ['ATTENDED'], steps: 2 },
  series: { relations: ['ATTENDED', 'PART_OF'], steps: 4 },
  topic: { relations: ['DISCUSSED', 'PRESENTED', 'SUPPORTED', 'OPPOSED'], steps: 2 },
  proposal: { relations: ['PROPOSED', 'SUPPORTED', 'OPPOSED', 'VOTED_ON', 'ADOPTED', 'SIGNED'], steps: 2 },
};

/** What joins two actors, with the words that prove both sides of it. */
export function SharedFacts({ from, to, via }: { from: string; to: string; via: string }) {
  const way = ways[via] ?? ways.meeting!;
  const asked = useQuery(sharedQuery, { from, to, relations: way.relations, maxLength: way.steps });
  return (
    <Await asked={asked} what="Looking for the facts">
      {({ paths }) =>
        paths.length === 0 ? (
          <Empty title="No direct statement joins the two.">What persons did counts for them here; see the persons who are affiliated with them.</Empty>
        ) : (
          <>
            {paths.map((path) => {
              const middle = path.nodes.slice(1, -1);
              return (
                <section key={middle.map(({ id }) => id).join()} className="shared">
                  <h3>{middle.map(({ id, name }, i) => <span key={id}>{i > 0 && ' · '}<Link to={place(id)}>{name}</Link></span>)}</h3>
                  <ul className="facts">
                    {path.steps.flatMap(({ claim }) => claim.statements).map((fact) => <FactItem key={fact.id} fact={fact} />)}
                  </ul>
                </section>
              );
            })}
            {paths.length === 20 && <p className="faint">The first 20 are shown.</p>}
          </>
        )
      }
    </Await>
  );
}

/** What is said of two things directly, or of one and how it takes part. */
export function FactsOf({ subject, object, via }: { subject: string; object?: string; via: string }) {
  const asked = useQuery(betweenQuery, { filter: object ? { subject, object } : { subject, predicate: (ways[via] ?? ways.meeting!).relations.filter((name) => name !== 'PART_OF') } });
  return (
    <Await asked={asked} what="Looking for the facts">
      {({ facts }) => (
        <>
          <h3>{words.title(words.count(facts.totalCount, 'fact'))}</h3>
          {facts.totalCount === 0 && <p className="faint">None is of it alone; what persons did counts for it here.</p>}
          <ul className="facts">{facts.nodes.map((fact) => <FactItem key={fact.id} fact={fact} />)}</ul>
          {facts.totalCount > facts.nodes.length && <p><Link to={place(subject)}>Show all on its own page</Link></p>}
        </>
      )}
    </Await>
  );
}
