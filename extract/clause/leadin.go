package clause

import (
	"github.com/diplograph/diplograph/extract/segment"
)

// What of a topic's words does not name it: articles, connectors, lead-ins, marks.

// trim takes away articles, connectors and the words that only lead up to a
// topic.
func (t topicReader) trim(span Span) Span {
	for changed := true; changed; {
		changed = false
		for !span.Empty() && t.leads(span) {
			span.First, changed = span.First+1, true
		}
		for _, phrase := range leadIns() {
			if n := len(phrase); span.First+n < span.End && t.begins(span.First, phrase) {
				span.First, changed = span.First+n, true
			}
		}
	}
	span.End = t.beforeOccasion(span)
	for !span.Empty() && (t.tokens[span.End-1].Is(segment.Mark) && !t.closesOpen(span) || t.fold(span.End-1) == "and" || preposition(t.fold(span.End-1))) {
		span.End--
	}
	return span
}

// closesOpen tells whether the span ends in a parenthesis that it opens.
func (t topicReader) closesOpen(span Span) bool {
	if t.tokens[span.End-1].Text != ")" {
		return false
	}
	for i := span.First; i < span.End; i++ {
		if t.tokens[i].Text == "(" {
			return true
		}
	}
	return false
}

func (t topicReader) leads(span Span) bool {
	word := t.fold(span.First)
	if t.fold(span.First+1) == ")" && span.End-span.First > 2 && len(word) < 3 { // "4) support"
		return true
	}
	return article(word) || word == "and" || word == "both" || word == "also" || word == "other" || word == "various" || word == "among" ||
		preposition(word) || t.tokens[span.First].Is(segment.Mark) && t.fold(span.First) != "\""
}

func (t topicReader) begins(i int, words []string) bool {
	for k, word := range words {
		if t.fold(i+k) != word {
			return false
		}
	}
	return true
}

// leadIns are phrases behind which the topic stands.
func leadIns() [][]string {
	return [][]string{
		{"issues", "related", "to"},
		{"issues", "relating", "to"},
		{"issues", "of"},
		{"issue", "of"},
		{"topics", "of"},
		{"topic", "of"},
		{"importance", "of"},
		{"question", "of"},
		{"questions", "of"},
		{"matters", "related", "to"},
		{"matters", "relating", "to"},
		{"need", "for"},
		{"country", "'s"},
		{"government", "'s"},
		{"subject", "of"},
		{"range", "of"},
		{"wide", "range", "of"},
		{"broad", "range", "of"},
		{"number", "of"},
		{"gamut", "of"},
		{"entire", "gamut", "of"},
		{"entire", "range", "of"},
		{"full", "range", "of"},
		{"whole", "range", "of"},
		{"host", "of"},
		{"fields", "of"},
		{"field", "of"},
		{"following"},
		{"areas", "of"},
		{"area", "of"},
	}
}
