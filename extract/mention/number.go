package mention

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
)

// number proposes a cardinal or an ordinal that begins at the token.
func (s *scan) number(i, end int) {
	t := s.tokens[i]
	if n, ok := s.cardinal(i); ok {
		s.add(Number, i, i+1, 10).Value = strconv.Itoa(n)
		return
	}
	if n, ok := ordinalValue(t.Fold); ok && i+1 < end {
		s.add(Ordinal, i, i+1, 10).Value = strconv.Itoa(n)
	}
}

// cardinal reads "36", "1,200" written as one token, and number words.
func (s *scan) cardinal(i int) (int, bool) {
	t := s.tokens[i]
	if s.partOfNumber(i) {
		return 0, false // a wrong count is worse than none
	}
	if t.Is(segment.Numeric) {
		n, err := strconv.Atoi(strings.ReplaceAll(t.Text, ",", ""))
		return n, err == nil
	}
	value, ok := s.words.number.Value(t.Text)
	if !ok {
		return compoundNumber(s.words.number.Value, t.Fold)
	}
	n, err := strconv.Atoi(value)
	return n, err == nil
}

// numberBefore is the first token of the count that ends before the token, with the brackets that
// tell it once more in figures: "thirteen (13) countries"; the token itself if none does.
func (s *scan) numberBefore(end int) int {
	if end >= 4 && s.is(end-1, ")") && behindCount(s.tokens, s.cardinal, end-4) == end {
		return end - 4
	}
	if end > 0 {
		if _, ok := s.cardinal(end - 1); ok {
			return end - 1
		}
	}
	return end
}

// behindCount is the token behind a count, and behind brackets that tell it once more.
func behindCount(tokens []segment.Token, cardinal func(int) (int, bool), i int) int {
	if i+3 >= len(tokens) || tokens[i+1].Text != "(" || tokens[i+3].Text != ")" {
		return i + 1
	}
	count, ok := cardinal(i)
	again, also := cardinal(i + 2)
	if ok && also && count == again {
		return i + 4
	}
	return i + 1
}

// BehindCount is the token behind the count at the token, and behind brackets that tell the
// same count once more: "thirteen (13) countries".
func (a *Analysis) BehindCount(token int) int {
	return behindCount(a.Text.Tokens, a.numbers, token)
}

// partOfNumber tells whether the token is one of several that make a number: "one
// hundred and twenty", "forty nine", "1 200".
func (s *scan) partOfNumber(i int) bool {
	if s.is(i+1, "hundred") || s.is(i+1, "thousand") || s.is(i+1, "million") || s.is(i-1, "hundred") || s.is(i-1, "thousand") {
		return true
	}
	if s.is(i-1, "and") && (s.is(i-2, "hundred") || s.is(i-2, "thousand")) {
		return true
	}
	number := func(k int) bool {
		if k < 0 || k >= len(s.tokens) {
			return false
		}
		_, word := s.words.number.Value(s.tokens[k].Text)
		return word || s.tokens[k].Is(segment.Numeric) && len(s.tokens[k].Text) == 3
	}
	if s.tokens[i].Is(segment.Numeric) {
		return i > 0 && s.tokens[i-1].Is(segment.Numeric) && number(i) || i+1 < len(s.tokens) && s.tokens[i+1].Is(segment.Numeric) && number(i+1)
	}
	return number(i-1) || number(i+1)
}

// compoundNumber reads "twenty-five", with its hyphen.
func compoundNumber(value func(string) (string, bool), word string) (int, bool) {
	tens, units, ok := strings.Cut(word, "-")
	if !ok {
		return 0, false
	}
	a, okA := value(tens)
	b, okB := value(units)
	if !okA || !okB {
		return 0, false
	}
	n, errA := strconv.Atoi(a)
	m, errB := strconv.Atoi(b)
	return n + m, errA == nil && errB == nil && n >= 20 && n < 100 && m < 10
}

// IsOrdinal tells whether the word is an ordinal or a Roman numeral, in any case.
func IsOrdinal(word string) bool {
	if _, ok := ordinalValue(strings.ToLower(word)); ok {
		return true
	}
	_, ok := roman(strings.ToUpper(word))
	return ok
}

// ordinalValue reads "4th", "fourth", "fifty-seventh".
func ordinalValue(word string) (int, bool) {
	if word == "" {
		return 0, false
	}
	if word[0] >= '0' && word[0] <= '9' {
		digits := strings.TrimRight(word, "stndrh")
		n, err := strconv.Atoi(digits)
		return n, err == nil && len(digits)+2 == len(word)
	}
	if n := ordinalWord(word); n > 0 {
		return n, true
	}
	if n, ok := roman(strings.ToUpper(strings.TrimSuffix(word, "th"))); ok && strings.HasSuffix(word, "th") {
		return n, true // "XVIth"
	}
	tens, units, ok := strings.Cut(word, "-")
	if !ok {
		return 0, false
	}
	n, m := tensWord(tens), ordinalWord(units)
	return n + m, n > 0 && m > 0 && m < 10
}

func ordinalWord(word string) int {
	for i, w := range []string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
		"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
	} {
		if w == word {
			return i + 1
		}
	}
	if stem, ok := strings.CutSuffix(word, "ieth"); ok {
		return tensWord(stem + "y")
	}
	if word == "hundredth" {
		return 100
	}
	return 0
}

func tensWord(word string) int {
	for i, w := range []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		if w == word {
			return 10 * (i + 2)
		}
	}
	return 0
}

// roman reads a Roman numeral up to thirty-nine in capitals, as in "Session XII".
// Higher ones are more often abbreviations (ICC, CD).
func roman(word string) (int, bool) {
	tens := 0
	for tens < 3 && strings.HasPrefix(word, "X") {
		word, tens = word[1:], tens+1
	}
	for n, units := range []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"} {
		if word == units {
			return 10*tens + n, 10*tens+n > 0
		}
	}
	return 0, false
}
