package schema

import (
	_ "embed"
	"strings"
)

var (
	//go:embed api.graphqls
	apiSDL string
	//go:embed access.graphqls
	accessSDL string
	//go:embed reads.graphqls
	readsSDL string
	//go:embed analysis.graphqls
	analysisSDL string
	//go:embed questions.graphqls
	questionsSDL string
	//go:embed network.graphqls
	networkSDL string
	//go:embed curation.graphqls
	curationSDL string
	//go:embed revisions.graphqls
	revisionsSDL string
	//go:embed ontology_gen.graphqls
	graphSDL string
)

// SDL returns the schema of the GraphQL API: its hand-written parts, then the
// types that follow from the ontology.
func SDL() string {
	return strings.Join([]string{apiSDL, accessSDL, readsSDL, analysisSDL, questionsSDL, networkSDL, curationSDL, revisionsSDL, graphSDL}, "\n")
}
