package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// officeHolders ties persons who hold an office of a state, of whom no body is told, to the
// state that issued the text or from whose capital it was written. At home a minister is
// named without the country: "PRAGUE, 2 May - Interior Minister X said".
func (l *linker) officeHolders() {
	home := l.home()
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.generic || m.Ref == nil || len(m.affils) == 0 || l.bodyTold(m.Ref) {
			continue
		}
		post := &m.affils[0]
		if body := l.itsBody(post); body != nil {
			post.Body, m.Ref.Affils[0].Body = body, body
			continue
		}
		state := l.nationalOffice(post.Role)
		switch {
		case state != nil:
		case !l.hasVerb(l.sentences[l.sentence[m.First]]):
			continue
		case l.is(post.First-1, "'s") || l.is(post.First-1, "their") || l.is(post.First-1, "and") || l.is(post.First-1, "former"):
			continue
		case home == nil || !ofState(post.Role) || l.foreign(m, home):
			continue
		default:
			state = home
		}
		post.Body = &Mention{Type: Type(schema.ClassState), First: m.First, End: m.End, Extent: m.End, Lead: m.Lead, Name: state.Name, Ref: state}
		m.Ref.Affils[0].Body = post.Body
	}
}

// itsBody is the body that "its" before a post refers back to: the first that the sentence
// names; nil if there is none, or if the post is one of states.
func (l *linker) itsBody(post *Affiliation) *Mention {
	role := fold.String(post.Role)
	if !l.is(post.First-1, "its") || strings.Contains(role, "minister") || strings.Contains(role, "ambassador") || strings.Contains(role, "secretary") {
		return nil
	}
	mentions := l.a.Between(l.sentenceStartOf(post.First), post.First)
	for i := range mentions {
		if m := &mentions[i]; m.Type.Is(schema.ClassOrganization) && m.Ref != nil && m.Named() {
			return m
		}
	}
	return nil
}

// foreign tells whether a sentence names another state, or what is another state's, before a person, whose
// office may be one of that state.
func (l *linker) foreign(m *Mention, home *Referent) bool {
	for i := l.sentenceStartOf(m.First); i < m.First; i++ {
		if len(l.hits[i]) == 0 {
			continue
		}
		entry := l.hits[i][0].Entry
		if entry.Class != schema.ClassPlace && entry.Country != "" && (home == nil || home.Entry == nil || entry.Country != home.Entry.Country) {
			return true
		}
	}
	return false
}

// bodyTold tells whether the text names a body beside any of a person's posts.
func (l *linker) bodyTold(person *Referent) bool {
	for _, a := range person.Affils {
		if a.Body != nil {
			return true
		}
	}
	return len(person.Affils) == 0
}

// ofState tells whether a post is one that only states have, told by more than the rank
// before a name: "Interior Minister", not "Minister".
func ofState(role string) bool {
	role = " " + fold.String(role) + " "
	if strings.Count(role, " ") < 3 || strings.Contains(role, "counsellor") || strings.Contains(role, "shadow") || strings.Contains(role, "former") || strings.Contains(role, " in ") && !strings.Contains(role, " in charge ") {
		return false
	}
	for _, office := range []string{"minister", "foreign secretary", "home secretary", "interior secretary", "undersecretary of state", "national cyber director", "state councilor", "state councillor", "national security adviser", "national security advisor", "ambassador-at-large", "ambassador at large", "cyber ambassador", "cyber envoy"} {
		if strings.Contains(role, " "+office+" ") {
			return true
		}
	}
	return false
}

// nationalOffice is the state that alone calls a post so, told by the last words of the post:
// "Deputy Secretary of State" of the United States, unlike "Secretary of State for Trade"; nil
// if there is none.
func (l *linker) nationalOffice(role string) *Referent {
	for words := strings.Fields(role); len(words) > 0; words = words[1:] {
		if country, ok := l.words.nationalOffice.Value(strings.Join(words, " ")); ok {
			return l.stateOfCode(country)
		}
	}
	return nil
}

// home is the state whose ministry the head of the text names as the one that issued it, or
// the state of the capital with which its first paragraph begins as a dateline, or the only
// one of which the text or its beginning speaks; nil if none is told.
func (l *linker) home() *Referent {
	if country := l.letterheadState(); country != "" {
		return l.stateOfCode(country)
	}
	if entry := l.datelineState(); entry != nil {
		return l.keyed(&Mention{Type: Type(schema.ClassState), Name: entry.Name, entry: entry}, entry.ID)
	}
	if country := l.onlyState(len(l.tokens)); country != "" {
		return l.stateOfCode(country)
	}
	if at := l.bodyStart + openingSentences; at < len(l.sentences) {
		if country := l.onlyState(l.sentences[at].First); country != "" && l.oftenest(country) {
			return l.stateOfCode(country)
		}
	}
	return nil
}

