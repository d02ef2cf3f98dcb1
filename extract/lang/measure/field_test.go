package measure_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/measure"
)

var update = flag.Bool("update", false, "write what is found into the golden file")

// The figures on the sentences of the field are kept in a file, so that each
// change of them is seen and reviewed. No model is trained on these sentences.
func TestScoreOfField(t *testing.T) {
	const path, golden = "../../../testdata/lang/field.conllu", "../../../testdata/lang/score.txt"
	sentences, err := conllu.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := lang.Default()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := measure.Sentences(p, sentences).WriteText(&out); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("the figures changed; if that is meant, run with -update (-want +got):\n%s", diff)
	}
}
