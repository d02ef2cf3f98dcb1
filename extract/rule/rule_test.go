package rule_test

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/extracttest"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

var language = extracttest.NewLanguage()

var names = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load(segment.Words) })

func words(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lex, err := names()
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// folder makes a folder of rule files, given by their names and texts in turn.
func folder(files ...string) fstest.MapFS {
	fs := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fs[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fs
}

// one is a rule file of one rule, whose lines are given without indentation.
func one(relation string, lines ...string) fstest.MapFS {
	text := "relation: " + relation + "\nrules:\n  - name: " + relation + ".test\n    confidence: 0.5\n    examples: [{text: a, facts: [b]}]\n"
	for _, line := range lines {
		text += "    " + line + "\n"
	}
	return folder(relation+".yaml", text)
}

func load(t testing.TB, fs fstest.MapFS) *rule.Set {
	t.Helper()
	set, err := rule.Load(fs, words(t))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// apply runs rules over a text and writes what they find as rule files do.
func apply(t testing.TB, set *rule.Set, text string) []string {
	t.Helper()
	a := language.Mentions(t, words(t), text)
	var found []string
	for _, m := range set.Apply(a) {
		out := show(a, m.Subject) + " → " + show(a, m.Object)
		attrs := make([]string, 0, len(m.Attrs))
		for name, value := range m.Attrs {
			if name+value != "stancenote" { // what a position has if its words tell no other
				attrs = append(attrs, "; "+name+"="+value)
			}
		}
		sort.Strings(attrs)
		out += strings.Join(attrs, "")
		if m.Modality != schema.Plain {
			out += "; " + string(m.Modality)
		}
		found = append(found, out)
	}
	return found
}

func show(a *mention.Analysis, e rule.End) string {
	switch {
	case e.Literal != nil:
		return e.Literal.Value
	case e.Ref != nil:
		return e.Ref.Name
	}
	return a.Text.Line(e.Text.First, e.Text.End)
}

func TestLoad(t *testing.T) {
	set := load(t, folder(
		"heldIn.yaml", "relation: heldIn\nrules:\n  - name: heldIn.title\n    kind: heading\n    from: Place\n    confidence: 0.5\n    examples: [{text: a, facts: [b]}]\n",
		"about.yaml", "relation: about\nrules:\n  - name: about.b\n    kind: phrase\n    pattern: a\n    confidence: 1\n    examples: [{text: a, facts: [b]}]\n"+
			"  - name: about.a\n    kind: phrase\n    pattern: a\n    confidence: 1\n    examples: [{text: a, facts: [b]}]\n",
		"notes.txt", "no rules",
	))
	var got []string
	for _, r := range set.Rules() {
		got = append(got, fmt.Sprintf("%s %s of %s", r.Where(), r.Name, r.Relation().Name))
	}
	want := []string{"about.yaml:3 about.b of about", "about.yaml:8 about.a of about", "heldIn.yaml:3 heldIn.title of heldIn"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadErrors(t *testing.T) {
	const tail = "    confidence: 0.5\n    examples: [{text: a, facts: [b]}]\n"
	for name, test := range map[string]struct {
		files fstest.MapFS
		says  []string
	}{
		"no files":         {folder("a.txt", "x"), []string{"no rule files"}},
		"no YAML":          {folder("about.yaml", "relation: [about\n"), []string{"about.yaml"}},
		"an unknown field": {one("about", "kind: phrase", "patern: a"), []string{"about.yaml", "patern"}},
		"an unknown relation": {
			folder("loves.yaml", "relation: loves\nrules: []\n"), []string{"loves.yaml", `"loves"`},
		},
		"another file's relation": {
			folder("about.yaml", "relation: heldIn\nrules: []\n"), []string{"about.yaml", "heldIn.yaml"},
		},
		"a name of another relation": {
			folder("about.yaml", "relation: about\nrules:\n\n  - name: heldIn.x\n    kind: name\n"+tail), []string{"about.yaml:4", "heldIn.x", `"about."`},
		},
		"no confidence": {
			folder("about.yaml", "relation: about\nrules:\n  - name: about.x\n    kind: name\n    examples: [{text: a, facts: [b]}]\n"),
			[]string{"about.yaml:3", "about.x", "confidence"},
		},
		"too much confidence": {
			folder("about.yaml", "relation: about\nrules:\n  - name: about.x\n    kind: name\n    confidence: 1.5\n    examples: [{text: a, facts: [b]}]\n"),
			[]string{"about.yaml:3", "1.5"},
		},
		"no example": {
			folder("about.yaml", "relation: about\nrules:\n  - name: about.x\n    kind: name\n    confidence: 1\n"), []string{"about.yaml:3", "example"},
		},
		"an unknown modality":   {one("about", "kind: name", "modality: likely"), []string{"about.yaml:3", "likely"}},
		"an unknown kind":       {one("about", "kind: guess"), []string{"about.yaml:3", `"guess"`}},
		"no kind":               {one("about"), []string{"about.yaml:3", "kind"}},
		"a frame without verbs": {one("about", "kind: frame"), []string{"about.yaml:3", "verbs"}},
		"a text without verbs":  {one("proposed", "kind: text"), []string{"proposed.yaml:3", "verbs"}},
		"a quote without verbs": {one("expressed", "kind: quote"), []string{"expressed.yaml:3", "verbs"}},
		"a count without units": {one("participantCount", "kind: count", "trigger: [attended]"), []string{"participantCount.yaml:3", "units"}},
		"no labels":             {one("chaired", "kind: label"), []string{"chaired.yaml:3", "labels"}},
		"no pattern":            {one("about", "kind: phrase"), []string{"about.yaml:3", "empty"}},
		"the same name twice": {
			folder("about.yaml", "relation: about\nrules:\n  - name: about.x\n    kind: profile\n"+tail+"  - name: about.x\n    kind: profile\n"+tail), []string{"about.yaml", "about.x", "as well"},
		},
		"an empty rule":        {folder("about.yaml", "relation: about\nrules: [null]\n"), []string{"about.yaml", "rule 1 is empty"}},
		"an unknown type":      {one("about", "kind: phrase", `pattern: "<Stat:subject> a"`), []string{"about.yaml:3", `"Stat"`}},
		"an unknown role":      {one("about", "kind: phrase", `pattern: "<Instrument:subjekt> a"`), []string{`"subjekt" is no role of about`}},
		"text without a role":  {one("about", "kind: phrase", `pattern: "a {text}"`), []string{"no role"}},
		"an empty alternative": {one("about", "kind: phrase", `pattern: "( a | )"`), []string{"alternative is empty"}},
		"a backward gap":       {one("about", "kind: phrase", `pattern: "a ..-3 b"`), []string{"is no gap"}},
		"an unknown constant":  {one("about", "kind: phrase", "pattern: a", "subject: meting"), []string{`"meting"`}},
		"an unknown part":      {one("ordinal", "kind: name", "from: ordinl"), []string{`"ordinl"`}},
		"an unknown class":     {one("about", "kind: phrase", "pattern: a", "only: [Persn]"), []string{`"Persn"`}},
		"an unknown attribute": {one("about", "kind: phrase", "pattern: a", "attrs: {nope: x}"), []string{`"nope"`}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := rule.Load(test.files, words(t))
			if !errors.Is(err, rule.ErrRule) {
				t.Fatalf("%v, want an error that wraps ErrRule", err)
			}
			for _, want := range test.says {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%v does not say %s", err, want)
				}
			}
		})
	}
}

func TestPatternErrors(t *testing.T) {
	for name, test := range map[string]struct{ pattern, says string }{
		"empty":                    {"", "empty"},
		"white space":              {"  ", "empty"},
		"an open group":            {"( a b", "not closed"},
		"an open inner group":      {"( a ( b )", "not closed"},
		"a group closed twice":     {"( a ) )", "closes nothing"},
		"closed before it opens":   {") a", "closes nothing"},
		"a gap without a number":   {"a ..x b", `"..x"`},
		"a list that there is not": {"@no-such-list", `"no-such-list"`},
		"neither text nor noun":    {"a {verb:object}", "verb"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := rule.Load(one("about", "kind: phrase", fmt.Sprintf("pattern: %q", test.pattern)), words(t))
			if !errors.Is(err, rule.ErrRule) || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), "about.yaml:3") {
				t.Errorf("%v, want an error at about.yaml:3 that says %s", err, test.says)
			}
		})
	}
}

