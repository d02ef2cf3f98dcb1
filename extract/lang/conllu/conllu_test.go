package conllu_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang/conllu"
)

const sample = "# newdoc id = d\n# sent_id = s1\n# text = Peru didn't vote.\n" +
	"1\tPeru\tPeru\tPROPN\tNNP\t_\t4\tnsubj\t_\tNER=B-GPE\n" +
	"2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t4\tneg\t_\t_\n" +
	"3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"4\tvote\tvote\tVERB\tVB\t_\t0\tROOT\t_\tSpaceAfter=No\n" +
	"5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"

func TestRead(t *testing.T) {
	got, err := conllu.Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := []conllu.Sentence{{
		ID: "s1", Text: "Peru didn't vote.", NewDoc: true,
		Form: []string{"Peru", "did", "n't", "vote", "."}, Lemma: []string{"Peru", "do", "not", "vote", "."},
		UPOS: []string{"PROPN", "AUX", "PART", "VERB", "PUNCT"}, XPOS: []string{"NNP", "VBD", "RB", "VB", "."},
		Head: []int{3, 3, 3, -1, 3}, Rel: []string{"nsubj", "aux", "neg", "ROOT", "punct"},
		Name: []string{"B-GPE", "", "", "", ""}, Glued: []bool{false, true, false, true, false},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var out bytes.Buffer
	if err := conllu.Write(&out, got); err != nil {
		t.Fatal(err)
	}
	back, err := conllu.Read(&out)
	if err != nil {
		t.Fatal(err)
	}
	want[0].NewDoc = false // not written
	if diff := cmp.Diff(want, back); diff != "" {
		t.Errorf("what was written reads otherwise (-want +got):\n%s", diff)
	}
}

func TestErrorsNameTheLine(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"columns":     {"1\ta\tb\n", "line 1"},
		"id":          {"2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n", "line 1"},
		"head":        {"# c\n1\ta\ta\tX\tX\t_\tx\troot\t_\t_\n", "line 2"},
		"head beyond": {"1\ta\ta\tX\tX\t_\t7\tdep\t_\t_\n\n", "line 2"},
		"own head":    {"1\ta\ta\tX\tX\t_\t1\tdep\t_\t_\n\n", "line 2"},
		"range":       {"1-x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1"},
	} {
		_, err := conllu.Read(strings.NewReader(c.text))
		if !errors.Is(err, conllu.ErrSyntax) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want one that names %s", name, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1\t\t\t\t\t\t0\t\t\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := conllu.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, s := range sentences {
			for i, h := range s.Head {
				if h < -1 || h >= s.Len() || h == i {
					t.Errorf("word %d of %d has the head %d", i, s.Len(), h)
				}
			}
		}
	})
}
