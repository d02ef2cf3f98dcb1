package access

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// The book is a list of lines to which lines are only added, each a JSON object
// with one of these: "create", which tells of a new token with its hash, and
// "revoke", which tells of the end of one.
type line struct {
	Create *created `json:"create,omitempty"`
	Revoke *revoked `json:"revoke,omitempty"`
}

type created struct {
	Token
	Hash string `json:"hash"`
}

type revoked struct {
	ID string    `json:"id"`
	At time.Time `json:"at"`
}

// keeper is where a book is kept.
type keeper interface {
	// lines gives all lines and the version that they are; no lines if that is
	// still the known one.
	lines(ctx context.Context, known string) (lines []string, version string, err error)
	// add adds a line and returns when it is durable.
	add(ctx context.Context, line string) error
	close() error
}

// Book knows the tokens. It may be used by any number of goroutines, and what
// other processes write in it counts soon after.
type Book struct {
	keeper keeper
	now    func() time.Time
	holds  time.Duration // how long what was read is believed without looking again

	mu     sync.Mutex
	read   state
	looked time.Time // when it was last looked whether something is new
}

type state struct {
	version string
	tokens  []Token // in the order in which they were made
	byID    map[string]int
}

// Open opens the book that is kept at a place: a file, which is made with the
// first token, or a database, if the place is a URI that begins with
// "postgres://" or "postgresql://".
func Open(ctx context.Context, place string) (*Book, error) {
	if strings.HasPrefix(place, "postgres://") || strings.HasPrefix(place, "postgresql://") {
		return openDatabase(ctx, place)
	}
	return &Book{keeper: file{place}, now: time.Now}, nil
}

// Close lets go of what the book is kept in.
func (b *Book) Close() error { return b.keeper.close() }

// ErrName says that a name is empty or another token that counts has it.
var ErrName = errors.New("the name does not do")

// ErrUnknown says that there is no such token.
var ErrUnknown = errors.New("there is no such token")

// Create makes a token and returns it, which is the only time that it is shown.
// Without a time at which it expires it counts until it is revoked.
func (b *Book) Create(ctx context.Context, name string, scopes Scopes, expires time.Time) (secret string, t Token, err error) {
	s, err := b.look(ctx, 0)
	if err != nil {
		return "", Token{}, err
	}
	if name == "" || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' }) {
		return "", Token{}, fmt.Errorf("%w: it is empty or of more than a line", ErrName)
	}
	for _, other := range s.tokens {
		if other.Name == name && other.Counts(b.now()) {
			return "", Token{}, fmt.Errorf("%w: token %s is named %q as well", ErrName, other.ID, name)
		}
	}
	secret, id := newSecret()
	t = Token{ID: id, Name: name, Scopes: scopes, Created: b.now().UTC().Truncate(time.Second), Expires: expires}
	return secret, t, b.add(ctx, line{Create: &created{Token: t, Hash: hashOf(secret)}})
}

// List lists all tokens that were ever made, the oldest first.
func (b *Book) List(ctx context.Context) ([]Token, error) {
	s, err := b.look(ctx, 0)
	return slices.Clone(s.tokens), err
}

// Revoke ends a token that is given by its id, or by its name if it still counts.
func (b *Book) Revoke(ctx context.Context, given string) (Token, error) {
	s, err := b.look(ctx, 0)
	if err != nil {
		return Token{}, err
	}
	for _, t := range s.tokens {
		if t.ID != given && (t.Name != given || !t.Counts(b.now())) {
			continue
		}
		if t.Revoked.IsZero() {
			t.Revoked = b.now().UTC().Truncate(time.Second)
			err = b.add(ctx, line{Revoke: &revoked{ID: t.ID, At: t.Revoked}})
		}
		return t, err
	}
	return Token{}, fmt.Errorf("%w as %q", ErrUnknown, given)
}

// Check tells who bears a token. It fails with ErrBadToken, or with
// ErrUnavailable if the book cannot be read.
func (b *Book) Check(ctx context.Context, secret string) (Caller, error) {
	id, ok := idOf(secret)
	if !ok {
		return Caller{}, ErrBadToken
	}
	s, err := b.look(ctx, b.holds)
	if err != nil {
		return Caller{}, err
	}
	i, known := s.byID[id]
	if !known { // it may have been made just now
		if s, err = b.look(ctx, b.holds/10); err != nil {
			return Caller{}, err
		}
		if i, known = s.byID[id]; !known {
			return Caller{}, ErrBadToken
		}
	}
	t := s.tokens[i]
	if !t.is(secret) || !t.Counts(b.now()) {
		return Caller{}, ErrBadToken
	}
	return Caller{Name: t.Name, Token: t.ID, Scopes: t.Scopes}, nil
}

func (b *Book) add(ctx context.Context, l line) error {
	text, err := json.Marshal(l)
	if err != nil {
		return err
	}
	return b.keeper.add(ctx, string(text))
}

// look gives what is in the book, as of no longer ago than that.
func (b *Book) look(ctx context.Context, within time.Duration) (state, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.now(); !b.looked.IsZero() && now.Sub(b.looked) < within {
		return b.read, nil
	}
	lines, version, err := b.keeper.lines(ctx, b.read.version)
	if err != nil {
		return state{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	if version != b.read.version {
		fresh, err := understand(lines)
		if err != nil {
			return state{}, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		fresh.version = version
		b.read = fresh
	}
	b.looked = b.now()
	return b.read, nil
}

// understand makes the list of tokens. A line that makes no sense fails it, for
// it may have told that a token counts no more.
func understand(lines []string) (state, error) {
	s := state{byID: make(map[string]int, len(lines))}
	for n, text := range lines {
		if strings.TrimSpace(text) == "" {
			continue
		}
		var l line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			return state{}, fmt.Errorf("line %d of the tokens is broken; take it out if it is of no token that is in use", n+1)
		}
		switch {
		case l.Create != nil:
			t := l.Create.Token
			t.Hash = l.Create.Hash
			s.byID[t.ID] = len(s.tokens)
			s.tokens = append(s.tokens, t)
		case l.Revoke != nil:
			if i, known := s.byID[l.Revoke.ID]; known {
				s.tokens[i].Revoked = l.Revoke.At
				s.tokens[i].Hash = ""
			}
		default:
			return state{}, fmt.Errorf("line %d of the tokens was written by a newer program", n+1)
		}
	}
	return s, nil
}
