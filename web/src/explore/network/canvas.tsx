import Graph from 'graphology';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import { colour, themed } from '../theme';
import type { Network, Part } from './data';
import { dragNodes } from './drag';
import { drawHover, drawLabel } from './draw';
import type { LayoutAnswer, LayoutRequest } from './layout.worker';
import { Motion } from './motion';
import { movePicture, pickAtRest } from './preview';

/** What can be taken from the drawing. */
export type Drawing = { sigma: Sigma; graph: Graph };

type Props = {
  network: Network;
  part: Part;
  /** Radii of the nodes, in pixels. */
  sizes: readonly number[];
  /** Names of the style sheet's colours for the nodes. */
  colours: readonly string[];
  node?: number;
  edge?: number;
  /** Nodes that stand out, such as those on a way. */
  marked: ReadonlySet<number>;
  onNode: (node: number) => void;
  onEdge: (edge: number) => void;
  onNothing: () => void;
  /** Holds the drawing while there is one. */
  ref: RefObject<Drawing | null>;
};

// With more edges than this they are plain lines, and are drawn anew only when what is moved has come to rest.
const manyEdges = 5000;

/** The network drawn by WebGL, laid out by a worker. Nodes can be dragged, the whole moved by mouse, touch and keys. */
export function Canvas(props: Props) {
  const { network, part, sizes, colours, node, edge, marked, ref: drawing } = props;
  const box = useRef<HTMLDivElement>(null);
  const current = useRef(props);
  current.current = props;

  useEffect(() => {
    const graph = graphOf(network);
    const large = network.edges.length > manyEdges;
    const sigma = new Sigma(graph, box.current!, {
      allowInvalidContainer: true,
      defaultDrawNodeLabel: drawLabel,
      defaultDrawNodeHover: drawHover,
      edgeProgramClasses: { line: large ? EdgeLineProgram : EdgeRectangleProgram },
      enableEdgeEvents: true,
      labelDensity: 0.6,
      labelFont: 'system-ui, sans-serif',
      labelRenderedSizeThreshold: 5,
      labelSize: 13,
      stagePadding: 40,
      zIndex: true,
      nodeReducer: (key) => nodeLook(Number(key), current.current, graph),
      edgeReducer: (key) => edgeLook(Number(key), current.current),
    });
    drawing.current = { sigma, graph };
    const motion = new Motion(() => large && sigma.scheduleRender());
    if (large) movePicture(sigma, motion);
    pickAtRest(sigma, motion);
    listen(sigma, current, dragNodes(sigma, graph, motion, large));
    const stop = layOut(network, graph, sigma, motion);
    const recolour = () => sigma.refresh({ skipIndexation: true });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener(themed, recolour);
    scheme.addEventListener('change', recolour);
    return () => {
      stop();
      motion.stop();
      window.removeEventListener(themed, recolour);
      scheme.removeEventListener('change', recolour);
      sigma.kill();
      drawing.current = null;
    };
  }, [network]);

  useEffect(() => {
    const now = drawing.current;
    if (!now) return;
    now.graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, size: sizes[Number(key)] }), { attributes: ['size'] });
    now.sigma.refresh();
  }, [network, sizes]);
  useEffect(() => void drawing.current?.sigma.refresh({ skipIndexation: true }), [part, colours, node, edge, marked]);

  const key = (event: KeyboardEvent) => {
    const camera = drawing.current?.sigma.getCamera();
    if (!camera) return;
    const { x, y, ratio } = camera.getState();
    const by = 0.1 * ratio;
    const to = {
      ArrowLeft: { x: x - by }, ArrowRight: { x: x + by }, ArrowUp: { y: y + by }, ArrowDown: { y: y - by },
      '+': { ratio: ratio / 1.3 }, '-': { ratio: ratio * 1.3 }, '0': { x: 0.5, y: 0.5, ratio: 1 },
    }[event.key];
    if (event.key === 'Escape') props.onNothing();
    if (!to) return;
    event.preventDefault();
    void camera.animate(to, { duration: reducedMotion() ? 0 : 120 });
  };
  return (
    <div
      className="canvas"
      ref={box}
      role="application"
      aria-label="Drawing of the network. Arrow keys move it, plus and minus zoom, 0 shows all. The table below has the same."
      tabIndex={0}
      onKeyDown={key}
    />
  );
}

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function graphOf(network: Network): Graph {
  const graph = new Graph({ type: 'undirected', multi: true });
  network.nodes.forEach((node, i) => {
    // On a spiral to begin with, so that the same network comes out the same.
    const angle = i * 2.399963;
    const radius = Math.sqrt(i + 1) * 10;
    graph.addNode(String(i), { label: node.name, x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 4 });
  });
  network.edges.forEach((edge, i) => graph.addUndirectedEdgeWithKey(String(i), String(edge.source), String(edge.target), { weight: edge.weight }));
  return graph;
}

