package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
)

func TestMark(t *testing.T) {
	g := gazetteer.New(0)
	for _, name := range []struct {
		text  string
		class gazetteer.Class
		exact bool
	}{
		{"Korea", gazetteer.State, false},
		{"Republic of Korea", gazetteer.State, false},
		{"US", gazetteer.State, true},
		{"Article 19", gazetteer.Organization, false},
		{"Working Group on Cyber Law", gazetteer.Series, false},
		{"Korea", gazetteer.City, false}, // has its class already
	} {
		g.Add(strings.Fields(name.text), name.class, name.exact)
	}
	only := func(c gazetteer.Class) uint8 { return gazetteer.Atom(c, gazetteer.Only) }
	first, inside, last := gazetteer.Atom(gazetteer.State, gazetteer.First), gazetteer.Atom(gazetteer.State, gazetteer.Inside), gazetteer.Atom(gazetteer.State, gazetteer.Last)
	for text, want := range map[string][]uint8{
		"the Republic of Korea met": {0, first, inside, last, 0},
		"Korea and korea":           {only(gazetteer.State), 0, 0},
		"KOREA":                     {only(gazetteer.State)},
		"US told us":                {only(gazetteer.State), 0, 0},
		"Article 33":                {0, 0},
		"Republic of":               {0, 0},
	} {
		words := strings.Fields(text)
		var s feature.Sentence
		s.Reset(len(words))
		for i, w := range words {
			s.Set(i, w)
		}
		g.Mark(&s)
		if diff := cmp.Diff(want, s.Gaz[feature.Pad:feature.Pad+len(words)]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestAtomsComeApart(t *testing.T) {
	for c := gazetteer.State; c <= gazetteer.GivenName; c++ {
		for p := gazetteer.First; p <= gazetteer.Only; p++ {
			if gc, gp := gazetteer.Split(gazetteer.Atom(c, p)); gc != c || gp != p || gazetteer.Atom(c, p) == 0 {
				t.Errorf("class %d, place %d become %d, %d", c, p, gc, gp)
			}
		}
	}
}
