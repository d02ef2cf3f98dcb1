package mention

import (
	"slices"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// Unit is a run of tokens that is read for posts at once: a sentence, or lines that stand
// below each other, as on the cards of a list of participants.
type Unit struct {
	First int // the first token
	Words []post.Word
}

// Units cuts a text into what the model of posts reads, for its training.
func (f *Finder) Units(text *segment.Text, trees *syntax.Trees) []Unit {
	s := newScan(f, text)
	s.trees = trees
	return s.units(s.first())
}

// longestUnit is how many tokens lines that are joined have at most, longestCardLine one of them.
const (
	longestUnit     = 120
	longestCardLine = 24
)

// units are the units of a text that may tell of a person's post.
func (s *scan) units(a *Analysis) []Unit {
	flags := s.postFlags(a)
	var all []Unit
	for i := 0; i < len(s.sentences); {
		first, end := s.sentences[i].First, s.sentences[i].End
		for i++; i < len(s.sentences) && s.joinsCard(i, first); i++ {
			end = s.sentences[i].End
		}
		if any := union(flags[first:end]); any&(post.NamedPerson|post.FoundPerson|post.Honorific) == 0 {
			continue
		}
		unit := Unit{First: first, Words: make([]post.Word, end-first)}
		for at := first; at < end; at++ {
			unit.Words[at-first] = post.Word{Text: s.tokens[at].Text, Flags: flags[at], Pos: s.trees.UPOS[at]}
		}
		all = append(all, unit)
	}
	return all
}

func union(flags []post.Flags) (any post.Flags) {
	for _, f := range flags {
		any |= f
	}
	return any
}

// joinsCard tells whether a sentence is a line right below the one before it, and both are
// as short as those of a card.
func (s *scan) joinsCard(i, first int) bool {
	above, line := s.sentences[i-1], s.sentences[i]
	if line.First >= line.End || above.First >= above.End || line.First != above.End || line.End-first > longestUnit ||
		line.End-line.First > longestCardLine || above.End-above.First > longestCardLine || s.is(above.End-1, ".") {
		return false
	}
	heads := s.text.Blocks[above.Block].Kind == segment.Heading && s.tokens[above.First].Is(segment.AllUpper)
	if block := s.text.Blocks[line.Block]; heads || block.Kind == segment.Row || segment.Seats(s.text.Source[block.Start:block.Stop]) {
		return false // a section's heading, a row or seat of its own
	}
	if s.text.Blocks[line.Block].Kind == segment.Item && line.Block != above.Block && s.itemAt(first) {
		return false // the next item, whose card is another
	}
	between := s.text.Source[s.tokens[above.End-1].End:s.tokens[line.First].Start]
	return strings.Count(between, "\n") == 1
}

// itemAt tells whether the block in which a token stands is an item of a list.
func (s *scan) itemAt(token int) bool {
	i := sort.Search(len(s.sentences), func(i int) bool { return s.sentences[i].End > token })
	return i < len(s.sentences) && s.text.Blocks[s.sentences[i].Block].Kind == segment.Item
}

// postFlags tells of each token what lists, names and its form say.
func (s *scan) postFlags(a *Analysis) []post.Flags {
	flags := make([]post.Flags, len(s.tokens))
	for _, sentence := range s.sentences {
		listed := post.Flags(0)
		if kind := s.text.Blocks[sentence.Block].Kind; kind == segment.Item || kind == segment.Row {
			listed = post.Listed
		}
		for i := sentence.First; i < sentence.End; i++ {
			flags[i] |= s.wordFlags(i) | listed
			s.hitFlags(flags, i)
		}
		if sentence.First < sentence.End {
			flags[sentence.First] |= post.BrokeLine
		}
	}
	for _, p := range s.trees.Persons {
		mark(flags, p.First, p.End, post.NamedPerson)
	}
	for _, p := range s.trees.Bodies {
		mark(flags, p.First, p.End, post.NamedBody)
	}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		kind := post.FoundElse
		switch {
		case m.generic || m.Type == Date || m.Type == Number || m.Type == Ordinal || m.Type == Party || m.Type == Pronoun:
			continue
		case m.Type.Is(schema.ClassPerson):
			kind = post.FoundPerson
		case isBody(m):
			kind = post.FoundBody
		}
		mark(flags, m.First, m.End, kind)
		flags[m.First] |= post.FirstOfFound
	}
	return flags
}

func mark(flags []post.Flags, first, end int, flag post.Flags) {
	for i := first; i < end; i++ {
		flags[i] |= flag
	}
}

