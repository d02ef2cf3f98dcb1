package api

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// answers are those that were given to queries of one revision, which are given
// again to whoever asks the same. nil keeps none.
type answers struct {
	recent *recent[*graphql.Response]
	most   int64 // bytes of one
}

// answerOverhead is about how many bytes an answer takes beside its text.
const answerOverhead = 512

// newAnswers keeps answers of so many bytes in all, none for 0.
func newAnswers(bytes int64) *answers {
	if bytes <= 0 {
		return nil
	}
	return &answers{recent: newRecent[*graphql.Response](int(bytes)), most: bytes / 8}
}

// key tells requests apart: by the query, its variables and which of its
// operations is meant. It is "" if the request is not to be kept.
func (a *answers) key(params *graphql.RawParams) string {
	if a == nil {
		return ""
	}
	variables, err := json.Marshal(params.Variables)
	if err != nil {
		return ""
	}
	return params.OperationName + "\x00" + string(variables) + "\x00" + params.Query
}

// find returns the answer that was given before, nil if there is none.
func (a *answers) find(ctx context.Context, key string) *graphql.Response {
	if key == "" {
		return nil
	}
	answer, _ := a.recent.Get(ctx, key)
	return answer
}

// keep keeps the answer to a query, if it is whole and not too large.
func (a *answers) keep(key string, op *graphql.OperationContext, answer *graphql.Response) {
	size := int64(len(key) + len(answer.Data) + answerOverhead)
	if key == "" || op.Operation.Operation != ast.Query || len(answer.Errors) > 0 || size > a.most {
		return
	}
	a.recent.add(key, answer, int(size))
}
