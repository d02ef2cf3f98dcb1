package api_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// keyed is a node of a network in an answer.
type keyed struct{ Key, Label string }

func countTogether(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Network struct {
			Edges struct {
				Nodes []struct {
					From, To                    keyed
					Weight, Expected, Deviation float64
					SharedCount                 int
					Facts                       []proven
				}
			}
			Windows []struct{ From, To string }
		}
	}](t, answer).Network
	meetings := map[string]map[string]bool{}
	for _, f := range w.all(schema.RelAttended) {
		if at := w.start(f.Object.ID); at >= "2014" && at < "2022" {
			if meetings[f.Subject.ID] == nil {
				meetings[f.Subject.ID] = map[string]bool{}
			}
			meetings[f.Subject.ID][f.Object.ID] = true
		}
	}
	before := math.Inf(1)
	for _, e := range a.Edges.Nodes {
		shared := 0
		for m := range meetings[e.From.Key] {
			if meetings[e.To.Key][m] {
				shared++
			}
		}
		all := len(meetings[e.From.Key]) + len(meetings[e.To.Key]) - shared
		same(t, "shared", e.SharedCount, shared)
		if want := float64(shared) / float64(all); math.Abs(e.Weight-want) > 1e-12 {
			t.Errorf("%s and %s: %g, counted %g", e.From.Label, e.To.Label, e.Weight, want)
		}
		if (e.Deviation > 0) != (float64(shared) > e.Expected) || e.Deviation > before {
			t.Errorf("%s and %s: %d shared, %g expected, deviation %g after %g", e.From.Label, e.To.Label, shared, e.Expected, e.Deviation, before)
		}
		before = e.Deviation
		for _, f := range e.Facts {
			if !w.quoted(schema.RelAttended, f.Evidence[0].Quote) {
				t.Errorf("no document says %q", f.Evidence[0].Quote)
			}
		}
	}
	if len(a.Edges.Nodes) < 100 || len(a.Windows) < 2 {
		t.Errorf("%d edges and %d windows", len(a.Edges.Nodes), len(a.Windows))
	}
}

func countBridges(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Network struct {
			NodeCount int
			Nodes     struct{ Nodes []keyed }
		}
	}](t, answer).Network
	at := map[string][2]bool{}
	for _, f := range w.all(schema.RelSpokeAt) {
		if f.Subject.Class == schema.ClassPerson {
			in := at[f.Subject.ID]
			in[0] = in[0] || strings.HasPrefix(f.Object.ID, "meeting/forum-0-")
			in[1] = in[1] || strings.HasPrefix(f.Object.ID, "meeting/forum-1-")
			at[f.Subject.ID] = in
		}
	}
	persons, bridges := 0, []string{}
	for id, in := range at {
		if in[0] || in[1] {
			persons++
		}
		if in[0] && in[1] {
			bridges = append(bridges, id)
		}
	}
	same(t, "planted", bridges, []string{"person/speaker-90"})
	same(t, "persons", a.NodeCount, persons)
	same(t, "bridge", a.Nodes.Nodes[0].Key, bridges[0])
}

func countClashes(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Network struct {
			EdgeCount int
			Edges     struct {
				Nodes []struct {
					From, To keyed
					Weight   float64
				}
			}
		}
	}](t, answer).Network
	clashes := map[string]float64{}
	for _, f := range w.all(schema.RelOpposed) {
		against := map[string]bool{}
		for _, r := range []schema.Relation{schema.RelProposed, schema.RelSupported} {
			for _, id := range w.to(f.Object.ID, r) {
				against[id] = true
			}
		}
		for id := range against {
			clashes[min(id, f.Subject.ID)+" "+max(id, f.Subject.ID)]++
		}
	}
	same(t, "pairs", a.EdgeCount, len(clashes))
	for _, e := range a.Edges.Nodes {
		same(t, e.From.Label+" and "+e.To.Label, e.Weight, clashes[min(e.From.Key, e.To.Key)+" "+max(e.From.Key, e.To.Key)])
	}
}

func countPolarisation(t *testing.T, w *world, answer []byte) {
	windows := decoded[struct {
		Polarisation []struct {
			From  string
			Camps []struct{ Nodes []keyed }
		}
	}](t, answer).Polarisation
	if len(windows) != 4 {
		t.Fatalf("%d windows, not one for each session", len(windows))
	}
	for i, window := range windows {
		same(t, "camps", len(window.Camps), 2)
		lines := []string{} // of each camp, those who are for one draft only
		for _, camp := range window.Camps {
			of := map[string]bool{}
			for _, n := range camp.Nodes {
				one := w.sideOf(n.Key, fmt.Sprintf("instrument/draft-1-%d", i+1)) == "FOR"
				two := w.sideOf(n.Key, fmt.Sprintf("instrument/draft-2-%d", i+1)) == "FOR"
				if one != two {
					of[fmt.Sprint(one)] = true
				}
			}
			for line := range of {
				lines = append(lines, line)
			}
		}
		slices.Sort(lines)
		same(t, "lines that the camps are of in "+window.From, lines, []string{"false", "true"})
	}
}
