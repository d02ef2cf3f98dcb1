package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// enterVoice steps to the quotations of the sentence. A paragraph goes on with the words
// of the one before if that ends inside a quotation, or with "X said:".
func (r *run) enterVoice() {
	quote := r.citing
	if quote == nil {
		return
	}
	if r.voice.block != r.sentence.Block || r.index == 0 {
		before := r.voice
		r.voice = voice{block: r.sentence.Block, from: len(r.matches)}
		switch speaker, attrs := r.announced(quote); {
		case speaker == nil && before.open && r.opensQuote():
			r.voice.speaker, r.voice.attrs = before.speaker, before.attrs
		case speaker == nil:
		case r.opensQuote():
			r.voice.speaker, r.voice.attrs = speaker, attrs
		case r.a.Text.Blocks[r.sentence.Block].Kind == segment.Paragraph && speaker.Type.Is(schema.ClassPerson) && !r.hasMarks():
			r.voice.speaker, r.voice.attrs, r.voice.plain = speaker, attrs, true
		}
		if r.voice.first = r.firstVoice(quote); r.voice.first == nil {
			r.voice.first = r.speaksOn(quote, before)
			r.voice.told = r.voice.first
		}
	}
	r.voice.found = r.quotations()
}

// opensQuote tells whether the paragraph begins with a quotation mark.
func (r *run) opensQuote() bool { return r.word(r.sentence.First) == "\"" }

// hasMarks tells whether the paragraph has quotation marks.
func (r *run) hasMarks() bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	return r.marksIn(segment.Sentence{First: r.sentence.First, End: r.a.Text.Sentences[block.End-1].End})
}

// announcement is how many tokens may stand between the verb of saying and the colon at
// the end of a paragraph: "X said at the ceremony:".
const announcement = 8

// announced is the actor whose words the paragraph before announces at its end, and how.
func (r *run) announced(quote *Rule) (*mention.Mention, map[string]string) {
	if r.index == 0 {
		return nil, nil
	}
	last := r.a.Text.Sentences[r.index-1]
	if r.tokens[last.End-1].Text != ":" || last.Block != r.sentence.Block-1 {
		return nil, nil
	}
	for _, c := range r.Set.clauses.Find(r.a, last) {
		attrs, ok := quote.Verbs[c.Lemma]
		if !ok || c.Passive || c.Infinitive || len(c.Subjects) != 1 || c.Rest < last.End-announcement || c.Subjects[0].First > c.Verb {
			continue
		}
		if m := c.Subjects[0]; m.IsActor() || m.Type == mention.Pronoun {
			return m, attrs
		}
	}
	return nil, nil
}

// firstVoice is who is named first as the speaker of the paragraph's quotations, whose
// "we" and "I" are meant inside them.
func (r *run) firstVoice(quote *Rule) *mention.Mention {
	if r.voice.speaker != nil || !r.hasMarks() {
		return r.voice.speaker
	}
	sentence, clauses := r.sentence, r.clauses
	defer func() { r.sentence, r.clauses, r.voice.open = sentence, clauses, false }()
	block := r.a.Text.Blocks[sentence.Block]
	for _, s := range r.a.Text.Sentences[block.First:block.End] {
		r.sentence, r.clauses = s, r.Set.clauses.Find(r.a, s)
		found := r.quotations()
		for _, one := range found {
			if one.span.End-one.span.First < shortestQuote {
				continue
			}
			if speaker, _ := r.speaker(quote, one); speaker != nil {
				return speaker
			}
		}
		if n := len(found); n > 0 {
			r.voice.open = !found[n-1].closes
		}
	}
	return nil
}

// speaksOn is who says the quotations of a paragraph that names no speaker of them: the one
// who said something in the sentence before the first of them, or, of a paragraph that is
// nothing but quoted words, the speaker of the paragraph before.
func (r *run) speaksOn(quote *Rule, before voice) *mention.Mention {
	block := r.a.Text.Blocks[r.sentence.Block]
	if !r.hasMarks() {
		return nil
	}
	if r.opensQuote() {
		end := r.a.Text.Sentences[block.End-1].End
		if before.speaker != nil && before.block == r.sentence.Block-1 && (r.tokens[end-1].Fold == "\"" || r.quoteGoesOn(end)) {
			return before.speaker
		}
		return nil
	}
	for n := block.First + 1; n < block.End; n++ {
		switch s := r.a.Text.Sentences[n]; {
		case r.tokens[s.First].Fold == "\"":
			return r.sayer(quote, r.a.Text.Sentences[n-1])
		case r.marksIn(s):
			return nil
		}
	}
	return nil
}

// quoteGoesOn tells whether a paragraph that begins with a quotation mark has no other, and
// the one behind it, from a token on, begins with one as well.
func (r *run) quoteGoesOn(end int) bool {
	marks := 0
	for i := r.sentence.First; i < end; i++ {
		if r.tokens[i].Fold == "\"" {
			marks++
		}
	}
	return marks == 1 && end < len(r.tokens) && r.tokens[end].Fold == "\""
}

// marksIn tells whether a sentence has quotation marks.
func (r *run) marksIn(s segment.Sentence) bool {
	for i := s.First; i < s.End; i++ {
		if r.tokens[i].Fold == "\"" {
			return true
		}
	}
	return false
}

// sayer is the one who says something in a sentence; nil if there is none, or more.
func (r *run) sayer(quote *Rule, s segment.Sentence) *mention.Mention {
	var speaker *mention.Mention
	for _, c := range r.Set.clauses.Find(r.a, s) {
		if _, ok := quote.Verbs[c.Lemma]; !ok || c.Passive || c.Infinitive || c.Modality != schema.Plain {
			continue
		}
		if speaker != nil || len(c.Subjects) != 1 || !c.Subjects[0].Type.Is(schema.ClassPerson) {
			return nil
		}
		speaker = c.Subjects[0]
	}
	return speaker
}

// quotedSpeaker is who says "we" or "I" in a quotation of the sentence; nil if the mention
// stands outside of one.
func (r *run) quotedSpeaker(m *mention.Mention) *mention.Referent {
	if r.voice.first == nil || !firstPerson(m) {
		return nil
	}
	speaker := r.voice.first
	if r.voice.speaker != nil {
		speaker = r.voice.speaker
	}
	if r.inQuotation(m) {
		return speaker.Ref
	}
	return nil
}

// inQuotation tells whether a mention stands in a quotation of the sentence.
func (r *run) inQuotation(m *mention.Mention) bool {
	return slices.ContainsFunc(r.voice.found, func(one quotation) bool {
		return one.span.First <= m.First && m.First < one.span.End
	})
}

// namedLater tells whether the quotation that begins in the sentence names its speaker where it
// ends, in a later sentence of the paragraph, so that nobody named before it speaks.
func (r *run) namedLater(rule *Rule, one quotation) bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	sentence, clauses := r.sentence, r.clauses
	defer func() { r.sentence, r.clauses = sentence, clauses }()
	for n := r.index + 1; n < block.End; n++ {
		s := r.a.Text.Sentences[n]
		for i := s.First; i < s.End; i++ {
			if r.tokens[i].Fold != "\"" {
				continue
			}
			r.sentence, r.clauses = s, r.Set.clauses.Find(r.a, s)
			one.span.End, one.behind, one.closes, one.opens = i, i+1, true, false
			speaker, _ := r.speaker(rule, one)
			return speaker != nil
		}
	}
	return false
}
