package clause

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// reach is how many tokens a subject may stand before its verb, apart from what
// describes it.
const reach = 20

// subjects finds the mentions that the verb is said of: the nearest ones before
// it that no preposition governs. A verb that is joined to another one shares
// its subject.
func (r *reader) subjects(c *Clause) {
	if m := r.inverted(c); m != nil {
		c.Subjects, c.Patient = r.a.List(m), Span{c.First, c.First}
		c.Rest, c.End = r.sentence.End, r.sentence.End
		return
	}
	if m := r.behindBe(*c); m != nil {
		c.Subjects, c.Patient, c.End = r.a.List(m), Span{c.First, c.First}, r.beBefore(m)
		return
	}
	if before, ok := r.accompanied(*c); ok {
		c.Subjects, c.inherited, c.accompanies, c.Patient = before.Subjects, true, true, Span{c.First, c.First}
		return
	}
	c.Patient = Span{r.patientStart(c.First), c.First}
	if c.Form&(Third|Base) != 0 && c.First == c.Verb && r.operative(c.Verb) {
		return // those act who are named above the paragraph
	}
	if c.Form&Base != 0 && r.letMe(c.Verb) {
		return // whoever speaks
	}
	if m := r.a.Declares(c.First); m != nil {
		c.Subjects = []*mention.Mention{m}
		return
	}
	if m := r.weWho(*c); m != nil {
		c.Subjects = []*mention.Mention{m}
		return
	}
	if m := r.it(c.Verb); m != nil && !c.Passive {
		c.Subjects = []*mention.Mention{m}
		return
	}
	if m := r.opener(*c); m != nil {
		c.Subjects = r.a.List(m)
		return
	}
	if m := r.nearest(*c); m != nil {
		if described := r.describedBy(m, *c); described != nil {
			m = described
		} else if holder := r.heldBy(m, *c); holder != nil {
			m = holder
		}
		c.Subjects = r.a.List(m)
		if r.relative(max(m.End, m.Extent), c.First) {
			c.Subjects = []*mention.Mention{m} // "A, B and C, who argued"
		} else if m.IsActor() {
			c.Subjects = append(r.alike(c.Subjects), c.Subjects...)
		}
		r.neither(c)
		return
	}
	if before := r.joinedTo(*c); before != nil {
		c.Subjects, c.inherited = before.Subjects, true
	}
	if len(c.Subjects) > 0 || c.Passive {
		return
	}
	if m := r.treeSubject(c.Verb); m != nil && (m.IsActor() || m.Type == mention.Party) {
		c.Subjects = r.a.List(m)
	}
}

// relative tells whether "who" stands between the tokens.
func (r *reader) relative(first, end int) bool {
	for i := first; i < end; i++ {
		if r.fold(i) == "who" {
			return true
		}
	}
	return false
}

// nearest is the closest mention before the verb that it can be said of, nil if
// a joint or another verb comes first.
func (r *reader) nearest(c Clause) *mention.Mention {
	at := c.First
	wrapped := r.fold(at) == "to" && r.polite(at) // "I also want to thank"
	for steps := 0; at > r.sentence.First && steps < reach; steps++ {
		if m := r.a.Before(at); m != nil {
			if r.canBeSubject(m) || r.whoBehind(m) || steps == 0 && r.fold(c.First) == "to" && m.IsActor() {
				return m
			}
			at = min(m.Lead, m.First)
			continue
		}
		if m := r.turnAt(at - 1); m != nil && steps == 0 {
			return m
		}
		if open := r.remark(at - 1); open > 0 && r.fold(c.First-1) == "which" {
			at = open
			continue
		}
		if r.bars(at-1, steps == 0) || r.indefinite(at-1, c) || steps > 0 && r.mainVerbAt(at-1) && !wrapped {
			return nil
		}
		at--
	}
	return nil
}

// longestRemark is how many tokens a remark in parentheses has at most that is stepped over.
const longestRemark = 16

