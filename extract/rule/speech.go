package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// In summary records and press releases a paragraph belongs to one speaker: "Mr. X
// (Chile) said that … . Broadband remained dear." Its later sentences are what the
// speaker said as well, in the past tense of reported speech.

// manySpeakers is from how many paragraphs that open with a speaker a text is read as a
// record of speeches.
const manySpeakers = 3

// speech emits the sentence as what the paragraph's speaker said, or notes the speaker.
func (r *run) speech() {
	if r.index <= r.a.Text.Blocks[r.sentence.Block].First {
		r.reporter = nil
	}
	said := r.matches[r.spoken:]
	r.spoken = len(r.matches)
	r.speakAt(said)
	if speakers := reporters(said); len(speakers) > 0 {
		if r.reporter = nil; len(speakers) == 1 && r.isRecord() {
			r.reporter = speakers
		}
		return
	}
	if len(r.reporter) == 0 || len(r.voice.waiting) > 0 || !r.reportedSpeech(said) {
		return
	}
	for _, rule := range r.rules {
		if rule.Kind == Speech && rule.relation.Name == schema.RelExpressed {
			r.emit(rule, r.reporter, r.texts(r.whole(), rule.relation.Range), nil, schema.Plain, r.whole())
		}
	}
	r.spoken = len(r.matches)
}

// speakAt emits that those who say or present something in a record, or in what is told
// of a session, spoke there.
func (r *run) speakAt(said []Match) {
	place := r.constant("meeting")
	switch {
	case r.stage != nil:
		place = []End{{Class: r.stage.Class, Ref: r.stage}}
	case !r.isRecord():
		return
	}
	var speakers []End
	for _, m := range said {
		if name := m.Rule.relation.Name; (name == schema.RelExpressed || name == schema.RelPresented) && m.Modality == schema.Plain && !m.Subject.Ref.IsDescribed() {
			speakers = append(speakers, m.Subject)
		}
	}
	for _, rule := range r.rules {
		if rule.Kind == Speech && rule.relation.Name == schema.RelSpokeAt {
			r.emit(rule, speakers, place, nil, schema.Plain, r.whole())
		}
	}
	r.spoken = len(r.matches)
}

// enterStage notes the session whose proceedings the text goes on to tell: one named in
// a heading or at the head of a paragraph, "Panel 1", or in "In the third session, X said".
func (r *run) enterStage(m *mention.Mention) {
	block := r.a.Text.Blocks[r.sentence.Block]
	first := r.a.Text.Sentences[block.First].First
	switch {
	case m.IsItem() || m.IsDay():
		r.stage = nil
	case block.Kind == segment.Heading && m.First <= first+stageLead, m.First <= first+1 && m.Ordinal() > 0 && r.word(m.End-1) != "session":
		r.stage = m.Ref
	case m.First <= r.sentence.First+stageLead && r.word(m.End) == "," && (r.word(r.sentence.First) == "in" || r.word(r.sentence.First) == "at" || r.word(r.sentence.First) == "during"):
		r.stage = m.Ref
	}
}

// stageLead is how many tokens may stand before a session's name at the head of a line.
const stageLead = 3

// reporters are the persons, states and bodies who said something in the matches.
func reporters(matches []Match) []End {
	var ends []End
	for _, m := range matches {
		if m.Rule.relation.Name != schema.RelExpressed || m.Subject.Class == schema.ClassMeeting || m.Subject.Class == schema.ClassSeries {
			continue
		}
		if !slices.ContainsFunc(ends, func(e End) bool { return e.Ref == m.Subject.Ref }) {
			ends = append(ends, m.Subject)
		}
	}
	return ends
}

// isRecord tells whether many paragraphs of the text open with somebody who says
// something, and fewer quote: who quotes is the press, and those quoted may have spoken
// anywhere.
func (r *run) isRecord() bool {
	if r.speakers < 0 {
		r.speakers = 0
		quoting := 0
		for _, b := range r.a.Text.Blocks {
			if b.First < b.End && r.quotesAtLength(b) {
				quoting++
			}
			if b.Kind != segment.Heading && b.First < b.End && !r.announces(b) && r.opensWithSpeaker(r.a.Text.Sentences[b.First]) {
				r.speakers++
			}
		}
		if quoting >= r.speakers {
			r.speakers = 0
		}
	}
	return r.speakers >= manySpeakers
}

// quotesAtLength tells whether a sentence of a paragraph begins with quoted words.
func (r *run) quotesAtLength(b segment.Block) bool {
	return slices.ContainsFunc(r.a.Text.Sentences[b.First:b.End], func(s segment.Sentence) bool { return r.tokens[s.First].Fold == "\"" })
}

// announces tells whether a paragraph ends with a colon, as "X said:" does before what the
// press is given to quote.
func (r *run) announces(b segment.Block) bool {
	return r.tokens[r.a.Text.Sentences[b.End-1].End-1].Text == ":"
}

// speakerLead is how many tokens may stand before the speaker of a paragraph: its number
// or "In contrast,".
const speakerLead = 5

// opensWithSpeaker tells whether a sentence begins with a person, or with a delegate of a
// state, and goes on with a verb of saying.
func (r *run) opensWithSpeaker(s segment.Sentence) bool {
	for _, c := range r.Set.clauses.Find(r.a, s) {
		if len(c.Subjects) == 0 || !slices.ContainsFunc(r.frames[c.Lemma], func(rule *Rule) bool { return rule.relation.Name == schema.RelExpressed }) {
			continue
		}
		m := c.Subjects[0]
		return min(m.Lead, m.First) <= s.First+speakerLead && (m.Type.Is(schema.ClassPerson) || m.Lead < m.First)
	}
	return false
}

// reportedSpeech tells whether a sentence that names no speaker may be more of what the
// last one said: it is in the past tense, nobody who could act is its subject, and no
// rule found a deed in it.
func (r *run) reportedSpeech(found []Match) bool {
	for _, m := range found {
		switch m.Rule.relation.Name {
		case schema.RelReferredTo, schema.RelAbout:
		default:
			return false
		}
	}
	subject := r.rootSubject()
	if subject == syntax.None || r.tokens[r.sentence.End-1].Text != "." {
		return false
	}
	for _, m := range r.a.Between(r.sentence.First, int(r.a.Trees.Head(subject))) {
		if m.Type.Is(schema.ClassPerson) || m.Type.Is(schema.ClassState) {
			return false
		}
	}
	m := r.a.Covering(subject)
	return m == nil || m.Type.Is(schema.ClassTopic) || m.Type == mention.Number || possessive(r.tokens[m.First].Fold)
}

// rootSubject is the subject of the sentence's main verb if that is in the past tense.
func (r *run) rootSubject() int {
	trees := r.a.Trees
	for i := r.sentence.First; i < r.sentence.End; i++ {
		if trees.Label(i) != scheme.Root {
			continue
		}
		if !r.past(i) {
			return syntax.None
		}
		return trees.Dependent(i, scheme.Nsubj, scheme.NsubjPass)
	}
	return syntax.None
}

// past tells whether a verb, or what helps it, is in the past tense.
func (r *run) past(verb int) bool {
	if r.a.Trees.XPOS[verb] == scheme.VBD {
		return true
	}
	for i := range r.a.Trees.Dependents(verb) {
		switch r.tokens[i].Fold {
		case "was", "were", "had", "did", "would", "could", "should", "might", "must":
			return true
		}
	}
	return false
}

func possessive(word string) bool {
	return word == "his" || word == "her" || word == "their" || word == "its"
}
