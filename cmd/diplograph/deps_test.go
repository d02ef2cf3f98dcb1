package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers say which packages of the module a package may import. The longest
// path that fits a package counts; a package may always import what is below
// that path.
var layers = []struct {
	path   string
	may    []string
	reason string
}{
	{"schema", nil, "what may be said is a leaf: both halves of the program speak it"},
	{"schema/gen", []string{"schema"}, "the generator writes what it knows of the ontology only"},
	{"extract", []string{"schema"}, "documents become facts without knowing where facts go"},
	{"extract/lang", []string{"schema", "extract/lexicon"}, "the linguistic core knows words and names, and nothing of documents or facts"},
	{"extract/calibration", nil, "how confidences follow from counts is arithmetic"},
	{"extract/score", []string{"schema"}, "what measures extraction shares nothing with it but the language of facts"},
	{"graph", []string{"schema"}, "facts are stored without knowing where they come from"},
	{"graph/storage", nil, "what is stored is keys and values, whoever makes sense of them"},
	{"graph/quadstore", []string{"graph/storage"}, "quads are kept without knowing what they say of facts"},
	{"graph/measure", nil, "what is measured are numbers of nodes, whatever they are"},
	{"graph/snapshot", nil, "a snapshot is pieces of bytes, whatever they mean"},
	{"graph/fold", nil, "how words are compared needs no graph"},
	{"graph/search", []string{"graph/fold"}, "texts are found by their words, whatever they are texts of"},
	{"graph/view", []string{"schema", "graph", "graph/identity", "graph/area", "graph/network", "graph/measure", "graph/analysis", "graph/export", "graph/jobs", "graph/dumps"}, "a view shows a graph and where its sources disagree, whoever asks"},
	{"graph/area", []string{"schema"}, "where states lie does not depend on what a graph holds"},
	{"graph/network", []string{"schema", "graph", "graph/area"}, "a network is made of what a store holds, whoever asks"},
	{"graph/graphtest", []string{"schema", "graph"}, "the suite tests stores, not what is built on them"},
	{"graph/identity", []string{"schema", "graph", "graph/fold"}, "what may be one thing is judged by what a store holds, whoever asks"},
	{"graph/analysis", []string{"schema", "graph", "graph/network", "graph/measure", "graph/jobs"}, "networks and measures know nothing of each other, and meet here"},
	{"graph/jobs", nil, "jobs are kept and done whatever they are"},
	{"graph/rdf", nil, "quads are spelled without knowing what they say"},
	{"graph/export", []string{"schema", "graph", "graph/rdf", "graph/linked"}, "a dump is made of what a store holds"},
	{"graph/intake", []string{"schema", "graph", "graph/rdf", "graph/export"}, "what a dump says is put as anything is, in the form that export gives it"},
	{"graph/dumps", []string{"graph", "graph/export", "graph/jobs"}, "what a job makes is a dump of a store"},
	{"graph/linked", []string{"schema", "graph", "graph/rdf"}, "what Linked Data says of a thing is what a store holds of it, whoever asks"},
	{"graph/access", []string{"graph/storage/postgres"}, "who may do what does not depend on what a graph holds"},
	{"graph/api", []string{"schema", "graph", "graph/access", "graph/view", "graph/export", "graph/linked", "graph/network", "graph/analysis", "graph/jobs", "graph/dumps"}, "the API reads the graph, and is given what extracts"},
	{"bench", []string{"schema", "graph", "graph/export", "graph/graphtest", "graph/measure", "graph/network", "graph/quadstore", "graph/storage", "graph/storage/boltfile", "graph/storage/postgres", "graph/intake", "graph/rdf"}, "what is measured is used as others use it"},
	{"cmd", []string{"schema", "extract", "extract/archive", "extract/calibration", "extract/lang", "extract/lang/conllu", "extract/lang/draw", "extract/lang/measure", "extract/score", "graph", "graph/access", "graph/identity", "graph/export", "graph/intake", "graph/jobs", "graph/dumps", "graph/api", "graph/storage/pgtest", "graph/graphtest", "graph/network", "graph/network/format", "graph/analysis"}, "the command is where the halves meet, by their front doors"},
}

