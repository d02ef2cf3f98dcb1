// Package segment cuts a text into blocks (headings, paragraphs, list items,
// table rows), blocks into sentences and sentences into tokens, and marks the
// blocks that are not the document's own words: contact lines, adverts, the
// chrome of a page in another language.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a text cut up. Tokens are in order and never overlap; each sentence
// is a run of tokens and each block a run of sentences. Tokens of noise blocks
// are there, but belong to no sentence.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
	Blocks    []Block

	points []mark
}

// Sentence is the tokens [First, End) of a block.
type Sentence struct {
	Block      int
	First, End int
}

// Block is the sentences [First, End) that stand together on the page.
type Block struct {
	Kind       Kind
	Marker     string // of a list item, as written: "1.", "-", "(a)"
	Number     int    // of a numbered list item, else 0
	First, End int
	Start      int // byte offset of the block
	Stop       int // byte offset behind it
	Noise      bool
}

// Kind says what a block is on the page.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	Item
	Row
)

// New cuts up a text.
func New(source string) *Text {
	t := &Text{Source: source, points: countPoints(source)}
	lines := splitLines(source)
	t.Blocks = joinBlocks(source, groupLines(source, lines), isSpaced(source, lines))
	screen(source, t.Blocks)
	for i := range t.Blocks {
		t.fill(i)
	}
	return t
}

// fill makes the tokens and sentences of one block.
func (t *Text) fill(block int) {
	b := &t.Blocks[block]
	b.First = len(t.Sentences)
	first := len(t.Tokens)
	if b.Kind == Row {
		t.Tokens = append(t.Tokens, rowTokens(t.Source[b.Start:b.Stop], b.Start)...)
	} else {
		t.Tokens = append(t.Tokens, Tokens(t.Source[b.Start:b.Stop], b.Start)...)
	}
	pairSingle(t.Tokens[first:])
	if !b.Noise {
		whole := eventLine.MatchString(t.Source[b.Start:b.Stop])
		for at := first; at < len(t.Tokens); {
			end := sentenceEnd(t.Tokens, at)
			if dated := datelineEnd(t.Tokens, first); at == first && b.Kind == Paragraph && dated > first && dated < end {
				end = dated
				b.First++ // the dateline stands before the paragraph's sentences
			}
			if whole {
				end = len(t.Tokens)
			}
			for b.Kind == Heading && end < len(t.Tokens) && t.Tokens[end-1].Text == "?" {
				end = sentenceEnd(t.Tokens, end) // a title that begins with a question
			}
			t.Sentences = append(t.Sentences, Sentence{Block: block, First: at, End: end})
			at = end
		}
	}
	b.End = len(t.Sentences)
}

// longestSentence is the length in tokens from which text is cut at the last
// comma or semicolon: with all states of the world listed a sentence has some
// 600, and what is longer is no sentence but would be costly to read as one.
const longestSentence = 1000

// sentenceEnd finds the end of the sentence that begins at token first.
func sentenceEnd(tokens []Token, first int) int {
	pause := min(first+longestSentence, len(tokens))
	for i := first; i < len(tokens); i++ {
		switch {
		case i-first >= longestSentence:
			return pause
		case tokens[i].Text == "," || tokens[i].Text == ";":
			pause = i + 1
		}
		if abbreviates(tokens, i) {
			return i + 1
		}
		if !stops(tokens[i]) {
			continue
		}
		end := i + 1
		for end < len(tokens) && closes(tokens[end].Fold) && tokens[end].Start == tokens[end-1].End {
			end++
		}
		if end == len(tokens) || opens(tokens[end]) && !numbers(tokens, i) && !numbersPart(tokens, first, i) {
			return end
		}
	}
	return len(tokens)
}

// abbreviates tells whether the full stop of initials ends a sentence as well: two
// spaces and a capital follow, as in "in Washington, D.C.  Ms. X spoke"; behind that city, one.
func abbreviates(tokens []Token, i int) bool {
	t := tokens[i].Text
	if i+1 >= len(tokens) || len(t) < 4 || t[len(t)-1] != '.' || t[1] != '.' {
		return false
	}
	next := tokens[i+1]
	gap := next.Start - tokens[i].End
	return next.Is(Upper) && !next.Is(BrokeLine) && (gap == 2 || gap == 1 && t == "D.C." && tokens[i-1].Text == ",")
}

