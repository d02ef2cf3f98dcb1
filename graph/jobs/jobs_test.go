package jobs_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/jobs"
)

// writeRequest leaves a file with the request as its content.
func writeRequest(_ context.Context, j jobs.Job, folder string, progress func(done, total int64)) error {
	progress(1, 2)
	if err := os.Mkdir(filepath.Join(folder, "part"), 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "part", "a.txt"), j.Request, 0o600)
}

func open(t *testing.T, folder string, o jobs.Options) *jobs.Queue {
	t.Helper()
	q, err := jobs.Open(folder, o)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func start(t *testing.T, q *jobs.Queue, owner string, request any) jobs.Job {
	t.Helper()
	j, err := q.Start(owner, request, 0)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// await waits until a job is as wanted, and returns it.
func await(t *testing.T, q *jobs.Queue, id string, is func(jobs.Job) bool) jobs.Job {
	t.Helper()
	for {
		j, changed, err := q.Job(id)
		if err != nil {
			t.Fatal(err)
		}
		if is(j) {
			return j
		}
		if j.State.Ended() {
			t.Fatalf("job ended otherwise: %+v", j)
		}
		<-changed
	}
}

func in(s jobs.State) func(jobs.Job) bool { return func(j jobs.Job) bool { return j.State == s } }

func closeQueue(t *testing.T, q *jobs.Queue) {
	t.Helper()
	if err := q.Close(); err != nil {
		t.Error(err)
	}
}

func TestFiles(t *testing.T) {
	q := open(t, t.TempDir(), jobs.Options{Work: writeRequest})
	defer closeQueue(t, q)
	j := await(t, q, start(t, q, "ana", map[string]int{"n": 7}).ID, in(jobs.Done))
	want := []jobs.File{{Name: "part/a.txt", Bytes: 7, SHA256: "1dd42de9287c1b6a96c617376c0df6b8304485783ed0b4803f1aac0f119471a5"}}
	if diff := cmp.Diff(want, j.Files); diff != "" {
		t.Error(diff)
	}
	if j.Done != 2 || j.Total != 2 || j.Started.IsZero() || j.Ended.Before(j.Started) || j.Expires.Sub(j.Ended) != 24*time.Hour {
		t.Errorf("job %+v", j)
	}
	path, _, err := q.Path(j.ID, "part/a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(path); err != nil || string(content) != `{"n":7}` {
		t.Errorf("content %q, %v", content, err)
	}
	for _, name := range []string{"a.txt", "../job.json", ""} {
		if _, _, err := q.Path(j.ID, name); !errors.Is(err, jobs.ErrNotFound) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestFailure(t *testing.T) {
	tests := map[string]struct {
		work jobs.Work
		want string
	}{
		"error": {func(context.Context, jobs.Job, string, func(int64, int64)) error { return errors.New("no space") }, "no space"},
		"panic": {func(context.Context, jobs.Job, string, func(int64, int64)) error { panic("out of range") }, "panic: out of range"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			q := open(t, folder, jobs.Options{Work: test.work})
			defer closeQueue(t, q)
			j := await(t, q, start(t, q, "", 1).ID, in(jobs.Failed))
			if j.Error != test.want || len(j.Files) > 0 {
				t.Errorf("job %+v", j)
			}
			if left := names(t, filepath.Join(folder, j.ID)); left != "job.json" {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

func names(t *testing.T, folder string) string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range list {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

// blocking is work that goes on until it is told to stop, or let go.
type blocking struct{ begun, release chan struct{} }

func newBlocking() blocking { return blocking{make(chan struct{}, 10), make(chan struct{})} }

func (b blocking) work(ctx context.Context, j jobs.Job, folder string, _ func(int64, int64)) error {
	if err := os.WriteFile(filepath.Join(folder, "half"), nil, 0o600); err != nil {
		return err
	}
	b.begun <- struct{}{}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-b.release:
		return os.WriteFile(filepath.Join(folder, "whole"), j.Request, 0o600)
	}
}

func TestCancel(t *testing.T) {
	folder, b := t.TempDir(), newBlocking()
	q := open(t, folder, jobs.Options{Work: b.work})
	running, waiting := start(t, q, "ana", 1), start(t, q, "ana", 2)
	<-b.begun
	for _, id := range []string{waiting.ID, running.ID} {
		if j, err := q.Cancel(id); err != nil || j.State != jobs.Cancelled {
			t.Errorf("cancelled: %+v, %v", j, err)
		}
	}
	third := start(t, q, "ana", 3) // runs as soon as the first has stopped
	<-b.begun
	close(b.release)
	await(t, q, third.ID, in(jobs.Done))
	if j, err := q.Cancel(third.ID); err != nil || j.State != jobs.Done {
		t.Errorf("done stays done: %+v, %v", j, err)
	}
	if _, err := q.Cancel("none"); !errors.Is(err, jobs.ErrNotFound) {
		t.Errorf("none: %v", err)
	}
	closeQueue(t, q)
	for _, id := range []string{running.ID, waiting.ID} {
		if left := names(t, filepath.Join(folder, id)); left != "job.json" {
			t.Errorf("left behind: %s", left)
		}
	}
}

func TestQuota(t *testing.T) {
	b := newBlocking()
	q := open(t, t.TempDir(), jobs.Options{Work: b.work, PerOwner: 2, Waiting: 3})
	defer closeQueue(t, q)
	first := start(t, q, "ana", 1)
	start(t, q, "ana", 2)
	if _, err := q.Start("ana", 3, 0); !errors.Is(err, jobs.ErrTooMany) {
		t.Errorf("third of one owner: %v", err)
	}
	start(t, q, "ben", 1)
	if _, err := q.Start("eve", 1, 0); !errors.Is(err, jobs.ErrTooMany) {
		t.Errorf("fourth of all: %v", err)
	}
	close(b.release)
	await(t, q, first.ID, in(jobs.Done))
	start(t, q, "ana", 3)
}

// A queue that is closed, or whose process dies, while a job runs begins it anew,
// and what was half made is gone.
func TestReopen(t *testing.T) {
	folder, b := t.TempDir(), newBlocking()
	q := open(t, folder, jobs.Options{Work: b.work})
	running, waiting := start(t, q, "ana", 1), start(t, q, "ben", 2)
	<-b.begun
	if _, err := jobs.Open(folder, jobs.Options{Work: b.work}); err == nil {
		t.Error("a folder was opened twice")
	}
	closeQueue(t, q)
	if _, err := q.Start("ana", 3, 0); !errors.Is(err, jobs.ErrClosed) {
		t.Errorf("closed: %v", err)
	}
	close(b.release)
	q = open(t, folder, jobs.Options{Work: b.work})
	j := await(t, q, running.ID, in(jobs.Done))
	if j.Attempts != 2 || j.Owner != "ana" || len(j.Files) != 2 {
		t.Errorf("job %+v", j)
	}
	await(t, q, waiting.ID, in(jobs.Done))
	before := q.List()
	closeQueue(t, q)
	q = open(t, folder, jobs.Options{Work: b.work})
	defer closeQueue(t, q)
	if diff := cmp.Diff(before, q.List()); diff != "" {
		t.Error(diff)
	}
}

func TestDamage(t *testing.T) {
	folder := t.TempDir()
	q := open(t, folder, jobs.Options{Work: writeRequest})
	gone, torn := start(t, q, "ana", 1), start(t, q, "ana", 2)
	await(t, q, gone.ID, in(jobs.Done))
	await(t, q, torn.ID, in(jobs.Done))
	closeQueue(t, q)
	if err := os.Truncate(filepath.Join(folder, gone.ID, "files", "part", "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, torn.ID, "job.json"), []byte(`{"id":`), 0o600); err != nil {
		t.Fatal(err)
	}
	q = open(t, folder, jobs.Options{Work: writeRequest})
	defer closeQueue(t, q)
	if j, _, err := q.Job(gone.ID); err != nil || j.State != jobs.Failed || j.Error != "the files are gone" {
		t.Errorf("job %+v, %v", j, err)
	}
	if _, _, err := q.Job(torn.ID); !errors.Is(err, jobs.ErrNotFound) {
		t.Errorf("torn: %v", err)
	}
}

// A job whose process dies each time is given up.
func TestAttempts(t *testing.T) {
	folder := t.TempDir()
	id := "abc"
	if err := os.Mkdir(filepath.Join(folder, id), 0o700); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(jobs.Job{ID: id, Request: json.RawMessage("1"), State: jobs.Running, Attempts: 3})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, id, "job.json"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	q := open(t, folder, jobs.Options{Work: writeRequest})
	defer closeQueue(t, q)
	if j, _, err := q.Job(id); err != nil || j.State != jobs.Failed {
		t.Errorf("job %+v, %v", j, err)
	}
}

func TestExpiry(t *testing.T) {
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		q := open(t, folder, jobs.Options{Work: writeRequest, Keep: 3 * time.Hour})
		defer closeQueue(t, q)
		j := await(t, q, start(t, q, "", 1).ID, in(jobs.Done))
		time.Sleep(3*time.Hour - time.Second)
		synctest.Wait()
		if _, _, err := q.Job(j.ID); err != nil {
			t.Errorf("before it expires: %v", err)
		}
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if _, _, err := q.Job(j.ID); !errors.Is(err, jobs.ErrNotFound) {
			t.Errorf("expired: %v", err)
		}
		if left := names(t, folder); left != ".lock" {
			t.Errorf("left behind: %s", left)
		}
	})
}

// Beyond the space that there is, the oldest go.
func TestSpace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := open(t, t.TempDir(), jobs.Options{Work: writeRequest, Space: 25})
		defer closeQueue(t, q)
		var ids []string
		for range 4 { // of ten bytes each
			j := await(t, q, start(t, q, "", "12345678").ID, in(jobs.Done))
			ids = append(ids, j.ID)
			time.Sleep(time.Second)
			synctest.Wait()
		}
		large := await(t, q, start(t, q, "", strings.Repeat("x", 100)).ID, in(jobs.Done))
		synctest.Wait()
		var left []string
		for _, j := range q.List() {
			left = append(left, j.ID)
		}
		if diff := cmp.Diff([]string{large.ID}, left); diff != "" {
			t.Error(diff)
		}
		for _, id := range ids {
			if _, _, err := q.Job(id); !errors.Is(err, jobs.ErrNotFound) {
				t.Errorf("job %s: %v", id, err)
			}
		}
	})
}
