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

// words refuses queries with words that are longer than any name, and those that
// are far too deep, before they are parsed and checked, which takes long for both.
type words struct{ depth int }

// ExtensionName names the extension to gqlgen.
func (words) ExtensionName() string { return "words" }

// Validate has nothing to check.
func (words) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters looks at the query's words and braces.
func (w words) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	long, depth := scan(params.Query)
	switch {
	case long >= 0:
		return coded(codeParse, fmt.Sprintf("the word that begins with %q has more than %d letters", params.Query[long:long+20], longestWord))
	case depth > 2*w.depth+2: // each level may have a fragment for itself
		return coded(codeTooDeep, fmt.Sprintf("the query has more than %d levels; at most %d are answered", depth/2-1, w.depth))
	}
	return nil
}

// scan tells where the first word begins that is too long, -1 if none is, and how
// deep the braces are that are in no parentheses. Strings and comments have no
// words and braces.
func scan(query string) (long, deepest int) {
	depth, inside := 0, 0
	for at := 0; at < len(query); {
		rest := query[at:]
		n := length(rest)
		switch {
		case isWord(rest[0]) && n > longestWord:
			return at, deepest
		case rest[0] == '(':
			inside++
		case rest[0] == ')':
			inside--
		case rest[0] == '{' && inside == 0:
			depth++
			deepest = max(deepest, depth)
		case rest[0] == '}' && inside == 0:
			depth--
		}
		at += n
	}
	return -1, deepest
}

// length is how long the word, string or comment is with which a text begins, 1
// for any other sign.
func length(text string) int {
	switch {
	case strings.HasPrefix(text, `"""`):
		return 3 + after(text[3:], `"""`, `\"""`)
	case text[0] == '"':
		return 1 + after(text[1:], `"`, `\\`, `\"`)
	case text[0] == '#':
		return after(text, "\n")
	}
	n := 0
	for n < len(text) && isWord(text[n]) {
		n++
	}
	return max(1, n)
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
