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
		if got, ok, err := ParseQuad(string(line)); err != nil || !ok || got != q {
			t.Fatalf("%s is parsed as %v, %v", line, got, err)
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

// What is wrong with a line is told with its column.
func TestSyntax(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		`x`:                       "column 1: the subject has to be an IRI in < and >",
		`<a:b> "x"`:               "column 7: the predicate has to be an IRI in < and >",
		`<é:b> <c:d> <e`:          "column 13: the object does not end: > is missing",
		`<a:b> <c:d> "e`:          "column 13: the literal does not end: \" is missing",
		`<a:b> <c:d> "e"`:         "column 16: a full stop is missing",
		`<a:b> <c:d> "e"@en .`:    "column 16: a literal has no language here",
		`<a:b> <c:d> "e" . <x:y>`: "column 19: something follows the full stop",
		`<a:b> <c:d> "\x" .`:      "column 14: there is no such escape",
		`<a:b> <c:d> "\u00e" .`:   "column 14: it is no character's number",
		`<a:b> <c:d> "\uD800" .`:  "column 14: it is no character's number",
		`<ab> <c:d> "e" .`:        "column 1: the subject is no absolute IRI",
		`<a:b> <c:d> <e:f> _:g .`: "column 19: a full stop is missing",
		`<a:b> <c:d> "\`:          "column 13: the literal does not end: \" is missing",
		`<a:b> <c:d> "e"^^x .`:    "column 18: the type of the literal has to be an IRI in < and >",
	} {
		_, _, err := ParseQuad(line)
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", line, err, want)
		}
	}
	for _, line := range []string{"", "  ", "# a comment", "\r\n"} {
		if _, ok, err := ParseQuad(line); ok || err != nil {
			t.Errorf("%q: %v, %v", line, ok, err)
		}
	}
	if q, ok, err := ParseQuad(`<a:b> <c:d> "\U0001F54A\'" <e:f> . # and so on`); !ok || err != nil || q.Object != quad.String("🕊'") || q.Label != quad.IRI("e:f") {
		t.Errorf("%v, %v, %v", q, ok, err)
	}
}

// A parser reads each of many lines as it is read alone, whatever came before.
func TestParser(t *testing.T) {
	t.Parallel()
	iri := rapid.StringMatching(`<(a|bb|ccc):[ab]{0,3}(\\u00e9)?>`)
	long := strings.Repeat("long ", longLine/5)
	line := rapid.Custom(func(t *rapid.T) string {
		object := rapid.OneOf(iri, rapid.SampledFrom([]string{`"a"`, `"a"^^<a:b>`, `"` + long + `"`, "x"})).Draw(t, "object")
		return iri.Draw(t, "subject") + " " + iri.Draw(t, "predicate") + " " + object + " " + rapid.OneOf(rapid.Just(""), iri).Draw(t, "label") + " .\n"
	})
	rapid.Check(t, func(t *rapid.T) {
		var p Parser
		for _, line := range rapid.SliceOfN(line, 1, 40).Draw(t, "lines") {
			want, wanted, refusal := ParseQuad(line)
			got, ok, err := p.Quad(line)
			if got != want || ok != wanted || (err == nil) != (refusal == nil) || err != nil && err.Error() != refusal.Error() {
				t.Fatalf("%s is read as %v, %v, %v, and alone as %v, %v, %v", line, got, ok, err, want, wanted, refusal)
			}
		}
	})
}

func FuzzParseQuad(f *testing.F) {
	f.Add(`<a:b> <c:d> "\u00e9\\" <e:f> .`)
	f.Fuzz(func(t *testing.T, line string) {
		q, ok, err := ParseQuad(line)
		if !ok || err != nil {
			return
		}
		again, err := AppendQuad(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		if got, _, err := ParseQuad(string(again)); err != nil || got != q {
			t.Errorf("%s is read as %v, %v", again, got, err)
		}
	})
}
