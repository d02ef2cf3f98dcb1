package extract_test

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/schema"
)

func newExtractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Each rule finds in its examples exactly the facts that they tell, and in its
// counter-examples none.
func TestRuleExamples(t *testing.T) {
	x := newExtractor(t)
	for _, r := range x.Rules().Rules() {
		t.Run(r.Name, func(t *testing.T) {
			for i, example := range r.Examples {
				if diff := cmp.Diff(sorted(example.Facts), found(t, x, r, example.Text)); diff != "" {
					t.Errorf("%s: example %d (-want +got):\n%s", r.Where(), i+1, diff)
				}
			}
			for i, text := range r.Counter {
				if got := found(t, x, r, text); len(got) > 0 {
					t.Errorf("%s: counter-example %d yields %q", r.Where(), i+1, got)
				}
			}
			if len(r.Counter) == 0 {
				t.Errorf("%s: a rule needs a counter-example", r.Where())
			}
		})
	}
}

func found(t *testing.T, x *extract.Extractor, r *rule.Rule, text string) []string {
	t.Helper()
	result, err := x.Trace(context.Background(), extract.Source{Name: "example.md", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	var facts []schema.Fact
	for _, f := range result.Facts {
		if f.Rule == r.Name {
			facts = append(facts, f)
		}
	}
	var lines []string
	for _, f := range schema.Merge(facts) {
		lines = append(lines, line(f))
	}
	return sorted(lines)
}

// line writes a fact as rule files do.
func line(f schema.Fact) string {
	subject, object := f.Subject.Name, f.Object.String()
	if f.Subject.Class == schema.ClassDocument {
		subject = "document"
	}
	out := fmt.Sprintf("%s → %s", subject, object)
	names := make([]string, 0, len(f.Attrs))
	for name := range f.Attrs {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		out += fmt.Sprintf("; %s=%s", name, f.Attrs[name])
	}
	if f.Modality != schema.Plain {
		out += "; modality=" + string(f.Modality)
	}
	return out
}

func sorted(lines []string) []string {
	lines = slices.Clone(lines)
	for i, l := range lines {
		lines[i] = strings.TrimSuffix(l, "; modality=plain")
	}
	sort.Strings(lines)
	return lines
}
