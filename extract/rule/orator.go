package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// shortestBody is the length in bytes from which a block is the text of a speech and no
// longer its head.
const shortestBody = 120

// longestTitle is how many bytes the line has at most that calls a text a speech.
const longestTitle = 360

// orators notes who "we", "I" and "my delegation" are in the text of one speech, as its
// head tells: "Statement by the delegation of Chile", "Permanent Mission of Chile …
// Statement by Ms. X", "Minister X's speech". In a delegation's speech its state and
// the person speak, in any other the person alone. It also runs the rules of kind orator for
// that person.
func (r *run) orators() {
	end := r.speechHead()
	if end == 0 {
		if writer := r.writer(); writer != nil {
			r.orator = []*mention.Referent{writer.Ref}
		}
		return
	}
	r.isSpeech = true
	state, person := r.spokenFor(end)
	r.home = state
	r.greetings(end)
	if state != nil && (person == nil || r.delegate(person, end)) {
		r.orator = append(r.orator, state)
	}
	if person == nil {
		return
	}
	r.orator = append(r.orator, person.Ref)
	for _, rule := range r.rules {
		switch {
		case rule.Kind != Orator:
		case rule.relation.Name == schema.RelAffiliatedWith:
			r.spokesman(rule, person, state)
		default:
			r.emit(rule, r.endsOf([]*mention.Mention{person}, rule.relation.Domain), r.constant(rule.Object), nil, rule.Modality, r.quote(person))
		}
	}
}

// spokenFor are the state and the person whom the head of a speech names first.
func (r *run) spokenFor(end int) (state *mention.Referent, person *mention.Mention) {
	mentions := r.a.Between(0, end)
	for i := range mentions {
		switch m := &mentions[i]; {
		case m.Ref == nil:
		case m.Type.Is(schema.ClassState) && state == nil && !r.behindAt(m.First) && !r.locates(m):
			state = m.Ref
		case person == nil && r.namesPerson(m):
			person = m
		}
	}
	return state, person
}

// delegate tells whether the head of a speech, up to a token, or the post of its speaker
// tells of a delegation, whose state speaks.
func (r *run) delegate(person *mention.Mention, end int) bool {
	if slices.ContainsFunc(r.tokens[:end], func(t segment.Token) bool { return ofDelegation(t.Fold) }) {
		return true
	}
	for _, post := range person.Affiliations() {
		if slices.ContainsFunc(strings.Fields(strings.ToLower(post.Role)), ofDelegation) {
			return true
		}
	}
	return false
}

// ofDelegation lists words for a delegation and for the posts of those who speak in it.
func ofDelegation(word string) bool {
	switch word {
	case "delegation", "mission", "representative", "ambassador", "behalf", "delegate", "counsellor", "attaché", "chargé":
		return true
	}
	return false
}

// spokesman ties the person who speaks to the state that the head of the speech names, where
// no body stands beside the name.
func (r *run) spokesman(rule *Rule, person *mention.Mention, state *mention.Referent) {
	if state == nil || person.HasBody() {
		return
	}
	attrs := map[string]string{}
	if posts := person.Affiliations(); len(posts) > 0 && posts[0].Role != "" {
		attrs["role"], _, _ = strings.Cut(posts[0].Role, " at the ") // where it was held goes on from there
	} else if role := r.lineBehind(person); role != "" {
		attrs["role"] = role
	}
	r.emit(rule, r.endsOf([]*mention.Mention{person}, rule.relation.Domain), []End{{Class: schema.ClassState, Ref: state}}, attrs, rule.Modality, r.quote(person))
}

// longestPostLine is how many tokens the line with a speaker's post has at most.
const longestPostLine = 8

// lineBehind is the post on the line below a speaker's name that stands on a line of its own,
// "" if that line tells of anything else.
func (r *run) lineBehind(person *mention.Mention) string {
	n := r.a.SentenceOf(person.First)
	if n+1 >= len(r.a.Text.Sentences) || person.End < r.a.Text.Sentences[n].End {
		return ""
	}
	s := r.a.Text.Sentences[n+1]
	if s.End-s.First > longestPostLine || governs(r.tokens[s.First].Fold) || r.opensWithLabel(s) || len(r.a.Between(s.First, s.End)) > 0 {
		return ""
	}
	return r.a.Text.Line(s.First, s.End)
}

// behindAt tells whether a token of the head stands in what tells where a speech was held,
// before its speaker: "Statement at the Forum of Norway by …".
func (r *run) behindAt(token int) bool {
	for i := token - 1; i >= max(0, token-longestOccasion) && r.tokens[i].Fold != "."; i-- {
		switch r.tokens[i].Fold {
		case "at", "to", "in":
			if r.tokens[i].Fold == "to" && r.accredits(i) {
				continue // "Representative of Norway to the United Nations, Jane Roe"
			}
			return true
		case "by":
			return false
		}
	}
	return false
}

// accredits tells whether "to" stands behind the post of somebody who is sent there: "Ambassador
// of Norway to".
func (r *run) accredits(to int) bool {
	for i := to - 1; i >= max(0, to-longestSending); i-- {
		switch r.tokens[i].Fold {
		case "representative", "ambassador", "mission", "delegate", "observer", "envoy", "representation", "delegation":
			return true
		}
	}
	return false
}

// longestSending is how many tokens may stand between a post and where its holder is sent.
const longestSending = 8

// longestOccasion is how many tokens may tell where a speech was held.
const longestOccasion = 40

