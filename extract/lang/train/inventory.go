package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// inventory is the classes of the tagger: pairs of Penn tag and universal part
// of speech.
type inventory struct {
	names   []string // as NNP|PROPN
	classes map[string]uint8
	usual   map[string]uint8 // the most frequent class of a Penn tag
}

// minPair is how often a pair must occur to be a class.
const minPair = 30

func newInventory(parts ...[]conllu.Sentence) *inventory {
	counts := map[string]int{}
	for _, sentences := range parts {
		for i := range sentences {
			s := &sentences[i]
			for k, x := range s.XPOS {
				if _, known := scheme.ParseXPOS(x); known {
					counts[x+"|"+s.UPOS[k]]++
				}
			}
		}
	}
	v := &inventory{classes: map[string]uint8{}, usual: map[string]uint8{}}
	for _, pair := range byCount(counts) {
		x, _, _ := cutPair(pair)
		_, known := v.usual[x]
		if counts[pair] < minPair && known || len(v.names) == linear.MaxClasses {
			continue
		}
		class := uint8(len(v.names))
		v.names = append(v.names, pair)
		v.classes[pair] = class
		if !known {
			v.usual[x] = class
		}
	}
	return v
}

// byCount sorts keys by falling count, equal ones by themselves.
func byCount(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}

func cutPair(pair string) (x, u string, ok bool) {
	for i := len(pair) - 1; i >= 0; i-- {
		if pair[i] == '|' {
			return pair[:i], pair[i+1:], true
		}
	}
	return pair, "", false
}

// class is the class of a pair; a rare pair has that of its Penn tag, an unknown
// Penn tag that of XX.
func (v *inventory) class(x, u string) uint8 {
	if class, ok := v.classes[x+"|"+u]; ok {
		return class
	}
	if class, ok := v.usual[x]; ok {
		return class
	}
	return v.usual["XX"]
}

// pos is the universal part of speech of each class.
func (v *inventory) pos() []uint8 {
	pos := make([]uint8, len(v.names))
	for i, pair := range v.names {
		_, u, _ := cutPair(pair)
		upos, _ := scheme.ParseUPOS(u)
		pos[i] = uint8(upos)
	}
	return pos
}

// supertags is the classes of the supertagger: label, side of the head, and
// whether there are dependents on either side.
type supertags struct {
	classes map[supertag]uint8
	size    int
}

type supertag struct {
	label       scheme.Label
	headRight   bool
	left, right bool
}

func newSupertags(parts ...[]tree) *supertags {
	counts := map[supertag]int{}
	for _, trees := range parts {
		for i := range trees {
			for _, z := range supertagsOf(&trees[i]) {
				counts[z]++
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b supertag) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), a.compare(b))
	})
	v := &supertags{classes: map[supertag]uint8{}, size: 1} // 0 stands for the rare ones
	for _, z := range keys {
		if v.size == linear.MaxClasses {
			break
		}
		v.classes[z] = uint8(v.size)
		v.size++
	}
	return v
}

func (z supertag) compare(o supertag) int {
	return cmp.Or(cmp.Compare(z.label, o.label), cmp.Compare(flags(z), flags(o)))
}

func flags(z supertag) (f int) {
	for i, set := range []bool{z.headRight, z.left, z.right} {
		if set {
			f |= 1 << i
		}
	}
	return f
}

// supertagsOf returns the supertag of each token. Punctuation counts as no
// dependent.
func supertagsOf(t *tree) []supertag {
	tags := make([]supertag, len(t.heads))
	for i, h := range t.heads {
		tags[i].label, tags[i].headRight = t.labels[i], int(h) > i
		if h < 0 || t.labels[i] == scheme.Punct {
			continue
		}
		if i < int(h) {
			tags[h].left = true
		} else {
			tags[h].right = true
		}
	}
	return tags
}

// gold returns the classes of a tree.
func (v *supertags) gold(t *tree) []uint8 {
	classes := make([]uint8, len(t.heads))
	for i, z := range supertagsOf(t) {
		classes[i] = v.classes[z]
	}
	return classes
}
