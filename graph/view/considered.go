package view

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// TextsConsidered lists the proposals and texts that came before the series.
func (s *Series) TextsConsidered(class []EntityClass, orderBy *EntityOrder, first *int32, after *string, last *int32, before *string) (*ConsideredTextConnection, error) {
	for _, c := range class {
		if c != nameOf(schema.ClassProposal) && c != nameOf(schema.ClassInstrument) {
			return nil, badInput("class: a %s is no text; choose among PROPOSAL and INSTRUMENT", c)
		}
	}
	from := origin{field: "textsConsidered", near: s.node.ID, filter: class, order: orderBy}
	all, err := selected(s.root, from, func() ([]*graph.Node, error) {
		return orderBy.sort(s.root.textsBefore(s.node.ID, classesOf(class))), nil
	})
	if err != nil {
		return nil, err
	}
	l, err := paginateByKey(all, from, orderBy.key, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(n *graph.Node) Entity { return asEntity(entity{root: s.root, node: n}) }
	tell := func(e edge[*graph.Node, Entity]) *ConsideredTextEdge { return &ConsideredTextEdge{e, s.root} }
	return &ConsideredTextConnection{connect(l, show, tell)}, nil
}

// textsBefore lists by name the texts of the classes, nil for any, that came before a
// series.
func (r *Root) textsBefore(series string, classes []schema.Class) []*graph.Node {
	found := map[string]*graph.Node{}
	add := func(e schema.Entity) {
		if class := e.Class; (class == schema.ClassProposal || class == schema.ClassInstrument) && (classes == nil || slices.Contains(classes, class)) {
			found[e.ID] = r.entity(e).node
		}
	}
	for _, id := range append(r.graph.Plainly(series, schema.RelPartOf, graph.Inverse), series) {
		for _, relation := range []schema.Relation{schema.RelAdopted, schema.RelIssued} {
			for _, e := range r.graph.Edges(id, relation, graph.Forward) {
				if e.Fact.Modality == schema.Plain {
					add(e.Fact.Object.Entity)
				}
			}
		}
	}
	wanted := []schema.Relation{schema.RelProposed, schema.RelSponsored, schema.RelSupported, schema.RelOpposed, schema.RelVotedOn}
	for document := range r.tellingOf(series) {
		for _, s := range r.graph.Facts(graph.Filter{Document: document, Predicates: wanted, Modalities: []schema.Modality{schema.Plain}}) {
			add(r.entity(s.Fact.Object.Entity).node.Entity)
		}
	}
	list := make([]*graph.Node, 0, len(found))
	for _, n := range found {
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b *graph.Node) int { return cmp.Or(strings.Compare(a.Name, b.Name), byID(a, b)) })
	return list
}

// ConsideredTextConnection is a page of texts.
type ConsideredTextConnection struct {
	connection[*graph.Node, Entity, *ConsideredTextEdge]
}

// ConsideredTextEdge is a text and what became of it.
type ConsideredTextEdge struct {
	edge[*graph.Node, Entity]
	root *Root
}

// LifeCycle tells what became of it.
func (e *ConsideredTextEdge) LifeCycle() (*LifeCycle, error) {
	return entity{root: e.root, node: e.item()}.lifeCycle()
}

// documentSymbol matches the symbol of a document of the United Nations or of a body
// that numbers likewise: capitals, parts behind slashes, and the first of them that
// begins with a digit with what follows.
var documentSymbol = regexp.MustCompile(`\b[A-Z]{1,8}(?:/[A-Z]{1,4}[.\d]*)*/\d[\w.\-]*(?:/[\w.\-]*\w)*`)

// Symbol returns the symbol that one of the text's names is or has.
func (l *LifeCycle) Symbol() *string {
	for _, name := range append([]string{l.node.Name}, l.node.Aliases...) {
		if symbol := documentSymbol.FindString(name); symbol != "" {
			return &symbol
		}
	}
	return nil
}

// behind lists the actors behind events that pass, each once, by name.
func (l *LifeCycle) behind(first *int32, passes func(*schema.Fact) bool) ([]Actor, error) {
	seen := map[string]bool{}
	var list []*graph.Node
	for _, e := range l.events {
		if subject := e.Fact.Subject; passes(e.Fact) && slices.Contains(actorClasses(), subject.Class) && !seen[subject.ID] {
			seen[subject.ID] = true
			list = append(list, l.root.entity(subject).node)
		}
	}
	slices.SortFunc(list, func(a, b *graph.Node) int { return cmp.Or(strings.Compare(a.Name, b.Name), byID(a, b)) })
	return l.root.actors(list, first)
}

// Proposers lists who put it forward.
func (l *LifeCycle) Proposers(first *int32) ([]Actor, error) {
	return l.behind(first, func(f *schema.Fact) bool { return f.Predicate == schema.RelProposed })
}

// Backers lists who spoke for it or sponsored it.
func (l *LifeCycle) Backers(first *int32) ([]Actor, error) {
	return l.behind(first, func(f *schema.Fact) bool {
		return f.Predicate == schema.RelSupported || f.Predicate == schema.RelSponsored
	})
}

// Objectors lists who spoke or voted against it.
func (l *LifeCycle) Objectors(first *int32) ([]Actor, error) {
	return l.behind(first, func(f *schema.Fact) bool {
		return f.Predicate == schema.RelOpposed || f.Predicate == schema.RelVotedOn && f.Attrs["vote"] == "against"
	})
}

// Roles lists what else the actor did at the meeting.
func (c *AttendanceCell) Roles(first *int32) ([]Claim, error) {
	meeting := c.matrix.of.Meetings[c.at].ID
	var said []*graph.Edge
	for _, role := range []schema.Relation{schema.RelChaired, schema.RelHosted, schema.RelOrganized, schema.RelSpokeAt} {
		for _, e := range c.matrix.root.graph.Edges(c.actor.ID, role, graph.Forward) {
			if e.Fact.Modality == schema.Plain && e.Fact.Object.ID == meeting {
				said = append(said, e)
			}
		}
	}
	return c.matrix.root.claims(said, graph.Forward, first)
}

// Claims lists the statements that are counted.
func (c *ParticipationCount) Claims(first *int32) ([]Claim, error) {
	return c.root.claims(c.edges, graph.Forward, first)
}
