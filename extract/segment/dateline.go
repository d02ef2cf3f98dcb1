package segment

import "strings"

// Bounds of a dateline and of the sentence behind it, in tokens.
const (
	longestDateline  = 14
	shortestDateline = 2
	shortestDated    = 6 // what is behind it is a sentence and no title
)

// datelineEnd is the token behind the dash that ends the dateline with which a paragraph begins:
// "RIGA, 19 June 2019 – Officials met". A place in capitals or a month tells it from the number of
// a part. It is first if the paragraph begins otherwise.
func datelineEnd(tokens []Token, first int) int {
	if first >= len(tokens) || !tokens[first].Is(Upper) || tokens[first].Is(Numeric) || leadsDate(tokens[first].Fold) {
		return first
	}
	month, comma := false, false
	for i := first; i < min(len(tokens), first+longestDateline); i++ {
		t := tokens[i]
		switch {
		case spacedDash(tokens, i):
			told := month || tokens[first].Is(AllUpper) && len(tokens[first].Text) > 2 && (comma || i-first <= shortestDateline)
			if !told || i+shortestDated >= len(tokens) || !opens(tokens[i+1]) || tokens[i+1].Is(Numeric) || isMonth(tokens[i+1].Fold) || !stops(tokens[len(tokens)-1]) && tokens[len(tokens)-1].Fold != "\"" {
				return first
			}
			return i + 1
		case t.Fold == ",":
			comma = true
		case t.Is(Upper), t.Is(Numeric), t.Text == "(", t.Text == ")", t.Text == "/", t.Text == ".", t.Text == "|":
			month = month || isMonth(t.Fold)
		default:
			return first
		}
	}
	return first
}

// leadsDate lists words with which a sentence begins that tells when: "On 3 May – 5 May".
func leadsDate(word string) bool {
	switch word {
	case "on", "from", "in", "between", "at", "by", "since", "during", "the", "until":
		return true
	}
	return false
}

// spacedDash tells whether the token is a dash between white space.
func spacedDash(tokens []Token, i int) bool {
	switch tokens[i].Text {
	case "-", "–", "—", "--":
	default:
		return false
	}
	return i > 0 && i+1 < len(tokens) && tokens[i].Start > tokens[i-1].End && tokens[i+1].Start > tokens[i].End
}

// isMonth tells whether a word is the name of a month or the beginning of one that stands for it.
func isMonth(word string) bool {
	if len(word) < 3 {
		return false
	}
	for _, month := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if strings.HasPrefix(month, strings.TrimSuffix(word, ".")) {
			return true
		}
	}
	return word == "sept" || word == "sept."
}
