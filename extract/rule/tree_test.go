package rule_test

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/rule"
)

// One tree pattern covers the ways in which English says the same.
func TestTreeCoversTheWaysOfSayingIt(t *testing.T) {
	set := load(t, one("hosted", "kind: tree", `pattern: "host >subj <Actor:subject> >obj <Meeting:object>"`))
	both := []string{"Estonia → " + forum, "Latvia → " + forum}
	for text, want := range map[string][]string{
		"Estonia hosted the " + forum + ".":                                      both[:1],
		"Estonia and Latvia hosted the " + forum + ".":                           both,
		"The " + forum + " was hosted by Estonia and Latvia.":                    both,
		"The " + forum + ", hosted by Estonia, ended on Friday.":                 both[:1],
		"Estonia, which hosted the " + forum + ", was thanked.":                  both[:1],
		"Estonia thanked all and hosted the " + forum + ".":                      both[:1],
		"Estonia did not host the " + forum + ".":                                {both[0] + "; negated"},
		"Estonia will host the " + forum + ".":                                   {both[0] + "; planned"},
		"Estonia refused to host the " + forum + ".":                             {both[0] + "; negated"},
		"Estonia offered to host the " + forum + ".":                             {both[0] + "; planned"},
		"Estonia left the " + forum + ".":                                        nil,
		"The host of the " + forum + " was Estonia.":                             nil,
		"The " + forum + " met in Riga. Estonia hosted a dinner for the guests.": {"Estonia → dinner"},
	} {
		got := apply(t, set, text)
		sort.Strings(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// Each construct of a tree pattern.
func TestTreePatterns(t *testing.T) {
	for name, test := range map[string]struct {
		relation, pattern, text string
		want                    []string
	}{
		"an optional edge": {"supported", "back >subj <Actor:subject> >obj <Instrument:object> >in? <Place>", "Estonia backed the " + cable + ".", []string{"Estonia → " + cable}},
		"a forbidden edge": {"supported", "back !>neg >subj <Actor:subject> >obj <Instrument:object>", "Estonia did not back the " + cable + ".", nil},
		"a preposition": {
			"supported", "speak >subj <Actor:subject> >for|of <Instrument:object>", "Estonia spoke of the " + cable + ".",
			[]string{"Estonia → " + cable},
		},
		"an edge of an edge": {
			"affiliatedWith", "head >subj <Person:subject> >obj ( unit >of <Organization:object> )",
			"Ms. Anna Berzina, who heads the cyber unit of the Riga Institute, spoke.",
			[]string{"Anna Berzina → Riga Institute"},
		},
		"the words of a branch": {
			"proposed", "table >subj <Actor:subject> >obj motion:object", held + "Estonia tabled a motion on cables.",
			[]string{"Estonia → a motion on cables"},
		},
		"a clause": {
			"expressed", "tell >subj <Actor:subject> >comp {text:object}", "Ms. Anna Berzina told reporters that cables matter.",
			[]string{"Anna Berzina → cables matter"},
		},
		"an owner": {"proposed", "motion:object >owner <State:subject>", held + "Estonia's motion was rejected.", []string{"Estonia → Estonia's motion"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := apply(t, load(t, one(test.relation, "kind: tree", fmt.Sprintf("pattern: %q", test.pattern))), test.text)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestTreePatternErrors(t *testing.T) {
	for name, test := range map[string]struct{ pattern, says string }{
		"empty":               {"", "missing"},
		"no word at its root": {"<State:subject> >of *", "begin with a word"},
		"nothing on its root": {"host", "nothing hangs"},
		"an open group":       {"host >obj ( meeting >of *", "not closed"},
		"closed too often":    {"host >obj meeting )", "closes nothing"},
		"no edge":             {"host obj meeting", "no edge"},
		"an edge to nothing":  {"host >obj", "missing"},
		"a type there is not": {"host >obj <Planet:object>", "Planet"},
		"a role there is not": {"host >obj <Meeting:moon>", "moon"},
		"text without a role": {"host >comp {text}", "text"},
		"an empty word":       {"host|| >obj *", "empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := rule.Load(one("about", "kind: tree", fmt.Sprintf("pattern: %q", test.pattern)), words(t))
			if !errors.Is(err, rule.ErrRule) || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), "about.yaml:3") {
				t.Errorf("%v, want an error at about.yaml:3 that says %s", err, test.says)
			}
		})
	}
}

// A tree pattern is refused with an error or matches, whatever it is.
func FuzzTree(f *testing.F) {
	for _, pattern := range []string{"back >subj <Actor:subject> >obj {text:object}", "a !>neg >of? ( b >by * )", ") (", "a >", "a >x", "a >comp {text:}", "a|| >of *"} {
		f.Add(pattern, "Estonia, backed by Latvia, backed a b in May.")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 80 || len(text) > 200 {
			return
		}
		quoted, ok := inYAML(pattern)
		if !ok {
			return
		}
		set, err := rule.Load(one("supported", "kind: tree", "pattern: "+quoted), words(t))
		if err != nil {
			return
		}
		for _, m := range set.Apply(language.Mentions(t, words(t), text)) {
			if m.Evidence.Empty() {
				t.Errorf("%q in %q: nothing proves %+v", pattern, text, m)
			}
		}
	})
}