// openingSentences is how many sentences of the body tell which state a text is about.
const openingSentences = 2

// onlyState is the code of the state that alone is named before the token, by its name, its
// adjective or one of its bodies; "" if there are none or several.
func (l *linker) onlyState(end int) string {
	country := ""
	for i := 0; i < end; i++ {
		if !l.ofCountry(i) {
			continue
		}
		entry := l.hits[i][0].Entry
		if country != "" && country != entry.Country {
			return ""
		}
		country = entry.Country
	}
	return country
}

// ofCountry tells whether a state, or a body of one, is named at the token, and no city.
func (l *linker) ofCountry(i int) bool {
	if len(l.hits[i]) == 0 || l.withinPlace(i) {
		return false
	}
	switch hit := l.hits[i][0]; hit.Entry.Class {
	case schema.ClassState:
		return hit.Use != lexicon.UseCapital
	case schema.ClassOrganization:
		return hit.Entry.Country != "" && (hit.Entry.Kind == "ministry" || hit.Entry.Kind == "agency")
	}
	return false
}

// withinPlace tells whether a state's name is only a part of a place's: "South China Sea".
func (l *linker) withinPlace(i int) bool {
	for at := max(0, i-2); at < i; at++ {
		if len(l.hits[at]) > 0 && l.hits[at][0].Entry.Class == schema.ClassPlace && at+l.hits[at][0].Words > i {
			return true
		}
	}
	return false
}

// oftenest tells whether no other state is named more often in the text than that of the code.
func (l *linker) oftenest(country string) bool {
	times := map[string]int{}
	for i := range l.tokens {
		if l.ofCountry(i) {
			times[l.hits[i][0].Entry.Country]++
		}
	}
	for _, n := range times {
		if n > times[country] {
			return false
		}
	}
	return true
}

// letterheadState is the code of the only state whose bodies stand at the beginning of lines
// in the head of the text, or that is itself such a line; "" if there are none or several.
func (l *linker) letterheadState() string {
	country := ""
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		block, sentence := l.position(m.First)
		if sentence >= l.bodyStart || block >= segment.TitleBlocks {
			break
		}
		line := l.sentences[sentence]
		if m.Ref == nil || m.First > line.First+2 || m.End < line.End && l.tells(l.text.Blocks[block]) {
			continue
		}
		code := m.Ref.Country
		if m.entry != nil {
			code = m.entry.Country
		}
		switch {
		case code == "":
		case isOrganization(m) && m.entry != nil && m.entry.Kind != "ministry" && m.entry.Kind != "agency":
		case !isOrganization(m) && (!m.Type.Is(schema.ClassState) || line.End-m.End > 0):
		case country != "" && country != code:
			return ""
		default:
			country = code
		}
	}
	return country
}

// stateOfCode is the state of an ISO code.
func (l *linker) stateOfCode(code string) *Referent {
	for _, hit := range l.lex.ByName(code) {
		if hit.Entry.Class == schema.ClassState {
			return l.keyed(&Mention{Type: Type(schema.ClassState), Name: hit.Entry.Name, entry: hit.Entry}, hit.Entry.ID)
		}
	}
	return nil
}

// longestDateline is how many tokens stand at most before the mark that ends a dateline.
const longestDateline = 14

// datelineState is the state of the capital with which the first paragraph begins: "VIENNA,
// 3 May (Wire) -- "; nil if it begins otherwise.
func (l *linker) datelineState() *lexicon.Entry {
	if l.bodyStart >= len(l.sentences) {
		return nil
	}
	opening := l.bodyStart
	if opening > 0 && l.sentences[opening-1].Block == l.sentences[opening].Block {
		opening-- // the dateline
	}
	first := l.sentences[opening].First
	for _, hit := range l.hits[first] {
		if hit.Use != lexicon.UseCapital || hit.Entry.Class != schema.ClassState {
			continue
		}
		for at := first + hit.Words; at < min(len(l.tokens), first+longestDateline); at++ {
			switch {
			case l.is(at, "-") || l.is(at, "--") || l.is(at, ":") || l.is(at, "("):
				return hit.Entry
			case !l.tokens[at].Is(segment.Mark) && !l.tokens[at].Is(segment.Upper) && !l.tokens[at].Is(segment.Numeric):
				return nil
			}
		}
	}
	return nil
}
