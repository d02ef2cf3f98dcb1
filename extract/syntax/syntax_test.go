package syntax_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/extracttest"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
)

func TestTreesLieOverTheTextsTokens(t *testing.T) {
	text := segment.New("Opening\n\nThe **Open-ended** Group was chaired by Ms. Amina Diallo.")
	trees := extracttest.NewLanguage().Trees(t, text)
	var got []string
	for i, token := range text.Tokens {
		head := "none"
		if h := trees.Head(i); h != syntax.None {
			head = text.Tokens[h].Text
		}
		got = append(got, fmt.Sprintf("%s/%s %s(%s)", token.Text, trees.XPOS[i], trees.Label(i), head))
	}
	want := []string{
		"Opening/NN ROOT(none)",
		"The/DT det(Group)", "Open-ended/VBN amod(Group)", "Group/NNP nsubjpass(chaired)", "was/VBD auxpass(chaired)",
		"chaired/VBN ROOT(none)", "by/IN agent(chaired)", "Ms./NNP compound(Diallo)", "Amina/NNP compound(Diallo)",
		"Diallo/NNP pobj(by)", "./. punct(chaired)",
	}
	// How the model tags the parts of "Open-ended" and a heading is not the matter here.
	for _, i := range []int{0, 2} {
		got[i], want[i] = "", ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if h := trees.Head(2); h == syntax.None || text.Tokens[h].Text != "Group" {
		t.Errorf("Open-ended hangs on token %d", h)
	}
	if len(trees.Persons) != 1 || text.Slice(trees.Persons[0].First, trees.Persons[0].End) != "Amina Diallo" {
		t.Errorf("persons are %v", trees.Persons)
	}
}

func TestDependents(t *testing.T) {
	text := segment.New("Kenya hosted a meeting. It was opened by Peru.")
	trees := extracttest.NewLanguage().Trees(t, text)
	const hosted, opened = 1, 7
	var got []string
	for i := range trees.Dependents(hosted) {
		got = append(got, text.Tokens[i].Text)
	}
	if diff := cmp.Diff([]string{"Kenya", "meeting", "."}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if i := trees.Dependent(hosted, scheme.Dobj); i == syntax.None || text.Tokens[i].Text != "meeting" {
		t.Errorf("the object is token %d", i)
	}
	if i := trees.Dependent(hosted, scheme.Agent); i != syntax.None {
		t.Errorf("the agent is token %d", i)
	}
	if i := trees.Agent(opened); i == syntax.None || text.Tokens[i].Text != "Peru" {
		t.Errorf("the agent is token %d", i)
	}
}

func TestNoText(t *testing.T) {
	trees := extracttest.NewLanguage().Trees(t, segment.New(""))
	if len(trees.UPOS) != 0 || len(trees.Persons) != 0 {
		t.Errorf("found %+v", trees)
	}
}

func TestHeadsAreThoseOfWholeAnalysis(t *testing.T) {
	text := segment.New("Kenya hosted the Open-ended Group. The report, which Peru drafted, was adopted by consensus.\n\nOpening")
	language := extracttest.NewLanguage()
	asked, whole := language.Trees(t, text), language.Trees(t, text)
	for i := range text.Tokens {
		whole.Head(i)
	}
	for i := len(text.Tokens) - 1; i >= 0; i-- { // in another order
		if asked.Label(i) != whole.Label(i) || asked.Head(i) != whole.Head(i) || asked.UPOS[i] != whole.UPOS[i] {
			t.Errorf("token %q: %v of %d, want %v of %d", text.Tokens[i].Text, asked.Label(i), asked.Head(i), whole.Label(i), whole.Head(i))
		}
	}
}
