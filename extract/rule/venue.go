package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// fromVenue is the house in which people met: "at the Grand Hotel".
const fromVenue = "Venue"

// venue is the house that hangs on a verb of meeting by "at", where its name says that it
// is one.
func (r *run) venue(verb int) []End {
	for i := range r.a.Trees.Dependents(verb) {
		if i < verb || r.tokens[i].Fold != "at" {
			continue
		}
		first := i + 1
		for first < r.sentence.End && article(r.tokens[first].Fold) {
			first++
		}
		if span := r.house(first); !span.Empty() {
			return []End{{Class: schema.ClassPlace, Ref: &mention.Referent{Class: schema.ClassPlace, Name: r.a.Text.Slice(span.First, span.End), First: span.First}}}
		}
	}
	return nil
}

// house is the run of capitalised words from a token if one of them is a noun for houses;
// small words tie it together.
func (r *run) house(first int) clause.Span {
	end, houses := first, false
	for at := first; at < r.sentence.End; at++ {
		t := r.tokens[at]
		switch {
		case t.Is(segment.Upper) && !t.Is(segment.Mark):
			houses = houses || housing(t.Fold)
			end = at + 1
		case t.Fold == "headquarters" && at > first:
			return clause.Span{First: first, End: at + 1}
		case at > first && (t.Fold == "of" || t.Fold == "and" || t.Fold == "&" || t.Fold == "for" || t.Fold == "-" || t.Fold == "the" && r.tokens[at-1].Fold == "of"):
		default:
			at = r.sentence.End
		}
	}
	if !houses || end-first < 2 {
		return clause.Span{}
	}
	return clause.Span{First: first, End: end}
}

// housing lists nouns of houses in which people meet.
func housing(word string) bool {
	switch word {
	case "hotel", "palace", "palais", "house", "building", "hall", "centre", "center", "university", "headquarters", "castle", "museum", "academy", "institute",
		"college", "auditorium", "theatre", "theater", "library", "tower", "resort", "embassy", "school", "campus", "manor", "inn", "pavilion", "complex", "office", "ministry", "secretariat":
		return true
	}
	return strings.HasSuffix(word, "hotel")
}
