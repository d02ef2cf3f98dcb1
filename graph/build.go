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
// place in the end, that of another store only if replace says so; in a database
// the store is marked until it is done.
func build(ctx context.Context, uri string, o Options, f format, replace bool, fill func(*Store) error) error {
	connect, err := connector(uri)
	if err != nil {
		return err
	}
	path, isFile := strings.CutPrefix(uri, "bolt:")
	if !isFile {
		return buildIn(ctx, uri, connect, o, f, fill)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) && !replace {
		return fmt.Errorf("%w: %s exists: name a file that does not, or move it away", ErrUsage, path)
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("make a file beside %s: %w", path, err)
	}
	temp := filepath.Join(dir, filepath.Base(path))
	if connect, err = connector("bolt:" + temp); err == nil {
		err = buildIn(ctx, "bolt:"+temp, connect, o, f, fill)
	}
	if err == nil {
		err = settleFile(temp, path, replace)
	}
	return errors.Join(err, os.RemoveAll(dir))
}

// settleFile puts a store and its snapshot in their place.
func settleFile(temp, path string, replace bool) error {
	move := os.Rename
	if !replace {
		move = os.Link // which replaces nothing
	}
	if err := move(temp, path); err != nil {
		return err
	}
	_ = os.Rename(temp+".snapshot", path+".snapshot") // it is made anew if it is not there
	return syncFolder(filepath.Dir(path))
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
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := fill(s); err != nil {
		return err
	}
	if err := s.catchUp(ctx); err != nil {
		return err
	}
	s.recorder.flush()
	f.Building = false
	return putFormat(ctx, kv, f, false)
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
