package resolve

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/schema"
)

// meetingSlug is made of what the meeting is one of and of which one it is: the
// series, or the name, and the ordinal, else the year in the name, else the day
// on which it began. What nothing of this tells from others is that of the
// document.
func (r *Resolver) meetingSlug(ref *mention.Referent) string {
	if known, ok := r.slugs[ref]; ok {
		return known
	}
	slug := r.newMeetingSlug(ref)
	r.slugs[ref] = slug
	return slug
}

func (r *Resolver) newMeetingSlug(ref *mention.Referent) string {
	what := r.gathering(ref)
	if n := r.ordinal(ref); n > 0 && ref.Series != nil {
		return shorten(fmt.Sprintf("%s-%d", what, n))
	}
	if ref.Series == nil && ref.Ordinal > 0 {
		what = r.nameSlug(strings.TrimPrefix(ref.Name, "the ")) // with its ordinal, which is counted in nothing known
	}
	when, ahead := r.when(ref), ref.Series == nil && isAhead(what) && ref != r.a.Context.Meeting
	if when != "" {
		what += "-" + when
	}
	switch {
	case ahead: // "the next meeting" of whatever the document is about
	case when != "", ref.Series == nil && ref.Distinct():
		return shorten(what)
	case ref == r.a.Context.Meeting:
		return shorten(r.documentSlug() + "-" + what)
	}
	return shorten(r.contextSlug() + "-" + what)
}

// isAhead tells whether a name, as a slug, only says that a meeting comes after
// another.
func isAhead(slug string) bool {
	first, _, _ := strings.Cut(slug, "-")
	switch first {
	case "next", "follow", "upcoming", "forthcoming":
		return true
	}
	return false
}

// when tells the meetings of one name or series apart: by the year that the name
// has, else by the start.
func (r *Resolver) when(ref *mention.Referent) string {
	if year := ref.Year(); year != "" {
		return year
	}
	return r.starts[ref]
}

// ordinal is the meeting's number in its series, which the lexicon may know of
// the meeting that its series held then.
func (r *Resolver) ordinal(ref *mention.Referent) int {
	switch {
	case ref.Ordinal > 0:
		return ref.Ordinal
	case ref.Series == nil || ref.Series.Entry == nil || len(r.ownWords(ref)) > 0:
		return 0
	}
	for _, date := range []string{r.starts[ref], ref.Year()} {
		if n, ok := r.lex.Edition(ref.Series.Entry.ID, date); ok {
			return n
		}
	}
	return 0
}

// gathering is what a meeting is one of: the series, with the words that tell an
// "informal intersessional meeting" or a "workshop on norms" from its plain
// meetings; else the name without year.
func (r *Resolver) gathering(ref *mention.Referent) string {
	if ref.Series == nil {
		name := strings.TrimPrefix(ref.Name, "the ")
		if slug := r.coupled(name); slug != "" {
			name = slug
		}
		return withoutYear(r.nameSlug(name), ref.Year())
	}
	series := r.slug(rule.End{Class: ref.Series.Class, Ref: ref.Series})
	return strings.Join(append([]string{series}, r.ownWords(ref)...), "-")
}

func withoutYear(slug, year string) string {
	if year == "" {
		return slug
	}
	parts := slices.DeleteFunc(strings.Split(slug, "-"), func(part string) bool { return part == year })
	return strings.Join(parts, "-")
}

// ownWords are the words of a meeting's name that are neither of its series' nor
// such as every meeting may have.
func (r *Resolver) ownWords(ref *mention.Referent) []string {
	if known, ok := r.words[ref]; ok {
		return known
	}
	named := r.seriesWords(ref.Series)
	var own []string
	for _, word := range slugWords(r.nameSlug(ref.Name)) {
		switch {
		case named[word] || plainWord(word) || word == ref.Year() || r.isPlace(word):
		case mention.IsOrdinal(word) || mention.IsOrdinal(word+"-first"): // the two parts of "twenty-second"
		case word == "inter" || word == "sessional": // of "inter-sessional"
			if !slices.Contains(own, "intersessional") {
				own = append(own, "intersessional")
			}
		default:
			own = append(own, word)
		}
	}
	if slices.Contains(own, "intersessional") { // which is informal with or without the word
		own = slices.DeleteFunc(own, func(w string) bool { return w == "informal" })
	}
	r.words[ref] = own
	return own
}

// seriesWords are the words of all names that a series is known by.
func (r *Resolver) seriesWords(series *mention.Referent) map[string]bool {
	words := map[string]bool{}
	names := []string{series.Name}
	if series.Entry != nil {
		for _, n := range series.Entry.Names {
			names = append(names, n.Text)
		}
	}
	for _, name := range names {
		for _, word := range slugWords(r.nameSlug(name)) {
			words[word] = true
		}
	}
	return words
}

func slugWords(slug string) []string {
	return strings.FieldsFunc(slug, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// isPlace tells whether a word names a state or place, or is the adjective of one.
func (r *Resolver) isPlace(word string) bool {
	for _, hit := range r.lex.ByName(properly(word)) {
		if c := hit.Entry.Class; c == schema.ClassState || c == schema.ClassPlace {
			return true
		}
	}
	return false
}

// plainWord lists the words that say that people met, not which people or why.
func plainWord(word string) bool {
	switch word {
	case "of", "the", "on", "in", "for", "and", "to", "a", "an", "at", "with", "between", "its", "un", "united", "nations",
		"meeting", "session", "round", "conference", "dialogue", "dialog", "consultation", "consultations", "talks", "edition", "iteration",
		"summit", "forum", "gathering", "assembly", "congress", "annual", "substantive", "regular", "ordinary", "formal", "plenary", "official",
		"virtual", "hybrid", "online", "bilateral", "trilateral", "inaugural", "group", "committee", "working", "next", "upcoming", "forthcoming":
		return true
	}
	return false
}

// sorted returns the words in order.
func sorted(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return words
}

// seriesSlug is the series' name with its parties in order. What is only called
// a working group is one of the document.
func (r *Resolver) seriesSlug(name string) string {
	if slug := r.coupled(name); slug != "" {
		return slug
	}
	slug := r.nameSlug(name)
	if !slices.ContainsFunc(slugWords(slug), func(word string) bool { return !plainWord(word) }) {
		return r.documentSlug() + "-" + slug
	}
	return slug
}
