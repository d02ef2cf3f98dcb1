package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/mention"
)

// personSlug is a person's name without degrees and honours, the given name
// first, but for names of the languages that put the family first: "CHEN Liang"
// and "Liang CHEN" are chen-liang, "KRUTSKIKH Andrey" is andrey-krutskikh. A name
// whose order nothing tells stays as the text has it.
func (r *Resolver) personSlug(ref *mention.Referent) string {
	words, generation := r.withoutHonours(strings.Fields(ref.Name))
	family := r.familyOf(ref)
	if given, ok := without(words, family); ok && r.tellsFamily(given, family) {
		words = r.inOrder(given, family, slices.Equal(words[:len(family)], family))
	} else if r.familyLast(words) {
		last := len(words) - 1
		words = append([]string{words[last]}, words[:last]...)
	}
	return fold.Slug(strings.Join(append(words, generation...), " "))
}

func (r *Resolver) familyOf(ref *mention.Referent) []string {
	var family []string
	for _, w := range strings.Fields(ref.Family) {
		if !isGeneration(w) && (!r.isHonour(w) || r.isFamilyFirst(w)) {
			family = append(family, w)
		}
	}
	return family
}

// withoutHonours parts the words of a name from what tells generations, such as
// "Jr.", and drops degrees and honours.
func (r *Resolver) withoutHonours(words []string) (name, generation []string) {
	for _, w := range words {
		w = strings.TrimSuffix(w, ",")
		switch {
		case isGeneration(w):
			generation = append(generation, w)
		case !r.isHonour(w) || r.isFamilyFirst(w): // "MA" is a degree and a family
			name = append(name, w)
		}
	}
	if len(name) == 0 {
		return words, nil
	}
	return name, generation
}

func isGeneration(word string) bool {
	switch strings.ToUpper(strings.TrimSuffix(word, ".")) {
	case "JR", "SR", "II", "III", "IV":
		return true
	}
	return false
}

// isHonour tells whether a word is a degree or an honour. A mention writes
// longer ones with one capital, as it does family names.
func (r *Resolver) isHonour(word string) bool {
	suffixes := r.lex.List("name-suffixes")
	return suffixes.Has(word) || len(word) > 2 && suffixes.Has(strings.ToUpper(word))
}

// without takes the family name off the beginning or the end of a name.
func without(words, family []string) (given []string, ok bool) {
	n := len(words) - len(family)
	switch {
	case len(family) == 0 || n <= 0:
		return nil, false
	case slices.Equal(words[:len(family)], family):
		return words[len(family):], true
	case slices.Equal(words[n:], family):
		return words[:n], true
	}
	return nil, false
}

// tellsFamily tells whether capitals mark a family name: "AJ" may be initials,
// and in "KARL Tämm" they mark a given name.
func (r *Resolver) tellsFamily(given, family []string) bool {
	if len(family) > 1 || r.isFamilyFirst(family[0]) {
		return true
	}
	first := r.lex.List("first-names")
	return utf8.RuneCountInString(family[0]) > 2 && (first.Has(given[0]) || !first.Has(properly(family[0])))
}

func (r *Resolver) isFamilyFirst(word string) bool {
	return r.lex.List("family-first").Has(properly(word))
}

// inOrder joins the parts of a name in the order of its language. Where the text
// leads with the family name of a language that does so, only a given name of
// another language, as in "LEE Grace", speaks against it.
func (r *Resolver) inOrder(given, family []string, leads bool) []string {
	first := len(family) == 1 && r.isFamilyFirst(family[0])
	switch {
	case leads:
		first = first && (!r.lex.List("first-names").Has(given[0]) || syllabic(given))
	default:
		first = first && syllabic(given)
	}
	if first {
		return slices.Concat(family, given)
	}
	return slices.Concat(given, family)
}

// familyLast tells whether a name ends in the family name of a language that
// puts it first, behind a given name of that language: "Zhixiong Huang". Where
// the first word can be a family name as well, as in "Liang Chen", nothing is
// certain.
func (r *Resolver) familyLast(words []string) bool {
	n := len(words)
	return n == 2 && r.isFamilyFirst(words[1]) && !r.isFamilyFirst(words[0]) && syllabic(words[:1])
}

// syllabic tells whether given names have the form of Chinese ones in pinyin or
// of Korean ones with a hyphen: two syllables at least.
func syllabic(given []string) bool {
	syllables := 0
	for _, word := range given {
		hyphens := strings.Count(word, "-")
		n := pinyin(fold.String(word))
		if n == 0 && (hyphens != 1 || len(word) > 12) {
			return false
		}
		syllables += max(n, hyphens+1)
	}
	return syllables > 0
}

// pinyin counts the syllables of a word that is Chinese by its form, 0 if it is
// not. It takes the longest syllable first and does not go back.
func pinyin(word string) int {
	n := 0
	for rest := strings.Trim(word, "-'"); rest != ""; n++ {
		size := syllable(rest)
		if size == 0 {
			return 0
		}
		rest = strings.TrimLeft(rest[size:], "-'")
	}
	return n
}

// syllable is the length of the longest pinyin syllable that a word begins with
// and behind which another can begin.
func syllable(word string) int {
	start := initial(word)
	finals := []string{
		"iang", "iong", "uang", "ang", "eng", "ian", "iao", "ing", "ong", "uai", "uan",
		"ai", "an", "ao", "ei", "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "a", "e", "i", "o", "u",
	}
	for _, f := range finals {
		if rest, ok := strings.CutPrefix(word[start:], f); ok && (rest == "" || rest[0] == '-' || rest[0] == '\'' || initial(rest) > 0) {
			return start + len(f)
		}
	}
	return 0
}

// initial is the length of the consonants that begin a syllable.
func initial(word string) int {
	for _, pair := range []string{"zh", "ch", "sh"} {
		if strings.HasPrefix(word, pair) {
			return 2
		}
	}
	if word != "" && strings.IndexByte("bpmfdtnlgkhjqxrzcsyw", word[0]) >= 0 {
		return 1
	}
	return 0
}

// properly writes a word with one capital.
func properly(word string) string {
	lower := strings.ToLower(word)
	_, size := utf8.DecodeRuneInString(lower)
	return strings.ToUpper(lower[:size]) + lower[size:]
}
