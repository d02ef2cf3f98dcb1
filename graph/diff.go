package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Difference is a statement that two views show otherwise. Before is nil if
// only the second shows it, After if only the first does.
type Difference struct {
	Before, After *Statement
}

// Diff lists the statements that two views of one store show otherwise, by
// document, place and id. Either may be the older one.
func Diff(from, to *View) []Difference {
	return differences(later(from, to).all(), from.revision, to.revision)
}

// differences lists which of the statements views of two revisions show
// otherwise.
func differences(among []*statement, from, to int64) []Difference {
	var list []Difference
	for _, st := range among {
		a, b := st.seen(from), st.seen(to)
		switch {
		case a == b:
		case a == nil:
			list = append(list, Difference{After: &b.shown})
		case b == nil:
			list = append(list, Difference{Before: &a.shown})
		case !sameFact(&a.shown.Fact, &b.shown.Fact):
			list = append(list, Difference{Before: &a.shown, After: &b.shown})
		}
	}
	slices.SortFunc(list, func(a, b Difference) int {
		x, y := a.Statement(), b.Statement()
		return cmp.Or(
			strings.Compare(x.Document, y.Document),
			x.Fact.Evidence[0].Start-y.Fact.Evidence[0].Start,
			x.Fact.Evidence[0].End-y.Fact.Evidence[0].End,
			strings.Compare(x.ID, y.ID),
		)
	})
	return list
}

// Statement is what the second view shows or, if it shows nothing, the first.
func (d Difference) Statement() *Statement {
	if d.After != nil {
		return d.After
	}
	return d.Before
}

func later(a, b *View) *View {
	if a.revision > b.revision {
		return a
	}
	return b
}
