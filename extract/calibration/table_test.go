package calibration_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/calibration"
)

func TestParse(t *testing.T) {
	table := parse(t, "# counts\n\n  hosted.verb 3 4\t1 2 \nhosted.thanked 0 0 0 0")
	if diff := cmp.Diff([]string{"hosted.thanked", "hosted.verb"}, table.Rules()); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
	want := calibration.Counts{Once: calibration.Tally{Right: 3, Said: 4}, Again: calibration.Tally{Right: 1, Said: 2}}
	if got := table.Rule("hosted.verb"); got != want {
		t.Errorf("counts %v, want %v", got, want)
	}
	if got := want.Total(); got != (calibration.Tally{Right: 4, Said: 6}) {
		t.Errorf("total %v", got)
	}
}

func TestParseErrorsNameTheLine(t *testing.T) {
	for name, test := range map[string]struct{ line, want string }{
		"too few":   {"hosted.verb 1 2 3", "4 fields"},
		"too many":  {"hosted.verb 1 2 3 4 5", "6 fields"},
		"no rule":   {"hosted 1 2 0 0", `"hosted" is no name of a rule`},
		"no number": {"hosted.verb 1 x 0 0", `"x" is no count`},
		"negative":  {"hosted.verb -1 1 0 0", `"-1" is no count`},
		"right":     {"hosted.verb 2 1 0 0", "more facts of hosted.verb are right"},
		"again":     {"hosted.verb 0 0 2 1", "more facts of hosted.verb are right"},
		"twice":     {"heldIn.verb 0 0 0 0", "heldIn.verb is at f.txt:2 as well"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := calibration.Parse("f.txt", []byte("# counts\nheldIn.verb 1 1 0 0\n"+test.line+"\n"))
			if !errors.Is(err, calibration.ErrTable) || !strings.Contains(err.Error(), "f.txt:3: "+test.want) {
				t.Errorf("%v, want f.txt:3: %s", err, test.want)
			}
		})
	}
}

func TestLoad(t *testing.T) {
	table, err := calibration.Load(fstest.MapFS{calibration.FileName: {Data: []byte("hosted.verb 1 1 0 0")}})
	if err != nil || len(table.Rules()) != 1 {
		t.Errorf("%v, %v", table, err)
	}
	if _, err := calibration.Load(fstest.MapFS{}); !errors.Is(err, calibration.ErrTable) {
		t.Errorf("no file: %v", err)
	}
}

// What is written is what was counted, whatever order the facts come in.
func TestWrite(t *testing.T) {
	facts := []calibration.Observation{
		{"a", "hosted.verb", false, true},
		{"b", "hosted.verb", false, false},
		{"b", "hosted.verb", true, true},
		{"b", "adopted.verb", true, false},
	}
	backwards := []calibration.Observation{facts[3], facts[2], facts[1], facts[0]}
	text := written(t, calibration.Count(facts))
	if other := written(t, calibration.Count(backwards)); text != other {
		t.Errorf("the order of facts shows:\n%s\n%s", text, other)
	}
	table := parse(t, text)
	want := calibration.Counts{Once: calibration.Tally{Right: 1, Said: 2}, Again: calibration.Tally{Right: 1, Said: 1}}
	if got := table.Rule("hosted.verb"); got != want {
		t.Errorf("read back %v, want %v", got, want)
	}
	if again := written(t, table); again != text {
		t.Errorf("written again:\n%s", again)
	}
}

func parse(t *testing.T, text string) *calibration.Table {
	t.Helper()
	table, err := calibration.Parse("f.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func written(t *testing.T, table *calibration.Table) string {
	t.Helper()
	var out bytes.Buffer
	if err := table.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
