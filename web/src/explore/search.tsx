import type { SearchType } from '../gql/graphql';
import { useQuery } from './api';
import { Combobox, Fitting, searchQuery, type Found } from './combobox';
import { table } from './export';
import { Await, Empty, Exports, Heading, Link, place } from './parts';
import { href, navigate, useParams, type Change } from './route';
import * as words from './words';

function target({ node }: Found): Change {
  return node.__typename === 'Passage' ? { view: 'document', id: node.document.id, fact: node.facts[0]?.id } : place(node.id);
}

/** The field at the top of the page. */
export function SearchBox() {
  const [{ view, q = '' }] = useParams();
  return (
    <div role="search" className="search-box">
      <Combobox
        label="Search names, titles and quotes"
        placeholder="Search states, meetings, persons, words…"
        types={['ENTITY', 'DOCUMENT']}
        text={view === 'search' ? q : ''}
        pick={(found) => navigate(href(target(found)))}
        submit={(text) => navigate(href({ view: 'search', q: text }))}
        slash
      />
    </div>
  );
}

const kinds: readonly (readonly [string, string, readonly SearchType[] | undefined])[] = [
  ['', 'All', undefined],
  ['actors', 'Actors', ['STATE', 'ORGANIZATION', 'PERSON', 'GROUP']],
  ['meetings', 'Meetings', ['MEETING', 'SERIES', 'SESSION']],
  ['topics', 'Topics and texts', ['TOPIC', 'PROPOSAL', 'INSTRUMENT', 'POSITION']],
  ['documents', 'Documents', ['DOCUMENT']],
  ['passages', 'Passages', ['PASSAGE']],
];

/** What a search found: things by their names, and passages by their words. */
export function SearchView() {
  const [{ q = '', kind = '', first = '30' }, change] = useParams();
  const types = kinds.find(([key]) => key === kind)?.[2];
  const many = Math.min(100, Number(first) || 30);
  const asked = useQuery(searchQuery, q === '' ? null : { words: q, types: types && [...types], first: many });
  return (
    <div className="page narrow">
      <Heading>{q === '' ? 'Search' : `Search for “${q}”`}</Heading>
      <nav className="tabs" aria-label="Kinds of results">
        {kinds.map(([key, label]) => (
          <Link key={key} to={{ view: 'search', q, kind: key }} current={kind === key}>{label}</Link>
        ))}
      </nav>
      {q === '' && <Empty title="Nothing was asked for.">Write some words into the field at the top.</Empty>}
      <Await asked={asked} what="Searching">
        {({ search }) =>
          search.totalCount === 0 ? (
            <Empty title="Nothing has all of these words.">Try fewer words, the beginning of a word, or another kind of result.</Empty>
          ) : (
            <>
              <p className="faint">{words.count(search.totalCount, 'result')}</p>
              <ol className="results">
                {search.edges.map((item, i) => (
                  <li key={i}>
                    <Link to={target(item)} className={item.node.__typename === 'Passage' ? 'quote' : ''}><Fitting {...item} /></Link>
                    <span className="class">{item.node.__typename === 'Passage' ? item.node.document.title || item.node.document.name : item.node.__typename}</span>
                  </li>
                ))}
              </ol>
              {search.totalCount > many && many < 100 && (
                <button type="button" onClick={() => change({ first: 100 }, { replace: true })}>Show more</button>
              )}
              <Exports of={[table('CSV', ['search', q], ['kind', 'id', 'text', 'document'], () => search.edges.map(row))]} />
            </>
          )
        }
      </Await>
    </div>
  );
}

function row({ node, text }: Found): (string | undefined)[] {
  return node.__typename === 'Passage' ? [node.__typename, node.facts[0]?.id, text, node.document.id] : [node.__typename, node.id, text, ''];
}
