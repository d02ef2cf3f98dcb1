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

// compoundNumber reads "twenty-five".
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

// roman reads a Roman numeral in capitals, as in "Session XII".
func roman(word string) (int, bool) {
	values := map[rune]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		v, ok := values[rune(word[i])]
		if !ok {
			return 0, false
		}
		if v < last {
			total -= v
		} else {
			total, last = total+v, v
		}
	}
	return total, total > 0
}
