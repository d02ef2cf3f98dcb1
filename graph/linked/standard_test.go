package linked_test

import (
	"context"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
	"github.com/diplograph/diplograph/schema"
)

// A statement says in public vocabularies what it says, whence it comes and what
// proves it; only what is plain is said without it.
func TestStatementInPublicTerms(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for modality, wanted := range map[schema.Modality][]string{
		schema.Plain: {
			"a rdf:Statement ;", "rdf:predicate dg:attended ;", "prov:wasDerivedFrom <", "prov:wasGeneratedBy <",
			"oa:exact \"Germany attended Meeting 0\"", "oa:start \"0\"^^xsd:nonNegativeInteger", "oa:hasBody <", "oa:hasSource <", "schema:attendee <", "dg:attended <",
		},
		schema.Negated: {"a rdf:Statement ;", "dg:modality \"negated\"", "rdf:predicate dg:attended ;", "oa:exact \"Germany attended Name"},
	} {
		said := v.Facts(graph.Filter{Subject: "state/DE", Predicates: []schema.Relation{schema.RelAttended}, Modalities: []schema.Modality{modality}})[0]
		d, err := linked.Describe(context.Background(), v, said.ID, 1)
		if err != nil {
			t.Fatal(err)
		}
		text := write(t, d.Turtle)
		for _, part := range wanted {
			if !strings.Contains(text, part) {
				t.Errorf("%q is missing in %s", part, text)
			}
		}
		if plainly := strings.Contains(text, "    dg:attended <") || strings.Contains(text, "schema:attendee"); plainly != (modality == schema.Plain) {
			t.Errorf("what is %q is said without its statement: %t", modality, plainly)
		}
	}
}
