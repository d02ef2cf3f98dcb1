// The parts of graphology's ForceAtlas2 that our own worker runs; the package has no types for them.
declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** Moves the nodes once; both matrices are rows of numbers, and those of the nodes are changed. */
  export default function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): unknown;
}
