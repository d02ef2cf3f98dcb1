package lang

import (
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
	"github.com/diplograph/diplograph/extract/lang/token"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

// Names makes a gazetteer of what the lexicon knows.
func Names(lex *lexicon.Lexicon) *gazetteer.Gazetteer {
	g := gazetteer.New(1 << 16)
	var b token.Buffer
	var words []string
	add := func(name string, class gazetteer.Class, exact bool) {
		b.Reset()
		b.Tokenise(name, 0, len(name))
		words = words[:0]
		for _, t := range b.Tokens {
			words = append(words, name[t.Start:t.End])
		}
		g.Add(words, class, exact)
	}
	for class := gazetteer.State; class <= gazetteer.City; class++ {
		for e := range lex.Entries {
			for _, n := range e.Names {
				if classOf(e, n) == class {
					add(n.Text, class, n.Use == lexicon.UseAbbreviation)
				}
			}
		}
	}
	for _, name := range lex.List("first-names").All() {
		add(name, gazetteer.GivenName, false)
	}
	return g
}

// classOf is the class of an entry's name, None if the name is not to be found
// in running text.
func classOf(e *lexicon.Entry, n lexicon.Name) gazetteer.Class {
	switch n.Use {
	case lexicon.UseCode, lexicon.UseCapital:
		return gazetteer.None
	case lexicon.UseAdjective, lexicon.UseDemonym:
		return gazetteer.Nationality
	}
	switch e.Class {
	case schema.ClassState:
		return gazetteer.State
	case schema.ClassOrganization, schema.ClassGroup:
		return gazetteer.Organization
	case schema.ClassInstrument:
		switch e.Kind {
		case "treaty", "law", "resolution":
			return gazetteer.Law
		}
		return gazetteer.Text
	case schema.ClassSeries:
		return gazetteer.Series
	case schema.ClassPlace:
		if e.Kind == "city" || e.Kind == "city-ambiguous" {
			return gazetteer.City
		}
		return gazetteer.Region
	}
	return gazetteer.None
}
