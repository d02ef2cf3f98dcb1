package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const repository = "../.."

// TestOutputsAreFresh fails when a generated file is not what the ontology makes.
func TestOutputsAreFresh(t *testing.T) {
	o, err := read(filepath.Join(repository, "schema", "ontology.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range outputs() {
		want, err := render(name, o, write)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := os.ReadFile(filepath.Join(repository, filepath.FromSlash(name)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not fresh: run go generate ./... (%v)", name, err)
		}
	}
}

// TestRefusals changes the ontology so that names clash.
func TestRefusals(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(repository, "schema", "ontology.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ old, changed, want string }{
		{"edge: Attendance}", "edge: Meeting}", "names both an edge and a class"},
		{"edge: Attendance}", "edge: Hosting}", "both name an edge Hosting"},
		{"{name: capacity,", "{name: evidence,", "is taken by the API"},
		{"{field: hosts,", "{field: attendees,", "both name a field Meeting.attendees"},
		{"{field: hosts,", "{field: aliases,", "every entity has a field aliases already"},
		{"domain: [Actor]", "domain: [Nobody]", "neither a class nor a set"},
	} {
		path := filepath.Join(t.TempDir(), "ontology.yaml")
		if err := os.WriteFile(path, []byte(strings.Replace(string(source), test.old, test.changed, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := read(path); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", test.changed, err)
		}
	}
}

func TestUpperSnake(t *testing.T) {
	for name, want := range map[string]string{"spokeAt": "SPOKE_AT", "co-organised": "CO_ORGANISED", "for": "FOR", "ledDelegationOf": "LED_DELEGATION_OF"} {
		if got := upperSnake(name); got != want {
			t.Errorf("%s becomes %s", name, got)
		}
	}
}
