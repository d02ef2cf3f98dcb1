#!/usr/bin/env python3
"""peers.py igraph|networkx FOLDER: the steps that ours.go takes, from the tables in the folder, as one line of JSON."""
import csv
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from itertools import combinations

peer, folder = sys.argv[1:]
if peer == "igraph":
    import igraph as ig
    import leidenalg
else:
    import networkx as nx

CPU, WALL, FOUND = {}, {}, {}
ENOUGH, OFTEN = 1, 5


def step(name, do):
    cpu, wall, begin = [], [], time.perf_counter()
    while not cpu or len(cpu) < OFTEN and time.perf_counter() - begin < ENOUGH:
        c, w = time.process_time(), time.perf_counter()
        result = do()
        cpu.append(time.process_time() - c)
        wall.append(time.perf_counter() - w)
    CPU[name], WALL[name] = statistics.median(cpu), statistics.median(wall)
    return result


def read(name):
    by = defaultdict(list)
    with open(f"{folder}/{name}.csv", newline="") as f:
        rows = csv.reader(f)
        next(rows)
        for actor, meeting in rows:
            by[meeting].append(actor)
    return by


def project(by):
    together = Counter()
    for actors in by.values():
        together.update(combinations(sorted(actors), 2))
    return together


def igraph_graph(together):
    names = sorted({x for pair in together for x in pair})
    number = {x: i for i, x in enumerate(names)}
    g = ig.Graph(len(names), [(number[a], number[b]) for a, b in together])
    g.es["weight"] = list(together.values())
    return g


def networkx_graph(together):
    g = nx.Graph()
    g.add_weighted_edges_from((a, b, n) for (a, b), n in together.items())
    return g


def with_igraph(name, together):
    g = step(f"{name}: graph", lambda: igraph_graph(together))
    step(f"{name}: degree", lambda: g.strength(weights="weight"))
    if name == "states":
        step(f"{name}: betweenness", g.betweenness)
    step(f"{name}: eigenvector", lambda: g.eigenvector_centrality(weights="weight"))
    step(f"{name}: PageRank", lambda: g.pagerank(weights="weight"))
    c = step(f"{name}: communities", lambda: g.community_multilevel(weights="weight"))
    FOUND[f"{name}: modularity"] = c.modularity
    c = step(f"{name}: communities by igraph's Leiden", lambda: g.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1))
    FOUND[f"{name}: modularity by igraph's Leiden"] = c.modularity
    c = step(f"{name}: communities by leidenalg", lambda: leidenalg.find_partition(g, leidenalg.ModularityVertexPartition, weights="weight", seed=1))
    FOUND[f"{name}: modularity by leidenalg"] = c.modularity
    step(f"{name}: closeness", g.closeness)
    step(f"{name}: clustering", lambda: (g.transitivity_local_undirected(), g.transitivity_local_undirected(weights="weight")))
    step(f"{name}: core", g.coreness)
    FOUND[f"{name}: edges"] = g.ecount()


def with_networkx(name, together):
    g = step(f"{name}: graph", lambda: networkx_graph(together))
    step(f"{name}: degree", lambda: dict(g.degree(weight="weight")))
    if name == "states":
        step(f"{name}: betweenness", lambda: nx.betweenness_centrality(g))
    step(f"{name}: eigenvector", lambda: nx.eigenvector_centrality(g, weight="weight", max_iter=1000, tol=1e-6))
    step(f"{name}: PageRank", lambda: nx.pagerank(g, weight="weight"))
    c = step(f"{name}: communities", lambda: nx.community.louvain_communities(g, weight="weight", seed=1))
    FOUND[f"{name}: modularity"] = nx.community.modularity(g, c)
    FOUND[f"{name}: edges"] = g.number_of_edges()


for name in ("states", "persons"):
    by = step(f"{name}: table", lambda: read(name))
    together = step(f"{name}: projection", lambda: project(by))
    (with_igraph if peer == "igraph" else with_networkx)(name, together)
print(json.dumps(dict(peer=peer, cpu=CPU, wall=WALL, found=FOUND)))