/** Starts the layout and moves the nodes as its answers come, or once nobody moves anything; returns what stops it. */
function layOut(network: Network, graph: Graph, sigma: Sigma, motion: Motion): () => void {
  const request: LayoutRequest = {
    positions: Float32Array.from(graph.nodes().flatMap((key) => [graph.getNodeAttribute(key, 'x'), graph.getNodeAttribute(key, 'y')])),
    sizes: Float32Array.from(network.nodes, () => 1),
    ends: Uint32Array.from(network.edges.flatMap(({ source, target }) => [source, target])),
    weights: Float32Array.from(network.edges, ({ weight }) => Math.abs(weight)),
  };
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const take = (data: LayoutAnswer) => {
    graph.updateEachNodeAttributes(
      (key, attributes) => (attributes.held ? attributes : { ...attributes, x: data.positions[2 * Number(key)], y: data.positions[2 * Number(key) + 1] }),
      { attributes: ['x', 'y'] },
    );
    sigma.getContainer().dataset.layout = data.done ? 'done' : 'running';
  };
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => motion.atRest(() => take(data));
  worker.postMessage(request);
  return () => worker.terminate();
}

/** Tells of clicks, but for those that end a drag, and shows what can be clicked. */
function listen(sigma: Sigma, props: { current: Props }, dragged: () => boolean): void {
  sigma.on('clickNode', ({ node }) => dragged() || props.current.onNode(Number(node)));
  sigma.on('clickEdge', ({ edge }) => dragged() || props.current.onEdge(Number(edge)));
  sigma.on('clickStage', () => dragged() || props.current.onNothing());
  const pointer = (shape: string) => () => void (sigma.getContainer().style.cursor = shape);
  sigma.on('enterNode', pointer('pointer'));
  sigma.on('enterEdge', pointer('pointer'));
  sigma.on('leaveNode', pointer(''));
  sigma.on('leaveEdge', pointer(''));
}

function nodeLook(i: number, { part, colours, node, edge, marked, network }: Props, graph: Graph) {
  const attributes = graph.getNodeAttributes(String(i));
  const ends = edge === undefined ? undefined : network.edges[edge];
  const chosen = i === node || i === ends?.source || i === ends?.target || marked.has(i);
  const away = !chosen && (ends !== undefined || marked.size > 0 || (node !== undefined && !joined(graph, i, node, part)));
  return {
    ...attributes,
    hidden: !part.nodes[i],
    color: away ? colour('edge') : colour(colours[i] ?? 'group-8'),
    label: away ? '' : (attributes.label as string),
    forceLabel: chosen,
    highlighted: false,
    zIndex: chosen ? 2 : away ? 0 : 1,
  };
}

function joined(graph: Graph, a: number, b: number, part: Part): boolean {
  return graph.edges(String(a), String(b)).some((key) => part.weights[Number(key)] !== 0);
}

function edgeLook(i: number, { part, network, node, edge, marked }: Props) {
  const { source, target } = network.edges[i]!;
  const weight = part.weights[i]!;
  const onWay = marked.has(source) && marked.has(target);
  const chosen = i === edge || onWay || (edge === undefined && (source === node || target === node));
  const away = !chosen && (node !== undefined || edge !== undefined || marked.size > 0);
  return {
    hidden: weight === 0 || !part.nodes[source] || !part.nodes[target] || (away && network.edges.length > 2000),
    color: weight < 0 ? colour('bad') : chosen ? colour('strong-line') : colour('edge'),
    size: Math.min(6, (chosen ? 1.2 : 0.5) + 1.6 * Math.sqrt(Math.abs(weight) / heaviest(network))),
    zIndex: chosen ? 1 : 0,
  };
}

const heaviestOf = new WeakMap<Network, number>();

function heaviest(network: Network): number {
  let most = heaviestOf.get(network);
  if (most === undefined) {
    most = network.edges.reduce((most, edge) => Math.max(most, Math.abs(edge.weight)), 0) || 1;
    heaviestOf.set(network, most);
  }
  return most;
}