func (s *scan) wordFlags(i int) (f post.Flags) {
	t := s.tokens[i]
	for _, one := range []struct {
		holds bool
		flag  post.Flags
	}{
		{s.isRole(i), post.Role},
		{s.words.roleModifier.Has(t.Text), post.RoleModifier},
		{s.words.givenName.Has(t.Text), post.GivenName},
		{t.Is(segment.Upper) && s.words.honorific.Longest(s.surface[i:i+1]) > 0, post.Honorific},
		{s.words.particle.Has(t.Text), post.Particle},
		{s.words.suffix.Has(t.Text), post.Suffix},
		{s.words.body.Has(t.Text), post.BodyHead},
		{s.words.meeting.Has(t.Text), post.MeetingHead},
		{t.Is(segment.Upper), post.Upper},
		{t.Is(segment.AllUpper), post.AllUpper},
		{t.Is(segment.Numeric), post.Numeric},
		{t.Is(segment.Mark), post.Mark},
		{t.Is(segment.BrokeLine), post.BrokeLine},
	} {
		if one.holds {
			f |= one.flag
		}
	}
	return f
}

func (s *scan) hitFlags(flags []post.Flags, i int) {
	if len(s.hits[i]) == 0 {
		return
	}
	hit := s.hits[i][0]
	flag := post.Flags(0)
	switch {
	case hit.Use == lexicon.UseAdjective || hit.Use == lexicon.UseDemonym:
		flag = post.Adjective
	case hit.Entry.Class == schema.ClassState:
		flag = post.State
	case hit.Entry.Class == schema.ClassOrganization || hit.Entry.Class == schema.ClassSeries:
		flag = post.KnownBody
	case hit.Entry.Class == schema.ClassPlace:
		flag = post.KnownPlace
	}
	mark(flags, i, min(i+hit.Words, len(flags)), flag)
}

// readPosts labels the text's units, and makes mentions of the persons and bodies that
// hold posts or have them, where other mentions were made of their words.
func (s *scan) readPosts(a *Analysis) []post.Holding {
	if s.posts == nil {
		return nil
	}
	var scratch post.Scratch
	var all []post.Holding
	var repaired []Mention
	for _, unit := range s.units(a) {
		chunks := s.posts.Label(unit.Words, &scratch)
		for i := range chunks {
			chunks[i].First += unit.First
			chunks[i].End += unit.First
		}
		for _, h := range post.Holdings(s.sound(chunks)) {
			if h.Body.End > 0 && !s.tied(h) {
				h.Body = post.Chunk{}
			}
			if h.Post.End == 0 && h.Body.End == 0 {
				continue
			}
			all = append(all, h)
			repaired = s.repair(a, repaired, h.Person, schema.ClassPerson)
			if h.Body.End > 0 {
				repaired = s.repair(a, repaired, h.Body, schema.ClassOrganization)
			}
		}
	}
	if len(repaired) > 0 {
		a.Mentions = replaced(a.Mentions, repaired)
		a.index()
	}
	return all
}

// sound leaves out what can be no name or post, and cuts off what is no part of a name: a
// bracket, the short form of a body behind it.
func (s *scan) sound(chunks []post.Chunk) []post.Chunk {
	var kept []post.Chunk
	for _, c := range s.ownPosts(s.parted(chunks)) {
		for c.End > c.First+1 && s.isBracket(c.End-1) && !s.is(c.End-1, ")") {
			c.End--
		}
		if s.is(c.End-1, ")") && s.is(c.End-3, "(") && c.End-3 > c.First {
			c.End -= 3
		}
		if c.Label == post.BodyAhead || c.Label == post.Body {
			if s.taught(kept, c) {
				continue
			}
			c.First, c.End = s.firstOfBody(c), s.beforeVerb(c.First, c.End)
			c = s.withoutSeat(s.field(kept, c))
		}
		switch c.Label {
		case post.Person:
			if end := s.sentenceEndOf(c.First); end >= c.First+2 {
				c.End = min(c.End, end) // the line below goes on about the person
			}
			if c = s.afterField(kept, c); !s.couldBeName(c) {
				continue
			}
		case post.Post, post.PostAhead:
			if !s.roleWithin(c.First, c.End) || s.holdsPerson(c) {
				continue
			}
		default:
			if !s.couldBeBody(c) {
				continue
			}
		}
		kept = append(kept, c)
	}
	return kept
}

