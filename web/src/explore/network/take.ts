import { write } from 'graphology-gexf/browser';
import { download, fileName, png, table, xml, type Export } from '../export';
import { colour } from '../theme';
import type { Drawing } from './canvas';
import { sizeOf, type Network, type Part } from './data';

/** What is drawn, with all that a file of it needs. */
export type Shown = { network: Network; part: Part; colours: readonly string[]; name: string };

/** The drawing as pixels, with what is over the WebGL canvases. */
export async function takePNG({ sigma }: Drawing, { name }: Shown): Promise<void> {
  sigma.refresh({ schedule: false }); // the pixels of WebGL last until the next frame only
  const layers = Object.values(sigma.getCanvases());
  const { width, height } = layers[0]!;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour('ground');
  context.fillRect(0, 0, width, height);
  for (const layer of layers) context.drawImage(layer, 0, 0, width, height);
  download(`${fileName(name)}.png`, await png(canvas));
}

/** The drawing as lines and circles, in the place and size that they have on the page. */
export function takeSVG({ sigma, graph }: Drawing, { part, colours, network, name }: Shown): void {
  const { width, height } = sigma.getDimensions();
  const at = (node: number) => sigma.graphToViewport(graph.getNodeAttributes(String(node)) as { x: number; y: number });
  const round = (n: number) => n.toFixed(1);
  const lines = network.edges.flatMap(({ source, target }, i) => {
    if (part.weights[i] === 0 || !part.nodes[source] || !part.nodes[target]) return [];
    const [a, b] = [at(source), at(target)];
    return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}"/>`;
  });
  const shown = network.nodes.map((_, i) => i).filter((i) => part.nodes[i]);
  const circles = shown.map((i) => {
    const { x, y } = at(i);
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(sigma.getNodeDisplayData(String(i))?.size ?? 4)}" fill="${colour(colours[i] ?? 'group-8')}"/>`;
  });
  const named = [...sigma.getNodeDisplayedLabels()].map((key) => {
    const { x, y } = at(Number(key));
    return `<text x="${round(x + (sigma.getNodeDisplayData(key)?.size ?? 4) + 4)}" y="${round(y + 4)}">${xml(network.nodes[Number(key)]!.name)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="background:${colour('ground')}">
<g stroke="${colour('edge')}" stroke-width="1">${lines.join('')}</g>
<g>${circles.join('')}</g>
<g font-family="system-ui, sans-serif" font-size="13" fill="${colour('ink')}">${named.join('')}</g>
</svg>
`;
  download(`${fileName(name)}.svg`, svg, 'image/svg+xml');
}

/** What is drawn as GEXF, with places, colours and measures, for Gephi and its like. */
export function takeGEXF({ graph }: Drawing, { network, part, colours, name }: Shown): void {
  const drawn = graph.copy();
  drawn.forEachNode((key) => {
    if (!part.nodes[Number(key)]) drawn.dropNode(key);
  });
  drawn.forEachEdge((key) => {
    if (part.weights[Number(key)] === 0) drawn.dropEdge(key);
  });
  const text = write(drawn, {
    version: '1.3',
    formatNode: (key, { x, y, size }) => {
      const { id, name, measures, meetings, statements, ...rest } = network.nodes[Number(key)]!;
      const known = Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== null));
      return {
        label: name,
        attributes: { entity: id, class: rest.class, meetings, statements, ...known },
        viz: { x, y, size, color: colour(colours[Number(key)] ?? 'group-8') },
      };
    },
    formatEdge: (key) => ({ weight: part.weights[Number(key)] }),
  });
  download(`${fileName(name)}.gexf`, text, 'application/xml');
}

/** The edges that are drawn, as a table. */
export function edgeTable({ network, part, name }: Shown): Export {
  return table('Edges as CSV', [name, 'edges'], ['source id', 'source', 'target id', 'target', 'weight'], () =>
    network.edges.flatMap(({ source, target }, i) => {
      const [a, b] = [network.nodes[source]!, network.nodes[target]!];
      return part.weights[i] === 0 ? [] : [[a.id, a.name, b.id, b.name, part.weights[i]!]];
    }),
  );
}

/** The nodes that are drawn, as a table with their measures. */
export function nodeTable({ network, part, name }: Shown): Export {
  const measures = [...new Set(network.nodes.flatMap((node) => Object.keys(node.measures)))].sort();
  return table('Nodes as CSV', [name, 'nodes'], ['id', 'name', 'class', 'meetings', 'facts', ...measures], () =>
    network.nodes
      .filter((_, i) => part.nodes[i])
      .map((node) => [node.id, node.name, node.class, node.meetings, node.statements, ...measures.map((measure) => sizeOf(node, measure))]),
  );
}
