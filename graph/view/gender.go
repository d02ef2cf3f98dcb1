package view

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// GenderBalanceFilter holds conditions on which persons are counted.
type GenderBalanceFilter struct {
	Role          []Predicate
	Series        *string
	During        *DateRange
	Of            *string
	MinConfidence *float64
}

// genderRoles lists the relations by which persons can be counted, and those by
// which they are by default.
func genderRoles(byDefault bool) []schema.Relation {
	if byDefault {
		return []schema.Relation{schema.RelLedDelegationOf, schema.RelSpokeAt}
	}
	return []schema.Relation{
		schema.RelLedDelegationOf, schema.RelSpokeAt, schema.RelAttended, schema.RelChaired, schema.RelPresented, schema.RelAffiliatedWith,
	}
}

// GenderBalance counts women and men among persons in some role.
func (r *Root) GenderBalance(filter *GenderBalanceFilter) (*GenderBalance, error) {
	if filter == nil {
		filter = &GenderBalanceFilter{}
	}
	roles := genderRoles(true)
	if filter.Role != nil {
		roles = relationsOf(filter.Role)
	}
	for _, role := range roles {
		if !slices.Contains(genderRoles(false), role) {
			return nil, badInput("filter: %s is none of LED_DELEGATION_OF, SPOKE_AT, ATTENDED, CHAIRED, PRESENTED and AFFILIATED_WITH", predicateOf(role))
		}
	}
	for argument, id := range map[string]*string{"filter.series": filter.Series, "filter.of": filter.Of} {
		if id != nil {
			if err := r.mustKnow(argument, *id); err != nil {
				return nil, err
			}
		}
	}
	test := filter.test(r)
	var said []*graph.Edge
	for _, n := range r.graph.Nodes(schema.ClassPerson) {
		for _, role := range roles {
			said = append(said, slices.DeleteFunc(slices.Clone(r.graph.Edges(n.ID, role, graph.Forward)), func(e *graph.Edge) bool { return !test(e) })...)
		}
	}
	return newGenderBalance(r, said, origin{field: "genderBalance", filter: filter}), nil
}

// test makes the test of the conditions.
func (f *GenderBalanceFilter) test(r *Root) edgeTest {
	var documents, meetings map[string]bool
	if f.Series != nil {
		series := r.graph.Preferred(*f.Series)
		documents, meetings = r.tellingOf(series), map[string]bool{series: true}
		for _, id := range r.graph.Plainly(series, schema.RelPartOf, graph.Inverse) {
			meetings[id] = true
		}
	}
	var bodies map[string]bool
	if f.Of != nil {
		bodies = map[string]bool{r.graph.Preferred(*f.Of): true}
	}
	return func(e *graph.Edge) bool {
		if e.Fact.Modality != schema.Plain || e.Fact.Confidence < value(f.MinConfidence) || !f.During.admits(r.edgePeriod(e)) {
			return false
		}
		return (bodies == nil || r.hasBody(e, bodies)) && (documents == nil || r.inSeries(e, meetings, documents))
	}
}

// inSeries tells whether what is said of a person is of a series.
func (r *Root) inSeries(e *graph.Edge, meetings, documents map[string]bool) bool {
	switch object := e.Fact.Object.Entity; object.Class {
	case schema.ClassMeeting, schema.ClassSeries:
		return meetings[object.ID]
	case schema.ClassSession:
		return slices.ContainsFunc(r.graph.Plainly(object.ID, schema.RelPartOf, graph.Forward), func(id string) bool { return meetings[id] })
	}
	return slices.ContainsFunc(sources(e), func(id string) bool { return documents[id] })
}

// hasBody tells whether the person of a statement leads the delegation of one of the
// bodies by it, or is affiliated with one.
func (r *Root) hasBody(e *graph.Edge, bodies map[string]bool) bool {
	if e.Fact.Predicate == schema.RelLedDelegationOf || e.Fact.Predicate == schema.RelAffiliatedWith {
		return bodies[e.Fact.Object.ID]
	}
	for _, rel := range []schema.Relation{schema.RelLedDelegationOf, schema.RelAffiliatedWith} {
		if slices.ContainsFunc(r.graph.Plainly(e.Fact.Subject.ID, rel, graph.Forward), func(id string) bool { return bodies[id] }) {
			return true
		}
	}
	return false
}

