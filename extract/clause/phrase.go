package clause

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Topics cuts the words of a span into the subjects that they list: at commas
// and semicolons, before a last "and", and at "and" between two phrases of
// more than one word. Relative clauses, and what leads up to a topic without
// naming it ("issues such as", "the importance of"), are left out.
func Topics(a *mention.Analysis, span Span) []Span {
	t := topicReader{a: a, tokens: a.Text.Tokens}
	var topics []Span
	if title := t.quoted(span); !title.Empty() {
		return []Span{title}
	}
	for _, member := range t.members(span) {
		for _, stretch := range t.stretches(member) {
			t.serial, t.listed = t.serialComma(stretch), t.commaIn(stretch)
			for _, item := range t.items(stretch) {
				if t.feeling(item) {
					continue
				}
				if item = t.undated(t.trim(item)); !item.Empty() && t.telling(item) && !t.named(item) && !t.happens(item) {
					topics = append(topics, item)
				}
			}
		}
	}
	return topics
}

// undated cuts the day off the end of a topic: "children and armed conflict on 26 June".
func (t topicReader) undated(span Span) Span {
	for i := span.First + 1; i < span.End-1; i++ {
		if m := t.a.At(i + 1); t.fold(i) == "on" && m != nil && m.Type == mention.Date && m.End == span.End {
			return Span{span.First, i}
		}
	}
	return span
}

// happens tells whether an item is no noun phrase: it begins with a word that opens a
// clause or with a verb in the past, or has a verb with its own subject.
func (t topicReader) happens(span Span) bool {
	trees := t.a.Trees
	switch t.fold(span.First) {
	case "that", "where", "there", "when", "since", "most", "foremost", "alongside", "said", "nor", "neither", "or", "rather", "ahead", "so", "than":
		return true
	}
	if be(t.fold(span.First)) || modal(t.fold(span.First)) || t.unopened(span) {
		return true
	}
	if t.fold(span.First) == "ways" && t.fold(span.First+1) == "to" {
		return true // what they seek, and not what they speak of
	}
	if first := trees.XPOS[span.First]; (first == scheme.VBD || first == scheme.VBN) && trees.Label(span.First) != scheme.Amod {
		return true
	}
	if question(t.fold(span.First)) {
		return false
	}
	for i := span.First; i < span.End; i++ {
		if head := int(trees.Head(i)); trees.Label(i) == scheme.Nsubj && head > i && head < span.End && trees.XPOS[head] == scheme.VBD && (trees.Label(head) == scheme.Root || trees.Label(head) == scheme.Conj) {
			return true
		}
	}
	return false
}

type topicReader struct {
	a      *mention.Analysis
	tokens []segment.Token
	whole  bool // semicolons part the members, and commas stand inside them
	listed bool // commas part the members
	serial bool // one stands before the last "and" as well
}

// serialComma tells whether ", and" ends the list.
func (t topicReader) serialComma(span Span) bool {
	for i := span.First; i+1 < span.End; i++ {
		if t.fold(i) == "," && t.fold(i+1) == "and" {
			return true
		}
	}
	return false
}

// commaIn tells whether a comma parts members of a list in the span; the one
// before "as well as" only adds to it.
func (t topicReader) commaIn(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if t.fold(i) == "," && !(t.fold(i+1) == "as" && t.fold(i+2) == "well") {
			return true
		}
	}
	return false
}

func (t topicReader) fold(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].Fold
}

// named tells whether an item is only the name of somebody or of a meeting, or
// of a person with a post or a state behind the name.
func (t topicReader) named(span Span) bool {
	if t.person(span) {
		return true
	}
	for i := span.First; i < span.End; i++ {
		m := t.a.Covering(i)
		if m == nil && (article(t.fold(i)) || preposition(t.fold(i)) || t.fold(i) == "and" || t.tokens[i].Is(segment.Mark)) {
			continue
		}
		if m == nil || !m.IsActor() && !noTopic(m.Type) {
			return false
		}
	}
	return true
}

