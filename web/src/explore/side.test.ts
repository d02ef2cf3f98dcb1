import { expect, test } from 'vitest';
import { sideOf, stands, type ActOn } from './side';

const act = (subject: string, predicate: string, object: string, vote?: string): ActOn => ({
  subject: { id: subject, name: subject },
  predicate,
  object: { __typename: 'Proposal', id: object, name: object },
  attributes: vote ? [{ name: 'vote', value: vote }] : [],
});

test('votes count by what they are, talk by what it is', () => {
  expect(['for', 'against', 'abstaining'].map((vote) => sideOf(act('a', 'VOTED_ON', 'x', vote)))).toEqual([1, -1, 0]);
  expect(['SUPPORTED', 'OPPOSED', 'PROPOSED', 'DISCUSSED'].map((predicate) => sideOf(act('a', predicate, 'x')))).toEqual([1, -1, 1, 0]);
});

test('a matrix has the busiest first, and the mean of what an actor did', () => {
  const { actors, objects, stand } = stands(
    [act('b', 'SUPPORTED', 'x'), act('b', 'OPPOSED', 'x'), act('a', 'OPPOSED', 'x'), act('a', 'SUPPORTED', 'y'), act('c', 'SUPPORTED', 'z')],
    10,
    2,
  );
  expect(objects.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(actors.map(({ id }) => id)).toEqual(['a', 'b']);
  expect([stand('b', 'x'), stand('a', 'x'), stand('b', 'y')]).toEqual([{ side: 0, count: 2 }, { side: -1, count: 1 }, undefined]);
});
