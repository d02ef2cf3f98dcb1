package mention

import (
	"unicode"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestApposition is how many parts behind a person's name are looked at.
const longestApposition = 4

// longestListLine is how many tokens a line has at most that lists a person's posts.
const longestListLine = 45

// appositions proposes the bodies that stand behind a person's name and that neither the
// lexicon nor their form tells: short forms anywhere, and on a line of a list whatever is
// written with capitals.
func (s *scan) appositions(sentence segment.Sentence, from int) {
	kind := s.text.Blocks[sentence.Block].Kind
	last := s.tokens[sentence.End-1].Text
	line := sentence.End-sentence.First <= longestListLine && last != "," && (kind != segment.Paragraph || last != ".")
	for _, c := range s.found[from:len(s.found):len(s.found)] {
		if !c.Type.Is(schema.ClassPerson) || c.generic {
			continue
		}
		if line {
			s.leadingBody(sentence, &c)
		}
		at, held := s.behindNotes(c.End), false
		for n := 0; n < longestApposition && at < sentence.End && s.parts(at); n++ {
			small := false
			if stop := s.smallPost(at+1, sentence.End); stop > at+1 && n == 0 && s.is(at, ",") {
				at, small = stop, true
			}
			end := s.apposed(at+1, sentence.End)
			if end == at+1 {
				break
			}
			if s.roleWithin(at+1, end) {
				held = true
			} else if small && !line {
				s.apposedBody(at+1, end, true) // a field would be written small as well
			} else if !held || s.holdsBody(at+1, end) && !vagueHead(s.tokens[end-1].Fold) || s.shortFormAt(at+1) {
				s.apposedBody(at+1, end, line) // behind a post, words that name no body are its field
			}
			at = end
		}
	}
}

// smallPost is the comma behind a post that is written small and begins at the token: the
// second of "Jane Roe, executive director, Riganet"; the token itself if there is none.
func (s *scan) smallPost(i, end int) int {
	for at := i; at < min(end, i+longestSmallPost); at++ {
		switch t := s.tokens[at]; {
		case at > i && t.Text == "," && s.isRole(at-1):
			return at
		case t.Is(segment.Upper) || t.Is(segment.Mark):
			return i
		}
	}
	return i
}

// leadingBody proposes the body that begins a line of a list before a dash or colon and
// a person: "Baltic Tide - Ms. X".
func (s *scan) leadingBody(sentence segment.Sentence, person *candidate) {
	end := min(person.Lead, person.First) - 1
	if end <= sentence.First || !s.is(end, "-") && !s.is(end, ":") || s.apposed(sentence.First, sentence.End) != end || s.roleWithin(sentence.First, end) || s.stateAt(sentence.First) > 0 || person.Lead == person.First {
		return
	}
	if end > sentence.First+1 || s.shortFormAt(sentence.First) {
		s.add(Type(schema.ClassOrganization), sentence.First, end, spanWeight(weightNamed, sentence.First, end))
	}
}

// parts tells whether the token is a mark behind which a post or body may stand.
func (s *scan) parts(i int) bool {
	return s.is(i, ",") || s.is(i, "(") || s.is(i, "-") || s.is(i, "|")
}

// apposed is the end of the capitalised words that begin at the token, with the small
// words of names between them.
func (s *scan) apposed(i, end int) int {
	at := i
	if s.is(at, "the") {
		at++
	}
	for at < end && (s.nameWord(at) || s.shortFormAt(at)) && s.words.honorific.Longest(s.surface[at:at+1]) == 0 {
		at++
		for next := at; next+1 < end && s.tiesWords(next); next++ {
			if s.nameWord(next+1) && !s.words.honorific.Has(s.tokens[next+1].Text) && !s.words.givenName.Has(s.tokens[next+1].Text) {
				at = next + 1
				break
			}
		}
	}
	return at
}

// tiesWords lists what stands between the words of a name.
func (s *scan) tiesWords(i int) bool {
	switch s.tokens[i].Fold {
	case "of", "for", "the", "and", "&", "/", "de", "du", "des", "la", "del", "da", "do", "für", "fur", "in", "on":
		return true
	}
	return false
}

// apposedBody proposes the words as a body if they may be one.
func (s *scan) apposedBody(first, end int, line bool) {
	if s.is(first, "the") {
		first++
	}
	if first >= end || s.is(end, "'s") || s.placeAt(first) && s.hits[first][0].Words >= end-first || s.knownBody(first) == end-first || s.words.givenName.Has(s.tokens[first].Text) || s.words.suffix.Has(s.tokens[first].Text) || s.words.month.Has(s.tokens[first].Text) || s.words.weekday.Has(s.tokens[first].Text) {
		return
	}
	short := s.shortFormAt(first) && (end == first+1 || s.is(first+1, "/") || s.is(first+1, "of"))
	if !short && !(line && end > first+1) {
		return
	}
	s.add(Type(schema.ClassOrganization), first, end, 15+spanWeight(weightNamed, first, end))
}

// shortFormAt tells whether the token is written as a short form of a body's name is:
// "MFA", "tunCERT", "MoFA".
func (s *scan) shortFormAt(i int) bool {
	text := s.tokens[i].Text
	if len(text) < 3 || len(text) > 10 || s.words.suffix.Has(text) || s.words.honorific.Has(text) || s.words.role.Has(text) {
		return false
	}
	letters := true
	for _, r := range text {
		letters = letters && unicode.IsLetter(r)
	}
	if _, ok := roman(text); ok {
		return false
	}
	return letters && capitals(text) >= 2
}

// ofPost proposes a short form as a body where the post beside it says that it is one:
// "President of the NCSA", "NCSA's director", "NCSA deputy director Jane Roe".
func (s *scan) ofPost(i int, sentence segment.Sentence) {
	if s.employer(i, sentence) {
		return
	}
	if !s.shortFormAt(i) || len(s.hits[i]) > 0 || s.shouted(i) || !s.tokens[i].Is(segment.AllUpper) {
		return
	}
	before := i - 1
	if s.is(before, "the") {
		before--
	}
	held := before > sentence.First && (s.is(before, "of") || s.is(before, "at")) && s.isRole(before-1)
	at := i + 1
	if s.is(at, "'s") {
		at++
	}
	for at < sentence.End && s.words.roleModifier.Has(s.tokens[at].Text) {
		at++
	}
	owned := s.is(i+1, "'s") || at < sentence.End && !s.tokens[at].Is(segment.Upper)
	if held || owned && at+1 < sentence.End && s.isRole(at) && (s.nameWord(at+1) || s.is(at+1, ",")) {
		s.add(Type(schema.ClassOrganization), i, i+1, 15+spanWeight(weightNamed, i, i+1))
	}
}

// employs tells whether a name of two words or more that begins at the token stands behind a
// post that is written small, with "of" or "for": "policy director of Cable Watch".
func (s *scan) employs(i int, sentence segment.Sentence) bool {
	if !s.is(i-1, "of") && !s.is(i-1, "for") || s.tokens[i-2].Is(segment.Upper) || i+1 >= sentence.End || !s.nameWord(i+1) {
		return false
	}
	switch s.tokens[i-2].Fold {
	case "director", "head", "president", "chairman", "chairwoman", "chair", "founder", "co-founder", "manager", "counsel", "executive", "spokesman", "spokeswoman", "spokesperson", "analyst", "researcher", "lawyer":
		return !s.words.givenName.Has(s.tokens[i].Text) && !s.words.honorific.Has(s.tokens[i].Text)
	}
	return false
}

// employer proposes as a body a name that nothing else tells of, right behind a post and "at":
// "an analyst at Riganet".
func (s *scan) employer(i int, sentence segment.Sentence) bool {
	if i < sentence.First+2 || !s.isRole(i-2) || !s.is(i-1, "at") && !s.employs(i, sentence) || !s.nameWord(i) || len(s.hits[i]) > 0 || s.is(i, "large") || s.words.body.Has(s.tokens[i].Text) {
		return false
	}
	end := i
	for end < sentence.End && s.nameWord(end) && len(s.hits[end]) == 0 && !s.words.body.Has(s.tokens[end].Text) {
		end++
	}
	s.add(Type(schema.ClassOrganization), i, end, weightNamed)
	return true
}

// postFloor is before which token no post of the person stands: the sentence's first, or the
// name's own where "and" stands before it, as a post there is that of somebody else: "elected
// Mr. X as Chair and Ms. Y as Rapporteur".
func (p *profileReader) postFloor() int {
	lead, start := min(p.person.Lead, p.person.First), p.sentenceStartOf(p.person.First)
	for at := lead; at < p.person.First; at++ {
		if p.isRole(at) {
			return start // "Transport and Communications Minister Y"
		}
	}
	if p.is(lead-1, "and") {
		return lead
	}
	return start
}
