#!/usr/bin/env python3
"""oxigraph.py load|dump STORE FILE: loads N-Quads into an Oxigraph store on disk, or writes one to nowhere, and prints what it took."""
import json
import sys
import time

from pyoxigraph import RdfFormat, Store

do, path, quads = sys.argv[1:]
store = Store(path)
wall, cpu = time.perf_counter_ns(), time.process_time_ns()
if do == "load":
    store.bulk_load(path=quads, format=RdfFormat.N_QUADS)
    store.flush()
else:
    with open("/dev/null", "wb") as nowhere:
        store.dump(nowhere, format=RdfFormat.N_QUADS)
wall, cpu = time.perf_counter_ns() - wall, time.process_time_ns() - cpu
print(json.dumps({"Quads": len(store), "Wall": wall, "CPU": cpu}))
