package lemma

// shortestHeading is the length of the shortest name that is one in capitals too;
// what is shorter may be an acronym that looks like it (Who, WHO).
const shortestHeading = 5

// unseen returns words as they are written in headings and in haste: words in
// capitals, names in capitals or in small letters. They were not seen so.
func unseen(shaped, plain map[word]map[edit]int) map[word]map[edit]int {
	more := map[word]map[edit]int{}
	for w, edits := range plain {
		e := most(edits)
		if e.strip == whole || e.letters == same {
			continue
		}
		add := func(s shape, l letters) {
			if to := (word{w.form, w.tag, s}); shaped[to] == nil {
				count(more, to, edit{l, e.strip, e.add}, 1)
			}
		}
		switch {
		case !isName(w.tag):
			if shaped[word{w.form, w.tag, inSmall}] != nil {
				add(inCapitals, e.letters)
			}
		case shaped[word{w.form, w.tag, inCapital}] != nil && e.letters == usual:
			if len(w.form) >= shortestHeading {
				add(inCapitals, capital)
			}
			add(inSmall, capital)
		}
	}
	return more
}
