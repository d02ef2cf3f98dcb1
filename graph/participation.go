package graph

import (
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// ParticipationFilter chooses statements of who took part in which meeting. Its
// zero value chooses all plain statements of attendance.
type ParticipationFilter struct {
	Roles         []schema.Relation // nil stands for attended
	Series        string            // id, of which the meeting is part
	Topic         string            // id, which the meeting discussed
	Classes       []schema.Class    // of the actor; nil stands for all
	MinConfidence float64
	Chooses       func(Period) bool // by when the meeting was, the zero value where none tells; nil chooses all
}

// ParticipationRoles lists the relations by which actors take part in meetings.
func ParticipationRoles() []schema.Relation {
	return []schema.Relation{schema.RelAttended, schema.RelSpokeAt, schema.RelChaired, schema.RelHosted, schema.RelOrganized}
}

// Participation lists what the filter chooses, from actors to meetings, by meeting.
func (v *View) Participation(f ParticipationFilter) []*Edge {
	roles := f.Roles
	if roles == nil {
		roles = []schema.Relation{schema.RelAttended}
	}
	var list []*Edge
	for _, m := range v.Nodes(schema.ClassMeeting) {
		if !v.takesIn(f, m.ID) {
			continue
		}
		for _, role := range roles {
			for _, e := range v.Edges(m.ID, role, Inverse) {
				if e.Fact.Modality == schema.Plain && e.Fact.Confidence >= f.MinConfidence && (f.Classes == nil || slices.Contains(f.Classes, e.Fact.Subject.Class)) {
					list = append(list, e)
				}
			}
		}
	}
	return list
}

// takesIn tells whether the filter chooses a meeting.
func (v *View) takesIn(f ParticipationFilter, meeting string) bool {
	if f.Series != "" && !slices.Contains(v.Plainly(meeting, schema.RelPartOf, Forward), v.Preferred(f.Series)) ||
		f.Topic != "" && !slices.Contains(v.Plainly(meeting, schema.RelDiscussed, Forward), v.Preferred(f.Topic)) {
		return false
	}
	if f.Chooses == nil {
		return true
	}
	period, _ := v.EventPeriod(meeting)
	return f.Chooses(period)
}

// Plainly lists the ids of the entities to which what is plainly said leads, each
// once, in the order of Edges.
func (v *View) Plainly(id string, rel schema.Relation, dir Direction) (ids []string) {
	for _, n := range v.Around(id, rel, dir).list {
		ids = append(ids, n.entity.ID)
	}
	return ids
}
