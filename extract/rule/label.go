package rule

import (
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// labelGap is how many tokens may stand between a label and the name behind it.
const labelGap = 3

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
		slot := end == 0 && rule.Slots && r.newSlot()
		if end == 0 && !slot {
			continue
		}
		object := r.constant(rule.Object)
		if len(object) == 0 {
			object = r.constant("meeting")
		}
		if slot {
			r.labelledItems(rule, object)
			continue
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
	at := r.behindTime()
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
		switch mark := r.foldAt(at + n); {
		case mark == ":" || mark == "-" || mark == "|" || mark == "by":
			return at + n + 1
		case words[n-1] == "by":
			return at + n
		}
	}
	return 0
}

// isLabel tells whether the sentence is only a label, as a line of an agenda.
func (r *run) isLabel(labels []string) bool {
	words := make([]string, 0, 3)
	for i := r.behindTime(); i < r.sentence.End && len(words) <= 3; i++ {
		words = append(words, r.tokens[i].Fold)
	}
	return len(words) <= 3 && slices.Contains(labels, strings.Join(words, " "))
}

// behindTime is the sentence's first token behind a time or number.
func (r *run) behindTime() int {
	at := r.sentence.First
	for at < r.sentence.End && (r.tokens[at].Is(segment.Numeric) || r.tokens[at].Is(segment.Mark)) {
		at++
	}
	return at
}

// clock recognises a time of day that is one token: "09.30", "9h30".
var clock = regexp.MustCompile(`^\d{1,2}[.h]\d{2}$`)

// newSlot tells whether the sentence begins with a time, as a line of an agenda
// that opens another part of the meeting: "09:30–10:00", "9h30".
func (r *run) newSlot() bool {
	at := r.sentence.First
	if clock.MatchString(r.tokens[at].Text) && at+2 < r.sentence.End && r.tokens[at+1].Is(segment.Mark) {
		return true
	}
	return at+3 < r.sentence.End && r.tokens[at].Is(segment.Numeric) &&
		(r.tokens[at+1].Text == ":" || r.tokens[at+1].Text == ".") && r.tokens[at+2].Is(segment.Numeric) && len(r.tokens[at+2].Text) == 2
}

func (r *run) foldAt(i int) string {
	if i >= r.sentence.End {
		return ""
	}
	return r.tokens[i].Fold
}

// personsIn are the named persons who are mentioned in a span, and the states or
// bodies that it begins with: "Co-chairs: Peru (Ms. X) and Togo (Mr. Y)".
func (r *run) personsIn(first, end int) []End {
	var ends []End
	mentions := r.a.Between(first, end)
	inside := first
	if says(r.foldedSpan(clause.Span{First: first, End: end}), "declined", "cancelled", "canceled", "unable to attend", "withdrawn") {
		return nil
	}
	if len(mentions) == 0 || min(mentions[0].Lead, mentions[0].First) > first+labelGap {
		return nil // a speech behind its speaker's label
	}
	leads := mentions[0].First <= first+1 && !mentions[0].Type.Is(schema.ClassPerson)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() {
			continue
		}
		switch schema.Class(m.Type) {
		case schema.ClassPerson:
			if r.markedAbsent(m.End) {
				continue
			}
			ends, inside = append(ends, End{Class: m.Ref.Class, Ref: m.Ref}), m.Extent
		case schema.ClassState, schema.ClassOrganization:
			if leads && m.First >= inside {
				ends = append(ends, End{Class: m.Ref.Class, Ref: m.Ref})
			}
		}
	}
	return ends
}

// markedAbsent tells whether the parenthesis behind a name says that the person
// did not come: "(Peru, absent)".
func (r *run) markedAbsent(at int) bool {
	if r.foldAt(at) != "(" {
		return false
	}
	for i := at; i < r.sentence.End && r.tokens[i].Text != ")"; i++ {
		switch r.tokens[i].Fold {
		case "absent", "excused", "apologies":
			return true
		}
	}
	return false
}

// labelledItems emits the first person of each item that follows the label, and
// of each line that begins with a person.
func (r *run) labelledItems(rule *Rule, object []End) {
	blocks := r.a.Text.Blocks
	for b := r.sentence.Block + 1; b < len(blocks); b++ {
		if blocks[b].Kind != segment.Item && b != r.sentence.Block+1 && !r.beginsWithPerson(blocks[b]) {
			if !r.tellsPost(b) {
				return
			}
			continue
		}
		for _, s := range r.a.Text.Sentences[blocks[b].First:blocks[b].End] {
			if persons := r.personsIn(s.First, s.End); len(persons) > 0 {
				r.emit(rule, firstPersonOf(persons), object, nil, rule.Modality, clause.Span{First: s.First, End: s.End})
			}
		}
	}
}

// firstPersonOf is the first person of some ends, the first end if none is one:
// "Egypt: Counsellor X".
func firstPersonOf(ends []End) []End {
	for i, e := range ends {
		if e.Class == schema.ClassPerson {
			return ends[i : i+1]
		}
	}
	return ends[:1]
}

// longestPost is how many tokens a line with the post of the person above has at most.
const longestPost = 30

// tellsPost tells whether a block is the short line below a person's name that tells
// the post.
func (r *run) tellsPost(block int) bool {
	b := r.a.Text.Blocks[block]
	if b.End != b.First+1 || !r.beginsWithPerson(r.a.Text.Blocks[block-1]) {
		return false
	}
	s := r.a.Text.Sentences[b.First]
	return s.End-s.First <= longestPost && r.tokens[s.End-1].Text != "."
}

// beginsWithPerson tells whether a block is one line that a person's name begins.
func (r *run) beginsWithPerson(b segment.Block) bool {
	if b.Noise || b.End != b.First+1 {
		return false
	}
	s := r.a.Text.Sentences[b.First]
	if r.tokens[s.End-1].Text == "." {
		return false
	}
	for _, m := range r.a.Between(s.First, min(s.End, s.First+labelGap+1)) {
		if m.Type.Is(schema.ClassPerson) && m.Named() && m.Lead == s.First {
			return true
		}
	}
	return false
}
