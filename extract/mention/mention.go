// Package mention finds what a text speaks of: states, bodies, persons with
// their posts, meetings and series, sessions, instruments, topics, places,
// dates and counts; and tells which mentions are of the same thing, so that
// "the Working Group" or "he" stands for what was named before.
package mention

import (
	"sort"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// Type says what a mention is of: the name of a class, or one of the types below.
type Type string

// The types of mentions that are no entities.
const (
	Date    Type = "Date"    // Value and Until are ISO dates
	Number  Type = "Number"  // Value is a decimal number
	Ordinal Type = "Ordinal" // Value is a decimal number
	Party   Type = "Party"   // those who meet: "both sides", "the delegates", "we"
	Pronoun Type = "Pronoun" // "he", "she"
)

// Is tells whether the mention's type is the class.
func (t Type) Is(c schema.Class) bool { return string(t) == string(c) }

// Mention is the tokens [First, End) of a text.
type Mention struct {
	Type       Type
	First, End int
	Extent     int         // end of the apposition that describes it, at least End
	Lead       int         // first token of what belongs before it: honorific, "the delegation of"
	Name       string      // as written, on one line
	Value      string      // of dates and numbers
	Until      string      // end of a date range, else ""
	Ref        *Referent   // what it is of; nil for values
	All        []*Referent // what else it is of: "the proposals"
	parts      meetingParts
	entry      *lexicon.Entry
	owner      *lexicon.Entry // the state whose body it is said to be
	generic    bool           // refers back: "the meeting", "the Working Group"
	adjective  bool           // a state's adjective: "Chinese"
	back       bool           // of a text: refers back or to nothing
	head       string         // of a reference back to a person: the post's head noun
	affils     []Affiliation
	symbol     string // of a text: the short form of its document symbol, folded
	title      string // of a text: its title, where that is only a part of the mention
}

// Referent is the thing that mentions speak of.
type Referent struct {
	Class    schema.Class
	Name     string // the fullest name
	Family   string // of a person: the part of the name that the text tells to be the family's, by capitals
	Entry    *lexicon.Entry
	Ordinal  int // of a meeting or session, 0 if none
	Series   *Referent
	Country  string // ISO code of the state that a body's name says it belongs to
	Affils   []Affiliation
	First    int  // token of its first mention
	Describe bool // it is only described ("nine European countries"), not named
	Planned  bool // a meeting that the text looks ahead to
	Sitting  bool // a meeting of a body that is told only by its day
	Block    int  // of a proposal listed as an item: its block
	// Tentative tells of a planned meeting that it may not come about.
	Tentative bool
	words     []string // of a person: the name, folded
	parts     meetingParts
}

// Affiliation is a person's post: the tokens [First, End) tell of it.
type Affiliation struct {
	Role       string
	Body       *Mention
	First, End int
}

// Context is what the words of a document refer to when they name nothing.
type Context struct {
	Meeting *Referent // the meeting that the document is about
	Chair   *Referent // "I" and "the Chair"
	Series  *Referent // the series of the meeting
}

// Analysis is a text with its mentions, in order of First, then the longer first.
type Analysis struct {
	Text      *segment.Text
	Trees     *syntax.Trees
	Mentions  []Mention
	Context   Context
	numbers   func(token int) (int, bool)
	year      string // the document's, "" if it is unknown
	dated     string // the day on which it was written, "" if it is unknown
	sentence  []int32
	byline    []bool // block → whether it tells who wrote the text and when
	written   bool   // whether one does
	declared  *declaration
	entries   []event     // of its calendar, if it has one
	meetings  []*Referent // each once
	Proposals []*Referent // what a list puts forward, in order
	starts    []int32     // token → index+1 of the mention that starts there
	ends      []int32     // token → index+1 of the mention that ends before it
	covers    []int32     // token → index+1 of the mention that covers it
	next      []int32     // mention → index+1 of the next one in its list
	previous  []int32     // mention → index+1 of the one before in its list
	extents   []int32     // token → index+1 of the mention whose Extent it is
}

// At returns the mention that begins at the token.
func (a *Analysis) At(token int) *Mention { return a.lookup(a.starts, token) }

// EndingAt returns the mention whose End is the token.
func (a *Analysis) EndingAt(token int) *Mention { return a.lookup(a.ends, token) }

// Before returns the mention that ends before the token, with all that
// describes it.
func (a *Analysis) Before(token int) *Mention {
	if m := a.lookup(a.extents, token); m != nil {
		return m
	}
	return a.EndingAt(token)
}

// Covering returns the mention that the token is a part of.
func (a *Analysis) Covering(token int) *Mention { return a.lookup(a.covers, token) }

func (a *Analysis) lookup(index []int32, token int) *Mention {
	if token < 0 || token >= len(index) || index[token] == 0 {
		return nil
	}
	return &a.Mentions[index[token]-1]
}

// Between returns the mentions that begin in the tokens [first, end).
func (a *Analysis) Between(first, end int) []Mention {
	from := sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].First >= first })
	to := sort.Search(len(a.Mentions), func(i int) bool { return a.Mentions[i].First >= end })
	return a.Mentions[from:to]
}

