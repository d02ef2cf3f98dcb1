package api_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// balance is what is answered of the genders of some persons.
type balance struct {
	PersonCount, WomenCount, MenCount, DisputedCount, UnknownCount int
	WomenShare, LeastShare, GreatestShare                          *float64
}

// balanceOf counts women and men among persons by the facts.
func (w *world) balanceOf(persons map[string]bool) (b balance) {
	titles := map[string]string{}
	for _, f := range w.all(schema.RelAddressedAs) {
		titles[f.Subject.ID] += f.Object.Literal.Value
	}
	for id := range persons {
		b.PersonCount++
		switch titles[id] {
		case "feminine":
			b.WomenCount++
		case "masculine":
			b.MenCount++
		case "":
			b.UnknownCount++
		default:
			b.DisputedCount++
		}
	}
	part := func(n, of int) *float64 { s := float64(n) / float64(of); return &s }
	b.WomenShare = part(b.WomenCount, b.WomenCount+b.MenCount)
	b.LeastShare = part(b.WomenCount, b.PersonCount)
	b.GreatestShare = part(b.PersonCount-b.MenCount, b.PersonCount)
	return b
}

func countWomen(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Heads    balance
		Speakers struct {
			balance
			Persons struct {
				Edges []struct {
					Node      named
					Gender    string
					Addresses []struct {
						Value string
						proven
					}
				}
			}
		}
	}](t, answer)
	heads, speakers := map[string]bool{}, map[string]bool{}
	for _, s := range w.list {
		forum := strings.HasPrefix(s.Document.Name, "forum-0-") // the documents that tell of the forum
		for _, f := range s.Facts {
			if forum && f.Predicate == schema.RelLedDelegationOf {
				heads[f.Subject.ID] = true
			}
			if f.Predicate == schema.RelSpokeAt && f.Subject.Class == schema.ClassPerson && strings.HasPrefix(w.start(f.Object.ID), "2019") {
				speakers[f.Subject.ID] = true
			}
		}
	}
	same(t, "heads", a.Heads, w.balanceOf(heads))
	same(t, "speakers", a.Speakers.balance, w.balanceOf(speakers))
	for _, e := range a.Speakers.Persons.Edges {
		values := map[string]bool{}
		for _, address := range e.Addresses {
			values[address.Value] = true
			if !w.quoted(schema.RelAddressedAs, address.Evidence[0].Quote) {
				t.Errorf("no document says %q", address.Evidence[0].Quote)
			}
		}
		same(t, "titles of "+e.Node.Name, len(values), map[string]int{"WOMAN": 1, "DISPUTED": 2}[e.Gender])
	}
	if a.Heads.WomenCount == 0 || a.Speakers.DisputedCount == 0 || a.Speakers.UnknownCount == 0 {
		t.Error("one sort of persons is missing, so nothing was tested")
	}
}

