package token

import (
	"strings"
	"unicode"
)

// Split cuts a whole text.
func (b *Buffer) Split(text string) {
	b.Reset()
	b.readLines(text)
	for i := 0; i < len(b.lines); {
		if b.lines[i].blank {
			i++
			continue
		}
		next := i + 1
		for next < len(b.lines) && !b.lines[next].blank && joins(text, b.lines[next-1], b.lines[next]) {
			next++
		}
		b.block(text, b.lines[i:next], b.alone(i, next))
		i = next
	}
}

// alone tells whether the lines from first to end-1 have no others beside them.
func (b *Buffer) alone(first, end int) bool {
	return (first == 0 || b.lines[first-1].blank || b.lines[first-1].kind == Marker || b.lines[first-1].kind == Heading) &&
		(end == len(b.lines) || b.lines[end].blank || b.lines[end].kind != Prose)
}

// block adds the sentences of lines that belong together.
func (b *Buffer) block(text string, lines []line, alone bool) {
	first, last := lines[0], lines[len(lines)-1]
	if first.kind == Marker {
		b.sentence(text, first.start, first.end, Marker)
		return
	}
	b.sentence(text, first.start, first.body, Marker)
	kind := first.kind
	if kind == Prose && alone && titular(text[first.body:last.end]) {
		kind = Heading
	}
	begin := len(b.Tokens)
	b.Tokenise(text, first.body, last.end)
	for begin < len(b.Tokens) {
		end := b.sentenceEnd(text, begin)
		b.Sentences = append(b.Sentences, Sentence{uint32(begin), uint32(end), kind})
		begin = end
	}
}

// sentence adds the tokens of a piece of text as one sentence, if there are any.
func (b *Buffer) sentence(text string, start, end int, kind Kind) {
	begin := len(b.Tokens)
	b.Tokenise(text, start, end)
	if len(b.Tokens) > begin {
		b.Sentences = append(b.Sentences, Sentence{uint32(begin), uint32(len(b.Tokens)), kind})
	}
}

// sentenceEnd finds the end of the sentence that begins at a token.
func (b *Buffer) sentenceEnd(text string, first int) int {
	for i := first; i < len(b.Tokens); i++ {
		t := b.form(text, i)
		if !stops(t) && !(mayEnd(t) && i+1 < len(b.Tokens) && starter(b.form(text, i+1))) {
			continue
		}
		end := i + 1
		for end < len(b.Tokens) && b.Tokens[end].Start == b.Tokens[end-1].End && closes(b.form(text, end)) {
			end++
		}
		if end == len(b.Tokens) || opens(b.form(text, end)) {
			return end
		}
	}
	return len(b.Tokens)
}

func (b *Buffer) form(text string, i int) string { return text[b.Tokens[i].Start:b.Tokens[i].End] }

// stops tells whether a token is a mark that ends sentences.
func stops(t string) bool {
	return t == "." || t == "!" || t == "?" || t == "…" || len(t) > 1 && strings.Trim(t, ".!?") == ""
}

func closes(t string) bool {
	switch t {
	case `"`, "”", "’", "'", "''", ")", "]", "»":
		return true
	}
	return false
}

// opens tells whether a sentence may begin with a token.
func opens(t string) bool {
	first, _ := decode(t)
	return unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune(`"“‘'([«`, first) || unicode.Is(unicode.Lo, first)
}

// mayEnd tells whether a token with a full stop of its own may end a sentence:
// U.S., a.m., etc., Inc.
func mayEnd(t string) bool {
	if len(t) < 3 || t[len(t)-1] != '.' {
		return false
	}
	switch t {
	case "Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr.", "al.":
		return true
	}
	return strings.IndexByte(t[:len(t)-1], '.') > 0
}

// starter lists words that with a capital begin a sentence and no name.
func starter(t string) bool {
	switch t {
	case "The", "This", "These", "That", "Those", "It", "He", "She", "They", "We", "I", "You", "In", "On", "At", "For", "From", "As", "A", "An",
		"But", "And", "However", "While", "When", "If", "After", "Before", "During", "Both", "All", "Its", "His", "Her", "Their", "Our",
		"There", "To", "With", "By", "Since", "Also", "Moreover", "Furthermore", "Among", "Under", "Although", "Following", "Participants", "Delegations":
		return true
	}
	return false
}