// speechHead is the token behind the head of a text that is a speech; 0 if it is none.
func (r *run) speechHead() int {
	head, isSpeech, bare, called := 0, false, false, false
	for i := range r.a.Text.Blocks {
		b := &r.a.Text.Blocks[i]
		if b.First == b.End {
			continue
		}
		line := strings.ToLower(strings.TrimSpace(r.a.Text.Source[b.Start:b.Stop]))
		calls := b.Kind != segment.Item && r.callsSpeech(line) || (bare || i == 0 && strings.Contains(line, " at the ")) && (line == "by" || strings.HasPrefix(line, "by "))
		bare = bareSpeech(line)
		called = called || bare
		if bare && head > 0 && b.Stop-b.Start <= shortestBody && r.nameAbove(head) {
			calls = true // who spoke, and then "Keynote address"
		}
		if called && b.Stop-b.Start <= shortestBody && r.opensWithPerson(*b) {
			calls = true // "Remarks", and then who spoke
		}
		if b.Kind != segment.Heading && !calls && (b.Stop-b.Start > shortestBody || r.addressesHearers(b) || greets(line)) || b.Stop-b.Start > longestTitle {
			break
		}
		if isSpeech && r.opensWithPerson(*b) && r.firstPersonNamed(0, head) != nil {
			break // who is greeted
		}
		head = r.a.Text.Sentences[b.End-1].End
		isSpeech = isSpeech || calls
	}
	if !isSpeech {
		return 0
	}
	return head
}

// nameAbove tells whether the last line before a token names a person and is no sentence.
func (r *run) nameAbove(token int) bool {
	for n := range r.a.Text.Blocks {
		b := r.a.Text.Blocks[n]
		if b.First == b.End || r.a.Text.Sentences[b.End-1].End != token {
			continue
		}
		first := r.a.Text.Sentences[b.First].First
		return token-first <= longestNameLine && r.verbsIn(first, token) == 0 && r.firstPersonNamed(first, token) != nil
	}
	return false
}

// addressesHearers tells whether a block is the speaker's own words: "Thank you, Madam Chair".
func (r *run) addressesHearers(b *segment.Block) bool {
	for _, t := range r.tokens[r.a.Text.Sentences[b.First].First:r.a.Text.Sentences[b.End-1].End] {
		switch t.Fold {
		case "i", "we", "my", "our", "us", "you", "your":
			return !t.Is(segment.AllUpper) || t.Text == "I"
		}
	}
	return false
}

// locates tells whether a state only says where a place is: "Madrid, Spain".
func (r *run) locates(m *mention.Mention) bool {
	place := r.a.EndingAt(m.First - 1)
	return m.First > 1 && r.tokens[m.First-1].Text == "," && place != nil && place.Type.Is(schema.ClassPlace)
}

// opensWithPerson tells whether a line begins with the name of a person.
func (r *run) opensWithPerson(b segment.Block) bool {
	first := r.a.Text.Sentences[b.First].First
	for i := first; i < first+2 && i < len(r.tokens); i++ {
		if m := r.a.At(i); m != nil && m.Type.Is(schema.ClassPerson) && m.Named() && m.Lead <= first {
			return true
		}
	}
	return false
}

// callsSpeech tells whether a line, in small letters, or one of its parts between bars calls
// the text a speech of one: "Closing remarks by …", "the Minister's speech at …". What is
// called somebody's speech may be the headline of a report, unless the text says "I" itself.
func (r *run) callsSpeech(line string) bool {
	for part := range strings.FieldsFuncSeq(line, func(c rune) bool { return c == '|' }) {
		before, rest, ok := cutSpeech(part)
		switch {
		case !ok:
		case before == "" && ofSpeaker(rest):
			return true
		case strings.HasSuffix(before, "'s") || strings.HasSuffix(before, "’s"):
			return r.selves() > 0
		}
	}
	return false
}

// ofSpeaker tells whether what stands behind "speech" names its speaker.
func ofSpeaker(rest string) bool {
	rest = strings.TrimPrefix(rest, "delivered ")
	if _, by, ok := strings.Cut(rest, " by "); ok && by != "" && (strings.HasPrefix(rest, "at ") || strings.HasPrefix(rest, "to ") || strings.HasPrefix(rest, "in ")) {
		return true
	}
	return strings.HasPrefix(rest, "by ") || rest == "by" || strings.HasPrefix(rest, "on behalf of ") || strings.HasPrefix(rest, "of the delegation")
}

// bareSpeech tells whether a line or one of its parts between bars is the word for a speech
// and no more.
func bareSpeech(line string) bool {
	for part := range strings.FieldsFuncSeq(line, func(c rune) bool { return c == '|' }) {
		if before, rest, ok := cutSpeech(part); ok && before == "" && rest == "" {
			return true
		}
	}
	return false
}

// cutSpeech parts a line at its first word for a speech, and leaves out what such a word has
// before it: "welcoming remarks", "video message".
func cutSpeech(line string) (before, rest string, ok bool) {
	words := strings.Fields(line)
	for i, word := range words {
		if !speech(strings.TrimRight(word, ":,")) || i+1 < len(words) && speech(strings.TrimRight(words[i+1], ":,")) {
			continue // "keynote address"
		}
		first := i
		for first > 0 && kindOfSpeech(words[first-1]) {
			first--
		}
		return strings.Join(words[:first], " "), strings.Join(words[i+1:], " "), true
	}
	return "", "", false
}

// speech lists words for what one person says to many.
func speech(word string) bool {
	switch word {
	case "statement", "remarks", "address", "speech", "intervention", "keynote", "lecture", "message", "testimony":
		return true
	}
	return false
}

// kindOfSpeech lists words that say more of a speech.
func kindOfSpeech(word string) bool {
	switch word {
	case "opening", "closing", "concluding", "welcome", "welcoming", "introductory", "keynote", "national", "video", "virtual", "special", "general", "written", "a", "the", "prepared", "inaugural", "statement", "recorded":
		return true
	}
	return false
}
