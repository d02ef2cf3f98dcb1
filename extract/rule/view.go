package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/schema"
)

// Who is against a thing, or is for it as a matter of course, holds a view. To support or
// oppose is said of what was put forward: a proposal or a text.

// views makes positions of what somebody is for or against in the matches that begin at
// first, where it is a matter and nothing that was put forward. Of one verb's matters the
// first is taken, with what it is a part of.
func (r *run) views(first int) {
	view := r.viewing
	if view == nil || len(r.matches)-first > manyMatches {
		return
	}
	kept := r.matches[:first]
	for _, m := range r.matches[first:] {
		if !r.isView(m) {
			kept = append(kept, m)
			continue
		}
		if last := len(kept) - 1; last >= first && kept[last].Rule == view && kept[last].Subject.Ref == m.Subject.Ref && kept[last].Evidence == m.Evidence {
			continue
		}
		m.Attrs = map[string]string{"stance": stanceOfSide(m)}
		m.Rule, m.Object = view, End{Class: schema.ClassPosition, Text: r.withArticle(m.Object.Text)}
		kept = append(kept, m)
	}
	r.matches = kept
}

// isView tells whether a match says that somebody is against a matter, or for it in the
// present tense.
func (r *run) isView(m Match) bool {
	if m.Rule.Kind != Frame || m.Object.Class != schema.ClassTopic || m.Object.Text.Empty() {
		return false
	}
	switch m.Rule.relation.Name {
	case schema.RelOpposed:
		return true
	case schema.RelSupported:
		return r.inPresent(m.Evidence)
	}
	return false
}

// inPresent tells whether a verb of support of the span is in the present tense.
func (r *run) inPresent(span clause.Span) bool {
	for i := span.First; i < span.End; i++ {
		switch r.a.Trees.Lemma[i] {
		case "support", "favour", "favor", "back", "endorse":
			if tag := r.a.Trees.XPOS[i]; tag == scheme.VBZ || tag == scheme.VBP {
				return true
			}
		}
	}
	return false
}

func stanceOfSide(m Match) string {
	if m.Rule.relation.Name == schema.RelOpposed {
		return "oppose"
	}
	return "support"
}

// withArticle is the span with the article before it.
func (r *run) withArticle(span clause.Span) clause.Span {
	if span.First > r.sentence.First && article(r.word(span.First-1)) {
		span.First--
	}
	return span
}
