package view

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/area"
	"github.com/diplograph/diplograph/schema"
)

// ParticipationGroup names what participation can be counted by.
type ParticipationGroup string

// ParticipationFilter holds conditions on participation.
type ParticipationFilter struct {
	Role          []Predicate
	Series        *string
	Topic         *string
	During        *DateRange
	Class         []EntityClass
	MinConfidence *float64
}

// Participation counts how actors took part in meetings.
func (r *Root) Participation(groupBy ParticipationGroup, filter *ParticipationFilter) (*ParticipationAggregate, error) {
	if filter == nil {
		filter = &ParticipationFilter{}
	}
	if err := checkRoles(filter.Role); err != nil {
		return nil, err
	}
	wanted := graph.ParticipationFilter{
		Roles: relationsOf(filter.Role), Series: value(filter.Series), Topic: value(filter.Topic),
		Classes: classesOf(filter.Class), MinConfidence: value(filter.MinConfidence),
	}
	if filter.During != nil {
		wanted.Chooses = inTime(&clock{root: r}, filter.During.admits)
	}
	return newParticipation(r, r.graph.Participation(wanted), groupBy), nil
}

// ParticipationAggregate tells how actors took part in meetings.
type ParticipationAggregate struct {
	StatementCount int32
	ActorCount     int32
	MeetingCount   int32
	MissingCount   int32
	groups         []*ParticipationCount
}

// newParticipation counts statements by a group.
func newParticipation(r *Root, edges []*graph.Edge, by ParticipationGroup) *ParticipationAggregate {
	g := &grouping{root: r, by: by, known: map[string][]string{}}
	parts := map[string][]*graph.Edge{}
	a := &ParticipationAggregate{StatementCount: small(len(edges))}
	a.ActorCount, a.MeetingCount = endsOf(edges)
	for _, e := range edges {
		keys := g.keys(e)
		for _, key := range keys {
			parts[key] = append(parts[key], e)
		}
		if len(keys) == 0 {
			a.MissingCount++
		}
	}
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		c := &ParticipationCount{Key: key, StatementCount: small(len(parts[key])), root: r, by: by, edges: parts[key]}
		c.ActorCount, c.MeetingCount = endsOf(parts[key])
		c.Share = float64(len(parts[key])) / float64(len(edges))
		a.groups = append(a.groups, c)
	}
	slices.SortStableFunc(a.groups, func(x, y *ParticipationCount) int { return cmp.Compare(y.StatementCount, x.StatementCount) })
	return a
}

// endsOf counts the actors and meetings of statements.
func endsOf(edges []*graph.Edge) (actors, meetings int32) {
	subjects, objects := map[string]bool{}, map[string]bool{}
	for _, e := range edges {
		subjects[e.Fact.Subject.ID], objects[e.Fact.Object.ID] = true, true
	}
	return small(len(subjects)), small(len(objects))
}

// GroupCount is how many groups there are.
func (a *ParticipationAggregate) GroupCount() int32 { return small(len(a.groups)) }

// Groups lists the largest groups.
func (a *ParticipationAggregate) Groups(first *int32) ([]*ParticipationCount, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	return append([]*ParticipationCount{}, a.groups[:min(n, len(a.groups))]...), nil
}

// ParticipationCount tells how a group took part.
type ParticipationCount struct {
	Key            string
	StatementCount int32
	ActorCount     int32
	MeetingCount   int32
	Share          float64
	root           *Root
	by             ParticipationGroup
	edges          []*graph.Edge
}

// Label returns the group for people.
func (c *ParticipationCount) Label() string {
	if n, ok := c.Node(); ok {
		return n.Name(nil)
	}
	if c.by == "REGION" || c.by == "SUBREGION" {
		return area.Name(c.Key)
	}
	return c.Key
}

// Node returns the entity that the group is.
func (c *ParticipationCount) Node() (Entity, bool) {
	if !strings.Contains(c.Key, "/") {
		return nil, false
	}
	return c.root.Entity(c.Key)
}

// Breakdown counts the statements of the group by something else.
func (c *ParticipationCount) Breakdown(by ParticipationGroup) *ParticipationAggregate {
	return newParticipation(c.root, c.edges, by)
}

// grouping finds the groups of statements, each end's once.
type grouping struct {
	root  *Root
	by    ParticipationGroup
	known map[string][]string // by the id of the end that tells
}

// keys lists the groups that a statement is in.
func (g *grouping) keys(e *graph.Edge) []string {
	end, find := e.Fact.Subject, g.ofActor
	if g.by == "TOPIC" || g.by == "SERIES" || g.by == "YEAR" {
		end, find = e.Fact.Object.Entity, g.ofMeeting
	}
	keys, ok := g.known[end.ID]
	if !ok {
		keys = distinct(find(end))
		g.known[end.ID] = keys
	}
	return keys
}

func (g *grouping) ofMeeting(m schema.Entity) []string {
	switch g.by {
	case "TOPIC":
		return g.root.graph.Plainly(m.ID, schema.RelDiscussed, graph.Forward)
	case "SERIES":
		wholes := g.root.graph.Plainly(m.ID, schema.RelPartOf, graph.Forward)
		return slices.DeleteFunc(wholes, func(id string) bool {
			class, _ := schema.Default().ClassOf(id)
			return class != schema.ClassSeries
		})
	}
	return []string{step("YEAR", g.root.graph.StartDate(m.ID))}
}

func (g *grouping) ofActor(actor schema.Entity) []string {
	switch g.by {
	case "ACTOR":
		return []string{actor.ID}
	case "CLASS":
		return []string{string(nameOf(actor.Class))}
	case "SECTOR":
		return g.sectors(actor)
	case "GENDER":
		return g.root.plainKeys(actor.ID, formOfAddressRoute(), genderRelation())
	case "STATE":
		return g.states(actor)
	}
	var regions []string
	for _, id := range g.states(actor) {
		_, code, _ := strings.Cut(id, "/")
		regions = append(regions, area.Of(code, g.by == "SUBREGION"))
	}
	return regions
}

// genderRelation is how the ontology defines the gender of titles and pronouns.
func genderRelation() schema.RelationDef {
	def, _ := schema.Default().Relation(schema.RelAddressedAs)
	return def
}

// states lists the states of an actor: itself, or those that a person is
// affiliated with.
func (g *grouping) states(actor schema.Entity) []string {
	switch actor.Class {
	case schema.ClassState:
		return []string{actor.ID}
	case schema.ClassPerson:
		bodies := g.root.graph.Plainly(actor.ID, schema.RelAffiliatedWith, graph.Forward)
		return slices.DeleteFunc(bodies, func(id string) bool {
			class, _ := schema.Default().ClassOf(id)
			return class != schema.ClassState
		})
	}
	return nil
}

// sectors lists the sectors of an actor: of a person those of its affiliations.
func (g *grouping) sectors(actor schema.Entity) []string {
	if actor.Class != schema.ClassPerson {
		return []string{g.root.sector(actor.Class, actor.ID)}
	}
	var list []string
	for _, id := range g.root.graph.Plainly(actor.ID, schema.RelAffiliatedWith, graph.Forward) {
		class, _ := schema.Default().ClassOf(id)
		list = append(list, g.root.sector(class, id))
	}
	return list
}
