package segment

import "regexp"

// gutter recognises the white space that parts two columns of a row.
var gutter = regexp.MustCompile(`[^\S\n]*\t[^\S\n]*| {3,}`)

// rowTokens cuts the line of a table into tokens as Tokens does. Where only white
// space parts two columns, a token "|" stands for it, so that all tables read alike; a label with a colon and what it is for are one cell.
func rowTokens(text string, base int) []Token {
	var tokens []Token
	at := 0
	for _, gap := range gutter.FindAllStringIndex(text, -1) {
		cell := Tokens(text[at:gap[0]], base+at)
		tokens = append(tokens, cell...)
		at = gap[1]
		if len(cell) > 0 && cell[len(cell)-1].Text != "|" && cell[len(cell)-1].Text != ":" && at < len(text) && text[at] != '|' {
			tokens = append(tokens, Token{Text: "|", Fold: "|", Start: base + gap[0], End: base + at, Shape: Mark})
		}
	}
	return append(tokens, Tokens(text[at:], base+at)...)
}
