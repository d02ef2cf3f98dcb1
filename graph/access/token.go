package access

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"strings"
	"time"
)

// A token is "dgt_", an id of 10 letters and digits by which the book knows it,
// "_", and a secret of 256 random bits in 52 letters and digits. The beginning
// lets programs that look for secrets in texts find it.
const (
	tokenPrefix = "dgt_"
	idBytes     = 6
	secretBytes = 32
)

// Token is what the book tells of a token.
type Token struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"` // who or what bears it
	Scopes  Scopes    `json:"scopes"`
	Created time.Time `json:"created"`
	Expires time.Time `json:"expires,omitzero"` // zero: never
	Revoked time.Time `json:"revoked,omitzero"` // zero: it has not been
	Hash    string    `json:"-"`                // SHA-256 of the whole token, in hexadecimal
}

// Counts tells whether the token is of use at that time.
func (t Token) Counts(now time.Time) bool {
	return t.Revoked.IsZero() && (t.Expires.IsZero() || now.Before(t.Expires))
}

// newSecret makes a token and gives its id.
func newSecret() (secret, id string) {
	id = randomText(idBytes)
	return tokenPrefix + id + "_" + randomText(secretBytes), id
}

func randomText(bytes int) string {
	b := make([]byte, bytes)
	// The random source of the system does not fail; see crypto/rand.Read.
	_, _ = rand.Read(b)
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b))
}

// idOf reads the id off a token.
func idOf(secret string) (id string, ok bool) {
	rest, ok := strings.CutPrefix(secret, tokenPrefix)
	if !ok {
		return "", false
	}
	id, _, ok = strings.Cut(rest, "_")
	return id, ok
}

// hashOf is what is kept of a token. The secret is random, so nothing slower is
// needed to keep it from being guessed.
func hashOf(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// is tells in constant time whether the secret is this token.
func (t Token) is(secret string) bool {
	return subtle.ConstantTimeCompare([]byte(hashOf(secret)), []byte(t.Hash)) == 1
}
