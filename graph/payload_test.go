package graph_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// words are texts with all that JSON escapes, and what is no UTF-8.
func words() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[a-z ]{0,12}`),
		rapid.StringOf(rapid.SampledFrom([]rune("aé中😀\"\\/<>&'\n\t\x00\x1f\x7f\u2028\u2029{}[],:"))),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 6), func(b []byte) string { return string(b) }),
	)
}

func drawnFact(t *rapid.T) schema.Fact {
	f := schema.Fact{
		Subject:    schema.Entity{ID: words().Draw(t, "id"), Name: words().Draw(t, "name")},
		Predicate:  schema.Relation(words().Draw(t, "predicate")),
		Attrs:      rapid.MapOfN(words(), words(), 0, 4).Draw(t, "attributes"),
		Confidence: rapid.OneOf(rapid.Float64Range(0, 1), rapid.Float64Range(-1e30, 1e30), rapid.SampledFrom([]float64{0, 1, 0.75, 1e-9})).Draw(t, "confidence"),
		Rule:       words().Draw(t, "rule"),
		Modality:   rapid.SampledFrom([]schema.Modality{schema.Plain, "denied", "<new>"}).Draw(t, "modality"),
	}
	if rapid.Bool().Draw(t, "is a value") {
		f.Object = schema.LiteralTerm(words().Draw(t, "value"), schema.LiteralType(words().Draw(t, "type")))
	} else {
		f.Object = schema.EntityTerm(schema.Entity{ID: words().Draw(t, "object"), Name: words().Draw(t, "object's name")})
	}
	for range rapid.IntRange(0, 3).Draw(t, "proofs") {
		f.Evidence = append(f.Evidence, schema.Evidence{Start: rapid.IntRange(-1, math.MaxInt).Draw(t, "start"), End: rapid.IntRange(0, 1000).Draw(t, "end"), Quote: words().Draw(t, "quote")})
	}
	return f
}

// Payloads are spelled as encoding/json spells them, to the byte, and read as it
// reads them, also after they were damaged.
func TestPayloadIsJSON(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		f := drawnFact(t)
		want, err := json.Marshal(graph.PayloadOf(f))
		if err != nil {
			t.Fatal(err)
		}
		got, err := graph.EncodePayload(f)
		if err != nil || got != string(want) {
			t.Fatalf("it is spelled %s (%v), not %s", got, err, want)
		}
		readAsJSON(t, got)
		at := rapid.IntRange(0, len(got)).Draw(t, "where it is damaged")
		to := rapid.IntRange(at, min(len(got), at+3)).Draw(t, "where the damage ends")
		instead := rapid.SampledFrom([]string{"", "0", "-", ".", "e5", "01", `"`, `\`, `\u0041`, `\x`, " ", ",", "}", `{}`, "null", "\x01", "\xff"}).Draw(t, "damage")
		readAsJSON(t, got[:at]+instead+got[to:])
	})
}

func readAsJSON(t *rapid.T, literal string) {
	var want graph.Payload
	failing := json.Unmarshal([]byte(literal), &want)
	got, err := graph.DecodePayload(literal)
	if (err == nil) != (failing == nil) {
		t.Fatalf("%s: the error is %v, that of encoding/json %v", literal, err, failing)
	}
	if diff := cmp.Diff(want, got); failing == nil && diff != "" {
		t.Fatalf("%s is read otherwise (-encoding/json +own):\n%s", literal, diff)
	}
}
