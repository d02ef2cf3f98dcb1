package rule_test

import (
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Who says what is quoted, said in passing, reported over several sentences or told in
// the items of a list.
func TestSaying(t *testing.T) {
	quote := []string{"kind: quote", "verbs: {say: {}, warn: {}}"}
	frame := []string{"kind: frame", "verbs: {stress: {}, regret: {}}", `after: ["", that]`}
	for name, test := range map[string]struct {
		lines []string
		text  string
		want  []string
	}{
		"a resolution in the third person": {
			frame, "The Baltic Cable Committee,\n\nMeeting in Riga,\n\n1. Also stresses the value of charts, and regrets the loss of ships; in this regard, stresses that cables are dear;\n",
			[]string{"Baltic Cable Committee → the value of charts", "Baltic Cable Committee → the loss of ships", "Baltic Cable Committee → cables are dear"},
		},
		"what we do in a quotation": {
			frame, held + "“We stressed that cables are dear,” said Ms. Anna Berzina.", nil,
		},
		"nobody in particular": {
			frame, held + "Asked of a text of which Latvia is a party, a senior official stressed that cables are dear.", nil,
		},
		"a quotation behind a name": {
			quote, held + "\n\nNorway: “Trust grows only very slowly.”",
			[]string{"Norway → Trust grows only very slowly"},
		},
		"a quotation of two sentences": {
			quote, held + "“Trust grows only very slowly. Cables do not grow at all,” said Ms. Anna Berzina.",
			[]string{"Anna Berzina → Trust grows only very slowly", "Anna Berzina → Cables do not grow at all"},
		},
		"a quotation that goes on": {
			quote, held + "“Trust grows only very slowly,” said Ms. Anna Berzina. “Cables do not grow at all.”",
			[]string{"Anna Berzina → Trust grows only very slowly", "Anna Berzina → Cables do not grow at all"},
		},
		"the speaker before": {
			quote, held + "Ms. Anna Berzina said: “Trust grows only very slowly.”",
			[]string{"Anna Berzina → Trust grows only very slowly"},
		},
		"in passing": {
			quote, held + "Trust, Ms. Anna Berzina warned, grows only very slowly at sea.",
			[]string{"Anna Berzina → grows only very slowly at sea"},
		},
		"at the end": {
			quote, held + "Trust grows only very slowly, Ms. Anna Berzina warned, adding nothing.",
			[]string{"Anna Berzina → Trust grows only very slowly"},
		},
		"no aside": {
			quote, held + "On Monday, Ms. Anna Berzina said no.", nil,
		},
		"items of those who decided": {
			frame, held + "\n\nThe Forum decided:\n\n- to stress the value of charts;\n- to regret that they are dear.\n",
			[]string{forum + " → the value of charts", forum + " → they are dear"},
		},
		"items below headings": {
			frame, held + "\n\nThe Forum decided:\n\nOn charts\n\n- to stress the value of charts.\n",
			[]string{forum + " → the value of charts"},
		},
		"an entry of a record": {
			frame, held + "\n\nNorway (after the vote). Voted in favour, but regretted that charts are dear.\n",
			[]string{"Norway → charts are dear"},
		},
		"a speech of a state": {
			frame, "Statement by the delegation of Estonia\n\nMs. Anna Berzina\n\nRiga, 3 May 2021\n\nMr. Chair, at the outset we stress the value of charts, for the sea is deep and wide and cold and nobody of us here has ever seen the whole of it.\n",
			[]string{"Anna Berzina → the value of charts, for the sea is deep and wide and cold and nobody of us here has ever seen the whole of it", "Estonia → the value of charts, for the sea is deep and wide and cold and nobody of us here has ever seen the whole of it"},
		},
		"it was said by somebody": {
			append([]string{"passive: clause"}, frame...), held + "It was stressed by Mr. Karl Tamm that charts are dear.",
			[]string{"Karl Tamm → charts are dear"},
		},
		"what was stressed by somebody": {
			append([]string{"passive: clause"}, frame...), held + "The value of charts was stressed by Norway.",
			[]string{"Norway → value of charts"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := apply(t, load(t, one("expressed", test.lines...)), test.text)
			sort.Strings(got)
			sort.Strings(test.want)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// The nouns of a frame are joined to each of its verbs, and what its exceptions name is
// no text of the kind.
func TestNounsAndExceptions(t *testing.T) {
	nouns := []string{"kind: frame", "verbs: {express: {}, voice: {}}", "nouns: {concern: {stance: concern}}", "after: [at]"}
	got := apply(t, load(t, one("expressed", nouns...)), held+"Norway voiced its deep concern at the attack on cables.")
	if diff := cmp.Diff([]string{"Norway → the attack on cables; stance=concern"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	except := []string{"kind: frame", "verbs: {request: {}}", "except: [floor]"}
	if got := apply(t, load(t, one("expressed", except...)), held+"Norway requested the floor."); len(got) > 0 {
		t.Errorf("found %q", got)
	}
}
