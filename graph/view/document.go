package view

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
)

// info returns what the store knows of the document.
func (d *Document) info() *graph.DocumentInfo {
	if info, ok := d.root.graph.Document(d.node.ID); ok {
		return info
	}
	return &graph.DocumentInfo{}
}

// Name returns the file name or URL that the document came from.
func (d *Document) Name(locale *string) string { return cmp.Or(d.info().Name, d.node.Name) }

// Title returns the headline.
func (d *Document) Title() *string { return filled(d.info().Title) }

// MediaType returns the media type of the source.
func (d *Document) MediaType() *string { return filled(d.info().MediaType) }

// Hash returns the SHA-256 of the source's bytes.
func (d *Document) Hash() *string { return filled(d.info().Hash) }

// Published returns the date of publication.
func (d *Document) Published() *PartialDate {
	return convert(filled(d.info().Published), func(s string) PartialDate { return PartialDate{Iso: Date(s)} })
}

// Text returns the text in which evidence is counted.
func (d *Document) Text(ctx context.Context) (string, error) {
	text, err := d.root.graph.Text(ctx, d.node.ID)
	if err != nil {
		return "", err
	}
	return text, spend(ctx, len(text))
}

// Revision returns the revision that brought the document.
func (d *Document) Revision() int32 { return small(d.info().Revision) }

// IngestedAt tells when the document was read.
func (d *Document) IngestedAt() *time.Time {
	at := d.info().Ingested
	if at.IsZero() {
		return nil
	}
	return &at
}

// Facts lists the facts that the document states.
func (d *Document) Facts(filter *FactFilter, orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	from := origin{field: "document.facts", near: d.node.ID, filter: filter, order: orderBy}
	return d.root.factPage(from, orderBy, page{first, after, last, before}, func() ([]*graph.Statement, error) {
		return d.root.facts(graph.Filter{Document: d.node.ID}, filter), nil
	})
}

// filled returns nil for what a document leaves out.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// DocumentOrderField names what documents can be ordered by.
type DocumentOrderField string

// DocumentOrder is an order of documents.
type DocumentOrder struct {
	Field     DocumentOrderField
	Direction OrderDirection
}

func (o *DocumentOrder) sort(documents []*graph.DocumentInfo) []*graph.DocumentInfo {
	if o == nil {
		o = &DocumentOrder{Field: "NAME"}
	}
	return slices.SortedFunc(slices.Values(documents), func(a, b *graph.DocumentInfo) int {
		return cmp.Or(o.compare(a, b), strings.Compare(a.ID, b.ID))
	})
}

func (o *DocumentOrder) compare(a, b *graph.DocumentInfo) int {
	switch o.Field {
	case "PUBLISHED":
		return compareDates(a.Published, b.Published, o.Direction)
	case "REVISION":
		return o.Direction.apply(cmp.Compare(a.Revision, b.Revision))
	}
	return o.Direction.apply(strings.Compare(a.Name, b.Name))
}

// key gives the keys by which documents are in order.
func (o *DocumentOrder) key(r *Root) func(*graph.Node) string {
	if o == nil {
		o = &DocumentOrder{Field: "NAME"}
	}
	return func(n *graph.Node) string {
		info := (&Document{entity{root: r, node: n}}).info()
		switch o.Field {
		case "PUBLISHED":
			return o.Direction.date(info.Published) + n.ID
		case "REVISION":
			return o.Direction.text(number(float64(info.Revision))) + n.ID
		}
		return o.Direction.text(info.Name) + n.ID
	}
}

// compareDates puts what has no date last in either direction.
func compareDates(a, b string, d OrderDirection) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return d.apply(strings.Compare(a, b))
}

// Documents lists the documents that were read.
func (r *Root) Documents(filter *DocumentFilter, orderBy *DocumentOrder, first *int32, after *string, last *int32, before *string) (*DocumentConnection, error) {
	from := origin{field: "documents", filter: filter, order: orderBy}
	list, err := r.nodePage(from, orderBy.key(r), page{first, after, last, before}, func() ([]*graph.Node, error) {
		test, err := r.nodeTest(filter)
		if err != nil {
			return nil, err
		}
		var nodes []*graph.Node
		for _, info := range orderBy.sort(r.graph.Documents()) {
			if n := r.entity(info.Entity()).node; test(n) {
				nodes = append(nodes, n)
			}
		}
		return nodes, nil
	})
	if err != nil {
		return nil, err
	}
	return &DocumentConnection{list}, nil
}
