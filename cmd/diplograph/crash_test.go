package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Whenever the command is killed, the store it leaves can be used, and has
// every document wholly or not at all.
func TestKilledWhileIngesting(t *testing.T) {
	if testing.Short() {
		t.Skip("kills ten processes")
	}
	const documents, rounds = 500, 10
	random := rand.New(rand.NewPCG(1, 2))
	folder := t.TempDir()
	writeReports(t, filepath.Join(folder, "docs"), documents, random)
	t.Chdir(folder)
	whole := wholeGraph(t, "docs")
	binary := commandBinary(t)
	for round := range rounds {
		after := random.IntN(documents * 9 / 10)
		store := "bolt:" + filepath.Join(folder, fmt.Sprintf("%d.db", round))
		reported := ingestAndKill(t, binary, folder, store, after, time.Duration(random.IntN(10_000))*time.Microsecond)
		stored := checkStore(t, store, whole)
		if stored < reported {
			t.Errorf("killed after %d documents were reported, %d are stored", reported, stored)
		}
		t.Logf("%d documents were reported, %d are stored", reported, stored)
	}
}

// writeReports writes documents in the style of reports on meetings.
func writeReports(t testing.TB, folder string, n int, random *rand.Rand) {
	t.Helper()
	states := []string{"Kenya", "Peru", "Mali", "Chad", "Japan", "Qatar", "Iraq", "Thailand", "Norway", "Fiji", "Ghana", "Chile"}
	cities := []string{"Geneva", "Nairobi", "Lima", "Tokyo", "Doha", "Oslo", "Accra"}
	ordinals := []string{"First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"}
	bodies := []string{"Working Group on Cyber Law", "Cyber Dialogue", "Forum on Norms", "Conference on Data Security"}
	topics := []string{"critical infrastructure protection", "data security", "capacity building", "norms of responsible behaviour"}
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		random.Shuffle(len(states), func(i, j int) { states[i], states[j] = states[j], states[i] })
		var text strings.Builder
		fmt.Fprintf(&text, "The %s Meeting of the %s was held in %s on %d May %d.\n\n",
			pick(ordinals), pick(bodies), pick(cities), 1+random.IntN(28), 2000+random.IntN(24))
		fmt.Fprintf(&text, "%s, %s and %s attended the meeting. The meeting discussed %s and %s.\n\n",
			states[0], states[1], states[2], pick(topics), pick(topics))
		fmt.Fprintf(&text, "The delegate of %s supported the proposal. The agenda was adopted by consensus.\n", states[0])
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("report-%03d.txt", i)), []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// savedDocument is a document as a store shows it.
type savedDocument struct {
	Document schema.Document
	Facts    []schema.Fact
}

// wholeGraph ingests a folder undisturbed, and tells how each document must
// look, by its id.
func wholeGraph(t *testing.T, folder string) map[string]savedDocument {
	t.Helper()
	a := &app{stdio: stdio{err: io.Discard}, store: "mem:", log: slog.New(slog.DiscardHandler)}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	store, err := a.openStore(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := a.ingest(t.Context(), x, store, 2, []string{folder}); err != nil {
		t.Fatal(err)
	}
	whole := savedDocuments(t, store.View())
	for id, d := range whole {
		if len(d.Facts) == 0 {
			t.Fatalf("no facts of %s, whose text is %q: the test proves nothing", id, d.Document.Text)
		}
	}
	return whole
}

func savedDocuments(t *testing.T, v *graph.View) map[string]savedDocument {
	t.Helper()
	saved := make(map[string]savedDocument)
	for _, d := range v.Documents() {
		text, err := v.Text(t.Context(), d.ID)
		if err != nil {
			t.Fatal(err)
		}
		document := savedDocument{Document: d.Document}
		document.Document.Text = text
		for _, s := range v.Facts(graph.Filter{Document: d.ID}) {
			document.Facts = append(document.Facts, s.Fact)
		}
		saved[d.ID] = document
	}
	return saved
}

// commandBinary is this test, which is the command if called by its name.
func commandBinary(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "diplograph")
	if err := os.Symlink(self, path); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	return path
}

// ingestAndKill kills the command some time after it has reported so many
// documents, and tells how many it had reported by then.
func ingestAndKill(t *testing.T, binary, folder, store string, after int, delay time.Duration) int {
	t.Helper()
	command := exec.CommandContext(t.Context(), binary, "ingest", "--store", store, "--log-level", "info", "docs")
	command.Dir = folder
	log, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	reported := 0
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if !strings.Contains(lines.Text(), "msg=ingested") {
			t.Log(lines.Text())
			continue
		}
		if reported == after {
			defer time.AfterFunc(delay, func() { _ = command.Process.Kill() }).Stop()
		}
		reported++
	}
	if err := command.Wait(); err == nil {
		t.Errorf("the command was done before it could be killed after %d documents", after)
	}
	return reported
}

// checkStore opens what is left, compares it with the whole, and tells how many
// documents are there.
func checkStore(t *testing.T, uri string, whole map[string]savedDocument) int {
	t.Helper()
	store, err := graph.Open(t.Context(), uri, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	saved := savedDocuments(t, store.View())
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	for id, got := range saved {
		if diff := cmp.Diff(whole[id], got); diff != "" {
			t.Errorf("%s is not as it was extracted (-want +got):\n%s", id, diff)
		}
	}
	var out, log bytes.Buffer
	if code := runIn(t.Context(), &out, &log, "export", "--store", uri, "--format", "jsonl"); code != exitDone {
		t.Errorf("export: exit code %d: %s", code, &log)
	}
	return len(saved)
}
