package mention

import (
	"sort"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// abbreviations reads the definitions "Long Form (LF)": the parenthesis becomes
// part of the long form's mention, and the short form is found wherever else
// the text uses it. A long form that was not found by itself is accepted where
// its capitals spell the short form.
func (s *scan) abbreviations(a *Analysis) {
	defined := map[string]int{} // short form → index of the long form's mention
	drop := map[int]bool{}
	for i := 1; i+2 < len(s.tokens); i++ {
		if s.tokens[i].Text != "(" {
			continue
		}
		short, end := s.shortForm(i + 1)
		if end == 0 {
			continue
		}
		long := s.longForm(a, i, short)
		if long < 0 {
			continue
		}
		for at := a.Mentions[long].First; at < end; at++ {
			if inner := a.covers[at]; inner > 0 && int(inner-1) != long {
				drop[int(inner-1)] = true
			}
		}
		a.Mentions[long].Extent = end
		s.tailBehind(&a.Mentions[long], end)
		defined[short] = long
	}
	s.applyShortForms(a, defined, drop)
}

// tailBehind takes the state of "Ministry (M) of Y", whose body it is, and the body's own part of
// "Baltic Ports Forum (BPF) Secretariat".
func (s *scan) tailBehind(m *Mention, end int) {
	if m.Type.Is(schema.ClassOrganization) && end < len(s.tokens) && partOfBody(s.tokens[end]) {
		m.Extent, m.Name, m.entry = end+1, s.name(m.First, m.End)+" "+s.tokens[end].Text, nil
		return
	}
	at := end + 1
	if s.is(at, "the") {
		at++
	}
	if n := s.stateAt(at); m.Type.Is(schema.ClassOrganization) && s.is(end, "of") && n > 0 {
		m.owner, m.Extent = s.hits[at][0].Entry, at+n
	}
}

// partOfBody tells whether a word behind the short form of a body names the office that acts for it.
func partOfBody(t segment.Token) bool {
	return t.Is(segment.Upper) && (t.Fold == "secretariat" || t.Fold == "commission")
}

// shortForm reads what is between parentheses, if it looks like an
// abbreviation, and the token behind them.
func (s *scan) shortForm(i int) (short string, end int) {
	at := i
	if s.is(at, "the") {
		at++
	}
	for s.is(at, "\"") {
		at++
	}
	if at >= len(s.tokens) {
		return "", 0
	}
	word := s.tokens[at].Text
	at++
	for at < len(s.tokens) && s.is(at, "\"") {
		at++
	}
	if at >= len(s.tokens) || s.tokens[at].Text != ")" || capitals(word) < 2 {
		return "", 0
	}
	return word, at + 1
}

func capitals(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// longForm finds the mention that ends before the parenthesis, or makes one of
// the capitalised words whose initials spell the short form.
func (s *scan) longForm(a *Analysis, paren int, short string) int {
	if before := a.ends[paren]; before > 0 {
		m := &a.Mentions[before-1]
		switch schema.Class(m.Type) {
		case schema.ClassOrganization, schema.ClassState, schema.ClassSeries, schema.ClassMeeting, schema.ClassInstrument, schema.ClassTopic:
			return int(before - 1)
		}
		return -1
	}
	first := s.spelled(paren, short)
	if first < 0 {
		return -1
	}
	for i := first; i < paren; i++ {
		if inner := a.Covering(i); inner != nil && !inner.Type.Is(schema.ClassTopic) {
			return -1
		}
	}
	m := Mention{Type: Type(schema.ClassOrganization), First: first, End: paren, Extent: paren, Lead: first, Name: s.name(first, paren)}
	a.Mentions = append(a.Mentions, m)
	return len(a.Mentions) - 1
}

// spelled is the first token of the words before the parenthesis whose capital
// initials spell the short form, or -1.
func (s *scan) spelled(paren int, short string) int {
	letters := []rune(strings.ToUpper(short))
	at := paren - 1
	for k := len(letters) - 1; k >= 0; {
		if at < 0 || s.tokens[at].Is(segment.Mark) {
			return -1
		}
		t := s.tokens[at]
		switch {
		case t.Is(segment.Upper) && []rune(strings.ToUpper(t.Text))[0] == letters[k]:
			k--
		case !t.Is(segment.Upper) && len(t.Fold) <= 4:
		default:
			return -1
		}
		at--
	}
	return at + 1
}

// applyShortForms drops the mentions inside definitions and adds those of the
// short forms elsewhere.
func (s *scan) applyShortForms(a *Analysis, defined map[string]int, drop map[int]bool) {
	var added []Mention
	for _, sentence := range s.sentences {
		for i := sentence.First; i < sentence.End; i++ {
			long, ok := defined[s.tokens[i].Text]
			if !ok || i < a.Mentions[long].Extent {
				continue
			}
			m := a.Mentions[long]
			if short := a.Covering(i); short != nil {
				if short.First == i && short.End == i+1 && short.Type.Is(schema.ClassTopic) && isOrganization(&m) {
					*short = Mention{Type: m.Type, First: i, End: i + 1, Extent: i + 1, Lead: i, Name: m.Name, entry: m.entry, parts: m.parts}
				}
				if short.First == i && short.End == i+1 && short.entry == nil && isOrganization(short) && isOrganization(&m) {
					short.Name, short.entry, short.parts = m.Name, m.entry, m.parts
				}
				continue
			}
			added = append(added, Mention{Type: m.Type, First: i, End: i + 1, Extent: i + 1, Lead: i, Name: m.Name, entry: m.entry, parts: m.parts})
		}
	}
	kept := a.Mentions[:0:0]
	for i, m := range a.Mentions {
		if !drop[i] {
			kept = append(kept, m)
		}
	}
	kept = append(kept, added...)
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].First < kept[j].First })
	a.Mentions = apart(kept)
}

// apart leaves out mentions that overlap the one before them.
func apart(mentions []Mention) []Mention {
	kept := mentions[:0]
	end := 0
	for _, m := range mentions {
		if m.First >= end {
			kept = append(kept, m)
			end = m.End
		}
	}
	return kept
}
