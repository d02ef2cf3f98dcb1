"""Reads dumps with programs that others wrote, and compares what they count.

    python3 -m venv readers && readers/bin/pip install -r bench/readers/requirements.txt
    readers/bin/python bench/readers/check.py --diplograph bin/diplograph --store bolt:graph.db

Each format is exported from the store, and read by each program that is installed;
what is not is named as left out. Counts have to be those of the dump's manifest.
Each reading is a process of its own and has --limit seconds of processor time, and
ten times as much of the clock, since others may use the machine; what takes longer
is named as not done, and is no answer. With --filter all dumps are of a part of the
graph, for readers that are slow. The exit code is 1 if any counts differ or anything
was not done. Jena's riot runs if JENA_CLASSPATH names its
archives (jena-cmds, with slf4j-simple so that it tells what it finds), and Neo4j's importer if NEO4J_ADMIN names the program.
"""

import argparse
import csv
import glob
import json
import multiprocessing
import os
import resource
import shlex
import signal
import subprocess
import sys
import tempfile

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OA = "http://www.w3.org/ns/oa#"
SPARQL_COUNTS = {
    "statements": f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ ?s a <{RDF}Statement> }}",
    "evidence": f"SELECT (COUNT(?e) AS ?n) WHERE {{ ?e <{OA}hasBody> ?s }}",
    "nodes": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s <https://schema.org/identifier> ?i }",
}


class Check:
    def __init__(self, options, folder):
        self.options, self.folder, self.failed = options, folder, False
        self.counts = self.export("csv", "csv")
        self.counts["statements"] = self.counts["edges"] + self.counts["values"]

    def export(self, form, name):
        """Exports a format, and gives the counts of its manifest."""
        out = self.path(name)
        command = [self.options.diplograph, "export", "--store", self.options.store, "--format", form, "--out", out]
        manifest = os.path.join(out, "manifest.json")
        if "." in name:
            manifest = out + ".json"
            command += ["--manifest", manifest]
        subprocess.run(command + shlex.split(self.options.filter), check=True)
        with open(manifest, encoding="utf-8") as f:
            return json.load(f)["counts"]

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, reader, form, read):
        """Runs a reader, which gives what it counted by name."""
        answer, seconds = apart(read, self.options.limit)
        if answer is None:
            print(f"{reader:<12} {form:<16} NOT DONE in {self.options.limit:.0f} s of CPU, took {seconds:.0f}", flush=True)
            self.failed = True
            return
        kind, found = answer
        if kind == "missing":
            print(f"{reader:<12} {form:<16} left out: {found} is not installed", flush=True)
            return
        if kind == "failed":
            print(f"{reader:<12} {form:<16} FAILED: {found}", flush=True)
            self.failed = True
            return
        wrong = {k: (n, self.counts[k]) for k, n in found.items() if k in self.counts and n != self.counts[k]}
        if found.pop("valid", True) is not True:
            wrong["valid"] = False
        self.failed = self.failed or bool(wrong)
        words = ", ".join(f"{n:,} {k}" for k, n in found.items()) or "no complaint"
        print(f"{reader:<12} {form:<16} {words}: {'WRONG ' + str(wrong) if wrong else 'as the manifest has it'} ({seconds:.1f} s of CPU)", flush=True)


def apart(read, limit):
    """Runs a function in a process of its own, for so many seconds of CPU at most. Gives
    what came of it, None if that was too long, and the seconds of CPU that it took."""
    ours, theirs = multiprocessing.get_context("fork").Pipe(duplex=False)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child = multiprocessing.get_context("fork").Process(target=answer_to, args=(theirs, read, limit))
    child.start()
    theirs.close()
    answer = None
    if ours.poll(10 * limit):
        try:
            answer = ours.recv()
        except EOFError:  # it died
            child.join()
            answer = None if child.exitcode == -signal.SIGXCPU else ("failed", f"it died with {child.exitcode}")
    else:
        os.killpg(child.pid, signal.SIGKILL)  # with the programs that it started
    child.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return answer, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def answer_to(pipe, read, limit):
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 6))
    try:
        answer = "found", read()
    except ImportError as e:
        answer = "missing", e.name
    except Exception as e:  # of whatever kind: the others are still to be run
        answer = "failed", f"{type(e).__name__}: {e}"
    pipe.send(answer)


