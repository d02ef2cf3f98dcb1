import { graphql } from '../gql';
import type { PathsQuery } from '../gql/graphql';
import { useQuery } from './api';
import { Picker } from './combobox';
import { table, type Export } from './export';
import { Await, documentName, Empty, Exports, Heading, Link, Thing } from './parts';
import { useParams } from './route';
import * as words from './words';

const pathsQuery = graphql(`
  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {
    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {
      length
      steps {
        from { id name }
        to { id name }
        predicate
        inverse
        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }
      }
    }
  }
`);

type Path = PathsQuery['paths'][number];

/** The shortest ways from one thing to another, with the sentence behind each step. */
export function PathsView() {
  const [params, change] = useParams();
  const { from = '', to = '', first = '3', through = '' } = params;
  const asked = useQuery(pathsQuery, from === '' || to === '' ? null : { from, to, maxLength: 8, through: through === 'meetings' ? ['MEETING', 'SERIES', 'SESSION', 'STATE', 'ORGANIZATION', 'PERSON'] : null, first: Number(first) || 3 });
  return (
    <div className="page narrow">
      <Heading>Find a way</Heading>
      <p className="lead">How two things hang together: the shortest ways over what documents plainly say.</p>
      <div className="fields">
        <Picker label="From" types={['ENTITY']} id={from} pick={(from) => change({ from })} />
        <Picker label="To" types={['ENTITY']} id={to} pick={(to) => change({ to })} />
        <button type="button" disabled={from === '' || to === ''} onClick={() => change({ from: to, to: from })}>Turn around</button>
        <label>
          Over
          <select value={through} onChange={(event) => change({ through: event.target.value })}>
            <option value="">anything</option>
            <option value="meetings">actors and meetings</option>
          </select>
        </label>
        <label>
          Ways
          <select value={first} onChange={(event) => change({ first: event.target.value })}>
            {['1', '3', '10'].map((n) => <option key={n} value={n}>{n}</option>)}
          </select>
        </label>
      </div>
      {(from === '' || to === '') && <Empty title="Choose two things.">Write the beginning of a name and take one of the suggestions.</Empty>}
      <Await asked={asked} what="Looking for ways">
        {({ paths }) =>
          paths.length === 0 ? <Empty title="There is no way of at most eight steps.">Let it lead over anything, or choose other ends.</Empty> : (
            <>
              {paths.map((path, i) => <Way key={i} path={path} />)}
              <Exports of={[exportOf(paths)]} />
            </>
          )
        }
      </Await>
    </div>
  );
}

function Way({ path }: { path: Path }) {
  return (
    <section className="way" aria-label={`A way of ${words.count(path.length, 'step')}`}>
      <p className="end"><Thing {...path.steps[0]!.from} /></p>
      {path.steps.map((step, i) => {
        const evidence = step.claim.evidence[0];
        return (
          <div key={i}>
            <div className="step">
              <p className="relation">{words.relation(step.predicate, step.inverse)}</p>
              {evidence && (
                <div className="proof">
                  <Link className="quote" to={{ view: 'document', id: evidence.document.id, fact: step.claim.statements.find(({ document }) => document.id === evidence.document.id)?.id }}>“{evidence.quote}”</Link>
                  <p className="source">{documentName(evidence.document)} · confidence {step.claim.confidence.toFixed(2)}</p>
                </div>
              )}
            </div>
            <p className="end"><Thing {...step.to} /></p>
          </div>
        );
      })}
    </section>
  );
}

function exportOf(paths: readonly Path[]): Export {
  const { steps } = paths[0]!;
  return table('CSV', ['way', steps[0]!.from.name, steps.at(-1)!.to.name], ['way', 'step', 'from', 'relation', 'to', 'quote', 'document'], () =>
    paths.flatMap((path, i) =>
      path.steps.map((step, j) => [i + 1, j + 1, step.from.name, words.relation(step.predicate, step.inverse), step.to.name, step.claim.evidence[0]?.quote, step.claim.evidence[0]?.document.name]),
    ),
  );
}
