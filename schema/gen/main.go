// Command gen makes what follows from schema/ontology.yaml: the Go vocabulary,
// the GraphQL types of the graph, their Go views, the RDF vocabulary and the
// reference table.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	root := flag.String("root", ".", "folder of the repository")
	flag.Parse()
	if err := generate(*root); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// outputs are the files that are made, each with its writer.
func outputs() map[string]func(*ontology, *bytes.Buffer) {
	return map[string]func(*ontology, *bytes.Buffer){
		"schema/vocabulary_gen.go":  writeGo,
		"schema/vocabulary_gen.ttl": writeTurtle,
		"schema/RELATIONS.md":       writeMarkdown,

		"schema/ontology_gen.graphqls": writeGraphQL,
		"graph/view/classes_gen.go":    writeViewClasses,
		"graph/view/claims_gen.go":     writeViewClaims,
		"graph/view/filters_gen.go":    writeViewFilters,
		"graph/view/enums_gen.go":      writeViewEnums,
		"graph/api/lists_gen.go":       writeResolvers,
	}
}

// generate writes every output below root, each whole or not at all.
func generate(root string) error {
	source := filepath.Join(root, "schema", "ontology.yaml")
	o, err := read(source)
	if err != nil {
		return fmt.Errorf("read %s: %w", source, err)
	}
	for name, write := range outputs() {
		content, err := render(name, o, write)
		if err != nil {
			return fmt.Errorf("make %s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func render(name string, o *ontology, write func(*ontology, *bytes.Buffer)) ([]byte, error) {
	var out bytes.Buffer
	write(o, &out)
	if strings.HasSuffix(name, ".go") {
		return format.Source(out.Bytes())
	}
	return out.Bytes(), nil
}
