package rule

import (
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// labelGap is how many tokens may stand between a label and the name behind it.
const labelGap = 3

// labels runs the rules of kind label over the sentence: the persons behind
// "Moderator:" on its line, or in the items that follow "Speakers:".
func (r *run) labels() {
	for _, rule := range r.rules {
		if rule.Kind != Label || len(rule.Trigger) > 0 && !r.toldAbove(rule.Trigger) {
			continue
		}
		object := r.constant(rule.Object)
		if len(object) == 0 && rule.Object == "session" {
			continue
		}
		if len(object) == 0 {
			object = r.constant("meeting")
		}
		r.columnSpeakers(rule, object)
		if r.labelled(rule, object) {
			continue
		}
		if slot := rule.Slots && (r.isSlot(r.sentence) || r.titlesSession()); slot || r.introduces(rule.Labels) {
			r.labelledItems(rule, object, slot)
		}
	}
}

// labelled emits the persons behind each of the rule's labels in the sentence, up to the
// next label. It tells whether there were any; where the line ends behind the label, they
// stand in the items below.
func (r *run) labelled(rule *Rule, object []End) bool {
	found := false
	for at := r.behindTime(); at < r.sentence.End; at++ {
		end := r.labelEnd(at, rule.Labels)
		if end == 0 || len(rule.Trigger) > 0 && at != r.behindTime() {
			continue
		}
		stop := r.nextLabel(end)
		persons := r.personsIn(end, stop)
		if len(persons) == 0 {
			continue
		}
		found = true
		r.emit(rule, persons, object, r.capacity(rule, at, end), rule.Modality, r.whole())
		if stop == r.sentence.End && (many(r.tokens[end-1].Fold) || many(r.tokens[end-2].Fold)) {
			r.linesBelow(rule, object, r.capacity(rule, at, end))
		}
	}
	return found
}

// many tells whether a label is for several persons, who may stand below each other.
func many(label string) bool {
	for _, ending := range []string{"ers", "ists", "ants", "ors", "eurs", "ents", "chairs", "persons", "istas"} {
		if strings.HasSuffix(label, ending) {
			return true
		}
	}
	return false
}

// linesBelow emits the persons whose names begin the lines right below a label's first, and
// the states and bodies for which they sit there: "Togo (Mr. Y)".
func (r *run) linesBelow(rule *Rule, object []End, attrs map[string]string) {
	blocks := r.a.Text.Blocks
	for b := r.sentence.Block + 1; b < len(blocks) && blocks[b].Kind != segment.Item; b++ {
		seat := r.seatLine(blocks[b]) > 0
		if !seat && !r.beginsWithPerson(blocks[b]) {
			return
		}
		s := r.a.Text.Sentences[blocks[b].First]
		if r.labelWords(s) {
			return
		}
		persons := r.personsIn(s.First, s.End)
		if !seat {
			persons = firstPersonOf(persons)
		}
		r.emit(rule, persons, object, attrs, rule.Modality, clause.Span{First: s.First, End: s.End})
	}
}

// How far above a label what it is about may be told.
const (
	blocksAbove    = 6
	sentencesAbove = 12
)

// toldAbove tells whether the sentence or those near above it have one of the words.
func (r *run) toldAbove(words []string) bool {
	sentences := r.a.Text.Sentences
	for i := r.index; i >= max(0, r.index-sentencesAbove) && sentences[i].Block >= r.sentence.Block-blocksAbove; i-- {
		if says(r.foldedSpan(clause.Span{First: sentences[i].First, End: sentences[i].End}), words...) {
			return true
		}
	}
	return false
}

// capacity is what the label itself says of those behind it, where the sentence has
// several labels.
func (r *run) capacity(rule *Rule, first, end int) map[string]string {
	attrs := map[string]string{}
	label := r.foldedSpan(clause.Span{First: first, End: end})
	for name, values := range rule.Detect {
		if value := detect(label, values); value != "" {
			attrs[name] = value
		}
	}
	return attrs
}

// longestLabel is how many words a label has at most.
const longestLabel = 4

// labelEnd is the token behind a label that begins at the token and its mark, or 0.
// A label begins a line, or stands behind a mark and before a colon.
func (r *run) labelEnd(at int, labels []string) int {
	opens := at == r.behindTime()
	if !opens && !r.tokens[at-1].Is(segment.Mark) {
		return 0
	}
	for n := longestLabel; n >= 1; n-- {
		if at+n > r.sentence.End || at+n == r.sentence.End && n == 1 || !slices.Contains(labels, r.foldedSpan(clause.Span{First: at, End: at + n})) {
			continue
		}
		if opens && r.foldAt(at+n+1) == ":" && r.tokens[at+n].Is(segment.Numeric) {
			return at + n + 2 // "Speaker 2:"
		}
		switch mark := r.foldAt(at + n); {
		case mark == ":", opens && (mark == "-" || mark == "|" || mark == "by"):
			return at + n + 1
		case opens && r.bareLabel(at, at+n):
			return at + n
		case r.tokens[at+n-1].Fold == "by" && (opens || r.tokens[at-1].Text == "," && r.lists() && r.tokens[r.sentence.End-1].Text != "."):
			return at + n
		}
	}
	return 0
}

// nextLabel is where what stands behind a label ends: before the next label of any rule.
func (r *run) nextLabel(from int) int {
	depth := 0
	for at := from; at < r.sentence.End; at++ {
		switch r.tokens[at].Text {
		case "(":
			depth++
		case ")":
			if depth--; depth < 0 {
				return at // of the parenthesis in which the label stands
			}
		}
		if r.tokens[at].Text == ":" && at > from {
			for first := at - 1; first > from && first >= at-longestLabel; first-- {
				if r.isAnyLabel(clause.Span{First: first, End: at}) {
					return first
				}
			}
		}
	}
	return r.sentence.End
}

// isAnyLabel tells whether the words are a label of one of the rules.
func (r *run) isAnyLabel(span clause.Span) bool {
	words := r.foldedSpan(span)
	return slices.ContainsFunc(r.rules, func(rule *Rule) bool { return rule.Kind == Label && slices.Contains(rule.Labels, words) })
}

// opensWithLabel tells whether a line begins with a label of one of the rules.
func (r *run) opensWithLabel(s segment.Sentence) bool {
	for n := 1; n <= longestLabel && s.First+n < s.End; n++ {
		switch r.tokens[s.First+n].Fold {
		case ":", "-", "|":
			return r.isAnyLabel(clause.Span{First: s.First, End: s.First + n})
		}
	}
	return false
}

// introduces tells whether the sentence ends in a label, as a line of an agenda does
// above the names: "Speakers", "Opening remarks by the Co-Chairs:".
func (r *run) introduces(labels []string) bool {
	if r.isLabel(labels) {
		return true
	}
	end := r.sentence.End - 1
	if r.tokens[end].Text != ":" {
		return false
	}
	for n := 1; n <= longestLabel && end-n > r.sentence.First; n++ {
		before := r.word(end - n - 1)
		if slices.Contains(labels, r.foldedSpan(clause.Span{First: end - n, End: end})) {
			return before == "by" || before == "the" && r.word(end-n-2) == "by"
		}
	}
	return false
}

// isLabel tells whether the sentence is only a label, as a line of an agenda.
func (r *run) isLabel(labels []string) bool {
	words := make([]string, 0, 3)
	for i := r.behindTime(); i < r.sentence.End && len(words) <= 3 && r.tokens[i].Text != ":"; i++ {
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

// clock recognises a time of day that is one token: "09.30", "9h30", "0930".
var clock = regexp.MustCompile(`^(\d{1,2}[.h]\d{2}|[01]\d[0-5]\d|2[0-3][0-5]\d)$`)

// isSlot tells whether a sentence begins with a time, as a line of an agenda
// that opens another part of the meeting: "09:30–10:00", "9h30", "0930 |".
func (r *run) isSlot(s segment.Sentence) bool {
	at := s.First
	if clock.MatchString(r.tokens[at].Text) && at+2 < s.End && (r.tokens[at+1].Is(segment.Mark) || len(r.tokens[at].Text) == 4 && r.tokens[at+1].Is(segment.Upper) && r.a.Text.Blocks[s.Block].Kind != segment.Paragraph) {
		return true
	}
	return at+3 < s.End && r.tokens[at].Is(segment.Numeric) &&
		(r.tokens[at+1].Text == ":" || r.tokens[at+1].Text == ".") && r.tokens[at+2].Is(segment.Numeric) && len(r.tokens[at+2].Text) == 2
}

// titlesSession tells whether a sentence is the line of a programme that names a session and
// nobody, its time standing elsewhere: "Panel 1: Cables".
func (r *run) titlesSession() bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	if !r.titled || r.session == nil || r.opened != r.sentence.Block || block.End != block.First+1 || r.tokens[r.sentence.End-1].Text == "." {
		return false
	}
	return !slices.ContainsFunc(r.a.Between(r.sentence.First, r.sentence.End), func(m mention.Mention) bool { return m.Type.Is(schema.ClassPerson) })
}

// lists tells whether the sentence stands in a row or an item and not in prose.
func (r *run) lists() bool {
	kind := r.a.Text.Blocks[r.sentence.Block].Kind
	return kind == segment.Row || kind == segment.Item
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
	if says(r.foldedSpan(clause.Span{First: first, End: end}), "declined", "cancelled", "canceled", "unable to attend", "withdrawn", "did not", "not invited") {
		return nil
	}
	if len(mentions) == 0 || min(mentions[0].Lead, mentions[0].First) > first+labelGap {
		return nil // a speech behind its speaker's label
	}
	leads := mentions[0].First <= first+1 && (mentions[0].Type.Is(schema.ClassState) || mentions[0].Type.Is(schema.ClassOrganization))
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() || r.a.Possessive(m) {
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
// of each line that begins with a person. Below a line with a time, which is no label,
// only persons count.
func (r *run) labelledItems(rule *Rule, object []End, slot bool) {
	blocks, seen := r.a.Text.Blocks, false
	for b := r.sentence.Block + 1; b < len(blocks); b++ {
		if blocks[b].Kind != segment.Item && (slot || b != r.sentence.Block+1) && !r.beginsWithPerson(blocks[b]) {
			if !r.tellsPost(b) && !(slot && (r.labelBlock(blocks[b]) || !seen && r.describes(blocks[b]))) {
				return
			}
			continue
		}
		for _, s := range r.a.Text.Sentences[blocks[b].First:blocks[b].End] {
			if r.isSlot(s) {
				return
			}
			if r.opensWithLabel(s) {
				continue // it tells its own
			}
			if r.titlesPart(s) {
				return
			}
			if r.isProse(s) {
				return // "Peru and Togo were present as well."
			}
			if persons := firstPersonOf(r.personsIn(s.First, s.End)); len(persons) > 0 && (!slot || persons[0].Class == schema.ClassPerson) {
				r.emit(rule, persons, object, nil, rule.Modality, clause.Span{First: s.First, End: s.End})
				seen = true
			}
		}
	}
}

// isProse tells whether a sentence ends in a full stop and its main word is a verb in the past
// or present tense, or a form of "be".
func (r *run) isProse(s segment.Sentence) bool {
	if r.tokens[s.End-1].Text != "." {
		return false
	}
	for i := s.First; i < s.End; i++ {
		if r.a.Trees.Label(i) != scheme.Root {
			continue
		}
		switch r.a.Trees.XPOS[i] {
		case scheme.VBD, scheme.VBZ, scheme.VBP:
			return true
		case scheme.VBN:
			return r.a.Trees.Dependent(i, scheme.AuxPass) >= s.First
		}
	}
	return false
}

// describes tells whether a block is prose, which may stand between the title of a part in a
// programme and its speakers.
func (r *run) describes(b segment.Block) bool {
	if b.Noise || b.Kind != segment.Paragraph || b.End == b.First {
		return false
	}
	last := r.a.Text.Sentences[b.End-1]
	return !r.isSlot(r.a.Text.Sentences[b.First]) && (r.tokens[last.End-1].Text == "." || r.tokens[last.End-1].Text == "?")
}

// labelBlock tells whether a block is a line that begins with a label.
func (r *run) labelBlock(b segment.Block) bool {
	return b.End == b.First+1 && r.opensWithLabel(r.a.Text.Sentences[b.First])
}

// firstPersonOf is the first person of some ends, the first end if none is one:
// "Egypt: Counsellor X".
func firstPersonOf(ends []End) []End {
	for i, e := range ends {
		if e.Class == schema.ClassPerson {
			return ends[i : i+1]
		}
	}
	return ends[:min(1, len(ends))]
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
	return s.End-s.First <= longestPost && r.tokens[s.End-1].Text != "." && r.tokens[s.End-1].Text != ":" && !r.isSlot(s)
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

// titlesPart tells whether a line is the title of another part of the meeting.
func (r *run) titlesPart(s segment.Sentence) bool {
	for _, m := range r.a.Between(s.First, min(s.End, s.First+labelGap)) {
		if m.Type.Is(schema.ClassSession) && m.Ref != nil && m.Ref != r.session && m.End == s.End {
			return true
		}
	}
	return false
}
