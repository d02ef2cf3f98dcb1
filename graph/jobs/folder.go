package jobs

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A job's folder, named by its id, has what is known of it in jobFile. Files are
// made in workFolder, which is named filesFolder when they are whole.
const (
	jobFile     = "job.json"
	workFolder  = "work"
	filesFolder = "files"
)

func (q *Queue) path(id string) string { return filepath.Join(q.folder, id) }

func newID() string { return strings.ToLower(rand.Text()) }

// save writes what is known of a job, all of it or nothing.
func (q *Queue) save(j Job) error {
	text, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		return fmt.Errorf("job %s: %w", j.ID, err)
	}
	return replace(filepath.Join(q.path(j.ID), jobFile), append(text, '\n'))
}

// replace puts a file in the place of another at once.
func replace(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// readFolder reads the jobs of the folder. Those that were running wait again, unless
// the process ended each time.
func (q *Queue) readFolder() error {
	folders, err := os.ReadDir(q.folder)
	if err != nil {
		return fmt.Errorf("folder of jobs: %w", err)
	}
	for _, f := range folders {
		if !f.IsDir() {
			continue
		}
		j, err := q.load(f.Name())
		if err != nil {
			q.Logger.Warn("a job cannot be read and is left out", "job", f.Name(), "error", err)
			continue
		}
		e := &entry{Job: j, changed: make(chan struct{})}
		q.jobs[j.ID] = e
		q.settle(e)
	}
	signal(q.wake)
	return nil
}

// load reads what is known of a job.
func (q *Queue) load(id string) (Job, error) {
	var j Job
	text, err := os.ReadFile(filepath.Join(q.path(id), jobFile))
	if err != nil {
		return j, err
	}
	if err := json.Unmarshal(text, &j); err != nil {
		return j, err
	}
	if j.ID != id {
		return j, fmt.Errorf("it says that it is %q", j.ID)
	}
	j.Keep = cmp.Or(j.Keep, q.Keep)
	return j, nil
}

// settle says what becomes of a job that another process left.
func (q *Queue) settle(e *entry) {
	switch {
	case e.State == Running && e.Attempts >= attempts:
		q.end(e, Failed, "the server ended each time that this was made", nil)
	case e.State == Running:
		q.clear(e.ID)
		e.State, e.Job.Done, e.Total = Queued, 0, 0
	case e.State == Done && !q.whole(e.Job):
		q.end(e, Failed, "the files are gone", nil)
	}
}

// whole tells whether the files of a job are all there, with their sizes.
func (q *Queue) whole(j Job) bool {
	for _, f := range j.Files {
		info, err := os.Stat(filepath.Join(q.path(j.ID), filesFolder, filepath.FromSlash(f.Name)))
		if err != nil || info.Size() != f.Bytes {
			return false
		}
	}
	return true
}

// clear removes the files of a job, whole or not.
func (q *Queue) clear(id string) {
	for _, name := range []string{workFolder, filesFolder} {
		if err := os.RemoveAll(filepath.Join(q.path(id), name)); err != nil {
			q.Logger.Error("files of a job cannot be removed", "job", id, "error", err)
		}
	}
}

// makeFiles does the work of a job and gives its files their names.
func (q *Queue) makeFiles(ctx context.Context, j Job, progress func(done, total int64)) ([]File, error) {
	q.clear(j.ID)
	work := filepath.Join(q.path(j.ID), workFolder)
	if err := os.Mkdir(work, 0o700); err != nil {
		return nil, err
	}
	if err := q.attempt(ctx, j, work, progress); err != nil {
		return nil, err
	}
	files, err := listFiles(ctx, work)
	if err != nil {
		return nil, err
	}
	return files, os.Rename(work, filepath.Join(q.path(j.ID), filesFolder))
}

// attempt does the work; a panic in it is this job's failure alone.
func (q *Queue) attempt(ctx context.Context, j Job, work string, progress func(done, total int64)) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	if err := q.Work(ctx, j, work, progress); err != nil {
		return err
	}
	return ctx.Err()
}

// listFiles tells of the files under a folder, in the order of their names, and
// brings them to the disk.
func listFiles(ctx context.Context, folder string) ([]File, error) {
	var files []File
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		f, err := describe(path)
		f.Name = filepath.ToSlash(name)
		files = append(files, f)
		return err
	})
	return files, err
}

func describe(path string) (f File, err error) {
	opened, err := os.Open(path)
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	sum := sha256.New()
	if f.Bytes, err = io.Copy(sum, opened); err != nil {
		return f, err
	}
	f.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return f, opened.Sync()
}
