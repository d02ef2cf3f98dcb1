package schema

import _ "embed"

var (
	//go:embed api.graphqls
	apiSDL string
	//go:embed reads.graphqls
	readsSDL string
	//go:embed analysis.graphqls
	analysisSDL string
	//go:embed ontology_gen.graphqls
	graphSDL string
)

// SDL returns the schema of the GraphQL API: its hand-written parts, then the
// types that follow from the ontology.
func SDL() string {
	return apiSDL + "\n" + readsSDL + "\n" + analysisSDL + "\n" + graphSDL
}
