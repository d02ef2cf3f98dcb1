package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// LooksTo tells whether a text looks to a meeting or series in passing, where the mention
// names it: to another than its own one, in a sentence, and not only to announce it or to
// tell what was on the programme.
func (a *Analysis) LooksTo(m *Mention) bool {
	sentence := a.Text.Sentences[a.SentenceOf(m.First)]
	block := a.Text.Blocks[sentence.Block]
	if !m.Named() || m.Ref == nil || block.Kind == segment.Heading {
		return false
	}
	main := a.Context.Meeting
	switch schema.Class(m.Type) {
	case schema.ClassMeeting:
		return main != nil && m.Ref != main && block.Kind != segment.Row && !a.announces(m) && !a.onProgramme(m)
	case schema.ClassSeries:
		return m.Ref != a.Context.Series && m.Ref.Entry != nil && !a.namesText(m)
	}
	return false
}

// announces tells whether a text tells of a meeting only that it is to come: the next one
// of its own series, one without a name, or one of which the clause says that it will be
// held.
func (a *Analysis) announces(m *Mention) bool {
	r := m.Ref
	if r.parts.described && a.behindPlan(m.First) {
		return true
	}
	if !r.Planned {
		return false
	}
	return r.Tentative || r.parts.described || !r.named() || a.Follows(r, a.Context.Meeting) || sameSeries(r, a.Context.Meeting) || a.behindPlan(m.First) || a.aheadOfPlan(m.End)
}

// holdReach is how many words may stand between a verb of holding and its meeting.
const holdReach = 12

// behindPlan tells whether what stands before a meeting's name is to hold it, in the
// infinitive or behind an auxiliary: "agreed to hold in Riga a workshop".
func (a *Analysis) behindPlan(first int) bool {
	start := a.Text.Sentences[a.SentenceOf(first)].First
	for i := first - 1; i >= max(start, first-holdReach); i-- {
		if t := a.Text.Tokens[i]; t.Is(segment.Mark) && (t.Fold == ";" || t.Fold == ":") {
			return false
		}
		if !holds(a.Trees.Lemma[i]) || i == start {
			continue
		}
		for at := i - 1; at >= max(start, i-2); at-- {
			switch a.Text.Tokens[at].Fold {
			case "to", "will", "would", "shall", "may", "could", "might", "should":
				return true
			}
		}
		return false
	}
	return false
}

// holds lists verbs of which a meeting to come is the object.
func holds(lemma string) bool {
	switch lemma {
	case "hold", "host", "convene", "organise", "organize", "co-host", "explore", "include", "stage", "conduct", "run", "arrange", "launch", "plan":
		return true
	}
	return false
}

// aheadOfPlan tells whether the words right behind a meeting's name say that it will be:
// "the workshop will be held", "the forum is scheduled".
func (a *Analysis) aheadOfPlan(end int) bool {
	stop := a.Text.Sentences[a.SentenceOf(end-1)].End
	for i := end; i < min(stop, end+2); i++ {
		switch a.Text.Tokens[i].Fold {
		case "will", "shall", "is", "may", "might", "could", "should":
			return true
		}
	}
	return false
}

// onProgramme tells whether a meeting without a name is a thing done on the margins of
// another or a part of it: a lecture, an exercise, a call.
func (a *Analysis) onProgramme(m *Mention) bool {
	if !m.Ref.parts.described {
		return false
	}
	switch m.Ref.parts.head {
	case "lecture", "call", "exercise", "drill", "session", "ceremony", "dinner", "lunch", "reception", "debate":
		return true
	}
	return false
}

// namesText tells whether a series' name only says whose a text is: "the OEWG report".
func (a *Analysis) namesText(m *Mention) bool {
	if m.End >= len(a.Text.Tokens) {
		return false
	}
	switch a.Text.Tokens[m.End].Fold {
	case "report", "reports", "framework", "norms", "declaration", "communique":
		return true
	}
	return false
}
