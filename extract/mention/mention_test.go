package mention_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/extracttest"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

var language = extracttest.NewLanguage()

var names = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load(segment.Words) })

func find(t testing.TB, text string) *mention.Analysis {
	t.Helper()
	lex, err := names()
	if err != nil {
		t.Fatal(err)
	}
	return language.Mentions(t, lex, text)
}

// of lists the mentions of one type in the order of the text.
func of(a *mention.Analysis, class mention.Type) []mention.Mention {
	var some []mention.Mention
	for _, m := range a.Mentions {
		if m.Type == class {
			some = append(some, m)
		}
	}
	return some
}

// written lists the words of the mentions of a class.
func written(a *mention.Analysis, class schema.Class) []string {
	var words []string
	for _, m := range of(a, mention.Type(class)) {
		words = append(words, m.Name)
	}
	return words
}

// last is the last mention of a class.
func last(t testing.TB, a *mention.Analysis, class mention.Type) mention.Mention {
	t.Helper()
	some := of(a, class)
	if len(some) == 0 {
		t.Fatalf("%q: no %s in %+v", a.Text.Source, class, a.Mentions)
	}
	return some[len(some)-1]
}

// referent is the name of what a mention is of.
func referent(m mention.Mention) string {
	if m.Ref == nil {
		return ""
	}
	return m.Ref.Name
}

// Where a mention is is asked in several ways, which agree.
func TestWhere(t *testing.T) {
	a := find(t, "Yesterday the Russian Federation (RF) and Estonia met. Latvia left.")
	states := of(a, mention.Type(schema.ClassState))
	if len(states) != 3 {
		t.Fatalf("%d states, want 3: %+v", len(states), states)
	}
	for _, m := range states {
		for name, found := range map[string]*mention.Mention{
			"At": a.At(m.First), "EndingAt": a.EndingAt(m.End), "Before": a.Before(m.Extent),
			"Covering the first": a.Covering(m.First), "Covering the last": a.Covering(m.End - 1),
		} {
			if found == nil || found.First != m.First {
				t.Errorf("%s of %q is %+v", name, m.Name, found)
			}
		}
	}
	if m := a.At(-1); m != nil {
		t.Errorf("before the text is %q", m.Name)
	}
	if m := a.Covering(len(a.Text.Tokens) + 5); m != nil {
		t.Errorf("behind the text is %q", m.Name)
	}
	second := a.Text.Sentences[1]
	if between := a.Between(second.First, second.End); len(between) != 1 || between[0].Name != "Latvia" {
		t.Errorf("the second sentence has %+v, want Latvia", between)
	}
	if n := a.SentenceOf(second.First); n != 1 {
		t.Errorf("Latvia is in sentence %d, want 1", n)
	}
}

// A mention's name is the words of its tokens, and mentions do not overlap.
func TestMentionsAreInOrder(t *testing.T) {
	a := find(t, "The **Second Meeting** of the\nBaltic Cyber Forum was held in Riga on 3-5 May 2021. H.E. Ms. Anna Berzina, Director, Riga Institute, thanked the delegation of Estonia.")
	end := 0
	for _, m := range a.Mentions {
		if m.First < end || m.End <= m.First || m.Extent < m.End || m.Lead > m.First {
			t.Errorf("%q is at %d-%d (lead %d, extent %d) behind %d", m.Name, m.First, m.End, m.Lead, m.Extent, end)
		}
		if want := a.Text.Line(m.First, m.End); m.Name != want {
			t.Errorf("%q is called %q", want, m.Name)
		}
		end = m.End
	}
	if m := last(t, a, mention.Type(schema.ClassMeeting)); m.Name != "Second Meeting of the Baltic Cyber Forum" {
		t.Errorf("the meeting is called %q", m.Name)
	}
}

func TestStates(t *testing.T) {
	for text, want := range map[string]string{
		"Yesterday China spoke.":                              "state/CN",
		"Yesterday the People's Republic of China spoke.":     "state/CN",
		"Yesterday the People’s Republic of China spoke.":     "state/CN",
		"The Chinese government spoke.":                       "state/CN",
		"The Chinese delegation spoke.":                       "state/CN",
		"The Chinese side spoke.":                             "state/CN",
		"The delegation of China spoke.":                      "state/CN",
		"The representative of Viet Nam spoke.":               "state/VN",
		"The Islamic Republic of Iran spoke.":                 "state/IR",
		"Yesterday the ROK spoke.":                            "state/KR",
		"Yesterday the Government of Estonia spoke.":          "state/EE",
		"The Government of the Republic of Kenya spoke.":      "state/KE",
		"Yesterday the U.S. spoke.":                           "state/US",
		"Yesterday Côte d’Ivoire spoke.":                      "state/CI",
		"THE REPORT OF A MEETING WITH THE RUSSIAN FEDERATION": "state/RU",
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, text), mention.Type(schema.ClassState))
			if m.Ref == nil || m.Ref.Entry == nil || m.Ref.Entry.ID != want {
				t.Errorf("%q is %+v, want %s", m.Name, m.Ref, want)
			}
		})
	}
}

