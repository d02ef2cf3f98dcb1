package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/storage/pgtest"
)

// soakVariable says for how long processes share a database; by default it is
// short.
const soakVariable = "DIPLOGRAPH_SOAK"

// patience is how long a change may take to be shown by every server, and how
// long a process may wait because another was killed.
const patience = 5 * time.Second

// Two servers and two processes that ingest share a database; one of these is
// killed now and then. Nothing is lost or there twice, readers see whole
// documents only, and who is killed holds up nobody.
func TestProcessesOnOneDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a database server")
	}
	soak := 8 * time.Second
	if given := os.Getenv(soakVariable); given != "" {
		var err error
		if soak, err = time.ParseDuration(given); err != nil {
			t.Fatalf("%s: %v", soakVariable, err)
		}
	}
	store := pgtest.Start(t).Database(t)
	folder, binary := t.TempDir(), commandBinary(t)
	var expected sync.Map
	servers := []*server{startServer(t, binary, store, &expected), startServer(t, binary, store, &expected)}
	var all sync.WaitGroup
	end := time.Now().Add(soak)
	for _, s := range servers {
		all.Go(func() { s.watch(end) })
	}
	random := rand.New(rand.NewPCG(3, 1))
	written := 0
	for round := 0; time.Now().Before(end); round++ {
		docs := filepath.Join(folder, fmt.Sprint("docs", round))
		writeReports(t, docs, 20, random)
		written += 20
		for id, d := range wholeGraph(t, docs) {
			expected.Store(id, len(d.Facts))
		}
		ingestBeside(t, binary, store, docs, round%3 == 2, random)
	}
	all.Wait()
	for _, s := range servers {
		if got := s.awaitDocuments(written); got != written {
			t.Errorf("%d documents were ingested, and a server shows %d", written, got)
		}
		t.Logf("a server answered %d requests, the slowest in %v", s.answers, s.slowest)
	}
	demandCode(t, exitDone, "verify", "--store", store)
}

// ingestBeside ingests a folder in two processes at once, of which one may be
// killed; who is left is not held up, and does it all.
func ingestBeside(t *testing.T, binary, store, docs string, kill bool, random *rand.Rand) {
	t.Helper()
	var commands [2]*exec.Cmd
	var logs [2]bytes.Buffer
	for i := range commands {
		commands[i] = exec.CommandContext(t.Context(), binary, "ingest", "--quiet", "--store", store, docs)
		commands[i].Stderr = &logs[i]
		if err := commands[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	killed := time.Now()
	if kill {
		time.Sleep(time.Duration(random.IntN(600)) * time.Millisecond)
		_ = commands[0].Process.Kill()
		killed = time.Now()
	}
	if err := commands[0].Wait(); err != nil && !kill {
		t.Errorf("ingest: %v: %s", err, &logs[0])
	}
	if err := commands[1].Wait(); err != nil {
		t.Errorf("ingest beside another: %v: %s", err, &logs[1])
	}
	if waited := time.Since(killed); kill && waited > patience+10*time.Second {
		t.Errorf("after the other was killed, ingesting went on for %v", waited)
	}
}

// server is a process that serves.
type server struct {
	t        *testing.T
	url      string
	expected *sync.Map // numbers of facts by document
	answers  int
	slowest  time.Duration
}

func startServer(t *testing.T, binary, store string, expected *sync.Map) *server {
	t.Helper()
	command := exec.CommandContext(t.Context(), binary, "serve", "--store", store, "--listen", "127.0.0.1:0")
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return &server{t: t, url: strings.TrimPrefix(strings.TrimSpace(line), "Serving "), expected: expected}
}

// watch asks for documents until the end, and checks that they are whole.
func (s *server) watch(end time.Time) {
	seen := 0
	for time.Now().Before(end) {
		begun := time.Now()
		total := s.look()
		s.slowest = max(s.slowest, time.Since(begun))
		s.answers++
		if total < seen {
			s.t.Errorf("%d documents were shown, and then %d", seen, total)
		}
		seen = total
		time.Sleep(20 * time.Millisecond)
	}
}

// look checks the newest documents, and tells how many there are.
func (s *server) look() int {
	var newest struct {
		Documents struct {
			TotalCount int
			Nodes      []struct{ ID string }
		}
	}
	s.ask("{documents(first:20,orderBy:{field:REVISION,direction:DESC}){totalCount nodes{id}}}", &newest)
	if len(newest.Documents.Nodes) == 0 {
		return 0
	}
	var query strings.Builder
	for i, d := range newest.Documents.Nodes {
		fmt.Fprintf(&query, "d%d:facts(filter:{document:%q}){totalCount}", i, d.ID)
	}
	facts := make(map[string]struct{ TotalCount int })
	s.ask("{"+query.String()+"}", &facts)
	for i, d := range newest.Documents.Nodes {
		want, ok := s.expected.Load(d.ID)
		if got := facts[fmt.Sprint("d", i)].TotalCount; !ok || got != want {
			s.t.Errorf("%s is shown with %d facts of %v", d.ID, got, want)
		}
	}
	return newest.Documents.TotalCount
}

// ask runs a query that must not fail.
func (s *server) ask(query string, into any) {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		s.t.Error(err)
		return
	}
	answer, err := http.Post(s.url+"graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		s.t.Error(err)
		return
	}
	defer answer.Body.Close()
	got := struct {
		Data   any
		Errors []struct{ Message string }
	}{Data: into}
	if err := json.NewDecoder(answer.Body).Decode(&got); err != nil || len(got.Errors) > 0 {
		s.t.Errorf("%s: %v, %v", query, err, got.Errors)
	}
}

// awaitDocuments waits until the server shows so many documents, or too long.
func (s *server) awaitDocuments(want int) (got int) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if got = s.look(); got == want {
			break
		}
	}
	return got
}