// AddressedGender names what titles and pronouns tell of a person.
type AddressedGender string

func genderNamed(g graph.Gender) AddressedGender {
	return map[graph.Gender]AddressedGender{
		graph.Woman: "WOMAN", graph.Man: "MAN", graph.DisputedGender: "DISPUTED", graph.UnknownGender: "UNKNOWN",
	}[g]
}

// genderedPerson is a person and what makes it count.
type genderedPerson struct {
	node      *graph.Node
	gender    graph.Gender
	addresses []*graph.Edge
	said      []*graph.Edge
}

// GenderBalance tells how many women and men there are among some persons.
type GenderBalance struct {
	root    *Root
	persons []*genderedPerson // by name
	counts  [graph.DisputedGender + 1]int
	from    origin
}

// newGenderBalance counts the persons of statements.
func newGenderBalance(r *Root, said []*graph.Edge, from origin) *GenderBalance {
	b := &GenderBalance{root: r, from: from}
	known := map[string]*genderedPerson{}
	for _, e := range said {
		p := known[e.Fact.Subject.ID]
		if p == nil {
			p = &genderedPerson{node: r.entity(e.Fact.Subject).node}
			p.gender, p.addresses = r.graph.Gender(p.node.ID)
			known[e.Fact.Subject.ID] = p
			b.persons = append(b.persons, p)
			b.counts[p.gender]++
		}
		p.said = append(p.said, e)
	}
	for _, p := range b.persons {
		p.said = r.graph.InTime(p.said)
	}
	slices.SortFunc(b.persons, func(x, y *genderedPerson) int {
		return cmp.Or(strings.Compare(x.node.Name, y.node.Name), byID(x.node, y.node))
	})
	return b
}

// PersonCount is how many persons there are.
func (b *GenderBalance) PersonCount() int32 { return small(len(b.persons)) }

// WomenCount is how many are women.
func (b *GenderBalance) WomenCount() int32 { return small(b.counts[graph.Woman]) }

// MenCount is how many are men.
func (b *GenderBalance) MenCount() int32 { return small(b.counts[graph.Man]) }

// DisputedCount is of how many texts differ.
func (b *GenderBalance) DisputedCount() int32 { return small(b.counts[graph.DisputedGender]) }

// UnknownCount is of how many no text tells.
func (b *GenderBalance) UnknownCount() int32 { return small(b.counts[graph.UnknownGender]) }

// WomenShare is which part the women are of women and men.
func (b *GenderBalance) WomenShare() *float64 {
	return share(b.counts[graph.Woman], b.counts[graph.Woman]+b.counts[graph.Man])
}

// LeastShare is the part of women as if all that are not known were men.
func (b *GenderBalance) LeastShare() *float64 { return share(b.counts[graph.Woman], len(b.persons)) }

// GreatestShare is the part of women as if all that are not known were women.
func (b *GenderBalance) GreatestShare() *float64 {
	return share(len(b.persons)-b.counts[graph.Man], len(b.persons))
}

// share is a part of a whole, nil if there is none.
func share(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	s := float64(part) / float64(whole)
	return &s
}

// GenderBalanceGroup names what persons can be grouped by.
type GenderBalanceGroup string

// Groups counts for each of some groups.
func (b *GenderBalance) Groups(by GenderBalanceGroup, first *int32) ([]*GenderBalancePart, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	parts := map[string][]*graph.Edge{}
	for _, p := range b.persons {
		for _, e := range p.said {
			for _, key := range distinct(b.keys(by, e)) {
				parts[key] = append(parts[key], e)
			}
		}
	}
	list := []*GenderBalancePart{}
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		from := b.from
		from.near += "\x00" + string(by) + "\x00" + key
		list = append(list, &GenderBalancePart{Key: key, Balance: newGenderBalance(b.root, parts[key], from)})
	}
	slices.SortStableFunc(list, func(x, y *GenderBalancePart) int { return len(y.Balance.persons) - len(x.Balance.persons) })
	return list[:min(n, len(list))], nil
}

