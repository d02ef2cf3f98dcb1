package live

import (
	"bytes"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
)

// Refusal is the answer to a request for a connection that is not opened.
type Refusal struct {
	Status  int
	Message string
}

func (r *Refusal) Error() string { return r.Message }

// encode writes a result on one line. Data is left out where nothing was run.
func encode(r *graphql.Response) []byte {
	var out bytes.Buffer
	out.Grow(len(r.Data) + 64)
	out.WriteByte('{')
	part := func(name string, value []byte) {
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		out.WriteString(`"` + name + `":`)
		out.Write(value)
	}
	if len(r.Errors) > 0 {
		part("errors", marshal(r.Errors))
	}
	if r.Data != nil {
		part("data", bytes.ReplaceAll(r.Data, []byte("\n"), []byte(" "))) // between tokens only
	}
	if len(r.Extensions) > 0 {
		part("extensions", marshal(r.Extensions))
	}
	out.WriteByte('}')
	return out.Bytes()
}

// marshal writes what is made of JSON's own types, which does not fail.
func marshal(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		return []byte("null")
	}
	return text
}
