package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// files writes the sentences of the field as two files, as if a machine had
// labelled them.
func files(t *testing.T) (first, second string) {
	t.Helper()
	all, err := conllu.ReadFile("field.conllu")
	if err != nil {
		t.Fatal(err)
	}
	var paths [2]string
	for i := range paths {
		paths[i] = filepath.Join(t.TempDir(), "silver.conllu")
		if err := writeHeld(paths[i], all[i*len(all)/2:(i+1)*len(all)/2]); err != nil {
			t.Fatal(err)
		}
	}
	return paths[0], paths[1]
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	first, second := files(t)
	var models [2][]byte
	for i := range models {
		out, held := filepath.Join(t.TempDir(), "model"), filepath.Join(t.TempDir(), "held.conllu")
		args := []string{"-gold", "field.conllu", "-silver", first + "," + second, "-field", "field.conllu", "-hold-out", "100", "-out", out, "-held", held}
		if err := run(args, io.Discard); err != nil {
			t.Fatal(err)
		}
		var err error
		if models[i], err = os.ReadFile(out); err != nil {
			t.Fatal(err)
		}
		if kept, err := conllu.ReadFile(held); err != nil || len(kept) == 0 {
			t.Errorf("%d sentences were held out, error %v", len(kept), err)
		}
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("two trainings give other bytes")
	}
	model, err := lang.ReadModel(models[0])
	if err != nil {
		t.Fatal(err)
	}
	if len(model.Trained) == 0 || !strings.Contains(model.Trained[0], "tokens") {
		t.Errorf("the model says of its training: %q", model.Trained)
	}
}

func TestWrongCalls(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"nothing":       {nil, "-gold"},
		"one silver":    {[]string{"-gold", "g", "-silver", "s", "-out", "o"}, "two files"},
		"missing file":  {[]string{"-gold", "none.conllu", "-silver", "field.conllu,field.conllu", "-hold-out", "0", "-out", "o"}, "none.conllu"},
		"unknown label": {[]string{"-gold", "field.conllu", "-silver", "field.conllu,testdata/label.conllu", "-hold-out", "0", "-out", "o"}, "nmod:poss"},
		"all held out":  {[]string{"-gold", "field.conllu", "-silver", "field.conllu,field.conllu", "-out", "o"}, "hold-out"},
	} {
		err := run(c.args, io.Discard)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want one with %q", name, err, c.want)
		}
	}
}

func TestProject(t *testing.T) {
	for name, c := range map[string]struct{ heads, want []int32 }{
		"projective":    {[]int32{1, -1, 1, 2}, []int32{1, -1, 1, 2}},
		"over the root": {[]int32{2, -1, 1}, []int32{1, -1, 1}},
		"crossing":      {[]int32{2, 3, 3, -1}, []int32{3, 3, 3, -1}},
		"nothing to do": {[]int32{-1}, []int32{-1}},
	} {
		heads := append([]int32(nil), c.heads...)
		project(heads)
		for i := range heads {
			if heads[i] >= 0 && crosses(heads, i) {
				t.Errorf("%s: %v still crosses", name, heads)
			}
		}
		if diff := cmp.Diff(c.want, heads); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestReadNames(t *testing.T) {
	got, err := readNames([]string{"B-ORG", "I-ORG", "B-ORG", "", "I-GPE", "I-ORG"})
	if err != nil {
		t.Fatal(err)
	}
	want := []sequence.Span{{First: 0, End: 2, Type: scheme.Org}, {First: 2, End: 3, Type: scheme.Org}, {First: 4, End: 5, Type: scheme.Gpe}, {First: 5, End: 6, Type: scheme.Org}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := readNames([]string{"B-THING"}); err == nil {
		t.Error("an unknown type gives no error")
	}
}