// keys lists the groups that a statement of a person is in.
func (b *GenderBalance) keys(by GenderBalanceGroup, e *graph.Edge) []string {
	object := e.Fact.Object.Entity
	switch by {
	case "ROLE":
		return []string{string(predicateOf(e.Fact.Predicate))}
	case "YEAR":
		return []string{step("YEAR", b.root.edgePeriod(e).From)}
	case "MEETING":
		switch object.Class {
		case schema.ClassMeeting:
			return []string{object.ID}
		case schema.ClassSession:
			return ofClass(b.root.graph.Plainly(object.ID, schema.RelPartOf, graph.Forward), schema.ClassMeeting)
		}
		return nil
	}
	if object.Class == schema.ClassState {
		return []string{object.ID}
	}
	led := b.root.graph.Plainly(e.Fact.Subject.ID, schema.RelLedDelegationOf, graph.Forward)
	return ofClass(append(led, b.root.graph.Plainly(e.Fact.Subject.ID, schema.RelAffiliatedWith, graph.Forward)...), schema.ClassState)
}

// ofClass keeps the ids of things of a class.
func ofClass(ids []string, class schema.Class) []string {
	return slices.DeleteFunc(ids, func(id string) bool {
		of, _ := schema.Default().ClassOf(id)
		return of != class
	})
}

// GenderBalancePart is a group of persons.
type GenderBalancePart struct {
	Key     string
	Balance *GenderBalance
}

// Node returns the entity that the group is.
func (p *GenderBalancePart) Node() (Entity, bool) {
	if !strings.Contains(p.Key, "/") {
		return nil, false
	}
	return p.Balance.root.Entity(p.Key)
}

// Label returns the group for people.
func (p *GenderBalancePart) Label() string {
	if n, ok := p.Node(); ok {
		return n.Name(nil)
	}
	return p.Key
}

// GenderedPersonOrderField names what the persons of a gender balance can be ordered
// by.
type GenderedPersonOrderField string

// GenderedPersonOrder is an order of the persons of a gender balance.
type GenderedPersonOrder struct {
	Field     GenderedPersonOrderField
	Direction OrderDirection
}

func (o *GenderedPersonOrder) sort(persons []*genderedPerson) []*genderedPerson {
	if o == nil {
		return persons
	}
	by := func(a, b *genderedPerson) int { return strings.Compare(a.node.Name, b.node.Name) }
	switch o.Field {
	case "STATEMENTS":
		by = func(a, b *genderedPerson) int { return len(a.said) - len(b.said) }
	case "ADDRESSES":
		by = func(a, b *genderedPerson) int { return len(a.addresses) - len(b.addresses) }
	}
	return ordered(persons, o.Direction, by, (*genderedPerson).id)
}

func (p *genderedPerson) id() string { return p.node.ID }

// Persons lists the persons.
func (b *GenderBalance) Persons(gender []AddressedGender, orderBy *GenderedPersonOrder, first *int32, after *string, last *int32, before *string) (*GenderedPersonConnection, error) {
	chosen := keep(b.persons, func(p *genderedPerson) bool { return gender == nil || slices.Contains(gender, genderNamed(p.gender)) })
	from := b.from
	from.order = []any{gender, orderBy}
	l, err := paginate(orderBy.sort(chosen), from, (*genderedPerson).id, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(p *genderedPerson) *Person { return &Person{entity{root: b.root, node: p.node}} }
	tell := func(e edge[*genderedPerson, *Person]) *GenderedPersonEdge { return &GenderedPersonEdge{e, b.root} }
	return &GenderedPersonConnection{connect(l, show, tell)}, nil
}

// GenderedPersonConnection is a page of persons.
type GenderedPersonConnection struct {
	connection[*genderedPerson, *Person, *GenderedPersonEdge]
}

// GenderedPersonEdge is a person and what tells of it.
type GenderedPersonEdge struct {
	edge[*genderedPerson, *Person]
	root *Root
}

// Gender is what titles and pronouns tell.
func (e *GenderedPersonEdge) Gender() AddressedGender { return genderNamed(e.item().gender) }

// Addresses lists the titles and pronouns.
func (e *GenderedPersonEdge) Addresses(first *int32) ([]*FormOfAddress, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*FormOfAddress{}
	for _, said := range e.item().addresses[:min(n, len(e.item().addresses))] {
		if c, ok := e.root.claim(formOfAddressRoute(), said.ID); ok {
			list = append(list, &FormOfAddress{c})
		}
	}
	return list, nil
}

// Claims lists what makes the person count.
func (e *GenderedPersonEdge) Claims(first *int32) ([]Claim, error) {
	return e.root.claims(e.item().said, graph.Forward, first)
}