// remark is the token at which the parentheses open that close at the token, where they stand
// behind what they tell more of: "the work plan (Chile, Peru), which was approved"; 0 if none do.
func (r *reader) remark(closing int) int {
	if r.fold(closing) != ")" {
		return 0
	}
	for i := closing - 1; i > r.sentence.First && i > closing-longestRemark; i-- {
		switch m := r.a.At(i); {
		case m != nil && m.Type.Is(schema.ClassInstrument):
			return 0 // by its symbol a text is known
		case r.fold(i) == "(" && r.a.Before(i) != nil:
			return i
		}
	}
	return 0
}

// whoBehind tells whether "who" goes on with an actor, whatever stands before the name:
// "thanks to Ms. X, who spoke".
func (r *reader) whoBehind(m *mention.Mention) bool {
	at := max(m.End, m.Extent)
	if r.fold(at) == "," {
		at++
	}
	return r.fold(at) == "who" && m.Type.Is(schema.ClassPerson)
}

// turnAt is who stands at the head of an entry before a colon: "Mr. X (Y): supported".
func (r *reader) turnAt(colon int) *mention.Mention {
	if r.fold(colon) != ":" {
		return nil
	}
	m := r.a.Before(colon)
	if m == nil || !m.IsActor() || min(m.Lead, m.First) > r.sentence.First+1 {
		return nil
	}
	return m
}

// bars tells whether a subject cannot stand before the token: it is a colon or
// semicolon or, right before the verb, a word that joins it to another one.
func (r *reader) bars(i int, adjacent bool) bool {
	switch r.fold(i) {
	case ";", ":":
		return true
	case "and", "but", "by", "or", "then":
		return adjacent
	}
	return false
}

// indefinite tells whether behind a comma at the token a subject begins that is nobody in
// particular: "Japan is a party, a senior official said".
func (r *reader) indefinite(comma int, c Clause) bool {
	if r.fold(comma) != "," {
		return false
	}
	switch r.fold(comma + 1) {
	case "a", "an", "one", "another", "some", "several", "many", "others":
	default:
		return false
	}
	subject := r.a.Trees.Dependent(c.Verb, scheme.Nsubj)
	return subject > comma && subject < c.First
}

// neither denies a clause whose subjects "neither" or "no" leads, and makes one
// possible that begins with "Had".
func (r *reader) neither(c *Clause) {
	switch r.fold(c.Subjects[0].Lead - 1) {
	case "neither", "nor":
		c.Modality = schema.Negated
	case "had", "were", "should":
		if c.Subjects[0].Lead-1 == r.sentence.First {
			c.Modality = schema.Possible
		}
	}
}

// inverted is the mention behind a verb that follows a quotation: ",” said X".
func (r *reader) inverted(c *Clause) *mention.Mention {
	if c.Form&(Past|Third) == 0 || r.fold(c.First-1) != "\"" {
		return nil
	}
	for i := c.Rest; i < c.Rest+6; i++ {
		if m := r.a.At(i); m != nil && (m.IsActor() || m.Type == mention.Party) {
			return m
		}
	}
	return nil
}

// behindBe is the actor behind a participle that opens the sentence for the sake of
// those who stand at its end: "Deploring the attack were X and Y".
func (r *reader) behindBe(c Clause) *mention.Mention {
	if c.Form&Gerund == 0 || c.First > r.sentence.First+1 {
		return nil
	}
	for i := c.Rest; i < r.sentence.End; i++ {
		if word := r.fold(i); word != "was" && word != "were" {
			continue
		}
		for at := i + 1; at < min(i+6, r.sentence.End); at++ {
			if m := r.a.At(at); m != nil {
				if m.IsActor() && min(m.Lead, m.First) <= i+2 {
					return m
				}
				return nil
			}
		}
	}
	return nil
}