// noTopic lists what may be named but not discussed.
func noTopic(t mention.Type) bool {
	return t.Is(schema.ClassMeeting) || t.Is(schema.ClassSeries) || t.Is(schema.ClassPlace) || t == mention.Date || t == mention.Number || t == mention.Ordinal
}

// person tells whether an item begins with a person who owns nothing of it.
func (t topicReader) person(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if m := t.a.Covering(i); m != nil {
			return m.Type.Is(schema.ClassPerson) && m.Lead <= span.First && t.fold(m.End) != "'s" && t.fold(m.End) != "’s"
		}
	}
	return false
}

// stretches cuts the span at "including" and "such as" and drops relative
// clauses between them.
func (t topicReader) stretches(span Span) []Span {
	var found []Span
	first := span.First
	for i := span.First; i < span.End; i++ {
		switch word := t.fold(i); {
		case (positionReader{t}).enclosed(Span{span.First, i}):
		case word == "including" || word == "namely" || word == "especially" || word == "particularly" || word == "notably" || word == "such" && t.fold(i+1) == "as":
			found = append(found, t.main(Span{first, i}))
			if word == "such" {
				i++
			}
			first = i + 1
		case word == "like" && i > span.First && hypernym(t.fold(i-1)):
			found = append(found, t.main(Span{first, i}))
			first = i + 1
		case (word == "from" && (t.fold(i-1) == "ranging" || t.fold(i-1) == "everything")):
			if to := t.next("to", Span{i + 2, span.End}); to > 0 { // "issues ranging from tariffs to chips"
				found = append(found, t.main(Span{first, i - 1}), t.main(Span{i + 1, to}))
				first, i = to+1, to
			}
		case word == "in" && t.fold(i+1) == "particular" && i > span.First:
			found = append(found, t.main(Span{first, i}))
			first, i = i+2, i+1
		}
	}
	return append(found, t.main(Span{first, span.End}))
}

// hypernym lists nouns that name no topic themselves but what topics are.
func hypernym(word string) bool {
	switch word {
	case "topics", "themes", "issues", "subjects", "areas", "matters", "questions", "challenges", "fields":
		return true
	}
	return false
}

// next is the place of a word in a span, 0 if it has none.
func (t topicReader) next(word string, span Span) int {
	for i := span.First; i < span.End; i++ {
		if t.fold(i) == word {
			return i
		}
	}
	return 0
}

// main ends a stretch before a relative clause, a subordinate clause or an
// adverbial phrase that tells who, when or why.
func (t topicReader) main(span Span) Span {
	trees := t.a.Trees
	for i := span.First + 1; i < span.End; i++ {
		word, next := t.fold(i), t.fold(i+1)
		switch {
		case word == "which" || word == "who" || word == "whose" || word == "whereby" || word == "while" || word == "whereas" || word == "although":
			return t.endAt(span, i)
		case word == ";" && i+1 < span.End && (next == "also" || trees.UPOS[i+1] == scheme.Verb):
			return t.endAt(span, i)
		case word == ":" && (positionReader{t}).finiteClause(Span{i + 1, span.End}):
			return t.endAt(span, i)
		case finite(word) && !t.asks(Span{span.First, i}) || word == "that" && finite(next), t.goesOn(span, i), i+1 < span.End && t.occasionAt(i, span.End):
			return t.endAt(span, i)
		case word == "with" && (next == "particular" || next == "emphasis" || next == "special" || t.fold(i-1) == "," && t.circumstance(i+1, span.End)):
			return t.endAt(span, i)
		case word == "as" && next == "well" && t.fold(i+2) == "as":
		case word == "in" && (next == "order" || next == "line" || next == "accordance"), word == "as" && (next == "part" || next == "a" || next == "per"),
			word == "based" && next == "on", word == "following", word == "due" && next == "to":
			return t.endAt(span, i)
		}
	}
	return span
}

func (t topicReader) endAt(span Span, i int) Span {
	for i > span.First && (t.tokens[i-1].Is(segment.Mark) && t.tokens[i-1].Text != ")" || t.fold(i-1) == "also") {
		i--
	}
	return Span{span.First, i}
}

