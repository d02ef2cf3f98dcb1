package mention

import (
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

var (
	unSymbol    = regexp.MustCompile(`^(A|S|E|ST|HRC|CD|TD|DP|CCPCJ|CTOC)/[A-Z0-9]`)
	bodySymbol  = regexp.MustCompile(`^[A-Z]{2,}(/[A-Za-z0-9.-]*[A-Za-z0-9])*/[A-Z.]*\d`) // UNODC/CCPCJ/EG.4/2013/1
	pressSymbol = regexp.MustCompile(`^(GA|SC|SG|DSG|PAL|ECOSOC|DC|L|UNIS)/`)             // of a release on a meeting
	shortSymbol = regexp.MustCompile(`^(L|CRP|WP)\.\d+\.?$`)                              // at the end of a sentence with its full stop
)

// symbol proposes a document symbol: A/RES/73/27, A/C.1/73/L.27/Rev.1, and L.27
// for short, with the title that may stand behind it in quotation marks.
func (s *scan) symbol(i, end int) bool {
	at := s.symbolEnd(i, end)
	if at == i {
		return false
	}
	first := i
	for first > 0 && kindOfDraft(s.tokens[first-1].Fold) {
		first--
	}
	draft := ""
	if at+1 < end && s.is(at, "dr") && s.romanAt(at+1) { // "A/78/404 DR II" on a voting sheet
		draft = "draft resolution " + s.tokens[at+1].Fold
		at += 2
	}
	closing := s.quotation(s.behindEntitled(at, end), end)
	m := s.add(Type(schema.ClassInstrument), first, max(at, closing), spanWeight(weightDate, first, max(at, closing)))
	if m.symbol = draft; draft == "" {
		m.symbol = s.symbolTail(i, at)
	}
	if first < i {
		m.head = s.tokens[i-1].Fold
	}
	m.title = strings.TrimSuffix(s.name(i, at), ".")
	if opening := s.behindEntitled(at, end); closing > opening {
		m.title = s.name(opening+1, closing-1)
	} else {
		m.End, m.Extent = at, at
	}
	return true
}

// kindOfDraft tells whether a word before a symbol says what kind of text has it.
func kindOfDraft(word string) bool {
	switch word {
	case "draft", "resolution", "decision", "amendment", "document", "revised":
		return true
	}
	return false
}

// behindEntitled steps over ", entitled" between a symbol and its title.
func (s *scan) behindEntitled(i, end int) int {
	at := i
	if s.is(at, "\"") && s.is(s.symbolStart(i)-1, "\"") {
		at++ // the mark that closes the symbol's own
	}
	behind := at
	if s.is(at, ",") {
		at++
	}
	if at < end && (s.is(at, "entitled") || s.is(at, "titled") || s.is(at, "dubbed")) {
		return at + 1
	}
	return behind
}

// symbolStart is the first token of the symbol that ends before the token.
func (s *scan) symbolStart(end int) int {
	at := end - 1
	for at > 0 && s.tokens[at-1].End == s.tokens[at].Start && !s.tokens[at-1].Is(segment.Mark) || at > 0 && s.is(at-1, "/") {
		at--
	}
	return at
}

// symbolEnd is the token behind the document symbol at the token, i if there is
// none.
func (s *scan) symbolEnd(i, end int) int {
	t := s.tokens[i]
	short := shortSymbol.MatchString(t.Text)
	if !short && !s.opensSymbol(i) {
		return i
	}
	at := i + 1
	for at < end && s.tokens[at].Start == s.tokens[at-1].End && (s.is(at, "/") || s.is(at-1, "/") || s.tokens[at].Is(segment.Upper) || s.tokens[at].Is(segment.Numeric) || s.is(at, ".") || s.is(at, "-")) {
		at++
	}
	for at > i+1 && (s.is(at-1, ".") || s.is(at-1, "/") || s.is(at-1, "-")) {
		at--
	}
	return at
}

// longestSymbol is how many bytes are looked at for the symbol of a document.
const longestSymbol = 40

// opensSymbol tells whether the token begins the symbol of a document, with slashes.
func (s *scan) opensSymbol(i int) bool {
	t := s.tokens[i]
	if !t.Is(segment.Upper) || !s.is(i+1, "/") || i > 0 && s.tokens[i-1].End == t.Start && s.is(i-1, "/") {
		return false
	}
	text := s.text.Source[t.Start:min(len(s.text.Source), t.Start+longestSymbol)]
	return !pressSymbol.MatchString(text) && (unSymbol.MatchString(text) || bodySymbol.MatchString(text))
}

// symbolTail is what a symbol is called for short: "L.27/Rev.1" of
// "A/C.1/73/L.27/Rev.1"; the whole symbol if it has no such part.
func (s *scan) symbolTail(first, end int) string {
	for at := first; at < end; at++ {
		if shortSymbol.MatchString(s.tokens[at].Text) {
			first = at
			break
		}
	}
	return strings.ToLower(strings.TrimSuffix(s.name(first, end), "."))
}

// longestQuotation is how many tokens a quoted title has at most.
const longestQuotation = 45

// quotation is the token behind the quotation that begins at the token, i if
// there is none.
func (s *scan) quotation(i, end int) int {
	if !s.is(i, "\"") {
		return i
	}
	for at := i + 2; at < min(end, i+longestQuotation); at++ {
		if s.is(at, "\"") {
			return at + 1
		}
	}
	return i
}

// titledDraft proposes a text that is told by its title and symbol: “draft
// resolution "Developments in the field" (document A/C.1/78/L.11)”.
func (s *scan) titledDraft(i int, sentence segment.Sentence) bool {
	closing := s.quotation(i, sentence.End)
	if closing == i || !s.is(closing, "(") {
		return false
	}
	at := closing + 1
	if s.is(at, "document") || s.is(at, "documents") {
		at++
	}
	end := s.symbolEnd(at, sentence.End)
	if end == at || !s.is(end, ")") {
		return false
	}
	first := i
	for first > sentence.First && (s.is(first-1, "draft") || s.is(first-1, "resolution") || s.is(first-1, "decision") || s.is(first-1, "entitled") || s.is(first-1, "titled")) {
		first--
	}
	m := s.add(Type(schema.ClassInstrument), first, end+1, spanWeight(weightDate, first, end+1))
	m.symbol, m.title = s.symbolTail(at, end), s.name(i+1, closing-1)
	return true
}

// symbolBehind is the symbol that stands in parentheses behind a text and is the
// text's own: "a draft decision on cables (A/C.1/71/L.17)"; nil if there is none.
func (l *linker) symbolBehind(m *Mention) *Mention {
	end := l.sentenceEndOf(m.First)
	between := l.a.Between(m.End, end)
	for i := range between {
		one := &between[i]
		if !one.Type.Is(schema.ClassInstrument) || one.IsRoutine() {
			continue
		}
		before := one.First - 1
		if l.is(before, "document") {
			before--
		}
		if one.symbol == "" || !l.is(before, "(") || l.marked(m.End, before) {
			return nil
		}
		return one
	}
	return nil
}

// marked tells whether a comma or another mark stands in a span.
func (l *linker) marked(first, end int) bool {
	for i := first; i < end; i++ {
		if l.tokens[i].Is(segment.Mark) && !l.is(i, "-") {
			return true
		}
	}
	return false
}

// symbolOf ties a text by its symbol: the full one and the short one are the
// same text's, and so is its title.
func (l *linker) symbolOf(m *Mention) *Referent {
	key := "symbol:" + m.symbol
	if r, ok := l.byKey[key]; ok {
		return r
	}
	if draft, _, revised := strings.Cut(strings.Replace(m.symbol, ".rev.", "/rev.", 1), "/rev."); revised {
		if r, ok := l.byKey["symbol:"+draft]; ok {
			l.byKey[key] = r
			return r
		}
	}
	r := l.keyed(m, "instrument:"+strings.ToLower(m.Name))
	l.byKey[key] = r
	return r
}

// IsSeriesSymbol tells whether a symbol is that of a series of documents, such as
// "OEA/Ser.L", and of no text.
func (m *Mention) IsSeriesSymbol() bool { return strings.Contains(m.Name, "/Ser") }

// HasSymbol tells whether a text is named by the symbol of a document.
func (m *Mention) HasSymbol() bool { return m.symbol != "" }

// IsUntitledDraft tells whether a text is a draft before a meeting that is named by its
// subject or by a symbol such as "L.27" and "CRP.4", but has no title.
func (m *Mention) IsUntitledDraft() bool {
	symbol := shortSymbol.MatchString(strings.ToUpper(m.symbol)) && !strings.HasPrefix(m.symbol, "wp.")
	titled := m.Ref != nil && m.symbol != "" && !strings.Contains(m.Ref.Name, "/") && !strings.Contains(m.Ref.Name, ".")
	return symbol && !titled || m.head == "draft" || strings.HasPrefix(m.Name, "draft ")
}
