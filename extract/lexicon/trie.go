package lexicon

// none marks the end of a chain of terms, and the absence of an entry.
const none = ^uint32(0)

// maxWords is the length of the longest name that can be held.
const maxWords = 32

// trie finds names word by word. Words are folded and numbered; a node is
// reached from its parent by the number of a word.
type trie struct {
	ids    map[string]uint32 // by folded word; spellings of one word share a number
	count  uint32            // how many numbers are given
	first  []uint32          // the nodes below the root by number, 0 for none
	edges  map[uint64]uint32 // the other nodes by parent<<32 | number
	nodes  []node            // nodes[0] is the root
	terms  []term
	uppers []uint64 // the capitals of the words of each term, one after the other
}

// node holds the chain of the terms that end there.
type node struct{ first, last uint32 }

// term is one name of something.
type term struct {
	value  uint32 // of what
	next   uint32 // in the chain
	uppers uint32 // where its words begin in trie.uppers
	use    Use
	match  matching
}

// matching says how strict a term is about case.
type matching uint8

const (
	matchName  matching = iota // in its own case, or in capitals
	matchExact                 // exactly
	matchShort                 // in its own case, with more initial capitals, but not in capitals
	matchTitle                 // as a name, but words after the first may be small
	matchAny                   // in any case
)

func newTrie(size int) *trie {
	return &trie{
		ids:    make(map[string]uint32, size),
		first:  make([]uint32, 0, size),
		edges:  make(map[uint64]uint32, size/2),
		nodes:  append(make([]node, 0, size+size/2), node{none, none}),
		terms:  make([]term, 0, size+size/8),
		uppers: make([]uint64, 0, size+size/2),
	}
}

// alias makes every spelling in the list the same word as its value.
func (t *trie) alias(spellings *Words) {
	for _, s := range spellings.All() {
		value, _ := spellings.Value(s)
		var f folder
		to, _ := f.fold(value)
		n := t.number(to)
		from, _ := f.fold(s)
		t.ids[string(from)] = n
	}
}

// number gives the number of a folded word, a new one if it has none.
func (t *trie) number(word []byte) uint32 {
	n, ok := t.ids[string(word)]
	if !ok {
		n = t.count
		t.count++
		t.ids[string(word)] = n
	}
	return n
}

// add enters a name and returns its node. It says false if the name is empty
// or too long.
func (t *trie) add(words []string, tm term) (uint32, bool) {
	if len(words) == 0 || len(words) > maxWords {
		return 0, false
	}
	tm.uppers, tm.next = uint32(len(t.uppers)), none
	at := t.reach(words)
	i := uint32(len(t.terms))
	t.terms = append(t.terms, tm)
	n := &t.nodes[at]
	if n.first == none {
		n.first = i
	} else {
		t.terms[n.last].next = i
	}
	n.last = i
	return at, true
}

// reach goes from the root to the node of a name, makes the nodes that are
// missing and notes the capitals of the words.
func (t *trie) reach(words []string) uint32 {
	at := uint32(0)
	var f folder
	for _, w := range words {
		folded, s := f.fold(w)
		t.uppers = append(t.uppers, s.upper)
		number := t.number(folded)
		next, ok := t.step(at, number)
		if !ok {
			next = uint32(len(t.nodes))
			t.nodes = append(t.nodes, node{none, none})
			t.link(at, number, next)
		}
		at = next
	}
	return at
}

// step goes to the node below by the number of a word.
func (t *trie) step(at, number uint32) (uint32, bool) {
	if at == 0 {
		if int(number) >= len(t.first) {
			return 0, false
		}
		next := t.first[number]
		return next, next != 0
	}
	next, ok := t.edges[uint64(at)<<32|uint64(number)]
	return next, ok
}

// link makes next the node below by the number of a word.
func (t *trie) link(at, number, next uint32) {
	if at != 0 {
		t.edges[uint64(at)<<32|uint64(number)] = next
		return
	}
	for int(number) >= len(t.first) {
		t.first = append(t.first, 0)
	}
	t.first[number] = next
}

// longest finds the node of the longest name that begins at words[0] and tells
// its number of words, 0 if there is no such name.
func (t *trie) longest(words []string) (found uint32, length int) {
	var shapes [maxWords]shape
	var f folder
	at := uint32(0)
	for i, w := range words[:min(len(words), maxWords)] {
		folded, s := f.fold(w)
		number, ok := t.ids[string(folded)]
		if !ok {
			break
		}
		if at, ok = t.step(at, number); !ok {
			break
		}
		shapes[i] = s
		if t.anyAgrees(at, shapes[:i+1]) {
			found, length = at, i+1
		}
	}
	return found, length
}

// anyAgrees tells whether a term at the node agrees with the shapes.
func (t *trie) anyAgrees(at uint32, shapes []shape) bool {
	for i := t.nodes[at].first; i != none; i = t.terms[i].next {
		if t.agrees(&t.terms[i], shapes) {
			return true
		}
	}
	return false
}

// agrees tells whether words of these shapes are the term in an allowed case.
func (t *trie) agrees(tm *term, shapes []shape) bool {
	if tm.match == matchAny {
		return true
	}
	for i, s := range shapes {
		upper := t.uppers[tm.uppers+uint32(i)]
		switch {
		case s.upper == upper:
		case tm.match == matchExact:
			return false
		case s.caps && tm.match != matchShort:
		case i > 0 && tm.match == matchTitle && s.upper&^upper&^s.start == 0:
		case upper&^s.upper != 0 || s.upper&^upper&^s.start != 0:
			return false
		}
	}
	return true
}

// shapesOf fills in the shapes of the words.
func (t *trie) shapesOf(words []string, shapes *[maxWords]shape) {
	var f folder
	for i, w := range words {
		_, shapes[i] = f.fold(w)
	}
}
