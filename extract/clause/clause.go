// Package clause finds who does what in a sentence: its verbs, their subjects,
// agents and complements, whether they are denied, possible or to come. It
// reads word order and known verbs; it knows no parts of speech.
package clause

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Clause is one verb with its surroundings. Token ranges are half-open.
type Clause struct {
	Lemma    string
	Form     Form
	Passive  bool
	Verb     int // token of the verb
	First    int // first token of the verb's group: "was not"
	Rest     int // token behind the verb and its particle, where the complement begins
	End      int // token behind the complement
	Patient  Span
	Subjects []*mention.Mention // of an active clause; of a passive one what it happens to
	Agents   []*mention.Mention // of a passive clause: behind "by"
	Modality schema.Modality
	// Infinitive tells that the verb stands behind "to": what it says is wanted
	// or possible, not done.
	Infinitive bool

	inherited   bool // the subjects are those of the verb before
	accompanies bool // a participle behind a comma, ", adding that"
}

// Span is the tokens [First, End).
type Span struct{ First, End int }

// Empty tells whether the span has no tokens.
func (s Span) Empty() bool { return s.First >= s.End }

// Finder finds the clauses of the verbs that it was made for. It is safe for
// concurrent use.
type Finder struct {
	readings map[string][]reading
}

type reading struct {
	lemma string
	form  Form
	rest  []string
}

// NewFinder makes a finder of the verbs, given by their lemmas.
func NewFinder(lemmas []string) *Finder {
	f := &Finder{readings: map[string][]reading{}}
	seen := map[string]bool{}
	for _, lemma := range append(commonVerbs(), lemmas...) {
		if seen[lemma] {
			continue
		}
		seen[lemma] = true
		forms, rest := inflect(lemma)
		for word, form := range forms {
			f.readings[word] = append(f.readings[word], reading{lemma: lemma, form: form, rest: strings.Fields(rest)})
		}
	}
	return f
}

// Find returns the clauses of a sentence in order of their verbs.
func (f *Finder) Find(a *mention.Analysis, sentence segment.Sentence) []Clause {
	r := reader{f: f, a: a, tokens: a.Text.Tokens, sentence: sentence}
	for i := sentence.First; i < sentence.End; i++ {
		if m := a.Covering(i); m != nil && m.End-m.First > 1 {
			continue
		}
		for _, reading := range r.longest(i) {
			r.read(i, reading)
		}
	}
	r.bound()
	return r.clauses
}

type reader struct {
	f        *Finder
	a        *mention.Analysis
	tokens   []segment.Token
	sentence segment.Sentence
	clauses  []Clause
}

func (r *reader) fold(i int) string {
	if i < r.sentence.First || i >= r.sentence.End {
		return ""
	}
	return r.tokens[i].Fold
}

// read makes a clause of the verb at the token, unless the word is no verb here.
func (r *reader) read(i int, one reading) {
	c := Clause{Lemma: one.lemma, Form: one.form, Verb: i, First: i, Rest: r.behind(i+1, one.rest), End: r.sentence.End}
	auxiliary := r.auxiliaries(&c)
	if auxiliary == "" && r.denies(i) && !r.onlyVerb(c) || !r.isVerb(&c, auxiliary) || r.isSubject(i) && r.behindBe(c) == nil {
		return
	}
	c.Infinitive = c.Form&Base != 0 && (auxiliary == "to" && !r.polite(c.First) || auxiliary == "" && r.joinedToInfinitive(c.First))
	c.Modality = r.modality(c)
	r.subjects(&c)
	if len(c.Subjects) == 0 && auxiliary == "" && c.Form&Gerund != 0 && !r.standsFree(c.First) {
		return
	}
	r.clauses = append(r.clauses, c)
}

// joinedToInfinitive tells whether "and" joins a verb to an infinitive right before it: "to
// consider and adopt the plan".
func (r *reader) joinedToInfinitive(first int) bool {
	n := len(r.clauses)
	return n > 0 && r.clauses[n-1].Infinitive && r.clauses[n-1].Rest == first-1 && (r.fold(first-1) == "and" || r.fold(first-1) == "or")
}