// What leads up to a state belongs to its mention without being its name.
func TestLead(t *testing.T) {
	a := find(t, "Today the delegation of Estonia spoke.")
	m := last(t, a, mention.Type(schema.ClassState))
	if got := a.Text.Line(m.Lead, m.First); got != "the delegation of" {
		t.Errorf("%q leads up to %s", got, m.Name)
	}
}

// A language or a people is no state.
func TestAdjectivesAreNoStates(t *testing.T) {
	for _, text := range []string{"They spoke Chinese.", "The French language was used.", "Many Kenyans came."} {
		if got := written(find(t, text), schema.ClassState); len(got) > 0 {
			t.Errorf("%q has the states %q", text, got)
		}
	}
}

func TestLists(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"one":                       {"Estonia spoke.", []string{"Estonia"}},
		"and":                       {"Estonia and Latvia spoke.", []string{"Estonia", "Latvia"}},
		"commas":                    {"Estonia, Latvia and Lithuania spoke.", []string{"Estonia", "Latvia", "Lithuania"}},
		"serial comma":              {"Estonia, Latvia, and Lithuania spoke.", []string{"Estonia", "Latvia", "Lithuania"}},
		"as well as":                {"Estonia as well as Latvia spoke.", []string{"Estonia", "Latvia"}},
		"together with":             {"Estonia with Latvia spoke.", []string{"Estonia", "Latvia"}},
		"articles":                  {"Estonia, the Russian Federation and the European Union spoke.", []string{"Estonia", "Russian Federation", "European Union"}},
		"delegations":               {"Estonia and the delegation of Latvia spoke.", []string{"Estonia", "Latvia"}},
		"persons and bodies":        {"Mr. Karl Tamm and the Riga Institute spoke.", []string{"Karl Tamm", "Riga Institute"}},
		"persons with posts":        {"Mr. Karl Tamm, Director, Riga Institute, and Ms. Anna Berzina spoke.", []string{"Karl Tamm", "Anna Berzina"}},
		"words between":             {"Estonia praised Latvia.", []string{"Estonia"}},
		"brackets behind names":     {"Mr. Karl Tamm (XOT), Ms. Anna Berzina (YOT) and Ms. Jane Roe spoke.", []string{"Karl Tamm", "Anna Berzina", "Jane Roe"}},
		"things of different kinds": {"Estonia and the Riga Declaration on Cables were praised.", []string{"Estonia"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := find(t, test.text)
			var got []string
			for _, m := range a.List(&a.Mentions[0]) {
				got = append(got, m.Name)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// From whichever member it is asked, a list is the same.
func TestListFromItsMiddle(t *testing.T) {
	a := find(t, "Estonia, Latvia and Lithuania spoke.")
	for i := range a.Mentions {
		if list := a.List(&a.Mentions[i]); len(list) != 3 || list[0].Name != "Estonia" {
			t.Errorf("from %s: a list of %d", a.Mentions[i].Name, len(list))
		}
	}
	stranger := &mention.Mention{Type: mention.Type(schema.ClassState), First: len(a.Text.Tokens) + 3}
	if list := a.List(stranger); len(list) != 1 || list[0] != stranger {
		t.Errorf("a mention of another text is in a list of %d", len(list))
	}
}

func TestGroups(t *testing.T) {
	for text, want := range map[string]string{
		"Nine European countries attended.":            "Nine European countries",
		"A number of African governments attended.":    "A number of African governments",
		"Yesterday several like-minded states met.":    "several like-minded states",
		"Later, civil society experts spoke.":          "civil society experts",
		"Yesterday twenty-five member states attended": "twenty-five member states",
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, text), mention.Type(schema.ClassGroup))
			if m.Name != want {
				t.Errorf("the group is %q, want %q", m.Name, want)
			}
			if m.Ref == nil || !m.Ref.IsDescribed() {
				t.Errorf("%q is of %+v, which should be described", m.Name, m.Ref)
			}
		})
	}
}

// A group whose members follow is no actor beside them.
func TestGroupSpelledOut(t *testing.T) {
	m := last(t, find(t, "Three African states attended, namely Ghana, Mali and Togo."), mention.Type(schema.ClassGroup))
	if m.Ref != nil {
		t.Errorf("%q stands for %+v, want nothing", m.Name, m.Ref)
	}
}

