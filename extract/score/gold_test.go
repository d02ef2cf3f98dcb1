package score_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/score"
	"github.com/diplograph/diplograph/schema"
)

const (
	aliasM = `{"alias":"M","names":"Fourth Meeting|Meeting of the Group"}`
	fine   = `{"s":["State","Chad"],"p":"attended","o":["Meeting","M"]}`
)

func TestGoldFaults(t *testing.T) {
	for name, test := range map[string]struct{ line, want string }{
		"fine":              {`{"s":["Meeting","M"],"p":"startDate","o":["date","2019-09"]}`, ""},
		"position is about": {`{"s":["Position","x is y"],"p":"about","o":["Topic","x"]}`, ""},
		"acronym":           {`{"s":["Organization","EU"],"p":"attended","o":["Meeting","M"]}`, ""},
		"unknown relation":  {`{"s":["State","Chad"],"p":"visited","o":["Meeting","M"]}`, "g:3: unknown relation visited"},
		"unknown class":     {`{"s":["Planet","Mars"],"p":"attended","o":["Meeting","M"]}`, "g:3: unknown class Planet"},
		"domain":            {`{"s":["Place","Chad"],"p":"attended","o":["Meeting","M"]}`, "g:3: attended does not take Place here"},
		"range":             {`{"s":["State","Chad"],"p":"attended","o":["Topic","law"]}`, "g:3: attended does not take Topic here"},
		"alias":             {`{"s":["State","Chad"],"p":"attended","o":["Meeting","M2"]}`, "g:3: undefined alias M2"},
		"date":              {`{"s":["Meeting","M"],"p":"startDate","o":["date","2 May 2019"]}`, `g:3: bad date "2 May 2019"`},
		"integer":           {`{"s":["Meeting","M"],"p":"ordinal","o":["integer","four"]}`, `g:3: bad integer "four"`},
		"string":            {`{"s":["Meeting","M"],"p":"format","o":["string","online"]}`, `g:3: bad string "online"`},
		"empty name":        {`{"s":["State"," "],"p":"hosted","o":["Meeting","M"]}`, `g:3: bad State ""`},
		"modality":          {`{"s":["State","Chad"],"p":"attended","o":["Meeting","M"],"modality":"maybe"}`, "g:3: unknown modality maybe"},
		"twice":             {fine, "g:3: said twice"},
		"unused alias":      {`{"alias":"Q","names":"Quiet"}`, "g: alias Q is never used"},
		"no object":         {`{"s":["State","Chad"],"p":"attended"}`, "g:3: needs s, p and o, s and o as [class, name]"},
	} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(parseGold(t, "g", strings.Join([]string{aliasM, fine, test.line}, "\n")).Faults(), "\n")
			if got != test.want {
				t.Errorf("faults %q, want %q", got, test.want)
			}
		})
	}
}

func TestGoldIsNoJSON(t *testing.T) {
	for _, line := range []string{"{", "[]", `{"s":1}`, fine + fine} {
		_, err := score.ParseGold("NAME", []byte("\n"+line))
		if err == nil || !strings.HasPrefix(err.Error(), "NAME:2: ") {
			t.Errorf("%s: error %v names no line", line, err)
		}
	}
}

func TestParsePredictions(t *testing.T) {
	got := score.ParsePredictions([]byte(`{"doc":"document/a","name":"a.txt","text":"Chad came."}
{"subject":{"kind":"State","name":"Chad","id":"state/TD"},"predicate":"attended","object":{"kind":"Meeting","name":"Forum"},"attrs":{"n":2,"yes":true,"no":null},"confidence":0.5,"rule":"r","modality":"planned"}
{"subject":{"kind":"Meeting","name":"Forum"},"predicate":"ordinal","object":{"value":4,"type":"integer"}}
{"subject":{"kind":"Meeting"},"predicate":"ordinal"}
`))
	forum := schema.Entity{Class: schema.ClassMeeting, Name: "Forum"}
	want := score.Predictions{
		Text: "Chad came.",
		Facts: []schema.Fact{{
			Subject:    schema.Entity{Class: schema.ClassState, Name: "Chad", ID: "state/TD"},
			Predicate:  schema.RelAttended,
			Object:     schema.EntityTerm(forum),
			Attrs:      map[string]string{"n": "2", "yes": "true"},
			Confidence: 0.5,
			Rule:       "r",
			Modality:   schema.Planned,
		}, {
			Subject:    forum,
			Predicate:  schema.RelOrdinal,
			Object:     schema.LiteralTerm("4", schema.Integer),
			Attrs:      map[string]string{},
			Confidence: -1,
		}},
		Malformed: 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWriteText(t *testing.T) {
	result := score.Score([]score.Case{{
		Name:        "a",
		Gold:        parseGold(t, "a", aliasM+"\n"+fine),
		Predictions: score.ParsePredictions([]byte(`{"subject":{"kind":"State","name":"Mali"},"predicate":"attended","object":{"kind":"Meeting","name":"the meeting"},"confidence":0.4}`)),
	}})
	var text, summary bytes.Buffer
	if err := result.WriteText(&text, true); err != nil {
		t.Fatal(err)
	}
	if err := result.WriteSummary(&summary); err != nil {
		t.Fatal(err)
	}
	const wantDiff = "## a\n- State:Chad attended Meeting:Fourth Meeting {}\n+ State:Mali attended Meeting:the meeting {}\n\n"
	if !strings.HasPrefix(text.String(), wantDiff) {
		t.Errorf("no diff at the beginning of:\n%s", &text)
	}
	const wantSummary = `relation               gold  found  correct
attended                  1      1        0
all                       1      1        0

calibration           error  Brier
as said               40.0%  0.160
`
	if diff := cmp.Diff(wantSummary, summary.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