func finite(word string) bool {
	switch word {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should":
		return true
	}
	return false
}

// items cuts a stretch at commas and "and", and sets off what stands in
// parentheses, unless that is only an abbreviation.
func (t topicReader) items(span Span) []Span {
	if t.respective(span) {
		return []Span{span}
	}
	var items []Span
	first, short := span.First, 0 // short is the token behind an abbreviation's parentheses
	for i := span.First; i < span.End; i++ {
		if t.tokens[i].Text == "(" && t.fold(i+2) == ")" {
			short = i + 3
		}
		if t.tokens[i].Text == "(" && t.fold(i+1) == "including" {
			for short = i; short < span.End && t.tokens[short].Text != ")"; short++ {
			}
		}
		if i < short || t.inside(i) {
			continue
		}
		if t.fold(i) == "," && t.participle(i+1) {
			return t.mend(append(items, Span{first, i}))
		}
		if next := t.joint(Span{first, i}, span.End); next > i {
			items = append(items, Span{first, i})
			first, i = next, next-1
		}
	}
	return t.mend(append(items, Span{first, span.End}))
}

// respective tells whether one adjective makes a single matter of all that the span lists:
// "their respective strategies, policies and laws".
func (t topicReader) respective(span Span) bool {
	if t.fold(span.First-1) != "respective" && t.fold(span.First) != "respective" && t.fold(span.First+1) != "respective" {
		return false
	}
	for i := span.First; i < span.End && t.fold(i) != ","; i++ {
		if preposition(t.fold(i)) {
			return false // "respective views on cables, ports and masts"
		}
	}
	return true
}

// joint is the token behind what parts the item from the next one, or the item's
// end if nothing does.
func (t topicReader) joint(item Span, end int) int {
	i := item.End
	if t.asks(item) && !t.answered(item) {
		return i
	}
	if t.likened(item) && !article(t.fold(i+1)) {
		return i
	}
	switch t.fold(i) {
	case ",", ";", "(":
		if t.whole && t.fold(i) == "," {
			return i
		}
		return i + 1
	case "or":
		if t.listed && !t.whole && !t.commaIn(Span{i + 1, end}) && t.content(item) > 0 {
			return i + 1
		}
	case "and":
		if !t.whole && (t.fold(i+1) == "on" || t.fold(i+1) == "about") {
			return i + 2
		}
		if !t.whole && !t.coloured(item, i) && !t.toAct(item, Span{i + 1, end}) && t.parts(item, Span{i + 1, end}) {
			return i + 1
		}
	case "as":
		if t.fold(i+1) == "well" && t.fold(i+2) == "as" {
			return i + 3
		}
	}
	return i
}

// likened tells whether an item names examples behind "like", which belong to it.
func (t topicReader) likened(item Span) bool {
	for i := item.First + 1; i < item.End; i++ {
		if t.fold(i) == "like" && !hypernym(t.fold(i-1)) {
			return true
		}
	}
	return false
}

// participle tells whether a clause such as "putting it in context" begins.
func (t topicReader) participle(i int) bool {
	next := t.fold(i + 1)
	return strings.HasSuffix(t.fold(i), "ing") && (next == "it" || next == "them" || next == "this" || next == "that")
}

// inside tells whether the token is within the name of something.
func (t topicReader) inside(i int) bool {
	m := t.a.Covering(i)
	return m != nil && m.First < i && i < m.End-1
}

// parts tells whether "and" between two phrases separates two topics.
func (t topicReader) parts(left, right Span) bool {
	switch t.fold(right.First) {
	case "their", "its", "his", "her", "my", "our", "to":
		return false
	}
	if left.Empty() {
		return true
	}
	l, r := t.content(left), t.content(t.upToCut(right))
	if t.listed && t.commaIn(right) {
		return false // inside one member of the list
	}
	if t.listed && !t.serial {
		return l != 1 || !t.prepositionIn(right)
	}
	return l >= 2 && r >= 2 || article(t.fold(right.First)) && l >= 1
}

