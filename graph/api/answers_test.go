package api

import (
	"bytes"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/klauspost/compress/gzip"
	"github.com/vektah/gqlparser/v2/ast"
)

// An answer takes the room of its text, and once it was packed that of the packed
// bytes besides.
func TestAnswersTakeTheRoomThatTheyHave(t *testing.T) {
	s := &server{}
	s.zips.New = func() any { return gzip.NewWriter(nil) }
	a := newAnswers(1 << 20)
	op := &graphql.OperationContext{Operation: &ast.OperationDefinition{Operation: ast.Query}}
	key, content := "question", bytes.Repeat([]byte("answer "), 1000)
	a.keep(key, op, &graphql.Response{}, content)
	if a.find(t.Context(), key) != nil {
		t.Errorf("%d bytes are kept that were asked for once", len(content))
	}
	a.keep(key, op, &graphql.Response{}, content)
	if want := len(key) + len(content) + answerOverhead; a.recent.bytes != want {
		t.Errorf("plain: %d bytes, want %d", a.recent.bytes, want)
	}
	kept := a.find(t.Context(), key)
	for range 2 { // the second time, it is packed already
		packed, _ := kept.as(s, []string{"gzip"})
		if want := len(key) + len(content) + answerOverhead + len(packed); a.recent.bytes != want {
			t.Errorf("packed: %d bytes, want %d", a.recent.bytes, want)
		}
	}
	content[0] = 'A' // what it was written in is used again
	if plain, _ := kept.as(s, nil); !strings.HasPrefix(string(plain), "answer") {
		t.Errorf("kept: %.20s", plain)
	}
}

// What grows makes others go, and itself if it becomes too large.
func TestRecentGrows(t *testing.T) {
	r := newRecent[int](100)
	r.add("old", 1, 40)
	r.add("new", 2, 40)
	r.grow("gone", 1000)
	r.grow("new", 30)
	if _, ok := r.Get(t.Context(), "old"); ok || r.bytes != 70 {
		t.Errorf("old is kept: %v, %d bytes", ok, r.bytes)
	}
	r.grow("new", 31)
	if _, ok := r.Get(t.Context(), "new"); ok || r.bytes != 0 {
		t.Errorf("new is kept: %v, %d bytes", ok, r.bytes)
	}
}
