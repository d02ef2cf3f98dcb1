package graph_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/storage/pgtest"
	"github.com/diplograph/diplograph/schema"
)

// crashVariable names the store that this program, run as a child of itself,
// writes until it is killed; killsVariable says how many such children are killed.
const (
	crashVariable = "GRAPH_TEST_WRITE_UNTIL_KILLED"
	killsVariable = "DIPLOGRAPH_KILLS"
)

func TestMain(m *testing.M) {
	if uri := os.Getenv(crashVariable); uri != "" {
		if err := writeUntilKilled(uri); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func kills(t *testing.T, otherwise int) int {
	t.Helper()
	given := os.Getenv(killsVariable)
	if given == "" {
		return otherwise
	}
	n, err := strconv.Atoi(given)
	if err != nil {
		t.Fatalf("%s: %v", killsVariable, err)
	}
	return n
}

// edition is the n-th report as it is put first, or as it is put later on.
func edition(n int, later bool) (schema.Document, []schema.Fact) {
	doc, facts := graphtest.Report(n)
	if later {
		doc.Hash, facts = "later", facts[5:15]
	}
	return doc, facts
}

// writeUntilKilled puts documents, replaces each third one, judges a statement
// and two persons of each fifth one, closes and opens the store now and then, and
// prints what was acknowledged.
func writeUntilKilled(uri string) error {
	ctx := context.Background()
	s, err := graph.Open(ctx, uri, graph.Options{})
	if err != nil {
		return err
	}
	for n := s.Stats().Documents; ; n++ {
		for _, later := range []bool{false, true} {
			if later && n%3 != 0 {
				continue
			}
			doc, facts := edition(n, later)
			if _, err := s.Put(ctx, doc, facts); err != nil {
				return err
			}
			fmt.Printf("put %s %s\n", doc.ID, doc.Hash)
		}
		if n%5 == 0 {
			if err := judgeReport(ctx, s, n); err != nil {
				return err
			}
		}
		if n%7 == 0 {
			if err := s.Close(); err != nil {
				return err
			}
			if s, err = graph.Open(ctx, uri, graph.Options{}); err != nil {
				return err
			}
		}
	}
}

func judgeReport(ctx context.Context, s *graph.Store, n int) error {
	doc, facts := edition(n, true)
	id := graph.StatementID(doc.ID, facts[0])
	if _, err := s.Judge(ctx, graph.By{}, graph.Judgement{Statement: id, Verdict: graph.Rejected}); err != nil {
		return err
	}
	fmt.Printf("rejected %s -\n", id)
	a, b := fmt.Sprintf("person/person-%d", n*3), fmt.Sprintf("person/person-%d", n*3+1)
	if _, err := s.Match(ctx, graph.By{}, graph.Match{A: a, B: b, Verdict: graph.Maybe}); err != nil {
		return err
	}
	fmt.Printf("matched %s %s\n", a, b)
	return nil
}

// acknowledged is what writers were told to be stored.
type acknowledged struct {
	documents map[string]string // hash by document
	rejected  []string
	matched   []string
}

func (a *acknowledged) note(line string) error {
	what := strings.Fields(line)
	if len(what) != 3 {
		return fmt.Errorf("the writer says %q", line)
	}
	switch what[0] {
	case "put":
		if a.documents == nil {
			a.documents = make(map[string]string)
		}
		a.documents[what[1]] = what[2]
	case "rejected":
		a.rejected = append(a.rejected, what[1])
	case "matched":
		a.matched = append(a.matched, what[1])
	}
	return nil
}

// TestKill kills a writing process at random moments. Afterwards, what it was
// told to be stored is there, and every document is there wholly or not at all.
func TestKill(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts processes")
	}
	uri := "bolt:" + filepath.Join(t.TempDir(), "graph.db")
	killAndCheck(t, uri, kills(t, 10), func(child *exec.Cmd) { _ = child.Process.Kill() })
}

// TestKillOfDatabase kills processes that write a database, and the database
// server under them, in turn.
func TestKillOfDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a database server")
	}
	server := pgtest.Start(t)
	round := 0
	killAndCheck(t, server.Database(t), kills(t, 4), func(child *exec.Cmd) {
		if round++; round%2 == 0 {
			_ = child.Process.Kill()
			return
		}
		server.Kill(t) // at which the writer gives up
		_ = child.Wait()
		server.Up(t)
	})
}

