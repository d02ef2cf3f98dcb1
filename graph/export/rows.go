package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// What tables, XML and property graphs say of nodes and statements is the same,
// and is told here.

// nodeRow is what is said of a node.
type nodeRow struct {
	*graph.Node
	url    string
	values map[schema.Relation]string
}

func (w *walk) nodeRow(n *graph.Node) nodeRow {
	return nodeRow{n, w.view.IRI(n.ID), w.values(n.ID)}
}

// statementRow is what is said of a statement.
type statementRow struct {
	*graph.Statement
	url      string
	from, to string // when it was so, "" where nothing tells
	modality string
	verdict  string
}

func (w *walk) statementRow(st *graph.Statement) statementRow {
	p, _ := w.view.StatementPeriod(st)
	m := string(st.Fact.Modality)
	if st.Fact.Modality == schema.Plain {
		m = "plain"
	}
	return statementRow{st, w.view.IRI(st.ID), p.From, p.To, m, string(w.verdict(st))}
}

// year is the year in which it was so, or began to be; 0 where nothing tells.
func (r statementRow) year() int {
	if len(r.from) < len("2006") {
		return 0
	}
	n, err := strconv.Atoi(r.from[:4])
	if err != nil {
		return 0
	}
	return n
}

// quotes are the words that prove it, one after another.
func (w *walk) quotes(st *graph.Statement) string {
	if w.NoEvidence {
		return ""
	}
	list := make([]string, len(st.Fact.Evidence))
	for i, e := range st.Fact.Evidence {
		list[i] = e.Quote
	}
	return strings.Join(list, "\n")
}

// number spells a confidence.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// qualifiers lists the attributes that statements of any relation may have, by
// their first use in the ontology.
func qualifiers() []schema.Attribute {
	var list []schema.Attribute
	known := make(map[string]bool)
	for _, r := range schema.Default().Relations {
		for _, a := range r.Attributes {
			if !known[a.Name] {
				known[a.Name] = true
				list = append(list, a)
			}
		}
	}
	return list
}

// firstDay and lastDay are the days between which a partial date lies.
func firstDay(date string) string {
	if date == "" {
		return ""
	}
	return date + "-01-01"[min(len(date)-len("2006"), len("-01-01")):]
}

func lastDay(date string) string {
	switch len(date) {
	case len("2006"):
		return date + "-12-31"
	case len("2006-01"):
		first, err := time.Parse("2006-01", date)
		if err != nil {
			return date
		}
		return first.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	return date
}

// revisionID is the id of a revision.
func revisionID(number int64) string { return "revision/" + strconv.FormatInt(number, 10) }
