import { useEffect, useMemo, useRef } from 'react';
import { graphql } from '../gql';
import type { DocumentQuery, FactPartsFragment } from '../gql/graphql';
import { all, useAsked, useQuery } from './api';
import { download, fileName, table } from './export';
import { Await, documentName, Empty, Exports, factHeader, factRow, Heading, Link, Missing, ObjectOf, Qualifiers, Thing } from './parts';
import { useParams } from './route';
import { pieces, type Span } from './text';
import * as words from './words';

const documentQuery = graphql(`
  query Document($id: ID!) {
    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }
  }
`);

const factsQuery = graphql(`
  query DocumentFacts($id: ID!, $after: String) {
    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);

/** A document's text with its facts marked in it, and the list of them beside it. */
export function DocumentView() {
  const [{ id = '' }] = useParams();
  const asked = useQuery(documentQuery, id === '' ? null : { id });
  if (id === '') return <div className="page"><Missing title="No document is named in the address">Search for one at the top.</Missing></div>;
  return (
    <Await asked={asked} what="Opening the document">
      {({ document }) => document
        ? <Reader document={document} />
        : <div className="page"><Missing title={`No document bears the id ${id}`}>It may have been withdrawn. Search for its title at the top.</Missing></div>}
    </Await>
  );
}

function Reader({ document }: { document: NonNullable<DocumentQuery['document']> }) {
  const [params, change] = useParams();
  const asked = useAsked(`facts of ${document.id}`, (signal) => all(factsQuery, { id: document.id }, (answer) => answer.facts, signal, 10_000));
  const facts = useMemo(() => asked.data ?? [], [asked.data]);
  const chosen = params.fact ?? '';
  const choose = (fact: string) => change({ fact }, { replace: true });
  const step = (by: number) => {
    if (facts.length === 0) return;
    const at = facts.findIndex(({ id }) => id === chosen);
    choose(facts[(at + by + facts.length) % facts.length]!.id);
  };
  const at = facts.findIndex(({ id }) => id === chosen);
  return (
    <div className="page reader">
      <Heading kind="Document">{documentName(document)}</Heading>
      <p className="faint">
        {[document.name, words.date(document.published?.iso), words.count(facts.length, 'fact'), `revision ${document.revision}`].filter(Boolean).join(' · ')}
      </p>
      <div className="toolbar">
        <button type="button" onClick={() => step(-1)} disabled={facts.length === 0}>Previous fact</button>
        <button type="button" onClick={() => step(1)} disabled={facts.length === 0}>Next fact</button>
        <span className="faint" role="status">{at >= 0 ? `${at + 1} of ${facts.length}` : ''}</span>
        <Link to={{ view: 'review', document: document.id }}>Review its facts</Link>
        <Exports
          of={[
            table('Facts as CSV', [documentName(document)], factHeader, () => facts.map(factRow)),
            ['Text', () => download(`${fileName(documentName(document))}.txt`, document.text)],
          ]}
        />
      </div>
      <div className="reading">
        <Text text={document.text} facts={facts} chosen={chosen} choose={choose} />
        <section className="fact-list" aria-label="Facts of the document" tabIndex={0}>
          <Await asked={asked} what="Reading its facts">
            {(list) => list.length === 0 ? <Empty title="No fact was read here.">The text may say nothing that the rules know.</Empty> : <List facts={list} chosen={chosen} choose={choose} />}
          </Await>
        </section>
      </div>
    </div>
  );
}

function Text({ text, facts, chosen, choose }: { text: string; facts: readonly FactPartsFragment[]; chosen: string; choose: (fact: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const cut = useMemo(() => {
    const spans: Span[] = facts.flatMap((fact) => fact.evidence.map(({ start, end }) => ({ start, end, owner: fact.id })));
    return pieces(text, spans);
  }, [text, facts]);
  useEffect(() => {
    scrollWithin(box.current, '[data-chosen]');
  }, [chosen, cut]);
  return (
    <div className="text" ref={box} tabIndex={0} role="region" aria-label="Text of the document">
      {cut.map(({ text, start, owners }) =>
        owners.length === 0 ? (start === 0 ? text.trimStart() : text) : (
          <mark
            key={start}
            data-chosen={owners.includes(chosen) || undefined}
            title={words.count(owners.length, 'fact')}
            onClick={() => choose(owners[(owners.indexOf(chosen) + 1) % owners.length]!)}
          >
            {text}
          </mark>
        ),
      )}
    </div>
  );
}

function List({ facts, chosen, choose }: { facts: readonly FactPartsFragment[]; chosen: string; choose: (fact: string) => void }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    scrollWithin(list.current?.closest<HTMLElement>('.fact-list'), '[aria-current]');
  }, [chosen]);
  return (
    <ol className="facts" ref={list}>
      {facts.map((fact) => (
        <li key={fact.id} className="fact" aria-current={fact.id === chosen || undefined}>
          <p className="said">
            <Thing {...fact.subject} /> <span className="relation">{words.relation(fact.predicate)}</span> <ObjectOf fact={fact} /> <Qualifiers fact={fact} />
          </p>
          <button type="button" className="quiet" onClick={() => choose(fact.id)} aria-pressed={fact.id === chosen}>
            Show in text
          </button>
          <span className="faint small"> {fact.rule} · {fact.confidence.toFixed(2)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Brings a part of a box that scrolls on its own into the middle of it; the page moves only where the box does not scroll. */
function scrollWithin(box: HTMLElement | null | undefined, selector: string): void {
  const part = box?.querySelector<HTMLElement>(selector);
  if (!box || !part) return;
  if (box.scrollHeight <= box.clientHeight) {
    part.scrollIntoView({ block: 'nearest' });
    return;
  }
  const offset = part.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTo({ top: box.scrollTop + offset - box.clientHeight / 3 });
}
