import { xml, type Picture } from './export';
import { colour } from './theme';

/** A mark in a cell, with names of the style sheet's colours. */
export type Mark = { mark: string; ink: string; ground?: string };

/** A matrix to be drawn. */
export type Matrix = {
  title: string;
  columns: readonly string[];
  rows: readonly { name: string; total?: number }[];
  mark: (row: number, column: number) => Mark | undefined;
};

const cell = 24;
const fontSize = 12;
const letter = 6.6; // about the mean width of a letter of that size
const longest = 46; // letters of a name

/** Draws a matrix: names of rows on the left, of columns upright above. */
export function drawMatrix({ title, columns, rows, mark }: Matrix): Picture {
  const name = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
  const room = (texts: readonly string[]) => Math.ceil(Math.max(4, ...texts.map((text) => name(text).length)) * letter) + 24;
  const totals = rows.some(({ total }) => total !== undefined) ? 40 : 0;
  const left = room(rows.map((row) => row.name)) + totals;
  const top = room(columns) + 32;
  const width = Math.max(left + columns.length * cell + 12, Math.ceil(title.length * letter * 1.1) + 24);
  const height = top + rows.length * cell + 12;
  const text = (x: number, y: number, text: string, more = '') => `<text x="${x}" y="${y}"${more}>${xml(text)}</text>`;
  const middle = (i: number) => (i + 0.5) * cell + fontSize / 3;
  const drawn: string[] = [];
  columns.forEach((column, j) => {
    const x = left + middle(j);
    drawn.push(text(x, top - 6, name(column), ` transform="rotate(-90 ${x} ${top - 6})"`));
  });
  rows.forEach((row, i) => {
    const y = top + i * cell;
    drawn.push(`<path d="M12 ${y}H${left + columns.length * cell}" stroke="${colour('line')}"/>`);
    drawn.push(text(12, top + middle(i), name(row.name)));
    if (row.total !== undefined) drawn.push(text(left - 8, top + middle(i), String(row.total), ' text-anchor="end"'));
    columns.forEach((_, j) => {
      const found = mark(i, j);
      if (!found) return;
      const x = left + j * cell;
      if (found.ground) drawn.push(`<rect x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${cell - 2}" rx="3" fill="${colour(found.ground)}"/>`);
      drawn.push(text(x + cell / 2, top + middle(i), found.mark, ` text-anchor="middle" fill="${colour(found.ink)}"`));
    });
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="${fontSize}" fill="${colour('ink')}">
<rect width="${width}" height="${height}" fill="${colour('ground')}"/>
${text(12, 20, title, ' font-weight="bold"')}
${drawn.join('\n')}
</svg>
`;
  return { svg, width, height };
}
