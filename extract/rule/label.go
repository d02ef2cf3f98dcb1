package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// labels runs the rules of kind label over the sentence: the persons behind
// "Moderator:" on its line, or in the items that follow "Speakers:".
func (r *run) labels() {
	for _, rule := range r.rules {
		if rule.Kind != Label {
			continue
		}
		end := r.labelEnd(rule.Labels)
		if end == 0 && r.isLabel(rule.Labels) {
			end = r.sentence.End
		}
		if end == 0 {
			continue
		}
		object := r.constant(rule.Object)
		if len(object) == 0 {
			object = r.constant("meeting")
		}
		persons, evidence := r.personsIn(end, r.sentence.End), r.whole()
		if len(persons) > 0 {
			r.emit(rule, persons, object, nil, rule.Modality, evidence)
			continue
		}
		r.labelledItems(rule, object)
	}
}

// labelEnd is the token behind a label and its mark, or 0. A time may stand
// before the label.
func (r *run) labelEnd(labels []string) int {
	at := r.sentence.First
	for at < r.sentence.End && (r.tokens[at].Is(segment.Numeric) || r.tokens[at].Is(segment.Mark)) {
		at++
	}
	for n := 3; n >= 1; n-- {
		if at+n >= r.sentence.End && !(at+n == r.sentence.End && n > 1) {
			continue
		}
		words := make([]string, 0, n)
		for i := at; i < at+n; i++ {
			words = append(words, r.tokens[i].Fold)
		}
		if !slices.Contains(labels, strings.Join(words, " ")) {
			continue
		}
		switch mark := r.foldAt(at + n); mark {
		case ":", "-", "|", "by":
			return at + n + 1
		}
	}
	return 0
}

// isLabel tells whether the sentence is only a label, as a line of an agenda.
func (r *run) isLabel(labels []string) bool {
	return r.sentence.End-r.sentence.First <= 3 && slices.Contains(labels, r.folded())
}

func (r *run) foldAt(i int) string {
	if i >= r.sentence.End {
		return ""
	}
	return r.tokens[i].Fold
}

// personsIn are the named persons who are mentioned in a span.
func (r *run) personsIn(first, end int) []End {
	var persons []End
	for i := range r.a.Between(first, end) {
		m := &r.a.Between(first, end)[i]
		if m.Type.Is(schema.ClassPerson) && m.Named() && m.Ref != nil {
			persons = append(persons, End{Class: m.Ref.Class, Ref: m.Ref})
		}
	}
	return persons
}

// labelledItems emits the first person of each item that follows the label.
func (r *run) labelledItems(rule *Rule, object []End) {
	blocks := r.a.Text.Blocks
	for b := r.sentence.Block + 1; b < len(blocks) && (blocks[b].Kind == segment.Item || b == r.sentence.Block+1); b++ {
		for _, s := range r.a.Text.Sentences[blocks[b].First:blocks[b].End] {
			if persons := r.personsIn(s.First, s.End); len(persons) > 0 {
				r.emit(rule, persons[:1], object, nil, rule.Modality, clause.Span{First: s.First, End: s.End})
			}
		}
	}
}
