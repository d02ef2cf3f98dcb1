package score_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/score"
)

// testdata/expected.json is what the project's first scorer, written in another
// language, made of the same files. The two must not part.
func TestAgreesWithFirstScorer(t *testing.T) {
	got := normalJSON(t, mustJSON(t, score.Score(readCases(t, "testdata/gold", "testdata/predicted"))))
	delete(got, "reliability") // but for calibration_error, the first did not tell it
	data, err := os.ReadFile("testdata/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	// Attributes that are no text are shown as one.
	data = []byte(strings.NewReplacer(`\": true`, `\": \"true\"`, `\": 2`, `\": \"2\"`).Replace(string(data)))
	want := normalJSON(t, data)
	counts := want["counts"].(map[string]any)
	for name := range got["counts"].(map[string]any) {
		if _, ok := counts[name]; !ok {
			counts[name] = 0.0
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-first +this:\n%s", diff)
	}
}

func readCases(t *testing.T, goldDir, predictedDir string) []score.Case {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldDir, "*"+score.GoldSuffix))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no gold in %s: %v", goldDir, err)
	}
	var cases []score.Case
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), score.GoldSuffix)
		c := score.Case{Name: name, Gold: parseGold(t, path, string(readFile(t, path)))}
		c.Predictions = score.ParsePredictions(readFile(t, filepath.Join(predictedDir, name+".jsonl")))
		if c.Predictions.Text == "" {
			c.Predictions.Text = string(readFile(t, filepath.Join(goldDir, name+".txt")))
		}
		cases = append(cases, c)
	}
	return cases
}

// readFile takes a file that is not there for an empty one.
func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return data
}

func parseGold(t *testing.T, name, data string) *score.Gold {
	t.Helper()
	gold, err := score.ParseGold(name, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// normalJSON decodes an object and rounds its numbers to six decimals.
func normalJSON(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return rounded(v).(map[string]any)
}

func rounded(v any) any {
	switch v := v.(type) {
	case float64:
		return math.Round(v*1e6) / 1e6
	case map[string]any:
		for k := range v {
			v[k] = rounded(v[k])
		}
	}
	return v
}
