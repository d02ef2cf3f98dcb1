package identity

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// meetings compares meetings.
type meetings struct {
	k      *knowledge
	list   []*profile
	names  []meetingName
	words  *rarity
	series *rarity // ids of series, by how many meetings they have
	places *rarity
}

// meetingName is a name in parts, with the days that it and the facts tell.
type meetingName struct {
	words    []string // sorted, without numbers and years
	ordinals []string
	dates    []span // of the start
}

func newMeetings(k *knowledge) *meetings {
	c := &meetings{k: k, list: k.lists[schema.ClassMeeting]}
	c.words, c.series, c.places = newRarity(len(c.list)), newRarity(len(c.list)), newRarity(len(c.list))
	for _, p := range c.list {
		name := parseMeeting(p)
		c.names = append(c.names, name)
		for _, w := range slices.Compact(slices.Clone(name.words)) {
			c.words.add(w)
		}
		for _, s := range p.series {
			c.series.add(s.to)
		}
		for _, place := range p.places {
			c.places.add(place.to)
		}
	}
	return c
}

func parseMeeting(p *profile) meetingName {
	var n meetingName
	year := ""
	for _, w := range plainWords(p.node.Name) {
		switch {
		case len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && numeral(w) == w:
			year = w
		case numeral(w) != "":
			n.ordinals = append(n.ordinals, numeral(w))
		default:
			n.words = append(n.words, w)
		}
	}
	n.words = sortedWords(n.words)
	if len(p.ordinals) > 0 { // which also count in words that numeral does not know
		n.ordinals = nil
		for _, o := range p.ordinals {
			n.ordinals = append(n.ordinals, o.to)
		}
	}
	for _, start := range p.starts {
		end := ""
		if len(p.ends) == 1 {
			end = p.ends[0].to
		}
		if s, ok := newSpan(start.to, end); ok {
			n.dates = append(n.dates, s)
		}
	}
	if s, ok := newSpan(year, ""); ok && len(n.dates) == 0 {
		n.dates = append(n.dates, s)
	}
	return n
}

// keys lets meetings meet that share a series or a rare word of the name, and the
// year if they tell one; those of one place and month; and those of one day.
func (c *meetings) keys() blocks {
	b := newBlocks(c.split, func(i int32) string { return strings.Join(c.names[i].words, " ") })
	for i, name := range c.names {
		at := int32(i)
		topics := append(rarest(c.words, name.words, 2), "all "+strings.Join(name.words, " "))
		for _, s := range c.list[i].series {
			topics = append(topics, s.to)
		}
		for _, topic := range topics {
			b.add(topic, at)
			for _, d := range name.dates {
				b.add(topic+" "+d.first[:4], at)
			}
		}
		for _, d := range name.dates {
			for _, place := range c.list[i].places {
				b.add(place.to+" "+d.first[:7], at)
			}
			if d.exact {
				b.add(d.first, at)
			}
		}
	}
	return b
}

// split cuts up a block of meetings by number and by month.
func (c *meetings) split(i int32) []string {
	var keys []string
	for _, o := range c.names[i].ordinals {
		keys = append(keys, "number "+o)
	}
	for _, d := range c.names[i].dates {
		keys = append(keys, "month "+d.first[:7])
	}
	if len(keys) == 0 {
		keys = append(keys, "none")
	}
	return keys
}

// judge compares two meetings: their series, numbers, dates, places and names, and
// who was there.
func (c *meetings) judge(pair [2]int32) (Candidate, bool) {
	a, b := c.list[pair[0]], c.list[pair[1]]
	x, y := c.names[pair[0]], c.names[pair[1]]
	f := &finding{}
	series := c.compareSeries(f, a, b)
	numbered, ok := compareNumbers(f, x, y, series, a, b)
	if !ok {
		return Candidate{}, false
	}
	when, ok := compareDates(f, x, y, a, b)
	if !ok {
		return Candidate{}, false
	}
	placed := c.comparePlaces(f, a, b)
	named := c.compareNames(f, x, y, series)
	if !numbered && when < day && !(when > never && placed) {
		f.add(-4, nil, "nothing tells that they are the same one of their kind")
	}
	if documents, proof := a.documents.common(b.documents); len(documents) > 0 {
		f.add(-5, proof, "%s names both", documents[0])
	}
	compareActors(f, a, b)
	f.sure = (series || named) && (numbered || when == day && (placed || len(a.places) == 0 || len(b.places) == 0))
	return f.candidate(a, b, c.words.things), true
}

