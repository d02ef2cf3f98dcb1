package api

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// longestWord is how many letters a name or number in a query may have. Names are
// compared with those of the schema to suggest what was meant, and told in errors.
const longestWord = 200

// words refuses queries with words that are longer than any name, before they are
// parsed.
type words struct{}

// ExtensionName names the extension to gqlgen.
func (words) ExtensionName() string { return "words" }

// Validate has nothing to check.
func (words) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters looks at the query's words.
func (words) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	if at := longWord(params.Query); at >= 0 {
		return coded(codeParse, fmt.Sprintf("the word that begins with %q has more than %d letters", params.Query[at:at+20], longestWord))
	}
	return nil
}

// longWord tells where the first word begins that is too long, -1 if none is.
// Strings and comments are no words.
func longWord(query string) int {
	for at := 0; at < len(query); {
		switch rest := query[at:]; {
		case strings.HasPrefix(rest, `"""`):
			at += 3 + after(rest[3:], `"""`, `\"""`)
		case rest[0] == '"':
			at += 1 + after(rest[1:], `"`, `\\`, `\"`)
		case rest[0] == '#':
			at += after(rest, "\n")
		case isWord(rest[0]):
			end := 0
			for end < len(rest) && isWord(rest[end]) {
				end++
			}
			if end > longestWord {
				return at
			}
			at += end
		default:
			at++
		}
	}
	return -1
}

// after is how far a text goes up to the end of a mark, which the other signs are
// not; all of it if the mark is missing.
func after(text, mark string, others ...string) int {
	for at := 0; at < len(text); {
		rest := text[at:]
		i := slices.IndexFunc(others, func(other string) bool { return strings.HasPrefix(rest, other) })
		switch {
		case i >= 0:
			at += len(others[i])
		case strings.HasPrefix(rest, mark):
			return at + len(mark)
		default:
			at++
		}
	}
	return len(text)
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
