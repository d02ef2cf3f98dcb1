package graph_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/storage/pgtest"
)

func TestPostgres(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a database server")
	}
	server := pgtest.Start(t)
	graphtest.Run(t, graphtest.Kind{Lasting: true, Fresh: func(t *testing.T) func(graph.Options) (*graph.Store, error) {
		return opener(server.Database(t))
	}})
}

// TestSharedDatabase lets several stores write and read one database: nothing is
// lost, nothing is there twice, and who only reads is shown whole documents soon
// after others have written them.
func TestSharedDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a database server")
	}
	uri := pgtest.Start(t).Database(t)
	const writers, reports = 3, 12
	reader := open(t, uri)
	defer closeStore(t, reader)
	var all sync.WaitGroup
	revisions, err := reader.Follow(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	all.Go(func() { // sees each revision once, whoever writes it
		want := int64(0)
		for v, err := range revisions {
			if want++; err != nil || v.Revision() != want || len(v.Changes(want)) != 35 {
				t.Errorf("after revision %d: %v, %v", want-1, v, err)
			}
			if err != nil || want == reports {
				return
			}
		}
	})
	for w := range writers {
		s := open(t, uri)
		defer closeStore(t, s)
		all.Go(func() {
			for n := range reports {
				doc, facts := graphtest.Report((n + w*reports/writers) % reports) // each writes all, from another one on
				if _, err := s.Put(context.Background(), doc, facts); err != nil {
					t.Errorf("put: %v", err)
				}
			}
		})
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		all.Wait()
	}()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		v := reader.View()
		checkReports(t, v)
		if v.Stats().Documents == reports {
			break
		}
		if t.Failed() || time.Now().After(deadline) {
			t.Fatalf("the reader is shown %d documents of %d", v.Stats().Documents, reports)
		}
	}
	<-done
	demand(t, "revisions", reader.Stats().Revision, int64(reports))
	last := open(t, uri)
	defer closeStore(t, last)
	demand(t, "documents", last.Stats().Documents, reports)
	demand(t, "statements", len(last.View().Facts(graph.Filter{})), last.Stats().Statements)
}

// checkReports checks that each document that a view shows is whole.
func checkReports(t *testing.T, v *graph.View) {
	t.Helper()
	for _, info := range v.Documents() {
		if n := len(v.Facts(graph.Filter{Document: info.ID})); n != info.Statements || n != 35 {
			t.Errorf("revision %d shows %d statements of %s, which has %d", v.Revision(), n, info.ID, info.Statements)
		}
		if _, err := v.Text(context.Background(), info.ID); err != nil {
			t.Errorf("the text of %s: %v", info.ID, err)
		}
	}
}

// A backup of a file is restored into an empty database, and the other way
// round; into one that has a store it is not.
func TestBackupOfDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a database server")
	}
	uri := pgtest.Start(t).Database(t)
	s := open(t, "mem:")
	defer closeStore(t, s)
	want := eventful(t, s)
	restoredInto(t, uri, backedUp(t, s), want)

	database := open(t, uri)
	defer closeStore(t, database)
	raw, now := backedUp(t, database), history(t, database)
	if _, err := graph.Restore(context.Background(), uri, bytes.NewReader(raw), graph.Options{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("restoring over a store: %v", err)
	}
	demand(t, "after that", history(t, database), now)
	restoredInto(t, "bolt:"+filepath.Join(t.TempDir(), "graph.db"), raw, now)

	if _, err := database.Compact(context.Background(), uri, graph.By{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("compacting a database in its place: %v", err)
	}
	path := filepath.Join(t.TempDir(), "compact.db")
	if _, err := database.Compact(context.Background(), "bolt:"+path, graph.By{}); err != nil {
		t.Fatal(err)
	}
	compacted := open(t, "bolt:"+path)
	defer closeStore(t, compacted)
	demand(t, "statements", graphtest.Everything(t, compacted.View()).Statements, now[len(now)-1].Statements)
}
