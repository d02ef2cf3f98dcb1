package clause_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/extracttest"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

var language = extracttest.NewLanguage()

var names = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load(segment.Words) })

func analyse(t testing.TB, text string) *mention.Analysis {
	t.Helper()
	lex, err := names()
	if err != nil {
		t.Fatal(err)
	}
	return language.Mentions(t, lex, text)
}

// said is a clause in words.
type said struct {
	Lemma      string
	Verb       string // the verb's group, as written
	Passive    bool
	Infinitive bool
	Modality   schema.Modality
	Subjects   []string
	Agents     []string
	Complement string
}

// read finds the clauses of the verbs in the first sentence of a text.
func read(t testing.TB, text string, lemmas ...string) []said {
	t.Helper()
	a := analyse(t, text)
	if len(a.Text.Sentences) == 0 {
		t.Fatalf("%q has no sentence", text)
	}
	var found []said
	for _, c := range clause.NewFinder(lemmas).Find(a, a.Text.Sentences[0]) {
		found = append(found, said{
			Lemma: c.Lemma, Verb: a.Text.Line(c.First, c.Rest), Passive: c.Passive, Infinitive: c.Infinitive, Modality: c.Modality,
			Subjects: namesOf(c.Subjects), Agents: namesOf(c.Agents), Complement: a.Text.Line(c.Rest, c.End),
		})
	}
	return found
}

func namesOf(mentions []*mention.Mention) []string {
	var names []string
	for _, m := range mentions {
		names = append(names, m.Name)
	}
	return names
}

// only returns the clauses of one verb.
func only(all []said, lemma string) []said {
	var some []said
	for _, c := range all {
		if c.Lemma == lemma {
			some = append(some, c)
		}
	}
	return some
}

// Every form of a verb is found, and told apart by what stands before it.
func TestInflection(t *testing.T) {
	for lemma, forms := range map[string]struct{ third, past, participle, gerund string }{
		"discuss":   {"discusses", "discussed", "discussed", "discussing"},
		"attend":    {"attends", "attended", "attended", "attending"},
		"adopt":     {"adopts", "adopted", "adopted", "adopting"},
		"propose":   {"proposes", "proposed", "proposed", "proposing"},
		"agree":     {"agrees", "agreed", "agreed", "agreeing"},
		"ratify":    {"ratifies", "ratified", "ratified", "ratifying"},
		"convey":    {"conveys", "conveyed", "conveyed", "conveying"},
		"reach":     {"reaches", "reached", "reached", "reaching"},
		"establish": {"establishes", "established", "established", "establishing"},
		"submit":    {"submits", "submitted", "submitted", "submitting"},
		"plan":      {"plans", "planned", "planned", "planning"},
		"refer":     {"refers", "referred", "referred", "referring"},
		"open":      {"opens", "opened", "opened", "opening"},
		"host":      {"hosts", "hosted", "hosted", "hosting"},
		"organise":  {"organises", "organised", "organised", "organising"},
		"take part": {"takes part", "took part", "taken part", "taking part"},
		"set forth": {"sets forth", "set forth", "set forth", "setting forth"},
		"draw":      {"draws", "drew", "drawn", "drawing"},
		"give":      {"gives", "gave", "given", "giving"},
		"go":        {"goes", "went", "gone", "going"},
		"undertake": {"undertakes", "undertook", "undertaken", "undertaking"},
		"hold":      {"holds", "held", "held", "holding"},
		"lead":      {"leads", "led", "led", "leading"},
		"speak":     {"speaks", "spoke", "spoken", "speaking"},
		"begin":     {"begins", "began", "begun", "beginning"},
	} {
		t.Run(lemma, func(t *testing.T) {
			for text, group := range map[string]string{
				"Estonia " + forms.third + " it.":          forms.third,
				"Estonia " + forms.past + " it.":           forms.past,
				"Estonia has " + forms.participle + " it.": "has " + forms.participle,
				"Estonia was " + forms.gerund + " it.":     "was " + forms.gerund,
				"Estonia will " + lemma + " it.":           "will " + lemma,
			} {
				got := only(read(t, text, lemma), lemma)
				if len(got) != 1 || got[0].Verb != group || !cmp.Equal(got[0].Subjects, []string{"Estonia"}) {
					t.Errorf("%q: found %+v, want %q of Estonia", text, got, group)
				}
			}
		})
	}
}

// A verb in -ise is found in American spelling as well, in every form.
func TestAmericanSpelling(t *testing.T) {
	for _, text := range []string{
		"Estonia organizes it.", "Estonia organized it.", "Estonia has organized it.", "Estonia is organizing it.", "Estonia will organize it.",
	} {
		if got := only(read(t, text, "organise"), "organise"); len(got) != 1 {
			t.Errorf("%q: found %+v, want one clause of organise", text, got)
		}
	}
}

