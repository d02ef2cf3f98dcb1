#!/usr/bin/env python3
"""Writes down what igraph and networkx say of the graphs that graph/measure is tested with.

    python3 -m venv VENV && VENV/bin/pip install -r bench/network/requirements.txt
    VENV/bin/python bench/network/record.py graph/measure/testdata            # computes the values of all graphs anew
    VENV/bin/python bench/network/record.py --check graph/measure/testdata    # says what differs, and changes nothing
    VENV/bin/python bench/network/record.py --draw TABLE graph/measure/testdata
                                              # also draws the graphs anew, that of states from the TABLE states.csv
                                              # that "go run ./bench/network -documents 300 -tables DIR" writes

A file holds a graph (nodes, edges with weights, a group for each node) and the values, for each node or of the whole.
"""
import argparse
import collections
import csv
import itertools
import json
import math
import pathlib
import random
import sys

import igraph as ig
import leidenalg
import networkx as nx

SEEDS = range(1, 11)  # of the runs of which the best communities count
PAIRS = 6  # pairs of nodes between which paths are looked for


def draw(folder, table):
    """Draws all graphs: two circles around two persons, a random one, one in pieces, a tree, a ring of cliques, and states."""
    r = random.Random(5)
    write(folder / "circles.json", 34, circles(r), [0 if v < 18 else 1 for v in range(34)])
    edges = {}
    while len(edges) < 300:
        a, b = sorted(r.sample(range(60), 2))
        edges[a, b] = round(r.expovariate(0.5) + 0.05, 3)
    write(folder / "random.json", 60, edges, [r.randrange(5) for _ in range(60)])
    write(folder / "pieces.json", 40, pieces(r), [v % 3 for v in range(40)])
    tree = {(r.randrange(v), v): r.randint(1, 4) for v in range(1, 45)}
    write(folder / "tree.json", 45, tree, [v // 9 for v in range(45)])
    ring = {}
    for c in range(8):
        for i in range(5):
            for j in range(i):
                ring[c * 5 + j, c * 5 + i] = 1
        a, b = sorted((c * 5, (c * 5 + 6) % 40))
        ring[a, b] = 2
    write(folder / "ring.json", 40, ring, [v // 5 for v in range(40)])
    met = collections.defaultdict(list)
    with open(table, newline="") as f:
        for row in csv.DictReader(f):
            met[row["meeting"]].append(row["actor"])
    names = sorted({x for actors in met.values() for x in actors})
    number = {x: i for i, x in enumerate(names)}
    states = collections.Counter(pair for actors in met.values() for pair in itertools.combinations(sorted(number[x] for x in actors), 2))
    write(folder / "states.json", len(names), states, [ord(x[-1]) % 6 for x in names])


def circles(r):
    """Two circles of acquaintances, each around one person, with few who know both."""
    edges = {}
    for centre, members in ((0, range(1, 18)), (33, range(18, 33))):
        for v in members:
            if r.random() < 0.75:
                edges[min(v, centre), max(v, centre)] = r.randint(1, 7)
            for w in members:
                if w < v and r.random() < 0.14:
                    edges[w, v] = r.randint(1, 5)
    for _ in range(9):
        edges[r.randrange(1, 18), r.randrange(18, 33)] = r.randint(1, 3)
    return edges


def pieces(r):
    """Three components, a pair, and nodes without edges."""
    edges = {}
    for first, last, p in ((0, 14, 0.35), (14, 25, 0.3), (25, 31, 0.8)):
        for v in range(first + 1, last):
            edges[r.randrange(first, v), v] = r.randint(1, 9)
            for w in range(first, v):
                if r.random() < p:
                    edges[w, v] = r.randint(1, 9)
    edges[32, 35] = 2
    return edges


def write(path, n, edges, groups):
    graph = {"nodes": n, "edges": [[a, b, w] for (a, b), w in sorted(edges.items())], "groups": groups}
    path.write_text(json.dumps({"graph": graph, "values": {}}))


def measure(graph):
    n, edges, groups = graph["nodes"], graph["edges"], graph["groups"]
    g = ig.Graph(n, [(a, b) for a, b, _ in edges])
    g.es["weight"] = [w for *_, w in edges]
    g.es["length"] = [1 / w for *_, w in edges]
    x = nx.Graph()
    x.add_nodes_from(range(n))
    for a, b, w in edges:
        x.add_edge(a, b, weight=w, length=1 / w)
    nx.set_node_attributes(x, dict(enumerate(groups)), "group")
    values = {}
    from_igraph(values, g, groups)
    from_networkx(values, x, n)
    values.update(communities(g))
    values.update(paths(x, n))
    return {k: clean(v) for k, v in sorted(values.items())}


def from_igraph(values, g, groups):
    parts = g.connected_components()
    sizes = parts.sizes()
    values["igraph degree"] = g.degree()
    values["igraph strength"] = g.strength(weights="weight")
    values["igraph density"] = [g.density()]
    values["igraph component size"] = [sizes[c] for c in parts.membership]
    values["igraph bridges"] = sorted(e for i in g.bridges() for e in [sorted(g.es[i].tuple)])
    values["igraph cut"] = sorted(g.articulation_points())
    values["igraph closeness"] = g.closeness(normalized=True)
    values["igraph closeness, inverse"] = g.closeness(normalized=True, weights="length")
    values["igraph harmonic"] = g.harmonic_centrality(normalized=True)
    values["igraph harmonic, inverse"] = g.harmonic_centrality(normalized=True, weights="length")
    values["igraph betweenness"] = g.betweenness()
    values["igraph betweenness, inverse"] = g.betweenness(weights="length")
    values["igraph eigenvector"] = g.eigenvector_centrality(weights="weight")
    values["igraph PageRank"] = g.pagerank(weights="weight")
    values["igraph PageRank, 0.5"] = g.pagerank(weights="weight", damping=0.5)
    values["igraph core"] = g.coreness()
    values["igraph clustering"] = g.transitivity_local_undirected(mode="zero")
    values["igraph clustering, weighted"] = g.transitivity_local_undirected(mode="zero", weights="weight")
    values["igraph transitivity"] = [g.transitivity_undirected(mode="zero")]
    values["igraph constraint"] = g.constraint(weights="weight")
    values["igraph assortativity"] = [g.assortativity_degree(directed=False)]
    values["igraph assortativity of groups"] = [g.assortativity_nominal(groups, directed=False)]
    values["igraph modularity"] = [g.modularity(groups, weights="weight")]
    values["igraph modularity, 0.5"] = [g.modularity(groups, weights="weight", resolution=0.5)]
    other = [(v * 7) % 5 for v in range(g.vcount())]
    values["igraph agreement"] = [ig.compare_communities(groups, other, method=m) for m in ("nmi", "adjusted_rand")]


def from_networkx(values, x, n):
    def by_node(f):
        return [f[v] for v in range(n)]

    values["networkx closeness"] = by_node(nx.closeness_centrality(x))
    values["networkx closeness, inverse"] = by_node(nx.closeness_centrality(x, distance="length"))
    values["networkx betweenness"] = by_node(nx.betweenness_centrality(x))
    if nx.is_connected(x):
        values["networkx eigenvector"] = by_node(nx.eigenvector_centrality_numpy(x, weight="weight"))
    values["networkx PageRank"] = by_node(nx.pagerank(x, weight="weight", tol=1e-15, max_iter=10000))
    values["networkx average clustering"] = [nx.average_clustering(x)]
    values["networkx transitivity"] = [nx.transitivity(x)]
    values["networkx constraint"] = by_node(nx.constraint(x, weight="weight"))
    values["networkx assortativity"] = [nx.degree_assortativity_coefficient(x)]
    values["networkx assortativity of groups"] = [nx.attribute_assortativity_coefficient(x, "group")]


def communities(g):
    """The best that any of three programs finds in some runs."""
    best = -1
    for seed in SEEDS:
        random.seed(seed)
        for c in (g.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1),
                  g.community_multilevel(weights="weight"),
                  leidenalg.find_partition(g, leidenalg.ModularityVertexPartition, weights="weight", n_iterations=-1, seed=seed)):
            best = max(best, g.modularity(c.membership, weights="weight"))
    return {"best communities": [best]}


def paths(x, n):
    """From, to, and the lengths of the shortest paths between these."""
    r = random.Random(3)
    rows = []
    while len(rows) < PAIRS:
        a, b = r.sample(range(n), 2)
        for weight in (None, "length"):
            lengths = []
            if nx.has_path(x, a, b):
                for path in nx.shortest_simple_paths(x, a, b, weight=weight):
                    lengths.append(sum(x[p][q]["length"] if weight else 1 for p, q in zip(path, path[1:])))
                    if len(lengths) == 8:
                        break
            rows.append([a, b, 1 if weight else 0] + lengths)
    return {"networkx paths": rows}


def clean(v):
    """What is no number is null."""
    if isinstance(v, (list, tuple)):
        return [clean(e) for e in v]
    return None if isinstance(v, float) and math.isnan(v) else v


def text(record):
    """A line for each value, and for twenty edges."""
    graph = record["graph"]
    edges = [json.dumps(e, separators=(",", ":")) for e in graph["edges"]]
    lines = [",".join(edges[i:i + 20]) for i in range(0, len(edges), 20)]
    head = '{"graph":{"nodes":%d,"groups":%s,"edges":[\n%s]},\n"values":{\n' % (graph["nodes"], json.dumps(graph["groups"], separators=(",", ":")), ",\n".join(lines))
    return head + ",\n".join("%s:%s" % (json.dumps(k), json.dumps(v, separators=(",", ":"))) for k, v in record["values"].items()) + "}}\n"


def differences(name, old, new):
    for key in sorted(old.keys() | new.keys()):
        a, b = flat(old.get(key)), flat(new.get(key))
        if len(a) != len(b):
            yield f"{name}: {key}: {len(a)} values were recorded, now there are {len(b)}"
            continue
        for i, (p, q) in enumerate(zip(a, b)):
            if (p is None) != (q is None) or p is not None and abs(p - q) > 1e-9 * max(1, abs(p)):
                yield f"{name}: {key}: value {i} was recorded as {p}, now it is {q}"
                break


def flat(v):
    return [e for x in v for e in flat(x)] if isinstance(v, list) else [v]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--check", action="store_true")
    p.add_argument("--draw", metavar="TABLE")
    a = p.parse_args()
    if a.draw:
        draw(a.folder, a.draw)
    found = []
    for path in sorted(a.folder.glob("*.json")):
        record = json.loads(path.read_text())
        values = measure(record["graph"])
        found += differences(path.name, record["values"], values)
        if not a.check:
            record["values"] = values
            path.write_text(text(record))
    if a.check:
        print("\n".join(found) or "igraph and networkx say what was recorded")
        sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