func countQuiet(t *testing.T, w *world, answer []byte) {
	const day = "2021-06-30"
	type rounds struct {
		Parties                               []named
		RoundCount, UndatedCount, MonthsSince int
		LongestGap                            int
		Alternating                           bool
		Latest                                struct {
			Meeting named
			Start   dated
			Hosts   []struct {
				Node named
				proven
			}
		}
	}
	a := decoded[struct {
		Dialogues struct {
			TotalCount int
			Edges      []struct {
				Node   named
				Rounds rounds
			}
		}
	}](t, answer).Dialogues
	var want []string
	for k := range 40 {
		series := fmt.Sprintf("series/dialogue-%d", k)
		var starts []string
		hosts := map[string]string{}
		for _, m := range w.to(series, schema.RelPartOf) {
			cancelled := slices.ContainsFunc(w.all(schema.RelStatus), func(f schema.Fact) bool { return f.Subject.ID == m })
			if at := w.start(m); at != "" && at <= day && !cancelled {
				starts = append(starts, at)
				hosts[at] = w.to(m, schema.RelHosted)[0]
			}
		}
		slices.Sort(starts)
		longest, alternating := 0, true
		for i := 1; i < len(starts); i++ {
			longest = max(longest, gap(starts[i-1], starts[i]))
			alternating = alternating && hosts[starts[i-1]] != hosts[starts[i]]
		}
		last := starts[len(starts)-1]
		if since := gap(last, day); since < 60 || since <= 2*longest {
			continue
		}
		want = append(want, w.name(series))
		i := slices.IndexFunc(a.Edges, func(e struct {
			Node   named
			Rounds rounds
		},
		) bool {
			return e.Node.Name == w.name(series)
		})
		if i < 0 {
			t.Errorf("%s is not listed", series)
			continue
		}
		got := a.Edges[i].Rounds
		same(t, "rounds", got.RoundCount, len(starts))
		same(t, "months since", got.MonthsSince, gap(last, day))
		same(t, "longest gap", got.LongestGap, longest)
		same(t, "alternating", got.Alternating, alternating)
		same(t, "last", got.Latest.Start.Iso, last)
		same(t, "host", got.Latest.Hosts[0].Node.Name, w.name(hosts[last]))
		same(t, "parties", len(got.Parties), 2)
	}
	same(t, "number", a.TotalCount, len(want))
	last := ""
	for _, e := range a.Edges {
		if e.Rounds.Latest.Start.Iso < last {
			t.Errorf("%s comes too late", e.Node.Name)
		}
		last = e.Rounds.Latest.Start.Iso
	}
	if len(want) == 0 || len(want) == 40 {
		t.Errorf("%d of 40 dialogues are quiet, so nothing was tested", len(want))
	}
}

func countCoverage(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Coverage struct {
			PairCount int
			Topics    []struct{ PairCount int }
			Rows      struct {
				Edges []struct {
					Node, Other                named
					MeetingCount, CoveredCount int
					Cells                      []struct {
						Covered      bool
						MeetingCount int
						Since        *dated
						Claims       []proven
					}
					Missing []named
				}
			}
		}
	}](t, answer).Coverage
	topics := []string{"topic/subject-0", "topic/subject-1", "topic/subject-5"}
	same(t, "pairs", a.PairCount, 40)
	pairs := make([]int, len(topics))
	var first int
	for n, row := range a.Rows.Edges {
		k := -1
		for i := range 40 {
			name := w.name(fmt.Sprintf("series/dialogue-%d", i))
			if name == row.Node.Name+"–"+row.Other.Name+" Cyber Dialogue" || name == row.Other.Name+"–"+row.Node.Name+" Cyber Dialogue" {
				k = i
			}
		}
		meetings := w.to(fmt.Sprintf("series/dialogue-%d", k), schema.RelPartOf)
		covered := 0
		var missing []string
		for i, topic := range topics {
			at := []string{}
			for _, m := range meetings {
				if w.has(m, schema.RelDiscussed, topic) {
					at = append(at, w.start(m))
				}
			}
			slices.Sort(at)
			cell := row.Cells[i]
			same(t, "covered", cell.Covered, len(at) > 0)
			same(t, "meetings", cell.MeetingCount, len(at))
			if len(at) == 0 {
				missing = append(missing, w.name(topic))
				continue
			}
			covered++
			pairs[i]++
			same(t, "since", cell.Since.Iso, at[0])
			if !w.quoted(schema.RelDiscussed, cell.Claims[0].Evidence[0].Quote) {
				t.Errorf("no document says %q", cell.Claims[0].Evidence[0].Quote)
			}
		}
		same(t, "number covered", row.CoveredCount, covered)
		same(t, "missing", namesOf(row.Missing), append([]string{}, missing...))
		if n > 0 && covered > first {
			t.Errorf("%s and %s come too late", row.Node.Name, row.Other.Name)
		}
		first = covered
	}
	for i := range topics {
		same(t, "pairs of "+topics[i], a.Topics[i].PairCount, pairs[i])
	}
	if pairs[1] > 26 { // of 40, 14 never speak of attribution
		t.Errorf("%d pairs spoke of %s", pairs[1], graphtest.Subject(1).Name)
	}
}

