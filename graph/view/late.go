package view

import "slices"

// Within gives a root of the same revision for one answer. Once ended returns an
// error, nobody waits for that: filters let nothing more through, so that even
// one long list ends soon. What they let through before is not the whole list, so
// an answer that is made meanwhile must not be given.
func (r *Root) Within(ended func() error) *Root {
	own := *r
	own.ended = ended
	return &own
}

// late tells why nobody waits for the answer any more, nil if somebody does.
func (r *Root) late() error {
	if r.ended == nil {
		return nil
	}
	return r.ended()
}

// looks is how many items are tested between looks at the clock.
const looks = 256

// clock tells one goroutine whether an answer is late, and looks only now and then.
type clock struct {
	root   *Root
	tested int
	late   bool
}

func (c *clock) over() bool {
	if c.tested++; c.tested%looks == 0 && !c.late {
		c.late = c.root.late() != nil
	}
	return c.late
}

// inTime makes a test that nothing passes once the answer is late.
func inTime[T any](c *clock, passes func(T) bool) func(T) bool {
	return func(item T) bool { return !c.over() && passes(item) }
}

// anyInTime tells whether one of the items passes, unless the answer is late.
func anyInTime[T any](c *clock, items []T, passes func(T) bool) bool {
	return slices.ContainsFunc(items, inTime(c, passes))
}
