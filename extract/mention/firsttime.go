package mention

// toHost tells whether a noun of a meeting only says what somebody did for the first time: "the
// first time for Peru to host a workshop" is said of the workshop that was told of.
func (s *scan) toHost(noun, floor int) bool {
	for i := noun - 1; i > floor; i-- {
		if s.is(i, "time") && s.is(i-1, "first") {
			return true
		}
	}
	return false
}