func countDiffusion(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Diffusion struct {
			ForumCount, UndatedCount int
			Path                     struct {
				Edges []struct {
					Node    named
					Mention struct {
						Meeting named
						Period  struct{ Start dated }
					}
					MonthsAfter, MeetingCount int
					From                      *named
					CarrierCount              int
					Carriers                  []struct {
						Actor         named
						Before, After proven
					}
				}
			}
		}
	}](t, answer).Diffusion
	meetings := map[string][]string{} // of a series, by date
	for _, m := range w.to("topic/subject-4", schema.RelDiscussed) {
		series := w.from(m, schema.RelPartOf)[0]
		meetings[series] = sortedBy(append(meetings[series], m), w.start)
	}
	order := slices.SortedFunc(maps.Keys(meetings), func(a, b string) int {
		return strings.Compare(w.start(meetings[a][0])+meetings[a][0], w.start(meetings[b][0])+meetings[b][0])
	})
	same(t, "forums", a.ForumCount, len(order))
	same(t, "undated", a.UndatedCount, 0)
	for i, series := range order {
		got := a.Path.Edges[i]
		start := w.start(meetings[series][0])
		same(t, "forum", got.Node.Name, w.name(series))
		same(t, "meeting", got.Mention.Meeting.Name, w.name(meetings[series][0]))
		same(t, "months", got.MonthsAfter, gap(w.start(meetings[order[0]][0]), start))
		same(t, "meetings", got.MeetingCount, len(meetings[series]))
		now := w.to(meetings[series][0], schema.RelAttended)
		var from string
		var best []string
		for _, other := range order[:i] {
			earlier := map[string]bool{}
			for _, m := range meetings[other] {
				if w.start(m) < start {
					for _, actor := range w.to(m, schema.RelAttended) {
						if slices.Contains(now, actor) {
							earlier[actor] = true
						}
					}
				}
			}
			if len(earlier) > len(best) {
				from, best = other, slices.Collect(maps.Keys(earlier))
			}
		}
		same(t, "came from somewhere", got.From != nil, from != "")
		if from != "" {
			same(t, "from", got.From.Name, w.name(from))
		}
		same(t, "carriers", got.CarrierCount, len(best))
		var names []string
		for _, c := range got.Carriers {
			names = append(names, c.Actor.Name)
		}
		same(t, "names", append([]string{}, names...), w.names(best))
	}
}

func countDoubts(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Meeting struct {
			Name      string
			Conflicts []struct {
				Predicate string
				Denied    bool
				Values    []struct{ Text string }
			}
			WeakFacts []struct {
				Predicate  string
				Confidence float64
			}
		}
	}](t, answer).Meeting
	id := w.idOf(a.Name)
	cities := w.names(w.from(id, schema.RelHeldIn))
	weak := 0
	for _, f := range w.all(schema.RelSpokeAt) {
		if f.Object.ID == id && f.Confidence <= 0.6 {
			weak++
		}
	}
	same(t, "weak facts", len(a.WeakFacts), weak)
	denied := 0
	for _, s := range w.list {
		for _, f := range s.Facts {
			if f.Modality == schema.Negated && f.Object.ID == id && w.has(f.Subject.ID, f.Predicate, id) {
				denied++
			}
		}
	}
	found, denials := false, 0
	for _, c := range a.Conflicts {
		if c.Denied {
			denials++
		}
		if c.Predicate == "HELD_IN" {
			var values []string
			for _, v := range c.Values {
				values = append(values, v.Text)
			}
			slices.Sort(values)
			same(t, "cities", values, cities)
			found = true
		}
	}
	same(t, "denials", denials, denied)
	same(t, "cities differ", found, len(cities) > 1)
	if weak == 0 || !found {
		t.Error("nothing is in doubt of this meeting, so nothing was tested")
	}
}

// sortedBy sorts a copy of a list by a key.
func sortedBy[T any](list []T, key func(T) string) []T {
	return slices.SortedFunc(slices.Values(list), func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}