// beBefore is the "was" or "were" before a mention.
func (r *reader) beBefore(m *mention.Mention) int {
	at := min(m.Lead, m.First) - 1
	for r.fold(at) != "was" && r.fold(at) != "were" {
		at--
	}
	return at
}

// accompanied is the verb that a participle behind a comma goes with: "X thanked
// Y, stressing". Behind a verb of seeing it is what is seen that acts.
func (r *reader) accompanied(c Clause) (Clause, bool) {
	if c.Form&Gerund == 0 || c.First != c.Verb || r.fold(c.First-1) != "," && !r.quoteEnds(c.First) {
		return Clause{}, false
	}
	for i := len(r.clauses) - 1; i >= 0; i-- {
		before := r.clauses[i]
		if len(before.Subjects) == 0 || before.Form&Gerund != 0 && before.First == before.Verb || r.embedded(before) {
			continue
		}
		return before, !before.Passive && before.Lemma != "see" && before.Lemma != "hear" && before.Lemma != "feature"
	}
	return Clause{}, false
}

// embedded tells whether a clause is part of what another one says, or describes a noun
// of it: a participle behind it goes with the other one.
func (r *reader) embedded(c Clause) bool {
	if before := r.fold(c.First - 1); r.a.Trees.Label(c.Verb) == scheme.Relcl || before == "that" || before == "which" || before == "who" {
		return true
	}
	return slices.ContainsFunc(r.clauses, func(other Clause) bool { return other.Verb < c.Verb && r.within(c.Verb, other.Verb) })
}

// sharesSubject tells whether a verb without a subject of its own takes that of
// the verb before: it is joined by "and", or is a participle or infinitive.
func (r *reader) sharesSubject(c Clause) bool {
	at := c.First
	for at > r.sentence.First && adverb(r.fold(at-1)) {
		at--
	}
	switch r.fold(at - 1) {
	case "and", "but", "or", "then", "by", ",":
		return true
	case ";":
		return c.Form&Past != 0 && at == c.Verb
	}
	return c.Infinitive
}

// joinedTo is the clause before whose subject a verb without its own takes: the one of
// the verb that the tree joins it to, else the last one, leaving out participles that
// only describe a noun, as in "he commended the text tabled by X and pledged".
func (r *reader) joinedTo(c Clause) *Clause {
	if !r.sharesSubject(c) {
		return nil
	}
	last := len(r.clauses) - 1
	for i := last; i >= 0; i-- {
		if r.a.Trees.Label(c.Verb) == scheme.Conj && int(r.a.Trees.Head(c.Verb)) == r.clauses[i].Verb {
			return &r.clauses[i]
		}
	}
	for i := last; i >= 0; i-- {
		if before := r.clauses[i]; !before.Passive || before.First != before.Verb || c.Passive {
			return &r.clauses[i]
		}
	}
	return nil
}

// verbAt tells whether a clause was found at the token.
func (r *reader) verbAt(i int) bool {
	for _, c := range r.clauses {
		if c.Verb == i {
			return true
		}
	}
	return false
}

// mainVerbAt is verbAt but for participles that only describe: "X, supported by
// Y, proposed".
func (r *reader) mainVerbAt(i int) bool {
	for _, c := range r.clauses {
		if c.Verb == i {
			return !(c.Passive && c.First == c.Verb)
		}
	}
	return false
}

// canBeSubject tells whether the mention names somebody or something that acts
// and does not hang on a preposition.
func (r *reader) canBeSubject(m *mention.Mention) bool {
	switch m.Type {
	case mention.Date, mention.Number, mention.Ordinal, mention.Type(schema.ClassTopic), mention.Type(schema.ClassPlace):
		return false
	}
	first := r.a.List(m)[0]
	before := min(first.Lead, first.First)
	if article(r.fold(before - 1)) {
		before--
	}
	if r.fold(before-1) == "from" && speakFor(r.fold(before-2)) && (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)) {
		return true
	}
	if r.opensWithPaper(before-2) && (r.fold(before-1) == "from" || r.fold(before-1) == "by") && m.IsActor() {
		return true
	}
	switch r.fold(before - 1) {
	case "not", "of", "in", "at", "on", "during", "with", "for", "to", "from", "between", "within", "under", "against", "by":
		return false
	case "as":
		return r.fold(before-2) != "capacity" && r.fold(before-2) != "," // "in his capacity as Chair, signed", ", as members, signed"
	}
	return true
}

