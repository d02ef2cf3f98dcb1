package extract_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/schema"
)

// The trees of a piece of evidence are of sentences of its text, each of which
// holds a part of it, and together all of it.
func TestTrees(t *testing.T) {
	x := newExtractor(t)
	result := extractFile(t, x, seedFiles(t)[0])
	text := []rune(result.Document.Text)
	sentences := x.Sentences(result.Document.Text)
	for _, f := range result.Facts {
		for _, e := range f.Evidence {
			trees := sentences.Trees(e)
			if len(trees) == 0 {
				t.Fatalf("%s: no tree for %q", f.Rule, e.Quote)
			}
			last := trees[len(trees)-1]
			if end := last.Start + int(last.RuneEnd[last.Len()-1]); trees[0].Start > e.Start || end < e.End {
				t.Errorf("%s: trees of %d–%d for evidence at %d–%d", f.Rule, trees[0].Start, end, e.Start, e.End)
			}
			for _, tree := range trees {
				end := tree.Start + int(tree.RuneEnd[tree.Len()-1])
				if tree.Start >= e.End || end <= e.Start {
					t.Errorf("%s: a tree of %d–%d for evidence at %d–%d", f.Rule, tree.Start, end, e.Start, e.End)
				}
				if got := string(text[tree.Start:end]); got != tree.Text {
					t.Errorf("the tree is of %q, at its place is %q", tree.Text, got)
				}
			}
		}
	}
}

func TestTreesOfSentence(t *testing.T) {
	x := newExtractor(t)
	const text = "Café life went on. Estonia attended the meeting. Latvia did not."
	trees := x.Sentences(text).Trees(schema.Evidence{Start: 27, End: 35})
	if len(trees) != 1 || trees[0].Start != 19 || trees[0].Text != "Estonia attended the meeting." {
		t.Fatalf("trees %+v", trees)
	}
	if trees[0].Form(1) != "attended" || trees[0].Head[1] != lang.NoHead {
		t.Errorf("the head is not %q", trees[0].Form(1))
	}
	if trees := x.Sentences(text).Trees(schema.Evidence{Start: 900, End: 950}); len(trees) > 0 {
		t.Errorf("evidence that is not of the text has trees of %q", trees[0].Text)
	}
}
