package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// compiles tells whether a document is a digest or a report on a time, which tells of
// many meetings and is about none of them.
func (l *linker) compiles() bool {
	if len(l.entries) > 0 {
		return true
	}
	for b := range l.text.Blocks[:min(compilationBlocks, len(l.text.Blocks))] {
		line := " " + fold.String(l.text.Source[l.text.Blocks[b].Start:l.text.Blocks[b].Stop]) + " "
		if l.text.Blocks[b].End-l.text.Blocks[b].First > 2 {
			continue
		}
		for _, title := range []string{"digest", "newsletter", "annual report", "activity report", "performance report", "annual performance", "weekly", "monthly", "wrap", "bulletin", "round-up", "roundup"} {
			if strings.Contains(line, " "+title+" ") {
				return true
			}
		}
	}
	return l.datelined()
}

// datelined tells whether many sections of the text begin with a place, as those of news
// from several capitals do: "2 | The Hague" on a line, "• Seoul: The states met".
func (l *linker) datelined() bool {
	n := 0
	for b, block := range l.text.Blocks {
		if b == 0 || block.Noise || block.End == block.First {
			continue
		}
		sentence := l.sentences[block.First]
		at := sentence.First
		for at < sentence.End && (l.tokens[at].Is(segment.Mark) || l.tokens[at].Is(segment.Numeric)) {
			at++
		}
		place := l.placeAt(at)
		if end := at + place; place > 0 && (end == sentence.End && at > sentence.First && block.End == block.First+1 || sentence.End-end > 3 && (l.is(end, ":") || l.is(end, "."))) {
			n++
		}
	}
	return n >= manyDatelines
}

// manyDatelines is from how many sections that begin with a place a text is one of news
// from several places.
const manyDatelines = 3

// placeAt is how many tokens the name of a place or capital has that begins at the token.
func (l *linker) placeAt(i int) int {
	if i >= len(l.hits) {
		return 0
	}
	for _, hit := range l.hits[i] {
		if hit.Use == lexicon.UseCapital || hit.Entry.Class == schema.ClassPlace {
			return hit.Words
		}
	}
	return 0
}

// compilationBlocks is how many first blocks tell what kind of document it is.
const compilationBlocks = 6
