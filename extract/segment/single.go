package segment

import "strings"

// doubleMark is what a quotation mark folds to.
const doubleMark = "\""

// pairSingle makes quotation marks of the single ones in a block, as British papers and
// many others have them, so that whoever reads the text sees one kind: 'There is no race,'
// she said. A plural's apostrophe stays what it is.
func pairSingle(tokens []Token) {
	for i := 0; i < len(tokens); i++ {
		if !opensSingle(tokens, i) {
			continue
		}
		end := closingSingle(tokens, i)
		switch {
		case end > 0:
			tokens[i].Fold, tokens[end].Fold = doubleMark, doubleMark
			i = end
		case i == 0 && tokens[1].Is(Upper):
			tokens[i].Fold = doubleMark // the quotation goes on in the next paragraph
		}
	}
}

// opensSingle tells whether an apostrophe stands where a quotation begins: behind a gap and
// right before a word.
func opensSingle(tokens []Token, i int) bool {
	if t := tokens[i].Text; t != "'" && t != "‘" || i+1 >= len(tokens) {
		return false
	}
	next := tokens[i+1]
	if next.Start != tokens[i].End || next.Is(Mark) || next.Is(Numeric) {
		return false
	}
	return i == 0 || tokens[i].Start > tokens[i-1].End || tokens[i-1].Text == "(" || tokens[i-1].Fold == "-"
}

// closingSingle is the apostrophe that ends the quotation that begins at a token, 0 if there
// is none before the next one begins. Behind an "s" it may be a plural's,
// so the last of these is taken.
func closingSingle(tokens []Token, first int) int {
	plural := 0
	for i := first + 2; i < len(tokens); i++ {
		if opensSingle(tokens, i) {
			break
		}
		if t := tokens[i].Text; t != "'" && t != "’" || tokens[i].Start > tokens[i-1].End {
			continue
		}
		if !strings.HasSuffix(tokens[i-1].Fold, "s") {
			return i
		}
		plural = i
	}
	return plural
}