func TestAbbreviations(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		class schema.Class
		want  string
	}{
		"known":            {"The United Nations Office on Drugs and Crime (UNODC) spoke. UNODC left.", schema.ClassOrganization, "United Nations Office on Drugs and Crime"},
		"by its initial":   {"The Baltic Cable Protection Agency (BCPA) spoke. BCPA left.", schema.ClassOrganization, "Baltic Cable Protection Agency"},
		"of no known kind": {"Yesterday Sunrise Over Water (SOW) spoke. Later SOW left.", schema.ClassOrganization, "Sunrise Over Water"},
		"of a text":        {"Yesterday the Riga Declaration on Cables (RDC) was read. The RDC was praised.", schema.ClassInstrument, "Riga Declaration on Cables"},
	} {
		t.Run(name, func(t *testing.T) {
			a := find(t, test.text)
			some := of(a, mention.Type(test.class))
			if len(some) != 2 || some[0].Ref == nil || some[0].Ref != some[1].Ref || referent(some[1]) != test.want {
				t.Fatalf("found %+v, want two of %s", some, test.want)
			}
			if close := a.Text.Tokens[some[0].Extent-1].Text; close != ")" {
				t.Errorf("the definition ends at %q, not behind the parenthesis", close)
			}
		})
	}
}

// A short form that was not defined names nothing.
func TestUndefinedShortForm(t *testing.T) {
	if got := written(find(t, "Later QZX left."), schema.ClassOrganization); len(got) > 0 {
		t.Errorf("found %q", got)
	}
}

func TestBodies(t *testing.T) {
	for text, want := range map[string]string{
		"The Ministry of Foreign Affairs of Ruritania spoke.":  "Ministry of Foreign Affairs of Ruritania",
		"There was Peking University.":                         "Peking University",
		"The Cyber Security Association of Zembla spoke.":      "Cyber Security Association of Zembla",
		"The Institute for Strategic and Legal Studies spoke.": "Institute for Strategic and Legal Studies",
		"The Ministry of Industry and Trade spoke.":            "Ministry of Industry and Trade",
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff([]string{want}, written(find(t, text), schema.ClassOrganization)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCountryOfABody(t *testing.T) {
	for text, want := range map[string]string{
		"The Cable Protection Agency of Estonia spoke.":   "EE",
		"The Cable Protection Agency, Latvia, was there.": "LV",
		"The Japanese Cable Protection Agency spoke.":     "JP",
		"The Nordic Cable Protection Agency spoke.":       "",
	} {
		m := last(t, find(t, text), mention.Type(schema.ClassOrganization))
		if m.Ref == nil || m.Ref.Country != want {
			t.Errorf("%q: %+v, want the country %q", text, m.Ref, want)
		}
	}
}

func TestInstruments(t *testing.T) {
	for text, want := range map[string][]string{
		"They adopted the Riga Declaration on Cables.":         {"Riga Declaration on Cables"},
		"They recalled resolution 73/27.":                      {"resolution 73/27"},
		"They recalled A/RES/73/27 as well.":                   {"A/RES/73/27"},
		"They recalled A/C.1/73/L.27/Rev.1.":                   {"A/C.1/73/L.27/Rev.1"},
		"They adopted the agenda.":                             {"agenda"},
		"They adopted the programme of work.":                  {"programme of work"},
		"They issued a Joint Statement on Cyber Issues.":       {"Joint Statement on Cyber Issues"},
		"They read the Report on the “Special Need of Ships”.": {"Report on the “Special Need of Ships”"},
		"Nothing was adopted.":                                 nil,
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, written(find(t, text), schema.ClassInstrument)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParties(t *testing.T) {
	for text, want := range map[string]string{
		"Both sides agreed.":              "Both sides",
		"The delegates agreed.":           "The delegates",
		"Yesterday all delegations met.":  "all delegations",
		"Yesterday we agreed on a plan.":  "we",
		"Yesterday the ministers agreed.": "the ministers",
	} {
		if m := last(t, find(t, text), mention.Party); m.Name != want {
			t.Errorf("%q: the party is %q, want %q", text, m.Name, want)
		}
	}
}

// Whatever the text, mentions are in order, apart and within it, and asking
// about them does not fail.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"The Second Meeting of the Baltic Cyber Forum was held in Riga on 3-5 May 2021.", "Mr. Karl Tamm (France), Director, Riga Institute,",
		"the Nordic Cable Union (“NCU”", "((A)) (AB) A B (AB)", "Mr. Mr. Mr.", "the meeting the meeting", "of of of the the", "30 August -",
		"Ministry of of of", "# THE FIRST\n\n- 1. a\n\n1. That\n", "U.S.-Japan-EU Dialogue between and", "I. I'm the Chair", "resolution 73/27/", "A/RES/.",
		"the panelists spoke. the speakers. ", "Chair of the", "I propose:\n\n- a\n- b\n\nthe third proposal",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		a := find(t, strings.ToValidUTF8(text, ""))
		end := 0
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.First < end || m.End <= m.First || m.End > len(a.Text.Tokens) || m.Extent < m.End || m.Extent > len(a.Text.Tokens) {
				t.Fatalf("%q is at %d-%d (extent %d) behind %d", m.Name, m.First, m.End, m.Extent, end)
			}
			end = m.End
			if list := a.List(m); len(list) == 0 {
				t.Errorf("%q is in no list", m.Name)
			}
			a.Parties(m)
			a.SentenceOf(m.First)
		}
	})
}