// auxiliaries steps back over "has not yet been", and tells which of be, have
// or another auxiliary stands nearest.
func (r *reader) auxiliaries(c *Clause) string {
	nearest := ""
	at := c.Verb
	for at > r.sentence.First {
		word := r.fold(at - 1)
		switch {
		case be(word):
			if nearest == "" {
				nearest = "be"
			}
		case word == "have" || word == "has" || word == "had" || word == "having":
			if nearest == "" {
				nearest = "have"
			}
		case modal(word) || word == "to" || word == "did" || word == "does" || word == "do":
			if nearest == "" {
				nearest = word
			}
		case adverb(word) && at-1 > r.sentence.First:
		default:
			c.First = r.skipAdverbs(at, c.Verb)
			c.Passive = nearest == "be" && c.Form&Participle != 0
			return nearest
		}
		at--
	}
	c.First = at
	c.Passive = nearest == "be" && c.Form&Participle != 0
	return nearest
}

// skipAdverbs keeps adverbs before the first auxiliary out of the verb's group.
func (r *reader) skipAdverbs(at, verb int) int {
	for at < verb && adverb(r.fold(at)) && !negation(r.fold(at)) {
		at++
	}
	return at
}

// isVerb tells whether a word that may be a verb is one here.
func (r *reader) isVerb(c *Clause, auxiliary string) bool {
	before := r.fold(c.Verb - 1)
	switch {
	case c.Passive:
		return true
	case auxiliary == "be":
		return c.Form&Gerund != 0 || c.Form&Participle != 0
	case auxiliary == "have":
		return c.Form&(Participle|Past) != 0
	case auxiliary != "":
		return c.Form&Base != 0
	case c.Form&(Past|Participle) != 0:
		if article(before) || before == "no" || preposition(before) && before != "after" {
			return false
		}
		c.Passive = c.Form&Participle != 0 && (r.agentNear(c.Rest) || r.agent(c.Verb) != nil)
		return true
	case c.Form&Gerund != 0:
		return !article(before) && (!preposition(before) || before == "by") && !r.nounBehind(c.Rest)
	case c.Form&(Third|Base) != 0:
		return r.subjectBefore(c.Verb) || r.letMe(c.Verb) || r.operative(c.Verb) || c.Form&Third != 0 && r.quoteEnds(c.Verb)
	}
	return false
}

// letMe tells whether a speaker introduces what follows: "let me also welcome".
func (r *reader) letMe(verb int) bool {
	at := r.unadverbed(verb)
	return (r.fold(at-1) == "me" || r.fold(at-1) == "us") && r.fold(at-2) == "let"
}

// operative tells whether a verb opens a paragraph of what those decide who are
// named before, "1. Strongly condemns the attack;", "REAFFIRM that", or goes on in one:
// "in this regard, urges all States to".
func (r *reader) operative(verb int) bool {
	first := r.unadverbed(verb)
	if first == r.sentence.First {
		return r.opensParagraph(first)
	}
	if len(r.clauses) == 0 || len(r.clauses[0].Subjects) > 0 || r.a.Trees.UPOS[verb] == scheme.Noun {
		return false
	}
	if opener := r.unadverbed(r.clauses[0].Verb); opener != r.sentence.First || !r.opensParagraph(opener) {
		return false
	}
	before := r.fold(first - 1)
	return before == "," || before == ";" || before == "and"
}

// unadverbed steps back over the adverbs before a verb.
func (r *reader) unadverbed(verb int) int {
	for verb > r.sentence.First && adverb(r.fold(verb-1)) {
		verb--
	}
	return verb
}

// opensParagraph tells whether a token is the first of its paragraph, and a capital.
func (r *reader) opensParagraph(i int) bool {
	first := r.a.Text.Sentences[r.a.Text.Blocks[r.sentence.Block].First].First
	return i == first && r.tokens[i].Is(segment.Upper) || r.tokens[i].Is(segment.AllUpper)
}

