package search

// seek finds the first posting from a place on that is of the text or a later one.
// It begins where that would be if the list were even, and goes on from there in
// steps that grow: it takes longer the less even the list is.
func seek(list []posting, from int, text uint32) int {
	last := len(list) - 1
	if from > last || list[from].text >= text {
		return from
	}
	if list[last].text < text {
		return len(list)
	}
	before, after := from, last // list[before] is before it, and list[after] is not
	near, far := list[from].text, list[last].text
	at := before + int(uint64(text-near)*uint64(after-before)/uint64(far-near))
	if list[at].text < text {
		before = at
		for step := 1; before+step < after; step *= 2 {
			if list[before+step].text >= text {
				after = before + step
				break
			}
			before += step
		}
	} else {
		after = at
		for step := 1; after-step > before; step *= 2 {
			if list[after-step].text < text {
				before = after - step
				break
			}
			after -= step
		}
	}
	for before+1 < after {
		if middle := int(uint(before+after) / 2); list[middle].text < text {
			before = middle
		} else {
			after = middle
		}
	}
	return after
}
