package quadstore

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/cayleygraph/quad"
)

// The kinds of value, as the first byte of what is stored of one.
const (
	kindIRI    = 'i'
	kindBNode  = 'b'
	kindString = 's'
	kindTyped  = 't' // length of the text, text, type
	kindLang   = 'l' // length of the text, text, language
	kindInt    = 'n'
	kindFloat  = 'f'
	kindTrue   = 'T'
	kindFalse  = 'F'
	kindTime   = 'd' // seconds since 1970, nanoseconds
)

// appendValue encodes a value. Equal values have equal bytes; of times only the
// instant counts.
func appendValue(dst []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return append(append(dst, kindIRI), v...), nil
	case quad.BNode:
		return append(append(dst, kindBNode), v...), nil
	case quad.String:
		return append(append(dst, kindString), v...), nil
	case quad.TypedString:
		return appendPair(append(dst, kindTyped), string(v.Value), string(v.Type)), nil
	case quad.LangString:
		return appendPair(append(dst, kindLang), string(v.Value), v.Lang), nil
	case quad.Int:
		return binary.AppendVarint(append(dst, kindInt), int64(v)), nil
	case quad.Float:
		return binary.BigEndian.AppendUint64(append(dst, kindFloat), math.Float64bits(float64(v))), nil
	case quad.Bool:
		if v {
			return append(dst, kindTrue), nil
		}
		return append(dst, kindFalse), nil
	case quad.Time:
		t := time.Time(v)
		return binary.AppendVarint(binary.AppendVarint(append(dst, kindTime), t.Unix()), int64(t.Nanosecond())), nil
	}
	return dst, fmt.Errorf("a value of type %T cannot be stored", v)
}

func appendPair(dst []byte, text, more string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(text)))
	return append(append(dst, text...), more...)
}

var errValue = errors.New("it is no value")

// uvarint and varint read a number at the beginning of a string, as binary.Uvarint
// and binary.Varint do.
func uvarint(s string) (uint64, int) {
	return binary.Uvarint([]byte(s[:min(len(s), binary.MaxVarintLen64)]))
}

func varint(s string) (int64, int) {
	return binary.Varint([]byte(s[:min(len(s), binary.MaxVarintLen64)]))
}

// decodeValue reads what appendValue wrote. The value holds a part of it.
func decodeValue(raw string) (quad.Value, error) {
	if len(raw) == 0 {
		return nil, errValue
	}
	kind, rest := raw[0], raw[1:]
	switch kind {
	case kindIRI:
		return quad.IRI(rest), nil
	case kindBNode:
		return quad.BNode(rest), nil
	case kindString:
		return quad.String(rest), nil
	case kindTyped, kindLang:
		n, size := uvarint(rest)
		if size <= 0 || n > uint64(len(rest)-size) {
			return nil, errValue
		}
		text, more := quad.String(rest[size:size+int(n)]), rest[size+int(n):]
		if kind == kindLang {
			return quad.LangString{Value: text, Lang: more}, nil
		}
		return quad.TypedString{Value: text, Type: quad.IRI(more)}, nil
	case kindInt:
		n, size := varint(rest)
		if size != len(rest) {
			return nil, errValue
		}
		return quad.Int(n), nil
	case kindFloat:
		if len(rest) != 8 {
			return nil, errValue
		}
		return quad.Float(math.Float64frombits(binary.BigEndian.Uint64([]byte(rest)))), nil
	case kindTrue, kindFalse:
		return quad.Bool(kind == kindTrue), nil
	case kindTime:
		seconds, size := varint(rest)
		if size <= 0 {
			return nil, errValue
		}
		nanoseconds, more := varint(rest[size:])
		if size+more != len(rest) {
			return nil, errValue
		}
		return quad.Time(time.Unix(seconds, nanoseconds).UTC()), nil
	}
	return nil, errValue
}

// termKey is how a value is looked up: a hash of its bytes, long and sound enough
// that nobody finds two values with one.
type termKey [16]byte

func keyOf(raw []byte) termKey {
	sum := sha256.Sum256(raw)
	return termKey(sum[:])
}