// upToCut ends a span at its first comma.
func (t topicReader) upToCut(span Span) Span {
	for i := span.First; i < span.End; i++ {
		if t.fold(i) == "," || t.fold(i) == ";" {
			return Span{span.First, i}
		}
	}
	return span
}

func (t topicReader) prepositionIn(span Span) bool {
	for i := span.First; i < min(span.End, span.First+4); i++ {
		if t.fold(i) == "of" {
			return true
		}
	}
	return false
}

// content counts the words that carry meaning.
func (t topicReader) content(span Span) int {
	n := 0
	for i := span.First; i < span.End; i++ {
		word := t.fold(i)
		if !article(word) && !preposition(word) && word != "and" && !t.tokens[i].Is(segment.Mark) {
			n++
		}
	}
	return n
}

// mend joins to the next item one that is only an adjective: "legal," in
// "legal, operational and technical aspects".
func (t topicReader) mend(items []Span) []Span {
	var mended []Span
	for i := 0; i < len(items); i++ {
		item := items[i]
		for first := i; i+1 < len(items) && (t.adjective(items[i]) || t.coloured(items[i], items[i+1].First-1) || i > first && items[i].End-items[i].First == 1 && !t.tokens[items[i].First].Is(segment.Upper)); {
			i++
			item.End = items[i].End
		}
		mended = append(mended, item)
	}
	return mended
}

func (t topicReader) adjective(span Span) bool {
	for span.First < span.End && article(t.fold(span.First)) {
		span.First++
	}
	if span.End-span.First > 1 && t.a.Trees.UPOS[span.End-1] == scheme.Adj {
		return !t.hasNoun(span) // "creating a permanent, inclusive mechanism"
	}
	if span.End-span.First != 1 || t.tokens[span.First].Is(segment.Upper) {
		return false
	}
	if t.a.Trees.UPOS[span.First] == scheme.Adj {
		return true
	}
	word := t.fold(span.First)
	for _, ending := range []string{"al", "ive", "ic", "ary", "ous", "able", "ible", "ed"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// hasNoun tells whether a span has a noun or the name of something.
func (t topicReader) hasNoun(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if upos := t.a.Trees.UPOS[i]; upos == scheme.Noun || upos == scheme.Propn || t.a.Covering(i) != nil {
			return true
		}
	}
	return false
}

// telling tells whether a topic has a word of its own.
func (t topicReader) telling(span Span) bool {
	if span.End-span.First > 40 || t.lasts(span) {
		return false
	}
	for i := span.First; i < span.End; i++ {
		word := t.fold(i)
		if _, count := t.a.Cardinal(i); (len(word) > 2 || len(word) == 2 && t.tokens[i].Text == strings.ToUpper(word)) && !count && (!t.tokens[i].Is(segment.Numeric) || len(word) == 2 && word[1] > '9') && !ordinal(word) && !article(word) && !preposition(word) && !emptyNoun(word) && !be(word) && t.a.Trees.UPOS[i] != scheme.Adv {
			return true
		}
	}
	return false
}

func ordinal(word string) bool {
	switch word {
	case "first", "second", "third", "fourth", "fifth", "sixth", "last", "next", "main", "new":
		return true
	}
	return false
}

// emptyNoun lists nouns that name no topic by themselves.
func emptyNoun(word string) bool {
	switch word {
	case "interest", "interests", "mutual", "common", "relevance", "concern", "views", "insights", "ideas", "perspectives", "experiences", "opinions", "discussions", "discussion", "exchange", "exchanges", "side", "sides", "issues", "issue", "topics", "topic", "themes", "subjects", "matters", "others", "other", "areas", "things", "questions", "following", "same", "regional", "global", "international", "bilateral", "agenda", "items", "and", "them", "this", "that", "these", "meeting", "way", "ways", "host", "variety", "series", "behalf", "addition", "particular", "findings", "work", "vote", "opening", "concerns", "points", "matter", "everything", "progress", "key", "substantive", "priority", "array", "mutually",
		"time", "day", "days", "week", "weeks", "month", "months", "year", "years", "past", "several", "various", "current", "forward", "ours", "etc", "q&a", "aspects", "important", "two", "three":
		return true
	}
	return false
}
