import { expect, test } from 'vitest';
import { csv, fileName } from './export';
import { href, parse } from './route';
import { pieces } from './text';
import { date, span } from './words';

test('pieces are cut where spans begin and end, in code points', () => {
  const text = 'a😀bcdé';
  const cut = pieces(text, [
    { start: 1, end: 4, owner: 'x' },
    { start: 3, end: 5, owner: 'y' },
    { start: 5, end: 99, owner: 'z' },
    { start: 2, end: 2, owner: 'empty' },
  ]);
  expect(cut.map((piece) => [piece.text, piece.start, piece.owners.join()])).toEqual([
    ['a', 0, ''],
    ['😀b', 1, 'x'],
    ['c', 3, 'x,y'],
    ['d', 4, 'y'],
    ['é', 5, 'z'],
  ]);
});

test('pieces are the whole text, whatever the spans', () => {
  const text = 'Ein Text 𝔞𝔟𝔠 mit Zeichen.';
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round++) {
    const spans = Array.from({ length: random(9) }, (_, i) => ({ start: random(30) - 2, end: random(34), owner: String(i) }));
    const cut = pieces(text, spans);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of cut) {
      const owners = spans.filter(({ start, end }) => start < end && start <= piece.start && piece.start < end).map(({ owner }) => owner);
      expect([...piece.owners].sort()).toEqual(owners.sort());
    }
  }
});

test('addresses keep ids readable and come back as they were', () => {
  const change = { view: 'entity', id: 'state/CN', q: 'a & b=ü #1', none: '' };
  expect(href(change)).toBe('/explore?view=entity&id=state/CN&q=a%20%26%20b%3D%C3%BC%20%231');
  expect(parse(new URL(href(change), 'http://x').search)).toEqual({ view: 'entity', id: 'state/CN', q: 'a & b=ü #1' });
  expect(href({})).toBe('/explore');
});

test('tables quote what they must and run no formulas', () => {
  expect(csv(['a', 'b'], [['x,"y"', -1.5], ['=1+1', null], ['two\nlines', 'é']])).toBe('a,b\r\n"x,""y""",-1.5\r\n\'=1+1,\r\n"two\nlines",é\r\n');
  expect(fileName('Côte d’Ivoire / 2019')).toBe('cote-divoire-2019');
});

test('dates are as precise as they are known', () => {
  expect([date('2019-09-02'), date('2019-09'), date('2019'), date(null)]).toEqual(['2 Sep 2019', 'Sep 2019', '2019', '']);
  expect([span('2019-09-02', '2019-09-04'), span('2019', '2019')]).toEqual(['2 Sep 2019 – 4 Sep 2019', '2019']);
});
