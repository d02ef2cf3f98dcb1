package rule

import (
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// unitReach is how many words may stand between a number and what it counts.
const unitReach = 4

// counts runs the rules of kind count over the sentence: "36 participants from
// nine Nordic countries attended".
func (r *run) counts() {
	for _, rule := range r.rules {
		if rule.Kind != Count {
			continue
		}
		triggered := r.triggered(rule.Trigger)
		for i := r.sentence.First; i < r.sentence.End; i++ {
			value, ok := r.a.Cardinal(i)
			if m := r.a.Covering(i); !ok || m != nil && m.Type == mention.Date {
				continue
			}
			unit := r.a.BehindCount(i)
			end := r.unitEnd(rule, unit)
			if end == 0 || !triggered && !slices.Contains(rule.Inherent, r.tokens[end-1].Fold) {
				continue
			}
			if r.parties(i) {
				continue
			}
			object := End{Literal: &schema.Literal{Value: strconv.Itoa(value), Type: schema.Integer}}
			attrs := map[string]string{"unit": r.a.Text.Line(unit, end)}
			r.emit(rule, r.told(i), []End{object}, attrs, rule.Modality, r.whole())
		}
	}
}

// told is the meeting of which a token of the sentence tells: the one that is named
// nearest before it, else the first behind it, else what "meeting" means in a rule.
func (r *run) told(token int) []End {
	var behind *mention.Mention
	for _, m := range slices.Backward(r.a.Between(r.sentence.First, r.sentence.End)) {
		if !m.Type.Is(schema.ClassMeeting) || m.Ref == nil || m.Listed() {
			continue
		}
		if m.First < token {
			return []End{{Class: m.Ref.Class, Ref: m.Ref}}
		}
		behind = &m
	}
	if behind != nil {
		return []End{{Class: behind.Ref.Class, Ref: behind.Ref}}
	}
	return r.constant("meeting")
}

// parties tells whether a number counts those who were named before or all members of a
// group, and not who came: "the two sides", "a grouping of 30 countries".
func (r *run) parties(number int) bool {
	switch r.word(number - 1) {
	case "the", "both", "these", "those", "our", "their":
		return true
	case "of":
		switch r.word(number - 2) {
		case "grouping", "group", "bloc", "network", "coalition", "alliance", "out", "mandate":
			return true
		}
	}
	return r.word(number+1) == "other"
}

func (r *run) triggered(trigger []string) bool {
	text := " " + r.folded() + " "
	return slices.ContainsFunc(trigger, func(phrase string) bool { return strings.Contains(text, " "+phrase+" ") })
}

// unitEnd is the token behind the noun that the number before counts, or 0.
func (r *run) unitEnd(rule *Rule, first int) int {
	for i := first; i < r.sentence.End && i < first+unitReach; i++ {
		t := r.tokens[i]
		if slices.Contains(rule.Units, t.Fold) {
			if r.word(i+1) == "and" && slices.Contains(rule.Units, r.word(i+2)) {
				return i + 3
			}
			return i + 1
		}
		if t.Is(segment.Mark) || t.Is(segment.Numeric) || preposition(t.Fold) || article(t.Fold) || r.a.Trees.UPOS[i] == scheme.AuxVerb || t.Fold == "to" || t.Fold == "of" || t.Fold == "and" || t.Fold == "that" || t.Fold == "which" || t.Fold == "who" {
			return 0
		}
	}
	return 0
}

// references runs the rules of kind reference: each named text, and each
// meeting or series other than the document's own, is referred to once.
func (r *run) references() {
	for _, rule := range r.rules {
		if rule.Kind != Reference {
			continue
		}
		seen := map[*mention.Referent]bool{}
		for i := range r.a.Mentions {
			m := &r.a.Mentions[i]
			if m.Ref == nil || seen[m.Ref] || !r.isReference(m) {
				continue
			}
			seen[m.Ref] = true
			object := []End{{Class: m.Ref.Class, Ref: m.Ref}}
			r.emit(rule, r.constant(rule.Subject), object, nil, rule.Modality, r.quote(m))
		}
	}
}

// isOwnMatter tells whether a text is no other one that the document looks to: its own symbol
// in its head, a draft that it decides on, a routine text, the symbol of a series.
func (r *run) isOwnMatter(m *mention.Mention) bool {
	if m.Ref.Entry != nil {
		return false
	}
	block := r.a.Text.Sentences[r.a.SentenceOf(m.First)].Block
	return block < segment.TitleBlocks && m.HasSymbol() || m.IsUntitledDraft() || m.IsRoutine() || m.IsSeriesSymbol()
}

// isReference tells whether a mention points outside the document's meeting.
func (r *run) isReference(m *mention.Mention) bool {
	if m.Type.Is(schema.ClassInstrument) {
		return m.Named() && r.a.Text.Blocks[r.a.Text.Sentences[r.a.SentenceOf(m.First)].Block].Kind != segment.Heading && !r.isOwnMatter(m)
	}
	return r.a.LooksTo(m)
}
