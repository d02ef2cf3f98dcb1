package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Rounds tells when a series met and who hosted it.
type Rounds struct {
	root *Root
	of   graph.Rounds
	day  string
}

// Rounds tells when the series met.
func (s *Series) Rounds(on *Date) (*Rounds, error) { return s.root.rounds(s.node.ID, s.root.day(on)) }

// day is the day up to which time is measured: that of the revision where none is
// given.
func (r *Root) day(on *Date) string {
	if on != nil {
		return string(*on)
	}
	return r.Time().UTC().Format("2006-01-02")
}

func (r *Root) rounds(series, day string) (*Rounds, error) {
	of, err := r.graph.Rounds(series, day, r.mayBeParty)
	return &Rounds{root: r, of: of, day: day}, err
}

// mayBeParty tells whether an actor can be a party to a dialogue: a state, an
// intergovernmental body or a group of states.
func (r *Root) mayBeParty(e schema.Entity) bool {
	switch r.sector(e.Class, e.ID) {
	case "intergovernmental", "group-of-states":
		return true
	}
	return e.Class == schema.ClassState
}

// Parties lists the parties.
func (s *Rounds) Parties(first *int32) ([]Actor, error) { return s.root.actors(s.of.Parties, first) }

// Bilateral tells whether there are two parties.
func (s *Rounds) Bilateral() bool { return len(s.of.Parties) == 2 }

// RoundCount is how many rounds have a date that is not after the day.
func (s *Rounds) RoundCount() int32 { return small(len(s.of.List)) }

// UndatedCount is how many meetings have no date.
func (s *Rounds) UndatedCount() int32 { return small(s.of.Undated) }

// Round is one round of a series.
type Round struct {
	root *Root
	of   graph.Round
}

func (s *Rounds) round(i int) *Round { return &Round{root: s.root, of: s.of.List[i]} }

// Earliest returns the first round.
func (s *Rounds) Earliest() *Round {
	if len(s.of.List) == 0 {
		return nil
	}
	return s.round(0)
}

// Latest returns the last round.
func (s *Rounds) Latest() *Round {
	if len(s.of.List) == 0 {
		return nil
	}
	return s.round(len(s.of.List) - 1)
}

// since counts the months since the last round, -1 where that is not known.
func (s *Rounds) since() int {
	if len(s.of.List) == 0 {
		return -1
	}
	return graph.MonthsBetween(s.of.List[len(s.of.List)-1].Start, s.day)
}

// gaps lists the months between rounds, the least first.
func (s *Rounds) gaps() (list []int) {
	for _, round := range s.of.List {
		if round.Gap >= 0 {
			list = append(list, round.Gap)
		}
	}
	slices.Sort(list)
	return list
}

// MonthsSince is how many months lie between the last round and the day.
func (s *Rounds) MonthsSince() *int32 { return counted(s.since()) }

// counted is a number, nil for one that is not known.
func counted(n int) *int32 {
	if n < 0 {
		return nil
	}
	number := small(n)
	return &number
}

// MedianGap is the middle one of the gaps, or between the two in the middle.
func (s *Rounds) MedianGap() *float64 {
	gaps := s.gaps()
	if len(gaps) < 2 {
		return nil
	}
	median := float64(gaps[(len(gaps)-1)/2]+gaps[len(gaps)/2]) / 2
	return &median
}

// LongestGap is the greatest gap.
func (s *Rounds) LongestGap() *int32 {
	gaps := s.gaps()
	if len(gaps) == 0 {
		return nil
	}
	return counted(gaps[len(gaps)-1])
}

// Quiet tells whether more than twice the longest gap has passed since the last
// round.
func (s *Rounds) Quiet() *bool {
	gaps, since := s.gaps(), s.since()
	if len(gaps) == 0 || since < 0 {
		return nil
	}
	quiet := since > 2*gaps[len(gaps)-1]
	return &quiet
}

// List lists the rounds, the newest first.
func (s *Rounds) List(first *int32) ([]*Round, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*Round{}
	for i := len(s.of.List) - 1; i >= 0 && len(list) < n; i-- {
		list = append(list, s.round(i))
	}
	return list, nil
}

// RoundHost is an actor and how often it hosted a series.
type RoundHost struct {
	RoundCount int32
	Latest     *Round
	root       *Root
	node       *graph.Node
}

// Actor returns the actor.
func (h *RoundHost) Actor() Actor { return asActor(entity{root: h.root, node: h.node}) }

// Hosts lists who hosted rounds.
func (s *Rounds) Hosts(first *int32) ([]*RoundHost, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*RoundHost{}
	for i, round := range s.of.List {
		for _, id := range hostsOf(round) {
			at := slices.IndexFunc(list, func(h *RoundHost) bool { return h.node.ID == id })
			if at < 0 {
				at = len(list)
				list = append(list, &RoundHost{root: s.root, node: s.root.entity(schema.Entity{ID: id}).node})
			}
			list[at].RoundCount++
			list[at].Latest = s.round(i)
		}
	}
	slices.SortFunc(list, func(a, b *RoundHost) int {
		return cmp.Or(cmp.Compare(b.RoundCount, a.RoundCount), strings.Compare(a.node.Name, b.node.Name), byID(a.node, b.node))
	})
	return list[:min(n, len(list))], nil
}

// hostsOf lists the ids of who hosted a round, each once.
func hostsOf(round graph.Round) []string {
	ids := []string{}
	for _, e := range round.Hosts {
		ids = append(ids, e.Fact.Subject.ID)
	}
	return distinct(ids)
}

// Alternating tells whether nobody hosted two rounds that follow each other, of those
// whose hosts are known.
func (s *Rounds) Alternating() *bool {
	var before []string
	known, alternating := 0, true
	for _, round := range s.of.List {
		hosts := hostsOf(round)
		if len(hosts) == 0 {
			continue
		}
		known++
		alternating = alternating && !slices.ContainsFunc(hosts, func(id string) bool { return slices.Contains(before, id) })
		before = hosts
	}
	if known < 2 {
		return nil
	}
	return &alternating
}

// Meeting returns the meeting.
func (r *Round) Meeting() *Meeting { return &Meeting{entity{root: r.root, node: r.of.Meeting}} }

// Start tells when it began.
func (r *Round) Start() *PartialDate { return &PartialDate{Iso: Date(r.of.Start)} }

// Gap is how many months after the round before it was.
func (r *Round) Gap() *int32 { return counted(r.of.Gap) }

// Hosts lists who hosted it.
func (r *Round) Hosts(first *int32) ([]*HostingEdge, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*HostingEdge{}
	for _, e := range r.of.Hosts[:min(n, len(r.of.Hosts))] {
		if c, ok := r.root.claim(hostingRoute(), e.ID); ok {
			list = append(list, &HostingEdge{c})
		}
	}
	return list, nil
}
