package lang

// Unit is what a reader takes for one word: a name, a hyphenated word, or a
// single token. It is the tokens [First, End) of a Doc.
type Unit struct {
	First, End int
	// Head is the token of the unit on which its others depend, and which itself
	// depends on another unit: of several such the last.
	Head int
}

// Units appends the units of a sentence, which cover its tokens in order, and so
// can be taken apart again. They are laid over the tree: merging names before
// parsing mends names and breaks lists.
func (d *Doc) Units(dst []Unit, s Sentence) []Unit {
	next := 0 // of d.Names
	for i := s.First; i < s.End; {
		for next < len(d.Names) && d.Names[next].End <= i {
			next++
		}
		end := i + 1
		if next < len(d.Names) && d.Names[next].First == i {
			end = min(d.Names[next].End, s.End)
		}
		for end < s.End && d.hyphenated(end) {
			end++
		}
		dst = append(dst, Unit{i, end, d.headOf(i, end)})
		i = end
	}
	return dst
}

// hyphenated tells whether a hyphen joins a token to the one before it: the token
// is the hyphen, or stands behind one, with no space between.
func (d *Doc) hyphenated(i int) bool {
	if i == 0 || d.Start[i] != d.End[i-1] {
		return false
	}
	if isHyphen(d.Form(i)) {
		return i+1 < d.Len() && d.Start[i+1] == d.End[i]
	}
	return isHyphen(d.Form(i-1)) && i > 1 && d.Start[i-1] == d.End[i-2]
}

func isHyphen(form string) bool { return form == "-" || form == "‐" || form == "‑" }

// headOf is the last of the tokens whose head is not among them.
func (d *Doc) headOf(first, end int) int {
	head := end - 1
	for i := first; i < end; i++ {
		if h := int(d.Head[i]); h < first || h >= end {
			head = i
		}
	}
	return head
}
