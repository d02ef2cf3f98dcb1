package access_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/storage/pgtest"
)

// Each kind of place keeps a book in the same way.
func TestBook(t *testing.T) {
	t.Run("file", func(t *testing.T) {
		testBook(t, filepath.Join(t.TempDir(), "graph.db.tokens"))
	})
	t.Run("database", func(t *testing.T) {
		testBook(t, pgtest.Start(t).Database(t))
	})
}

// testBook lets one process make tokens and another one check them.
func testBook(t *testing.T, place string) {
	writer, server := open(t, place), open(t, place)
	ctx := t.Context()
	if _, err := server.Check(ctx, "dgt_aaaaaaaaaa_"+strings.Repeat("a", 52)); !errors.Is(err, access.ErrBadToken) {
		t.Errorf("in an empty book: %v", err)
	}
	secret, made, err := writer.Create(ctx, "crawler", access.Scopes{access.Ingest}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	want := access.Caller{Name: "crawler", Token: made.ID, Scopes: access.Scopes{access.Ingest}}
	got, err := eventually(t, server, secret, nil)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v, caller (-want +got):\n%s", err, diff)
	}
	for name, wrong := range map[string]string{
		"another secret": secret[:len(secret)-1] + "_",
		"longer":         secret + "a",
		"another id":     "dgt_bbbbbbbbbb_" + secret[len("dgt_")+len(made.ID)+1:],
		"empty":          "",
		"no token":       "password",
		"no secret":      "dgt_" + made.ID + "_",
		"the hash":       "dgt_" + made.ID + "_" + made.Hash,
	} {
		if _, err := server.Check(ctx, wrong); !errors.Is(err, access.ErrBadToken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := writer.Revoke(ctx, "crawler"); err != nil {
		t.Fatal(err)
	}
	if _, err := eventually(t, server, secret, access.ErrBadToken); err == nil {
		t.Error("a token that was revoked counts")
	}
	list, err := server.List(ctx)
	if err != nil || len(list) != 1 || list[0].Revoked.IsZero() || list[0].Hash != "" {
		t.Errorf("list %+v, %v", list, err)
	}
}

// eventually checks a token until what comes of it is what is expected; books in
// a database take a moment to see what others write.
func eventually(t *testing.T, b *access.Book, secret string, want error) (access.Caller, error) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for {
		caller, err := b.Check(t.Context(), secret)
		if (err == nil) == (want == nil) || time.Now().After(deadline) {
			return caller, err
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func open(t *testing.T, place string) *access.Book {
	t.Helper()
	b, err := access.Open(context.WithoutCancel(t.Context()), place)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

func TestNames(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "tokens"))
	make := func(name string) error {
		_, _, err := b.Create(t.Context(), name, access.All(), time.Time{})
		return err
	}
	if err := make("ada"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "ada", "two\nlines"} {
		if err := make(name); !errors.Is(err, access.ErrName) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, err := b.Revoke(t.Context(), "bob"); !errors.Is(err, access.ErrUnknown) {
		t.Errorf("revoking what is not there: %v", err)
	}
	if _, err := b.Revoke(t.Context(), "ada"); err != nil {
		t.Fatal(err)
	}
	if err := make("ada"); err != nil {
		t.Errorf("the name of a token that was revoked: %v", err)
	}
}

func TestExpiry(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "tokens"))
	secret, made, err := b.Create(t.Context(), "guest", access.Scopes{access.Read}, time.Now().Add(-time.Second))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Check(t.Context(), secret); !errors.Is(err, access.ErrBadToken) {
		t.Errorf("after it expired: %v", err)
	}
	if made.Counts(time.Now()) || !made.Counts(made.Expires.Add(-time.Second)) {
		t.Errorf("%+v counts at the wrong time", made)
	}
}

// What lies in the file does not let anybody in, and others cannot read it.
func TestFile(t *testing.T) {
	place := filepath.Join(t.TempDir(), "tokens")
	b := open(t, place)
	secret, made, err := b.Create(t.Context(), "ada", access.All(), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(place)
	if err != nil {
		t.Fatal(err)
	}
	if _, random, _ := strings.Cut(secret, made.ID+"_"); strings.Contains(string(text), random) {
		t.Errorf("the file has the secret: %s", text)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if info, err := os.Stat(place); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := os.Chmod(place, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, place).Check(t.Context(), secret); !errors.Is(err, access.ErrUnavailable) || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a file that all can read: %v", err)
	}
}

// A line that is not understood may be the end of a token, so nobody gets in.
func TestBrokenLines(t *testing.T) {
	for name, line := range map[string]string{"torn": `{"revoke":{"id":"ab`, "newer": `{"limit":{"id":"abc"}}`} {
		t.Run(name, func(t *testing.T) {
			place := filepath.Join(t.TempDir(), "tokens")
			b := open(t, place)
			secret, _, err := b.Create(t.Context(), "ada", access.All(), time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := b.Check(t.Context(), secret); err != nil {
				t.Fatal(err)
			}
			f, err := os.OpenFile(place, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.WriteString(line + "\n"); err != nil || f.Close() != nil {
				t.Fatal(err)
			}
			if _, err := b.Check(t.Context(), secret); !errors.Is(err, access.ErrUnavailable) || !strings.Contains(err.Error(), "line 2") {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestScopes(t *testing.T) {
	for _, test := range []struct {
		names string
		want  string
		fails bool
	}{
		{names: "read", want: "read"},
		{names: "curate, INGEST,ingest", want: "ingest,curate"},
		{names: "", fails: true},
		{names: "read,write", fails: true},
	} {
		got, err := access.ParseScopes(test.names)
		if (err != nil) != test.fails || got.String() != test.want {
			t.Errorf("%q: %v, %v", test.names, got, err)
		}
	}
}

func TestRequire(t *testing.T) {
	for _, test := range []struct {
		has  string
		want access.Scopes // what may be done
	}{
		{"read", access.Scopes{access.Read}},
		{"ingest", access.Scopes{access.Read, access.Ingest}},
		{"curate", access.Scopes{access.Read, access.Curate}},
		{"admin", access.All()},
	} {
		scopes, err := access.ParseScopes(test.has)
		if err != nil {
			t.Fatal(err)
		}
		ctx := access.With(t.Context(), access.Caller{Name: "ada", Token: "x", Scopes: scopes})
		var may access.Scopes
		for _, scope := range access.All() {
			switch err := access.Require(ctx, scope); {
			case err == nil:
				may = append(may, scope)
			case !errors.Is(err, access.ErrForbidden) || errors.Is(err, access.ErrUnauthenticated):
				t.Errorf("%s without %s: %v", test.has, scope, err)
			}
		}
		if diff := cmp.Diff(test.want, may); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.has, diff)
		}
	}
	if err := access.Require(t.Context(), access.Read); !errors.Is(err, access.ErrUnauthenticated) || errors.Is(err, access.ErrForbidden) {
		t.Errorf("nobody: %v", err)
	}
}
