package graph

import (
	"cmp"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Period is when something was so: two ISO 8601 dates, each as precise as the
// text. To is From where no text tells an end.
type Period struct {
	From, To string
	Basis    Basis
}

// Basis is what tells a period.
type Basis uint8

// The bases, the best first.
const (
	OfStatement   Basis = iota // an attribute of what is said
	OfEvent                    // the meeting or session at an end
	OfPublication              // the earliest document that says it
	OfReport                   // the one meeting that the document dates
)

// dateAttribute is the name of the attributes that date a statement.
const dateAttribute = "date"

// Overlaps tells whether the period may have a day in common with the days from
// one date to another; partial dates stand for all of their days, and an empty
// one leaves that side open.
func (p Period) Overlaps(from, to string) bool {
	return (from == "" || lastDay(p.To) >= firstDay(from)) && (to == "" || firstDay(p.From) <= lastDay(to))
}

// firstDay and lastDay give the days between which a partial date lies; the last
// of a month may be one that it does not have.
func firstDay(date string) string { return date + "-01-01"[min(max(len(date)-len("2006"), 0), 6):] }
func lastDay(date string) string  { return date + "-12-31"[min(max(len(date)-len("2006"), 0), 6):] }

// EventPeriod tells when a meeting or session took place, or is to, by the dates
// on which most documents agree. It is false where none tells.
func (v *View) EventPeriod(id string) (Period, bool) {
	id = v.Preferred(id)
	if known, ok := v.reports.Load(eventID(id)); ok {
		p := known.(Period)
		return p, p.From != ""
	}
	start, end := v.date(id, schema.RelStartDate), v.date(id, schema.RelEndDate)
	start = cmp.Or(start, end)
	if end == "" || lastDay(end) < firstDay(start) {
		end = start
	}
	p := Period{From: start, To: end, Basis: OfEvent}
	v.reports.Store(eventID(id), p)
	return p, start != ""
}

// eventID is the id of an event among the periods that a view remembers, where
// those of documents are plain.
type eventID string

// Period tells when what is said was so. It is false where nothing tells.
func (v *View) Period(e *Edge) (Period, bool) {
	documents := make([]string, len(e.Statements))
	for i, st := range e.Statements {
		documents[i] = st.Document
	}
	return v.periodOf(e.Fact, documents)
}

// StatementPeriod tells likewise of what one document says.
func (v *View) StatementPeriod(st *Statement) (Period, bool) {
	return v.periodOf(&st.Fact, []string{st.Document})
}

// periodOf tells when a fact was so that the documents state.
func (v *View) periodOf(f *schema.Fact, documents []string) (Period, bool) {
	if p, ok := v.ownPeriod(f); ok {
		return p, true
	}
	for _, tells := range []func(string) (Period, bool){v.published, v.reported} {
		var first Period
		for _, id := range documents {
			if p, ok := tells(id); ok && (first.From == "" || firstDay(p.From) < firstDay(first.From)) {
				first = p
			}
		}
		if first.From != "" {
			return first, true
		}
	}
	return Period{}, false
}

// ownPeriod tells when a fact was so by what it says itself.
func (v *View) ownPeriod(f *schema.Fact) (Period, bool) {
	if at := f.Attrs[dateAttribute]; at != "" {
		return Period{From: at, To: at, Basis: OfStatement}, true
	}
	for _, e := range ends(f) {
		if e.Class == schema.ClassMeeting || e.Class == schema.ClassSession {
			if p, ok := v.EventPeriod(e.ID); ok {
				return p, true
			}
		}
	}
	return Period{}, false
}

// published tells when a document was published.
func (v *View) published(document string) (Period, bool) {
	info, ok := v.Document(document)
	if !ok || info.Published == "" {
		return Period{}, false
	}
	return Period{From: info.Published, To: info.Published, Basis: OfPublication}, true
}

// reported tells when the one meeting took place of whose beginning a document
// tells; false if it tells of several.
func (v *View) reported(document string) (Period, bool) {
	if known, ok := v.reports.Load(document); ok {
		p := known.(Period)
		return p, p.From != ""
	}
	meetings := make(map[string]bool)
	v.choose(Filter{Document: document, Predicates: []schema.Relation{schema.RelStartDate}, Modalities: []schema.Modality{schema.Plain}}, func(st *Statement) {
		if st.Fact.Subject.Class == schema.ClassMeeting {
			meetings[st.Fact.Subject.ID] = true
		}
	})
	var p Period
	if len(meetings) == 1 {
		for id := range meetings {
			p, _ = v.EventPeriod(id)
			p.Basis = OfReport
		}
	}
	v.reports.Store(document, p)
	return p, p.From != ""
}

// StartDate is the date on which most documents agree that the meeting or
// session began, or is to begin; "" where none tells.
func (v *View) StartDate(id string) string { return v.startDate(v.Preferred(id)) }

// byPeriod puts the earlier first, and what has no date last.
func byPeriod(a, b Period) int {
	switch {
	case a.From == b.From:
		return 0
	case a.From == "":
		return 1
	case b.From == "":
		return -1
	}
	return strings.Compare(a.From, b.From)
}

// AgreedDate is the value of a relation of dates on which most documents agree,
// of what they do not deny; "" where none tells.
func (v *View) AgreedDate(id string, rel schema.Relation) string { return v.date(v.Preferred(id), rel) }
