package resolve_test

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/extracttest"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/resolve"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

var language = extracttest.NewLanguage()

var names = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load(segment.Words) })

// dates says when a meeting began.
const dates = `relation: startDate
rules:
  - name: startDate.test
    kind: phrase
    pattern: "<Meeting:subject> .. on <Date:object>"
    confidence: 0.5
    examples: [{text: a, facts: [b]}]
`

// read analyses a text and makes the resolver of its ends.
func read(t testing.TB, text string) (*mention.Analysis, *resolve.Resolver) {
	t.Helper()
	lex, err := names()
	if err != nil {
		t.Fatal(err)
	}
	rules, err := rule.Load(fstest.MapFS{"startDate.yaml": &fstest.MapFile{Data: []byte(dates)}}, lex)
	if err != nil {
		t.Fatal(err)
	}
	a := language.Mentions(t, lex, text)
	doc := schema.Document{ID: "document/minutes", Name: "minutes.txt", Title: "Minutes"}
	return a, resolve.New(doc, a, lex, rules.Apply(a))
}

// entity resolves the last mention of a class.
func entity(t testing.TB, class schema.Class, text string) schema.Entity {
	t.Helper()
	a, r := read(t, text)
	for i := len(a.Mentions) - 1; i >= 0; i-- {
		if m := a.Mentions[i]; m.Type.Is(class) && m.Ref != nil {
			return r.Entity(rule.End{Class: class, Ref: m.Ref})
		}
	}
	t.Fatalf("%q: no %s in %+v", text, class, a.Mentions)
	return schema.Entity{}
}

const held = "The Second Meeting of the Baltic Cyber Forum was held in Riga. "

func TestEntities(t *testing.T) {
	for name, test := range map[string]struct {
		class    schema.Class
		text     string
		id, name string
	}{
		"a state":               {schema.ClassState, "The Russian Federation spoke.", "state/RU", "Russia"},
		"a known body":          {schema.ClassOrganization, "The United Nations Office on Drugs and Crime spoke.", "org/unodc", "United Nations Office on Drugs and Crime"},
		"a body by name":        {schema.ClassOrganization, "The Nordic Cable Protection Agency spoke.", "org/nordic-cable-protection-agency", "Nordic Cable Protection Agency"},
		"a body with a country": {schema.ClassOrganization, "The Cable Protection Agency of Estonia spoke.", "org/ee-cable-protection-agency", "Cable Protection Agency of Estonia"},
		"a person":              {schema.ClassPerson, "H.E. Mr. KARL Tämm spoke.", "person/karl-tamm", "Karl Tämm"},
		"a series":              {schema.ClassSeries, held + "Norway joined the Delta Working Group.", "series/delta-working-group", "Delta Working Group"},
		"a known city":          {schema.ClassPlace, "They met in Oslo.", "place/3143244", "Oslo"},
		"series and ordinal":    {schema.ClassMeeting, held, "meeting/baltic-cyber-forum-2", "Second Meeting of the Baltic Cyber Forum"},
		"a known series and ordinal": {
			schema.ClassMeeting, "The 14th IGF was held.", "meeting/igf-14", "14th IGF",
		},
		"name and date": {
			schema.ClassMeeting, "The Baltic Workshop on Cables was held on 3 May 2021.", "meeting/baltic-workshop-on-cables-2021-05-03", "Baltic Workshop on Cables",
		},
		"a session of the meeting":    {schema.ClassSession, held + "In the second panel they spoke.", "session/baltic-cyber-forum-2-second-panel", "Second panel"},
		"a session of no meeting":     {schema.ClassSession, "In the second panel they spoke.", "session/minutes-second-panel", "Second panel"},
		"a group of the document":     {schema.ClassGroup, held + "Nine European countries spoke.", "group/minutes-nine-european-countries", "Nine European countries"},
		"a text by name":              {schema.ClassInstrument, "They read the Riga Declaration on Cables.", "instrument/riga-declaration-on-cables", "Riga Declaration on Cables"},
		"a text by symbol":            {schema.ClassInstrument, "They read A/RES/73/27.", "instrument/a-res-73-27", "A/RES/73/27"},
		"a text of the meeting":       {schema.ClassInstrument, held + "They read the agenda.", "instrument/baltic-cyber-forum-2-agenda", "agenda"},
		"a text of the document":      {schema.ClassInstrument, "They read the agenda.", "instrument/minutes-agenda", "agenda"},
		"a numbered proposal":         {schema.ClassProposal, held + "\n\nNorway made these proposals:\n\n1. A school;\n2. A register.\n\nThe second proposal won.", "proposal/baltic-cyber-forum-2-2", "A register"},
		"a known text":                {schema.ClassInstrument, "They read the Budapest Convention.", "instrument/budapest-convention", "Budapest Convention"},
		"an apostrophe and an accent": {schema.ClassPerson, "Ms. Zoë O’Neil spoke.", "person/zoe-oneil", "Zoë O’Neil"},
	} {
		t.Run(name, func(t *testing.T) {
			got := entity(t, test.class, test.text)
			if want := (schema.Entity{Class: test.class, Name: test.name, ID: test.id}); got != want {
				t.Errorf("%q: %+v, want %+v", test.text, got, want)
			}
		})
	}
}

