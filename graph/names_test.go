package graph_test

import (
	"crypto/sha256"
	"encoding/base32"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func TestIRIs(t *testing.T) {
	t.Parallel()
	const base = "https://w3id.org/diplograph/"
	for id, want := range map[string]string{
		"state/CN":           base + "state/CN",
		"person/côte-中":      base + "person/côte-中",
		"topic/a b":          base + "topic/a%20b",
		"topic/a%20b":        base + "topic/a%2520b",
		"topic/<a>#b?c[d]":   base + "topic/%3Ca%3E%23b%3Fc%5Bd%5D",
		"document/http://x/": base + "document/http://x/",
		"topic/\uE000\u0085": base + "topic/%EE%80%80%C2%85",
	} {
		if got := graph.IRI(base, id); got != want {
			t.Errorf("IRI of %q is %s, want %s", id, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		id := "topic/" + rapid.String().Draw(t, "slug")
		iri := graph.IRI(base, id)
		if strings.ContainsAny(iri, " <>\"{}|\\^`\n") {
			t.Fatalf("%q is no IRI", iri)
		}
		if _, err := url.Parse(iri); err != nil {
			t.Fatal(err)
		}
		if back, err := graph.ID(base, iri); err != nil || back != id {
			t.Fatalf("the id of %s is %q, want %q (%v)", iri, back, id, err)
		}
	})
	if _, err := graph.ID(base, "https://elsewhere.org/state/CN"); err == nil {
		t.Error("an IRI under another base has an id")
	}
}

// Ids of statements stay, so they are what encoding/base32 makes of SHA-256.
func TestStatementIDs(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		f := schema.Fact{Subject: schema.Entity{ID: rapid.String().Draw(t, "subject")}, Predicate: "hosted"}
		sum := sha256.Sum256([]byte("document/x\x00" + f.Key()))
		want := "statement/" + strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:16]))
		if got := graph.StatementID("document/x", f); got != want {
			t.Fatalf("its id is %s, want %s", got, want)
		}
	})
}