func killAndCheck(t *testing.T, uri string, rounds int, kill func(*exec.Cmd)) {
	t.Helper()
	var told acknowledged
	random := rand.New(rand.NewPCG(1, 2))
	for round := range rounds {
		killWriter(t, uri, 1+random.IntN(12), time.Duration(random.IntN(20_000))*time.Microsecond, &told, kill)
		s := open(t, uri)
		checkWhole(t, s.View(), &told)
		if r, err := s.Verify(context.Background()); err != nil || r.Faults > 0 {
			t.Errorf("verify: %v, %d faults: %v", err, r.Faults, r.First)
		}
		closeStore(t, s)
		if t.Failed() {
			t.Fatalf("after kill %d", round+1)
		}
	}
	t.Logf("%d documents and %d judgements acknowledged in %d rounds", len(told.documents), len(told.rejected)+len(told.matched), rounds)
}

// killWriter runs a writer until so many writings are acknowledged and a delay
// has passed, and kills what is to be killed.
func killWriter(t *testing.T, uri string, writings int, delay time.Duration, told *acknowledged, kill func(*exec.Cmd)) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashVariable+"="+uri)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	killed := make(chan struct{})
	lines := bufio.NewScanner(out)
	n := 0
	for ; lines.Scan(); n++ {
		if err := told.note(lines.Text()); err != nil {
			t.Fatal(err)
		}
		if n == writings {
			time.AfterFunc(delay, func() {
				defer close(killed)
				kill(child)
			})
		}
	}
	if n <= writings {
		t.Fatalf("the writer ended by itself: %v", child.Wait())
	}
	<-killed
	var exit *exec.ExitError
	if err := child.Wait(); err == nil || errors.As(err, &exit) && exit.Success() {
		t.Fatalf("the writer was not stopped: %v", err)
	}
}

// checkWhole checks that the documents are 0, 1, 2 …, each whole in one
// edition, that nothing that was acknowledged is missing or older, and that at
// most one thing is there that was not.
func checkWhole(t *testing.T, v *graph.View, told *acknowledged) {
	t.Helper()
	more := 0
	for n, info := range v.Documents() {
		doc, facts := edition(n, info.Hash == "later")
		if info.ID != doc.ID || info.Hash != doc.Hash {
			t.Errorf("in place %d is %s %s", n, info.ID, info.Hash)
		}
		switch was := told.documents[doc.ID]; {
		case was == "later" && info.Hash != was:
			t.Errorf("%s is older than acknowledged", doc.ID)
		case was != info.Hash:
			more++
			told.documents[doc.ID] = info.Hash // later ones may be told without it
		}
		checkReport(t, v, doc, facts)
	}
	for id := range told.documents {
		if _, ok := v.Document(id); !ok {
			t.Errorf("%s was acknowledged and is lost", id)
		}
	}
	judged := make(map[string]bool)
	for _, j := range v.Judgements() {
		judged[j.Statement] = true
	}
	for _, x := range v.Matches("") {
		judged[x.A] = true
	}
	for _, id := range slices.Concat(told.rejected, told.matched) {
		if !judged[id] {
			t.Errorf("that %s was judged was acknowledged and is lost", id)
		}
		delete(judged, id)
	}
	for id := range judged {
		more++
		told.rejected = append(told.rejected, id)
	}
	if more > 1 {
		t.Errorf("%d things are there that nobody was told of", more)
	}
}

// checkReport checks that a document is whole but for what was rejected.
func checkReport(t *testing.T, v *graph.View, doc schema.Document, facts []schema.Fact) {
	t.Helper()
	facts = slices.DeleteFunc(slices.Clone(facts), func(f schema.Fact) bool {
		r, ok := v.Review(graph.StatementID(doc.ID, f))
		return ok && r.Judgement != nil
	})
	var got []schema.Fact
	for _, st := range v.Facts(graph.Filter{Document: doc.ID}) {
		got = append(got, st.Fact)
	}
	if diff := cmp.Diff(facts, got); diff != "" {
		t.Errorf("%s is not whole (-want +got):\n%s", doc.ID, diff)
	}
	if text, err := v.Text(context.Background(), doc.ID); err != nil || text != doc.Text {
		t.Errorf("the text of %s is not whole: %v", doc.ID, err)
	}
}