// A state where a place is wanted is a place of its own.
func TestStateAsPlace(t *testing.T) {
	a, r := read(t, "They met in Estonia.")
	got := r.Entity(rule.End{Class: schema.ClassPlace, Ref: a.Mentions[len(a.Mentions)-1].Ref})
	if want := (schema.Entity{Class: schema.ClassPlace, Name: "Estonia", ID: "place/ee"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestDocument(t *testing.T) {
	_, r := read(t, held)
	got := r.Entity(rule.End{Class: schema.ClassDocument, Ref: rule.Document()})
	if want := (schema.Entity{Class: schema.ClassDocument, Name: "Minutes", ID: "document/minutes"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Words of the document are known by concept, by their place or by themselves.
func TestTexts(t *testing.T) {
	const text = "Ä: supply chain security matters."
	a, r := read(t, text)
	at := func(word string) int {
		for i, token := range a.Text.Tokens {
			if token.Text == word {
				return i
			}
		}
		t.Fatalf("no %q in %q", word, text)
		return 0
	}
	span := clause.Span{First: at("supply"), End: at("matters")}
	for class, id := range map[schema.Class]string{
		schema.ClassPosition: "position/minutes-3",
		schema.ClassProposal: "proposal/minutes-3",
	} {
		got := r.Entity(rule.End{Class: class, Text: span})
		if want := (schema.Entity{Class: class, Name: "supply chain security", ID: id}); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	own := clause.Span{First: at("matters"), End: at("matters") + 1}
	if got := r.Entity(rule.End{Class: schema.ClassTopic, Text: own}); got.ID != "topic/matters" {
		t.Errorf("%+v, want topic/matters", got)
	}
}

// Every name of a topic that is known has one id.
func TestTopicsByConcept(t *testing.T) {
	lex, err := names()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	lex.Entries(func(e *lexicon.Entry) bool {
		if e.Class != schema.ClassTopic || len(e.Names) < 2 {
			return true
		}
		n++
		for _, name := range []string{e.Names[0].Text, strings.ToUpper(e.Names[0].Text)} {
			a, r := read(t, name)
			got := r.Entity(rule.End{Class: schema.ClassTopic, Text: clause.Span{First: 0, End: len(a.Text.Tokens)}})
			if got.ID != e.ID {
				t.Errorf("%q is %s, want %s", name, got.ID, e.ID)
			}
		}
		return n < 20
	})
	if n == 0 {
		t.Error("no topic has two names")
	}
}

// A long slug is cut at a word and keeps its difference from others.
func TestLongSlugs(t *testing.T) {
	long := "The Agency " + strings.Repeat("for Cable Protection ", 6)
	first := entity(t, schema.ClassOrganization, long+"of Narnia spoke.")
	second := entity(t, schema.ClassOrganization, long+"of Gondor spoke.")
	for _, e := range []schema.Entity{first, second} {
		if slug := strings.TrimPrefix(e.ID, "org/"); len(slug) > 80 || !strings.HasPrefix(slug, "agency-for-cable-protection-") || strings.Contains(slug, "--") {
			t.Errorf("the slug is %q", slug)
		}
	}
	if first.ID == second.ID {
		t.Errorf("%q and %q are both %s", first.Name, second.Name, first.ID)
	}
	if again := entity(t, schema.ClassOrganization, long+"of Narnia spoke."); again != first {
		t.Errorf("%+v is %+v another time", first, again)
	}
}

// Every entity obeys the ontology: its id is of its class.
func TestIDsAreOfTheirClass(t *testing.T) {
	a, r := read(t, held+"Nine European countries, Estonia, Ms. Anna Berzina, the Riga Institute and the Delta Working Group read the Riga Declaration on Cables in Oslo in the second panel.")
	for _, m := range a.Mentions {
		if m.Ref == nil {
			continue
		}
		e := r.Entity(rule.End{Class: m.Ref.Class, Ref: m.Ref})
		if class, ok := schema.Default().ClassOf(e.ID); !ok || class != e.Class || e.Name == "" {
			t.Errorf("%q is %+v", m.Name, e)
		}
	}
}
