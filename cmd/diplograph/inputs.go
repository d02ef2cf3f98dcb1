package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/archive"
)

var (
	errTooLarge   = fmt.Errorf("larger than %d MiB: split it", extract.MaxDocument>>20)
	errNotRegular = errors.New("neither a file nor a folder")
)

// An input is a file that may be a document, or the reason why it cannot be
// read.
type input struct {
	name   string // of the document: the path as it was given, cleaned, with slashes
	path   string
	member *archive.Member // of the archive at the path, nil if the file itself is meant
	err    error
}

// kind is the name whose ending tells the document's media type.
func (i input) kind() string { return strings.TrimSuffix(i.name, ".gz") }

// inputs lists what there is to read at the paths, and tells which members of
// archives are passed over.
func (a *app) inputs(x *extract.Extractor, paths []string) []input {
	var known []input
	for _, in := range findInputs(paths) {
		if in.member != nil && in.err == nil && x.MediaType(in.kind()) == "" {
			a.remark("%s: skipped: the ending of the name is that of no document", in.name)
			continue
		}
		known = append(known, in)
	}
	return known
}

// findInputs lists the files at the paths, those in folders among them at any
// depth, and those in archives: in the order of the paths, those of a folder by
// name. What is hidden in a folder is left out, and every file and folder is
// listed once, however many ways lead to it.
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
		if file, member, ok := cutMember(path); ok {
			f.findMember(file, member)
			return
		}
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
	case isArchive(path):
		f.findMembers(path)
	case info.Size() > extract.MaxDocument:
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

// read returns the bytes of the document.
func (i input) read() ([]byte, error) {
	data, err := i.packed()
	switch {
	case err != nil:
		return nil, bare(err)
	case len(data) > extract.MaxDocument:
		return nil, errTooLarge
	case strings.HasSuffix(i.name, ".gz"):
		return archive.Gunzip(data, extract.MaxDocument)
	}
	return data, nil
}

// packed returns the bytes of the file, or of the member of an archive.
func (i input) packed() ([]byte, error) {
	switch {
	case i.err != nil:
		return nil, i.err
	case i.member != nil:
		return i.member.Read()
	}
	return os.ReadFile(i.path)
}

// bare leaves the path out of an error, which is named beside it anyway.
func bare(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
