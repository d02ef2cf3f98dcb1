package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Diffusion is how a topic came from forum to forum. A forum is a series, or a
// meeting that is part of none.
type Diffusion struct {
	Topic   *Node
	Steps   []DiffusionStep // in the order in which the forums first discussed it
	Undated int             // statements of discussions at no meeting with a date
}

// DiffusionStep is a forum that discussed a topic.
type DiffusionStep struct {
	Forum    *Node
	Meeting  *Node  // where it first did
	Period   Period // when that was
	Said     *Edge  // from the meeting, or a session of it, to the topic
	Meetings int    // of the forum that discussed it
	From     *Node  // the earlier forum from which most carriers came, nil if none did
	Carriers []Carrier

	all []mention
}

// Carrier is who was at two forums when they discussed a topic.
type Carrier struct {
	Actor         *Node
	Before, After *Edge // its attendance at the earlier and at the later meeting
}

// mention is a discussion of a topic at a meeting.
type mention struct {
	meeting *Node
	period  Period
	said    *Edge
}

func (m mention) compare(other mention) int {
	return cmp.Or(byPeriod(m.period, other.period), strings.Compare(m.meeting.ID, other.meeting.ID), strings.Compare(m.said.ID, other.said.ID))
}

// before tells whether all days on which one discussion may have begun lie before
// those of another.
func (m mention) before(other mention) bool {
	return lastDay(m.period.From) < firstDay(other.period.From)
}

// Diffusion tells in which order forums plainly discussed a topic at meetings that
// the caller chooses, and who carried it from one to the other: who attended the
// meeting where a forum first discussed it, and on an earlier day a meeting of the
// other forum that discussed it. The error wraps ErrNotFound for a topic that the
// view does not show.
func (v *View) Diffusion(topic string, chooses func(Period) bool) (Diffusion, error) {
	n, ok := v.Node(topic)
	if !ok {
		return Diffusion{}, fmt.Errorf("diffusion: %s: %w", topic, ErrNotFound)
	}
	d := Diffusion{Topic: n}
	forums := make(map[string]*DiffusionStep)
	for _, e := range v.plainEdges(n.ID, schema.RelDiscussed, Inverse) {
		m, ok := v.mentionOf(e)
		if !ok {
			d.Undated++
			continue
		}
		if !chooses(m.period) {
			continue
		}
		for _, forum := range v.forumsOf(m.meeting) {
			if forums[forum.ID] == nil {
				forums[forum.ID] = &DiffusionStep{Forum: forum}
			}
			forums[forum.ID].all = append(forums[forum.ID].all, m)
		}
	}
	for _, s := range forums {
		s.settle()
		d.Steps = append(d.Steps, *s)
	}
	slices.SortFunc(d.Steps, func(a, b DiffusionStep) int {
		return cmp.Or(a.all[0].compare(b.all[0]), strings.Compare(a.Forum.ID, b.Forum.ID))
	})
	for i := range d.Steps {
		v.carry(&d.Steps[i], d.Steps[:i])
	}
	return d, nil
}

// mentionOf tells at which meeting a topic was discussed, and when; false if that is
// not known.
func (v *View) mentionOf(e *Edge) (mention, bool) {
	by := e.Fact.Subject
	meeting := by.ID
	switch by.Class {
	case schema.ClassSession:
		wholes := v.around(by.ID, schema.RelPartOf, Forward)
		at := slices.IndexFunc(wholes, func(n *node) bool { return n.entity.Class == schema.ClassMeeting })
		if at < 0 {
			return mention{}, false
		}
		meeting = wholes[at].entity.ID
	case schema.ClassMeeting:
	default:
		return mention{}, false
	}
	p, ok := v.EventPeriod(by.ID)
	if !ok {
		p, ok = v.EventPeriod(meeting)
	}
	n, known := v.Node(meeting)
	return mention{meeting: n, period: p, said: e}, ok && known
}

// forumsOf lists the series that a meeting is part of, or the meeting itself.
func (v *View) forumsOf(meeting *Node) (list []*Node) {
	for _, n := range v.around(meeting.ID, schema.RelPartOf, Forward) {
		if n.entity.Class == schema.ClassSeries {
			list = append(list, v.named(n.entity))
		}
	}
	if list == nil {
		list = []*Node{meeting}
	}
	return list
}

// settle sums up the discussions of a forum.
func (s *DiffusionStep) settle() {
	slices.SortFunc(s.all, mention.compare)
	first := s.all[0]
	s.Meeting, s.Period, s.Said = first.meeting, first.period, first.said
	meetings := make(map[string]bool)
	for _, m := range s.all {
		meetings[m.meeting.ID] = true
	}
	s.Meetings = len(meetings)
}

// carry finds the forum, among those that came before, from which most carriers
// came; of equals the one that discussed the topic first.
func (v *View) carry(s *DiffusionStep, earlier []DiffusionStep) {
	after := make(map[string]*Edge)
	for _, e := range v.plainEdges(s.Meeting.ID, schema.RelAttended, Inverse) {
		after[e.Fact.Subject.ID] = e
	}
	for _, other := range earlier {
		before := make(map[string]*Edge)
		for _, m := range other.all {
			if m.meeting.ID == s.Meeting.ID || !m.before(s.all[0]) {
				continue
			}
			for _, e := range v.plainEdges(m.meeting.ID, schema.RelAttended, Inverse) {
				if id := e.Fact.Subject.ID; after[id] != nil && before[id] == nil {
					before[id] = e
				}
			}
		}
		if len(before) > len(s.Carriers) {
			s.From, s.Carriers = other.Forum, s.Carriers[:0:0]
			for id, e := range before {
				s.Carriers = append(s.Carriers, Carrier{Actor: v.named(e.Fact.Subject), Before: e, After: after[id]})
			}
		}
	}
	slices.SortFunc(s.Carriers, func(a, b Carrier) int { return compareNodes(a.Actor, b.Actor) })
}
