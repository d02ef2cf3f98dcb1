package pdf

// An object is what a file is made of: nil, bool, int, float64, text, name,
// array, dict, ref, *stream, or operator in the program of a page.
type object any

type (
	text     string // a string, of bytes in no encoding yet
	name     string // without its slash
	array    []object
	dict     map[name]object
	operator string
)

// A ref names an object that stands elsewhere in the file.
type ref struct{ number, generation int }

// A stream is a dict with bytes as they stand in the file, decrypted.
type stream struct {
	dict dict
	raw  []byte
}

// number reads an int or a float64.
func number(o object) (float64, bool) {
	switch n := o.(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}
