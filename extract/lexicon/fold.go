package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/diplograph/diplograph/extract/fold"
)

// shape is what folding takes away from a word: where its capitals stand. Bit
// i is for letter i of the folded word; letters beyond the 64th do not count.
type shape struct {
	upper uint64 // the letters that are capitals
	start uint64 // the letters that begin the word or a part of it after a hyphen or apostrophe
	caps  bool   // there are letters and none is small
}

// longWord is how many bytes of a word are compared. No word of a name has
// more.
const longWord = 96

// folder makes words comparable, one after the other.
type folder struct {
	buf     [longWord]byte
	n       int // how much of buf is used
	s       shape
	begin   bool // the next letter begins a part
	letters bool // a letter was seen
	small   bool // a small letter was seen
}

// fold turns the word into small plain letters, with ' for every apostrophe
// and - for every hyphen, and tells its shape. The bytes are good until the
// next fold.
func (f *folder) fold(word string) ([]byte, shape) {
	f.n, f.s, f.begin, f.letters, f.small = 0, shape{}, true, false, false
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			f.ascii(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if plain := fold.Plain(r); plain != "" {
			f.plain(plain, unicode.IsUpper(r))
		} else if d := norm.NFD.PropertiesString(word[i:]).Decomposition(); d != nil {
			f.decomposed(d)
		} else {
			f.rune(r)
		}
		i += size
	}
	f.s.caps = f.letters && !f.small
	return f.buf[:f.n], f.s
}

func (f *folder) ascii(c byte) {
	switch {
	case 'A' <= c && c <= 'Z':
		f.letter(true)
		c += 'a' - 'A'
	case 'a' <= c && c <= 'z':
		f.letter(false)
	default:
		f.begin = c == '-' || c == '\'' || c == '`'
		if c == '`' {
			c = '\''
		}
	}
	f.put(c)
}

// put appends a byte.
func (f *folder) put(c byte) {
	if f.n < len(f.buf) {
		f.buf[f.n] = c
		f.n++
	}
}

// letter notes the letter that is about to be appended.
func (f *folder) letter(upper bool) {
	bit := uint64(1) << min(f.n, 63)
	f.letters = true
	if f.begin {
		f.s.start |= bit
	}
	if upper {
		f.s.upper |= bit
	} else {
		f.small = true
	}
	f.begin = false
}

// plain appends the plain letters for one special letter or sign. Of a capital
// only the first of them counts as one.
func (f *folder) plain(s string, upper bool) {
	for i := range len(s) {
		switch {
		case upper && i == 0:
			f.ascii(s[i] - ('a' - 'A'))
		case upper:
			f.put(s[i])
		default:
			f.ascii(s[i])
		}
	}
}

func (f *folder) decomposed(d []byte) {
	for len(d) > 0 {
		r, size := utf8.DecodeRune(d)
		if r < utf8.RuneSelf {
			f.ascii(byte(r))
		} else {
			f.rune(r)
		}
		d = d[size:]
	}
}

func (f *folder) rune(r rune) {
	if unicode.Is(unicode.Mn, r) {
		return
	}
	if unicode.IsLetter(r) {
		f.letter(unicode.IsUpper(r))
		r = unicode.ToLower(r)
	}
	var buf [utf8.UTFMax]byte
	for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
		f.put(c)
	}
}