// polite tells whether what stands before "to" only wraps up what is said: "I wish to
// thank", "would like to propose", "am pleased to announce", "take this opportunity to urge".
func (r *reader) polite(to int) bool {
	switch r.fold(to - 1) {
	case "wish", "wishes", "wished", "pleased", "honoured", "honored", "glad", "happy", "delighted", "proud":
		return true
	case "want":
		return r.fold(to-2) == "i" || r.fold(to-2) == "we" || adverb(r.fold(to-2)) && (r.fold(to-3) == "i" || r.fold(to-3) == "we")
	case "me":
		return r.fold(to-2) == "allow" || r.fold(to-2) == "permit"
	case "opportunity", "occasion":
		return r.fold(to-2) == "this"
	case "like":
		return r.fold(to-2) == "would" || r.fold(to-2) == "'d"
	}
	return false
}

// agentNear tells whether "by" follows, with at most a phrase such as "in
// detail" before it, and tells who and not how: "approved by recorded vote".
func (r *reader) agentNear(i int) bool {
	switch {
	case r.fold(i) == "by":
	case r.fold(i) == "in" && r.fold(i+2) == "by":
		i += 2
	case adverb(r.fold(i)) && r.fold(i+1) == "by":
		i++
	default:
		return false
	}
	for at := i + 1; at <= i+mannerReach; at++ {
		switch r.fold(at) {
		case "vote", "votes", "consensus", "acclamation", "majority", "unanimity", "show":
			return false
		}
	}
	return true
}

// mannerReach is how many tokens behind "by" may say how something was decided: "by
// a recorded vote".
const mannerReach = 3

// standsFree tells whether a participle begins a phrase of its own: at the
// start, behind a comma, "and" or "by".
func (r *reader) standsFree(i int) bool {
	for i > r.sentence.First && adverb(r.fold(i-1)) {
		i--
	}
	switch r.fold(i - 1) {
	case "", ",", "and", "by", "while", "when", ":", ";", "-":
		return true
	}
	return r.quoteEnds(i)
}

// quoteEnds tells whether a quotation with a comma ends before the token: "“a step,” adding".
func (r *reader) quoteEnds(i int) bool { return r.fold(i-1) == "\"" && r.fold(i-2) == "," }

// nounBehind tells whether "of" follows, which makes a gerund a noun.
func (r *reader) nounBehind(i int) bool { return r.fold(i) == "of" }

// subjectBefore tells whether a mention or a pronoun stands right before the
// verb, as before a present tense.
func (r *reader) subjectBefore(i int) bool {
	at := i
	for at > r.sentence.First && (adverb(r.fold(at-1)) || r.fold(at-1) == "also") {
		at--
	}
	if at == r.sentence.First {
		return false
	}
	if m := r.a.Before(at); m != nil {
		return m.Type != mention.Date && m.Type != mention.Number
	}
	switch r.fold(at - 1) {
	case "it":
		return r.it(i) != nil
	case "who", "which", "that":
		return len(r.clauses) > 0
	case ",": // behind an insertion: "Norway, together with Latvia, condemns"
		if r.a.Declares(i) != nil {
			return true
		}
		m := r.treeSubject(i)
		return m != nil && m.IsActor() && m.End < at-1 && r.a.Trees.UPOS[i] == scheme.Verb
	case "and", "or": // joined to another present tense
		n := len(r.clauses)
		return n > 0 && r.clauses[n-1].Form&(Base|Third) != 0
	}
	return false
}

// modality reads denial, possibility and future off the verb's group and the
// words that govern it. Denial wins over the rest, the future over possibility.
func (r *reader) modality(c Clause) schema.Modality {
	found := schema.Plain
	for i := max(r.sentence.First, c.First-3); i < c.Verb; i++ {
		mood := r.mood(c, i)
		switch {
		case mood == schema.Negated:
			return mood
		case mood == schema.Planned || mood == schema.Possible && found == schema.Plain:
			found = mood
		}
	}
	if be(r.fold(c.First)) && r.fold(c.First+1) == "to" { // "is to be held"
		return schema.Planned
	}
	return found
}