// compareSeries tells whether two meetings are of one series.
func (c *meetings) compareSeries(f *finding, a, b *profile) bool {
	same, proof := a.series.common(b.series)
	switch {
	case len(same) > 0:
		f.add(c.series.bits(same[0], 2, 8), proof, "both are of %s", same[0])
		return true
	case len(a.series) > 0 && len(b.series) > 0:
		f.add(-6, append(a.series.statements(), b.series.statements()...), "they are of different series: %s and %s", a.series[0].to, b.series[0].to)
	}
	return false
}

// compareNumbers tells whether two meetings have one number in one series. It says
// not ok if they are numbered differently.
func compareNumbers(f *finding, x, y meetingName, series bool, a, b *profile) (same, ok bool) {
	if len(x.ordinals) == 0 || len(y.ordinals) == 0 {
		return false, true
	}
	i := slices.IndexFunc(x.ordinals, func(o string) bool { return slices.Contains(y.ordinals, o) })
	if i < 0 {
		return false, false
	}
	bits := 1.0
	if series {
		bits = 6
	}
	f.add(bits, append(a.ordinals.statements(), b.ordinals.statements()...), "both have the number %s", x.ordinals[i])
	return series, true
}

// compareDates weighs when two meetings began. It says not ok if that was at
// clearly different times.
func compareDates(f *finding, x, y meetingName, a, b *profile) (best agreement, ok bool) {
	if len(x.dates) == 0 || len(y.dates) == 0 {
		return never, true
	}
	gap := farApart
	for _, d := range x.dates {
		for _, e := range y.dates {
			agree, between := d.agrees(e)
			best, gap = max(best, agree), min(gap, between)
		}
	}
	proof := append(a.starts.statements(), b.starts.statements()...)
	first, second := x.dates[0].text, y.dates[0].text
	switch {
	case best == day: // one day of 365 or so
		f.add(8, proof, "both began on %s", first)
	case best == during:
		f.add(5, proof, "%s is a day of the meeting that began on %s", max(first, second), min(first, second))
	case best == month:
		f.add(5, proof, "%s and %s may be the same day", first, second)
	case best == year:
		f.add(3, proof, "%s and %s may be the same day", first, second)
	case gap <= 7:
		f.add(-3, proof, "they began on different days of one week: %s and %s", first, second)
	default:
		return never, false
	}
	return best, true
}

// comparePlaces tells whether two meetings were held in one place.
func (c *meetings) comparePlaces(f *finding, a, b *profile) bool {
	same, proof := a.places.common(b.places)
	switch {
	case len(same) > 0:
		f.add(c.places.bits(same[0], 2, 6), proof, "both were held in %s", same[0])
		return true
	case len(a.places) > 0 && len(b.places) > 0 && comparablePlaces(a.places[0].to, b.places[0].to):
		f.add(-6, append(a.places.statements(), b.places.statements()...), "they were held in different places: %s and %s", a.places[0].to, b.places[0].to)
	}
	return false
}

// comparablePlaces tells whether two places are of one sort, so that a meeting in
// the one is not in the other: cities have numbers as ids, states two letters. A
// city and a state, or a place of another kind, may lie in each other.
func comparablePlaces(a, b string) bool {
	sort := func(id string) int {
		_, slug, _ := strings.Cut(id, "/")
		switch {
		case strings.Trim(slug, "0123456789") == "":
			return 1
		case len(slug) == 2:
			return 2
		}
		return 0
	}
	return sort(a) > 0 && sort(a) == sort(b)
}

// compareNames weighs the names of two meetings. It tells whether they have the
// same words, one of them rare. Words that are their series' count once.
func (c *meetings) compareNames(f *finding, x, y meetingName, series bool) bool {
	both, onlyX, onlyY := apart(x.words, y.words)
	bits, lost, rare := 0.0, 0.0, false
	for _, w := range both {
		bits += weight(c.words, w)
		rare = rare || !isOrdinary(w)
	}
	for _, w := range append(onlyX, onlyY...) {
		lost += weight(c.words, w) / 2
	}
	if series {
		bits, lost = bits/4, lost/2
	}
	if len(both) > 0 {
		f.add(min(bits, 12), nil, "both names have %s", strings.Join(both, ", "))
	}
	if lost > 0 {
		f.add(-min(lost, 8), nil, "only one name has %s", strings.Join(append(onlyX, onlyY...), ", "))
	}
	return rare && len(onlyX)+len(onlyY) == 0
}

// compareActors weighs who was at two meetings.
func compareActors(f *finding, a, b *profile) {
	same, proof := a.actors.common(b.actors)
	fewer := min(len(a.actors), len(b.actors))
	switch {
	case fewer == 0:
	case len(same)*2 > fewer:
		f.add(min(float64(len(same)), 4), proof, "%d of those who were there are the same, such as %s", len(same), same[0])
	case len(same) == 0 && fewer > 4:
		f.add(-3, append(a.actors.statements(), b.actors.statements()...), "nobody is named at both")
	}
}
