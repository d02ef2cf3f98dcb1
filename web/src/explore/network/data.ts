import type { Params } from '../route';

/** A network as the server answers it; edges and windows name nodes and edges by their places in the lists. */
export type Network = {
  revision: number;
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  windows?: NetworkWindow[];
};

export type NetworkNode = { id: string; name: string; class: string; meetings: number; statements: number; measures: Readonly<Record<string, number | null>> };

export type NetworkEdge = { source: number; target: number; weight: number };

/** What there is of a network in a part of the time: places of its nodes, and places and weights of its edges. */
export type NetworkWindow = { from: string; to: string; nodes: number[]; edges: [edge: number, weight: number][] };

/** What one may choose of a network, with the words for it; the first is what is taken where nothing is chosen. */
export const choices = {
  mode: [['one', 'Actors'], ['two', 'Actors and what they share']],
  actor: [['state', 'States'], ['organization', 'Organizations'], ['person', 'Persons']],
  via: [['meeting', 'Meetings'], ['series', 'Series'], ['topic', 'Topics'], ['proposal', 'Proposals']],
  normalisation: [['none', 'Count'], ['average-activity', 'Average activity'], ['prominence', 'Prominence'], ['jaccard', 'Jaccard'], ['cosine', 'Cosine'], ['newman', 'Newman']],
  backbone: [['', 'All edges'], ['0.2', 'Backbone, α 0.2'], ['0.1', 'Backbone, α 0.1'], ['0.05', 'Backbone, α 0.05']],
  size: [['degree', 'Degree'], ['strength', 'Strength'], ['betweenness', 'Betweenness'], ['pagerank', 'PageRank'], ['meetings', 'Meetings'], ['statements', 'Facts']],
  colour: [['community', 'Community'], ['region', 'Region'], ['class', 'Class']],
} as const;

export type Choice = keyof typeof choices;

/** What may be chosen beside the rest that was: some weights are for networks of one kind of nodes, or of two, only. */
export function options(params: Params, choice: Choice): readonly (readonly [value: string, words: string])[] {
  if (choice !== 'normalisation') return choices[choice];
  const others = params.mode === 'two' ? ['jaccard', 'cosine', 'newman'] : ['prominence'];
  return choices.normalisation.filter(([value]) => !others.includes(value));
}

/** What was chosen, or what is taken where nothing was. */
export function chosen(params: Params, choice: Choice): string {
  const values = options(params, choice);
  return values.find(([value]) => value === params[choice])?.[0] ?? values[0]![0];
}

/** Where the server answers the network that the parameters of the page ask for. */
export function networkPath(params: Params): string {
  const size = chosen(params, 'size');
  const measures = new Set(['degree', 'community', ...(size === 'meetings' || size === 'statements' ? [] : [size])]);
  const query = new URLSearchParams();
  for (const choice of ['mode', 'actor', 'via', 'normalisation', 'backbone'] as const) {
    const value = chosen(params, choice);
    if (value !== '') query.set(choice, value);
  }
  for (const name of ['from', 'to', 'series', 'minMeetings', 'minConfidence']) {
    const value = params[name];
    if (value) query.set(name, value);
  }
  if (Number(params.window) > 0) {
    query.set('window', params.window!);
    query.set('step', String(Math.max(1, Math.round(Number(params.window) / 4))));
  }
  query.set('measures', [...measures].join(','));
  return `/network.json?${query}`;
}

/** What the size of a node is made of. */
export function sizeOf(node: NetworkNode, by: string): number {
  if (by === 'meetings') return node.meetings;
  if (by === 'statements') return node.statements;
  return node.measures[by] ?? 0;
}

/** A part of a network: flags of its nodes, and the weights of its edges, 0 for those that are not in it. */
export type Part = { nodes: boolean[]; weights: number[] };

/**
 * What of a network is to be drawn: that of a window if one is given, near a node if one is given as ego, and of edges
 * those that weigh enough. Nodes without an edge are left out where an ego is given.
 */
export function partOf(network: Network, { window, ego, minWeight = 0 }: { window?: NetworkWindow; ego?: number; minWeight?: number }): Part {
  const { edges } = network;
  const weights = window ? new Array<number>(edges.length).fill(0) : edges.map((edge) => edge.weight);
  for (const [edge, weight] of window?.edges ?? []) weights[edge] = weight;
  weights.forEach((weight, i) => {
    if (weight < minWeight) weights[i] = 0;
  });
  const shown = new Array<boolean>(network.nodes.length).fill(window === undefined && ego === undefined);
  if (ego === undefined) {
    for (const node of window?.nodes ?? []) shown[node] = true;
    return { nodes: shown, weights };
  }
  shown[ego] = true;
  edges.forEach(({ source, target }, i) => {
    if (weights[i] !== 0 && (source === ego || target === ego)) shown[source] = shown[target] = true;
  });
  edges.forEach(({ source, target }, i) => {
    if (!shown[source] || !shown[target]) weights[i] = 0;
  });
  return { nodes: shown, weights };
}

/** For each node the places of its edges. */
export function incidence(network: Network): number[][] {
  const lists: number[][] = network.nodes.map(() => []);
  network.edges.forEach(({ source, target }, i) => {
    lists[source]!.push(i);
    if (target !== source) lists[target]!.push(i);
  });
  return lists;
}
