package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// maxInput is the size in bytes of the largest document that is read.
const maxInput = 64 << 20

var (
	errTooLarge   = fmt.Errorf("larger than %d MiB", maxInput>>20)
	errNotRegular = errors.New("neither a file nor a folder")
)

// An input is a file that may be a document, or the reason why it cannot be
// read.
type input struct {
	name string // of the document: the path as it was given, cleaned, with slashes
	path string
	err  error
}

// findInputs lists the files at the paths, and those in folders among them at
// any depth: in the order of the paths, those of a folder by name. What is
// hidden in a folder is left out, and every file and folder is listed once,
// however many ways lead to it.
func findInputs(paths []string) []input {
	f := finder{seen: make(map[string]bool)}
	for _, path := range paths {
		f.find(filepath.Clean(path))
	}
	return f.found
}

type finder struct {
	seen  map[string]bool // by the path behind all symbolic links
	found []input
}

func (f *finder) find(path string) {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		f.add(path, err)
		return
	}
	if f.seen[real] {
		return
	}
	f.seen[real] = true
	info, err := os.Stat(real)
	switch {
	case err != nil:
		f.add(path, err)
	case info.IsDir():
		f.findIn(path)
	case !info.Mode().IsRegular():
		f.add(path, errNotRegular)
	case info.Size() > maxInput:
		f.add(path, errTooLarge)
	default:
		f.add(path, nil)
	}
}

func (f *finder) findIn(folder string) {
	entries, err := os.ReadDir(folder) // by name
	if err != nil {
		f.add(folder, err)
		return
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			f.find(filepath.Join(folder, e.Name()))
		}
	}
}

func (f *finder) add(path string, err error) {
	f.found = append(f.found, input{name: filepath.ToSlash(path), path: path, err: bare(err)})
}

// read returns the bytes of the file.
func (i input) read() ([]byte, error) {
	if i.err != nil {
		return nil, i.err
	}
	data, err := os.ReadFile(i.path)
	if err != nil {
		return nil, bare(err)
	}
	if len(data) > maxInput {
		return nil, errTooLarge
	}
	return data, nil
}

// bare leaves the path out of an error, which is named beside it anyway.
func bare(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
