package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// oneLine sets apart the parts of JSON on one line; the world's texts have no quotes.
var oneLine = strings.NewReplacer(`":`, `": `, `,"`, `, "`, `},{`, `}, {`)

const analystsGuide = "../../docs/analysts.md"

var analystsExample = regexp.MustCompile("(?s)```graphql\nquery (\\w+)(.*?)```\n\n```json\n(.*?)```\n")

// What docs/analysts.md shows is what the made-up world answers (-update writes it
// anew), and each question is counted a second time over the bare facts. For that the query asks for long
// lists, as nothing of the answer may hang on the first items.
func TestAnalysts(t *testing.T) {
	raw, err := os.ReadFile(analystsGuide)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	w := newWorld()
	h := w.handler(t)
	examples := analystsExample.FindAllStringSubmatch(text, -1)
	if n := strings.Count(text, "```graphql\n"); n != len(examples) || n == 0 {
		t.Fatalf("%s has %d queries, of which %d can be run", analystsGuide, n, len(examples))
	}
	for _, example := range examples {
		t.Run(example[1], func(t *testing.T) {
			query := "query " + example[1] + example[2]
			got := w.ask(t, h, query)
			if *update {
				text = strings.Replace(text, example[0], strings.TrimSuffix(example[0], example[3]+"```\n")+got+"```\n", 1)
			} else if diff := cmp.Diff(example[3], got); diff != "" {
				t.Errorf("the answer changed (-want +got):\n%s", diff)
			}
			check := checks()[example[1]]
			if check == nil {
				t.Fatal("nothing counts this answer a second time")
			}
			long := regexp.MustCompile(`first: \d+`).ReplaceAllString(query, "first: 100")
			check(t, w, []byte(w.ask(t, h, long)))
		})
	}
	if *update {
		if err := os.WriteFile(analystsGuide, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// world is the made-up world and what its documents plainly say.
type world struct {
	list   []graph.Submission
	plain  []schema.Fact
	by     map[schema.Relation][]schema.Fact // each pair of ends once, in the order of the documents
	named  map[string]string                 // ids → names
	ids    map[string]string                 // names → ids
	starts map[string]string                 // of meetings
	quotes map[string]bool                   // relation and quote
}

func newWorld() *world {
	w := &world{
		list: graphtest.World(), by: map[schema.Relation][]schema.Fact{}, named: map[string]string{}, ids: map[string]string{},
		starts: map[string]string{}, quotes: map[string]bool{},
	}
	seen := map[string]bool{}
	for _, s := range w.list {
		for _, f := range s.Facts {
			if quote := f.Evidence[0].Quote; strings.Contains(s.Document.Text, quote) {
				w.quotes[string(f.Predicate)+quote] = true
			}
			if f.Modality != schema.Plain {
				continue
			}
			w.plain = append(w.plain, f)
			for _, e := range []schema.Entity{f.Subject, f.Object.Entity} {
				w.named[e.ID], w.ids[e.Name] = e.Name, e.ID
			}
			if key := f.Key(); !seen[key] {
				seen[key] = true
				w.by[f.Predicate] = append(w.by[f.Predicate], f)
			}
			if f.Predicate == schema.RelStartDate {
				w.starts[f.Subject.ID] = f.Object.Literal.Value
			}
		}
	}
	return w
}

// handler serves the world as of the first of July 2023.
func (w *world) handler(t *testing.T) http.Handler {
	t.Helper()
	store, err := graph.Open(t.Context(), "mem:", graph.Options{Now: func() time.Time { return time.Date(2023, 7, 1, 0, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	if _, err := store.PutAll(t.Context(), w.list); err != nil {
		t.Fatal(err)
	}
	return newHandler(t, func(c *api.Config) { c.Store, c.MaxCost, c.Kind = store, 1<<30, kindOf })
}

// kindOf tells of which sort the world's organizations are.
func kindOf(id string) string {
	for _, kind := range []string{"company", "university", "ngo"} {
		if strings.HasPrefix(id, "org/"+kind) {
			return kind
		}
	}
	return ""
}

func (w *world) ask(t *testing.T, h http.Handler, query string) string {
	t.Helper()
	a := send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil))
	if !json.Valid(a.Body.Bytes()) || strings.Contains(a.Body.String(), `"errors"`) {
		t.Fatalf("%s\n%.2000s", query, a.Body)
	}
	return laidOut(t, a.Body.Bytes(), "") + "\n"
}

// laidOut writes JSON to be read: what fits stands on one line.
func laidOut(t *testing.T, value []byte, indent string) string {
	t.Helper()
	const width = 130
	value = bytes.TrimSpace(value)
	if line := oneLine.Replace(string(value)); len(indent)+len(line) <= width || value[0] != '{' && value[0] != '[' {
		return line
	}
	decoder := json.NewDecoder(bytes.NewReader(value))
	open, err := decoder.Token()
	var parts []string
	for err == nil && decoder.More() {
		prefix := ""
		if open == json.Delim('{') {
			var name json.Token
			if name, err = decoder.Token(); err == nil {
				prefix = fmt.Sprintf("%q: ", name)
			}
		}
		var part json.RawMessage
		if err == nil {
			err = decoder.Decode(&part)
		}
		if err == nil {
			parts = append(parts, "\n"+indent+"  "+prefix+laidOut(t, part, indent+"  "))
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(open) + strings.Join(parts, ",") + "\n" + indent + string(value[len(value)-1:])
}

// all lists what is plainly said with a relation.
func (w *world) all(r schema.Relation) []schema.Fact { return w.by[r] }

// has tells whether it is plainly said.
func (w *world) has(subject string, r schema.Relation, object string) bool {
	return slices.ContainsFunc(w.all(r), func(f schema.Fact) bool { return f.Subject.ID == subject && f.Object.ID == object })
}

// from and to list the other ends of what is plainly said.
func (w *world) from(id string, r schema.Relation) (ids []string) {
	for _, f := range w.all(r) {
		if f.Subject.ID == id {
			ids = append(ids, f.Object.ID)
		}
	}
	return ids
}

func (w *world) to(id string, r schema.Relation) (ids []string) {
	for _, f := range w.all(r) {
		if f.Object.ID == id {
			ids = append(ids, f.Subject.ID)
		}
	}
	return ids
}

// start is the one date that documents tell of the beginning of a meeting, name what
// they call a thing, and idOf what bears a name.
func (w *world) start(meeting string) string { return w.starts[meeting] }
func (w *world) name(id string) string       { return w.named[id] }
func (w *world) idOf(name string) string     { return w.ids[name] }

func (w *world) names(ids []string) []string {
	list := make([]string, 0, len(ids))
	for _, id := range ids {
		list = append(list, w.name(id))
	}
	slices.Sort(list)
	return list
}

// quoted tells whether a document has the words as the proof of a fact with the relation.
func (w *world) quoted(r schema.Relation, quote string) bool { return w.quotes[string(r)+quote] }

// same compares what was answered with what was counted.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-counted +answered):\n%s", what, diff)
	}
}

// decoded decodes the data of an answer.
func decoded[T any](t *testing.T, answer []byte) (data T) {
	t.Helper()
	whole := struct{ Data *T }{&data}
	if err := json.Unmarshal(answer, &whole); err != nil {
		t.Fatal(err)
	}
	return data
}
