package schema

import (
	"embed"
	"io/fs"
	"strings"
)

// The parts of the schema, of which those that end in _gen follow from the
// ontology.
//
//go:embed *.graphqls
var sdlParts embed.FS

// SDL returns the schema of the GraphQL API, its parts in the order of their
// names.
func SDL() string {
	names, err := fs.Glob(sdlParts, "*.graphqls")
	if err != nil {
		panic(err) // impossible: the pattern is well formed
	}
	var parts []string
	for _, name := range names {
		text, err := sdlParts.ReadFile(name)
		if err != nil {
			panic(err) // impossible: it was just listed
		}
		parts = append(parts, string(text))
	}
	return strings.Join(parts, "\n")
}
