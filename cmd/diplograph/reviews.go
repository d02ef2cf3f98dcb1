package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// A reviewed statement is one as it is printed.
type reviewed struct {
	Statement string       `json:"statement"`
	Document  string       `json:"document"` // its name
	Live      bool         `json:"live"`     // its document says it
	Fact      schema.Fact  `json:"fact"`
	Said      *schema.Fact `json:"said,omitempty"` // by the document, if it was corrected
	Judgement *judgement   `json:"judgement,omitempty"`
}

// A judgement is one as it is printed.
type judgement struct {
	Verdict  graph.Verdict `json:"verdict"`
	Revision int64         `json:"revision"`
	Time     time.Time     `json:"time"`
	Author   string        `json:"author,omitempty"`
	Note     string        `json:"note,omitempty"`
}

func newReviewed(v *graph.View, r graph.Reviewed) reviewed {
	shown := reviewed{
		Statement: r.Statement.ID, Document: v.DocumentName(r.Statement.Document),
		Live: r.Statement.Retired == 0, Fact: r.Statement.Fact,
	}
	if j := r.Judgement; j != nil {
		shown.Judgement = &judgement{j.Verdict, j.Revision, j.Time, j.Author, j.Note}
		if j.Verdict == graph.Corrected {
			shown.Said = &r.Said
		}
	}
	return shown
}

// listReviews lists statements that nobody judged, or that were judged so.
func (a *app) listReviews(v *graph.View, kind string, limit int, asJSON bool) error {
	if limit < 0 {
		return usagef("--limit %d is none: use 0 for all, or more", limit)
	}
	ids := judgedIDs(v, graph.Verdict(kind))
	if kind == pending {
		ids = pendingIDs(v)
	}
	all := len(ids)
	if limit > 0 {
		ids = ids[:min(limit, all)]
	}
	list := []reviewed{}
	for _, id := range ids {
		if r, ok := v.Review(id); ok {
			list = append(list, newReviewed(v, r))
		}
	}
	if asJSON {
		return a.printJSON(list)
	}
	if all == 0 {
		a.remark("no statement in %s is %s", a.store, kind)
	}
	err := printLines(a, list, reviewed.text)
	if all > len(list) {
		a.remark("%d of %d; --limit 0 lists all", len(list), all)
	}
	return err
}

// pendingIDs are the statements without a judgement, the least sure first.
func pendingIDs(v *graph.View) []string {
	judged := make(map[string]bool)
	for _, j := range v.Judgements() {
		judged[j.Statement] = true
	}
	list := v.Facts(graph.Filter{})
	slices.SortStableFunc(list, func(a, b *graph.Statement) int { return cmp.Compare(a.Fact.Confidence, b.Fact.Confidence) })
	var ids []string
	for _, st := range list {
		if !judged[st.ID] {
			ids = append(ids, st.ID)
		}
	}
	return ids
}

// judgedIDs are the statements with the verdict, the latest judgement first.
func judgedIDs(v *graph.View, verdict graph.Verdict) (ids []string) {
	for _, j := range slices.Backward(v.Judgements()) {
		if j.Verdict == verdict {
			ids = append(ids, j.Statement)
		}
	}
	return ids
}

// text shows a statement to people.
func (r reviewed) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%.2f  %s\n      %s  %s", r.Fact.Confidence, sentence(r.Fact), r.Statement, r.Document)
	if !r.Live {
		out.WriteString(" (which says it no longer)")
	}
	for _, e := range r.Fact.Evidence {
		fmt.Fprintf(&out, "\n      “%s”", strings.Join(strings.Fields(e.Quote), " "))
	}
	if r.Said != nil {
		fmt.Fprintf(&out, "\n      read as: %s", sentence(*r.Said))
	}
	if r.Judgement != nil {
		fmt.Fprintf(&out, "\n      %s", r.Judgement.text())
	}
	return out.String()
}

// text tells of a judgement, on a line.
func (j judgement) text() string {
	line := string(j.Verdict)
	if j.Author != "" {
		line += " by " + j.Author
	}
	line += fmt.Sprintf(" on %s, revision %d", j.Time.Format(time.DateOnly), j.Revision)
	if j.Note != "" {
		line += ": " + j.Note
	}
	return line
}
