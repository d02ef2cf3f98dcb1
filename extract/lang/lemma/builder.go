package lemma

import (
	"maps"
	"slices"
)

// builder gathers what a model is made of.
type builder struct {
	edits []edit
	ids   map[edit]uint16
	keys  map[uint32]uint16
}

func newBuilder() *builder { return &builder{ids: map[edit]uint16{}, keys: map[uint32]uint16{}} }

// set gives a key its edit, if it has none yet.
func (b *builder) set(key uint32, e edit) {
	id, ok := b.ids[e]
	if !ok {
		if len(b.edits) == maxEdits {
			return
		}
		id = uint16(len(b.edits))
		b.ids[e] = id
		b.edits = append(b.edits, e)
	}
	if _, taken := b.keys[key]; !taken {
		b.keys[key] = id
	}
}

func (b *builder) model() *Model {
	m := &Model{edits: slices.Clone(b.edits), keys: slices.Sorted(maps.Keys(b.keys))}
	for _, key := range m.keys {
		m.edit = append(m.edit, b.keys[key])
	}
	m.index()
	return m
}

// words keeps the words that the rules get wrong.
func (b *builder) words(samples []sample) {
	rules := b.model()
	for _, s := range samples {
		if rules.choose([]byte(s.form), s.tag, s.shape) != s.edit {
			b.set(wordKey([]byte(s.form), s.tag, s.shape), s.edit)
		}
	}
}

// irregular keeps the lemmas that share nothing with their form ('m, went) for
// whatever tag the word is given.
func (b *builder) irregular(words map[word]map[edit]int) {
	all := byForm(words)
	for _, form := range slices.Sorted(maps.Keys(all)) {
		if e := most(all[form]); e.strip == whole {
			b.set(wordKey([]byte(form), anyTag, anyShape), e)
		}
	}
}

// How many more words of all shapes, or of one, an ending must set right.
const (
	plainGain  = 2
	shapedGain = 3
)

// endings makes rules of the endings, the short ones first. A longer ending is a
// rule if so many more words come right by it than by what the shorter ones say.
func (b *builder) endings(samples []sample, gain int) {
	for n := range longestEnding + 1 {
		groups := b.groups(samples, n)
		for _, key := range slices.Sorted(maps.Keys(groups)) {
			g := groups[key]
			least := g.right + gain
			if n == 0 {
				least = g.right + 1
			}
			if e := most(g.edits); g.edits[e] >= least {
				b.set(key, e)
			}
		}
	}
}

// group is what is known of the words with an ending.
type group struct {
	edits map[edit]int
	right int // words that come right without a rule of their own
}

// groups returns the words by their endings of n characters. Words that share
// nothing with their lemma are left out.
func (b *builder) groups(samples []sample, n int) map[uint32]*group {
	groups := map[uint32]*group{}
	rules := b.model()
	for _, s := range samples {
		var k keys
		if s.edit.strip == whole || endings([]byte(s.form), s.tag, s.shape, &k) < n {
			continue
		}
		g := groups[k[n]]
		if g == nil {
			g = &group{edits: map[edit]int{}}
			groups[k[n]] = g
		}
		g.edits[s.edit]++
		if rules.byEnding([]byte(s.form), s.tag, s.shape) == s.edit {
			g.right++
		}
	}
	return groups
}
