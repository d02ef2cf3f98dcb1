package mention

import (
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// borders are the tokens at which bodies are known to begin and behind which they end.
type borders struct{ begins, ends map[int]bool }

// bodyCandidates are the borders of the bodies that the lexicon or a head noun tells of.
func (s *scan) bodyCandidates() borders {
	known := borders{map[int]bool{}, map[int]bool{}}
	for _, c := range s.found {
		if c.Type.Is(schema.ClassOrganization) && c.weight >= weightNamed {
			known.begins[c.First], known.ends[c.End] = true, true
		}
	}
	return known
}

// listedWithBody tells whether a name stands in a list right beside a body that is known, whose
// kind it then shares: "the Ministry of Ports, Riganet and Amber Energy".
func (s *scan) listedWithBody(b syntax.Span, known borders) bool {
	before := b.First
	if s.is(before-1, "the") {
		before--
	}
	if s.is(before-1, "and") && s.is(before-2, ",") && known.ends[before-2] {
		return true
	}
	if (s.is(before-1, ",") || s.is(before-1, "and") || s.is(before-1, "&")) && known.ends[before-1] {
		return true
	}
	behind := b.End
	if !s.is(behind, ",") {
		return false // "Technology and Ports Service" is one body
	}
	for s.is(behind, ",") || s.is(behind, "and") || s.is(behind, "the") {
		behind++
	}
	return known.begins[behind]
}