// firstOfBody steps over what describes a body and is no part of its name, as in
// "Riga-based research company Riganet", and over a place before the state of a post, as in
// "speaking in Riga, Latvian President".
func (s *scan) firstOfBody(c post.Chunk) int {
	first := c.First
	for first+1 < c.End && strings.HasSuffix(s.tokens[first].Fold, "-based") {
		for first++; first+1 < c.End && !s.tokens[first].Is(segment.Upper); first++ {
		}
	}
	if c.Label == post.BodyAhead {
		for i := c.End - 2; i > first; i-- {
			if s.is(i, ",") && len(s.hits[i+1]) > 0 && i+1+s.hits[i+1][0].Words == c.End {
				return i + 1
			}
		}
	}
	return first
}

func (s *scan) isBracket(i int) bool { return strings.ContainsAny(s.tokens[i].Text, "[]{}<>()") }

// couldBeName tells whether words may be a person's name: capitals, particles and initials
// and nothing that names a post.
func (s *scan) couldBeName(c post.Chunk) bool {
	for i := c.First; i < c.End; i++ {
		t := s.tokens[i]
		if t.Is(segment.Mark) && t.Text != "." && t.Text != "-" || !t.Is(segment.Upper) && !t.Is(segment.Mark) && !s.isParticle(t.Text) || i > c.First && s.isRole(i) {
			return false
		}
	}
	return true
}

// holdsPerson tells whether the linguistic core sees a person's name among the words.
func (s *scan) holdsPerson(c post.Chunk) bool {
	return slices.ContainsFunc(s.trees.Persons, func(p syntax.Span) bool { return p.End-p.First > 1 && p.First >= c.First && p.End <= c.End })
}

// isParticle tells whether a small word is a part of names, alone or joined to one: "van",
// "al-Sayed".
func (s *scan) isParticle(word string) bool {
	before, _, _ := strings.Cut(word, "-")
	return s.words.particle.Has(before) || elided(word)
}

// couldBeBody tells whether words may be the name of a body or state: no mark that parts names,
// and a noun or name among them.
func (s *scan) couldBeBody(c post.Chunk) bool {
	if c.End == c.First+1 && IsOrdinal(s.tokens[c.First].Fold) {
		return false // of "First Deputy Governor"
	}
	noun, depth := false, 0
	for i := c.First; i < c.End; i++ {
		if strings.ContainsAny(s.tokens[i].Text, "[]<>{}|:;") {
			return false
		}
		switch s.tokens[i].Text {
		case "(":
			depth++
		case ")":
			if depth--; depth < 0 {
				return false
			}
		}
		noun = noun || s.trees.UPOS[i] == scheme.Noun || s.trees.UPOS[i] == scheme.Propn || len(s.hits[i]) > 0
	}
	return noun && depth == 0
}

// tied tells whether the body of a holding goes with its post, without a verb between them,
// or stands right beside the person if there is no post.
func (s *scan) tied(h post.Holding) bool {
	if h.Post.End == 0 {
		return s.adjoins(h.Person, h.Body) && !s.actsItself(h.Body, h.Person)
	}
	first, end := h.Post.End, h.Body.First
	if h.Body.End <= h.Post.First {
		first, end = h.Body.End, h.Post.First
	}
	for i := first; i < end; i++ {
		if s.trees.UPOS[i] == scheme.Verb {
			return false
		}
	}
	return true
}

// adjoins tells whether a body stands right beside a person, with nothing but a mark, "of",
// "from" or "'s" between: "Jane Roe (Riganet)", "Jane Roe from Riganet".
func (s *scan) adjoins(person, body post.Chunk) bool {
	first, end := person.End, body.First
	if body.End <= person.First {
		first, end = body.End, person.First
	}
	for i := first; i < end; i++ {
		switch s.tokens[i].Fold {
		case ",", "(", "-", "|", ":", "of", "from", "the", "'s", "/":
		default:
			if s.wordFlags(i)&post.Honorific == 0 {
				return false
			}
		}
	}
	return true
}

