package schema_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/schema"
)

func attendance() schema.Fact {
	return schema.Fact{
		Subject:    schema.Entity{Class: schema.ClassState, Name: "Kenya", ID: "state/KE"},
		Predicate:  schema.RelAttended,
		Object:     schema.EntityTerm(schema.Entity{Class: schema.ClassMeeting, Name: "Forum", ID: "meeting/forum"}),
		Attrs:      map[string]string{"capacity": "member"},
		Evidence:   []schema.Evidence{{Document: "document/a", Start: 3, End: 8, Quote: "Kenya"}},
		Confidence: 0.8,
		Rule:       "attended.verb",
	}
}

func count(value, unit string) schema.Fact {
	f := attendance()
	f.Subject, f.Predicate = f.Object.Entity, schema.RelParticipantCount
	f.Object, f.Attrs = schema.LiteralTerm(value, schema.Integer), map[string]string{"unit": unit}
	return f
}

func TestFactJSON(t *testing.T) {
	for _, want := range []schema.Fact{attendance(), count("36", "participants")} {
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got schema.Fact
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", data, diff)
		}
	}
	var f schema.Fact
	if err := json.Unmarshal([]byte(`{"object":{"kind":1}}`), &f); err == nil {
		t.Error("an object of a number's kind is taken")
	}
}

func TestCheck(t *testing.T) {
	tests := map[string]struct {
		change func(*schema.Fact)
		fault  string // part of the message, "" for none
	}{
		"good":                {func(*schema.Fact) {}, ""},
		"unknown predicate":   {func(f *schema.Fact) { f.Predicate = "liked" }, `unknown predicate "liked"`},
		"outside the domain":  {func(f *schema.Fact) { f.Subject.Class = schema.ClassPlace }, "a Place cannot be the subject"},
		"outside the range":   {func(f *schema.Fact) { f.Object.Class = schema.ClassPlace }, "a Place cannot be the object"},
		"id of another class": {func(f *schema.Fact) { f.Subject.ID = "org/x" }, `id "org/x" is not that of a State`},
		"no name":             {func(f *schema.Fact) { f.Subject.Name = " " }, "has no name"},
		"value for entity":    {func(f *schema.Fact) { f.Object = schema.LiteralTerm("1", schema.Integer) }, "must be an entity"},
		"entity for value":    {func(f *schema.Fact) { *f = count("1", "x"); f.Object = attendance().Object }, "must be a integer"},
		"no integer":          {func(f *schema.Fact) { *f = count("many", "x") }, `"many" is no integer`},
		"unknown attribute":   {func(f *schema.Fact) { f.Attrs = map[string]string{"mood": "x"} }, `no attribute "mood"`},
		"outside the enum": {func(f *schema.Fact) {
			f.Predicate, f.Attrs = schema.RelSupported, map[string]string{"strength": "huge"}
			f.Object = schema.EntityTerm(schema.Entity{Class: schema.ClassTopic, Name: "x", ID: "topic/x"})
		}, `"huge" is none of strong, qualified`},
		"unknown modality": {func(f *schema.Fact) { f.Modality = "hoped" }, `unknown modality "hoped"`},
		"confidence":       {func(f *schema.Fact) { f.Confidence = 1.1 }, "outside 0…1"},
		"no rule":          {func(f *schema.Fact) { f.Rule = "" }, "no rule"},
		"no evidence":      {func(f *schema.Fact) { f.Evidence = nil }, "no evidence"},
		"empty quote":      {func(f *schema.Fact) { f.Evidence[0].Quote = "" }, "proves nothing"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := attendance()
			test.change(&f)
			err := schema.Default().Check(f)
			if test.fault == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if !errors.Is(err, schema.ErrInvalid) || !strings.Contains(err.Error(), test.fault) {
				t.Errorf("%v, want %q", err, test.fault)
			}
		})
	}
}

func TestKey(t *testing.T) {
	a, b := attendance(), attendance()
	b.Attrs, b.Evidence, b.Confidence = nil, nil, 0.1
	if a.Key() != b.Key() {
		t.Error("attributes that are no keys make another statement")
	}
	if b.Modality = schema.Negated; a.Key() == b.Key() {
		t.Error("a denied statement is the plain one")
	}
	if count("36", "states").Key() == count("36", "persons").Key() {
		t.Error("the unit, which is a key, makes no other statement")
	}
}

func TestMerge(t *testing.T) {
	early, late := attendance(), attendance()
	early.Evidence = []schema.Evidence{{Document: "document/a", Start: 1, End: 2, Quote: "K"}}
	late.Attrs = map[string]string{"capacity": "observer"}
	late.Confidence, late.Rule = 0.9, "attended.list"
	given := []schema.Fact{late, count("36", "states"), early, late}

	merged := schema.Merge(given)
	want := late
	want.Evidence = []schema.Evidence{early.Evidence[0], late.Evidence[0]}
	if diff := cmp.Diff([]schema.Fact{want, count("36", "states")}, merged); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(given[0].Evidence) != 1 || given[0].Evidence[0] != late.Evidence[0] {
		t.Error("the given facts are changed")
	}
}

func TestIsDate(t *testing.T) {
	for value, want := range map[string]bool{
		"2019": true, "2019-09": true, "2019-09-02": true,
		"": false, "19": false, "2019-13": false, "2019-02-30": false, "2019-9-2": false, "2 September 2019": false,
	} {
		if schema.IsDate(value) != want {
			t.Errorf("%q: want %t", value, want)
		}
	}
}

// Each class has ids of its own, and each relation speaks of known things.
func TestOntologyHolds(t *testing.T) {
	o := schema.Default()
	for _, c := range o.Classes {
		if got, ok := o.ClassOf(c.Path + "/x"); !ok || got != c.Name {
			t.Errorf("ids of %s are taken for those of %q", c.Name, got)
		}
	}
	for _, id := range []string{"", "state", "state/", "nothing/x"} {
		if class, ok := o.ClassOf(id); ok {
			t.Errorf("%q is taken for the id of a %s", id, class)
		}
	}
	for _, r := range o.Relations {
		for _, class := range slices.Concat(r.Domain, r.Range) {
			if _, ok := o.Class(class); !ok {
				t.Errorf("%s speaks of %s, which is no class", r.Name, class)
			}
		}
		if (r.Literal == "") == (len(r.Range) == 0) {
			t.Errorf("%s needs either a range or a literal", r.Name)
		}
	}
}
