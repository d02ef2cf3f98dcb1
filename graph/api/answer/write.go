package answer

import (
	"context"
	"encoding"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

var errMissing = errors.New("there is no value, which the schema does not allow")

// written stands for a value that is in the answer already.
type written struct{}

// MarshalGQL writes nothing.
func (written) MarshalGQL(io.Writer) {}

// Object is an object that is being written.
type Object struct {
	start  int
	broken bool // a field has no value that must have one
}

// Object begins an object.
func (r *Run) Object() Object {
	o := Object{start: len(r.out)}
	r.out = append(r.out, '{')
	return o
}

// Enter begins a field of an object. It is false if there is no time for it, and
// then nothing more of the object is to be written.
func (r *Run) Enter(o *Object, f *Field) bool {
	if !r.inTime() {
		return false
	}
	if len(r.out) > o.start+1 {
		r.out = append(r.out, ',')
	}
	r.out = append(r.out, f.key...)
	r.path = append(r.path, step{field: f})
	return true
}

// Leave ends a field, which has a value or not, and must have one or need not.
func (r *Run) Leave(o *Object, value, must bool) {
	r.path = r.path[:len(r.path)-1]
	if !value {
		o.broken = o.broken || must
		r.out = append(r.out, "null"...)
	}
}

// Close ends an object. It is false if the object cannot be, for a field has no
// value that must have one; nothing of it is left then.
func (r *Run) Close(o *Object) bool {
	if o.broken {
		r.out = r.out[:o.start]
		return false
	}
	r.out = append(r.out, '}')
	return true
}

// List begins a list.
func (r *Run) List() Object {
	l := Object{start: len(r.out)}
	r.out = append(r.out, '[')
	r.path = append(r.path, step{})
	return l
}

// Item begins an item of a list.
func (r *Run) Item(_ *Object, i int) {
	if i > 0 {
		r.out = append(r.out, ',')
	}
	r.path[len(r.path)-1].index = i
}

// Next ends an item, which has a value or not, and must have one or need not.
func (r *Run) Next(l *Object, value, must bool) {
	if !value {
		l.broken = l.broken || must
		r.out = append(r.out, "null"...)
	}
}

// End ends a list. It is false if the list cannot be, for an item has no value
// that must have one; nothing of it is left then.
func (r *Run) End(l *Object) bool {
	r.path = r.path[:len(r.path)-1]
	if l.broken {
		r.out = r.out[:l.start]
		return false
	}
	r.out = append(r.out, ']')
	return true
}

// String writes a text.
func (r *Run) String(s string) bool {
	r.out = appendQuoted(r.out, s)
	return true
}

// Text writes a text as it tells itself.
func (r *Run) Text(t encoding.TextAppender) bool {
	length := len(r.out)
	out, err := t.AppendText(append(r.out, '"'))
	if err != nil {
		return r.Fail(err)
	}
	text := out[length+1:]
	if slices.ContainsFunc(text, escaped) {
		return r.String(string(text))
	}
	r.out = append(out, '"')
	return true
}

// escaped tells whether JSON spells the character otherwise.
func escaped(c byte) bool { return c < 0x20 || c == '"' || c == '\\' }

const hexadecimal = "0123456789ABCDEF"

func appendQuoted(out []byte, s string) []byte {
	out = append(out, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if !escaped(c) {
			continue
		}
		out = append(out, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			out = append(out, `\t`...)
		case '\r':
			out = append(out, `\r`...)
		case '\n':
			out = append(out, `\n`...)
		case '"', '\\':
			out = append(out, '\\', c)
		default:
			out = append(out, '\\', 'u', '0', '0', hexadecimal[c>>4], hexadecimal[c&15])
		}
	}
	return append(append(out, s[start:]...), '"')
}

// Bool writes a truth.
func (r *Run) Bool(b bool) bool {
	r.out = strconv.AppendBool(r.out, b)
	return true
}

// Int writes a whole number.
func (r *Run) Int(n int64) bool {
	r.out = strconv.AppendInt(r.out, n, 10)
	return true
}

// Float writes a number, which must be finite.
func (r *Run) Float(f float64) bool {
	if f-f != 0 {
		return r.Fail(errors.New("a number is not finite"))
	}
	r.out = strconv.AppendFloat(r.out, f, 'g', -1, 64)
	return true
}

// Value writes a value as it writes itself, unless it is none.
func (r *Run) Value(v graphql.Marshaler) bool {
	if v == graphql.Null {
		return false
	}
	v.MarshalGQL((*buffer)(r))
	return true
}

// ContextValue writes a value as it writes itself, which may fail.
func (r *Run) ContextValue(v graphql.ContextMarshaler) bool {
	length := len(r.out)
	if err := v.MarshalGQLContext(context.WithoutCancel(r.ctx), (*buffer)(r)); err != nil {
		r.out = r.out[:length]
		return r.Fail(err)
	}
	return true
}

// buffer is the answer as something to write to.
type buffer Run

// Write adds to the answer.
func (b *buffer) Write(p []byte) (int, error) {
	b.out = append(b.out, p...)
	return len(p), nil
}

// WriteString adds to the answer.
func (b *buffer) WriteString(s string) (int, error) {
	b.out = append(b.out, s...)
	return len(s), nil
}
