package lang

import "github.com/diplograph/diplograph/extract/lang/token"

// Words cuts a text into the texts of its tokens.
func Words(text string) []string {
	var b token.Buffer
	b.Tokenise(text, 0, len(text))
	words := make([]string, len(b.Tokens))
	for i, t := range b.Tokens {
		words[i] = text[t.Start:t.End]
	}
	return words
}
