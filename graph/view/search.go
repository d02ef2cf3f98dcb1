package view

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// SearchResult is what a search can find: an entity or a passage.
type SearchResult interface{ isSearchResult() }

func (entity) isSearchResult()   {}
func (*Passage) isSearchResult() {}

// SearchType is the API's name of what a search can find: a class, ENTITY for all,
// or PASSAGE.
type SearchType string

const (
	passageType SearchType = "PASSAGE"
	entityType  SearchType = "ENTITY" // any class
)

// SearchOrderField names what search results can be ordered by.
type SearchOrderField string

// SearchOrder is an order of what a search found.
type SearchOrder struct {
	Field     SearchOrderField
	Direction OrderDirection
}

// maxQuery is how many characters a search may have.
const maxQuery = 400

// Search finds entities and passages by their words, the best first unless
// ordered otherwise.
func (r *Root) Search(ctx context.Context, query string, types []SearchType, orderBy *SearchOrder, first *int32, after *string, last *int32, before *string) (*SearchConnection, error) {
	if len([]rune(query)) > maxQuery {
		return nil, badInput("query: it has more than %d characters", maxQuery)
	}
	classes, passages := allClasses(), true
	if types != nil {
		passages = slices.Contains(types, passageType)
		if !slices.Contains(types, entityType) {
			classes = nil
		}
		for _, t := range types {
			if class := classOf(EntityClass(t)); class != "" {
				classes = append(classes, class)
			}
		}
	}
	found, err := r.graph.Search(ctx, query, classes, passages)
	if err != nil {
		return nil, err
	}
	from := origin{field: "search", near: query, filter: types, order: orderBy}
	l, err := orderBy.list(found, from).cut(page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &SearchConnection{list: l, root: r, query: query, found: found}, nil
}

// list lists the places of what was found, in order. That of the scores need not
// be known to its end.
func (o *SearchOrder) list(found *graph.Findings, from origin) list[int] {
	l := list[int]{origin: from, id: found.ID}
	if o == nil || o.Field == "SCORE" && o.Direction == "DESC" {
		l.more = func(n int) []int { return count(found.Reach(n)) }
		l.total = found.Len
	} else {
		l.items = o.sort(found)
	}
	return l
}

// count counts from 0 on.
func count(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// sort lists the places of what was found, in order.
func (o *SearchOrder) sort(found *graph.Findings) []int {
	places := count(found.Reach(math.MaxInt))
	slices.SortStableFunc(places, func(a, b int) int {
		if o.Field == "TEXT" {
			return cmp.Or(o.Direction.apply(strings.Compare(found.Text(a), found.Text(b))), strings.Compare(found.ID(a), found.ID(b)))
		}
		return o.Direction.apply(cmp.Compare(found.Score(a), found.Score(b)))
	})
	return places
}

// SearchConnection is a page of what a search found.
type SearchConnection struct {
	list[int]
	root  *Root
	query string
	found *graph.Findings
}

// Edges returns the page's items with their scores.
func (c *SearchConnection) Edges() []*SearchEdge {
	return each(c.list, func(i int) *SearchEdge { return &SearchEdge{list: c, at: i} })
}

// Nodes returns the page's items.
func (c *SearchConnection) Nodes() []SearchResult {
	return each(c.list, func(i int) SearchResult { return (&SearchEdge{list: c, at: i}).Node() })
}

// SearchEdge is an item that a search found.
type SearchEdge struct {
	list *SearchConnection
	at   int
}

func (e *SearchEdge) place() int { return e.list.items[e.at] }

// Cursor tells where the item stands in the list.
func (e *SearchEdge) Cursor() string { return e.list.cursor(e.at) }

// Node returns the item.
func (e *SearchEdge) Node() SearchResult {
	found := e.list.found.At(e.place())
	if found.Passage != nil {
		return &Passage{root: e.list.root, passage: found.Passage}
	}
	item, _ := e.list.root.end(found.Node.Entity).(SearchResult)
	return item
}

// Score tells how well the item fits.
func (e *SearchEdge) Score() float64 { return e.list.found.Score(e.place()) }

// Text returns the text that fits best.
func (e *SearchEdge) Text() string { return e.list.found.Text(e.place()) }

// Highlights lists the parts of that text that fit.
func (e *SearchEdge) Highlights() []*HighlightSpan {
	list := []*HighlightSpan{}
	for _, span := range graph.Highlight(e.list.query, e.Text()) {
		list = append(list, &HighlightSpan{Start: small(span[0]), End: small(span[1])})
	}
	return list
}

// HighlightSpan is a part of a text, counted in code points.
type HighlightSpan struct {
	Start int32
	End   int32
}

// Passage is a part of a document's text that proves facts.
type Passage struct {
	root    *Root
	passage *graph.Passage
}

// Document returns the document.
func (p *Passage) Document() *Document { return p.root.document(p.passage.Document) }

// Quote returns the words.
func (p *Passage) Quote() string { return p.passage.Quote }

// Start tells where the quote begins, in code points.
func (p *Passage) Start() int32 { return small(p.passage.Start) }

// End tells where the quote ends, in code points.
func (p *Passage) End() int32 { return small(p.passage.End) }

// Facts lists the facts that it proves.
func (p *Passage) Facts(first *int32) ([]*Fact, error) {
	return p.root.factList(p.passage.Statements, first)
}

// factList makes the first of some statements facts of the API.
func (r *Root) factList(statements []*graph.Statement, first *int32) ([]*Fact, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := make([]*Fact, 0, min(n, len(statements)))
	for _, s := range statements[:min(n, len(statements))] {
		list = append(list, &Fact{root: r, statement: s})
	}
	return list, nil
}
