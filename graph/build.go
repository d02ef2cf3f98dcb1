package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
)

// build makes a store at the URI that fill writes, and that nobody sees before
// it is whole and was read back. A file is made under another name and takes its
// place in the end, that of another store only if replaced is not nil, which is
// called then; in a database the store is marked until it is done.
func build(ctx context.Context, uri string, o Options, f format, replaced func() error, fill func(*Store) error) error {
	connect, err := connector(uri)
	if err != nil {
		return err
	}
	named, isFile := strings.CutPrefix(uri, "bolt:")
	if !isFile {
		return buildIn(ctx, uri, connect, o, f, fill)
	}
	path, err := site(named, replaced != nil)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), filepath.Base(path)+newFolder+"*")
	if err != nil {
		return fmt.Errorf("make a file beside %s: %w", path, err)
	}
	temp := filepath.Join(dir, filepath.Base(path))
	if connect, err = connector("bolt:" + temp); err == nil {
		err = buildIn(ctx, "bolt:"+temp, connect, o, f, fill)
	}
	if err == nil {
		err = settleFile(temp, path, replaced)
	}
	if err == nil {
		_ = os.Rename(temp+".snapshot", named+".snapshot") // it is made anew if it is not there
	}
	return errors.Join(err, os.RemoveAll(dir))
}

// newFolder is how the names of folders go on in which a store is made that is
// to stand beside them.
const newFolder = ".new-"

// site finds where the file of a store is to stand. One that is to be replaced
// is held by this process, so nobody else makes another: what is left of one that
// was cut short is removed.
func site(path string, replace bool) (string, error) {
	if !replace {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("%w: %s exists: name a file that does not, or move it away", ErrUsage, path)
		}
		return path, nil
	}
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return "", err
	}
	for _, e := range names {
		rest, ours := strings.CutPrefix(e.Name(), filepath.Base(path)+newFolder)
		if ours && rest != "" && e.IsDir() {
			if err := os.RemoveAll(filepath.Join(filepath.Dir(path), e.Name())); err != nil {
				return "", err
			}
		}
	}
	return path, nil
}

// settleFile puts the file of a store in its place. Who may use one that is
// replaced may use the new one.
func settleFile(temp, path string, replaced func() error) error {
	if replaced == nil {
		if err := os.Link(temp, path); err != nil { // which replaces nothing
			return err
		}
		return syncFolder(filepath.Dir(path))
	}
	was, err := os.Stat(path)
	if err != nil {
		return err
	}
	if err := errors.Join(os.Chmod(temp, was.Mode().Perm()), giveTo(temp, was)); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return errors.Join(replaced(), syncFolder(filepath.Dir(path)))
}

// syncFolder makes the names of files in a folder durable, where that is known.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrInvalid) {
		return err
	}
	return nil
}

// buildIn makes a store in what is connected to, in which there must be none, or
// an empty one.
func buildIn(ctx context.Context, uri string, connect func(context.Context) (storage.Store, error), o Options, f format, fill func(*Store) error) (err error) {
	s := newStore(uri, o)
	kv, err := connect(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kv.Close()) }()
	f.Version, f.ID, f.Building = formatVersion, newID(), true
	if err := putFormat(ctx, kv, f, true); err != nil {
		return err
	}
	if err := s.begin(ctx, kv, f); err != nil {
		return err
	}
	if err := s.fillWith(ctx, fill); err != nil {
		return err
	}
	if err := s.checkTables(ctx); err != nil {
		return err
	}
	f.Building = false
	return putFormat(ctx, kv, f, false)
}

// fillWith writes what a new store is to hold, and reads it back.
func (s *Store) fillWith(ctx context.Context, fill func(*Store) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	settle := s.quads.Gather()
	if err := fill(s); err != nil {
		return err
	}
	if err := settle(ctx); err != nil {
		return err
	}
	if err := s.catchUp(ctx); err != nil {
		return err
	}
	s.recorder.flush()
	return nil
}

// checkTables tells whether the store's tables are whole and agree.
func (s *Store) checkTables(ctx context.Context) error {
	var r Verified
	err := s.using("verify", func(qs *quadstore.Store) error { return qs.Verify(ctx, r.tableFault) })
	if err == nil && r.Faults > 0 {
		err = fmt.Errorf("what was written is not what is read, at %d places: %w", r.Faults, r.First[0])
	}
	return err
}

// putFormat writes what a store says of itself, if asked only into one without
// quads.
func putFormat(ctx context.Context, kv storage.Store, f format, onlyEmpty bool) error {
	raw, err := json.Marshal(f)
	if err != nil {
		return err
	}
	return kv.Write(ctx, func(tx storage.Tx) error {
		if onlyEmpty {
			if empty, err := quadstore.Empty(ctx, tx); err != nil {
				return err
			} else if !empty {
				return fmt.Errorf("%w: there is a store already: name an empty database", ErrUsage)
			}
		}
		tx.Put(storage.Meta, formatKey(), raw)
		return nil
	})
}
