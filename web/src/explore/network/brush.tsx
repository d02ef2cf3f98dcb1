import { scaleLinear } from 'd3-scale';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../gql';
import { useQuery } from '../api';
import { useParams } from '../route';
import * as words from '../words';
import { reducedMotion } from './canvas';
import type { NetworkWindow } from './data';

const meetingsQuery = graphql(`
  query MeetingsByYear($filter: MeetingFilter) {
    meetings(first: 0, filter: $filter) { timeline { date count } }
  }
`);

/** The years of which meetings are known, with a bar for each, of which some can be chosen by their ends. */
export function Brush() {
  const [params, change] = useParams();
  const filter = params.series ? { partOf: { some: { node: { id: [params.series] } } } } : null;
  const { data } = useQuery(meetingsQuery, { filter });
  const counts = data?.meetings.timeline ?? [];
  const [draft, setDraft] = useState<[number, number] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (counts.length < 2) return null;
  const first = Number(counts[0]!.date);
  const last = Number(counts.at(-1)!.date);
  const [from, to] = draft ?? [Number(params.from?.slice(0, 4)) || first, Number(params.to?.slice(0, 4)) || last];
  const choose = (a: number, b: number) => {
    const range: [number, number] = [Math.min(a, b), Math.max(a, b)];
    setDraft(range);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      change({ from: range[0] > first ? range[0] : undefined, to: range[1] < last ? range[1] : undefined }, { replace: true });
      setDraft(null);
    }, 250);
  };
  const years = last - first + 1;
  const height = scaleLinear([0, Math.max(...counts.map(({ count }) => count))], [0, 36]);
  return (
    <div className="brush" role="group" aria-label="Period">
      <svg viewBox={`0 0 ${years * 10} 38`} preserveAspectRatio="none" aria-hidden>
        {counts.map(({ date, count }) => {
          const year = Number(date);
          return <rect key={date} x={(year - first) * 10 + 1} y={38 - height(count)} width={8} height={height(count)} className={year >= from && year <= to ? 'in' : 'out'}><title>{`${date}: ${words.count(count, 'meeting')}`}</title></rect>;
        })}
      </svg>
      <div className="ranges">
        <input type="range" aria-label="First year" min={first} max={last} value={from} onChange={(event) => choose(Number(event.target.value), to)} />
        <input type="range" aria-label="Last year" min={first} max={last} value={to} onChange={(event) => choose(from, Number(event.target.value))} />
      </div>
      <p className="faint small"><output>{from === to ? from : `${from} – ${to}`}</output></p>
    </div>
  );
}

/** Steps through the windows of a network, by hand or by itself. */
export function Windows({ windows, at, show }: { windows: readonly NetworkWindow[]; at: number; show: (at: number) => void }) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    if (at >= windows.length - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => show(at + 1), reducedMotion() ? 1500 : 700);
    return () => clearTimeout(timer);
  }, [playing, at, windows.length, show]);
  const window = windows[at];
  return (
    <div className="windows">
      <button
        type="button"
        onClick={() => {
          if (!playing && at >= windows.length - 1) show(0);
          setPlaying(!playing);
        }}
      >
        {playing ? 'Stop' : 'Play'}
      </button>
      <input type="range" aria-label="Window" min={0} max={windows.length - 1} value={at} onChange={(event) => show(Number(event.target.value))} />
      <output className="faint small">{window ? words.span(window.from, window.to) : ''}</output>
    </div>
  );
}
