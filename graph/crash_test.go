package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// crashVariable names the store that this program, run as a child of itself,
// writes until it is killed.
const crashVariable = "GRAPH_TEST_WRITE_UNTIL_KILLED"

func TestMain(m *testing.M) {
	if uri := os.Getenv(crashVariable); uri != "" {
		if err := writeUntilKilled(uri); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// edition is the n-th report as it is put first, or as it is put later on.
func edition(n int, later bool) (schema.Document, []schema.Fact) {
	doc, facts := graphtest.Report(n)
	if later {
		doc.Hash, facts = "later", facts[5:15]
	}
	return doc, facts
}

// writeUntilKilled puts documents, replaces each third one, and prints what
// was acknowledged.
func writeUntilKilled(uri string) error {
	s, err := graph.Open(context.Background(), uri, graph.Options{})
	if err != nil {
		return err
	}
	for n := s.Stats().Documents; ; n++ {
		for _, later := range []bool{false, true} {
			if later && n%3 != 0 {
				continue
			}
			doc, facts := edition(n, later)
			if _, err := s.Put(context.Background(), doc, facts); err != nil {
				return err
			}
			fmt.Printf("%s %s\n", doc.ID, doc.Hash)
		}
	}
}

// TestKill kills a writing process at random moments. Afterwards, what it was
// told to be stored is there, and every document is there wholly or not at all.
func TestKill(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts processes")
	}
	uri := "bolt:" + filepath.Join(t.TempDir(), "graph.db")
	acknowledged := map[string]string{} // document → hash
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 10 {
		killWriter(t, uri, 1+random.IntN(12), time.Duration(random.IntN(20_000))*time.Microsecond, acknowledged)
		s := open(t, uri)
		checkWhole(t, s.View(), acknowledged)
		closeStore(t, s)
		if t.Failed() {
			t.Fatalf("after kill %d", round+1)
		}
	}
	t.Logf("%d documents acknowledged in 10 killed processes", len(acknowledged))
}

// killWriter runs a writer until so many writings are acknowledged and a delay
// has passed, and kills it.
func killWriter(t *testing.T, uri string, writings int, delay time.Duration, acknowledged map[string]string) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashVariable+"="+uri)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		document, hash, ok := strings.Cut(lines.Text(), " ")
		if !ok {
			t.Fatalf("the writer says %q", lines.Text())
		}
		acknowledged[document] = hash
		if n == writings {
			time.AfterFunc(delay, func() { _ = child.Process.Kill() })
		}
	}
	if err := child.Wait(); err == nil || child.ProcessState.ExitCode() != -1 {
		t.Fatalf("the writer was not killed: %v", err)
	}
}

// checkWhole checks that the documents are 0, 1, 2 …, each whole in one
// edition, and that none that was acknowledged is missing or older.
func checkWhole(t *testing.T, v *graph.View, acknowledged map[string]string) {
	t.Helper()
	for n, info := range v.Documents() {
		doc, facts := edition(n, info.Hash == "later")
		if info.ID != doc.ID || info.Hash != doc.Hash {
			t.Errorf("in place %d is %s %s", n, info.ID, info.Hash)
		}
		if was := acknowledged[doc.ID]; was == "later" && info.Hash != was {
			t.Errorf("%s is older than acknowledged", doc.ID)
		}
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
	for id := range acknowledged {
		if _, ok := v.Document(id); !ok {
			t.Errorf("%s was acknowledged and is lost", id)
		}
	}
}
