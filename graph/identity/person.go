package identity

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/fold"
	"github.com/diplograph/diplograph/schema"
)

// persons compares persons.
type persons struct {
	k      *knowledge
	list   []*profile
	names  []personName // of the list
	words  *rarity      // sounds of names
	bodies *rarity      // ids of states and bodies, by who speaks for them
}

// personName is a name in parts. Particles and what tells generations are no words.
type personName struct {
	words      []nameWord
	generation string // jr, sr, 2, 3 or ""
}

// nameWord is one word of a name.
type nameWord struct {
	text, sound, bones string
	particle           string // in front of it, as in al-Sabah
	bits               float64
}

func (w nameWord) initial() bool { return len([]rune(w.text)) == 1 }

func newPersons(k *knowledge) *persons {
	c := &persons{k: k}
	for _, p := range k.lists[schema.ClassPerson] {
		if !isPost(p.node.Name) {
			c.list = append(c.list, p)
		}
	}
	c.words, c.bodies = newRarity(len(c.list)), newRarity(len(c.list))
	for _, p := range c.list {
		name := parsePerson(p.node.Name)
		c.names = append(c.names, name)
		for _, w := range name.words {
			c.words.add(w.sound)
		}
		for _, b := range p.bodies {
			c.bodies.add(b.to)
		}
		for _, s := range p.states(k) {
			c.bodies.add("state:" + s.to)
		}
	}
	for _, name := range c.names {
		for i := range name.words {
			name.words[i].bits = c.weigh(name.words[i].sound)
		}
	}
	return c
}

// weigh is what it is worth that two names share a word of the sound.
func (c *persons) weigh(sound string) float64 { return c.words.bits(sound, 1, 10) }

// isPost tells whether a person is known by a post alone, which has one holder
// after the other.
func isPost(name string) bool {
	return name == "Chair" || strings.HasPrefix(name, "Chair of ")
}

// parsePerson takes a person's name apart.
func parsePerson(name string) personName {
	var n personName
	folded, particle := fold.String(name), ""
	for _, w := range fold.Words(folded) {
		switch {
		case len(n.words) > 0 && generation(w) != "":
			n.generation = generation(w)
		case isParticle(w) && (len(w) > 1 || strings.Contains(folded, " "+w+" ")): // "e" but not "E."
			particle = w
		default:
			s := sound(w)
			n.words = append(n.words, nameWord{text: w, sound: s, bones: bones(s), particle: particle})
			particle = ""
		}
	}
	if len(n.words) == 0 && particle != "" {
		n.words = []nameWord{{text: particle, sound: particle, bones: particle}}
	}
	return n
}

func generation(word string) string {
	switch word {
	case "jr", "junior":
		return "jr"
	case "sr", "senior":
		return "sr"
	case "ii", "iii", "iv":
		return word
	}
	return ""
}

// isParticle lists the small words of family names in many languages.
func isParticle(word string) bool {
	switch word {
	case "de", "la", "los", "las", "el", "al", "ul", "ur", "van", "von", "der", "den", "di", "del", "della", "da", "do", "dos", "das", "du", "le",
		"bin", "ibn", "ben", "bint", "binti", "abu", "y", "e", "af", "av", "zu", "ter", "ten", "st", "o", "mac", "mc":
		return true
	}
	return false
}

// keys lets persons meet by the sound of each word of the name, by that of two in
// one, and by the bones of all.
func (c *persons) keys() blocks {
	split := func(i int32) []string { return c.names[i].beginnings() }
	b := newBlocks(split, func(i int32) string { return c.names[i].sorted() })
	for i, name := range c.names {
		b.add("bones "+name.skeleton(), int32(i))
		for at, w := range name.words {
			if w.initial() {
				continue
			}
			b.add("word "+w.sound, int32(i))
			if w.particle != "" {
				b.add("word "+sound(w.particle+w.text), int32(i))
			}
			if at > 0 && !name.words[at-1].initial() {
				b.add("word "+sound(name.words[at-1].text+w.text), int32(i))
			}
		}
	}
	return b
}

// skeleton is the name's bones in order.
func (n personName) skeleton() string {
	list := make([]string, len(n.words))
	for i, w := range n.words {
		list[i] = w.bones
	}
	return strings.Join(sortedWords(list), " ")
}

