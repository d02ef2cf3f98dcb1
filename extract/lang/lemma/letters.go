package lemma

import (
	"unicode"
	"unicode/utf8"
)

// letters says in which letters a form is put before it is edited.
type letters uint8

const (
	usual    letters = iota // names as they are, others in lower case
	capital                 // the first one a capital, the others in lower case
	same                    // as in the form
	capitals                // in capitals
	small                   // in lower case
)

// appendCased appends a form in such letters, with straight apostrophes.
func appendCased(dst []byte, form string, l letters) []byte {
	for i := 0; i < len(form); {
		if c := form[i]; c < utf8.RuneSelf {
			dst = append(dst, byte(l.of(rune(c), i == 0)))
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(form[i:])
		if r == utf8.RuneError && size == 1 {
			dst = append(dst, form[i])
		} else {
			dst = utf8.AppendRune(dst, l.of(straight(r), i == 0))
		}
		i += size
	}
	return dst
}

// of puts a character in such letters.
func (l letters) of(r rune, first bool) rune {
	switch {
	case l == capitals || l == capital && first:
		return unicode.ToUpper(r)
	case l == small || l == capital:
		return unicode.ToLower(r)
	}
	return r
}

func straight(r rune) rune {
	if r == '’' || r == 'ʼ' || r == '‘' {
		return '\''
	}
	return r
}

// shape says how a form is written.
type shape uint8

const (
	anyShape    shape = iota
	inSmall           // without capitals
	inCapital         // the first letter is the only capital, others follow
	inCapitals        // all of two letters or more
	inOneLetter       // a capital alone
	inMixed           // with capitals elsewhere
	shapes
)

// shapeOf tells how a form is written.
func shapeOf(form string) shape {
	letters, upper, first := 0, 0, false
	for _, r := range form {
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.IsUpper(r) {
			upper++
			first = first || letters == 0
		}
		letters++
	}
	switch {
	case upper == 0:
		return inSmall
	case letters == 1:
		return inOneLetter
	case upper == letters:
		return inCapitals
	case upper == 1 && first:
		return inCapital
	}
	return inMixed
}