// numbers tells whether the full stop is one of a number, as in "Decision No. 1202",
// "EG.4/2013" and "L.27.Rev.1".
func numbers(tokens []Token, stop int) bool {
	if stop == 0 || stop+1 >= len(tokens) {
		return false
	}
	before, next := tokens[stop-1], tokens[stop+1]
	joined := before.End == tokens[stop].Start && tokens[stop].End == next.Start
	return next.Is(Numeric) && (joined || before.Text == "No") || joined && next.Is(Upper) && endsInDigit(before.Text)
}

func endsInDigit(text string) bool {
	last := text[len(text)-1]
	return last >= '0' && last <= '9'
}

func stops(t Token) bool { return t.Text == "." || t.Text == "!" || t.Text == "?" }

func closes(mark string) bool { return mark == "\"" || mark == ")" || mark == "]" || mark == "'" }

// opens tells whether a sentence may begin with the token.
func opens(t Token) bool {
	return t.Is(Upper) || t.Is(Numeric) || t.Fold == "\"" || t.Text == "(" || t.Text == "["
}

// Slice returns the source between the starts of two tokens, first to end-1.
func (t *Text) Slice(first, end int) string {
	if first >= end {
		return ""
	}
	return t.Source[t.Tokens[first].Start:t.Tokens[end-1].End]
}

// longestTitle is the length in bytes that a title has at most.
const longestTitle = 200

// Title is the longest of the headings that stand before the first paragraph or line
// with a time of day, "" if there is none. Lines with a label of one or two words,
// "Date: 4 May", are none, unless they are marked as headings.
func (t *Text) Title() string {
	title := ""
	for _, b := range t.Blocks {
		if b.Noise || b.First == b.End {
			continue
		}
		if b.Kind != Heading {
			break
		}
		line := t.Line(t.Sentences[b.First].First, t.Sentences[b.End-1].End)
		label, _, told := strings.Cut(line, ":")
		if labelled.MatchString(line) && line[0] >= '0' && line[0] <= '9' {
			break
		}
		if len(line) > len(title) && len(line) <= longestTitle && !addressed.MatchString(line) && (t.Source[b.Start] == '#' || !labelled.MatchString(line) || !told || strings.Count(label, " ") >= labelWords) {
			title = line
		}
	}
	return title
}

// labelWords is how many words the label before the colon of a line has at most, unless
// the line is a title of two parts: "Cyber Norms in Africa: What Next?".
const labelWords = 2

// Bounds of what is taken for a line of a document's title.
const (
	TitleBlocks  = 7  // blocks that a title may have
	titleLongest = 30 // tokens
)

// InTitle tells whether a block may be a line of the document's title: it is
// among the first, short, and no sentence.
func (t *Text) InTitle(block int) bool {
	b := t.Blocks[block]
	if block >= TitleBlocks || b.Noise || b.First == b.End || b.End-b.First > 2 {
		return false
	}
	first, end := t.Sentences[b.First].First, t.Sentences[b.End-1].End
	if t.seats(block) && (t.seats(block-1) || t.seats(block+1)) {
		return false // one of a list
	}
	return b.Kind == Heading || end-first <= titleLongest && t.Tokens[end-1].Text != "." && b.Kind != Item
}

// stride is the distance, in bytes, of the marks that CodePoint counts from.
const stride = 64

// Line returns the tokens first to end-1 as Slice does, on one line: without the
// marks of Markdown emphasis and with single spaces.
func (t *Text) Line(first, end int) string {
	text := t.Slice(first, end)
	if !strings.ContainsAny(text, "*_`#\n\t\r") && !strings.Contains(text, "  ") {
		return text
	}
	var out strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			gap = true
		case isMarkup(r):
		default:
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
			}
			gap = false
			out.WriteRune(r)
		}
	}
	return out.String()
}

// mark is a character's start and the number of characters before it.
type mark struct{ offset, count int }

func countPoints(source string) []mark {
	marks := make([]mark, 0, len(source)/stride+1)
	count := 0
	for at := range source {
		if at >= len(marks)*stride {
			marks = append(marks, mark{at, count})
		}
		count++
	}
	return marks
}

// CodePoint turns a byte offset at a character's start into code points.
func (t *Text) CodePoint(offset int) int {
	i := min(offset/stride, len(t.points)-1)
	for i >= 0 && t.points[i].offset > offset {
		i--
	}
	if i < 0 {
		return 0
	}
	from := t.points[i]
	return from.count + utf8.RuneCountInString(t.Source[from.offset:offset])
}