// beginnings are keys for the parts of a block of persons that share a word: how
// each word of the name begins, and its initial for those that give no more.
func (n personName) beginnings() []string {
	var keys []string
	for _, w := range n.words {
		letters := []rune(w.sound)
		keys = append(keys, weakKey+string(letters[:1]))
		if len(letters) > 1 {
			keys = append(keys, string(letters[:min(3, len(letters))]))
		}
	}
	if len(n.words) < 2 {
		keys = append(keys, "alone")
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// fits tells at little cost whether two names can be one: each word of the shorter
// is in the other, or begins as one that is left there.
func (n personName) fits(o personName) bool {
	if len(n.words) > len(o.words) {
		n, o = o, n
	}
	var taken, matched uint64
	for i, x := range n.words {
		for j, y := range o.words {
			if taken>>j&1 == 0 && x.sound == y.sound {
				taken, matched = taken|1<<j, matched|1<<i
				break
			}
		}
	}
	for i, x := range n.words {
		if matched>>i&1 == 0 && !o.begins(x, taken) {
			return false
		}
	}
	return true
}

// begins tells whether a word that is not taken begins as the given one, or is
// that with a particle.
func (n personName) begins(x nameWord, taken uint64) bool {
	for j, y := range n.words {
		if taken>>j&1 == 0 && (x.sound[0] == y.sound[0] || x.particle != "" || y.particle != "") {
			return true
		}
	}
	return false
}

// sorted is the name with its words in order.
func (n personName) sorted() string {
	sounds := make([]string, len(n.words))
	for i, w := range n.words {
		sounds[i] = w.sound
	}
	return strings.Join(sortedWords(sounds), " ")
}

// judge compares two persons: by name, then by what is said of them.
func (c *persons) judge(pair [2]int32) (Candidate, bool) {
	a, b := c.list[pair[0]], c.list[pair[1]]
	if !c.names[pair[0]].fits(c.names[pair[1]]) {
		return Candidate{}, false
	}
	f := &finding{}
	if !c.compareNames(f, c.names[pair[0]], c.names[pair[1]]) {
		return Candidate{}, false
	}
	c.compareBodies(f, a, b)
	compareCompany(f, a, b)
	return f.candidate(a, b, c.words.things), true
}

// compareBodies weighs for whom two persons speak, and in which post.
func (c *persons) compareBodies(f *finding, a, b *profile) {
	bodies, proof := a.bodies.common(b.bodies)
	best, bits := "", 0.0
	for _, id := range bodies {
		if w := c.bodies.bits(id, 1, 5); w > bits {
			best, bits = id, w
		}
	}
	states, otherStates := a.states(c.k), b.states(c.k)
	same, stateProof := states.common(otherStates)
	switch {
	case best != "":
		f.add(bits, proof, "both speak for %s", best)
	case len(same) > 0:
		f.add(c.bodies.bits("state:"+same[0], 1, 4), stateProof, "both speak for state/%s or its bodies", same[0])
	case len(states) > 0 && len(otherStates) > 0:
		f.add(-7, append(states.statements(), otherStates.statements()...), "they speak for different states: %s and %s", states[0].to, otherStates[0].to)
	case len(a.bodies) > 0 && len(b.bodies) > 0:
		f.add(-1, append(a.bodies.statements(), b.bodies.statements()...), "they speak for different bodies: %s and %s", a.bodies[0].to, b.bodies[0].to)
	}
	if best == "" && len(same) == 0 {
		f.sure = false
	}
	if roles, proof := a.roles.common(b.roles); len(roles) > 0 {
		f.add(1.5, proof, "both are called %q", roles[0])
	}
}

// compareCompany weighs where two actors are named and whom they met. A document
// that has two names mostly means two things; two documents about one meeting
// rather tell of one.
func compareCompany(f *finding, a, b *profile) {
	if documents, proof := a.documents.common(b.documents); len(documents) > 0 {
		f.add(-3, proof, "%s names both", documents[0])
		return
	}
	if meetings, proof := a.meetings.common(b.meetings); len(meetings) > 0 {
		f.add(min(1+float64(len(meetings)), 3), proof, "both were at %s, as different documents tell", meetings[0])
	}
}
