import { graphql } from '../gql';
import { useQuery } from './api';
import { Picker } from './combobox';

const seriesQuery = graphql(`
  query LargestSeries {
    facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) { facets(by: [OBJECT]) { values(first: 12) { key label count } } }
  }
`);

/** The series that was chosen, or the one with the most meetings; empty while that is not known. */
export function useSeries(chosen: string | undefined): string {
  const { data } = useQuery(seriesQuery, chosen ? null : {});
  return chosen ?? data?.facts.facets[0]?.values[0]?.key ?? '';
}

/** A field for a series, with the largest ones at hand. */
export function SeriesPicker({ id, pick }: { id: string; pick: (id: string) => void }) {
  const { data } = useQuery(seriesQuery, {});
  const largest = data?.facts.facets[0]?.values ?? [];
  return (
    <>
      <Picker label="Series" types={['SERIES']} id={id} pick={pick} />
      {largest.length > 1 && (
        <label>
          Largest series
          <select value={largest.some(({ key }) => key === id) ? id : ''} onChange={(event) => event.target.value !== '' && pick(event.target.value)}>
            <option value="">Choose…</option>
            {largest.map(({ key, label, count }) => <option key={key} value={key}>{label} ({count})</option>)}
          </select>
        </label>
      )}
    </>
  );
}
