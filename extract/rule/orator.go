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

// findOrator is who "we", "I" and "my delegation" are in the text of one speech, as its
// head tells: "Statement by the delegation of Chile", "Permanent Mission of Chile …
// Statement by Ms. X"; nil if the text is no speech. The state that is spoken for goes
// before the person who speaks.
func (r *run) findOrator() *mention.Referent {
	head, isSpeech := 0, false
	for _, b := range r.a.Text.Blocks {
		if b.First == b.End {
			continue
		}
		if b.Kind == segment.Paragraph && b.Stop-b.Start > shortestBody {
			break
		}
		s := r.a.Text.Sentences[b.End-1]
		head = s.End
		isSpeech = isSpeech || speechHead(r.a.Text.Source[b.Start:b.Stop])
	}
	if !isSpeech {
		return nil
	}
	var person *mention.Referent
	mentions := r.a.Between(0, head)
	for i := range mentions {
		switch m := &mentions[i]; {
		case m.Ref == nil:
		case m.Type.Is(schema.ClassState):
			return m.Ref
		case m.Type.Is(schema.ClassPerson) && person == nil:
			person = m.Ref
		}
	}
	return person
}

// speechHead tells whether a line calls the text a speech of one.
func speechHead(line string) bool {
	line = strings.ToLower(strings.TrimSpace(line))
	for _, kind := range []string{"statement", "national statement", "remarks", "opening remarks", "address", "speech", "intervention", "keynote address"} {
		rest, ok := strings.CutPrefix(line, kind+" ")
		if rest, ok = strings.TrimSpace(rest), ok && rest != ""; !ok {
			continue
		}
		rest = strings.TrimPrefix(rest, "delivered ")
		if strings.HasPrefix(rest+" ", "by ") || strings.HasPrefix(rest, "on behalf of ") || strings.HasPrefix(rest, "of the delegation") {
			return true
		}
	}
	return false
}
