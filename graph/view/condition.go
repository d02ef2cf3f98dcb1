package view

import (
	"slices"
	"sync"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// EntityClass is the API's name of a class, such as STATE.
type EntityClass string

// nodeTest and edgeTest tell whether something passes.
type (
	nodeTest = func(*graph.Node) bool
	edgeTest = func(*graph.Edge) bool
)

// conditions makes tests of filters. A test remembers what it found out about an
// entity, so however filters lead from one to another, none is asked twice.
type conditions struct {
	root  *Root
	left  int // how many conditions there may still be
	clock clock
}

func (r *Root) conditions() *conditions {
	return &conditions{root: r, left: maxConditions, clock: clock{root: r}}
}

// nodeTest makes the test of a filter of entities; a nil one lets all through.
func (r *Root) nodeTest(filter any) (nodeTest, error) {
	c := r.conditions()
	test, err := c.node(givenBy(filter))
	return inTime(&c.clock, test), err
}

// node makes the test of a filter of entities.
func (c *conditions) node(g given) (nodeTest, error) {
	var tests []nodeTest
	for _, name := range g.fields() {
		if err := c.spend(); err != nil {
			return nil, err
		}
		test, err := c.nodeCondition(g, name)
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	return every(tests), nil
}

func (c *conditions) spend() error {
	if c.left--; c.left < 0 {
		return badInput("filter: it has more than %d conditions", maxConditions)
	}
	return nil
}

// every holds if all tests do, some if one does.
func every[T any](tests []func(T) bool) func(T) bool { return anyOf(tests, false) }

func some[T any](tests []func(T) bool) func(T) bool { return anyOf(tests, true) }

// anyOf gives the result that one test brings about, else the other.
func anyOf[T any](tests []func(T) bool, result bool) func(T) bool {
	return func(x T) bool {
		for _, test := range tests {
			if test(x) == result {
				return result
			}
		}
		return !result
	}
}

func not[T any](test func(T) bool) func(T) bool { return func(x T) bool { return !test(x) } }

// logic makes the test of and, or and not; ok is false for other fields.
func logic[T any](g given, name string, inner func(given) (func(T) bool, error)) (test func(T) bool, ok bool, err error) {
	switch name {
	case "and", "or":
		var tests []func(T) bool
		for _, o := range g.filters(name) {
			test, err := inner(o)
			if err != nil {
				return nil, true, err
			}
			tests = append(tests, test)
		}
		if name == "or" {
			return some(tests), true, nil
		}
		return every(tests), true, nil
	case "not":
		test, err := inner(g.filter(name))
		if err != nil {
			return nil, true, err
		}
		return not(test), true, nil
	}
	return nil, false, nil
}

// nodeCondition makes the test of one field of a filter of entities.
func (c *conditions) nodeCondition(g given, name string) (nodeTest, error) {
	inner := func(g given) (func(*graph.Node) bool, error) { return c.node(g) }
	if test, ok, err := logic(g, name, inner); ok {
		return test, err
	}
	switch name {
	case "name", "mediaType":
		words := g[name].(*TextFilter)
		return func(n *graph.Node) bool { return words.admits(c.root.textsOf(n, name)) }, words.check(name)
	case "during":
		days := g[name].(*DateRange)
		return func(n *graph.Node) bool { return days.admits(c.root.periodOf(n)) }, nil
	case "id", "class", "code":
		return c.oneOf(g, name)
	}
	by, ok := routeOf(name)
	if !ok {
		return nil, badInput("filter: there is no condition %s", shorten(name))
	}
	if def, _ := schema.Default().Relation(by.relation); def.Literal != "" {
		return c.literal(g, name, by, def)
	}
	return c.related(g.filter(name), by)
}

// oneOf makes the test whether an id, a class or a code is one of some.
func (c *conditions) oneOf(g given, name string) (nodeTest, error) {
	list, err := g.texts(name)
	if err != nil {
		return nil, err
	}
	wanted := make(map[string]bool, len(list))
	for _, value := range list {
		switch name {
		case "id":
			value = c.root.graph.Preferred(value)
		case "code":
			value = c.root.graph.Preferred(stateID(value))
		case "class":
			value = string(classOf(EntityClass(value)))
		}
		wanted[value] = true
	}
	if name == "class" {
		return func(n *graph.Node) bool { return wanted[string(n.Class)] }, nil
	}
	return func(n *graph.Node) bool { return wanted[n.ID] }, nil
}

// textsOf hands on the texts of an entity that a condition is about.
func (r *Root) textsOf(n *graph.Node, condition string) func(holds func(string) bool) bool {
	return func(holds func(string) bool) bool {
		if n.Class == schema.ClassDocument {
			info, ok := r.graph.Document(n.ID)
			if condition == "mediaType" {
				return ok && holds(info.MediaType)
			}
			if ok && (holds(info.Name) || holds(info.Title)) {
				return true
			}
		}
		return condition == "name" && (holds(n.Name) || slices.ContainsFunc(n.Aliases, holds))
	}
}

// literal makes the test of what is said of an entity: of a date that on which
// most documents agree, of other values any that is plainly said.
func (c *conditions) literal(g given, name string, by route, def schema.RelationDef) (nodeTest, error) {
	holds, err := valueTest(g, name, def.Literal, def.Enum)
	if err != nil {
		return nil, err
	}
	if def.Literal == schema.Date {
		return func(n *graph.Node) bool { return holds(c.root.graph.AgreedDate(n.ID, by.relation)) }, nil
	}
	return func(n *graph.Node) bool {
		return slices.ContainsFunc(c.root.graph.Edges(n.ID, by.relation, by.direction), func(e *graph.Edge) bool {
			return e.Fact.Modality == schema.Plain && holds(e.Fact.Object.Literal.Value)
		})
	}, nil
}

// valueTest makes the test of a value or attribute, which is "" where there is
// none.
func valueTest(g given, name string, literal schema.LiteralType, enum string) (func(string) bool, error) {
	switch {
	case enum != "":
		list, err := g.texts(name)
		return func(value string) bool { return value != "" && slices.Contains(list, constant(value)) }, err
	case literal == schema.Integer:
		whole := g[name].(*IntFilter)
		return func(value string) bool { return value != "" && whole.admits(integer(value)) }, nil
	case literal == schema.Date:
		days := g[name].(*DateRange)
		return func(value string) bool { return days.admits(graph.Period{From: value, To: value}) }, nil
	case literal == schema.Boolean:
		wanted := g[name].(*bool)
		return func(value string) bool { return value != "" && (value == "true") == *wanted }, nil
	}
	words := g[name].(*TextFilter)
	return func(value string) bool {
		return value != "" && words.admits(func(holds func(string) bool) bool { return holds(value) })
	}, words.check(name)
}

// related makes the test whether some or none of an entity's statements pass.
func (c *conditions) related(g given, by route) (nodeTest, error) {
	var tests []nodeTest
	for _, name := range g.fields() {
		passes, err := c.statements(by, g.filter(name))
		if err != nil {
			return nil, err
		}
		test := c.remembered(func(n *graph.Node) bool {
			return anyInTime(&c.clock, c.root.graph.Edges(n.ID, by.relation, by.direction), func(e *graph.Edge) bool { return by.admits(e) && passes(e) })
		})
		if far := c.pinned(g.filter(name).filter("node")); far != nil {
			test = c.reached(far, by, passes)
		}
		if name == "none" {
			test = not(test)
		}
		tests = append(tests, test)
	}
	return every(tests), nil
}

// pinned lists the ids of the only entities that a filter can let through, nil if
// it does not name them.
func (c *conditions) pinned(g given) []string {
	switch {
	case g["id"] != nil:
		return append([]string{}, g["id"].([]string)...)
	case g["code"] != nil:
		ids := []string{}
		for _, code := range g["code"].([]string) {
			ids = append(ids, stateID(code))
		}
		return ids
	}
	return nil
}

// reached makes the test whether a statement that passes leads to an entity from
// one of those at the far end, where it is looked for.
func (c *conditions) reached(far []string, by route, passes edgeTest) nodeTest {
	near := sync.OnceValue(func() map[string]bool {
		ids := make(map[string]bool)
		for _, id := range far {
			for _, e := range c.root.graph.Edges(id, by.relation, 1-by.direction) {
				if !c.clock.over() && by.admits(e) && passes(e) {
					ids[by.nearEnd(e).ID] = true
				}
			}
		}
		return ids
	})
	return func(n *graph.Node) bool { return near()[n.ID] }
}

// remembered makes a test that is tried once for each entity.
func (c *conditions) remembered(test nodeTest) nodeTest {
	known := make(map[string]bool)
	return func(n *graph.Node) bool {
		result, ok := known[n.ID]
		if !ok {
			result = test(n)
			known[n.ID] = result
		}
		return result
	}
}

// statements makes the test of a filter of statements, which only what is plainly
// said passes if it names no modality.
func (c *conditions) statements(by route, g given) (edgeTest, error) {
	test, err := c.edge(by, g)
	if err != nil || g["modality"] != nil {
		return inTime(&c.clock, test), err
	}
	return inTime(&c.clock, func(e *graph.Edge) bool { return e.Fact.Modality == schema.Plain && test(e) }), nil
}

// edge makes the test of the conditions that are given.
func (c *conditions) edge(by route, g given) (edgeTest, error) {
	var tests []func(*graph.Edge) bool
	for _, name := range g.fields() {
		if err := c.spend(); err != nil {
			return nil, err
		}
		test, err := c.edgeCondition(by, g, name)
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	return every(tests), nil
}

// edgeCondition makes the test of one field of a filter of statements.
func (c *conditions) edgeCondition(by route, g given, name string) (edgeTest, error) {
	inner := func(g given) (func(*graph.Edge) bool, error) { return c.edge(by, g) }
	if test, ok, err := logic(g, name, inner); ok {
		return test, err
	}
	switch name {
	case "node":
		test, err := c.node(g.filter(name))
		return func(e *graph.Edge) bool { return test(c.root.entity(by.farEnd(e)).node) }, err
	case "modality":
		list, err := g.texts(name)
		return func(e *graph.Edge) bool { return slices.Contains(list, string(modalityOf(e.Fact.Modality))) }, err
	case "minConfidence":
		least := g[name].(*float64)
		return func(e *graph.Edge) bool { return e.Fact.Confidence >= *least }, nil
	case "document":
		id := g[name].(*string)
		return func(e *graph.Edge) bool { return slices.Contains(sources(e), *id) }, nil
	case "during":
		days := g[name].(*DateRange)
		return func(e *graph.Edge) bool { return days.admits(c.root.edgePeriod(e)) }, nil
	}
	return attributeTest(by, g, name)
}

// attributeTest makes the test of an attribute of a statement.
func attributeTest(by route, g given, name string) (edgeTest, error) {
	def, _ := schema.Default().Relation(by.relation)
	i := slices.IndexFunc(def.Attributes, func(a schema.Attribute) bool { return a.Name == name })
	if i < 0 {
		return nil, badInput("filter: there is no condition %s", shorten(name))
	}
	a := def.Attributes[i]
	holds, err := valueTest(g, name, a.Type, a.Enum)
	return func(e *graph.Edge) bool { return holds(e.Fact.Attrs[a.Name]) }, err
}

// chosen lists the statements of a field that pass its filter; those that are
// plainly said if that is nil.
func (e entity) chosen(by route, filter any, order *StatementOrder, p page) (*claimList, error) {
	g := givenBy(filter)
	if g == nil {
		return e.follow(by, nil, order, p)
	}
	test, err := e.root.conditions().statements(by, g)
	if err != nil {
		return nil, err
	}
	return e.follow(by, &StatementFilter{Given: filter, test: test}, order, p)
}
