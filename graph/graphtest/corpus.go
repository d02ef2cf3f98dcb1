package graphtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

// Writer composes a document whose text holds the evidence of its facts.
type Writer struct {
	doc   schema.Document
	text  strings.Builder
	runes int
	facts []schema.Fact
}

// NewWriter begins the document of that name.
func NewWriter(name string) *Writer {
	return &Writer{doc: schema.Document{
		ID: DocumentID(name), Name: name, Title: "About " + name,
		MediaType: "text/plain", Published: "2019-09",
	}}
}

// DocumentID is the id that a Writer gives to the document of that name.
func DocumentID(name string) string { return "document/" + name }

// Write adds words that prove nothing.
func (w *Writer) Write(words string) *Writer {
	w.text.WriteString(words)
	w.runes += utf8.RuneCountInString(words)
	return w
}

// Say adds a sentence for the fact and makes it the fact's evidence. What else
// a fact needs is filled in where it lacks.
func (w *Writer) Say(f schema.Fact) *Writer {
	quote := fmt.Sprintf("%s %s %s", f.Subject.Name, f.Predicate, f.Object)
	f.Evidence = []schema.Evidence{{Document: w.doc.ID, Start: w.runes, End: w.runes + utf8.RuneCountInString(quote), Quote: quote}}
	if f.Rule == "" {
		f.Rule = string(f.Predicate) + ".test"
	}
	if f.Confidence == 0 {
		f.Confidence = 0.75
	}
	if f.Attrs == nil {
		f.Attrs = map[string]string{}
	}
	w.facts = append(w.facts, f)
	return w.Write(quote + ". ")
}

// Done gives the document and its facts.
func (w *Writer) Done() (schema.Document, []schema.Fact) {
	w.doc.Text = w.text.String()
	sum := sha256.Sum256([]byte(w.doc.Text))
	w.doc.Hash = hex.EncodeToString(sum[:])
	return w.doc, w.facts
}

// Entity makes an entity of the class from the last part of its id.
func Entity(class schema.Class, slug, name string) schema.Entity {
	def, _ := schema.Default().Class(class)
	return schema.Entity{Class: class, ID: def.Path + "/" + slug, Name: name}
}

// Link makes a fact between two entities.
func Link(s schema.Entity, r schema.Relation, o schema.Entity) schema.Fact {
	return schema.Fact{Subject: s, Predicate: r, Object: schema.EntityTerm(o)}
}

// Value makes a fact with a literal.
func Value(s schema.Entity, r schema.Relation, value string, t schema.LiteralType) schema.Fact {
	return schema.Fact{Subject: s, Predicate: r, Object: schema.LiteralTerm(value, t)}
}

// Report composes the n-th of any number of made-up meeting reports, with 35
// facts of the kinds and with the sharing that real ones have: a few states and
// series recur, people and topics less, meetings and positions hardly.
func Report(n int) (schema.Document, []schema.Fact) {
	w := NewWriter(fmt.Sprintf("report-%05d.txt", n))
	series := Entity(schema.ClassSeries, fmt.Sprintf("series-%d", n%40), fmt.Sprintf("Working Group %d", n%40))
	meeting := Entity(schema.ClassMeeting, fmt.Sprintf("series-%d-%d", n%40, n/40), fmt.Sprintf("Meeting %d of Working Group %d", n/40, n%40))
	w.Say(Link(meeting, schema.RelPartOf, series))
	w.Say(Value(meeting, schema.RelOrdinal, fmt.Sprint(n/40), schema.Integer))
	w.Say(Value(meeting, schema.RelStartDate, fmt.Sprintf("%d-%02d-%02d", 1990+n%35, 1+n%12, 1+n%28), schema.Date))
	w.Say(Link(meeting, schema.RelHeldIn, Entity(schema.ClassPlace, fmt.Sprintf("city-%d", n%200), fmt.Sprintf("City %d", n%200))))
	for i := range 12 {
		attended := Link(state(n*7+i*13), schema.RelAttended, meeting)
		attended.Attrs = map[string]string{"capacity": "member"}
		w.Say(attended)
	}
	for i := range 5 {
		person := Entity(schema.ClassPerson, fmt.Sprintf("person-%d", n*3+i), fmt.Sprintf("Person %d", n*3+i))
		w.Say(Link(person, schema.RelAffiliatedWith, state(n+i)))
		w.Say(Link(person, schema.RelSpokeAt, meeting))
	}
	for i := range 4 {
		topic := (n*31 + i*17) % 900
		w.Say(Link(meeting, schema.RelDiscussed, Entity(schema.ClassTopic, fmt.Sprintf("topic-%d", topic), fmt.Sprintf("Topic %d", topic))))
	}
	for i := range 4 {
		slug := fmt.Sprintf("report-%d-%d", n, i)
		expressed := Link(meeting, schema.RelExpressed, Entity(schema.ClassPosition, slug, "that states ought to do something in respect of "+slug))
		expressed.Attrs = map[string]string{"stance": "stress"}
		w.Say(expressed)
	}
	next := Link(Entity(schema.ClassMeeting, fmt.Sprintf("series-%d-%d", n%40, n/40+1), fmt.Sprintf("Meeting %d of Working Group %d", n/40+1, n%40)), schema.RelPrecededBy, meeting)
	next.Modality = schema.Planned
	w.Say(next)
	return w.Done()
}

func state(n int) schema.Entity {
	n %= 193
	return Entity(schema.ClassState, fmt.Sprintf("%c%c", 'A'+n/26, 'A'+n%26), fmt.Sprintf("State %d", n))
}
