// Package dumps makes dumps of a store as jobs: what is to be written, of which
// revision, into the folder that a job has for its files; and asks for some of
// them at the times of a schedule.
package dumps

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/jobs"
)

// Order says what a dump is to hold. The same order makes the same bytes.
type Order struct {
	Format     string             `json:"format"`
	Revision   int64              `json:"revision"`        // that is dumped
	Since      int64              `json:"since,omitempty"` // a patch of what this revision showed; 0: all is dumped
	Filter     export.Chosen      `json:"filter"`
	NoEvidence bool               `json:"noEvidence,omitempty"`
	Compress   export.Compression `json:"compress,omitempty"`
	Split      int64              `json:"split,omitempty"` // bytes of a part; 0: nothing is cut
	Licence    string             `json:"licence,omitempty"`
}

// options are those that package export has.
func (o Order) options() export.Options {
	return export.Options{Filter: export.Filter(o.Filter), NoEvidence: o.NoEvidence}
}

// Check tells what of an order makes no sense, given the store. Errors wrap
// graph.ErrUsage, or graph.ErrNotFound for a revision that is not to be had.
func (o Order) Check(s *graph.Store) error {
	_, err := o.prepare(s)
	return err
}

// prepared is an order whose revisions were found.
type prepared struct {
	Order
	format       export.Format
	view, before *graph.View // before is nil but for a patch
}

func (o Order) prepare(s *graph.Store) (p prepared, err error) {
	p.Order = o
	if p.format, err = export.Find(o.Format); err != nil {
		return p, err
	}
	if p.view, err = s.At(o.Revision); err != nil {
		return p, err
	}
	switch {
	case o.Split < 0:
		return p, fmt.Errorf("%w: parts of %d bytes", graph.ErrUsage, o.Split)
	case o.Split > 0 && !p.format.Splits:
		return p, fmt.Errorf("%w: %s cannot be cut into parts", graph.ErrUsage, o.Format)
	case o.Since > o.Revision:
		return p, fmt.Errorf("%w: revision %d is not before revision %d, which is dumped", graph.ErrUsage, o.Since, o.Revision)
	case o.Since > 0:
		if p.before, err = s.At(o.Since); err != nil {
			return p, err
		}
	}
	return p, p.format.Check(p.view, p.options(), p.before != nil)
}

// Make writes the dump into an empty folder, with a manifest; progress is told how
// many bytes were written.
func (o Order) Make(ctx context.Context, s *graph.Store, folder, program string, progress func(bytes int64)) error {
	p, err := o.prepare(s)
	if err != nil {
		return err
	}
	record := export.Record(metered{export.Folder(folder), new(atomic.Int64), progress})
	to := export.Compressed(record, o.Compress)
	if o.Split > 0 {
		to = export.Split(to, o.Split)
	}
	to = export.Named(to, "graph."+p.format.Extension)
	if p.before != nil {
		err = p.format.WritePatch(ctx, to, p.view, p.before, o.options())
	} else {
		err = p.format.Write(ctx, to, p.view, o.options())
	}
	if err != nil {
		return err
	}
	counts, err := export.Count(ctx, p.view, o.options())
	if err != nil {
		return err
	}
	m := export.NewManifest(p.format, p.view, o.options(), counts, program, record.Files())
	m.Licence, m.Since = o.Licence, o.Since
	return writeManifest(m, folder)
}

func writeManifest(m export.Manifest, folder string) (err error) {
	f, err := os.Create(filepath.Join(folder, export.ManifestName))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return m.Write(f)
}

// Work makes dumps of a store as jobs whose requests are orders. The program is
// named with its version in manifests.
func Work(s *graph.Store, program string) jobs.Work {
	return func(ctx context.Context, j jobs.Job, folder string, progress func(done, total int64)) error {
		var o Order
		if err := json.Unmarshal(j.Request, &o); err != nil {
			return fmt.Errorf("order of job %s: %w", j.ID, err)
		}
		return o.Make(ctx, s, folder, program, func(bytes int64) { progress(bytes, 0) })
	}
}

// metered tells how much is written to files.
type metered struct {
	export.Files
	written *atomic.Int64
	tell    func(bytes int64)
}

// Create makes a file.
func (m metered) Create(name string) (io.WriteCloser, error) {
	f, err := m.Files.Create(name)
	return meteredFile{f, m}, err
}

type meteredFile struct {
	io.WriteCloser
	of metered
}

// tellEvery is after how many bytes it is told again how many there are.
const tellEvery = 1 << 20

// Write writes to the file.
func (f meteredFile) Write(p []byte) (int, error) {
	n, err := f.WriteCloser.Write(p)
	now := f.of.written.Add(int64(n))
	if now/tellEvery != (now-int64(n))/tellEvery {
		f.of.tell(now)
	}
	return n, err
}
