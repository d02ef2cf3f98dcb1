package identity

import (
	"fmt"
	"slices"
	"strings"
)

// sortedWords returns the words in order.
func sortedWords(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return words
}

// pairing tells which words of two persons' names are the same.
type pairing struct {
	a, b   []nameWord
	toB    []int // of each word of a: the word of b, -1 if none
	taken  []bool
	weigh  func(sound string) float64
	bits   float64
	full   int // pairs that are more than initials
	exact  int // of them, those of the same letters
	remark []string
}

// compareNames weighs two names word by word, in any order. It says false if each
// has a word that the other lacks, or both tell different generations: then they
// are different names.
func (c *persons) compareNames(f *finding, a, b personName) bool {
	if a.generation != "" && b.generation != "" && a.generation != b.generation {
		return false
	}
	p := &pairing{a: a.words, b: b.words, taken: make([]bool, len(b.words)), weigh: c.weigh}
	p.toB = slices.Repeat([]int{-1}, len(a.words))
	for _, step := range []func(*pairing){(*pairing).same, (*pairing).joined, (*pairing).alike, (*pairing).initials} {
		step(p)
	}
	left, right := p.left()
	if p.full == 0 || left > 0 && right > 0 {
		return false
	}
	f.add(p.bits, nil, "%s", p.says())
	if p.reordered() {
		f.add(-1, nil, "in another order")
	}
	if more := left + right; more > 0 {
		f.add(-1.5*float64(min(more, 2)), nil, "one name has more: %s", p.rest())
	}
	if a.generation != b.generation {
		f.add(-15, nil, "one of them is called %s, which tells a father from a son", strings.ToUpper(a.generation+b.generation))
	}
	f.sure = left+right == 0 && p.full == len(p.a) && p.full == len(p.b) && p.full > 1 && p.exact >= p.full-1
	return true
}

// same pairs words of the same letters, then of the same sound.
func (p *pairing) same() {
	p.match(func(x, y nameWord) bool { return x.text == y.text && !x.initial() }, 0, "")
	p.exact = p.full
	p.match(func(x, y nameWord) bool { return x.sound == y.sound && !x.initial() && !y.initial() }, 0.5, "%s is another spelling of %s")
}

// alike pairs words that differ as transliterations or slips do: the same
// consonants, or nearly the same letters up to their ends. "Maria" and "Mario",
// which differ at the end only, are two names.
func (p *pairing) alike() {
	p.match(func(x, y nameWord) bool {
		return len(x.bones) > 2 && x.bones == y.bones && !endsDiffer(x.sound, y.sound) && jaroWinkler(x.sound, y.sound) >= 0.8
	}, 2, "%s may be another transliteration of %s")
	p.match(func(x, y nameWord) bool {
		return min(len(x.text), len(y.text)) > 5 && !endsDiffer(x.sound, y.sound) && jaroWinkler(x.text, y.text) >= 0.93
	}, 4, "%s and %s are nearly the same letters")
}

// endsDiffer tells whether words are the same but for their endings: one has more,
// or the last letter is another.
func endsDiffer(x, y string) bool {
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n == min(len(x), len(y)) || n >= max(len(x), len(y))-2 && x[len(x)-1] != y[len(y)-1]
}

// initials pairs an initial with a word that begins with it.
func (p *pairing) initials() {
	full := p.full
	p.match(func(x, y nameWord) bool {
		return (x.initial() || y.initial()) && []rune(x.text)[0] == []rune(y.text)[0]
	}, 0, "%s and %s begin alike")
	p.full = full
}

// initialBits is what an initial is worth. It is less than log2(26), since names
// begin with some letters more often.
const initialBits = 3.5

// match pairs what is free and fits, words at the same place before others. A pair
// is worth the rarity of the more frequent of the two words, less the doubt that
// the two are one.
func (p *pairing) match(fits func(x, y nameWord) bool, doubt float64, remark string) {
	for _, anywhere := range []bool{false, true} {
		for i, x := range p.a {
			for j, y := range p.b {
				if p.toB[i] >= 0 || p.taken[j] || !anywhere && i != j || !fits(x, y) {
					continue
				}
				p.toB[i], p.taken[j] = j, true
				p.full++
				if x.initial() || y.initial() {
					p.bits += initialBits
				} else {
					p.bits += min(x.bits, y.bits) - doubt
				}
				if remark != "" {
					p.remark = append(p.remark, fmt.Sprintf(remark, x.text, y.text))
				}
			}
		}
	}
}

// joined pairs two words with the one that they make: "Min-ji" and "Minji",
// "al-Sabah" and "Alsabah".
func (p *pairing) joined() {
	p.match(func(x, y nameWord) bool {
		return x.particle != "" && x.particle+x.text == y.text || y.particle != "" && y.particle+y.text == x.text
	}, 0.5, "%s and %s differ in an article")
	for i := 0; i+1 < len(p.a); i++ {
		for j := range p.b {
			if p.toB[i] < 0 && p.toB[i+1] < 0 && !p.taken[j] && joins(p.a[i], p.a[i+1], p.b[j]) {
				p.pair([]int{i, i + 1}, j, p.b[j].text)
			}
		}
	}
	for j := 0; j+1 < len(p.b); j++ {
		for i := range p.a {
			if p.toB[i] < 0 && !p.taken[j] && !p.taken[j+1] && joins(p.b[j], p.b[j+1], p.a[i]) {
				p.pair([]int{i}, j, p.a[i].text)
				p.taken[j+1] = true
			}
		}
	}
}

// joins tells whether two words make the third.
func joins(first, second, both nameWord) bool {
	return first.text[0] == both.text[0] && len(both.text) > len(second.text) && sound(first.text+second.text) == both.sound
}

func (p *pairing) pair(from []int, to int, text string) {
	for _, i := range from {
		p.toB[i] = to
	}
	p.taken[to] = true
	p.bits += p.weigh(sound(text)) - 0.5
	p.full++
	p.remark = append(p.remark, text+" is written in one or in two")
}

// left counts the words of either name that have no partner.
func (p *pairing) left() (a, b int) {
	for _, to := range p.toB {
		if to < 0 {
			a++
		}
	}
	for _, taken := range p.taken {
		if !taken {
			b++
		}
	}
	return a, b
}

func (p *pairing) rest() string {
	var rest []string
	for i, to := range p.toB {
		if to < 0 {
			rest = append(rest, p.a[i].text)
		}
	}
	for j, taken := range p.taken {
		if !taken {
			rest = append(rest, p.b[j].text)
		}
	}
	return strings.Join(rest, " ")
}

// reordered tells whether the pairs cross.
func (p *pairing) reordered() bool {
	last := -1
	for _, to := range p.toB {
		if to >= 0 && to < last {
			return true
		}
		last = max(last, to)
	}
	return false
}

// says tells in words what the names share.
func (p *pairing) says() string {
	var same []string
	for i, to := range p.toB {
		if to >= 0 && p.a[i].text == p.b[to].text {
			same = append(same, p.a[i].text)
		}
	}
	var parts []string
	if len(same) > 0 {
		parts = append(parts, "both names have "+strings.Join(same, ", "))
	}
	return strings.Join(append(parts, p.remark...), "; ")
}