// speakFor tells whether a noun before "from" is of people who speak for their states or bodies:
// "participants from Chile and Peru suggested".
func speakFor(noun string) bool {
	switch noun {
	case "participants", "delegates", "delegations", "representatives", "officials":
		return true
	}
	return false
}

// paper tells whether a noun is of what somebody says in writing, which speaks for whom it is
// from: "a statement from the ministry says".
func paper(noun string) bool {
	switch noun {
	case "statement", "letter", "release", "communique", "communiqué":
		return true
	}
	return false
}

// paperLead is how many words may stand before such a noun: "A recent joint".
const paperLead = 4

// opensWithPaper tells whether such a noun is what the sentence begins with.
func (r *reader) opensWithPaper(noun int) bool {
	if !paper(r.fold(noun)) || noun > r.sentence.First+paperLead {
		return false
	}
	for i := r.sentence.First; i < noun; i++ {
		if r.a.Trees.UPOS[i] == scheme.Adp || r.tokens[i].Is(segment.Mark) {
			return false
		}
	}
	return true
}

// patientStart is where the noun phrase before a passive verb begins: at the
// start of the sentence or behind the last joint.
func (r *reader) patientStart(end int) int {
	for at := end; at > r.sentence.First; at-- {
		if m := r.a.Covering(at - 1); m != nil {
			continue
		}
		t := r.tokens[at-1]
		if t.Text == ";" || t.Text == ":" || r.verbAt(at-1) {
			return at
		}
	}
	return r.sentence.First
}

// agents reads the mentions behind "by".
func (r *reader) agents(c *Clause) {
	if !c.Passive {
		return
	}
	if m := r.agent(c.Verb); m != nil && !r.a.Possessive(m) && (m.IsActor() || m.Type == mention.Party) {
		c.Agents = r.a.List(m)
		return
	}
	for i := c.Rest; i < c.End; i++ {
		if r.fold(i) != "by" || i > c.Verb+2 && (r.fold(i-2) == "as" || r.fold(i-3) == "as") {
			continue // "as amended by Brazil" tells another agent
		}
		if i-1 > c.Verb && r.a.Trees.UPOS[i-1] == scheme.Noun && int(r.a.Trees.Head(i)) == i-1 {
			continue // "signed during a visit by the minister" tells who came
		}
		if i-1 > c.Verb && r.a.Trees.Label(i-1) == scheme.ACL {
			continue // as does "at a meeting attended by the minister"
		}
		if m := r.personLed(i+1, c.End); m != nil {
			c.Agents = r.a.List(m)
			return
		}
		at := i + 1
		for at < c.End && at < i+16 {
			if m := r.a.At(at); m != nil && !r.a.Possessive(m) && (m.IsActor() || m.Type == mention.Party || at < i+4) {
				c.Agents = r.a.List(m)
				return
			}
			if r.tokens[at].Is(segment.Mark) && r.fold(at) != "," {
				return
			}
			at++
		}
		return
	}
}

// personLed is the person whose post and titles begin at the token or behind "the" and an
// honorific: "by the Prime Minister of Fiji, Hon. X".
func (r *reader) personLed(at, end int) *mention.Mention {
	mentions := r.a.Between(at, min(end, at+reach))
	for i := range mentions {
		if m := &mentions[i]; m.Type.Is(schema.ClassPerson) && m.Lead >= at && m.Lead <= at+2 && m.Named() {
			return m
		}
	}
	return nil
}
