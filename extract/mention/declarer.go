package mention

import (
	"slices"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// declaration is the beginning of a text in which several states or bodies speak: "We, the
// governments of Chile and Peru, recognise that".
type declaration struct {
	we       int // token
	end      int // behind those who are named
	sentence int
	refs     []*Referent
}

// Declarers are the states and bodies that a text names beside its "we", and the sentence that
// does so; none if it names no two, or tells that they met, as then the meeting speaks.
func (a *Analysis) Declarers() (refs []*Referent, sentence int) {
	if a.declared == nil {
		return nil, 0
	}
	return a.declared.refs, a.declared.sentence
}

// Declares is the "we" beside which a text names those who speak, if a verb behind their
// names begins at the token; else nil.
func (a *Analysis) Declares(verb int) *Mention {
	d := a.declared
	if d == nil || verb < d.end || verb > d.end+1 || a.SentenceOf(verb) != d.sentence {
		return nil
	}
	return a.At(d.we)
}

// declarers finds the first sentence that begins so.
func (l *linker) declarers() {
	for b := range l.text.Blocks {
		block := l.text.Blocks[b]
		for n := block.First; n < block.End; n++ {
			first := l.sentences[n].First
			if l.is(first, "\"") || !l.is(first, "we") || !l.is(first+1, ",") {
				continue
			}
			if refs, end := l.namedFrom(first+2, l.sentences[n].End); len(refs) > 1 && !l.meetsFrom(end) {
				l.a.declared = &declaration{we: first, end: end, sentence: n, refs: refs}
				return
			}
		}
	}
}

// namedFrom reads a list of states and bodies, and the token behind it and its comma.
func (l *linker) namedFrom(at, stop int) (refs []*Referent, end int) {
	for at < stop && declaring(l.tokens[at].Fold) {
		at++
	}
	for at < stop {
		m := l.a.At(at)
		switch {
		case m != nil && m.Ref != nil && m.Named() && (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)):
			if !slices.Contains(refs, m.Ref) {
				refs = append(refs, m.Ref)
			}
			at = m.End
		case m == nil && (l.is(at, ",") || l.is(at, "and") || l.is(at, "the") || l.tokens[at].Is(segment.Mark)):
			at++
		case m == nil && l.is(at, "kingdom") && l.is(at+1, "of"), m == nil && l.is(at, "republic") && l.is(at+1, "of"):
			at += 2
		default:
			return refs, at
		}
	}
	return refs, at
}

// declaring lists what may stand between "we" and the names of those who speak. Ministers and
// leaders are left out: they meet.
func declaring(word string) bool {
	switch word {
	case "the", "governments", "government", "of", "undersigned", "states", "countries", "companies", "organisations", "organizations", "institutions", "associations":
		return true
	}
	return false
}

// meetsFrom tells whether the token says that those who speak met.
func (l *linker) meetsFrom(at int) bool {
	switch l.foldAt(at) {
	case "met", "meeting", "meet", "gathered", "assembled", "convened", "having":
		return true
	}
	return false
}