func TestWordsThatAreNoVerbs(t *testing.T) {
	for name, text := range map[string]string{
		"noun behind an article":       "The address was long.",
		"gerund behind an article":     "The hosting cost Estonia dear.",
		"gerund with of":               "Estonia praised hosting of data.",
		"participle behind an article": "The hosted data stayed in Estonia.",
		"base form without subject":    "Cables host data.",
		"inside a name":                "The Host Institute of Estonia closed.",
		"another word":                 "Estonia hostage.",
	} {
		t.Run(name, func(t *testing.T) {
			if got := append(only(read(t, text, "host", "address"), "host"), only(read(t, text, "host", "address"), "address")...); len(got) > 0 {
				t.Errorf("%q: found %+v, want none", text, got)
			}
		})
	}
}

func TestClauses(t *testing.T) {
	for name, test := range map[string]struct {
		text   string
		lemmas []string
		want   []said
	}{
		"active": {
			"Estonia discussed cable protection.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia"}, Complement: "cable protection"}},
		},
		"several subjects": {
			"Estonia, Latvia and Lithuania discussed cables.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia", "Latvia", "Lithuania"}, Complement: "cables"}},
		},
		"one voice of many": {
			"We, the Ministers of Latvia, Estonia and Norway, discussed cables.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "discussed", Subjects: []string{"We"}, Complement: "cables"}},
		},
		"passive with an agent": {
			"Cables were discussed by Estonia and Latvia.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "were discussed", Passive: true, Agents: []string{"Estonia", "Latvia"}, Complement: "by Estonia and Latvia"}},
		},
		"passive without an agent": {
			"Cables had also been discussed at length.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "had also been discussed", Passive: true, Complement: "at length"}},
		},
		"an agent behind other words": {
			"Cables were discussed in Riga by the delegation of Estonia.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "were discussed", Passive: true, Agents: []string{"Estonia"}, Complement: "in Riga by the delegation of Estonia"}},
		},
		"participle with an agent": {
			"Cables, discussed by Estonia, were laid.",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "discussed", Passive: true, Agents: []string{"Estonia"}, Complement: "by Estonia, were laid"}},
		},
		"joined verbs share the subject": {
			"Estonia discussed cables and adopted the plan.",
			[]string{"discuss", "adopt"},
			[]said{
				{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia"}, Complement: "cables"},
				{Lemma: "adopt", Verb: "adopted", Subjects: []string{"Estonia"}, Complement: "the plan"},
			},
		},
		"a verb of no rule carries the subject on": {
			"Estonia thanked Latvia and adopted the plan.",
			[]string{"adopt"},
			[]said{
				{Lemma: "thank", Verb: "thanked", Subjects: []string{"Estonia"}, Complement: "Latvia"},
				{Lemma: "adopt", Verb: "adopted", Subjects: []string{"Estonia"}, Complement: "the plan"},
			},
		},
		"joined clauses keep their subjects": {
			"Estonia discussed cables, and Latvia adopted the plan.",
			[]string{"discuss", "adopt"},
			[]said{
				{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia"}, Complement: "cables"},
				{Lemma: "adopt", Verb: "adopted", Subjects: []string{"Latvia"}, Complement: "the plan"},
			},
		},
		"a semicolon ends a complement": {
			"Estonia discussed cables; Latvia adopted the plan.",
			[]string{"discuss", "adopt"},
			[]said{
				{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia"}, Complement: "cables"},
				{Lemma: "adopt", Verb: "adopted", Subjects: []string{"Latvia"}, Complement: "the plan"},
			},
		},
		"a contrast": {
			"Estonia supported the plan, while Latvia opposed it.",
			[]string{"support", "oppose"},
			[]said{
				{Lemma: "support", Verb: "supported", Subjects: []string{"Estonia"}, Complement: "the plan"},
				{Lemma: "oppose", Verb: "opposed", Subjects: []string{"Latvia"}, Complement: "it"},
			},
		},
		"present participle shares the subject": {
			"Estonia spoke at length, discussing cables.",
			[]string{"speak", "discuss"},
			[]said{
				{Lemma: "speak", Verb: "spoke", Subjects: []string{"Estonia"}, Complement: "at length"},
				{Lemma: "discuss", Verb: "discussing", Subjects: []string{"Estonia"}, Complement: "cables"},
			},
		},
		"infinitive": {
			"Estonia agreed to host the seminar.",
			[]string{"agree", "host"},
			[]said{
				{Lemma: "agree", Verb: "agreed", Subjects: []string{"Estonia"}, Complement: "to host the seminar"},
				{Lemma: "host", Verb: "to host", Infinitive: true, Subjects: []string{"Estonia"}, Complement: "the seminar"},
			},
		},
		"adverbs between": {
			"Estonia also strongly supported the plan.",
			[]string{"support"},
			[]said{{Lemma: "support", Verb: "supported", Subjects: []string{"Estonia"}, Complement: "the plan"}},
		},
		"a particle": {
			"Estonia took part in the talks.",
			[]string{"take part"},
			[]said{{Lemma: "take part", Verb: "took part", Subjects: []string{"Estonia"}, Complement: "in the talks"}},
		},
		"an adverb before a particle": {
			"Estonia took also part in the talks.",
			[]string{"take part"},
			[]said{{Lemma: "take part", Verb: "took also part", Subjects: []string{"Estonia"}, Complement: "in the talks"}},
		},
		"the longest particle wins": {
			"Estonia put forward a plan.",
			[]string{"put", "put forward"},
			[]said{{Lemma: "put forward", Verb: "put forward", Subjects: []string{"Estonia"}, Complement: "a plan"}},
		},
		"a preposition governs what is no subject": {
			"In the hall of Estonia everybody adopted the plan.",
			[]string{"adopt"},
			[]said{{Lemma: "adopt", Verb: "adopted", Complement: "the plan"}},
		},
		"the subject is described": {
			"Ms. Anna Berzina, Director for Policy, Riga Institute, opened the day.",
			[]string{"open"},
			[]said{{Lemma: "open", Verb: "opened", Subjects: []string{"Anna Berzina"}, Complement: "the day"}},
		},
		"a closing quote stays": {
			"Estonia stressed “the rule of law”.",
			[]string{"stress"},
			[]said{{Lemma: "stress", Verb: "stressed", Subjects: []string{"Estonia"}, Complement: "“the rule of law”"}},
		},
		"a closing parenthesis stays": {
			"Estonia discussed confidence (and trust).",
			[]string{"discuss"},
			[]said{{Lemma: "discuss", Verb: "discussed", Subjects: []string{"Estonia"}, Complement: "confidence (and trust)"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := read(t, test.text, test.lemmas...)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestModality(t *testing.T) {
	for text, want := range map[string]schema.Modality{
		"Estonia attended the talks.":                     schema.Plain,
		"Estonia must attend the talks.":                  schema.Plain,
		"Estonia did not attend the talks.":               schema.Negated,
		"Estonia has never attended the talks.":           schema.Negated,
		"Estonia will not attend the talks.":              schema.Negated,
		"Estonia declined to attend the talks.":           schema.Negated,
		"Estonia refused to attend the talks.":            schema.Negated,
		"Estonia may attend the talks.":                   schema.Possible,
		"Estonia might also attend the talks.":            schema.Possible,
		"Estonia could attend the talks.":                 schema.Possible,
		"Estonia would attend the talks.":                 schema.Possible,
		"Estonia will attend the talks.":                  schema.Planned,
		"Estonia shall attend the talks.":                 schema.Planned,
		"Estonia is to attend the talks.":                 schema.Planned,
		"Estonia is expected to attend the talks.":        schema.Planned,
		"Estonia plans to attend the talks.":              schema.Planned,
		"The talks will be attended by Estonia.":          schema.Planned,
		"The talks were not attended by Estonia.":         schema.Negated,
		"Not only Latvia spoke, Estonia attended as well": schema.Plain,
	} {
		t.Run(text, func(t *testing.T) {
			got := only(read(t, text, "attend"), "attend")
			if len(got) != 1 {
				t.Fatalf("found %+v, want one clause", got)
			}
			if got[0].Modality != want {
				t.Errorf("modality %q, want %q", got[0].Modality, want)
			}
		})
	}
}

// A finder may be asked by many at once.
func TestFinderIsSafe(t *testing.T) {
	a := analyse(t, "Estonia discussed cables and adopted the plan.")
	finder := clause.NewFinder([]string{"discuss", "adopt"})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if n := len(finder.Find(a, a.Text.Sentences[0])); n != 2 {
				t.Errorf("%d clauses, want 2", n)
			}
		})
	}
	group.Wait()
}

// Whatever the text, each clause is a run of tokens of its sentence.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"Estonia discussed cables and adopted the plan.", "Cables were discussed by Estonia.", "to to to be be have been discussed",
		"not", "by by by", "Estonia has not yet", "discussed (discussed [discussed", "and, and; but", "took not part",
	} {
		f.Add(text)
	}
	finder := clause.NewFinder([]string{"discuss", "adopt", "take part", "put forward"})
	f.Fuzz(func(t *testing.T, text string) {
		a := analyse(t, strings.ToValidUTF8(text, ""))
		for _, s := range a.Text.Sentences {
			for _, c := range finder.Find(a, s) {
				if c.First < s.First || c.First > c.Verb || c.Verb >= c.Rest || c.Rest > s.End || c.End > s.End {
					t.Errorf("clause %+v is outside of its sentence %+v", c, s)
				}
			}
			span := clause.Span{First: s.First, End: s.End}
			for _, cut := range [][]clause.Span{clause.Topics(a, span), clause.Positions(a, span)} {
				for _, one := range cut {
					if one.Empty() || one.First < s.First || one.End > s.End {
						t.Errorf("%+v is outside of %+v", one, span)
					}
				}
			}
		}
	})
}
