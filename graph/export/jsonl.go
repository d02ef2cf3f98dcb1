package export

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"reflect"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// FactLine is a line of JSON Lines with a fact. What was judged of it is told
// beside it; a statement that was rejected has no fact, but what its document
// says.
type FactLine struct {
	schema.Fact
	Said      *schema.Fact `json:"said,omitempty"` // by the document, where people judged that it is otherwise
	Judgement *JudgedLine  `json:"judgement,omitempty"`
}

// JudgedLine is what somebody judged of a statement.
type JudgedLine struct {
	Statement  string            `json:"statement"`
	Verdict    graph.Verdict     `json:"verdict"`
	Correction *graph.Correction `json:"correction,omitempty"`
	Author     string            `json:"author,omitempty"`
	Note       string            `json:"note,omitempty"`
}

// rejectedLine is a FactLine without a fact.
type rejectedLine struct {
	Said      *schema.Fact `json:"said"`
	Judgement *JudgedLine  `json:"judgement"`
}

// MatchesLine is what somebody judged of pairs of entities at once.
type MatchesLine struct {
	Matches []MatchedPair `json:"matches"`
	Author  string        `json:"author,omitempty"`
	Note    string        `json:"note,omitempty"`
}

// MatchedPair is one of them.
type MatchedPair struct {
	A       string        `json:"a"`
	B       string        `json:"b"`
	Verdict graph.Verdict `json:"verdict"`
	Keep    string        `json:"keep,omitempty"`
}

// JSONLines writes the documents in order of name, each as one JSON object on
// a line, followed by a line for each fact that it states, in order of place
// (FactLine), and at last what was judged of entities (MatchesLine). Judgements
// are followed: facts are as they were corrected and merged. Of what is not shown
// since it was rejected there is a line without a subject, that tells what the
// document says. A line with "doc" is a document.
func JSONLines(ctx context.Context, w io.Writer, v *graph.View) error {
	f, err := Find("jsonl")
	if err != nil {
		return err
	}
	return f.Write(ctx, Single(w), v, Options{})
}

func writeLines(ctx context.Context, p *page, w *walk) error {
	l := lines{walk: w, page: p, out: json.NewEncoder(p), rejected: make(map[string][]graph.Reviewed)}
	l.out.SetEscapeHTML(false)
	if w.all {
		for _, j := range w.view.Judgements() {
			if r, ok := w.view.Review(j.Statement); ok && j.Verdict == graph.Rejected && r.Statement.Retired == 0 {
				l.rejected[r.Statement.Document] = append(l.rejected[r.Statement.Document], r)
			}
		}
	}
	if err := w.documents(ctx, func(info *graph.DocumentInfo) error { return l.document(ctx, info) }); err != nil {
		return err
	}
	return l.matches()
}

// lines are being written.
type lines struct {
	*walk
	page     *page
	out      *json.Encoder
	rejected map[string][]graph.Reviewed // by document
}

func (l *lines) document(ctx context.Context, info *graph.DocumentInfo) error {
	doc := info.Document
	if !l.NoEvidence {
		text, err := l.view.Text(ctx, doc.ID)
		if err != nil {
			return err
		}
		doc.Text = text
	}
	if err := l.out.Encode(doc); err != nil {
		return err
	}
	if err := l.statementsOf(doc.ID, l.fact); err != nil {
		return err
	}
	list := l.rejected[doc.ID]
	slices.SortFunc(list, func(a, b graph.Reviewed) int {
		x, y := a.Said.Evidence[0], b.Said.Evidence[0]
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(a.Statement.ID, b.Statement.ID))
	})
	for _, r := range list {
		said := l.bare(r.Said)
		if err := l.out.Encode(rejectedLine{&said, judgedLine(r)}); err != nil {
			return err
		}
	}
	return l.page.next()
}

func (l *lines) fact(st *graph.Statement) error {
	line := FactLine{Fact: l.bare(st.Fact)}
	if r, ok := l.view.Review(st.ID); ok {
		line.Judgement = judgedLine(r)
		if said := l.bare(r.Said); !reflect.DeepEqual(said, line.Fact) {
			line.Said = &said
		}
	}
	return l.out.Encode(line)
}

func judgedLine(r graph.Reviewed) *JudgedLine {
	if r.Judgement == nil {
		return nil
	}
	j := r.Judgement
	return &JudgedLine{Statement: r.Statement.ID, Verdict: j.Verdict, Correction: j.Correction, Author: j.Author, Note: j.Note}
}

// matches writes what was judged of entities, a line for each revision.
func (l *lines) matches() error {
	list := l.view.Matches("")
	slices.SortStableFunc(list, func(a, b *graph.Match) int { return cmp.Compare(a.Revision, b.Revision) })
	var line MatchesLine
	for i, m := range list {
		if l.all || l.choosesNode(l.view.Preferred(m.A)) || l.choosesNode(l.view.Preferred(m.B)) {
			line.Author, line.Note = m.Author, m.Note
			line.Matches = append(line.Matches, MatchedPair{m.A, m.B, m.Verdict, m.Keep})
		}
		if last := i == len(list)-1 || list[i+1].Revision != m.Revision; last && len(line.Matches) > 0 {
			if err := l.out.Encode(line); err != nil {
				return err
			}
			line = MatchesLine{}
		}
	}
	return nil
}

// bare leaves out the evidence of a fact, if it is to be left out.
func (w *walk) bare(f schema.Fact) schema.Fact {
	if w.NoEvidence {
		f.Evidence = nil
	}
	return f
}