func (a *Analysis) index() {
	n := len(a.Text.Tokens)
	a.starts, a.ends, a.covers = make([]int32, n+1), make([]int32, n+1), make([]int32, n+1)
	a.extents = make([]int32, n+1)
	for i, m := range a.Mentions {
		a.starts[m.First], a.ends[m.End] = int32(i+1), int32(i+1)
		if a.extents[m.Extent] == 0 { // the first is the one whose apposition holds the others
			a.extents[m.Extent] = int32(i + 1)
		}
		for token := m.First; token < m.End; token++ {
			a.covers[token] = int32(i + 1)
		}
	}
}

// Finder finds mentions. It is safe for concurrent use.
type Finder struct {
	lex   *lexicon.Lexicon
	words words
	posts *post.Model // nil to do without
}

// New makes a finder that knows the names of the lexicon and reads posts with the model,
// which may be nil.
func New(lex *lexicon.Lexicon, posts *post.Model) *Finder {
	return &Finder{lex: lex, words: loadWords(lex), posts: posts}
}

// Find finds the mentions of a text, whose trees are known, and links them.
func (f *Finder) Find(text *segment.Text, trees *syntax.Trees) *Analysis {
	s := newScan(f, text)
	s.trees = trees
	a := s.first()
	holdings := s.readPosts(a)
	s.profile(a)
	a.index()
	s.hold(a, holdings)
	s.alternate(a)
	newLinker(s, a).link()
	a.index()
	a.linkLists()
	return a
}

// first finds the mentions, each by itself.
func (s *scan) first() *Analysis {
	s.propose()
	chosen := s.choose()
	s.wrapped(chosen)
	a := &Analysis{Text: s.text, Trees: s.trees, Mentions: chosen, year: s.year, dated: s.dated.iso()}
	a.index()
	a.numbers, a.sentence, a.byline, a.written = s.cardinal, s.sentence, s.byline, s.reported()
	a.entries = s.entries
	s.abbreviations(a)
	a.index()
	s.ownedBodies(a)
	a.index()
	s.lastNames(a)
	a.territories()
	a.index()
	return a
}

// Named tells whether the mention names what it is of, and does not only refer back.
func (m *Mention) Named() bool { return !m.generic }

// IsRegion tells whether a place is a part of the world, in which no one meets.
func (r *Referent) IsRegion() bool {
	return r != nil && r.Entry != nil && r.Entry.Kind == "world-region"
}

// IsRoutine tells whether a text is one that every meeting has and that is no matter
// for a vote: its agenda, its programme of work.
func (m *Mention) IsRoutine() bool {
	return m.Type.Is(schema.ClassInstrument) && m.generic && m.head == ""
}

// IsDrafter tells whether a state or body is named only by the adjective that stands
// before a text: "the Russian draft resolution", "a French-led draft".
func (m *Mention) IsDrafter() bool { return m.adjective && m.End == m.First+1 }

// IsDraft tells whether a text is named as one that is to be decided on: by its
// symbol, or as a draft.
func (m *Mention) IsDraft() bool {
	return m.symbol != "" || strings.Contains(fold.String(m.Name), "draft")
}

// Ordinal is the number in a meeting's or session's name, 0 if it has none.
func (m *Mention) Ordinal() int { return m.parts.ordinal }

