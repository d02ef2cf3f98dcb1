package identity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/graph/fold"
	"github.com/diplograph/diplograph/schema"
)

// bodies compares organisations, or series.
type bodies struct {
	class schema.Class
	list  []*profile
	names []bodyName
	words *rarity
}

// bodyName is a name in parts.
type bodyName struct {
	words    []string // plain ones, in order of the name
	sorted   []string // the same in order of the alphabet
	acronym  string   // what the name is, if it is one word in capitals
	initials []string // what could abbreviate it
	numbers  []string // first, 2, III
}

func newBodies(k *knowledge, class schema.Class) *bodies {
	c := &bodies{class: class, list: k.lists[class]}
	c.words = newRarity(len(c.list))
	for _, p := range c.list {
		name := parseBody(p.node.Name)
		c.names = append(c.names, name)
		for _, w := range slices.Compact(slices.Clone(name.sorted)) {
			c.words.add(w)
		}
	}
	return c
}

func parseBody(name string) bodyName {
	n := bodyName{words: plainWords(name)}
	n.sorted = sortedWords(n.words)
	for _, w := range n.words {
		if number := numeral(w); number != "" {
			n.numbers = append(n.numbers, number)
		}
	}
	if isAcronym(name) {
		n.acronym = strings.Join(fold.Words(fold.String(name)), "")
	}
	n.initials = initialsOf(name)
	return n
}

// isAcronym tells whether a name is one word of two to eight letters, most of
// them capitals.
func isAcronym(name string) bool {
	capitals, letters := 0, 0
	for _, c := range name {
		switch {
		case unicode.IsUpper(c):
			capitals, letters = capitals+1, letters+1
		case unicode.IsLetter(c):
			letters++
		case c == ' ':
			return false
		}
	}
	return letters > 1 && letters <= 8 && capitals*2 > letters
}

// initialsOf are the first letters of the words of a name, with and without the
// small ones; nothing for a name of one word.
func initialsOf(name string) []string {
	var long, short strings.Builder
	list := fold.Words(fold.String(name))
	for _, w := range list {
		first := string([]rune(w)[:1])
		long.WriteString(first)
		if !isSmall(w) {
			short.WriteString(first)
		}
	}
	if len(list) < 2 {
		return nil
	}
	return slices.Compact([]string{short.String(), long.String()})
}

// numeral is the number that a word is, in digits: first, 2nd, III; "" if none.
func numeral(word string) string {
	ordinals := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
	if i := slices.Index(ordinals, word); i >= 0 {
		return strconv.Itoa(i + 1)
	}
	romans := []string{"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}
	if i := slices.Index(romans, word); i >= 0 {
		return strconv.Itoa(i + 2)
	}
	digits := strings.TrimRight(word, "stndrh")
	if _, err := strconv.Atoi(digits); err == nil && digits != "" {
		return digits
	}
	return ""
}

// keys lets bodies meet by the sounds of the three rarest words of the name, by what abbreviates
// them and by all the words together.
func (c *bodies) keys() blocks {
	split := func(i int32) []string { return rarest(c.words, c.names[i].sorted, 6) }
	b := newBlocks(split, func(i int32) string { return strings.Join(c.names[i].sorted, " ") })
	for i, name := range c.names {
		at := int32(i)
		for _, w := range rarest(c.words, name.sorted, 3) {
			b.add("word "+sound(w), at)
		}
		b.add("all "+strings.Join(name.sorted, " "), at)
		if name.acronym != "" {
			b.add("short "+name.acronym, at)
		}
		for _, short := range name.initials {
			if len(short) > 2 {
				b.add("short "+short, at)
			}
		}
	}
	return b
}

// rarest lists the rarest words that are names of their own, n at most.
func rarest(r *rarity, words []string, n int) []string {
	var list []string
	for _, w := range words {
		if !isOrdinary(w) && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return r.counts[a] - r.counts[b] })
	return list[:min(n, len(list))]
}