// repair appends a mention of the chunk, unless there is one of its class already.
func (s *scan) repair(a *Analysis, repaired []Mention, c post.Chunk, class schema.Class) []Mention {
	if m := a.At(c.First); m != nil && (m.End == c.End || class == schema.ClassOrganization && m.entry != nil) {
		if m.Type.Is(class) || class == schema.ClassOrganization && isBody(m) {
			return repaired
		}
	}
	if m := a.Covering(c.First); class == schema.ClassOrganization && m != nil && m.Type.Is(schema.ClassSeries) && m.End >= c.End {
		return repaired
	}
	if class == schema.ClassOrganization && len(s.hits[c.First]) > 0 && c.First+s.hits[c.First][0].Words >= c.End {
		return repaired // the adjective of a state, a known name
	}
	if slices.ContainsFunc(repaired, func(m Mention) bool { return m.First < c.End && c.First < m.End }) || a.firm(c) {
		return repaired
	}
	m := Mention{Type: Type(class), First: c.First, End: c.End, Extent: c.End, Lead: c.First, Name: s.name(c.First, c.End)}
	if class == schema.ClassPerson {
		for m.Lead > s.sentenceStartOf(c.First) && s.wordFlags(m.Lead-1)&post.Honorific != 0 {
			m.Lead--
		}
	}
	return append(repaired, m)
}

// firm tells whether a mention of the chunk's words is none that the model may mend: of a
// meeting or text, of several states, or a known name that goes beyond the chunk.
func (a *Analysis) firm(c post.Chunk) bool {
	states := 0
	for i := c.First; i < c.End; i++ {
		m := a.Covering(i)
		switch {
		case m == nil:
			continue
		case m.Type.Is(schema.ClassState) && i == m.First:
			states++
		case m.Type.Is(schema.ClassMeeting), m.Type.Is(schema.ClassSession), m.Type.Is(schema.ClassInstrument):
			return true
		}
		if m.entry != nil && (m.First < c.First || m.End > c.End) {
			return true
		}
	}
	return states > 1
}

// replaced puts mentions in the place of those that they overlap.
func replaced(mentions, by []Mention) []Mention {
	kept := make([]Mention, 0, len(mentions)+len(by))
	for _, m := range mentions {
		if !slices.ContainsFunc(by, func(n Mention) bool { return m.First < n.End && n.First < m.End }) {
			kept = append(kept, m)
		}
	}
	kept = append(kept, by...)
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].First < kept[j].First })
	return kept
}

// hold gives persons the posts that the model read, where it read more than other ways did.
func (s *scan) hold(a *Analysis, holdings []post.Holding) {
	for len(holdings) > 0 {
		n := 1
		for n < len(holdings) && holdings[n].Person == holdings[0].Person {
			n++
		}
		if m := a.At(holdings[0].Person.First); m != nil && m.Type.Is(schema.ClassPerson) {
			if affils := s.affiliations(a, holdings[:n]); telling(affils) > telling(m.affils) {
				m.affils = append(affils, delegations(m.affils)...)
				for _, one := range affils {
					m.Lead, m.Extent = min(m.Lead, one.First), max(m.Extent, one.End)
				}
			}
		}
		holdings = holdings[n:]
	}
}

// delegations are the posts that head a delegation, which are no posts at a body.
func delegations(affils []Affiliation) []Affiliation {
	return slices.DeleteFunc(slices.Clone(affils), func(a Affiliation) bool { return a.Body != nil || !isDelegationHead(a.Role) })
}

// telling says how much is told of what a person does: more with a post and a body together
// than with a post, and least with a body.
func telling(affils []Affiliation) int {
	most := 0
	for _, one := range affils {
		n := 0
		if one.Body != nil {
			n++
		}
		if one.Role != "" {
			n += 2
		}
		most = max(most, n)
	}
	return most
}

// affiliations turns what the model read of one person into posts.
func (s *scan) affiliations(a *Analysis, holdings []post.Holding) []Affiliation {
	var affils []Affiliation
	for _, h := range holdings {
		one := Affiliation{First: h.Person.First, End: h.Person.End}
		if h.Post.End > 0 {
			one.Role = s.name(h.Post.First, h.Post.End)
			one.First, one.End = min(one.First, h.Post.First), max(one.End, h.Post.End)
		}
		if h.Body.End > 0 {
			if one.Body = s.bodyAt(a, h.Body); one.Body == nil {
				continue
			}
			one.First, one.End = min(one.First, h.Body.First), max(one.End, h.Body.End)
		}
		affils = append(affils, one)
	}
	return affils
}

// bodyAt is the mention of the body that a chunk names.
func (s *scan) bodyAt(a *Analysis, c post.Chunk) *Mention {
	if m := a.Covering(c.First); m != nil && isBody(m) && (m.First == c.First || m.Type.Is(schema.ClassSeries)) {
		return m
	}
	p := profileReader{scan: s, a: a}
	m, _ := p.adjectiveAt(c.First)
	return m
}
