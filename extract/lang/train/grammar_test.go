package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lexicon"
)

func made(t *testing.T, seed uint64, n int) ([]tree, []string) {
	t.Helper()
	lex, err := lexicon.Load(lang.Words)
	if err != nil {
		t.Fatal(err)
	}
	g, err := newGrammar(lex, seed)
	if err != nil {
		t.Fatal(err)
	}
	sentences := g.sentences(n)
	trees, err := (builder{newInventory(sentences), lang.Names(lex)}).trees(sentences)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, s := range sentences {
		texts = append(texts, strings.Join(s.Form, " "))
	}
	return trees, texts
}

func TestMadeSentencesAreTrees(t *testing.T) {
	trees, _ := made(t, 1, 500)
	for _, tree := range trees {
		roots := 0
		for i, h := range tree.heads {
			if h < 0 {
				roots++
			}
			if h >= 0 && crosses(tree.heads, i) || int(h) != tree.Head[i] {
				t.Fatalf("%v is not projective", tree.Form)
			}
		}
		if roots != 1 {
			t.Fatalf("%v has %d roots", tree.Form, roots)
		}
	}
}

func TestSameSeedSameSentences(t *testing.T) {
	_, a := made(t, 4, 50)
	_, b := made(t, 4, 50)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if _, c := made(t, 5, 50); cmp.Equal(a, c) {
		t.Error("another seed gives the same sentences")
	}
}

func TestGrammarErrors(t *testing.T) {
	for body, want := range map[string]string{
		"a/DT b/NN":        "2 words have no head",
		"a b/NN:dep>1":     "needs a tag",
		"a/DT b/NN:dep>x":  "no number",
		"a/DT:det>2 {B>1}": "0 words have no head",
	} {
		if _, err := parseRule(body); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v, want one with %q", body, err, want)
		}
	}
}
