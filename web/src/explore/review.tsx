import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql';
import type { FactPartsFragment, Predicate, ReviewQuery } from '../gql/graphql';
import { Failure, forget, token, useQuery } from './api';
import { Picker } from './combobox';
import { Correction } from './correction';
import { table } from './export';
import { accept, clear, reject, type Judged } from './judge';
import { Merge } from './merge';
import { Await, documentName, Empty, Exports, factHeader, factRow, Heading, Link, ObjectOf, Qualifiers, quotePlace, Thing } from './parts';
import { useParams } from './route';
import * as words from './words';

const reviewQuery = graphql(`
  query Review($filter: FactFilter, $after: String) {
    stats { revision }
    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...FactParts judgement { verdict author note } }
    }
  }
`);

/** A fact with what was judged of it. */
export type Reviewed = ReviewQuery['facts']['nodes'][number];

/** What curators do: read the sentence beside the fact, and say whether it is right. */
export function ReviewView() {
  const [params] = useParams();
  const tab = params.tab === 'merge' ? 'merge' : 'facts';
  return (
    <div className="page narrow">
      <Heading>Review</Heading>
      <p className="lead">What you judge is kept beside what documents say. It can be taken back, and holds when they are read again.</p>
      <Token />
      <nav className="tabs" aria-label="What to review">
        <Link to={{ view: 'review' }} current={tab === 'facts'}>Facts</Link>
        <Link to={{ view: 'review', tab: 'merge' }} current={tab === 'merge'}>Same or not the same</Link>
      </nav>
      {tab === 'merge' ? <Merge /> : <Facts />}
    </div>
  );
}

function Token() {
  const [value, setValue] = useState(token.get());
  const [kept, setKept] = useState(token.get() !== '');
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        token.set(value.trim());
        setKept(value.trim() !== '');
      }}
    >
      <label>
        Token with the scope “curate”
        <input type="password" autoComplete="off" size={34} value={value} onChange={(event) => setValue(event.target.value)} placeholder="dgt_…" />
      </label>
      <button type="submit">Use it</button>
      <span className="faint small" role="status">{kept ? 'Kept until this tab is closed.' : 'Servers that let everybody curate need none.'}</span>
    </form>
  );
}

function Facts() {
  const [params, change] = useParams();
  const predicate = words.predicates.includes(params.predicate ?? '') ? (params.predicate as Predicate) : undefined;
  const filter = { document: params.document || null, predicate: predicate ? [predicate] : null };
  const [after, setAfter] = useState<string | null>(null);
  useEffect(() => setAfter(null), [params.document, params.predicate]);
  const asked = useQuery(reviewQuery, { filter, after });
  return (
    <>
      <div className="fields">
        <Picker label="Of the document" types={['DOCUMENT']} id={params.document ?? ''} pick={(document) => change({ document })} />
        {params.document && <button type="button" onClick={() => change({ document: undefined })}>Any document</button>}
        <label>
          That say
          <select value={predicate ?? ''} onChange={(event) => change({ predicate: event.target.value })}>
            <option value="">anything</option>
            {words.predicates.map((name) => <option key={name} value={name}>{words.relation(name)}</option>)}
          </select>
        </label>
      </div>
      <Await asked={asked} what="Fetching facts">
        {({ facts, stats }) =>
          facts.totalCount === 0 ? <Empty title="There is nothing to review.">Choose any document or relation.</Empty> : (
            <>
              <p className="faint">{words.count(facts.totalCount, 'fact')}, the least sure first. Keys: <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>u</kbd> take back.</p>
              <Queue key={after} facts={facts.nodes} revision={stats.revision} />
              <div className="toolbar">
                {facts.pageInfo.hasNextPage && <button type="button" onClick={() => setAfter(facts.pageInfo.endCursor ?? null)}>Next facts</button>}
                {after && <button type="button" onClick={() => setAfter(null)}>Back to the first</button>}
                <Exports of={[table('CSV', ['review'], [...factHeader, 'verdict'], () => facts.nodes.map((fact) => [...factRow(fact), fact.judgement?.verdict]))]} />
              </div>
            </>
          )
        }
      </Await>
    </>
  );
}

