// Package feature turns the tokens of a sentence into numbers, once for all
// models: hashes of the form, its lower case, affixes and shape, and the classes
// that earlier models gave it. Models combine these atoms into features with
// [Hash1] to [Hash4].
package feature

const (
	primeTemplate = 0x9e3779b97f4a7c15
	primeA        = 0xbf58476d1ce4e5b9
	primeB        = 0x94d049bb133111eb
	primeC        = 0xd6e8feb86659fd93
	primeD        = 0xa0761d6478bd642f
)

// Hash1 is the feature of one atom under a template.
func Hash1(template, a uint32) uint64 {
	return finish(uint64(template)*primeTemplate + uint64(a)*primeA)
}

// Hash2 is the feature of two atoms under a template.
func Hash2(template, a, b uint32) uint64 {
	return finish(uint64(template)*primeTemplate + uint64(a)*primeA + uint64(b)*primeB)
}

// Hash3 is the feature of three atoms under a template.
func Hash3(template, a, b, c uint32) uint64 {
	return finish(uint64(template)*primeTemplate + uint64(a)*primeA + uint64(b)*primeB + uint64(c)*primeC)
}

// Hash4 is the feature of four atoms under a template.
func Hash4(template, a, b, c, d uint32) uint64 {
	return finish(uint64(template)*primeTemplate + uint64(a)*primeA + uint64(b)*primeB + uint64(c)*primeC + uint64(d)*primeD)
}

func finish(h uint64) uint64 {
	h ^= h >> 31
	h *= primeD
	return h ^ h>>32
}

const (
	offset32 = 2166136261
	prime32  = 16777619
)

// step adds a character to an FNV-1a hash; characters above a byte count as two.
func step(h uint32, r rune) uint32 {
	h = (h ^ uint32(r&0xff)) * prime32
	if r > 0xff {
		h = (h ^ uint32(r>>8)) * prime32
	}
	return h
}

// String hashes a text as [Sentence.Set] hashes a form.
func String(text string) uint32 {
	h := uint32(offset32)
	for _, r := range text {
		h = step(h, Normal(r))
	}
	return h
}
