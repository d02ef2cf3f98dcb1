package extract_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/schema"
)

func seedFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	return files
}

func extractFile(t testing.TB, x *extract.Extractor, file string) *extract.Result {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	result, err := x.Extract(context.Background(), extract.Source{Name: file, Data: data})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// Each fact obeys the ontology, and each quote is the slice that it claims to be.
func TestEvidenceIsInTheText(t *testing.T) {
	x := newExtractor(t)
	for _, file := range seedFiles(t) {
		result := extractFile(t, x, file)
		if len(result.Facts) < 20 {
			t.Errorf("%s: only %d facts", file, len(result.Facts))
		}
		checkFacts(t, result)
	}
}

func checkFacts(t testing.TB, result *extract.Result) {
	t.Helper()
	text := []rune(result.Document.Text)
	for _, f := range result.Facts {
		if err := schema.Default().Check(f); err != nil {
			t.Error(err)
		}
		for _, e := range f.Evidence {
			if e.Document != result.Document.ID || e.End > len(text) || string(text[e.Start:e.End]) != e.Quote {
				t.Errorf("%s: evidence %d-%d %q is not in the text", f.Rule, e.Start, e.End, e.Quote)
			}
		}
	}
}

func TestSameBytesSameFacts(t *testing.T) {
	file := seedFiles(t)[0]
	first := extractFile(t, newExtractor(t), file)
	second := extractFile(t, newExtractor(t), file)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("two runs differ:\n%s", diff)
	}
}

// One name for a thing, however a text words it.
func TestIdentity(t *testing.T) {
	x := newExtractor(t)
	for name, want := range map[string]string{
		"China": "state/CN", "The People's Republic of China": "state/CN", "The Chinese government": "state/CN", "The delegation of China": "state/CN",
		"The Islamic Republic of Iran": "state/IR", "The ROK": "state/KR", "Viet Nam": "state/VN",
	} {
		text := name + " attended the Second Meeting of the Baltic Cyber Forum in Riga."
		result, err := x.Extract(context.Background(), extract.Source{Name: "a.txt", Data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range result.Facts {
			found = found || f.Predicate == schema.RelAttended && f.Subject.ID == want
		}
		if !found {
			t.Errorf("%q: no attendance of %s in %v", name, want, result.Facts)
		}
	}
}

func TestErrorsNameTheDocument(t *testing.T) {
	x := newExtractor(t)
	for name, test := range map[string]struct {
		source extract.Source
		want   error
	}{
		"unknown type": {extract.Source{Name: "a.xyz", Data: []byte("x")}, extract.ErrMediaType},
		"not UTF-8":    {extract.Source{Name: "a.txt", Data: []byte("\xff\xfe")}, extract.ErrNotText},
		"zero bytes":   {extract.Source{Name: "a.txt", Data: []byte("a\x00b")}, extract.ErrNotText},
		"empty":        {extract.Source{Name: "a.txt", Data: []byte(" \n")}, extract.ErrNotText},
	} {
		_, err := x.Extract(context.Background(), test.source)
		if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.source.Name) {
			t.Errorf("%s: %v, want %v with the name", name, err, test.want)
		}
	}
}

func FuzzExtract(f *testing.F) {
	x := newExtractor(f)
	for _, file := range seedFiles(f) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 3000)]))
	}
	for _, r := range x.Rules().Rules() {
		f.Add(r.Examples[0].Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		result, err := x.Extract(context.Background(), extract.Source{Name: "a.txt", Data: []byte(text)})
		if errors.Is(err, extract.ErrFault) {
			t.Fatal(err)
		}
		if err == nil {
			checkFacts(t, result)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b)
	var sources []extract.Source
	size := 0
	for _, file := range seedFiles(b) {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, extract.Source{Name: file, Data: data})
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, source := range sources {
			if _, err := x.Extract(context.Background(), source); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newExtractor(b)
	}
}

func ExampleExtractor_Extract() {
	x, err := extract.New(extract.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "The Second Meeting of the Baltic Cyber Forum was held in Riga on 3 May 2021."
	result, err := x.Extract(context.Background(), extract.Source{Name: "forum.txt", Data: []byte(text)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range result.Facts {
		fmt.Println(f.Subject.ID, f.Predicate, f.Object)
	}
	// Output:
	// meeting/baltic-cyber-forum-2 ordinal 2
	// meeting/baltic-cyber-forum-2 partOf Baltic Cyber Forum
	// meeting/baltic-cyber-forum-2 heldIn Riga
	// meeting/baltic-cyber-forum-2 startDate 2021-05-03
}

// A list that ends the text may end in a semicolon.
func TestListEndsInSemicolon(t *testing.T) {
	text := "Minutes of the Second Meeting of the Baltic Cyber Forum\n\nThe Second Meeting of the Baltic Cyber Forum was held in Riga on 3 May 2021. " +
		"Participants discussed the following topics:\n\n- cables in harbours;\n- rules for the processing of harbour data;\n"
	result, err := newExtractor(t).Extract(context.Background(), extract.Source{Name: "minutes.txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	var topics []string
	for _, f := range result.Facts {
		if f.Predicate == schema.RelDiscussed {
			topics = append(topics, f.Object.Entity.Name)
		}
	}
	slices.Sort(topics)
	if diff := cmp.Diff([]string{"cables in harbours", "rules for the processing of harbour data"}, topics); diff != "" {
		t.Error(diff)
	}
}
