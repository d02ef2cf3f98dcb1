import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { graphql } from '../gql';
import type { FactPartsFragment } from '../gql/graphql';
import { Failure, type Asked } from './api';
import type { Export } from './export';
import { href, navigate, type Change } from './route';
import * as words from './words';

export const factParts = graphql(`
  fragment FactParts on Fact {
    id
    subject { __typename id name }
    predicate
    object { __typename ... on Entity { id name } ... on Value { text type } }
    attributes { name value }
    modality
    confidence
    period { start { iso } end { iso } }
    rule
    document { id name title }
    evidence(first: 5) { quote start end }
  }
`);

/** A link within the explorer. With a key held down it opens as any link does. */
export function Link({ to, className, children, current }: { to: Change; className?: string; children: ReactNode; current?: boolean }) {
  const address = href(to);
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(address);
  };
  return (
    <a href={address} className={className} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** Where a thing is shown: a document in the reader, all else on a page of its own. */
export function place(id: string): Change {
  return id.startsWith('document/') ? { view: 'document', id } : { view: 'entity', id };
}

/** The name of a thing, which leads to it. */
export function Thing({ id, name }: { id: string; name: string }) {
  return <Link to={place(id)}>{name}</Link>;
}

/** The heading of a view, which takes the focus when the view opens, so that readers of the screen hear of it. */
export function Heading({ kind, children, after }: { kind?: string; children: string; after?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · diplograph`;
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true });
  }, [children]);
  return (
    <header className="heading">
      {kind && <p className="kind">{kind}</p>}
      <div className="heading-line">
        <h1 ref={heading} tabIndex={-1}>{children}</h1>
        {after}
      </div>
    </header>
  );
}

/** Says that something is on its way; quick answers never show it. */
export function Loading({ what = 'Loading' }: { what?: string }) {
  return <p className="loading" role="status">{what}…</p>;
}

/** Says what went wrong and what to do. */
export function Failed({ error, retry }: { error: Failure; retry?: () => void }) {
  return (
    <div className="notice failed" role="alert">
      <p><strong>{words.title(error.message)}</strong></p>
      <p>{error.advice}</p>
      {retry && <button type="button" onClick={retry}>Try again</button>}
    </div>
  );
}

/** Says that there is nothing, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice">
      <p><strong>{title}</strong></p>
      {children && <p>{children}</p>}
    </div>
  );
}

/** A view that has nothing to show, with what to do instead. */
export function Missing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Heading>{title}</Heading>
      <p className="lead">{children}</p>
    </>
  );
}

/** Shows an answer, or that it is on its way or failed. */
export function Await<T>({ asked, what, children }: { asked: Asked<T>; what?: string; children: (data: T) => ReactNode }) {
  if (asked.error) return <Failed error={asked.error} retry={asked.reload} />;
  if (asked.data === undefined) return asked.loading ? <Loading what={what} /> : null;
  return <>{children(asked.data)}</>;
}

/** The object of a fact: a thing or a value. */
export function ObjectOf({ fact }: { fact: FactPartsFragment }) {
  const { object } = fact;
  if (object.__typename === 'Value') return <>{object.type === 'DATE' ? words.date(object.text) : object.text}</>;
  return <Thing id={object.id} name={object.name} />;
}

/** The name or value of a fact's object, as text. */
export function objectText(fact: FactPartsFragment): string {
  return fact.object.__typename === 'Value' ? fact.object.text : fact.object.name;
}

/** A document's headline, or its name where it has none. */
export function documentName(document: { name: string; title?: string | null }): string {
  return document.title || document.name;
}

const selfEvident = new Set(['capacity', 'role', 'stance', 'vote', 'act', 'manner', 'strength', 'outcome', 'unit']);

function qualifier(name: string, value: string): string {
  if (value === 'true' || value === 'false') return name === 'co' ? 'jointly' : value === 'true' ? name : `not ${name}`;
  return selfEvident.has(name) ? value : `${name}: ${value}`;
}

/** What a fact says beside its ends. */
export function Qualifiers({ fact }: { fact: FactPartsFragment }) {
  const said = words.modality(fact.modality);
  return (
    <>
      {said && <span className="tag warn">{said}</span>}
      {fact.attributes.map(({ name, value }) => (
        <span className="tag" key={name} title={name}>{qualifier(name, value)}</span>
      ))}
    </>
  );
}

/** Where a fact is shown in its document. */
export function quotePlace(fact: FactPartsFragment): Change {
  return { view: 'document', id: fact.document.id, fact: fact.id };
}

/** The words that prove a fact, which lead to their place in the document, and where they are from. */
export function Proof({ fact, short = true }: { fact: FactPartsFragment; short?: boolean }) {
  const quote = fact.evidence[0]?.quote ?? '';
  return (
    <div className="proof">
      <Link to={quotePlace(fact)} className="quote">“{short ? shorten(quote, 240) : quote}”</Link>
      <p className="source">
        {documentName(fact.document)}
        {fact.period && <> · {words.span(fact.period.start.iso, fact.period.end.iso)}</>}
        <> · confidence {fact.confidence.toFixed(2)}</>
      </p>
    </div>
  );
}

/** A fact as a sentence with its proof. */
export function FactItem({ fact, children }: { fact: FactPartsFragment; children?: ReactNode }) {
  return (
    <li className="fact">
      <p className="said">
        <Thing {...fact.subject} /> <span className="relation">{words.relation(fact.predicate)}</span> <ObjectOf fact={fact} /> <Qualifiers fact={fact} />
      </p>
      <Proof fact={fact} />
      {children}
    </li>
  );
}

/** The beginning of a text, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

/** A row of buttons that take out what a view shows. */
export function Exports({ of }: { of: readonly Export[] }) {
  const [state, setState] = useState<{ busy?: boolean; problem?: string }>({});
  const run = async (take: Export[1]) => {
    setState({ busy: true });
    try {
      await take();
      setState({});
    } catch (cause) {
      setState({ problem: cause instanceof Failure ? `${cause.message} ${cause.advice}` : `No file could be made: ${cause instanceof Error ? cause.message : String(cause)}` });
    }
  };
  return (
    <div className="exports" role="group" aria-label="Export" aria-busy={state.busy}>
      <span className="faint small" aria-hidden>Export</span>
      {of.map(([label, take]) => (
        <button type="button" className="quiet" key={label} disabled={state.busy} onClick={() => void run(take)}>{label}</button>
      ))}
      {state.problem && <span className="problem" role="alert">{state.problem}</span>}
    </div>
  );
}

/** The columns of an exported list of facts, and a fact as a row of it. */
export const factHeader = ['fact', 'subject', 'subject id', 'relation', 'object', 'object id', 'attributes', 'modality', 'confidence', 'from', 'to', 'document', 'quote'];

export function factRow(fact: FactPartsFragment): (string | number)[] {
  return [
    fact.id,
    fact.subject.name,
    fact.subject.id,
    fact.predicate,
    objectText(fact),
    fact.object.__typename === 'Value' ? '' : fact.object.id,
    fact.attributes.map(({ name, value }) => `${name}=${value}`).join('; '),
    fact.modality,
    fact.confidence,
    fact.period?.start.iso ?? '',
    fact.period?.end.iso ?? '',
    fact.document.name,
    fact.evidence[0]?.quote ?? '',
  ];
}
