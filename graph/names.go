package graph

import (
	"crypto/sha256"
	"fmt"
	"net/url"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// Paths of the ids that the store itself gives.
const (
	statementPath = "statement/"
	edgePath      = "edge/"
	revisionPath  = "revision/"
)

// statementID names what one document says: a hash of the document and of what
// it says, so that the same words read twice are the same statement.
func statementID(document, key string) string { return digest(statementPath, document+"\x00"+key) }

// edgeID names what is said, by whichever document.
func edgeID(key string) string { return digest(edgePath, key) }

func revisionID(number int64) string { return fmt.Sprintf("%s%d", revisionPath, number) }

// digest puts 128 bits of SHA-256 behind a prefix, in lower-case base 32 (RFC 4648,
// section 6, without padding).
func digest(prefix, s string) string {
	const digits = "abcdefghijklmnopqrstuvwxyz234567"
	var room [256]byte
	sum := sha256.Sum256(append(room[:0], s...))
	out := append(make([]byte, 0, 64), prefix...)
	bits, waiting := uint16(0), 0 // those that are no whole digit yet
	for _, b := range sum[:16] {
		bits, waiting = bits<<8|uint16(b), waiting+8
		for ; waiting >= 5; waiting -= 5 {
			out = append(out, digits[bits>>(waiting-5)&31])
		}
	}
	return string(append(out, digits[bits<<(5-waiting)&31]))
}

// iri gives the IRI of an id: the base and the id, in which what an IRI
// forbids or takes for its own punctuation is percent-encoded. No two ids have
// the same IRI.
func (b base) iri(id string) quad.IRI {
	if isClean(id) || !strings.ContainsFunc(id, mustEncode) {
		return quad.IRI(string(b) + id)
	}
	var out strings.Builder
	out.WriteString(string(b))
	for _, r := range id {
		if !mustEncode(r) {
			out.WriteRune(r)
			continue
		}
		for _, octet := range []byte(string(r)) {
			fmt.Fprintf(&out, "%%%02X", octet)
		}
	}
	return quad.IRI(out.String())
}

// isClean tells of most ids quickly that nothing in them must be encoded.
func isClean(id string) bool {
	for i := range len(id) {
		if c := id[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '-' || c > '9') {
			return false
		}
	}
	return true
}

// id is the inverse of iri.
func (b base) id(v quad.Value) (string, error) {
	iri, ok := v.(quad.IRI)
	rest, under := strings.CutPrefix(string(iri), string(b))
	if !ok || !under {
		return "", fmt.Errorf("%v is no IRI under %s", v, string(b))
	}
	if !strings.Contains(rest, "%") {
		return rest, nil
	}
	id, err := url.PathUnescape(rest)
	if err != nil {
		return "", fmt.Errorf("read the id in %v: %w", v, err)
	}
	return id, nil
}

// mustEncode tells whether the character cannot stand in the path of an IRI
// (RFC 3987), or would end the path.
func mustEncode(r rune) bool {
	switch {
	case r <= ' ', r >= 0x7F && r < 0xA0, r >= 0xE000 && r < 0xF900, r >= 0xFFF0 && r < 0x10000:
		return true
	case r >= 0xFDD0 && r < 0xFDF0, r >= 0xF0000, r&0xFFFE == 0xFFFE:
		return true
	}
	return strings.ContainsRune("<>\"{}|\\^`%#?[]", r)
}

// base is the IRI under which a store's entities live.
type base string

func checkBase(iri string) (base, error) {
	u, err := url.Parse(iri)
	switch {
	case err != nil:
		return "", fmt.Errorf("%w: base IRI: %w", ErrUsage, err)
	case !u.IsAbs() || strings.ContainsFunc(iri, func(r rune) bool { return mustEncode(r) && r != '#' && r != '?' }):
		return "", fmt.Errorf("%w: base IRI %q is no absolute IRI", ErrUsage, iri)
	case !strings.HasSuffix(iri, "/") && !strings.HasSuffix(iri, "#"):
		return "", fmt.Errorf("%w: base IRI %q must end in / or #", ErrUsage, iri)
	}
	return base(iri), nil
}

// namespace is the IRI that the ontology abbreviates with the prefix dg.
func namespace(o *schema.Ontology) string {
	for _, p := range o.Prefixes {
		if p.Name == "dg" {
			return p.IRI
		}
	}
	return o.Base + "ns#"
}

// ID gives the id that an IRI under the base stands for, as View.IRI makes it.
func ID(under, iri string) (string, error) { return base(under).id(quad.IRI(iri)) }
