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
		case m.Type.Is(schema.ClassState) && r.orator == nil && !r.behindAt(m.First):
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
		if rule.Kind == Orator {
			r.emit(rule, r.endsOf([]*mention.Mention{person}, rule.relation.Domain), r.constant(rule.Object), nil, rule.Modality, r.quote(person))
		}
	}
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
	head, isSpeech, bare := 0, false, false
	for _, b := range r.a.Text.Blocks {
		if b.First == b.End {
			continue
		}
		line := strings.ToLower(strings.TrimSpace(r.a.Text.Source[b.Start:b.Stop]))
		calls := callsSpeech(line) || bare && (line == "by" || strings.HasPrefix(line, "by "))
		bare = line == "statement" || line == "remarks" || line == "address" || line == "speech" || line == "intervention"
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
