import { expect, test } from 'vitest';
import { incidence, networkPath, partOf, type Network } from './data';

const network: Network = {
  revision: 1,
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, class: 'State', meetings: 1, statements: 1, measures: {} })),
  edges: [
    { source: 0, target: 1, weight: 3 },
    { source: 1, target: 2, weight: 1 },
    { source: 0, target: 2, weight: 2 },
    { source: 2, target: 3, weight: 5 },
  ],
};

test('all of a network is drawn where nothing narrows it', () => {
  expect(partOf(network, {})).toEqual({ nodes: [true, true, true, true], weights: [3, 1, 2, 5] });
});

test('an ego shows its neighbours and what joins them', () => {
  expect(partOf(network, { ego: 0 })).toEqual({ nodes: [true, true, true, false], weights: [3, 1, 2, 0] });
  expect(partOf(network, { ego: 0, minWeight: 3 })).toEqual({ nodes: [true, true, false, false], weights: [3, 0, 0, 0] });
});

test('a window has its own nodes and weights', () => {
  const window = { from: '2019', to: '2019', nodes: [1, 2], edges: [[1, 0.5]] as [number, number][] };
  expect(partOf(network, { window })).toEqual({ nodes: [false, true, true, false], weights: [0, 0.5, 0, 0] });
  expect(partOf(network, { window, ego: 2 })).toEqual({ nodes: [false, true, true, false], weights: [0, 0.5, 0, 0] });
});

test('nodes know their edges', () => {
  expect(incidence(network)).toEqual([[0, 2], [0, 1], [1, 2, 3], [3]]);
});

test('the server is asked for what was chosen, and for what the page needs', () => {
  expect(networkPath({ view: 'network', actor: 'person', mode: 'wrong', from: '2019', size: 'betweenness' })).toBe(
    '/network.json?mode=one&actor=person&via=meeting&normalisation=none&from=2019&measures=degree%2Ccommunity%2Cbetweenness',
  );
});
