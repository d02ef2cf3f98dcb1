package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/export"
)

// isTar tells whether a file of that name has others in it.
func isTar(name string) bool {
	return strings.HasSuffix(strings.TrimSuffix(name, string(export.CompressionOf(name))), ".tar")
}

// dump writes what is asked for, of a view.
func (a *app) dump(ctx context.Context, d *dump, f export.Format, v *graph.View) error {
	if d.out != "" { // else what is written may be on the same screen
		bar := a.progress("exporting", -1)
		d.progress = bar.set
		defer bar.end()
	}
	switch {
	case isTar(d.out):
		return writeFile(d.out, packed(d.out, func(w io.Writer) error { return a.dumpTar(ctx, d, f, v, w) }))
	case f.Several() || d.split > 0:
		return a.dumpFolder(ctx, d, f, v)
	case d.out == "":
		if err := d.of(f, v).Write(ctx, export.Single(a.out)); err != nil {
			return err
		}
		return a.writeManifest(ctx, d, f, v, nil)
	}
	record := export.Record(export.Single(io.Discard))
	err := writeFile(d.out, func(w io.Writer) error {
		record = export.Record(export.Single(w))
		to := export.Compressed(record, export.CompressionOf(d.out))
		return d.of(f, v).Write(ctx, to)
	})
	if err != nil {
		return err
	}
	files := record.Files()
	for i := range files {
		files[i].Name = filepath.Base(d.out)
	}
	return a.writeManifest(ctx, d, f, v, files)
}

// of is what the flags ask for, of a view.
func (d *dump) of(f export.Format, v *graph.View) dumps.Dump {
	o := dumps.Order{
		Format: f.Name, Revision: v.Revision(), Since: d.since, Filter: export.Chosen(d.options.Filter), NoEvidence: d.options.NoEvidence,
		Split: int64(d.split), Licence: d.licence,
	}
	if d.compress != "" {
		o.Compress = export.Compression("." + d.compress)
	}
	return dumps.Dump{Order: o, Form: f, View: v, Before: d.before, Program: "diplograph " + currentVersion().Version, Progress: d.progress}
}

// writeManifest writes the manifest that was asked for, if one was.
func (a *app) writeManifest(ctx context.Context, d *dump, f export.Format, v *graph.View, files []export.File) error {
	if d.manifest == "" {
		return nil
	}
	m, err := d.of(f, v).Manifest(ctx, files)
	if err != nil {
		return err
	}
	return writeFile(d.manifest, m.Write)
}

// dumpTar packs a dump that is made beside the file that is to hold it.
func (a *app) dumpTar(ctx context.Context, d *dump, f export.Format, v *graph.View, w io.Writer) error {
	dir, err := os.MkdirTemp(filepath.Dir(d.out), "."+filepath.Base(d.out)+".*")
	if err != nil {
		return bare(err)
	}
	err = d.of(f, v).Fill(ctx, dir, nil)
	if err == nil {
		err = export.Tar(w, dir, v.Time())
	}
	return errors.Join(err, os.RemoveAll(dir))
}

// dumpFolder makes a folder under another name, which then gets its own.
func (a *app) dumpFolder(ctx context.Context, d *dump, f export.Format, v *graph.View) error {
	if err := checkFree(d.out); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(filepath.Clean(d.out)), "."+filepath.Base(d.out)+".*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", d.out, bare(err))
	}
	err = errors.Join(d.of(f, v).Fill(ctx, dir, nil), os.Chmod(dir, 0o755))
	if err == nil {
		err = os.Rename(dir, filepath.Clean(d.out))
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", d.out, errors.Join(err, os.RemoveAll(dir)))
	}
	return nil
}

// checkFree tells whether a folder of that name can be made: there is none, or an
// empty one.
func checkFree(path string) error {
	entries, err := os.ReadDir(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return usagef("--out %s: %v: name a folder that does not exist", path, bare(err))
	case len(entries) > 0:
		return usagef("--out %s has files in it: name a folder that does not exist", path)
	}
	return nil
}

// packed compresses what is written if the name of the file asks for it.
func packed(path string, write func(io.Writer) error) func(io.Writer) error {
	return func(w io.Writer) error {
		z, err := export.CompressionOf(path).Writer(w)
		if err != nil {
			return err
		}
		return errors.Join(write(z), z.Close())
	}
}
