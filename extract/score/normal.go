package score

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// A normaliser brings names to one spelling and remembers what it has seen.
// It is not safe for concurrent use.
type normaliser struct {
	caser  cases.Caser
	seen   map[string]string
	topics map[string]words
}

func newNormaliser() *normaliser {
	return &normaliser{caser: cases.Fold(), seen: make(map[string]string), topics: make(map[string]words)}
}

// normal is the text in lower case, without diacritics, punctuation and
// leading article, ordinals as digits, and with one spelling of common variants.
func (n *normaliser) normal(text string) string {
	if known, ok := n.seen[text]; ok {
		return known
	}
	tokens := joinCyber(digitOrdinals(strings.Fields(plainLetters(n.caser.String(text)))))
	for i, token := range tokens {
		tokens[i] = oneSpelling(token)
	}
	normal := strings.TrimPrefix(strings.Join(tokens, " "), "the ")
	n.seen[text] = normal
	return normal
}

// tokens are the words of the normal text.
func (n *normaliser) tokens(text string) []string { return strings.Fields(n.normal(text)) }

// contentWords are the stems of the words that carry meaning.
func (n *normaliser) contentWords(text string) words {
	if known, ok := n.topics[text]; ok {
		return known
	}
	stems := make(words)
	for _, word := range n.tokens(text) {
		if !stopWords[word] {
			stems[stem(word)] = true
		}
	}
	n.topics[text] = stems
	return stems
}

func stem(word string) string {
	for _, suffix := range suffixes {
		if rest, ok := strings.CutSuffix(word, suffix); ok && utf8.RuneCountInString(rest) >= 4 {
			return rest
		}
	}
	return word
}

// plainLetters leaves letters and numbers, without their marks, and spaces.
func plainLetters(folded string) string {
	var out strings.Builder
	decomposed := norm.NFKD.String(folded)
	for i, r := range decomposed {
		switch {
		case norm.NFKD.PropertiesString(decomposed[i:]).CCC() != 0, strings.ContainsRune("'’‘ʼ`´", r):
		case unicode.IsLetter(r), unicode.IsNumber(r):
			out.WriteString(latin(r))
		case r == '&':
			out.WriteString(" and ")
		default:
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// latin spells the letters that have no decomposition.
func latin(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	}
	return string(r)
}

// digitOrdinals writes "fifty seventh" and "57th" as 57.
func digitOrdinals(tokens []string) []string {
	out := tokens[:0:0]
	for i := 0; i < len(tokens); i++ {
		if i+1 < len(tokens) {
			if number, ok := ordinals[tokens[i]+" "+tokens[i+1]]; ok {
				out = append(out, number)
				i++
				continue
			}
		}
		out = append(out, digitOrdinal(tokens[i]))
	}
	return out
}

func digitOrdinal(token string) string {
	if number, ok := ordinals[token]; ok {
		return number
	}
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if number, ok := strings.CutSuffix(token, ending); ok && isNumber(number) {
			return number
		}
	}
	return token
}

func isNumber(token string) bool {
	return token != "" && strings.IndexFunc(token, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

// joinCyber writes "cyber security" as one word.
func joinCyber(tokens []string) []string {
	out := tokens[:0:0]
	for i := 0; i < len(tokens); i++ {
		if tokens[i] == "cyber" && i+1 < len(tokens) && joinsCyber(tokens[i+1]) {
			i++
			out = append(out, "cyber"+tokens[i])
			continue
		}
		out = append(out, tokens[i])
	}
	return out
}

func joinsCyber(token string) bool {
	for _, start := range []string{"security", "space", "crime", "attack", "defence", "defense", "diplomacy"} {
		if strings.HasPrefix(token, start) {
			return true
		}
	}
	return false
}

var americanSpelling = strings.NewReplacer("aviour", "avior", "defence", "defense", "programme", "program")

func oneSpelling(token string) string {
	token = americanSpelling.Replace(token)
	for _, ending := range []string{"ation", "ations", "ing", "ings", "ed", "eds", "e", "es"} {
		if root, ok := strings.CutSuffix(token, "is"+ending); ok {
			return root + "iz" + ending
		}
	}
	return token
}
