import type Graph from 'graphology';
import type Sigma from 'sigma';
import { colour } from '../theme';
import { drawLabel } from './draw';
import type { Motion } from './motion';

type Point = { x: number; y: number };

// A pointer that goes less far than this, in pixels, clicks and does not drag.
const leastWay = 4;

/**
 * Lets nodes be dragged; one that was keeps its place when the layout goes on. It returns whether the last press of the
 * pointer was a drag, after which a click means nothing.
 */
export function dragNodes(sigma: Sigma, graph: Graph, motion: Motion, large: boolean): () => boolean {
  const preview = large ? previewOf(sigma, graph) : undefined;
  let held: { node: string; from: Point; to?: Point } | undefined;
  let dragged = false;
  const press = () => void (dragged = false);
  sigma.on('downStage', press);
  sigma.on('downEdge', press);
  sigma.on('downNode', ({ node, event }) => {
    press();
    held = { node, from: { x: event.x, y: event.y } };
    motion.hold();
  });
  sigma.on('moveBody', ({ event }) => {
    if (!held) return;
    event.preventSigmaDefault();
    event.original.preventDefault();
    if (!dragged && Math.hypot(event.x - held.from.x, event.y - held.from.y) < leastWay) return;
    dragged = true;
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox()); // so that the rest stays where it is
    held.to = sigma.viewportToGraph(event);
    if (preview) preview(held.node, held.to);
    else graph.mergeNodeAttributes(held.node, { ...held.to, held: true });
  });
  const release = () => {
    if (held?.to) graph.mergeNodeAttributes(held.node, { ...held.to, held: true });
    held = undefined;
    motion.release();
  };
  sigma.on('upNode', release);
  sigma.on('upEdge', release);
  sigma.on('upStage', release);
  return () => dragged;
}

/**
 * Shows where a node is dragged to, with its edges, over a drawing that rests: the whole is drawn anew only when the node
 * is let go.
 */
function previewOf(sigma: Sigma, graph: Graph): (node: string, to: Point) => void {
  const canvas = sigma.createCanvas('drag', { beforeLayer: 'mouse', style: { pointerEvents: 'none' } });
  const context = canvas.getContext('2d')!;
  let frame = 0;
  sigma.on('kill', () => cancelAnimationFrame(frame));
  sigma.on('afterRender', () => {
    cancelAnimationFrame(frame);
    frame = 0;
    fit(canvas, { width: 0, height: 0 });
  });
  let next: [node: string, to: Point] | undefined;
  return (...dragged) => {
    next = dragged;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      fit(canvas, sigma.getDimensions());
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      draw(context, sigma, graph, ...next!);
    });
  };
}

/** Gives a canvas, which is cleared by it, the size of the drawing. */
function fit(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }): void {
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

function draw(context: CanvasRenderingContext2D, sigma: Sigma, graph: Graph, node: string, to: Point): void {
  const look = sigma.getNodeDisplayData(node)!;
  const size = sigma.scaleSize(look.size);
  const view = { cameraState: sigma.getCamera().getState() }; // not that of the last drawing, which may have been moved since
  const at = (node: string) => sigma.graphToViewport(graph.getNodeAttributes(node) as Point, view);
  const [before, now] = [at(node), sigma.graphToViewport(to, view)];
  context.strokeStyle = colour('strong-line');
  context.lineWidth = 1;
  context.beginPath();
  graph.forEachEdge(node, (edge, _, source, target) => {
    if (sigma.getEdgeDisplayData(edge)?.hidden) return;
    const { x, y } = at(source === node ? target : source);
    context.moveTo(now.x, now.y);
    context.lineTo(x, y);
  });
  context.stroke();
  const disc = ({ x, y }: Point, fill: string) => {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  disc(before, colour('edge')); // where it was
  disc(now, look.color);
  drawLabel(context, { key: node, ...look, ...now, size }, sigma.getSettings());
}
