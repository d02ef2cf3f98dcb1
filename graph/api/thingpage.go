package api

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
	"github.com/diplograph/diplograph/schema"
)

// thingPage is what the page of a thing shows.
type thingPage struct {
	*linked.Description
	Name, Kind string
	Aliases    []string
	Details    [][2]string // of a document or revision
	Groups     []factGroup
	Formats    []thingFormat
	Previous   int // pages; 0 if there is none
	Next       int
}

// factGroup is the statements of one relation in one direction.
type factGroup struct {
	Heading string
	Facts   []factRow
}

type factRow struct {
	Subject, Object thingLink
	Verb            string
	Qualifiers      [][2]string
	Modality        string
	Confidence      string
	Quotes          []string
	Document, Self  thingLink
}

// thingLink is a name, and where it leads, if it leads anywhere.
type thingLink struct{ Name, URL string }

// Name and Media are for the template.
func (f thingFormat) Name() string  { return f.name }
func (f thingFormat) Media() string { return f.media }

// writePage writes the page of a thing.
func (s *server) writePage(d *linked.Description, w io.Writer) error {
	return s.thing.Execute(w, newThingPage(d, s.thingFormats()))
}

func newThingPage(d *linked.Description, formats []thingFormat) thingPage {
	v := d.View()
	p := thingPage{Description: d, Name: d.ID, Kind: "Statement", Previous: d.Page - 1, Formats: formats}
	if d.Page < d.Pages {
		p.Next = d.Page + 1
	}
	if n, ok := v.Node(d.ID); ok {
		p.Name, p.Kind, p.Aliases = n.Name, string(n.Class), n.Aliases
	}
	if info, ok := v.Document(d.ID); ok {
		p.Details = details("source", info.Name, "media type", info.MediaType, "published", info.Published,
			"SHA-256", info.Hash, "since revision", fmt.Sprint(info.Revision))
	}
	if r, ok := v.RevisionOf(d.ID); ok {
		p.Kind = "Revision"
		p.Details = details("time", r.Time.UTC().Format("2006-01-02 15:04:05 MST"), "author", r.Author, "outcome", string(r.Outcome), "about", r.Cause, "note", r.Note)
	}
	p.Groups = groupFacts(v, d)
	return p
}

// details leaves out what is not known.
func details(pairs ...string) (list [][2]string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			list = append(list, [2]string{pairs[i], pairs[i+1]})
		}
	}
	return list
}

// groupFacts puts the statements of one relation together, those in which the
// thing is the subject first.
func groupFacts(v *graph.View, d *linked.Description) []factGroup {
	byHeading := make(map[string][]factRow)
	for _, st := range d.Statements {
		heading := "~" + spelt(string(st.Fact.Predicate)) // which sorts after the letters
		if st.Fact.Subject.ID == d.ID {
			heading = heading[1:]
		}
		byHeading[heading] = append(byHeading[heading], newFactRow(v, d.ID, st))
	}
	var groups []factGroup
	for _, heading := range slices.Sorted(maps.Keys(byHeading)) {
		groups = append(groups, factGroup{strings.TrimPrefix(heading, "~"), byHeading[heading]})
	}
	return groups
}

func newFactRow(v *graph.View, self string, st *graph.Statement) factRow {
	f := &st.Fact
	row := factRow{
		Subject: linkTo(v, f.Subject, self), Verb: spelt(string(f.Predicate)), Modality: string(f.Modality),
		Confidence: fmt.Sprintf("%.2f", f.Confidence),
		Self:       thingLink{st.ID, thingURL(v, st.ID, "")},
		Document:   thingLink{v.DocumentName(st.Document), thingURL(v, st.Document, "")},
	}
	if f.Object.IsLiteral() {
		row.Object = thingLink{Name: f.Object.Literal.Value}
	} else {
		row.Object = linkTo(v, f.Object.Entity, self)
	}
	for _, name := range slices.Sorted(maps.Keys(f.Attrs)) {
		row.Qualifiers = append(row.Qualifiers, [2]string{spelt(name), f.Attrs[name]})
	}
	for _, e := range f.Evidence {
		row.Quotes = append(row.Quotes, e.Quote)
	}
	return row
}

func linkTo(v *graph.View, e schema.Entity, self string) thingLink {
	if n, ok := v.Node(e.ID); ok {
		e = n.Entity
	}
	if e.ID == self {
		return thingLink{Name: e.Name}
	}
	return thingLink{e.Name, thingURL(v, e.ID, "")}
}

// spelt spells a name out: affiliatedWith is "affiliated with".
func spelt(name string) string {
	var out strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			out.WriteByte(' ')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}