// Affiliations are the posts that stand beside a person's name.
func (m *Mention) Affiliations() []Affiliation { return m.affils }

// IsPostAt tells whether a body stands beside a person's name as that of a post.
func (m *Mention) IsPostAt(body *Mention) bool {
	for _, post := range m.affils {
		if post.Body != nil && post.Body.First == body.First {
			return true
		}
	}
	return false
}

// IsDescribed tells whether the referent is only described and not named.
func (r *Referent) IsDescribed() bool { return r == nil || r.Describe }

// Parties returns the states and bodies that a meeting's name couples, as in
// "U.S.-Japan Cyber Dialogue", or who met in an encounter.
func (a *Analysis) Parties(m *Mention) []*Referent {
	if m.IsEncounter() {
		return m.parts.parties
	}
	return a.coupled(m.parts, m.First)
}

// coupled are the states and bodies that a meeting's name couples, called as the text calls
// them elsewhere.
func (a *Analysis) coupled(parts meetingParts, first int) []*Referent {
	if len(parts.states) < 2 {
		return nil
	}
	var refs []*Referent
	for _, entry := range parts.states {
		refs = append(refs, &Referent{Class: entry.Class, Name: a.calls(entry), Entry: entry, First: first})
	}
	return refs
}

// calls is what the text calls what the lexicon knows, its name if it does not.
func (a *Analysis) calls(entry *lexicon.Entry) string {
	for i := range a.Mentions {
		if ref := a.Mentions[i].Ref; ref != nil && ref.Entry == entry {
			return ref.Name
		}
	}
	return entry.Name
}

// Met are the two who the document says met each other, if that is its meeting.
func (a *Analysis) Met() []*Referent {
	if m := a.Context.Meeting; m != nil {
		return m.parts.parties
	}
	return nil
}

// PartiesTo are the states and bodies that a meeting's name couples, or who met each
// other there: "both sides".
func (a *Analysis) PartiesTo(meeting *Referent) []*Referent {
	if refs := a.coupled(meeting.parts, meeting.First); refs != nil {
		return refs
	}
	return meeting.parts.parties
}

// IsAhead tells whether a date is of a day after the document was written, or of a year
// after its own.
func (a *Analysis) IsAhead(date string) bool {
	return len(date) >= 4 && later(date[:4], a.year) || a.after(date)
}

// Cardinal reads the number that the token is, in digits or words.
func (a *Analysis) Cardinal(token int) (int, bool) { return a.numbers(token) }

// SentenceOf is the index of the sentence that the token is in.
func (a *Analysis) SentenceOf(token int) int { return int(a.sentence[token]) }

// IsDay tells whether a session is a day, whose number counts days and not sessions.
func (m *Mention) IsDay() bool { return m.parts.head == "day" }

// Coupled tells whether a meeting is one of two that share their noun: "the first and
// second meetings".
func (m *Mention) Coupled() bool { return m.parts.coupled }

// IsItem tells whether a session is an item of an agenda, which is no gathering.
func (m *Mention) IsItem() bool { return m.parts.head == "item" }

// HeadsItem tells whether an item is named at the head of its line, as a part of the meeting that
// the lines below tell of: "ITEM 3: OTHER MATTERS".
func (m *Mention) HeadsItem() bool { return m.IsItem() && m.End == m.First+2 }

// HasBody tells whether a body stands beside a person's name.
func (m *Mention) HasBody() bool {
	for _, a := range m.affils {
		if a.Body != nil {
			return true
		}
	}
	return false
}

// Possessive tells whether a possessive 's follows the mention.
func (a *Analysis) Possessive(m *Mention) bool {
	if m.End >= len(a.Text.Tokens) {
		return false
	}
	return a.Text.Tokens[m.End].Fold == "'s"
}

// Distinct tells whether a meeting's name tells it from all others: it has a
// year, a place in a series, two parties or a name of its own.
func (r *Referent) Distinct() bool {
	p := r.parts
	if p.ahead || p.placed {
		return false
	}
	return p.year != "" || p.entry != nil || len(p.states) > 1 || len(p.specific) > 0
}

// Year is the year in a meeting's name, "" if it has none.
func (r *Referent) Year() string { return r.parts.year }
