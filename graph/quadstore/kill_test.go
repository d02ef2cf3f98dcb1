package quadstore_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// writerOf names the file that a process of this test binary writes to.
const writerOf = "DIPLOGRAPH_TEST_WRITER_OF"

// A process that is killed while it writes, and brings the indexes up to date
// again and again, leaves what it said to be stored, whole and in each index.
func TestKillWhileFolding(t *testing.T) {
	if path := os.Getenv(writerOf); path != "" {
		writeOn(t, path)
	}
	if testing.Short() {
		t.Skip("starts processes")
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	random := rand.New(rand.NewPCG(5, 6))
	for round := range 10 {
		acknowledged := killedWriter(t, path, time.Duration(random.IntN(400))*time.Millisecond)
		s := openFile(t, path)
		if n := int(s.Size()); n < acknowledged || n%step != 0 {
			t.Errorf("round %d: %d quads, %d were acknowledged", round, n, acknowledged)
		}
		if err := s.Verify(t.Context(), func(table storage.Table, err error) { t.Errorf("round %d: %s: %v", round, table, err) }); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// step is how many quads the writer puts in a transaction.
const step = 300

// writeOn adds quads until the process ends, and tells after each transaction how
// many there are.
func writeOn(t *testing.T, path string) {
	s := openFile(t, path)
	for {
		n := int(s.Size())
		var quads []quad.Quad
		for i := n; i < n+step; i++ {
			quads = append(quads, quad.Make(quad.IRI(fmt.Sprint("s", i*7919%1000)), quad.IRI("p"), quad.Int(i), quad.IRI(fmt.Sprint(i%37))))
		}
		if _, err := s.Append(context.Background(), quads, quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
		fmt.Println(s.Size())
	}
}

func openFile(t *testing.T, path string) *quadstore.Store {
	t.Helper()
	kv, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, kv, 1)
}

// killedWriter lets another process write, kills it a while after it has begun,
// and gives the last number that it told.
func killedWriter(t *testing.T, path string, after time.Duration) (told int) {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKillWhileFolding$")
	c.Env = append(os.Environ(), writerOf+"="+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			continue // what the test binary says itself
		}
		if told == 0 {
			time.AfterFunc(after, func() { _ = c.Process.Kill() })
		}
		told = n
	}
	var exit *exec.ExitError
	if err := c.Wait(); !errors.As(err, &exit) {
		t.Fatalf("the writer ended with %v", err)
	}
	if told == 0 {
		t.Fatal("the writer did nothing")
	}
	return told
}
