// Package export writes a graph out, as one revision left it, in formats that
// other programs read. What it writes depends on the content of the graph and
// on what was asked for alone, so that equal graphs make equal bytes, and memory
// does not grow with the size of the graph.
//
// Formats lists the formats. Each writes through the same method, to Files: one
// writer (Single) or a folder (Folder), be it compressed (Compressed), cut into
// parts (Split) or with checksums (Recorded). Count tells what a dump holds, by
// another way than the formats take.
package export

import (
	"context"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// Options say what of a view is written. The zero value writes all.
type Options struct {
	Filter     Filter
	NoEvidence bool // without quotes, where they stand, and the texts that they are of

	// Progress, if it is not nil, is told how many of the revisions or documents of
	// the view were gone through, by formats that go through them once.
	Progress func(done, total int)
}

// Format is a form of dumps.
type Format struct {
	Name      string // as --format has it
	MediaType string // of the file or, if there are several, of each
	Extension string // of the file, without a dot; "" if there are several
	Title     string // a few words for people
	Splits    bool   // each part of what Split makes can be read by itself
	Complete  bool   // it holds all that importing needs

	write func(context.Context, Files, *walk) error
}

// Several tells whether the format makes several files, or one of no name.
func (f Format) Several() bool { return f.Extension == "" }

// Check tells what is wrong with options for the format, before anything is
// written. Errors wrap graph.ErrUsage.
func (f Format) Check(v *graph.View, o Options, patch bool) error {
	_, err := newWalk(v, o)
	if err == nil && patch && !f.HasPatches() {
		err = noPatches(f)
	}
	return err
}

// Write writes what the options choose of the view. Each file was closed when
// it returns without an error. Errors wrap graph.ErrUsage for options that make
// no sense, or that the format does not know.
func (f Format) Write(ctx context.Context, to Files, v *graph.View, o Options) error {
	w, err := newWalk(v, o)
	if err == nil {
		err = f.write(ctx, to, w)
	}
	if err != nil {
		return fmt.Errorf("write %s of revision %d: %w", f.Name, v.Revision(), err)
	}
	return nil
}

// Formats lists the formats, those first that can be read back.
func Formats() []Format {
	return []Format{
		{Name: "nquads", MediaType: "application/n-quads", Extension: "nq", Title: "RDF, a quad on each line, with revisions", Splits: true, Complete: true, write: counted(writeQuads, func(w *walk) int { return int(w.view.Revision()) })},
		{Name: "jsonl", MediaType: "application/jsonl", Extension: "jsonl", Title: "documents and their facts, a JSON object on each line", Splits: true, Complete: true, write: counted(writeLines, func(w *walk) int { return len(w.view.Documents()) })},
		{Name: "trig", MediaType: "application/trig", Extension: "trig", Title: "RDF with public vocabularies and a graph for each statement", Splits: true, write: single(writeTriG)},
		{Name: "turtle", MediaType: "text/turtle", Extension: "ttl", Title: "RDF with public vocabularies", Splits: true, write: single(writeTurtle)},
		{Name: "turtle12", MediaType: "text/turtle;version=1.2", Extension: "ttl", Title: "RDF 1.2, in which statements reify triple terms", Splits: true, write: single(writeReified)},
		{Name: "jsonld", MediaType: "application/ld+json", Extension: "jsonld", Title: "Linked Data as one JSON object with its context", write: single(writeJSONLD)},
		{Name: "graphml", MediaType: "application/graphml+xml", Extension: "graphml", Title: "GraphML: nodes and edges with attributes", write: single(writeGraphML)},
		{Name: "gexf", MediaType: "application/gexf+xml", Extension: "gexf", Title: "GEXF 1.3 with the times of nodes and edges", write: single(writeGEXF)},
		{Name: "csv", MediaType: "text/csv", Title: "tables: nodes, documents, evidence and one for each relation", Splits: true, write: writeCSV},
		{Name: "neo4j", MediaType: "text/csv", Title: "tables with the headers that neo4j-admin imports", write: writeNeo4j},
		{Name: "cypher", MediaType: "application/x-cypher-query", Extension: "cypher", Title: "a script that makes the graph in a property-graph database", Splits: true, write: single(writeCypher)},
		{Name: "parquet", MediaType: "application/vnd.apache.parquet", Title: "Parquet: nodes, edges, documents and evidence", write: writeParquet},
		{Name: "parquet-by-year", MediaType: "application/vnd.apache.parquet", Title: "Parquet with the edges in folders by relation and year", write: writeParquetByYear},
	}
}

// Find finds a format by its name. The error wraps graph.ErrUsage and lists the
// names that there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("format %q: %w: it is none of %s", name, graph.ErrUsage, strings.Join(names, ", "))
}
