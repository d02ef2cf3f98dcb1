package export_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestPatch applies the patch between two revisions to the dump of the one, which
// makes that of the other.
func TestPatch(t *testing.T) {
	t.Parallel()
	nquads, err := export.Find("nquads")
	if err != nil {
		t.Fatal(err)
	}
	jsonl, err := export.Find("jsonl")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := graphtest.DrawStore(t, false)
		after := s.View()
		before, err := s.At(rapid.Int64Range(0, after.Revision()).Draw(t, "revision"))
		if err != nil {
			t.Fatal(err)
		}
		lines := make(map[string]bool)
		for line := range strings.Lines(files(t, before, nquads, export.Options{})[""]) {
			lines[line] = true
		}
		for line := range strings.Lines(patchOf(t, nquads, after, before)) {
			switch op, quad, _ := strings.Cut(line, " "); op {
			case "A":
				if lines[quad] {
					t.Fatalf("added though it was there: %s", quad)
				}
				lines[quad] = true
			case "D":
				if !lines[quad] {
					t.Fatalf("retired though it was not there: %s", quad)
				}
				delete(lines, quad)
			}
		}
		want := make(map[string]bool)
		for line := range strings.Lines(files(t, after, nquads, export.Options{})[""]) {
			want[line] = true
		}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Fatalf("what the patch makes (-want +got):\n%s", diff)
		}

		facts := make(map[string]schema.Fact)
		for _, st := range before.Facts(graph.Filter{}) {
			facts[st.ID] = st.Fact
		}
		for line := range strings.Lines(patchOf(t, jsonl, after, before)) {
			var l struct {
				Op, Statement string
				Fact          schema.Fact
			}
			if err := json.Unmarshal([]byte(line), &l); err != nil {
				t.Fatal(err)
			}
			switch {
			case l.Statement == "":
			case l.Op == "add":
				facts[l.Statement] = l.Fact
			default:
				delete(facts, l.Statement)
			}
		}
		now := make(map[string]schema.Fact)
		for _, st := range after.Facts(graph.Filter{}) {
			now[st.ID] = st.Fact
		}
		if diff := cmp.Diff(now, facts); diff != "" {
			t.Fatalf("facts that the patch makes (-want +got):\n%s", diff)
		}
	})
}

func patchOf(t *rapid.T, f export.Format, after, before *graph.View) string {
	var out bytes.Buffer
	if err := f.WritePatch(t.Context(), export.Single(&out), after, before, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
