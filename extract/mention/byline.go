package mention

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
)

// longestByline is how many tokens a line has at most that tells who wrote a text.
const longestByline = 20

// bylines finds the lines above the first paragraph that tell who wrote or carried the text
// and when, as news and columns have them: "By Jane Roe", "Riga Post | Jane Roe | 3 May 2021",
// and a day and a name that stand on lines of their own, one below the other. Their names
// took no part in anything, and their day is not that of a meeting.
func (s *scan) bylines() []bool {
	lines := make([]bool, len(s.text.Blocks))
	top := min(segment.TitleBlocks, len(lines))
	for b := range top {
		if !s.text.InTitle(b) {
			continue
		}
		first, end := s.lineOf(b)
		lines[b] = end-first <= longestByline && (s.writtenBy(first, end) || s.barredDay(first, end) && s.stateAt(first) == 0 && !s.datedRow(b-1) && !s.datedRow(b+1))
		if b > 0 && (s.onlyDay(b) && s.onlyName(b-1) || s.onlyName(b) && s.onlyDay(b-1)) && !s.speechAbove(b) {
			lines[b-1], lines[b] = true, true
		}
	}
	return lines
}

// belowBylines is the sentence with which the first paragraph below the bylines begins: what
// stands above them only sums up the text.
func (s *scan) belowBylines() int {
	last := -1
	for b, is := range s.byline {
		if is {
			last = b
		}
	}
	if start := bodyStart(s.text, last+1); start > 0 {
		return start
	}
	return s.bodyStart
}

// lineOf is the tokens of a block of one or two sentences.
func (s *scan) lineOf(block int) (first, end int) {
	b := s.text.Blocks[block]
	return s.sentences[b.First].First, s.sentences[b.End-1].End
}

// writtenBy tells whether a line begins with "By" and a name, and has no verb.
func (s *scan) writtenBy(first, end int) bool {
	return s.is(first, "by") && first+2 < end && s.nameWord(first+1) && !slices.ContainsFunc(s.trees.UPOS[first:end], func(pos scheme.UPOS) bool { return pos == scheme.Verb || pos == scheme.AuxVerb })
}

// barredDay tells whether bars part a day from other names on a line that names no meeting:
// "Jane Roe | 3 May 2021".
func (s *scan) barredDay(first, end int) bool {
	bar, dated := false, false
	for i := first; i < end; i++ {
		switch {
		case s.is(i, "|") && s.text.Source[s.tokens[i].Start] == '|': // and no gap between columns
			bar = true
		case s.meetingHead(i), s.seriesHead(i), s.isVerb(i):
			return false
		}
		dated = dated || s.dayAhead(i, end) && (i == first || s.is(i-1, "|") || s.is(i-1, ":"))
	}
	return bar && dated
}

// datedRow tells whether a block is the row of a table with days, as none stands above or below
// a byline.
func (s *scan) datedRow(block int) bool {
	if block < 0 || block >= len(s.text.Blocks) || s.text.Blocks[block].End == s.text.Blocks[block].First {
		return false
	}
	first, end := s.lineOf(block)
	return s.text.Blocks[block].Kind == segment.Row && s.barredDay(first, end)
}

// isVerb tells whether a token is a verb.
func (s *scan) isVerb(i int) bool {
	return s.trees.UPOS[i] == scheme.Verb || s.trees.UPOS[i] == scheme.AuxVerb
}

// dayAhead tells whether a single day with its year begins at a token.
func (s *scan) dayAhead(i, end int) bool { return s.dayEnd(i, end) > i }

// dayEnd is the token behind a single day with its year, i if none begins there.
func (s *scan) dayEnd(i, end int) int {
	r := dateReader{scan: s, end: end}
	for _, form := range []func(int) (day, day, int){r.isoForm, r.dotted, r.dayMonth, r.monthDay} {
		if from, until, stop := form(i); stop > i {
			if from.year > 0 && from.day > 0 && until == (day{}) {
				return stop
			}
			return i
		}
	}
	return i
}

// onlyDay tells whether a title line is a day, with or without a time behind it.
func (s *scan) onlyDay(block int) bool {
	if !s.text.InTitle(block) {
		return false
	}
	first, end := s.lineOf(block)
	stop := s.dayEnd(first, end)
	return stop > first && (stop == end || s.tokens[stop].Is(segment.Mark) && end-stop < longestByline)
}

// onlyName tells whether a title line is the name of a person and nothing else.
func (s *scan) onlyName(block int) bool {
	if !s.text.InTitle(block) {
		return false
	}
	first, end := s.lineOf(block)
	if end-first < 2 || end-first > 4 || len(s.hits[first]) > 0 && s.hits[first][0].Words > 1 || s.personName(first, end) != end || s.bodyHeadIn(first, end) {
		return false
	}
	for i := first; i < end; i++ {
		if !s.tokens[i].Is(segment.Upper) || s.tokens[i].Is(segment.AllUpper) || s.meetingHead(i) || s.seriesHead(i) || s.instrumentHead(i) {
			return false
		}
	}
	return true
}

// bodyHeadIn tells whether one of the words is the head noun of a body's name.
func (s *scan) bodyHeadIn(first, end int) bool {
	for i := first; i < end; i++ {
		if s.words.body.Has(s.tokens[i].Text) {
			return true
		}
	}
	return false
}

// instrumentHead tells whether a word is the head noun of a text's name.
func (s *scan) instrumentHead(i int) bool { return s.words.instrument.Has(s.tokens[i].Text) }

// speechAbove tells whether a line of the title up to a block says that the text is a speech,
// whose speaker and day stand below.
func (s *scan) speechAbove(block int) bool {
	for b := range block {
		if s.text.Blocks[b].Noise || s.text.Blocks[b].First == s.text.Blocks[b].End {
			continue
		}
		first, end := s.lineOf(b)
		for i := first; i < min(end, first+longestByline); i++ {
			switch s.tokens[i].Fold {
			case "remarks", "speech", "address", "statement", "lecture", "keynote", "intervention", "testimony", "interview", "presentation":
				return true
			}
		}
	}
	return false
}

// isByline tells whether a token stands in a line that tells who wrote the text and when.
func (s *scan) isByline(token int) bool {
	return s.byline[s.sentences[s.sentence[token]].Block]
}

// tellsPost tells whether a byline goes on with the writer's post: "By Jane Roe, Director,
// Riga Institute".
func (s *scan) tellsPost(token int) bool {
	sentence := s.sentences[s.sentence[token]]
	return s.is(sentence.First, "by") && slices.ContainsFunc(s.tokens[sentence.First:sentence.End], func(t segment.Token) bool { return t.Fold == "," })
}

// reported tells whether a text names its writer, as news and columns do.
func (s *scan) reported() bool { return slices.Contains(s.byline, true) }

// Reported tells whether a text names its writer, as news and columns do, so that no "we" of
// those whom it quotes is the meeting that it tells of.
func (a *Analysis) Reported() bool { return a.written }

// IsByline tells whether a block tells who wrote the text and when.
func (a *Analysis) IsByline(block int) bool { return a.byline[block] }

// quoted tells whether a token stands between quotation marks of its paragraph.
func (l *linker) quoted(token int) bool {
	block, _ := l.position(token)
	open := false
	for i := l.sentences[l.text.Blocks[block].First].First; i < token; i++ {
		if l.is(i, "\"") {
			open = !open
		}
	}
	return open
}
