package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

const (
	moduleRoot = "../.."
	modulePath = "github.com/diplograph/diplograph"
)

// A goFile is one source file of the module.
type goFile struct {
	name string // slash path below the root
	data []byte
	*ast.File
}

// dir is the folder below the root, which names the package in rules.
func (f goFile) dir() string { return path.Dir(f.name) }

func (f goFile) isTest() bool { return strings.HasSuffix(f.name, "_test.go") }

func (f goFile) lines() int { return strings.Count(string(f.data), "\n") }

// moduleFiles lists all files that belong to the module, below the root.
func moduleFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(moduleRoot, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(moduleRoot, name)
		if err != nil {
			return err
		}
		switch base := d.Name(); {
		case d.IsDir() && (base == "node_modules" || base == "dist" || base == "bin"):
			return fs.SkipDir
		case d.IsDir() && len(base) > 1 && base[0] == '.' && base != ".." && base != ".ci":
			return fs.SkipDir
		case d.Type().IsRegular():
			names = append(names, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// goFiles parses the module's Go files, tests and generated ones as well.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	for _, name := range moduleFiles(t) {
		if !strings.HasSuffix(name, ".go") || strings.Contains(name, "testdata/") {
			continue
		}
		data := readModuleFile(t, name)
		file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, goFile{name, data, file})
	}
	return files
}

func readModuleFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(moduleRoot, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
