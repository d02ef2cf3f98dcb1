package view

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TextFilter holds conditions on a text; case and accents do not matter.
type TextFilter struct {
	Eq         *string
	In         []string
	Contains   *string
	StartsWith *string
}

// admits tells whether all conditions hold. The texts that may satisfy them,
// such as a name and its aliases, are tried by some.
func (f *TextFilter) admits(some func(holds func(string) bool) bool) bool {
	if f == nil {
		return true
	}
	holds := func(wanted *string, test func(text, wanted string) bool) bool {
		if wanted == nil {
			return true
		}
		folded := fold(*wanted)
		return some(func(text string) bool { return test(fold(text), folded) })
	}
	equal := func(text, wanted string) bool { return text == wanted }
	if !holds(f.Eq, equal) || !holds(f.Contains, strings.Contains) || !holds(f.StartsWith, strings.HasPrefix) {
		return false
	}
	return f.In == nil || slices.ContainsFunc(f.In, func(wanted string) bool { return holds(&wanted, equal) })
}

// check refuses a filter that has more alternatives than are taken.
func (f *TextFilter) check(name string) error {
	if len(f.In) > maxValues {
		return badInput("filter: %s has %d alternatives; at most %d can be asked for at once", name, len(f.In), maxValues)
	}
	return nil
}

// fold removes what does not matter: case and accents.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFKD.String(text))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
