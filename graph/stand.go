package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Stand is where an actor stands on a text.
type Stand uint8

// The stands.
const (
	Silent     Stand = iota // nothing is said
	For                     // it put the text forward or is for it
	Against                 // it is against the text
	Abstaining              // it abstained, and nothing else is said
	Both                    // it is for the text and against it
)

// StandRow is where an actor stands on some texts.
type StandRow struct {
	Actor  *Node
	Stands []Stand   // by text
	Said   [][]*Edge // by text: from the actor to the text, the earliest first
}

// Swing tells whether the actor is on both sides: for two of the texts at least,
// or for and against one.
func (r *StandRow) Swing() bool { return Swings(r.Stands) }

// Swings tells whether stands on rival texts are on both sides.
func Swings(stands []Stand) bool {
	backed := 0
	for _, s := range stands {
		switch s {
		case Both:
			return true
		case For:
			backed++
		}
	}
	return backed > 1
}

// standing tells on which side a statement of an actor and a text puts the actor;
// Silent for one that takes none.
func standing(f *schema.Fact) Stand {
	switch f.Predicate {
	case schema.RelProposed, schema.RelSponsored, schema.RelSupported, schema.RelSigned:
		return For
	case schema.RelOpposed:
		return Against
	case schema.RelVotedOn:
		return map[string]Stand{"for": For, "against": Against, "abstaining": Abstaining}[f.Attrs["vote"]]
	}
	return Silent
}

// SponsorRelations and StandRelations list by which relations an actor sponsors a
// draft, and takes a stand on a text.
func SponsorRelations() []schema.Relation {
	return []schema.Relation{schema.RelProposed, schema.RelSponsored}
}

// StandRelations lists the relations by which an actor takes a stand on a text.
func StandRelations() []schema.Relation {
	return []schema.Relation{schema.RelProposed, schema.RelSponsored, schema.RelSupported, schema.RelOpposed, schema.RelVotedOn, schema.RelSigned}
}

// Stands tells where actors stand on texts, by what is plainly said with one of the
// relations and counts for the caller. Only actors that take a stand have a row;
// rows are by name, then id. The error wraps ErrNotFound for a text that the view
// does not show.
func (v *View) Stands(texts []string, relations []schema.Relation, counts func(*Edge) bool) ([]StandRow, error) {
	rows := make(map[string]*StandRow)
	for i, text := range texts {
		if _, ok := v.Node(text); !ok {
			return nil, fmt.Errorf("stands: %s: %w", text, ErrNotFound)
		}
		for _, relation := range relations {
			for _, e := range v.Edges(text, relation, Inverse) {
				if e.Fact.Modality != schema.Plain || standing(e.Fact) == Silent || !counts(e) {
					continue
				}
				row := rows[e.Fact.Subject.ID]
				if row == nil {
					row = &StandRow{Actor: v.named(e.Fact.Subject), Stands: make([]Stand, len(texts)), Said: make([][]*Edge, len(texts))}
					rows[e.Fact.Subject.ID] = row
				}
				row.Said[i] = append(row.Said[i], e)
			}
		}
	}
	list := make([]StandRow, 0, len(rows))
	for _, row := range rows {
		for i, said := range row.Said {
			row.Said[i] = v.InTime(said)
			row.Stands[i] = standOf(said)
		}
		list = append(list, *row)
	}
	slices.SortFunc(list, func(a, b StandRow) int { return compareNodes(a.Actor, b.Actor) })
	return list, nil
}

// standOf sums up what is said of one actor and one text.
func standOf(said []*Edge) Stand {
	var sides [Both + 1]bool
	for _, e := range said {
		sides[standing(e.Fact)] = true
	}
	switch {
	case sides[For] && sides[Against]:
		return Both
	case sides[For]:
		return For
	case sides[Against]:
		return Against
	case sides[Abstaining]:
		return Abstaining
	}
	return Silent
}

// compareNodes puts nodes in the order of their names, then ids.
func compareNodes(a, b *Node) int {
	return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
}
