package export

import (
	"fmt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Filter chooses statements; with them come the things that they are about, the
// documents that make them, and the revisions that wrote these. Its zero value
// chooses all, also what no statement is about.
type Filter struct {
	Classes       []schema.Class    // both ends are of these, where they are entities
	Relations     []schema.Relation // it is one of these
	From, To      string            // ISO 8601 dates between which it may have been so; what nothing dates is left out
	Series        []string          // ids of series, about which it is, or about a meeting or session in one
	MinConfidence float64
	Reviewed      bool // somebody judged that it is right, or corrected it
}

// IsZero tells whether the filter chooses all.
func (f Filter) IsZero() bool {
	return len(f.Classes) == 0 && len(f.Relations) == 0 && f.From == "" && f.To == "" && len(f.Series) == 0 && f.MinConfidence == 0 && !f.Reviewed
}

func (f Filter) check() error {
	for _, date := range []string{f.From, f.To} {
		if date != "" && !schema.IsDate(date) {
			return fmt.Errorf("%w: %q is no date: use 2019, 2019-09 or 2019-09-02", graph.ErrUsage, date)
		}
	}
	for _, c := range f.Classes {
		if _, ok := schema.Default().Class(c); !ok {
			return fmt.Errorf("%w: there is no class %q", graph.ErrUsage, c)
		}
	}
	for _, r := range f.Relations {
		if _, ok := schema.Default().Relation(r); !ok {
			return fmt.Errorf("%w: there is no relation %q", graph.ErrUsage, r)
		}
	}
	if f.MinConfidence < 0 || f.MinConfidence > 1 {
		return fmt.Errorf("%w: a confidence of %g is outside 0…1", graph.ErrUsage, f.MinConfidence)
	}
	return nil
}
