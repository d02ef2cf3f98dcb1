/** A network that is made up, the same each time, to see how the page bears its size. */
export function large(nodeCount, edgeCount) {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const groups = 12;
  const nodes = Array.from({ length: nodeCount }, (_, i) => ({
    id: `person/p${i}`, name: `Person ${i}`, class: 'Person', meetings: Math.ceil(1 + random() ** 4 * 60), statements: 5, measures: { degree: 0, community: (i % groups) + 1 },
  }));
  const edges = [];
  const known = new Set();
  while (edges.length < edgeCount) {
    const source = Math.floor(random() * nodeCount);
    // Most edges stay within a group.
    const target = random() < 0.8 ? (source + groups * Math.floor(random() * 60)) % nodeCount : Math.floor(random() * nodeCount);
    const key = Math.min(source, target) * nodeCount + Math.max(source, target);
    if (source === target || known.has(key)) continue;
    known.add(key);
    nodes[source].measures.degree++;
    nodes[target].measures.degree++;
    edges.push({ source, target, weight: 1 + Math.floor(random() ** 3 * 8) });
  }
  return { revision: 1, nodes, edges };
}
