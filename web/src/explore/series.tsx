import { graphql } from '../gql';
import { useQuery } from './api';
import { Picker } from './combobox';

const seriesQuery = graphql(`
  query AttendedSeries {
    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }
  }
`);

/** The series that was chosen, or one of which documents tell most about who attended; empty while that is not known. */
export function useSeries(chosen: string | undefined): string {
  const { data } = useQuery(seriesQuery, chosen ? null : {});
  return chosen ?? data?.participation.groups[0]?.key ?? '';
}

/** A field for a series, with those at hand whose attendance is best documented. */
export function SeriesPicker({ id, pick }: { id: string; pick: (id: string) => void }) {
  const { data } = useQuery(seriesQuery, {});
  const known = data?.participation.groups ?? [];
  return (
    <>
      <Picker label="Series" types={['SERIES']} id={id} pick={pick} />
      {known.length > 1 && (
        <label>
          Best documented
          <select value={known.some(({ key }) => key === id) ? id : ''} onChange={(event) => event.target.value !== '' && pick(event.target.value)}>
            <option value="">Choose…</option>
            {known.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
          </select>
        </label>
      )}
    </>
  );
}
