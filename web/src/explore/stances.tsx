import { useMemo } from 'react';
import { graphql } from '../gql';
import type { EntityClass, FactPartsFragment, Predicate, StancesQuery } from '../gql/graphql';
import { all, useAsked, useQuery } from './api';
import { FactsBetween } from './between';
import { Picker } from './combobox';
import { pictures, table, type Export } from './export';
import { drawMatrix } from './matrix';
import { Await, documentName, Empty, Exports, Heading, Link, Thing } from './parts';
import { useParams } from './route';
import { stands, type Stand, type Stands } from './side';
import * as words from './words';

const actsQuery = graphql(`
  query Acts($filter: FactFilter!, $after: String) {
    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);

const stancesQuery = graphql(`
  query Stances($actor: ID!, $topic: ID, $first: Int!) {
    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {
      totalCount
      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }
    }
  }
`);

/** Who is for and who against what; of one actor, all that it has said and done. */
export function StancesView() {
  const [params, change] = useParams();
  return (
    <div className="page">
      <Heading>Stances</Heading>
      <div className="fields">
        <Picker label="Of one actor" types={['STATE', 'ORGANIZATION', 'PERSON', 'GROUP']} id={params.actor ?? ''} pick={(actor) => change({ actor, cell: undefined })} />
        {params.actor && <Picker label="About the topic" types={['TOPIC']} id={params.topic ?? ''} pick={(topic) => change({ topic })} />}
        {params.topic && <button type="button" onClick={() => change({ topic: undefined })}>Any topic</button>}
        {params.actor && <button type="button" onClick={() => change({ actor: undefined, topic: undefined })}>All actors</button>}
        {!params.actor && (
          <label>
            Who
            <select value={params.class ?? 'STATE'} onChange={(event) => change({ class: event.target.value, cell: undefined })}>
              <option value="STATE">States</option>
              <option value="ORGANIZATION">Organizations</option>
              <option value="PERSON">Persons</option>
            </select>
          </label>
        )}
      </div>
      {params.actor ? <OfActor actor={params.actor} topic={params.topic} /> : <OfAll kind={(params.class ?? 'STATE') as EntityClass} />}
    </div>
  );
}

function OfActor({ actor, topic }: { actor: string; topic?: string }) {
  const [{ first = '30' }, change] = useParams();
  const many = Math.min(100, Number(first) || 30);
  const asked = useQuery(stancesQuery, { actor, topic: topic ?? null, first: many });
  return (
    <Await asked={asked} what="Looking for its stances">
      {({ stances }) =>
        stances.totalCount === 0 ? <Empty title="No document tells of a stance.">Choose another topic or actor.</Empty> : (
          <>
            <p className="faint">{words.count(stances.totalCount, 'stance')}, the latest first</p>
            <ul className="facts">
              {stances.edges.map(({ predicate, qualifier, quote, period, object, document, node }) => (
                <li key={node.id} className="fact">
                  <p className="said">
                    <span className="relation">{words.relation(predicate)}</span> <Thing {...object} /> {qualifier && <span className="tag">{qualifier}</span>}
                  </p>
                  <div className="proof">
                    <Link className="quote" to={{ view: 'document', id: document.id, fact: node.statements[0]?.id }}>“{quote}”</Link>
                    <p className="source">{documentName(document)}{period && ` · ${words.span(period.start.iso, period.end.iso)}`}</p>
                  </div>
                </li>
              ))}
            </ul>
            {stances.totalCount > many && many < 100 && <button type="button" onClick={() => change({ first: 100 }, { replace: true })}>Show more</button>}
            <Exports of={[table('CSV', ['stances of', actor], stanceHeader, () => stances.edges.map(stanceRow))]} />
          </>
        )
      }
    </Await>
  );
}

const stanceHeader = ['stance', 'of what', 'of what id', 'qualifier', 'from', 'to', 'document', 'quote'];

function stanceRow({ predicate, qualifier, quote, period, object, document }: StancesQuery['stances']['edges'][number]): (string | null | undefined)[] {
  return [predicate, object.name, object.id, qualifier, period?.start.iso, period?.end.iso, document.name, quote];
}

const acts: Predicate[] = ['SUPPORTED', 'OPPOSED', 'VOTED_ON', 'PROPOSED'];

function OfAll({ kind }: { kind: EntityClass }) {
  const [params, change] = useParams();
  const filter = { predicate: acts, modality: ['PLAIN' as const], subjectClass: [kind] };
  const asked = useAsked(`acts of ${kind}`, (signal) => all(actsQuery, { filter }, (answer) => answer.facts, signal, 3000));
  const matrix = useMemo(() => stands((asked.data ?? []) as FactPartsFragment[], 60, 24), [asked.data]);
  const [actor, object] = (params.cell ?? '').split(' ');
  return (
    <Await asked={asked} what="Reading who is for and against what">
      {() =>
        matrix.objects.length === 0 ? <Empty title="No document tells who is for or against something.">Choose other actors.</Empty> : (
          <>
            <p className="faint">
              Texts, proposals and topics that most took a side on. <Swatch stand={{ side: 1, count: 1 }} /> for, <Swatch stand={{ side: -1, count: 1 }} /> against, <Swatch stand={{ side: 0, count: 1 }} /> neither or both.
            </p>
            <HeatMap matrix={matrix} chosen={params.cell ?? ''} choose={(cell) => change({ cell }, { replace: true })} />
            {actor && object && <FactsBetween subject={actor} object={object} close={() => change({ cell: undefined }, { replace: true })} />}
            <Exports of={exportsOf(matrix)} />
          </>
        )
      }
    </Await>
  );
}

function look({ side }: Stand): { mark: string; said: string; kind: string } {
  if (side > 0.3) return { mark: '+', said: 'for', kind: 'for' };
  if (side < -0.3) return { mark: '−', said: 'against', kind: 'against' };
  return { mark: '·', said: 'neither for nor against', kind: 'neither' };
}

function Swatch({ stand }: { stand: Stand }) {
  const { mark, kind } = look(stand);
  return <span className={`swatch side-${kind}`} aria-hidden>{mark}</span>;
}

function HeatMap({ matrix, chosen, choose }: { matrix: Stands; chosen: string; choose: (cell: string) => void }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Stances">
      <table className="matrix heat">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            {matrix.objects.map(({ id, name }) => <th scope="col" key={id} title={name}><Link to={{ view: 'entity', id }}><span className="slant">{name}</span></Link></th>)}
          </tr>
        </thead>
        <tbody>
          {matrix.actors.map((actor) => (
            <tr key={actor.id}>
              <th scope="row"><Link to={{ view: 'stances', actor: actor.id }}>{actor.name}</Link></th>
              {matrix.objects.map((object) => {
                const stand = matrix.stand(actor.id, object.id);
                if (!stand) return <td key={object.id} className="cell" />;
                const { mark, said, kind } = look(stand);
                const cell = `${actor.id} ${object.id}`;
                return (
                  <td key={object.id} className="cell">
                    <button type="button" className={`side-${kind}`} aria-pressed={cell === chosen} aria-label={`${actor.name} is ${said}: ${object.name}`} title={object.name} onClick={() => choose(cell)}>{mark}</button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function exportsOf({ actors, objects, stand }: Stands): Export[] {
  return [
    ...pictures(['stances'], () =>
      drawMatrix({
        title: 'Stances: + for, − against, · neither or both',
        columns: objects.map(({ name }) => name),
        rows: actors,
        mark: (row, column) => {
          const found = stand(actors[row]!.id, objects[column]!.id);
          if (!found) return undefined;
          const { mark, kind } = look(found);
          return kind === 'neither' ? { mark, ink: 'ink', ground: 'raised' } : { mark, ink: `${kind}-ink`, ground: `${kind}-ground` };
        },
      }),
    ),
    table('CSV', ['stances'], ['id', 'actor', ...objects.map(({ name }) => name)], () =>
      actors.map(({ id, name }) => [id, name, ...objects.map((object) => stand(id, object.id)?.side)]),
    ),
  ];
}
