package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/archive"
)

var errNoMember = errors.New("the archive has no such member")

func isArchive(path string) bool { return strings.EqualFold(filepath.Ext(path), ".zip") }

// A lazyFile is opened for each reading of it, so that any number of archives
// can be listed before their members are read.
type lazyFile string

// ReadAt implements io.ReaderAt.
func (f lazyFile) ReadAt(p []byte, offset int64) (int, error) {
	file, err := os.Open(string(f))
	if err != nil {
		return 0, err
	}
	defer file.Close()
	return file.ReadAt(p, offset)
}

func members(path string) ([]archive.Member, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	return archive.List(lazyFile(path), info.Size(), archive.Limits{Member: extract.MaxDocument})
}

// findMembers lists the files in an archive as documents of their own.
func (f *finder) findMembers(path string) {
	list, err := members(path)
	if err != nil {
		f.add(path, err)
		return
	}
	for i := range list {
		if !list[i].Hidden {
			f.addMember(path, &list[i])
		}
	}
}

// findMember finds one file in an archive.
func (f *finder) findMember(path, name string) {
	list, err := members(path)
	for i := range list {
		if list[i].Name == name {
			f.addMember(path, &list[i])
			return
		}
	}
	f.add(filepath.Join(path, name), errors.Join(err, errNoMember))
}

func (f *finder) addMember(path string, m *archive.Member) {
	name := filepath.ToSlash(path) + "/" + m.Name
	if f.seen[name] {
		return
	}
	f.seen[name] = true
	f.found = append(f.found, input{name: name, path: path, member: m})
}

// cutMember cuts a path that leads into an archive.
func cutMember(path string) (file, member string, ok bool) {
	path = filepath.ToSlash(path)
	for at := 0; ; {
		i := strings.Index(strings.ToLower(path[at:]), ".zip/")
		if i < 0 {
			return "", "", false
		}
		at += i + len(".zip")
		if info, err := os.Stat(path[:at]); err == nil && info.Mode().IsRegular() {
			return path[:at], path[at+1:], true
		}
	}
}
