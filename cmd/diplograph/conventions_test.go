package main

import (
	"go/ast"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// maxLines is how long a file may be that people are to read.
const maxLines = 500

func TestPackageComments(t *testing.T) {
	comments := make(map[string][]goFile)
	for _, f := range goFiles(t) {
		if f.isTest() || ast.IsGenerated(f.File) {
			continue
		}
		if f.Doc == nil {
			comments[f.dir()] = slices.Clip(comments[f.dir()])
			continue
		}
		comments[f.dir()] = append(comments[f.dir()], f)
	}
	for dir, files := range comments {
		if len(files) != 1 {
			t.Errorf("%s: %d files have a package comment, want 1", dir, len(files))
			continue
		}
		f := files[0]
		want := "Package " + f.Name.Name + " "
		if f.Name.Name == "main" {
			want = "Command " + path.Base(dir) + " "
		}
		if !strings.HasPrefix(f.Doc.Text(), want) {
			t.Errorf("%s: the package comment does not begin with %q", f.name, want)
		}
	}
}

func TestFileLength(t *testing.T) {
	for _, f := range goFiles(t) {
		if n := f.lines(); n >= maxLines && !ast.IsGenerated(f.File) {
			t.Errorf("%s has %d lines, want fewer than %d: a file is about one thing", f.name, n, maxLines)
		}
	}
}

func TestNoInit(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, d := range f.Decls {
			if function, ok := d.(*ast.FuncDecl); ok && function.Recv == nil && function.Name.Name == "init" {
				t.Errorf("%s has an init function: what it does happens unseen", f.name)
			}
		}
	}
}

func TestGeneratedFilesSaySo(t *testing.T) {
	for _, f := range goFiles(t) {
		named := strings.HasSuffix(f.name, "_gen.go") || path.Base(f.dir()) == "exec"
		switch generated := ast.IsGenerated(f.File); {
		case generated && !named:
			t.Errorf("%s is generated: its name should end in _gen.go, or it should be in a folder exec", f.name)
		case named && !generated:
			t.Errorf("%s has a generated file's name, but does not say DO NOT EDIT", f.name)
		}
	}
}

// machinePath is a path that exists on somebody's machine only.
var machinePath = regexp.MustCompile(`(?m)(?:^|[\s"'=(:` + "`" + `])/(?:home|root|Users|work)/\w`)

func TestNoMachinePaths(t *testing.T) {
	for _, name := range moduleFiles(t) {
		if !isText(name) {
			continue
		}
		if match := machinePath.Find(readModuleFile(t, name)); match != nil {
			t.Errorf("%s has the path %q of some machine", name, match)
		}
	}
}

func isText(name string) bool {
	switch path.Ext(name) {
	case ".go", ".md", ".yaml", ".yml", ".graphqls", ".txtar", ".mjs", ".js", ".ts", ".css", ".html", ".sh":
		return true
	}
	return path.Ext(name) == "" // Makefile, .ci/run
}
