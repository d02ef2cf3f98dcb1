package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// fewestSelves is how often a text says "I", outside of quotations, if it is its writer's own.
const fewestSelves = 2

// writer is who says "I" in a text that is one person's own and is called no speech: the person
// whom its head names, as messages, posts and columns have it, or whose name stands below it;
// nil if it speaks of nobody as "I", or many speak in turn.
func (r *run) writer() *mention.Mention {
	head := 0
	for n := range r.a.Text.Blocks {
		b := &r.a.Text.Blocks[n]
		if b.Noise || b.First == b.End {
			continue
		}
		if r.opensTurn(b) || r.speakerLine(n) != nil {
			return nil
		}
		if head == 0 && b.Kind == segment.Paragraph && b.Stop-b.Start > shortestBody {
			head = r.a.Text.Sentences[b.First].First
		}
	}
	if r.a.Context.Chair != nil || r.selves() < fewestSelves {
		return nil
	}
	if named := r.firstPersonNamed(0, head); named != nil {
		return named
	}
	return r.signature()
}

// opensTurn tells whether a block begins with the label of a turn: "QUESTION:", "Ms. ROE:".
func (r *run) opensTurn(b *segment.Block) bool {
	s := r.a.Text.Sentences[b.First]
	if b.Stop-b.Start <= shortestBody/2 {
		return false // a line of the head: "Speaker: Jane Roe"
	}
	for i := s.First + 1; i < min(s.End, s.First+turnLead); i++ {
		if r.tokens[i].Text != ":" {
			continue
		}
		m := r.a.EndingAt(i)
		return r.tokens[i-1].Is(segment.AllUpper) || m != nil && m.Type.Is(schema.ClassPerson)
	}
	return false
}

// selves counts the words "I" of the text outside of quotations.
func (r *run) selves() int { return r.count("i") }

// count tells how often a text has any of some pronouns outside of quotations.
func (r *run) count(pronouns ...string) int {
	n := 0
	for i := range r.a.Text.Blocks {
		if b := &r.a.Text.Blocks[i]; b.First < b.End && !b.Noise {
			n += r.countIn(b, pronouns)
		}
	}
	return n
}

// countIn does so in a block. A quotation that does not end in the block is the speech itself,
// which its publisher quotes.
func (r *run) countIn(b *segment.Block, pronouns []string) int {
	selves, quoted, open := 0, 0, false
	for i := r.a.Text.Sentences[b.First].First; i < r.a.Text.Sentences[b.End-1].End; i++ {
		switch {
		case r.tokens[i].Fold == "\"":
			open, quoted = !open, 0
		case r.a.Trees.UPOS[i] != scheme.Pron || !slices.Contains(pronouns, r.tokens[i].Fold):
		case open:
			quoted++
		default:
			selves++
		}
	}
	if open {
		selves += quoted
	}
	return selves
}

// firstPersonNamed is the first person who is named from first to before end, outside of what
// tells where and at what something was said.
func (r *run) firstPersonNamed(first, end int) *mention.Mention {
	mentions := r.a.Between(first, end)
	for i := range mentions {
		if m := &mentions[i]; r.namesPerson(m) {
			return m
		}
	}
	return nil
}

// namesPerson tells whether a mention in the head of a text names a person at whose name a line
// begins, or who is not part of what tells where something was said.
func (r *run) namesPerson(m *mention.Mention) bool {
	if !m.Type.Is(schema.ClassPerson) || m.Ref == nil || !m.Named() {
		return false
	}
	line := r.a.Text.Sentences[r.a.Text.Blocks[r.blockOf(m)].First].First
	return m.Lead <= line || m.First <= line || !r.behindAt(min(m.Lead, m.First))
}

// own is the body that is "we" in a text which is its own, as posts of companies and institutes
// are: the one that the writer's byline tells or, where the text is about no meeting, the first
// that is named as who acts, if it is so twice; nil if the text does not speak so.
func (r *run) own() *mention.Referent {
	if r.orator != nil || r.count("we", "our") < fewestHouse {
		return nil
	}
	var house *mention.Referent
	acts := 0
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if m.Ref == nil || !m.Named() || !m.Type.Is(schema.ClassOrganization) || house != nil && m.Ref != house {
			continue
		}
		if r.a.IsByline(r.blockOf(m)) {
			return m.Ref
		}
		if r.a.Context.Meeting != nil || r.a.Text.InTitle(r.blockOf(m)) || !r.isSubject(m) {
			continue
		}
		house = m.Ref
		acts++
	}
	if acts < 2 {
		return nil
	}
	return house
}

// isSubject tells whether a mention is the subject of an active verb.
func (r *run) isSubject(m *mention.Mention) bool {
	for i := m.First; i < m.End; i++ {
		if r.a.Trees.Label(i) == scheme.Nsubj {
			return true
		}
	}
	return false
}

// fewestHouse is how often a body says "we" or "our", outside of quotations, in a text of its own.
const fewestHouse = 3

// signatureLines is how many lines at the end of a text may be a signature.
const signatureLines = 4

// signature is the person whose name stands on a line of its own at the end of a text.
func (r *run) signature() *mention.Mention {
	blocks := r.a.Text.Blocks
	for n := len(blocks) - 1; n >= max(0, len(blocks)-signatureLines); n-- {
		b := blocks[n]
		if b.First == b.End || b.Stop-b.Start > shortestBody || !r.opensWithPerson(b) {
			continue
		}
		return r.firstPersonNamed(r.a.Text.Sentences[b.First].First, r.a.Text.Sentences[b.End-1].End)
	}
	return nil
}
