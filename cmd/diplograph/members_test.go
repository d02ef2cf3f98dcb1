package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const meetingText = " attended the Fourth Meeting of the Working Group on Cyber Law, which was held in Geneva on 2 May 2019."

// archiveFolder makes a folder with a zip archive and a gzip file, and goes
// there.
func archiveFolder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, name := range []string{"2019/a.txt", "../../b.md", "picture.png", "inner.zip", "broken.pdf"} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte("Kenya" + meetingText))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var squeezed bytes.Buffer
	g := gzip.NewWriter(&squeezed)
	_, _ = g.Write([]byte("Peru" + meetingText))
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"reports.zip": packed.Bytes(), "c.txt.gz": squeezed.Bytes(), "damaged.zip": packed.Bytes()[:100]} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// command runs a command line and returns its exit code and what it wrote.
func command(t *testing.T, args ...string) (code int, out, messages string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), args, stdio{out: &stdout, err: &stderr, getenv: func(string) string { return "" }})
	return code, stdout.String(), stderr.String()
}

func wantIn(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
}

// The members of an archive are documents of their own; those of no known type
// are passed over with a message, and what is broken fails by itself.
func TestArchives(t *testing.T) {
	archiveFolder(t)
	code, out, messages := command(t, "extract", "reports.zip", "c.txt.gz")
	if code != exitInput {
		t.Errorf("exit code %d, want %d", code, exitInput)
	}
	wantIn(t, out, `"name":"reports.zip/2019/a.txt"`, `"name":"reports.zip/b.md"`, `"name":"c.txt.gz"`, `"predicate":"attended"`)
	wantIn(t, messages, "reports.zip/picture.png: skipped: ", "reports.zip/inner.zip: skipped: ", "diplograph: reports.zip/broken.pdf: it is damaged")

	code, out, _ = command(t, "ingest", "--json", "--store", "mem:", ".")
	wantIn(t, out, `"documents": 5,`, `"added": 3,`, `"failed": 2,`)
	if code != exitInput {
		t.Errorf("exit code %d, want %d", code, exitInput)
	}
}

// One member can be named by its path.
func TestMember(t *testing.T) {
	archiveFolder(t)
	code, out, messages := command(t, "explain", "--file", "reports.zip/2019/a.txt", "kenya", "attended")
	if code != exitDone {
		t.Errorf("exit code %d: %s", code, messages)
	}
	wantIn(t, out, "reports.zip/2019/a.txt", "Kenya")
	code, _, messages = command(t, "extract", "reports.zip/2020/a.txt")
	if code != exitInput {
		t.Errorf("exit code %d, want %d", code, exitInput)
	}
	wantIn(t, messages, "reports.zip/2020/a.txt: the archive has no such member")
}

// Names of members lead to no file outside of the folder for facts.
func TestMembersStayInFolder(t *testing.T) {
	archiveFolder(t)
	command(t, "extract", "--out", "facts", "reports.zip", "c.txt.gz")
	got, err := filepath.Glob("facts/*")
	if err != nil || strings.Join(got, " ") != "facts/a.jsonl facts/b.jsonl facts/c.jsonl" {
		t.Errorf("got %q, %v", got, err)
	}
}

// Who gets no facts is told why.
func TestCautions(t *testing.T) {
	t.Chdir(t.TempDir())
	french := strings.Repeat("Les deux pays ont signé une déclaration commune sur la sécurité du cyberespace à Paris. ", 10)
	for name, text := range map[string]string{"french.txt": french, "short.txt": "Nothing here."} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, _, messages := command(t, "extract", "french.txt", "short.txt")
	wantIn(t, messages, "french.txt: it does not seem to be English", "short.txt: it has hardly any words (2)", "short.txt: no facts were found in it")
	if _, _, messages := command(t, "extract", "--quiet", "french.txt", "short.txt"); messages != "" {
		t.Errorf("with --quiet: %s", messages)
	}
}
