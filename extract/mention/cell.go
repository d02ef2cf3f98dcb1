package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// cell is the tokens [first, end) of one column of a table's row.
type cell struct{ first, end int }

// longestBodyCell is how many tokens a cell has at most that names a body.
const longestBodyCell = 16

// cells proposes what a row of a list of participants names: the person, whose name
// fills a cell, and the body in the last cell behind, in whatever language and form.
// Candidates from the index on are the sentence's persons.
func (s *scan) cells(sentence segment.Sentence, from int) {
	if s.text.Blocks[sentence.Block].Kind != segment.Row {
		return
	}
	row := s.cut(sentence)
	at := slices.IndexFunc(row, func(c cell) bool { return s.personCell(c) > c.first })
	if at < 0 || at > 1 {
		return
	}
	told := s.telling(row[at+1:])
	if len(told) == 0 || at == 1 && len(told) == 1 && s.stateAt(row[0].first) > 0 {
		return // the delegation, its speaker and the subject
	}
	s.forgetPersons(from, told)
	first := s.honorifics(row[at].first, row[at].end)
	if first > row[at].first || s.roleWithin(told[0].first, told[0].end) {
		s.person(row[at].first, first, s.personCell(row[at]), 10)
	}
	last := told[len(told)-1]
	if s.roleWithin(last.first, last.end) && len(told) < 2 || !s.tokens[last.first].Is(segment.Upper) {
		return
	}
	if len(told) > 1 || s.holdsBody(last.first, last.end) || last.end == last.first+1 {
		s.bodyCell(last)
	}
}

// forgetPersons leaves out the persons that were found in the cells of a post and a body.
func (s *scan) forgetPersons(from int, told []cell) {
	kept := slices.DeleteFunc(s.found[from:], func(c candidate) bool {
		return c.Type.Is(schema.ClassPerson) && slices.ContainsFunc(told, func(t cell) bool { return c.First >= t.first && c.First < t.end })
	})
	s.found = s.found[:from+len(kept)]
}

// cut parts a row at the marks of its columns. Empty cells are left out.
func (s *scan) cut(sentence segment.Sentence) []cell {
	var row []cell
	first := sentence.First
	for at := sentence.First; at <= sentence.End; at++ {
		if at < sentence.End && !s.is(at, "|") {
			continue
		}
		if at > first {
			row = append(row, cell{first, at})
		}
		first = at + 1
	}
	return row
}

// personCell is the end of the person's name that fills a cell, but for notes in
// parentheses behind it; the cell's start if none does.
func (s *scan) personCell(c cell) int {
	first := s.honorifics(c.first, c.end)
	end := s.personName(first, c.end)
	if end == first || first == c.first && (end < first+2 || s.knownName(first, end)) {
		return c.first
	}
	if at := s.behindNotes(end); at < c.end {
		return c.first
	}
	return end
}

// behindNotes steps over notes in parentheses behind a name or rank: "(H)", "(Retd)".
func (s *scan) behindNotes(at int) int {
	for s.is(at, "(") && s.is(at+2, ")") && isNote(s.tokens[at+1].Fold) {
		at += 3
	}
	return at
}

// isNote lists what lists of participants note of a person that is neither post nor body.
func isNote(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "h", "hod", "r", "rtd", "retd", "ret", "retired", "tbc", "tbd", "online", "virtual", "virtually", "remote", "excused", "f", "m":
		return true
	}
	return false
}

// telling are the cells that may name a post or a body: those with words that are
// no address, number, state or place.
func (s *scan) telling(row []cell) []cell {
	var told []cell
	for _, c := range row {
		address := false
		for at := c.first; at < c.end; at++ {
			address = address || s.is(at, "@") || strings.HasPrefix(s.tokens[at].Fold, "www")
		}
		known := s.placeAt(c.first) && s.hits[c.first][0].Words == c.end-c.first
		if !address && !known && !s.tokens[c.first].Is(segment.Numeric) && !s.tokens[c.first].Is(segment.Mark) && c.end-c.first <= longestBodyCell {
			told = append(told, c)
		}
	}
	return told
}

// bodyCell proposes the body that a cell names, up to its short form or its place.
func (s *scan) bodyCell(c cell) {
	end := c.first
	for end < c.end && !s.is(end, "(") && !s.is(end, ",") && !s.is(end, ";") {
		end++
	}
	if s.knownBody(c.first) == end-c.first || end == c.first {
		return
	}
	s.add(Type(schema.ClassOrganization), c.first, end, weightDate+spanWeight(weightNamed, c.first, end))
}

// roleCell reads a cell of a row as a post, whatever its words are, if the next
// one names the body.
func (p *profileReader) roleCell(i int) (part, bool) {
	end := i
	for end < p.end && !p.is(end, "|") {
		end++
	}
	body := p.a.At(end + 1)
	if p.text.Blocks[p.sentences[p.sentence[i]].Block].Kind != segment.Row || end == i || end >= p.end || !isOrganization(body) || isOrganization(p.a.At(i)) {
		return part{}, false
	}
	return part{first: i, end: end, role: p.name(i, end)}, true
}
