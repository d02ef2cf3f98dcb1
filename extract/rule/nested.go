package rule

import (
	"regexp"
	"strconv"

	"github.com/diplograph/diplograph/schema"
)

// slotTimes are the minutes of the day from which to which a line of a programme lasts; both are
// 0 if it does not say.
type slotTimes struct{ from, until int }

// lasting recognises the times at the start of a line: "09:30 - 11:05", "9.30–10.15".
var lasting = regexp.MustCompile(`^\W*([01]?\d|2[0-3])[:.h]([0-5]\d)\s*(?:-|–|—|to)\s*([01]?\d|2[0-3])[:.h]([0-5]\d)`)

// timesOf reads the times with which the sentence begins.
func (r *run) timesOf() slotTimes {
	line := r.a.Text.Source[r.tokens[r.sentence.First].Start:r.tokens[r.sentence.End-1].End]
	found := lasting.FindStringSubmatch(line)
	if found == nil {
		return slotTimes{}
	}
	var at [4]int
	for i, digits := range found[1:] {
		at[i], _ = strconv.Atoi(digits)
	}
	return slotTimes{from: at[0]*60 + at[1], until: at[2]*60 + at[3]}
}

// withinSlot tells whether a line with a time names no part of the meeting and tells only what is
// done within the one that it stands in: "09:50 - 11:05 Panel Discussion" below "09:30 - 11:05
// Cables and Courts".
func (r *run) withinSlot() bool {
	times := r.timesOf()
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if m.Type.Is(schema.ClassSession) && m.Ref != nil {
			r.slot = times
			return false
		}
	}
	within := r.session != nil && r.slot.until > r.slot.from && times.from >= r.slot.from && times.until <= r.slot.until && times.until > times.from && times != r.slot
	if !within {
		r.slot = slotTimes{}
	}
	return within
}