type State = { verdict?: string; problem?: string; busy?: boolean };

function Queue({ facts, revision: fetched }: { facts: readonly Reviewed[]; revision: number }) {
  const [revision, setRevision] = useState(fetched); // that of one's own last judgement, which is no change behind one's back
  const [states, setStates] = useState<Readonly<Record<string, State>>>({});
  const list = useRef<HTMLOListElement>(null);
  const set = (id: string, state: State) => setStates((before) => ({ ...before, [id]: { ...before[id], ...state } }));
  const judge = async (id: string, run: () => Promise<Judged>) => {
    set(id, { busy: true, problem: undefined });
    try {
      const { verdict, problem, revision: made } = await run();
      if (made !== undefined) setRevision(made);
      set(id, problem === undefined ? { busy: false, verdict } : { busy: false, problem });
      forget({ stay: true });
    } catch (cause) {
      set(id, { busy: false, problem: cause instanceof Failure ? `${cause.message} ${cause.advice}` : String(cause) });
    }
  };
  const move = (by: number) => {
    const items = [...list.current!.querySelectorAll<HTMLElement>(':scope > li')];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <ol
      className="queue"
      ref={list}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return;
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-fact]')?.dataset.fact;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'j') move(1);
        else if (event.key === 'k') move(-1);
        else if (id && event.key === 'a') void judge(id, () => accept(id, revision));
        else if (id && event.key === 'r') void judge(id, () => reject(id, revision));
        else if (id && event.key === 'u') void judge(id, () => clear(id));
      }}
    >
      {facts.map((fact) => <Card key={fact.id} fact={fact} revision={revision} state={states[fact.id] ?? {}} judge={(run) => judge(fact.id, run)} />)}
    </ol>
  );
}

function Card({ fact, revision, state, judge }: { fact: Reviewed; revision: number; state: State; judge: (run: () => Promise<Judged>) => Promise<void> }) {
  const [correcting, setCorrecting] = useState(false);
  const verdict = state.verdict ?? fact.judgement?.verdict ?? '';
  return (
    <li className="card" data-fact={fact.id} tabIndex={0} aria-busy={state.busy}>
      <Sentence fact={fact} />
      <div>
        <p className="said">
          <Thing {...fact.subject} /> <span className="relation">{words.relation(fact.predicate)}</span> <ObjectOf fact={fact} /> <Qualifiers fact={fact} />
        </p>
        <p className="faint small">rule {fact.rule} · confidence {fact.confidence.toFixed(2)}</p>
        <div className="toolbar">
          <button type="button" disabled={state.busy} aria-pressed={verdict === 'ACCEPTED'} onClick={() => void judge(() => accept(fact.id, revision))}>Accept</button>
          <button type="button" disabled={state.busy} aria-pressed={verdict === 'REJECTED'} onClick={() => void judge(() => reject(fact.id, revision))}>Reject</button>
          <button type="button" disabled={state.busy} aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>Correct…</button>
          {verdict !== '' && verdict !== 'TAKEN_BACK' && <button type="button" disabled={state.busy} onClick={() => void judge(() => clear(fact.id))}>Take back</button>}
          <span role="status" className={`verdict verdict-${verdict.toLowerCase()}`}>{words.lower(verdict)}</span>
        </div>
        {state.problem && <p className="problem" role="alert">{state.problem}</p>}
        {correcting && <Correction fact={fact} revision={revision} send={async (run) => {
          await judge(run);
          setCorrecting(false);
        }} />}
      </div>
    </li>
  );
}

function Sentence({ fact }: { fact: FactPartsFragment }) {
  return (
    <blockquote>
      {fact.evidence.map(({ quote, start }) => <p key={start}>“{quote}”</p>)}
      <p className="source"><Link to={quotePlace(fact)}>{documentName(fact.document)}</Link></p>
    </blockquote>
  );
}
