import { graphql } from '../gql';
import { useQuery } from './api';
import { Await, FactItem } from './parts';
import * as words from './words';

const betweenQuery = graphql(`
  query Between($filter: FactFilter!) {
    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }
  }
`);

/** All that is said of one thing and another, such as behind a cell of a matrix. */
export function FactsBetween({ subject, object, close }: { subject: string; object: string; close: () => void }) {
  const asked = useQuery(betweenQuery, { filter: { subject, object } });
  return (
    <section className="behind" aria-label="What the documents say" aria-live="polite">
      <Await asked={asked} what="Looking for the facts">
        {({ facts }) => (
          <>
            <div className="toolbar"><h2>{words.count(facts.totalCount, 'fact')}</h2><button type="button" onClick={close}>Close</button></div>
            <ul className="facts">{facts.nodes.map((fact) => <FactItem key={fact.id} fact={fact} />)}</ul>
          </>
        )}
      </Await>
    </section>
  );
}
