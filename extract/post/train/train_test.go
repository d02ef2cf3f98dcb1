package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/segment"
)

func load(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lex, err := lexicon.Load(segment.Words)
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// marked writes a text with its chunks, which are in bytes, in brackets.
func marked(text string, chunks []post.Chunk) string {
	names := []string{"", "P", "R>", "<R", "B>", "<B"}
	for i := len(chunks) - 1; i >= 0; i-- {
		c := chunks[i]
		text = text[:c.First] + "[" + names[c.Label] + " " + text[c.First:c.End] + "]" + text[c.End:]
	}
	return text
}

func TestGrammarTellsWhoseAPostIs(t *testing.T) {
	g, err := newGrammar(load(t), 1)
	if err != nil {
		t.Fatal(err)
	}
	g.rules = map[string][]string{
		"S":      {"{AHEAD} met {BEHIND}."},
		"AHEAD":  {"[B Riganet] [R Director] [P Anna Berzina],"},
		"BEHIND": {"[P Karl Tamm] ([R Minister], [B Latvia]),"},
	}
	text, chunks := g.sentence()
	want := "[B> Riganet] [R> Director] [P Anna Berzina], met [P Karl Tamm] ([<R Minister], [<B Latvia])."
	if diff := cmp.Diff(want, marked(text, chunks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestEachSymbolOfTheGrammarHasARule(t *testing.T) {
	g, err := newGrammar(load(t), 1)
	if err != nil {
		t.Fatal(err)
	}
	for range 3000 {
		text, chunks := g.sentence()
		if strings.ContainsAny(text, "{}|") && !strings.Contains(text, " | ") {
			t.Fatalf("symbols are left: %s", text)
		}
		for _, c := range chunks {
			if c.First >= c.End || c.End > len(text) {
				t.Fatalf("chunk %v of %q", c, text)
			}
		}
	}
}

func TestAlign(t *testing.T) {
	gold := []affiliation{
		{persons: []string{"Anna Berzina"}, posts: []string{"Director"}, bodies: []string{"Riganet"}},
		{persons: []string{"Karl Tamm"}, bodies: []string{"Latvia"}},
		{persons: []string{"Jane Roe"}, posts: []string{"Minister"}, bodies: []string{"Kenya"}},
	}
	source := "Riganet director Anna Berzina met Karl Tamm (Latvia); Jane Roe, of Kenya, did not speak."
	tokens := segment.New(source).Tokens
	var got []string
	for _, c := range newAligner(load(t), tokens).align(gold) {
		got = append(got, marked(source[tokens[c.First].Start:tokens[c.End-1].End], []post.Chunk{{End: tokens[c.End-1].End - tokens[c.First].Start, Label: c.Label}}))
	}
	want := []string{"[B> Riganet]", "[R> director]", "[P Anna Berzina]", "[P Karl Tamm]", "[<B Latvia]", "[P Jane Roe]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
