import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { graphql } from '../gql';
import type { SearchQuery, SearchType } from '../gql/graphql';
import { useQuery } from './api';

export const searchQuery = graphql(`
  query Search($words: String!, $types: [SearchType!], $first: Int!) {
    search(query: $words, types: $types, first: $first) {
      totalCount
      edges {
        text
        highlights { start end }
        node {
          __typename
          ... on Entity { id name }
          ... on Document { title }
          ... on Passage { start document { id name title } facts(first: 1) { id } }
        }
      }
    }
  }
`);

export type Found = SearchQuery['search']['edges'][number];

/** A text with the parts that fit the query in bold. */
export function Fitting({ text, highlights }: Pick<Found, 'text' | 'highlights'>) {
  const points = [...text];
  const parts: ReactNode[] = [];
  let end = 0;
  for (const part of highlights) {
    parts.push(points.slice(end, part.start).join(''), <b key={part.start}>{points.slice(part.start, part.end).join('')}</b>);
    end = part.end;
  }
  return <>{parts}{points.slice(end).join('')}</>;
}

type Props = {
  label: string;
  placeholder?: string;
  types: readonly SearchType[];
  text: string;
  pick: (found: Found) => void;
  /** What Enter does when no suggestion is chosen; without it, the first suggestion is taken. */
  submit?: (text: string) => void;
  /** Whether the key / leads to this field. */
  slash?: boolean;
};

/** A field for words that suggests things while somebody writes, by the pattern of an ARIA combobox. */
export function Combobox({ label, placeholder, types, text: initial, pick, submit, slash }: Props) {
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery(searchQuery, open && asked.length > 1 ? { words: asked, types: [...types], first: 8 } : null);
  const found = (open && data?.search.edges) || [];

  useEffect(() => setText(initial), [initial]);
  useEffect(() => {
    if (!slash) return;
    const focus = (event: globalThis.KeyboardEvent) => {
      const busy = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (event.key !== '/' || busy || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [slash]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (item: Found) => {
    close();
    pick(item);
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      const places = found.length + 1; // one of them is the field itself
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found[active] ?? (submit ? undefined : found[0]);
      if (chosen) take(chosen);
      else if (submit && text.trim() !== '') {
        close();
        submit(text.trim());
      }
    }
  };
  return (
    <div className="combobox">
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={key}
      />
      <ul id={id} role="listbox" aria-label="Suggestions" hidden={found.length === 0}>
        {found.map((item, i) => (
          <li
            key={i}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setActive(i)}
            onClick={() => take(item)}
          >
            <span className="suggestion"><Fitting {...item} /></span>
            <span className="class">{item.node.__typename}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const nameQuery = graphql(`
  query Name($id: ID!) {
    node(id: $id) { __typename id ... on Entity { name } }
  }
`);

/** A field that takes one thing by its name. */
export function Picker({ label, types, id, pick }: { label: string; types: readonly SearchType[]; id: string; pick: (id: string) => void }) {
  const { data } = useQuery(nameQuery, id === '' ? null : { id });
  const name = id === '' ? '' : data?.node && 'name' in data.node ? data.node.name : id;
  return (
    <div className="field">
      <span aria-hidden>{label}</span>
      <Combobox label={label} types={types} text={name} placeholder="Name…" pick={({ node }) => node.__typename !== 'Passage' && pick(node.id)} />
    </div>
  );
}
