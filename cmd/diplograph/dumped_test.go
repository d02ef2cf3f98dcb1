package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/intake"
	"github.com/diplograph/diplograph/schema"
)

// Dumps of real and of made-up documents, some of which were replaced, withdrawn
// and judged, are read back into empty stores that make the same bytes, and have
// the meetings that the API lists.
func TestDumps(t *testing.T) {
	t.Chdir(moduleRoot)
	for name, paths := range map[string][]string{"seeds": {"seeds"}, "seeds and gold": {"seeds", "testdata/gold"}} {
		t.Run(name, func(t *testing.T) {
			if len(paths) > 1 && testing.Short() {
				t.Skip("reads all labelled documents")
			}
			reports := 300
			if testing.Short() {
				reports = 60
			}
			store := readStore(t, paths)
			checkDumps(t, store)
			putReports(t, store, reports)
			changeSome(t, store, reports)
			checkDumps(t, store)
		})
	}
}

func memoryStore(t *testing.T) *graph.Store {
	t.Helper()
	store, err := graph.Open(t.Context(), "mem:", graph.Options{Author: "tester"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// readStore has what the documents in folders say.
func readStore(t *testing.T, paths []string) *graph.Store {
	t.Helper()
	a := &app{stdio: stdio{out: io.Discard, err: io.Discard}, log: slog.New(slog.DiscardHandler)}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	store := memoryStore(t)
	if _, err := a.ingest(t.Context(), x, store, 2, paths); err != nil {
		t.Fatal(err)
	}
	return store
}

func putReports(t *testing.T, store *graph.Store, count int) {
	t.Helper()
	var list []graph.Submission
	for n := range count {
		doc, facts := graphtest.Report(n)
		list = append(list, graph.Submission{Document: doc, Facts: facts})
	}
	if _, err := store.PutAll(t.Context(), list); err != nil {
		t.Fatal(err)
	}
}

// changeSome replaces and withdraws documents, judges statements and entities, and
// takes some judgements back.
func changeSome(t *testing.T, store *graph.Store, reports int) {
	t.Helper()
	demand := func(_ graph.Receipt, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	said := store.View().Facts(graph.Filter{})
	for n := 0; n < reports; n += 7 {
		doc, facts := graphtest.Report(n)
		doc.Title = "Corrected"
		demand(store.Put(t.Context(), doc, facts[n%3:len(facts)-n%5]))
	}
	for i, doc := range store.View().Documents() {
		if i%11 == 3 {
			demand(store.Withdraw(t.Context(), doc.ID, graph.By{Author: "ada", Note: "not official"}))
		}
	}
	verdicts := []graph.Verdict{graph.Accepted, graph.Rejected, graph.Rejected, graph.Corrected}
	for i := 0; i < len(said); i += 97 {
		j := graph.Judgement{Statement: said[i].ID, Verdict: verdicts[i%len(verdicts)]}
		if j.Verdict == graph.Corrected {
			modality := schema.Possible
			if said[i].Fact.Modality == modality {
				modality = schema.Planned
			}
			j.Correction = &graph.Correction{Modality: &modality}
		}
		demand(store.Judge(t.Context(), graph.By{Author: "eve"}, j))
		if i%5 == 0 {
			demand(store.Judge(t.Context(), graph.By{}, graph.Judgement{Statement: said[i].ID, Verdict: graph.TakenBack}))
		}
	}
	for n := range 20 {
		pair := graph.Match{A: fmt.Sprintf("meeting/series-%d-1", n), B: fmt.Sprintf("meeting/series-%d-2", n), Verdict: graph.Same}
		if n%3 == 0 {
			pair.Verdict = graph.NotSame
		}
		demand(store.Match(t.Context(), graph.By{Note: "the same minutes"}, pair))
	}
}

// checkDumps reads dumps back, and holds their meetings against those of the API.
func checkDumps(t *testing.T, store *graph.Store) {
	t.Helper()
	lines, quads := dumped(t, store, export.JSONLines), dumped(t, store, export.NQuads)
	for name, dump := range map[string]struct {
		text []byte
		read func(context.Context, *graph.Store, io.Reader) (intake.Report, error)
	}{"JSON Lines": {lines, intake.JSONLines}, "N-Quads": {quads, intake.NQuads}} {
		copied := memoryStore(t)
		if report, err := dump.read(t.Context(), copied, bytes.NewReader(dump.text)); err != nil || len(report.Refused) > 0 {
			t.Fatalf("%s: %v, refused %v", name, err, report.Refused)
		}
		sameLines(t, name+" read back make JSON Lines", lines, dumped(t, copied, export.JSONLines))
		if name == "N-Quads" {
			sameLines(t, name+" read back make N-Quads", quads, dumped(t, copied, export.NQuads))
		}
	}
	listed := listMeetings(t, store)
	if len(listed) == 0 {
		t.Fatal("the API lists no meetings")
	}
	for name, told := range map[string]gathered{
		"JSON Lines": meetingsOfLines(t, lines), "N-Quads": meetingsOfQuads(t, quads), "CSV": meetingsOfTables(t, store),
	} {
		if diff := cmp.Diff(listed, told.under(listed)); diff != "" {
			t.Errorf("meetings of %s are not those of the API (-API +dump):\n%s", name, diff)
		}
	}
}

func dumped(t *testing.T, store *graph.Store, write func(context.Context, io.Writer, *graph.View) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(t.Context(), &out, store.View()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func sameLines(t *testing.T, what string, want, got []byte) {
	t.Helper()
	if !bytes.Equal(want, got) {
		t.Errorf("%s otherwise (-want +got):\n%s", what, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")))
	}
}

// meeting is what a list and a dump both tell of one.
type meeting struct {
	Name      string
	Attendees int // who is plainly said to have attended, each counted once
}

// meetingPage is an answer of the API.
type meetingPage struct {
	Data struct {
		Meetings struct {
			TotalCount int
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
			Nodes []struct {
				ID, Name  string
				Attendees struct{ TotalCount int }
			}
		}
	}
}

// listMeetings asks for all meetings, a hundred at a time, as a client does.
func listMeetings(t *testing.T, store *graph.Store) map[string]meeting {
	t.Helper()
	h, err := api.New(api.Config{Store: store, NoCost: true, Anonymous: access.All()})
	if err != nil {
		t.Fatal(err)
	}
	return pageThrough(t, h)
}

func pageThrough(t *testing.T, h http.Handler) map[string]meeting {
	t.Helper()
	found := make(map[string]meeting)
	after := "null"
	for {
		query := fmt.Sprintf("{ meetings(first: 100, after: %s) { totalCount pageInfo { hasNextPage endCursor } nodes { id name attendees { totalCount } } } }", after)
		var page meetingPage
		if err := json.Unmarshal([]byte(answer(t, h, query)), &page); err != nil {
			t.Fatal(err)
		}
		list := page.Data.Meetings
		for _, m := range list.Nodes {
			if _, again := found[m.ID]; again {
				t.Fatalf("%s is on two pages", m.ID)
			}
			found[m.ID] = meeting{m.Name, m.Attendees.TotalCount}
		}
		if !list.PageInfo.HasNextPage {
			if len(found) != list.TotalCount {
				t.Fatalf("pages have %d meetings, of %d", len(found), list.TotalCount)
			}
			return found
		}
		after = strconv.Quote(list.PageInfo.EndCursor)
	}
}

// gathered are meetings with their names, of which a dump may tell several, and
// who attended them.
type gathered struct{ names, attendees map[string]map[string]bool }

func newGathered() gathered {
	return gathered{make(map[string]map[string]bool), make(map[string]map[string]bool)}
}

func (g gathered) meeting(id, name string) {
	if g.names[id] == nil {
		g.names[id], g.attendees[id] = make(map[string]bool), make(map[string]bool)
	}
	g.names[id][name] = true
}

// under gives each meeting the name that it is listed under, if the dump has it.
func (g gathered) under(listed map[string]meeting) map[string]meeting {
	list := make(map[string]meeting)
	for id, names := range g.names {
		m := meeting{Attendees: len(g.attendees[id])}
		if name := listed[id].Name; names[name] {
			m.Name = name
		}
		list[id] = m
	}
	return list
}

func meetingsOfLines(t *testing.T, lines []byte) gathered {
	t.Helper()
	g := newGathered()
	for line := range bytes.Lines(lines) {
		var f export.FactLine
		if err := json.Unmarshal(line, &f); err != nil {
			t.Fatal(err)
		}
		for _, e := range []schema.Entity{f.Subject, f.Object.Entity} {
			if e.Class == schema.ClassMeeting {
				g.meeting(e.ID, e.Name)
			}
		}
		if f.Predicate == schema.RelAttended && f.Modality == schema.Plain && f.Object.Class == schema.ClassMeeting {
			g.attendees[f.Object.ID][f.Subject.ID] = true
		}
	}
	return g
}

func meetingsOfQuads(t *testing.T, quads []byte) gathered {
	t.Helper()
	g := newGathered()
	const base, terms = "<https://w3id.org/diplograph/", "<https://w3id.org/diplograph/ns#"
	id := func(iri string) string { return strings.TrimSuffix(strings.TrimPrefix(iri, base), ">") }
	for line := range strings.Lines(string(quads)) {
		subject, rest, _ := strings.Cut(line, " ")
		predicate, rest, _ := strings.Cut(rest, " ")
		object, _, _ := strings.Cut(rest, " ")
		switch predicate {
		case "<http://www.w3.org/2000/01/rdf-schema#label>":
			name, err := strconv.Unquote(strings.TrimSuffix(rest, " .\n"))
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			if strings.HasPrefix(id(subject), "meeting/") {
				g.meeting(id(subject), name)
			}
		case terms + "attended>":
			if to := id(object); strings.HasPrefix(to, "meeting/") {
				if g.attendees[to] == nil {
					t.Fatalf("%s is attended before it has a name", to)
				}
				g.attendees[to][id(subject)] = true
			}
		}
	}
	return g
}

func meetingsOfTables(t *testing.T, store *graph.Store) gathered {
	t.Helper()
	dir := t.TempDir()
	format, err := export.Find("csv")
	if err == nil {
		err = format.Write(t.Context(), export.Folder(dir), store.View(), export.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	g := newGathered()
	for _, row := range readTable(t, filepath.Join(dir, "nodes.csv")) {
		if row["class"] == string(schema.ClassMeeting) {
			g.meeting(row["id"], row["name"])
		}
	}
	for _, row := range readTable(t, filepath.Join(dir, "relation-attended.csv")) {
		if at := g.attendees[row["object"]]; at != nil && row["modality"] == "plain" {
			at[row["subject"]] = true
		}
	}
	return g
}

func readTable(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, values := range all[1:] {
		row := make(map[string]string)
		for i, column := range all[0] {
			row[column] = values[i]
		}
		rows = append(rows, row)
	}
	return rows
}
