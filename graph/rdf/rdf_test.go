package rdf

import (
	"errors"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"pgregory.net/rapid"
)

// TestLinesAgainstCayley holds lines against those that Cayley's writer makes of
// the same quads and, where that escapes less than the canonical form, against
// what its reader makes of them.
func TestLinesAgainstCayley(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		iri := func(name string) quad.IRI {
			return quad.IRI("http://example.org/" + rapid.StringMatching(`[a-zé中0-9/#]{0,8}`).Draw(t, name))
		}
		words := rapid.StringOf(rapid.RuneFrom([]rune("ab \"\\\n\r\t\b\f\x00\x1f\x7fé中🕊{}:"))).Draw(t, "words")
		q := quad.Quad{Subject: iri("subject"), Predicate: iri("predicate"), Object: quad.String(words)}
		switch rapid.IntRange(0, 2).Draw(t, "object") {
		case 0:
			q.Object = iri("object")
		case 1:
			q.Object = quad.TypedString{Value: quad.String(words), Type: "http://example.org/type"}
		}
		if rapid.Bool().Draw(t, "labelled") {
			q.Label = iri("label")
		}
		line, err := AppendQuad(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.ContainsAny(words, "\b\f\x00\x1f\x7f") {
			var want strings.Builder
			w := nquads.NewWriter(&want)
			if err := errors.Join(w.WriteQuad(q), w.Close()); err != nil {
				t.Fatal(err)
			}
			if string(line) != want.String() {
				t.Fatalf("the line is %s, want %s", line, want.String())
			}
		}
		if got, err := nquads.Parse(strings.TrimSuffix(string(line), "\n")); err != nil || got != q {
			t.Fatalf("%s is read as %v, %v", line, got, err)
		}
	})
}

// What a graph does not hold is refused, and not written otherwise.
func TestUnknownValue(t *testing.T) {
	t.Parallel()
	if line, err := AppendQuad(nil, quad.Quad{Subject: quad.BNode("x"), Predicate: quad.IRI("p"), Object: quad.IRI("o")}); err == nil {
		t.Errorf("it is written as %s", line)
	}
}
