package lang_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestTwoStepsAreOne compares sentences that are analysed in two steps with those that
// are analysed at once.
func TestTwoStepsAreOne(t *testing.T) {
	p := pipeline()
	word := rapid.SampledFrom([]string{"Kenya", "the", "Open-ended", "Group", "adopted", "by", ",", "which", "2021", "Ms.", "Diallo", "met", "Über", "of", "."})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(word, 0, 30).Draw(t, "words") {
			text += w + " "
		}
		want := p.ParseSentence(text)
		tagged, classes := p.TagSentence(text)
		p.ParseSentence("Others are analysed in between.")
		tree := p.AttachSentence(text, classes)
		got := *tagged
		got.Head, got.Label = tree.Head, tree.Label
		if diff := cmp.Diff(want, &got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}
