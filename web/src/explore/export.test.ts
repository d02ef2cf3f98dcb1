import { expect, test, vi } from 'vitest';
import { csv, fileName, xml } from './export';
import { drawMatrix } from './matrix';

vi.mock('./theme', () => ({ colour: (name: string) => name }));

test('a table keeps commas, quotes and lines, and no spreadsheet runs it', () => {
  expect(csv(['a', 'b'], [['x, "y"', 1], ['two\nlines', null], ['=1+1', -2]])).toBe('a,b\r\n"x, ""y""",1\r\n"two\nlines",\r\n\'=1+1,-2\r\n');
});

test('file names are plain', () => {
  expect(fileName('attendance', 'Côte d’Ivoire: 5th Session')).toBe('attendance-cote-divoire-5th-session');
  expect(fileName('中国')).toBe('diplograph');
});

test('a matrix has a mark where there is one, and names as XML has them', () => {
  const { svg, width, height } = drawMatrix({
    title: 'A & B',
    columns: ['one', 'two'],
    rows: [{ name: 'Qatar <QA>', total: 7 }, { name: 'a name that is far too long to be written beside a row of marks' }],
    mark: (row, column) => (row === 0 && column === 1 ? { mark: '+', ink: 'for-ink', ground: 'for-ground' } : undefined),
  });
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(svg).toContain(xml('A & B'));
  expect(svg).toContain('Qatar &lt;QA>');
  expect(svg).toContain('written bes…');
  expect(svg.match(/fill="for-ink"/g)).toHaveLength(1);
  expect(svg).toContain('>7</text>');
});