// judge compares two bodies. Bodies of two states are two, and so are those that
// are numbered differently.
func (c *bodies) judge(pair [2]int32) (Candidate, bool) {
	a, b := c.list[pair[0]], c.list[pair[1]]
	x, y := c.names[pair[0]], c.names[pair[1]]
	if a.country() != "" && b.country() != "" && a.country() != b.country() || !slices.Equal(x.numbers, y.numbers) {
		return Candidate{}, false
	}
	f := &finding{}
	if !c.abbreviates(f, x, y) && !compareWords(f, c.words, x.sorted, y.sorted, 0.7) {
		return Candidate{}, false
	}
	if a.country() != "" && a.country() == b.country() {
		f.add(2, nil, "both belong to state/%s", a.country())
	} else if a.country() != "" || b.country() != "" {
		f.sure = false
	}
	if people, proof := a.people.common(b.people); len(people) > 0 {
		f.add(4, proof, "%s speaks for both", people[0])
	}
	compareCompany(f, a, b)
	return f.candidate(a, b, c.words.things), true
}

// abbreviates weighs that one name is made of the initials of the other. A letter
// of an acronym is worth less than log2(26) bits, as letters are not as frequent
// as each other.
func (c *bodies) abbreviates(f *finding, x, y bodyName) bool {
	if y.acronym != "" {
		x, y = y, x
	}
	if len(x.acronym) < 3 || y.acronym != "" || !slices.Contains(y.initials, x.acronym) {
		return false
	}
	f.add(3.3*float64(min(len(x.acronym), 5)), nil, "%s abbreviates the other name", strings.ToUpper(x.acronym))
	return true
}

// compareWords weighs the words that two names share, each by its rarity, against
// those that only one has, which count as part of that. It says false if each
// lacks a rare word of the other.
func compareWords(f *finding, r *rarity, a, b []string, against float64) bool {
	both, onlyA, onlyB := apart(a, b)
	lost := 0.0
	rare := [2]bool{}
	for side, words := range [][]string{onlyA, onlyB} {
		for _, w := range words {
			lost += weight(r, w) * against
			rare[side] = rare[side] || !isOrdinary(w)
		}
	}
	if len(both) == 0 || rare[0] && rare[1] && !nearlySame(onlyA, onlyB) {
		return false
	}
	bits := 0.0
	for _, w := range both {
		bits += weight(r, w)
	}
	if len(onlyA)+len(onlyB) == 0 {
		f.add(min(bits+3, 25), nil, "the names have the same words: %s", strings.Join(both, " "))
		f.sure = slices.ContainsFunc(both, func(w string) bool { return !isOrdinary(w) })
		return true
	}
	f.add(min(bits, 25), nil, "both names have %s", strings.Join(both, ", "))
	if nearlySame(onlyA, onlyB) {
		f.add(1, nil, "%s and %s are nearly the same", onlyA[0], onlyB[0])
		return true
	}
	f.add(-max(lost, 0.5), nil, "only one name has %s", strings.Join(append(onlyA, onlyB...), ", "))
	return true
}

// weight is the rarity of a word, little for one that names nothing of its own.
func weight(r *rarity, word string) float64 {
	if isOrdinary(word) {
		return r.bits(word, 1, 2)
	}
	return r.bits(word, 1, 9)
}

// nearlySame tells whether two lists are one word each, spelled nearly alike.
func nearlySame(a, b []string) bool {
	return len(a) == 1 && len(b) == 1 && min(len(a[0]), len(b[0])) > 4 && numeral(a[0]) == "" &&
		(sound(a[0]) == sound(b[0]) || jaroWinkler(a[0], b[0]) >= 0.94)
}

// apart parts two lists in order into what both have and what one has.
func apart(a, b []string) (both, onlyA, onlyB []string) {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i], b[j]); {
		case c < 0:
			onlyA = append(onlyA, a[i])
			i++
		case c > 0:
			onlyB = append(onlyB, b[j])
			j++
		default:
			both = append(both, a[i])
			i, j = i+1, j+1
		}
	}
	return both, append(onlyA, a[i:]...), append(onlyB, b[j:]...)
}
