package lang

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// known lets what the gazetteer says override the names that were found: a
// known name counts unless it is part of a longer one.
func known(names []sequence.Span, s *feature.Sentence) []sequence.Span {
	for i := 0; i < s.Len(); i++ {
		class, place := gazetteer.Split(s.Gaz[i+feature.Pad])
		if class == gazetteer.None || place != gazetteer.First && place != gazetteer.Only {
			continue
		}
		span := sequence.Span{First: i, End: i + 1, Type: overriding(class)}
		for place != gazetteer.Only && place != gazetteer.Last {
			_, place = gazetteer.Split(s.Gaz[span.End+feature.Pad])
			span.End++
		}
		if span.Type != scheme.NoName && certain(class, span, s) {
			names = lay(names, span, s)
		}
		i = span.End - 1
	}
	return names
}

// overriding is the type of the names of a class, NoName if the gazetteer's word
// is no more than a hint.
func overriding(c gazetteer.Class) scheme.NameType {
	switch c {
	case gazetteer.State:
		return scheme.Gpe
	case gazetteer.Nationality:
		return scheme.Norp
	case gazetteer.Organization:
		return scheme.Org
	case gazetteer.Law:
		return scheme.Law
	}
	return scheme.NoName
}

// certain tells whether a name is too special to be anything else: it has
// several tokens, or is a state's or people's, or an abbreviation.
func certain(c gazetteer.Class, span sequence.Span, s *feature.Sentence) bool {
	look := s.Look[span.First+feature.Pad]
	return span.End > span.First+1 || c == gazetteer.State || c == gazetteer.Nationality || look&feature.Capitals != 0
}

// lay puts a name over those that were found, unless one of them holds it. One
// that holds no more than "the" besides gets its type.
func lay(names []sequence.Span, span sequence.Span, s *feature.Sentence) []sequence.Span {
	at := 0
	for at < len(names) && names[at].End <= span.First {
		at++
	}
	end := at
	for end < len(names) && names[end].First < span.End {
		n := names[end]
		holds := n.First <= span.First && n.End >= span.End && n.End-n.First > span.End-span.First
		if holds && !(n.First == span.First-1 && n.End == span.End && isThe(s, n.First)) {
			return names
		}
		end++
	}
	if end == at {
		return slices.Insert(names, at, span)
	}
	if names[at].First == span.First-1 && isThe(s, names[at].First) {
		span.First--
	}
	names[at] = span
	return slices.Delete(names, at+1, end)
}

func isThe(s *feature.Sentence, i int) bool { return s.Lower[i+feature.Pad] == feature.String("the") }
