/** A part of a text, counted in Unicode code points, with whom it belongs to. */
export type Span = { start: number; end: number; owner: string };

/** A piece of the text and all whose spans cover it; nobody's where owners is empty. */
export type Piece = { text: string; start: number; owners: readonly string[] };

/**
 * Cuts a text where spans begin and end, so that each piece is covered by the same spans from its first character to its
 * last. Spans may overlap; what lies outside of the text is cut off. All pieces together are the text.
 */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const points = [...text];
  const clamp = (n: number) => Math.max(0, Math.min(points.length, n));
  const events = spans
    .map((span) => ({ start: clamp(span.start), end: clamp(span.end), owner: span.owner }))
    .filter((span) => span.start < span.end);
  const cuts = [...new Set([0, points.length, ...events.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const starting = group(events);
  const result: Piece[] = [];
  let open: typeof events = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    open = [...open.filter((span) => span.end > from), ...(starting.get(from) ?? [])];
    result.push({ text: points.slice(from, cuts[i + 1]).join(''), start: from, owners: [...new Set(open.map((span) => span.owner))] });
  }
  return result;
}

function group<T extends { start: number }>(spans: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const span of spans) {
    const group = groups.get(span.start);
    if (group) group.push(span);
    else groups.set(span.start, [span]);
  }
  return groups;
}
