package clause

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
)

// Positions cuts a span into the positions that it joins by "and that", by numbers in
// brackets or by semicolons, each of two words or more. It ends where somebody else's
// words or deeds begin: at ", while" and behind a semicolon at a clause of its own.
func Positions(a *mention.Analysis, span Span) []Span {
	p := positionReader{topicReader{a: a, tokens: a.Text.Tokens}}
	var positions []Span
	first := span.First
	for i := span.First; i <= span.End; i++ {
		next, last := p.joint(i, span)
		if next == i {
			continue
		}
		if one := p.position(Span{first, i}); p.tells(one) {
			positions = append(positions, one)
		}
		if last {
			break
		}
		first, i = next, max(i, next-1)
	}
	return positions
}

type positionReader struct{ topicReader }

// joint is the token behind what parts a position from the next one, i if nothing
// does there, and whether no more positions follow.
func (p positionReader) joint(i int, span Span) (next int, last bool) {
	switch {
	case i == span.End:
		return i + 1, true
	case p.fold(i) == "and" && p.fold(i+1) == "that":
		return i + 1, false
	case p.fold(i) == "and" && p.fold(i+1) == "to" && p.fold(span.First-1) == "to" && i+2 < span.End && p.a.Trees.UPOS[i+2] == scheme.Verb: // "agreed to meet and to report"
		return i + 2, false
	case p.fold(i) == "and" && p.fold(i+2) == "that" && i > span.First+2 && finiteVerb(p.a.Trees.XPOS[i+1]): // "the new group and believe that": another saying
		return i + 1, true
	case p.numbered(i):
		return i + 3, false
	case p.fold(i) == "," && i > span.First+2 && (p.fold(i+1) == "while" || p.fold(i+1) == "whereas"):
		return i + 1, true
	case p.tokens[i].Text == ";" && i+1 < span.End && !p.enclosed(Span{span.First, i}):
		return i + 1, p.fold(i+1) != "that" && p.fold(i+2) != "that" && (p.finiteClause(Span{i + 1, span.End}) || p.a.Trees.UPOS[i+1] == scheme.Verb)
	case p.tokens[i].Text == ":" && i > span.First+2 && !p.enclosed(Span{span.First, i}) && p.finiteClause(Span{i + 1, span.End}):
		return i + 1, true
	}
	return i, false
}

// finiteVerb tells whether a tag is that of a verb that can have a subject.
func finiteVerb(tag scheme.XPOS) bool {
	return tag == scheme.VBD || tag == scheme.VBP || tag == scheme.VBZ
}

// tells tells whether a position of two words or more has one that is no pronoun,
// auxiliary or the like, so that it can be understood by itself.
func (p positionReader) tells(span Span) bool {
	if span.End-span.First < 2 {
		return false
	}
	for i := span.First; i < span.End; i++ {
		word := p.fold(i)
		if len(word) > 2 && !be(word) && !modal(word) && !article(word) && !preposition(word) && !finite(word) && !anaphor(word) {
			return true
		}
	}
	return false
}

// anaphor lists words that only point at something said before.
func anaphor(word string) bool {
	switch word {
	case "this", "that", "these", "those", "such", "they", "them", "there", "here", "did", "does", "doesn't", "didn't", "not", "one", "two", "three", "four", "things", "thing", "she", "what", "said", "confirmed", "and", "but", "regard", "respect", "context", "connection":
		return true
	}
	return false
}

// numbered tells whether a number in brackets stands at the token: "(ii)", "(2)", "(b)".
func (p positionReader) numbered(i int) bool {
	return p.tokens[i].Text == "(" && p.fold(i+2) == ")" && (len(p.fold(i+1)) == 1 || roman(p.fold(i+1)))
}

func roman(word string) bool {
	switch word {
	case "ii", "iii", "iv", "vi", "vii", "viii", "ix":
		return true
	}
	return false
}

// enclosed tells whether a bracket or quotation mark is open at the end of the span.
func (p positionReader) enclosed(span Span) bool {
	brackets, quotes := 0, 0
	for i := span.First; i < span.End; i++ {
		switch p.tokens[i].Text {
		case "(":
			brackets++
		case ")":
			brackets--
		default:
			if p.fold(i) == "\"" {
				quotes++
			}
		}
	}
	return brackets > 0 || quotes%2 == 1
}

// finiteClause tells whether a span has a verb with a subject of its own before the
// next semicolon.
func (p positionReader) finiteClause(span Span) bool {
	trees := p.a.Trees
	for i := span.First; i < span.End && p.tokens[i].Text != ";"; i++ {
		if label := trees.Label(i); (label == scheme.Nsubj || label == scheme.NsubjPass) && int(trees.Head(i)) >= span.First && trees.Label(int(trees.Head(i))) != scheme.Relcl {
			return true
		}
	}
	return false
}

// position is a span without a leading "that" and without marks behind it.
func (p positionReader) position(span Span) Span {
	for !span.Empty() && p.leads(span) {
		span.First++
	}
	span.End = p.beforeRelative(Span{span.First, p.beforeClosing(span)})
	for !span.Empty() && (p.trails(span) || p.fold(span.End-1) == "and") {
		span.End--
	}
	return span
}

// beforeClosing is where a position ends that stands in a quotation which began before it:
// at the closing mark.
func (p positionReader) beforeClosing(span Span) int {
	marks, last := 0, span.End
	for i := span.First; i < span.End; i++ {
		if p.fold(i) == "\"" {
			if marks++; marks%2 == 1 {
				last = i
			}
		}
	}
	if marks%2 == 1 && last > span.First && p.closes(last) {
		return last
	}
	return span.End
}

// closes tells whether a quotation mark hangs on what stands before it.
func (p positionReader) closes(i int) bool {
	text := p.tokens[i].Text
	return text == "”" || text == "»" || p.tokens[i-1].End == p.tokens[i].Start
}

// enoughSaid is how many words of content a position has that needs no relative clause
// behind it.
const enoughSaid = 6

// beforeRelative is where a position ends before a relative clause that only adds
// something to what is said: ", which was suspended in New York".
func (p positionReader) beforeRelative(span Span) int {
	for i := span.First; i+1 < span.End; i++ {
		if next := p.fold(i + 1); p.fold(i) != "," || next != "which" && next != "who" && next != "whose" || p.enclosed(Span{span.First, i}) {
			continue
		}
		if p.content(Span{span.First, i}) < enoughSaid || p.resumes(Span{i + 1, span.End}) {
			continue
		}
		return i
	}
	return span.End
}

// resumes tells whether a comma ends a relative clause, behind which the sentence goes on.
func (p positionReader) resumes(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if p.fold(i) == "," {
			return true
		}
	}
	return false
}

func (p positionReader) leads(span Span) bool {
	return p.tokens[span.First].Is(segment.Mark) && p.fold(span.First) != "\"" && p.tokens[span.First].Text != "(" || p.fold(span.First) == "that" || p.fold(span.First) == "and" || p.fold(span.First) == "of"
}

func (p positionReader) trails(span Span) bool {
	return p.tokens[span.End-1].Is(segment.Mark) && p.tokens[span.End-1].Text != ")" && p.fold(span.End-1) != "\""
}
