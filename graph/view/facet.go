package view

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Facet tells how often the values of something occur among the items of a list.
type Facet struct {
	Dimension    string
	MissingCount int32
	Exclusive    bool
	buckets      []*FacetBucket
}

// Values lists the most frequent values.
func (f *Facet) Values(first *int32) ([]*FacetBucket, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	return f.buckets[:min(n, len(f.buckets))], nil
}

// DistinctCount is how many values there are.
func (f *Facet) DistinctCount() int32 { return small(len(f.buckets)) }

// FacetBucket is a value and how many items have it.
type FacetBucket struct {
	Key   string
	Count int32
	root  *Root // nil if the value is no entity
}

// Node returns the entity that the value is.
func (b *FacetBucket) Node() (Entity, bool) {
	if b.root == nil {
		return nil, false
	}
	return b.root.Entity(b.Key)
}

// Label returns the value for people.
func (b *FacetBucket) Label() string {
	if n, ok := b.Node(); ok {
		return n.Name(nil)
	}
	return b.Key
}

// facets counts items by several dimensions. The field that counts by one is
// given by its name and may refuse it.
func facets[D ~string](by []D, count func(dimension string) (*Facet, error)) ([]*Facet, error) {
	if len(by) > MaxPage {
		return nil, badInput("by: at most %d can be asked for at once", MaxPage)
	}
	list := make([]*Facet, 0, len(by))
	for _, dimension := range by {
		f, err := count(string(dimension))
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// countBy counts items by their keys; an item that has a key several times counts
// once. With a root the keys are ids of entities.
func countBy[T any](root *Root, dimension string, items []T, keys func(T) []string) *Facet {
	counts := make(map[string]int32)
	f := &Facet{Dimension: dimension, Exclusive: true}
	for _, item := range items {
		of := distinct(keys(item))
		for _, key := range of {
			counts[key]++
		}
		if len(of) == 0 {
			f.MissingCount++
		}
		f.Exclusive = f.Exclusive && len(of) < 2
	}
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		f.buckets = append(f.buckets, &FacetBucket{Key: key, Count: counts[key], root: root})
	}
	slices.SortStableFunc(f.buckets, func(a, b *FacetBucket) int { return cmp.Compare(b.Count, a.Count) })
	return f
}

// distinct lists the keys in order, each once, without empty ones.
func distinct(keys []string) []string {
	if len(keys) < 2 {
		return slices.DeleteFunc(keys, func(key string) bool { return key == "" })
	}
	keys = slices.Compact(slices.Sorted(slices.Values(keys)))
	return slices.DeleteFunc(keys, func(key string) bool { return key == "" })
}

// one makes the keys of what has one key at most.
func one[T any](key func(T) string) func(T) []string {
	return func(item T) []string { return []string{key(item)} }
}

// step gives the year or month in which a date lies, "" if it is less precise.
func step(unit, date string) string {
	length := len("2019")
	if unit == "MONTH" {
		length = len("2019-09")
	}
	if len(date) < length {
		return ""
	}
	return date[:length]
}

// TimeUnit tells how long each step of a timeline is: YEAR or MONTH.
type TimeUnit string

// TimelineCount tells how many items fall into a year or month.
type TimelineCount struct {
	Date  Date
	Count int32
}

// timeline counts items by the year or month of their dates, in the order of time.
func timeline[T any](unit TimeUnit, items []T, date func(T) string) []*TimelineCount {
	f := countBy(nil, string(unit), items, one(func(item T) string { return step(string(unit), date(item)) }))
	list := make([]*TimelineCount, 0, len(f.buckets))
	for _, b := range f.buckets {
		list = append(list, &TimelineCount{Date: Date(b.Key), Count: b.Count})
	}
	slices.SortFunc(list, func(a, b *TimelineCount) int { return strings.Compare(string(a.Date), string(b.Date)) })
	return list
}

// facet counts the entities of all pages.
func (l *nodeList) facet(dimension string) (*Facet, error) {
	if err := l.root.late(); err != nil {
		return nil, err
	}
	switch dimension {
	case "YEAR", "MONTH":
		return countBy(nil, dimension, l.items, one(func(n *graph.Node) string { return step(dimension, l.root.periodOf(n).From) })), nil
	case "MEDIA_TYPE":
		return countBy(nil, dimension, l.items, one(func(n *graph.Node) string {
			info, ok := l.root.graph.Document(n.ID)
			if !ok {
				return ""
			}
			return info.MediaType
		})), nil
	}
	by, ok := routeOf(fieldOf(dimension))
	if !ok {
		return nil, badInput("by: %s is nothing to count by", shorten(dimension))
	}
	def, _ := schema.Default().Relation(by.relation)
	root := l.root
	if def.Literal != "" {
		root = nil
	}
	return countBy(root, dimension, l.items, func(n *graph.Node) []string { return l.root.plainKeys(n.ID, by, def) }), nil
}

// plainKeys lists what a field plainly leads to: ids of entities, or values.
func (r *Root) plainKeys(id string, by route, def schema.RelationDef) (keys []string) {
	for _, e := range r.graph.Edges(id, by.relation, by.direction) {
		switch {
		case e.Fact.Modality != schema.Plain || !by.admits(e):
		case def.Literal == "":
			keys = append(keys, by.farEnd(e).ID)
		case def.Enum != "":
			keys = append(keys, constant(e.Fact.Object.Literal.Value))
		default:
			keys = append(keys, e.Fact.Object.Literal.Value)
		}
	}
	return keys
}

// Timeline counts the entities of all pages by the year or month in which they
// began.
func (l *nodeList) Timeline(unit TimeUnit) []*TimelineCount {
	return timeline(unit, l.items, func(n *graph.Node) string { return l.root.periodOf(n).From })
}

// StatementDimension names what statements of a field can be counted by.
type StatementDimension string

// Facets counts the statements of all pages.
func (l *claimList) Facets(by []StatementDimension) ([]*Facet, error) { return facets(by, l.facet) }

func (l *claimList) facet(dimension string) (*Facet, error) {
	if err := l.root.late(); err != nil {
		return nil, err
	}
	count := func(key func(*graph.Edge) string) (*Facet, error) {
		return countBy(nil, dimension, l.items, one(key)), nil
	}
	switch dimension {
	case "NODE":
		return countBy(l.root, dimension, l.items, one(func(e *graph.Edge) string { return l.route.farEnd(e).ID })), nil
	case "NODE_CLASS":
		return count(func(e *graph.Edge) string { return string(nameOf(l.route.farEnd(e).Class)) })
	case "MODALITY":
		return count(func(e *graph.Edge) string { return string(modalityOf(e.Fact.Modality)) })
	case "DOCUMENT":
		return countBy(l.root, dimension, l.items, sources), nil
	case "YEAR", "MONTH":
		return count(func(e *graph.Edge) string { return step(dimension, l.root.edgePeriod(e).From) })
	}
	return l.attributeFacet(dimension)
}

// attributeFacet counts the statements by an attribute, which their relation must
// have.
func (l *claimList) attributeFacet(dimension string) (*Facet, error) {
	name := attributeOf(dimension)
	def, _ := schema.Default().Relation(l.route.relation)
	i := slices.IndexFunc(def.Attributes, func(a schema.Attribute) bool { return a.Name == name })
	if i < 0 {
		return nil, badInput("by: these statements have no attribute %s", shorten(dimension))
	}
	return countBy(nil, dimension, l.items, one(func(e *graph.Edge) string {
		if v := e.Fact.Attrs[name]; def.Attributes[i].Enum == "" {
			return v
		}
		return constant(e.Fact.Attrs[name])
	})), nil
}

// Timeline counts the statements of all pages by the year or month in which their
// periods begin.
func (l *claimList) Timeline(unit TimeUnit) []*TimelineCount {
	return timeline(unit, l.items, func(e *graph.Edge) string { return l.root.edgePeriod(e).From })
}

// FactDimension names what facts can be counted by.
type FactDimension string

// Facets counts the facts of all pages.
func (c *FactConnection) Facets(by []FactDimension) ([]*Facet, error) { return facets(by, c.facet) }

func (c *FactConnection) facet(dimension string) (*Facet, error) {
	if err := c.root.late(); err != nil {
		return nil, err
	}
	root := c.root
	keys := map[string]func(*schema.Fact) string{
		"PREDICATE":     func(f *schema.Fact) string { return string(predicateOf(f.Predicate)) },
		"MODALITY":      func(f *schema.Fact) string { return string(modalityOf(f.Modality)) },
		"SUBJECT":       func(f *schema.Fact) string { return f.Subject.ID },
		"OBJECT":        func(f *schema.Fact) string { return f.Object.ID },
		"SUBJECT_CLASS": func(f *schema.Fact) string { return string(nameOf(f.Subject.Class)) },
		"OBJECT_CLASS":  func(f *schema.Fact) string { return string(nameOf(f.Object.Class)) },
		"RULE":          func(f *schema.Fact) string { return f.Rule },
	}
	switch dimension {
	case "DOCUMENT":
		return countBy(root, dimension, c.items, one(func(s *graph.Statement) string { return s.Document })), nil
	case "YEAR", "MONTH":
		return countBy(nil, dimension, c.items, one(func(s *graph.Statement) string { return step(dimension, c.date(s)) })), nil
	}
	key, ok := keys[dimension]
	if !ok {
		return nil, badInput("by: %s is nothing to count by", shorten(dimension))
	}
	if dimension != "SUBJECT" && dimension != "OBJECT" {
		root = nil
	}
	return countBy(root, dimension, c.items, one(func(s *graph.Statement) string { return key(&s.Fact) })), nil
}

// Timeline counts the facts of all pages by the year or month in which their
// periods begin.
func (c *FactConnection) Timeline(unit TimeUnit) []*TimelineCount {
	return timeline(unit, c.items, c.date)
}

func (c *FactConnection) date(s *graph.Statement) string {
	p, _ := c.root.graph.StatementPeriod(s)
	return p.From
}

// nameOf gives the API's name of a class.
func nameOf(class schema.Class) EntityClass { return EntityClass(strings.ToUpper(string(class))) }
