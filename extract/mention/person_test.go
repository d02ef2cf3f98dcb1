package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

func TestPersons(t *testing.T) {
	for text, want := range map[string][]string{
		"Mr. Karl Tamm left.":                                             {"Karl Tamm"},
		"Mr Karl Tamm left.":                                              {"Karl Tamm"},
		"H.E. Ms. Anna Berzina left.":                                     {"Anna Berzina"},
		"H.E., Prof. Dr. Jane A. Roe left.":                               {"Jane A. Roe"},
		"Ambassador Karl Tamm left.":                                      {"Karl Tamm"},
		"Dr. Ludwig van Berg left.":                                       {"Ludwig van Berg"},
		"Ms. Ana de Souza left.":                                          {"Ana de Souza"},
		"Ms. Jane O’Neil-Roe left.":                                       {"Jane O’Neil-Roe"},
		"Mr. KARL TAMM left.":                                             {"KARL TAMM"},
		"Mr. Kim left.":                                                   {"Kim"},
		"Mr. Karl Tamm and Ms. Anna Berzina left.":                        {"Karl Tamm", "Anna Berzina"},
		"Maria Schmidt said no.":                                          {"Maria Schmidt"},
		"Mr. Karl Tamm of Estonia left.":                                  {"Karl Tamm"},
		"Karl Tamm (Estonia) and Anna Roe (Latvia) left.":                 {"Karl Tamm", "Anna Roe"},
		"Mr. Jan Tamm left.":                                              {"Jan Tamm"},
		"Jan Tamm of Estonia left.":                                       {"Jan Tamm"},
		"Ms. April Roe left.":                                             {"April Roe"},
		"Maria May said no.":                                              {"Maria May"},
		"In May Karl Tamm said no.":                                       {"Karl Tamm"},
		"In Jan Karl Tamm said no.":                                       {"Karl Tamm"},
		"On 3 Jan Karl Tamm said no.":                                     {"Karl Tamm"},
		"Remarks of Jan Tamm were read.":                                  {"Jan Tamm"},
		"Remarks by Mr. Jan Tamm were read.":                              {"Jan Tamm"},
		"Latvian Ambassador for Security Affairs Karl Tamm left.":         {"Karl Tamm"},
		"Ms. Jane Roe MP left.":                                           {"Jane Roe"},
		"Mr. Karl Tamm II left.":                                          {"Karl Tamm II"},
		"Ms. M. Soto left.":                                               {"M. Soto"},
		"Mr. Y. M. Banda left.":                                           {"Y. M. Banda"},
		"Ms. van der Berg left with the others for the port of the town.": {"van der Berg"},
		"General Louis d'Aubigny left.":                                   {"Louis d'Aubigny"},
		"Gen. (ret.) Karl Tamm left.":                                     {"Karl Tamm"},
		"HE Special Envoy for Cables Dr. Karl Tamm left.":                 {"Karl Tamm"},
		"On 3 June Karl Tamm said no.":                                    {"Karl Tamm"},
		"Present: Karl Tamm; Wanawit Ahkuputra; Jane Roe.":                {"Karl Tamm", "Wanawit Ahkuputra", "Jane Roe"},
		"Karl Tamm, Riga Harbour left.":                                   {"Karl Tamm"},
		"The Riga Institute left on Monday.":                              nil,
		"The Islamic Republic of Iran said no.":                           nil,
		"The Budapest Convention was read in New York.":                   nil,
		"The Second Meeting of the Baltic Cyber Forum sat.":               nil,
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, written(find(t, text), schema.ClassPerson)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A name in capitals is kept with initial capitals only.
func TestNamesInCapitals(t *testing.T) {
	for text, want := range map[string]string{
		"Mr. KARL TAMM left.":     "Karl Tamm",
		"Ms. Anna BERZINA left.":  "Anna Berzina",
		"Mr. J. P. Tamm left.":    "J. P. Tamm",
		"Ms. Anna ROE-TAMM left.": "Anna Roe-Tamm",
	} {
		if got := referent(last(t, find(t, text), mention.Type(schema.ClassPerson))); got != want {
			t.Errorf("%q: the person is %q, want %q", text, got, want)
		}
	}
}

type post struct{ Role, Body string }

// posts are those of the last named person.
func posts(t testing.TB, text string) []post {
	t.Helper()
	a := find(t, text)
	m := last(t, a, mention.Type(schema.ClassPerson))
	var found []post
	for _, affiliation := range m.Affiliations() {
		one := post{Role: affiliation.Role}
		if affiliation.Body != nil {
			one.Body = referent(*affiliation.Body)
		}
		found = append(found, one)
	}
	return found
}

func TestPosts(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []post
	}{
		"a post and its body": {
			"Ms. Anna Berzina, Director for Policy, Riga Institute, spoke.",
			[]post{{"Director for Policy", "Riga Institute"}},
		},
		"a post of a body": {
			"Ms. Anna Berzina, Director of the Riga Institute, spoke.",
			[]post{{"Director", "Riga Institute"}},
		},
		"a post at a body": {
			"Ms. Anna Berzina, Head of Department at the Ministry of Defence of Latvia, spoke.",
			[]post{{"Head of Department", "Ministry of Defence of Latvia"}},
		},
		"a post of a state": {
			"Mr. Karl Tamm, Minister of Foreign Affairs of Estonia, spoke.",
			[]post{{"Minister of Foreign Affairs", "Estonia"}},
		},
		"two posts": {
			"Ms. Maria Schmidt, Research Director, Riga Institute and Chairman, Baltic Cable Foundation, spoke.",
			[]post{{"Research Director", "Riga Institute"}, {"Chairman", "Baltic Cable Foundation"}},
		},
		"a body alone": {
			"Ms. Anna Berzina, Riga Institute, spoke.",
			[]post{{"", "Riga Institute"}},
		},
		"a state in parentheses": {
			"Ms. Anna Berzina (France) spoke.",
			[]post{{"", "France"}},
		},
		"a body in parentheses": {
			"Ms. Anna Berzina (Riga Institute) spoke.",
			[]post{{"", "Riga Institute"}},
		},
		"a post and body in parentheses": {
			"Ms. Anna Berzina (Director, Riga Institute) spoke.",
			[]post{{"Director", "Riga Institute"}},
		},
		"of a state": {
			"Mr. Karl Tamm of France spoke.",
			[]post{{"", "France"}},
		},
		"a leading post with its body": {
			"The Secretary-General of INTERPOL, Mr. Karl Tamm, spoke.",
			[]post{{"Secretary-General", "INTERPOL"}},
		},
		"a leading post of a field and a state": {
			"The Minister of Defence of Latvia, Anna Berzina, spoke.",
			[]post{{"Minister of Defence", "Latvia"}},
		},
		"a state's possessive": {
			"Japan’s Ambassador Karl Tamm spoke.",
			[]post{{"Ambassador", "Japan"}},
		},
		"a rank alone": {
			"Ambassador Karl Tamm spoke.",
			[]post{{"Ambassador", ""}},
		},
		"nothing": {
			"Ms. Anna Berzina visited the Riga Institute.",
			nil,
		},
		"the next person's name is no post": {
			"Mr. Karl Tamm, Ms. Anna Berzina spoke.",
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, posts(t, test.text)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// The words of a post are not mentioned for themselves.
func TestPostsHideTheirWords(t *testing.T) {
	a := find(t, "Ms. Anna Berzina, Director for Cyber Policy, Riga Institute, spoke.")
	for _, m := range a.Mentions {
		if !m.Type.Is(schema.ClassPerson) && !m.Type.Is(schema.ClassOrganization) {
			t.Errorf("%s %q is mentioned", m.Type, m.Name)
		}
	}
	if m := last(t, a, mention.Type(schema.ClassPerson)); !m.HasBody() {
		t.Errorf("%q has no body", m.Name)
	}
}

// Who is meant by a part of a name, a pronoun or a post.
func TestPersonsReferredTo(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		of   mention.Type
		want string
	}{
		"last name":        {"Mr. Karl Tamm spoke. Mr. Tamm left.", "Person", "Karl Tamm"},
		"last name alone":  {"Mr. Karl Tamm spoke. Later Mr. Tamm said no.", "Person", "Karl Tamm"},
		"middle name less": {"Ms. Jane A. Roe spoke. Ms. Jane Roe left.", "Person", "Jane A. Roe"},
		"somebody else":    {"Mr. Karl Tamm spoke. Ms. Anna Roe left.", "Person", "Anna Roe"},
		"he":               {"Mr. Karl Tamm spoke. He left.", mention.Pronoun, "Karl Tamm"},
		"she":              {"Mr. Karl Tamm spoke. Ms. Anna Berzina sang. She left.", mention.Pronoun, "Anna Berzina"},
		"he of nobody":     {"It rained. He left.", mention.Pronoun, ""},
		"the post":         {"Mr. Karl Tamm, Rapporteur of the Riga Institute, spoke. Then the Rapporteur left.", "Person", "Karl Tamm"},
		"the chair":        {"Mr. Karl Tamm, Chair of the Delta Working Group, spoke. The Chair left.", "Person", "Karl Tamm"},
		"a chair unnamed": {
			"The Second Meeting of the Baltic Cyber Forum was held in Riga. Then the Chair left.", "Person", "Chair of the Baltic Cyber Forum",
		},
		"I in a chair's report": {
			"# Chair's report of the Second Meeting of the Baltic Cyber Forum\n\nThe Second Meeting of the Baltic Cyber Forum was held in Riga. Then, I proposed a plan.",
			mention.Pronoun, "Chair of the Baltic Cyber Forum",
		},
		"I elsewhere": {"The Second Meeting of the Baltic Cyber Forum was held in Riga. Then, I sang.", mention.Pronoun, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := referent(last(t, find(t, test.text), test.of)); got != test.want {
				t.Errorf("%q: it is %q, want %q", test.text, got, test.want)
			}
		})
	}
}

// A chair who is not named is described.
func TestUnnamedChairIsDescribed(t *testing.T) {
	m := last(t, find(t, "The Second Meeting of the Baltic Cyber Forum was held in Riga. Then the Chair left."), "Person")
	if m.Named() || !m.Ref.IsDescribed() {
		t.Errorf("%q is named %+v", m.Name, m.Ref)
	}
}

// "The speakers" are the persons of the sentences before.
func TestSpeakers(t *testing.T) {
	m := last(t, find(t, "Mr. Karl Tamm and Ms. Anna Berzina spoke. The panelists agreed."), mention.Party)
	var got []string
	for _, r := range m.All {
		got = append(got, r.Name)
	}
	if diff := cmp.Diff([]string{"Karl Tamm", "Anna Berzina"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A person is the same under a part of the name, and "he" may be a delegate without one.
func TestNamesakes(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		of   mention.Type
		want string
	}{
		"part of a hyphened name":      {"Ms. Anna Berzina-Nandan spoke. Ms. Berzina left.", "Person", "Anna Berzina-Nandan"},
		"first of two last names":      {"Mr. Karl Restrepo Tamm spoke. Mr. Restrepo left.", "Person", "Karl Restrepo Tamm"},
		"a headline's last name":       {"Minister Berzina in Riga\n\nThe Minister, Anna Berzina, spoke.", "Person", "Anna Berzina"},
		"a first name is no last":      {"Mr. Karl Tamm spoke. Mr. Karl left.", "Person", "Karl"},
		"a delegate without a name":    {"Mr. Karl Tamm spoke. The representative of Norway sang. He left.", mention.Pronoun, "Norway"},
		"a state's delegate":           {"Mr. Karl Tamm spoke. Norway's delegate sang. She left.", mention.Pronoun, "Norway"},
		"a state":                      {"Mr. Karl Tamm spoke. Norway agreed. He left.", mention.Pronoun, "Karl Tamm"},
		"a last name that is a town's": {"Mr. Karl Wharton spoke. Secretary Wharton left.", "Person", "Karl Wharton"},
		"who presides": {
			"The Second Meeting of the Baltic Cyber Forum, chaired by Mr. Karl Tamm, was held in Riga. Then the Chair left.", "Person", "Karl Tamm",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := referent(last(t, find(t, test.text), test.of)); got != test.want {
				t.Errorf("%q: it is %q, want %q", test.text, got, test.want)
			}
		})
	}
}
