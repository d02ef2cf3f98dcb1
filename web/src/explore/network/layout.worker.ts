import iterate from 'graphology-layout-forceatlas2/iterate';

/** A network to lay out: places of nodes as x, y, x, y…, their sizes, and edges as source, target, source… */
export type LayoutRequest = { positions: Float32Array; sizes: Float32Array; ends: Uint32Array; weights: Float32Array };

/** Where the nodes are after so many rounds, and whether that is the last word. */
export type LayoutAnswer = { positions: Float32Array; done: boolean };

// ForceAtlas2 (Jacomy et al. 2014) as graphology has it, on its own matrices: a row of numbers for each node and edge.
const nodeRow = 10;
const edgeRow = 3;

// Rounds come in steps of a fraction of a second, and end when nodes hardly move any more.
const stepMillis = 60;
const mostRounds = 1200;
const stillness = 0.0015;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const order = data.sizes.length;
  const nodes = new Float32Array(order * nodeRow);
  const edges = new Float32Array((data.ends.length / 2) * edgeRow);
  for (let i = 0; i < order; i++) {
    nodes.set([data.positions[2 * i]!, data.positions[2 * i + 1]!, 0, 0, 0, 0, 1, 1, data.sizes[i]!, 0], i * nodeRow);
  }
  for (let i = 0; i < data.weights.length; i++) {
    const source = data.ends[2 * i]! * nodeRow;
    const target = data.ends[2 * i + 1]! * nodeRow;
    edges.set([source, target, data.weights[i]!], i * edgeRow);
    nodes[source + 6]! += data.weights[i]!;
    nodes[target + 6]! += data.weights[i]!;
  }
  const settings = {
    barnesHutOptimize: order > 400,
    barnesHutTheta: 0.6,
    edgeWeightInfluence: 0.7,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(order + 1),
    strongGravityMode: true,
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
  };
  const step = (round: number) => {
    const end = performance.now() + stepMillis;
    const before = nodes.slice();
    let now = round;
    do {
      iterate(settings, nodes, edges);
      now++;
    } while (performance.now() < end && now < mostRounds);
    const done = now >= mostRounds || moved(before, nodes) / (now - round) < stillness;
    const positions = new Float32Array(order * 2);
    for (let i = 0; i < order; i++) positions.set([nodes[i * nodeRow]!, nodes[i * nodeRow + 1]!], 2 * i);
    const answer: LayoutAnswer = { positions, done };
    self.postMessage(answer, { transfer: [positions.buffer] });
    if (!done) setTimeout(step, 0, now);
  };
  step(0);
};

/** How far nodes moved on average, in widths of the whole. */
function moved(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < after.length; i += nodeRow) {
    sum += Math.hypot(after[i]! - before[i]!, after[i + 1]! - before[i + 1]!);
    least = Math.min(least, after[i]!);
    most = Math.max(most, after[i]!);
  }
  return most > least ? sum / (after.length / nodeRow) / (most - least) : 0;
}