// outsiders say which packages may import what others made; a path that ends in
// "/..." stands for all packages below it.
var outsiders = []struct {
	module string
	in     []string
	reason string
}{
	{"github.com/cayleygraph/cayley", []string{"graph/quadstore", "graph/quadstore/gizmo", "bench/store"}, "Cayley can be replaced in one place"},
	{"github.com/dop251/goja", nil, "scripts run within Cayley's query language only"},
	{"go.etcd.io/bbolt", []string{"graph/storage/boltfile", "bench/store"}, "a kind of storage can be replaced in one place"},
	{"github.com/jackc/pgx", []string{"graph/storage/postgres", "graph/storage/pgtest"}, "a kind of storage can be replaced in one place"},
	{"github.com/google/btree", []string{"graph/storage/memory"}, "a kind of storage can be replaced in one place"},
	{"github.com/cayleygraph/quad", []string{"graph", "graph/quadstore", "graph/rdf", "graph/export", "graph/linked", "graph/graphtest", "bench/store", "bench/nquads", "bench/lines"}, "quads are the store's and the dumps' affair"},
	{"github.com/piprate/json-gold", nil, "tests read JSON-LD, and nothing else does"},
	{"github.com/gin-gonic/gin", []string{"graph/api"}, "nothing below the API knows of HTTP"},
	{"net/http", []string{"graph/api", "graph/api/...", "bench/api", "bench/hostile"}, "nothing but the API uses the network, and what measures it"},
	{"github.com/99designs/gqlgen", []string{"graph/api", "graph/api/...", "graph/view"}, "views are bound to GraphQL types, and that is all"},
	{"github.com/vektah/gqlparser", []string{"graph/api", "graph/api/...", "schema/gen"}, "views are bound to GraphQL types, and that is all"},
	{"github.com/coder/websocket", []string{"graph/api/live"}, "sockets can be replaced in one place"},
	{"github.com/robfig/cron", []string{"graph/dumps"}, "when dumps are made is told in one place"},
	{"github.com/prometheus", []string{"graph/api"}, "figures are collected where requests come in"},
	{"github.com/goccy/go-yaml", []string{"schema/gen", "extract/rule", "extract/lexicon"}, "YAML is read at the edge, and nothing else has its shape"},
	{"github.com/klauspost/compress", []string{"extract/lang/modelfile", "graph", "graph/api", "graph/export"}, "how a model is packed is told in one place, and so are how a backup, an answer and a dump are"},
	{"github.com/parquet-go/parquet-go", []string{"graph/export"}, "a form of dumps can be replaced in one place"},
	{"github.com/kljensen/snowball", []string{"graph/search"}, "forms of words matter where they are looked for"},
	{"github.com/spf13/cobra", []string{"cmd/..."}, "flags are read by the command"},
	{"github.com/schollz/progressbar", []string{"cmd/..."}, "a library shows nothing"},
	{"os/exec", []string{"graph/storage/pgtest", "bench/store", "bench/api", "bench/hostile", "bench/network", "bench/served"}, "no other program is needed, but by tests and measurements"},
}

func TestLayers(t *testing.T) {
	for _, f := range goFiles(t) {
		dir := f.dir()
		if f.isTest() { // must not mix the halves, but may use what helps to test
			dir = strings.Split(dir, "/")[0]
		}
		at := layerOf(dir)
		if at < 0 {
			t.Errorf("%s: package %s is in no layer: say in deps_test.go what it may import", f.name, dir)
			continue
		}
		for _, imported := range imports(f) {
			own, ok := strings.CutPrefix(imported, modulePath+"/")
			if ok && !mayImport(at, own) {
				t.Errorf("%s imports %s, but %s", f.name, own, layers[at].reason)
			}
		}
	}
}

func layerOf(dir string) int {
	best := -1
	for i, l := range layers {
		if below(dir, l.path) && (best < 0 || len(l.path) > len(layers[best].path)) {
			best = i
		}
	}
	return best
}

func mayImport(at int, own string) bool {
	return below(own, layers[at].path) || slices.Contains(layers[at].may, own)
}

// below tells whether the package is the one at the path or under it.
func below(dir, path string) bool {
	return dir == path || strings.HasPrefix(dir, path+"/")
}

func TestOutsiders(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.isTest() {
			continue
		}
		for _, imported := range imports(f) {
			for _, o := range outsiders {
				if below(imported, o.module) && !slices.ContainsFunc(o.in, func(path string) bool { return covers(path, f.dir()) }) {
					t.Errorf("%s imports %s, but %s", f.name, imported, o.reason)
				}
			}
			if f.dir() == "schema" && strings.Contains(strings.Split(imported, "/")[0], ".") {
				t.Errorf("%s imports %s, but what may be said needs the standard library only", f.name, imported)
			}
		}
	}
}

func covers(path, dir string) bool {
	if tree, ok := strings.CutSuffix(path, "/..."); ok {
		return strings.HasPrefix(dir, tree+"/")
	}
	return dir == path
}

func imports(f goFile) []string {
	var paths []string
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			panic(err) // impossible: it was parsed
		}
		paths = append(paths, path)
	}
	return paths
}