def quads(check):
    import pyoxigraph

    said, payloads = set(), 0
    for q in pyoxigraph.parse(path=check.path("graph.nq"), format=pyoxigraph.RdfFormat.N_QUADS):
        if q.predicate.value.endswith("#saidIn"):
            said.add(q.subject.value)
        if q.predicate.value.endswith("#payload"):
            payloads += len(json.loads(q.object.value)["evidence"])
    return {"statements": len(said), "evidence": payloads}


def oxigraph(check, name, form):
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(path=check.path(name), format=getattr(pyoxigraph.RdfFormat, form))
    return {k: int(next(iter(store.query(q, use_default_graph_as_union=True)))["n"].value) for k, q in SPARQL_COUNTS.items()}


def reified(check):
    import pyoxigraph

    statements, evidence, nodes = set(), 0, set()
    for t in pyoxigraph.parse(path=check.path("graph12.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        if t.predicate.value == RDF + "reifies":
            assert isinstance(t.object, pyoxigraph.Triple)
            statements.add(t.subject)
        elif t.predicate.value == OA + "hasBody":
            evidence += 1
        elif t.predicate.value == "https://schema.org/identifier":
            nodes.add(t.subject)
    return {"statements": len(statements), "evidence": evidence, "nodes": len(nodes)}


def rdflib(check, name, form):
    import rdflib as lib

    g = lib.Dataset(default_union=True)
    g.parse(check.path(name), format=form)
    return {k: int(next(iter(g.query(q)))[0]) for k, q in SPARQL_COUNTS.items()}


def shacl(check):
    import pyshacl
    import rdflib as lib

    g = lib.Graph()
    g.parse(check.path("graph.ttl"), format="turtle")
    shapes = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shapes.ttl")
    valid, _, text = pyshacl.validate(g, shacl_graph=shapes)
    if not valid:
        print(text[:2000])
    return {"statements": len(set(g.subjects(lib.RDF.type, lib.RDF.Statement))), "valid": valid}


def riot(check, name):
    classes = os.environ.get("JENA_CLASSPATH")
    if not classes:
        raise ImportError(name="Jena (JENA_CLASSPATH)")
    done = subprocess.run(["java", "-cp", classes, "riotcmd.riot", "--validate", check.path(name)], capture_output=True, text=True)
    told = done.stdout + done.stderr
    print(told[:2000], end="")
    return {"valid": done.returncode == 0 and not told}


def networkx(check, name):
    import networkx as nx

    g = nx.read_graphml(check.path(name), force_multigraph=True) if name.endswith("graphml") else nx.read_gexf(check.path(name), version="1.3")
    kept = [d for *_, d in g.edges(data=True) if d.get("relation") and d.get("confidence") is not None]
    assert len(kept) == g.number_of_edges() and all("class" in d for _, d in g.nodes(data=True)), "attributes are missing"
    return {"nodes": g.number_of_nodes(), "edges": g.number_of_edges()}


def igraph(check):
    import igraph as ig

    g = ig.Graph.Read_GraphML(check.path("graph.graphml"))
    assert {"class", "label", "url"} <= set(g.vs.attributes()) and {"relation", "confidence"} <= set(g.es.attributes())
    return {"nodes": g.vcount(), "edges": g.ecount()}


def pandas_csv(check):
    import pandas as pd

    read = lambda name: pd.read_csv(check.path("csv/" + name), keep_default_na=False, dtype=str)
    tables = [read(os.path.basename(p)) for p in glob.glob(check.path("csv/relation-*.csv"))]
    return {
        "nodes": len(read("nodes.csv")), "evidence": len(read("evidence.csv")), "documents": len(read("documents.csv")),
        "revisions": len(read("revisions.csv")),
        "edges": sum(len(t) for t in tables if "object" in t), "values": sum(len(t) for t in tables if "value" in t),
    }


def pandas_parquet(check):
    import pandas as pd

    edges = pd.read_parquet(check.path("parquet/edges.parquet"))
    return {
        "nodes": len(pd.read_parquet(check.path("parquet/nodes.parquet"))), "evidence": len(pd.read_parquet(check.path("parquet/evidence.parquet"))),
        "edges": int(edges["object"].notna().sum()), "values": int(edges["value"].notna().sum()),
    }


def pyarrow(check):
    import pyarrow.dataset as ds

    edges = ds.dataset(check.path("years/edges"), partitioning="hive").to_table(columns=["object", "value", "kind", "year"])
    return {"edges": len(edges) - edges["object"].null_count, "values": len(edges) - edges["value"].null_count}


def duck(check):
    import duckdb

    one = lambda q: duckdb.sql(q).fetchall()[0][0]
    p = check.path
    return {
        "nodes": one(f"SELECT count(*) FROM '{p('parquet/nodes.parquet')}'"),
        "edges": one(f"SELECT count(object) FROM read_parquet('{p('years/edges')}/*/*/*.parquet', hive_partitioning = true)"),
        "evidence": one(f"SELECT count(*) FROM '{p('parquet/evidence.parquet')}'"),
        "values": one(f"SELECT count(value) FROM '{p('parquet/edges.parquet')}'"),
        "documents": one(f"SELECT count(*) FROM read_csv('{p('csv/documents.csv')}', all_varchar = true, header = true)"),
    }


def kuzu(check):
    import kuzu as k

    db = k.Connection(k.Database(check.path("kuzu")))
    db.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, class STRING, name STRING)")
    db.execute("CREATE REL TABLE Says(FROM Entity TO Entity, id STRING, relation STRING, confidence DOUBLE)")
    db.execute(f"COPY Entity FROM (LOAD FROM '{check.path('parquet/nodes.parquet')}' RETURN id, class, name)")
    db.execute(f"COPY Says FROM (LOAD FROM '{check.path('parquet/edges.parquet')}' WHERE object IS NOT NULL RETURN subject, object, id, relation, confidence)")
    one = lambda q: db.execute(q).get_next()[0]
    return {"nodes": one("MATCH (n:Entity) RETURN count(*)"), "edges": one("MATCH ()-[r:Says]->() RETURN count(*)")}


def neo4j_tables(check):
    nodes, values, edges, ids = 0, 0, 0, set()
    for path in sorted(glob.glob(check.path("neo4j/*.csv"))):
        with open(path, encoding="utf-8", newline="") as f:
            rows = csv.reader(f)
            header = next(rows)
            for row in rows:
                assert len(row) == len(header), path
                if "id:ID" in header:
                    assert row[0] not in ids
                    ids.add(row[0])
                    nodes, values = nodes + ("values" not in path), values + ("values" in path)
                else:
                    edges += 1
    return {"nodes": nodes, "values": values, "edges": edges - values}


def neo4j_admin(check):
    admin = os.environ.get("NEO4J_ADMIN")
    if not admin:
        raise ImportError(name="Neo4j (NEO4J_ADMIN)")
    files = lambda option, pattern: [f"--{option}={p}" for p in sorted(glob.glob(check.path("neo4j/" + pattern)))]
    command = [admin, "database", "import", "full", "neo4j", "--overwrite-destination", "--multiline-fields=true", "--array-delimiter=U+001F"]
    done = subprocess.run(command + files("nodes", "nodes-*.csv") + files("nodes", "values.csv") + files("relationships", "relationships-*.csv"), capture_output=True, text=True)
    print(done.stdout[-400:] + done.stderr[-400:])
    return {"valid": done.returncode == 0}


def spark(check):
    import pyspark.sql as sql
    import pyspark.sql.functions as f

    s = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.log.level", "ERROR").getOrCreate()
    edges = s.read.parquet(check.path("years/edges"))
    attended = edges.where("kind = 'attended' AND modality = 'plain' AND subject_class = 'State'").select("subject", "object").distinct()
    pairs = attended.alias("a").join(attended.alias("b"), (f.col("a.object") == f.col("b.object")) & (f.col("a.subject") < f.col("b.subject")))
    together = pairs.groupBy(f.col("a.subject").alias("one"), f.col("b.subject").alias("other")).count()
    together.orderBy(f.desc("count"), "one", "other").show(3, truncate=False)
    found = {"edges": edges.where("object IS NOT NULL").count(), "values": edges.where("value IS NOT NULL").count()}
    counted = {(r["one"], r["other"]): r["count"] for r in together.collect()}
    s.stop()
    found["valid"] = counted == co_attendance(check)
    found["pairs of states"] = len(counted)
    return found


def co_attendance(check):
    """The same from the plain table, by loops."""
    meetings = {}
    with open(check.path("csv/relation-attended.csv"), encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["modality"] == "plain" and row["subject"].startswith("state/"):
                meetings.setdefault(row["object"], set()).add(row["subject"])
    count = {}
    for there in meetings.values():
        for one in there:
            for other in there:
                if one < other:
                    count[one, other] = count.get((one, other), 0) + 1
    return count


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--diplograph", default="bin/diplograph", help="the program")
    p.add_argument("--store", default="bolt:diplograph.db", help="the store to export")
    p.add_argument("--keep", help="a folder for the dumps, which stay")
    p.add_argument("--only", type=lambda names: names.split(","), help="run readers of these names only, with commas between them")
    p.add_argument("--limit", type=float, default=600, help="seconds of CPU that each reading may take")
    p.add_argument("--filter", default="", help="flags of export that choose a part, such as '--series series/oewg'")
    options = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or folder
        os.makedirs(folder, exist_ok=True)
        check = Check(options, folder)
        print("manifest:    " + ", ".join(f"{check.counts[k]:,} {k}" for k in ("nodes", "edges", "values", "evidence", "documents", "revisions")))
        for form, name in {
            "nquads": "graph.nq", "turtle": "graph.ttl", "trig": "graph.trig", "turtle12": "graph12.ttl", "jsonld": "graph.jsonld", "graphml": "graph.graphml",
            "gexf": "graph.gexf", "neo4j": "neo4j", "parquet": "parquet", "parquet-by-year": "years",
        }.items():
            check.export(form, name)
        for reader, form, read in (
            ("pyoxigraph", "nquads", lambda: quads(check)),
            ("pyoxigraph", "turtle", lambda: oxigraph(check, "graph.ttl", "TURTLE")),
            ("pyoxigraph", "trig", lambda: oxigraph(check, "graph.trig", "TRIG")),
            ("pyoxigraph", "turtle12", lambda: reified(check)),
            ("pyoxigraph", "jsonld", lambda: oxigraph(check, "graph.jsonld", "JSON_LD")),
            ("rdflib", "turtle", lambda: rdflib(check, "graph.ttl", "turtle")),
            ("rdflib", "trig", lambda: rdflib(check, "graph.trig", "trig")),
            ("rdflib", "jsonld", lambda: rdflib(check, "graph.jsonld", "json-ld")),
            ("pyshacl", "turtle", lambda: shacl(check)),
            ("riot", "nquads", lambda: riot(check, "graph.nq")),
            ("riot", "turtle", lambda: riot(check, "graph.ttl")),
            ("riot", "trig", lambda: riot(check, "graph.trig")),
            ("riot", "jsonld", lambda: riot(check, "graph.jsonld")),
            ("networkx", "graphml", lambda: networkx(check, "graph.graphml")),
            ("networkx", "gexf", lambda: networkx(check, "graph.gexf")),
            ("igraph", "graphml", lambda: igraph(check)),
            ("pandas", "csv", lambda: pandas_csv(check)),
            ("pandas", "parquet", lambda: pandas_parquet(check)),
            ("pyarrow", "parquet-by-year", lambda: pyarrow(check)),
            ("duckdb", "parquet, csv", lambda: duck(check)),
            ("kuzu", "parquet", lambda: kuzu(check)),
            ("csv", "neo4j", lambda: neo4j_tables(check)),
            ("neo4j-admin", "neo4j", lambda: neo4j_admin(check)),
            ("spark", "parquet-by-year", lambda: spark(check)),
        ):
            if options.only is None or reader in options.only:
                check.run(reader, form, read)
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
