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

// Dump is what an order comes to in a store.
type Dump struct {
	Order
	Form    export.Format
	View    *graph.View // that is dumped
	Before  *graph.View // of which a patch leads to View; nil: all is dumped
	Program string      // that makes it, with its version

	Progress func(done, total int) // as export.Options has it
}

func (o Order) prepare(s *graph.Store) (d Dump, err error) {
	d.Order = o
	if d.Form, err = export.Find(o.Format); err != nil {
		return d, err
	}
	if d.View, err = s.At(o.Revision); err != nil {
		return d, err
	}
	switch {
	case o.Split < 0:
		return d, fmt.Errorf("%w: parts of %d bytes", graph.ErrUsage, o.Split)
	case o.Split > 0 && !d.Form.Splits:
		return d, fmt.Errorf("%w: %s cannot be cut into parts", graph.ErrUsage, o.Format)
	case o.Compress != "" && d.Form.MediaType == "application/vnd.apache.parquet":
		return d, fmt.Errorf("%w: %s is compressed as it is", graph.ErrUsage, o.Format)
	case o.Since > o.Revision:
		return d, fmt.Errorf("%w: revision %d is not before revision %d, which is dumped", graph.ErrUsage, o.Since, o.Revision)
	case o.Since > 0:
		if d.Before, err = s.At(o.Since); err != nil {
			return d, err
		}
	}
	return d, d.Form.Check(d.View, d.options(), d.Before != nil)
}

// Fill writes the files of the dump and its manifest into an empty folder; progress
// is told how many bytes were written, unless it is nil.
func (d Dump) Fill(ctx context.Context, folder string, progress func(bytes int64)) error {
	record := export.Record(export.Folder(folder))
	to := export.Compressed(record, d.Compress)
	if progress != nil {
		to = export.Compressed(metered{record, new(atomic.Int64), progress}, d.Compress)
	}
	if d.Split > 0 {
		to = export.Split(to, d.Split)
	}
	if err := d.Write(ctx, export.Named(to, "graph."+d.Form.Extension)); err != nil {
		return err
	}
	m, err := d.Manifest(ctx, record.Files())
	if err != nil {
		return err
	}
	return writeManifest(m, folder)
}

// Write writes the files alone.
func (d Dump) Write(ctx context.Context, to export.Files) error {
	if d.Before != nil {
		return d.Form.WritePatch(ctx, to, d.View, d.Before, d.options())
	}
	o := d.options()
	o.Progress = d.Progress
	return d.Form.Write(ctx, to, d.View, o)
}

// Manifest describes the dump, which was written to the files.
func (d Dump) Manifest(ctx context.Context, files []export.File) (export.Manifest, error) {
	counts, err := export.Count(ctx, d.View, d.options())
	m := export.NewManifest(d.Form, d.View, d.options(), counts, d.Program, files)
	m.Licence, m.Since = d.Licence, d.Since
	return m, err
}

func writeManifest(m export.Manifest, folder string) (err error) {
	f, err := os.Create(filepath.Join(folder, export.ManifestName))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return m.Write(f)
}

// Make writes the dump of an order into an empty folder.
func (o Order) Make(ctx context.Context, s *graph.Store, folder, program string, progress func(bytes int64)) error {
	d, err := o.prepare(s)
	if err != nil {
		return err
	}
	d.Program = program
	return d.Fill(ctx, folder, progress)
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