// Each construct of a pattern, in a phrase rule for who supported what.
func TestPatterns(t *testing.T) {
	const riga = "Riga Declaration on Cables"
	for name, test := range map[string]struct {
		pattern, text string
		want          []string
	}{
		"words":                 {"<State:subject> likes the <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"words in any case":     {"<State:subject> likes <Instrument:object>", "Estonia LIKES the " + riga + ".", []string{"Estonia → " + riga}},
		"another word":          {"<State:subject> likes <Instrument:object>", "Estonia disliked the " + riga + ".", nil},
		"alternative words":     {"<State:subject> likes|loves <Instrument:object>", "Estonia loves the " + riga + ".", []string{"Estonia → " + riga}},
		"an article is skipped": {"<State:subject> likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"types":                 {"<State|Organization:subject> likes <Instrument:object>", "UNODC likes the " + riga + ".", []string{"UNODC → " + riga}},
		"another type":          {"<State:subject> likes <Instrument:object>", "UNODC likes the " + riga + ".", nil},
		"an actor":              {"<Actor:subject> likes <Instrument:object>", "Mr. Karl Tamm likes the " + riga + ".", []string{"Karl Tamm → " + riga}},
		"the last of a list":    {"<State:subject> like <Instrument:object>", "Estonia and Latvia like the " + riga + ".", []string{"Latvia → " + riga}},
		"a list": {
			"<State+:subject> like <Instrument:object>", "Estonia, Latvia and Norway like the " + riga + ".",
			[]string{"Estonia → " + riga, "Latvia → " + riga, "Norway → " + riga},
		},
		"an optional word, there":     {"<State:subject> also? likes <Instrument:object>", "Estonia also likes the " + riga + ".", []string{"Estonia → " + riga}},
		"an optional word, not there": {"<State:subject> also? likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"an optional mention":         {"<State:subject> likes <State>? <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"a group":                     {"<State:subject> (really likes|loves) <Instrument:object>", "Estonia loves the " + riga + ".", []string{"Estonia → " + riga}},
		"a group's first":             {"<State:subject> ( really likes | loves ) <Instrument:object>", "Estonia really likes the " + riga + ".", []string{"Estonia → " + riga}},
		"none of a group":             {"<State:subject> ( really likes | loves ) <Instrument:object>", "Estonia really loves the " + riga + ".", nil},
		"an optional group":           {"<State:subject> ( it seems )? likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"an optional group, there":    {"<State:subject> ( it seems )? likes <Instrument:object>", "Estonia it seems likes the " + riga + ".", []string{"Estonia → " + riga}},
		"groups in groups":            {"<State:subject> ( ( a | b ) c | d )? likes <Instrument:object>", "Estonia b c likes the " + riga + ".", []string{"Estonia → " + riga}},
		"types in a group":            {"( <State|Group:subject> | it ) likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"a gap":                       {"<State:subject> .. likes <Instrument:object>", "Estonia in a way likes the " + riga + ".", []string{"Estonia → " + riga}},
		"an empty gap":                {"<State:subject> .. likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"a gap that just reaches":     {"<State:subject> ..3 likes <Instrument:object>", "Estonia a b c likes the " + riga + ".", []string{"Estonia → " + riga}},
		"a gap that is too small":     {"<State:subject> ..3 likes <Instrument:object>", "Estonia a b c d likes the " + riga + ".", nil},
		"a mention in a gap is one":   {"<State:subject> ..2 likes <Instrument:object>", "Estonia with Anna Maria Berzina likes the " + riga + ".", []string{"Estonia → " + riga}},
		"the reach of a gap":          {"<State:subject> .. likes <Instrument:object>", "Estonia a b c d e f g h i j k l m likes the " + riga + ".", nil},
		"a semicolon ends a gap":      {"<State:subject> .. likes <Instrument:object>", "Estonia spoke; it likes the " + riga + ".", nil},
		"a sentence ends a gap":       {"<State:subject> .. likes <Instrument:object>", "Estonia spoke. It likes the " + riga + ".", nil},
		"the start":                   {"^ <State:subject> likes <Instrument:object>", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"not at the start":            {"^ <State:subject> likes <Instrument:object>", "Yesterday Estonia likes the " + riga + ".", nil},
		"the end":                     {"<State:subject> likes <Instrument:object> $", "Estonia likes the " + riga + ".", []string{"Estonia → " + riga}},
		"not at the end":              {"<State:subject> likes <Instrument:object> $", "Estonia likes the " + riga + " today.", nil},
		"a word list":                 {"<State:subject> in @months likes <Instrument:object>", "Estonia in May likes the " + riga + ".", []string{"Estonia → " + riga}},
		"not in the word list":        {"<State:subject> in @months likes <Instrument:object>", "Estonia in Spring likes the " + riga + ".", nil},
		"an attribute by a word list": {"<State:subject> in @months=strength likes <Instrument:object>", "Estonia in May likes the " + riga + ".", []string{"Estonia → " + riga + "; strength=may"}},
		"twice in a sentence": {
			"<State:subject> likes <Instrument:object>", "Estonia likes Resolution 73/27 and Latvia likes Resolution 73/28.",
			[]string{"Estonia → Resolution 73/27", "Latvia → Resolution 73/28"},
		},
		"backtracking": {"<State:subject> .. a .. b likes <Instrument:object>", "Estonia a c a b likes the " + riga + ".", []string{"Estonia → " + riga}},
	} {
		t.Run(name, func(t *testing.T) {
			set := load(t, one("supported", "kind: phrase", fmt.Sprintf("pattern: %q", test.pattern)))
			if diff := cmp.Diff(test.want, apply(t, set, test.text)); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", test.pattern, test.text, diff)
			}
		})
	}
}

// Free text in a pattern is cut as the object's class asks.
func TestPatternTexts(t *testing.T) {
	for name, test := range map[string]struct {
		relation, pattern, text string
		want                    []string
	}{
		"topics": {
			"about", "<Instrument:subject> on {text:object}", "They sent a questionnaire on data retention and cable law.",
			[]string{"questionnaire → data retention", "questionnaire → cable law"},
		},
		"positions": {
			"expressed", "<State:subject> thinks {text:object}", "Estonia thinks that cables need care and that trust grows.",
			[]string{"Estonia → cables need care", "Estonia → trust grows"},
		},
		"a noun ends at a verb": {
			"proposed", "<State:subject> wants {noun:object}", "Estonia wants a joint register was said.", []string{"Estonia → a joint register"},
		},
		"a text does not": {
			"expressed", "<State:subject> thinks {text:object}", "Estonia thinks cables are old.", []string{"Estonia → cables are old"},
		},
		"nothing is left": {"expressed", "<State:subject> thinks {text:object}", "Estonia thinks.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			set := load(t, one(test.relation, "kind: phrase", fmt.Sprintf("pattern: %q", test.pattern)))
			if diff := cmp.Diff(test.want, apply(t, set, test.text)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// Denial and future are read off the words between, not those of the names.
func TestPatternModality(t *testing.T) {
	set := load(t, one("supported", "kind: phrase", `pattern: "<State:subject> .. back|backs <Instrument:object>"`))
	for text, want := range map[string]string{
		"Estonia backs the Riga Declaration on Cables.":               "Estonia → Riga Declaration on Cables",
		"Estonia does not back the Riga Declaration on Cables.":       "Estonia → Riga Declaration on Cables; negated",
		"Estonia will never back the Riga Declaration on Cables.":     "Estonia → Riga Declaration on Cables; negated",
		"Estonia will back the Riga Declaration on Cables.":           "Estonia → Riga Declaration on Cables; planned",
		"Estonia might back the Riga Declaration on Cables.":          "Estonia → Riga Declaration on Cables; possible",
		"Estonia is expected to back the Riga Declaration on Cables.": "Estonia → Riga Declaration on Cables; planned",
	} {
		got := apply(t, set, text)
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
