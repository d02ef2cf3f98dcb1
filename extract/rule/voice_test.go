package rule_test

import (
	"sort"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// Whose words a paragraph quotes that does not name its speaker, who "we" and "she" are,
// and what is told once although two rules find it.
func TestVoices(t *testing.T) {
	quote := one("expressed", "kind: quote", "verbs: {say: {}, warn: {}}")
	frame := one("expressed", "kind: frame", "verbs: {stress: {}, welcome: {}, say: {}, favour: {}}", `after: ["", that]`)
	for name, test := range map[string]struct {
		rules fstest.MapFS
		text  string
		want  []string
	}{
		"a quotation below its speaker": {
			quote, held + "\n\nMs. Anna Berzina said at the Forum:\n\n“Trust grows only slowly. Cables do not grow at all.\n\n“The sea is deep and wide.”\n",
			[]string{"Anna Berzina → Cables do not grow at all", "Anna Berzina → The sea is deep and wide", "Anna Berzina → Trust grows only slowly"},
		},
		"words without marks below their speaker": {
			quote, held + "\n\nMs. Anna Berzina said:\n\nTrust grows only slowly.\n\nThe sea is deep and wide.\n",
			[]string{"Anna Berzina → Trust grows only slowly"},
		},
		"no speaker above": {
			quote, held + "\n\nThe agenda was short:\n\n“Trust grows only slowly at sea.”\n", nil,
		},
		"said in a statement": {
			quote, held + "Ms. Anna Berzina, who was ill, said in a statement, “Trust grows only slowly at sea.”",
			[]string{"Anna Berzina → Trust grows only slowly at sea"},
		},
		"a sentence that runs into a quotation": {
			quote, held + "Ms. Anna Berzina said the plan was “a step. It is the first in twenty years.”",
			[]string{"Anna Berzina → It is the first in twenty years"},
		},
		"behind what leads up to it": {
			quote, held + "As the cables of the north are getting older every year, the representative of Norway said, repairs grow dear.",
			[]string{"Norway → repairs grow dear"},
		},
		"she of a delegate": {
			frame, held + "Norway's delegate stressed that cables are dear. She welcomed the new charts.",
			[]string{"Norway → cables are dear", "Norway → the new charts"},
		},
		"she of a director": {
			frame, held + "Norway's delegate stressed that cables are dear.\n\nThe Director of the Riga Institute stressed that ships drift. She welcomed the new charts.",
			[]string{"Norway → cables are dear", "Riga Institute → the new charts"},
		},
		"his own country": {
			frame, held + "Norway's delegate said that his country favoured the new charts.",
			[]string{"Norway → the new charts"},
		},
		"behind a quoted word": {
			frame, held + "Norway welcomed the plan as a “big step,” stressing that cables are dear.",
			[]string{"Norway → cables are dear", "Norway → the plan as a “big step,”"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := apply(t, load(t, test.rules), test.text)
			sort.Strings(got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// In a quotation "we" is the speaker, and what a frame has found there is not told again.
func TestWeOfQuotation(t *testing.T) {
	rules := folder("expressed.yaml", "relation: expressed\nrules:\n"+
		"  - name: expressed.quote\n    kind: quote\n    verbs: {say: {}}\n    confidence: 0.5\n    examples: [{text: x}]\n"+
		"  - name: expressed.frame\n    kind: frame\n    verbs: {welcome: {}}\n    confidence: 0.5\n    examples: [{text: x}]\n")
	got := apply(t, load(t, rules), held+"\n\n“We welcome the new charts. They are the best of all,” said Ms. Anna Berzina.")
	sort.Strings(got)
	if diff := cmp.Diff([]string{"Anna Berzina → They are the best of all", "Anna Berzina → the new charts"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
