package intake_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/intake"
)

type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Context() context.Context
	Cleanup(func())
}

func empty(t tester) *graph.Store {
	t.Helper()
	return emptyWith(t, graph.Options{})
}

func emptyWith(t tester, o graph.Options) *graph.Store {
	t.Helper()
	now := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	o.Author, o.Now = "importer", func() time.Time { return now }
	s, err := graph.Open(t.Context(), "mem:", o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func dump(t tester, s *graph.Store, write func(context.Context, io.Writer, *graph.View) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(t.Context(), &out, s.View()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

type read = func(context.Context, *graph.Store, io.Reader) (intake.Report, error)

func take(t tester, s *graph.Store, how read, dump string) intake.Report {
	t.Helper()
	report, err := how(t.Context(), s, strings.NewReader(dump))
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// TestRoundTrip reads dumps of random stores into empty ones, which make the same
// dumps, and once more, which changes nothing.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		once := rapid.Bool().Draw(t, "once")
		from := graphtest.DrawStore(t, once)
		lines, quads := dump(t, from, export.JSONLines), dump(t, from, export.NQuads)

		byLines := empty(t)
		if r := take(t, byLines, intake.JSONLines, lines); len(r.Refused) > 0 {
			t.Fatalf("refused: %v", r.Refused)
		}
		same(t, "JSON Lines", dump(t, byLines, export.JSONLines), lines)

		byQuads := empty(t)
		if r := take(t, byQuads, intake.NQuads, quads); len(r.Refused) > 0 {
			t.Fatalf("refused: %v", r.Refused)
		}
		same(t, "JSON Lines by N-Quads", dump(t, byQuads, export.JSONLines), lines)
		same(t, "N-Quads", dump(t, byQuads, export.NQuads), quads)

		// Again, and what the one dump tells after the other.
		for name, again := range map[string]func() intake.Report{
			"N-Quads":    func() intake.Report { return take(t, byQuads, intake.NQuads, quads) },
			"JSON Lines": func() intake.Report { return take(t, byQuads, intake.JSONLines, lines) },
		} {
			before := byQuads.View().Revision()
			if once || name == "JSON Lines" {
				if r := again(); r.Revision != before || r.Judgements > 0 || r.Added+r.Replaced > 0 {
					t.Fatalf("%s taken in again: %+v, after revision %d", name, r, before)
				}
			}
		}
	})
}

// TestReports reads a dump of many made-up documents, whole and in parts.
func TestReports(t *testing.T) {
	t.Parallel()
	from := empty(t)
	for n := range 200 {
		doc, facts := graphtest.Report(n)
		if _, err := from.Put(t.Context(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		how   read
		write func(context.Context, io.Writer, *graph.View) error
	}{"nquads": {intake.NQuads, export.NQuads}, "jsonl": {intake.JSONLines, export.JSONLines}} {
		want := dump(t, from, c.write)
		whole := empty(t)
		take(t, whole, c.how, want)
		same(t, name, dump(t, whole, c.write), want)

		f, err := export.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		if err := f.Write(t.Context(), export.Split(export.Named(export.Folder(dir), "all.x"), 100_000), from.View(), export.Options{}); err != nil {
			t.Fatal(err)
		}
		parts, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(parts) < 3 {
			t.Fatalf("%d parts, %v", len(parts), err)
		}
		inParts := empty(t)
		for _, part := range parts { // in order of name
			text, err := os.ReadFile(part)
			if err != nil {
				t.Fatal(err)
			}
			take(t, inParts, c.how, string(text))
		}
		if name == "jsonl" { // of which no part tells when
			same(t, name+" in parts", dump(t, inParts, c.write), want)
		}
		if got, want := inParts.Stats(), from.Stats(); got != want {
			t.Errorf("%s in parts makes %+v, want %+v", name, got, want)
		}
	}
}

func same(t tester, what, got, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// TestExisting takes a dump into a store that has judged otherwise.
func TestExisting(t *testing.T) {
	t.Parallel()
	from, to := empty(t), empty(t)
	doc, facts := graphtest.Report(3)
	for _, s := range []*graph.Store{from, to} {
		if _, err := s.Put(t.Context(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	more, moreFacts := graphtest.Report(4)
	if _, err := from.Put(t.Context(), more, moreFacts); err != nil {
		t.Fatal(err)
	}
	list := from.View().Facts(graph.Filter{Document: doc.ID})
	judge := func(s *graph.Store, id string, v graph.Verdict) {
		if _, err := s.Judge(t.Context(), graph.By{}, graph.Judgement{Statement: id, Verdict: v}); err != nil {
			t.Fatal(err)
		}
	}
	judge(from, list[0].ID, graph.Rejected)
	judge(from, list[1].ID, graph.Rejected)
	judge(to, list[0].ID, graph.Accepted)
	for name, dumped := range map[string]struct {
		how  read
		text string
	}{"N-Quads": {intake.NQuads, dump(t, from, export.NQuads)}, "JSON Lines": {intake.JSONLines, dump(t, from, export.JSONLines)}} {
		take(t, to, dumped.how, dumped.text)
		v := to.View()
		if r, _ := v.Review(list[0].ID); r.Judgement.Verdict != graph.Accepted {
			t.Errorf("%s replaces what the store judged by %s", name, r.Judgement.Verdict)
		}
		if r, _ := v.Review(list[1].ID); r.Judgement == nil || r.Judgement.Verdict != graph.Rejected {
			t.Errorf("%s does not tell what was judged: %v", name, r.Judgement)
		}
		if _, ok := v.Document(more.ID); !ok || v.Stats().Documents != 2 {
			t.Errorf("%s leaves %d documents", name, v.Stats().Documents)
		}
	}
}

// TestFaults tells where something is wrong, and what came of the rest.
func TestFaults(t *testing.T) {
	t.Parallel()
	from := empty(t)
	for n := range 2 {
		doc, facts := graphtest.Report(n)
		if _, err := from.Put(t.Context(), doc, facts[:2]); err != nil {
			t.Fatal(err)
		}
	}
	quads, lines := dump(t, from, export.NQuads), dump(t, from, export.JSONLines)
	var bare bytes.Buffer
	nquads, err := export.Find("nquads")
	if err != nil {
		t.Fatal(err)
	}
	if err := nquads.Write(t.Context(), export.Single(&bare), from.View(), export.Options{NoEvidence: true}); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		how  read
		text string
		want string
	}{
		"no quad":         {intake.NQuads, quads + "x\n", "line 47: usage: column 1: the subject has to be an IRI"},
		"no dump":         {intake.NQuads, "<a:b> <c:d> <e:f> .\n", "line 1: usage: a dump begins with a revision"},
		"no revision":     {intake.NQuads, quads[strings.Index(quads, "\n")+1:], "line 1: usage: it belongs to no revision"},
		"no evidence":     {intake.NQuads, bare.String(), "a dump without evidence cannot be read back"},
		"no JSON":         {intake.JSONLines, lines + "{]\n", "line 7: usage: column 2: invalid character"},
		"another kind":    {intake.JSONLines, `{"doc":1}` + "\n", "line 1: usage: column 8: json: cannot unmarshal number"},
		"no document yet": {intake.JSONLines, lines[strings.Index(lines, "\n")+1:], "line 1: usage: it is a fact, and no document comes before it"},
		"something else":  {intake.JSONLines, "{}\n", "line 1: usage: it is neither a document nor a fact"},
	} {
		_, err := c.how(t.Context(), empty(t), strings.NewReader(c.text))
		if err == nil || !strings.Contains(strings.ReplaceAll(err.Error(), graph.ErrUsage.Error(), "usage"), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	// A document whose quotes are not its own is left out, the other taken.
	to := empty(t)
	r := take(t, to, intake.JSONLines, strings.Replace(lines, `"quote":"`, `"quote":"not `, 1))
	if len(r.Refused) != 1 || r.Refused[0].Line != 1 || r.Added != 1 || r.Documents != 2 {
		t.Errorf("the report is %+v", r)
	}
}

func TestTable(t *testing.T) {
	t.Parallel()
	m, err := intake.ReadMapping(strings.NewReader(`{
		"title": "Attendance, coded by hand",
		"statements": [
			{"when": {"present": ["yes"]}, "subject": {"id": "state/{iso}", "name": "{country}"}, "relation": "attended",
			 "object": {"id": "meeting/oewg-{session}", "name": "OEWG, session {session}"},
			 "attrs": {"capacity": "{role}"}, "confidence": "{sure}", "evidence": "{quote}"},
			{"subject": {"id": "meeting/oewg-{session}", "name": "OEWG, session {session}"}, "relation": "startDate", "object": {"value": "{date}"}}
		]}`))
	if err != nil {
		t.Fatal(err)
	}
	table := "\ufeffiso,country,session,role,present,sure,date,quote\n" +
		"KE,Kenya,1,chair,yes,0.9,2021-03,\"Kenya took\nthe é chair\"\n" +
		"FR,France,1,,yes,,2021-03,\n" +
		"PE,Peru,1,,no,,2021-13,\n"
	s := empty(t)
	report, err := intake.Table(t.Context(), s, "coded/oewg.csv", strings.NewReader(table), m)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, st := range s.View().Facts(graph.Filter{}) {
		f := st.Fact
		got = append(got, strings.Join([]string{f.Subject.ID, string(f.Predicate), f.Object.Key(), f.Attrs["capacity"], f.Rule, f.Evidence[0].Quote}, "|"))
	}
	want := []string{
		"meeting/oewg-1|startDate|date:2021-03||import:csv|KE,Kenya,1,chair,yes,0.9,2021-03,\"Kenya took\nthe é chair\"",
		"state/KE|attended|meeting/oewg-1|chair|import:csv.quoted|KE,Kenya,1,chair,yes,0.9,2021-03,\"Kenya took\nthe é chair\"",
		"state/FR|attended|meeting/oewg-1||import:csv|FR,France,1,,yes,,2021-03,",
	}
	if diff := cmp.Diff(want, got, cmp.Transformer("sorted", func(l []string) map[string]bool {
		set := make(map[string]bool)
		for _, x := range l {
			set[x] = true
		}
		return set
	})); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	if len(report.Refused) != 1 || report.Refused[0].Line != 5 || !strings.Contains(report.Refused[0].Why, "2021-13") {
		t.Errorf("refused: %+v", report.Refused)
	}
	if again, err := intake.Table(t.Context(), s, "coded/oewg.csv", strings.NewReader(table), m); err != nil || again.Unchanged != 1 {
		t.Errorf("again: %+v, %v", again, err)
	}
	for table, want := range map[string]string{
		"":          "line 1: the header is missing",
		"iso\n":     `there is no column "country"`,
		"iso,\"x\n": "line 2, column",
		"\xff\n":    "not in UTF-8",
	} {
		if _, err := intake.Table(t.Context(), s, "x.csv", strings.NewReader(table), m); err == nil || !strings.Contains(err.Error(), want) && !strings.Contains(err.Error(), "no column") && !strings.Contains(err.Error(), "parse error") {
			t.Errorf("%q: %v, want %s", table, err, want)
		}
	}
}

func TestRefusedMappings(t *testing.T) {
	t.Parallel()
	entity := `{"id": "state/{a}", "name": "{a}"}`
	for text, want := range map[string]string{
		`{`:                  "unexpected EOF",
		`{"statement": []}`:  `unknown field "statement"`,
		`{"statements": []}`: `"statements" is missing`,
		`{"published": "19", "statements": [{}]}`:                                `"published" is no date`,
		`{"separator": ";;", "statements": [{}]}`:                                `"separator" is one character`,
		`{"statements": [{"relation": "shone"}]}`:                                `there is no relation "shone"`,
		`{"statements": [{"relation": "attended"}]}`:                             `"subject" needs "id" and "name"`,
		`{"statements": [{"relation": "attended", "subject": ` + entity + `}]}`:  `"object" needs "id" and "name"`,
		`{"statements": [{"relation": "startDate", "subject": ` + entity + `}]}`: `"object" needs "value"`,
	} {
		if _, err := intake.ReadMapping(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
