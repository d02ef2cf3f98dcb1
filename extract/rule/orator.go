package rule

import (
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
// Statement by Ms. X". The state that is spoken for goes before the person who speaks. It
// also runs the rules of kind orator for that person.
func (r *run) orators() {
	end := r.speechHead()
	var person *mention.Mention
	mentions := r.a.Between(0, end)
	for i := range mentions {
		switch m := &mentions[i]; {
		case m.Ref == nil:
		case m.Type.Is(schema.ClassState) && r.orator == nil && !r.behindAt(m.First) && !r.locates(m):
			r.orator = m.Ref
		case m.Type.Is(schema.ClassPerson) && m.Named() && person == nil:
			person = m
		}
	}
	if person == nil {
		return
	}
	if r.orator == nil {
		r.orator = person.Ref
	}
	for _, rule := range r.rules {
		switch {
		case rule.Kind != Orator:
		case rule.relation.Name == schema.RelAffiliatedWith:
			r.spokesman(rule, person)
		default:
			r.emit(rule, r.endsOf([]*mention.Mention{person}, rule.relation.Domain), r.constant(rule.Object), nil, rule.Modality, r.quote(person))
		}
	}
}

// spokesman ties the person who speaks to the state that the head of the speech names, where
// no body stands beside the name.
func (r *run) spokesman(rule *Rule, person *mention.Mention) {
	if r.orator.Class != schema.ClassState || person.HasBody() {
		return
	}
	attrs := map[string]string{}
	if posts := person.Affiliations(); len(posts) > 0 && posts[0].Role != "" {
		attrs["role"], _, _ = strings.Cut(posts[0].Role, " at the ") // where it was held goes on from there
	} else if role := r.lineBehind(person); role != "" {
		attrs["role"] = role
	}
	r.emit(rule, r.endsOf([]*mention.Mention{person}, rule.relation.Domain), []End{{Class: schema.ClassState, Ref: r.orator}}, attrs, rule.Modality, r.quote(person))
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
			return true
		case "by":
			return false
		}
	}
	return false
}

// longestOccasion is how many tokens may tell where a speech was held.
const longestOccasion = 40

// speechHead is the token behind the head of a text that is a speech; 0 if it is none.
func (r *run) speechHead() int {
	head, isSpeech, bare, called := 0, false, false, false
	for _, b := range r.a.Text.Blocks {
		if b.First == b.End {
			continue
		}
		line := strings.ToLower(strings.TrimSpace(r.a.Text.Source[b.Start:b.Stop]))
		calls := b.Kind != segment.Item && callsSpeech(line) || bare && (line == "by" || strings.HasPrefix(line, "by "))
		bare = line == "statement" || line == "remarks" || line == "address" || line == "speech" || line == "intervention"
		called = called || bare
		if called && b.Stop-b.Start <= shortestBody && r.opensWithPerson(b) {
			calls = true // "Remarks", and then who spoke
		}
		if b.Kind == segment.Paragraph && b.Stop-b.Start > shortestBody && !(calls && b.Stop-b.Start <= longestTitle) {
			break
		}
		head = r.a.Text.Sentences[b.End-1].End
		isSpeech = isSpeech || calls
	}
	if !isSpeech {
		return 0
	}
	return head
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

// callsSpeech tells whether a line, in small letters, calls the text a speech of one.
func callsSpeech(line string) bool {
	for _, kind := range []string{"statement", "national statement", "remarks", "opening remarks", "address", "speech", "intervention", "keynote address"} {
		rest, ok := strings.CutPrefix(line, kind+" ")
		if rest, ok = strings.TrimSpace(rest), ok && rest != ""; !ok {
			continue
		}
		rest = strings.TrimPrefix(rest, "delivered ")
		if _, by, ok := strings.Cut(rest, " by "); ok && by != "" && (strings.HasPrefix(rest, "at ") || strings.HasPrefix(rest, "to ") || strings.HasPrefix(rest, "in ")) {
			return true
		}
		if strings.HasPrefix(rest+" ", "by ") || strings.HasPrefix(rest, "on behalf of ") || strings.HasPrefix(rest, "of the delegation") {
			return true
		}
	}
	return false
}