// mood is what one word in or before the verb's group does to what the clause says.
func (r *reader) mood(c Clause, i int) schema.Modality {
	word, inside := r.fold(i), i >= c.First
	switch word {
	case "may", "might", "could", "would", "should", "can":
		if inside {
			return schema.Possible
		}
	case "will", "shall":
		if inside {
			return schema.Planned
		}
	case "declined", "refused", "failed":
		if !inside && r.fold(c.First) == "to" {
			return schema.Negated
		}
	case "scheduled", "expected", "planned", "plans", "intends", "intend":
		if r.fold(i+1) == "to" {
			return schema.Planned
		}
	}
	if negation(word) && i >= c.First-1 {
		return schema.Negated
	}
	return schema.Plain
}

// bound ends each complement where the next joined clause begins, and reads
// agents and patients within these bounds.
func (r *reader) bound() {
	for i := range r.clauses {
		c := &r.clauses[i]
		for j := i + 1; j < len(r.clauses); j++ {
			next := r.clauses[j]
			if next.First <= c.Rest || !next.accompanies && r.within(next.Verb, c.Verb) && !r.finiteBehindInfinitive(next.Verb) {
				continue
			}
			if joint := r.joint(next, c.Verb); joint > c.Rest {
				c.End = min(c.End, joint)
				break
			}
		}
		c.End = r.leaves(c)
		for c.End > c.Rest && c.Rest < r.sentence.End && r.tokens[c.End-1].Is(segment.Mark) && r.tokens[c.End-1].Text != ")" && r.tokens[c.End-1].Fold != "\"" {
			c.End--
		}
		r.agents(c)
	}
}

// joint is the token of ", and" or ";" that joins the clause to what is before
// it, or 0 if nothing does. A subject counts as its beginning if it stands behind the
// verb before, but not what a participle only describes: "approved, by a vote, the draft
// tabled by Chile".
func (r *reader) joint(c Clause, before int) int {
	at := c.First
	for at > r.sentence.First && adverb(r.fold(at-1)) {
		at--
	}
	describes := c.First == c.Verb && (c.Passive || len(c.Subjects) > 0 && r.fold(c.First-1) == "," && max(c.Subjects[0].End, c.Subjects[0].Extent) == c.First-1)
	if len(c.Subjects) > 0 && !c.inherited && !describes && c.Subjects[0].Lead > before {
		at = min(at, c.Subjects[0].Lead)
		if r.fold(at-1) == "the" {
			at--
		}
	}
	switch r.fold(at - 1) {
	case "and", "but", "while", "whereas":
		if r.fold(at-2) == "," {
			return at - 2
		}
		return at - 1
	case ";":
		return at - 1
	case ",":
		return at - 1
	case "\"":
		if r.quoteEnds(at) {
			return at
		}
	}
	return 0
}

func be(word string) bool {
	switch word {
	case "be", "is", "are", "was", "were", "been", "being", "am":
		return true
	}
	return false
}

func modal(word string) bool {
	switch word {
	case "cannot", "will", "shall", "would", "should", "may", "might", "can", "could", "must", "'d":
		return true
	}
	return false
}

func negation(word string) bool {
	switch word {
	case "not", "never", "no", "neither", "without", "cannot":
		return true
	}
	return false
}

func article(word string) bool {
	switch word {
	case "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "these", "those":
		return true
	}
	return false
}

func preposition(word string) bool {
	switch word {
	case "of", "in", "on", "at", "by", "for", "with", "to", "from", "during", "under", "through", "against", "among", "between", "into", "as", "after", "before", "within", "via":
		return true
	}
	return false
}

func adverb(word string) bool {
	switch word {
	case "not", "also", "then", "thereafter", "further", "again", "both", "all", "never", "yet", "therefore", "thus", "likewise", "otherwise", "together", "each", "too", "once", "now", "still", "subsequently", "furthermore", "moreover", "overall", "only":
		return true
	}
	return Manner(word)
}

// Manner tells whether a word has the ending of adverbs that say how: "closely".
func Manner(word string) bool {
	switch word {
	case "family", "assembly", "supply", "anomaly", "ally", "reply":
		return false
	}
	return len(word) > 4 && strings.HasSuffix(word, "ly")
}
