package schema

import _ "embed"

var (
	//go:embed api.graphqls
	apiSDL string
	//go:embed access.graphqls
	accessSDL string
	//go:embed curation.graphqls
	curationSDL string
	//go:embed revisions.graphqls
	revisionsSDL string
	//go:embed ontology_gen.graphqls
	graphSDL string
	//go:embed network.graphqls
	networkSDL string
)

// SDL returns the schema of the GraphQL API: its hand-written parts, then the
// types that follow from the ontology.
func SDL() string {
	return apiSDL + "\n" + accessSDL + "\n" + curationSDL + "\n" + revisionsSDL + "\n" + graphSDL + "\n" + networkSDL
}
