package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

func TestNQuads(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	var want []quad.Quad
	if err := v.Quads(context.Background(), func(q quad.Quad) error { want = append(want, q); return nil }); err != nil {
		t.Fatal(err)
	}
	written := write(t, v, export.NQuads)
	var got []quad.Quad
	reader := nquads.NewReader(bytes.NewReader(written), true)
	for {
		q, err := reader.ReadQuad()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, q)
	}
	// The reader takes strings with known types as it finds them.
	if len(got) != len(want) {
		t.Fatalf("%d quads were written, %d can be read", len(want), len(got))
	}
	for i := range want {
		if got[i].Subject != want[i].Subject || got[i].Predicate != want[i].Predicate || got[i].Label != want[i].Label {
			t.Errorf("quad %d is %v, want %v", i, got[i], want[i])
		}
		if got[i].Object.String() != want[i].Object.String() {
			t.Errorf("object %d is %v, want %v", i, got[i].Object, want[i].Object)
		}
	}
	for _, part := range []string{`"Name \"quoted\" \\ \n\t\u0001 é 中 🕊" .`, `"2019-09"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> <https://w3id.org/diplograph/statement/`} {
		if !bytes.Contains(written, []byte(part)) {
			t.Errorf("%s is missing", part)
		}
	}
}

func TestJSONLines(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	written := write(t, v, export.JSONLines)

	// What is read back and put into another store makes the same lines.
	other := fresh(t)
	var doc *schema.Document
	var facts []schema.Fact
	put := func() {
		if doc == nil {
			return
		}
		if _, err := other.Put(context.Background(), *doc, facts); err != nil {
			t.Fatal(err)
		}
		doc, facts = nil, nil
	}
	for line := range strings.Lines(string(written)) {
		var f schema.Fact
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		if f.Predicate != "" {
			facts = append(facts, f)
			continue
		}
		put()
		doc = new(schema.Document)
		if err := json.Unmarshal([]byte(line), doc); err != nil {
			t.Fatal(err)
		}
	}
	put()
	if diff := cmp.Diff(string(written), string(write(t, other.View(), export.JSONLines))); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if lines := bytes.Count(written, []byte("\n")); lines != 5+len(v.Facts(graph.Filter{})) {
		t.Errorf("%d lines", lines)
	}
}

func TestSameBytes(t *testing.T) {
	t.Parallel()
	for _, f := range export.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			first, second := store(t), store(t)
			if diff := cmp.Diff(files(t, first.View(), f, export.Options{}), files(t, second.View(), f, export.Options{})); diff != "" {
				t.Errorf("equal stores (-want +got):\n%s", diff)
			}
			v := first.View()
			before := files(t, v, f, export.Options{})
			doc, facts := graphtest.Report(999)
			if _, err := first.Put(context.Background(), doc, facts); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, files(t, v, f, export.Options{})); diff != "" {
				t.Errorf("a view changes with the store (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFailingWriter(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for _, f := range export.Formats() {
		full := errors.New("the pipe is closed")
		if err := f.Write(context.Background(), failing{full}, v, export.Options{}); !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if err := f.Write(ctx, make(memory), v, export.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, given up: %v", f.Name, err)
		}
	}
}

// TestRefusedOptions tells what options make no sense.
func TestRefusedOptions(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for name, filter := range map[string]export.Filter{
		"a class":      {Classes: []schema.Class{"Star"}},
		"a relation":   {Relations: []schema.Relation{"shone"}},
		"a date":       {From: "19"},
		"a series":     {Series: []string{"series/none"}},
		"a confidence": {MinConfidence: 1.5},
	} {
		for _, f := range export.Formats() {
			if err := f.Write(t.Context(), make(memory), v, export.Options{Filter: filter}); !errors.Is(err, graph.ErrUsage) {
				t.Errorf("%s, %s: %v", f.Name, name, err)
			}
		}
	}
	if _, err := export.Find("tiff"); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("an unknown format: %v", err)
	}
}

// failing is a place in which nothing can be written.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error)             { return 0, f.err }
func (f failing) Close() error                          { return nil }
func (f failing) Create(string) (io.WriteCloser, error) { return f, nil }

// memory is a place for files.
type memory map[string]*bytes.Buffer

func (m memory) Create(name string) (io.WriteCloser, error) {
	if m[name] != nil {
		return nil, fmt.Errorf("%s is made twice", name)
	}
	m[name] = new(bytes.Buffer)
	return buffer{m[name]}, nil
}

type buffer struct{ *bytes.Buffer }

func (buffer) Close() error { return nil }

type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Errorf(string, ...any)
	Context() context.Context
}

// files gives what a format writes, by name.
func files(t failer, v *graph.View, f export.Format, o export.Options) map[string]string {
	t.Helper()
	m := make(memory)
	if err := f.Write(t.Context(), m, v, o); err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string, len(m))
	for name, b := range m {
		out[name] = b.String()
	}
	return out
}

type format = func(context.Context, io.Writer, *graph.View) error

func write(t *testing.T, v *graph.View, f format) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f(context.Background(), &out, v); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func fresh(t *testing.T) *graph.Store {
	t.Helper()
	clock := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	s, err := graph.Open(context.Background(), "mem:", graph.Options{Now: func() time.Time { return clock }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// store makes a store with a history and with words that need escaping.
func store(t *testing.T) *graph.Store {
	t.Helper()
	s := fresh(t)
	odd := graphtest.Entity(schema.ClassMeeting, "odd <1>", "Name \"quoted\" \\ \n\t\x01 é 中 🕊")
	w := graphtest.NewWriter("odd \n.txt").Say(graphtest.Value(odd, schema.RelStartDate, "2019-09", schema.Date))
	doc, facts := w.Done()
	if _, err := s.Put(context.Background(), doc, facts); err != nil {
		t.Fatal(err)
	}
	for i, n := range []int{1, 2, 3, 2, 4} {
		doc, facts := graphtest.Report(n)
		doc.Hash = fmt.Sprint(i)
		if _, err := s.Put(context.Background(), doc, facts[i:]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}
