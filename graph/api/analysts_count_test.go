package api_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// checks counts the answers to the questions a second time, by the names of the
// queries.
func checks() map[string]func(*testing.T, *world, []byte) {
	return map[string]func(*testing.T, *world, []byte){
		"Attendance": countAttendance, "Swing": countSwing, "Sponsors": countSponsors, "Stances": countStances,
		"Proposals": countProposals, "Sectors": countSectors, "Women": countWomen, "Quiet": countQuiet,
		"Coverage": countCoverage, "Diffusion": countDiffusion, "Doubts": countDoubts,
		"Together": countTogether, "Bridges": countBridges, "Clashes": countClashes, "Polarisation": countPolarisation,
	}
}

// Parts of answers.
type (
	named  struct{ Name string }
	proven struct{ Evidence []struct{ Quote string } }
	dated  struct{ Iso string }
)

func namesOf(list []named) []string {
	names := make([]string, 0, len(list))
	for _, n := range list {
		names = append(names, n.Name)
	}
	return names
}

func states() (ids []string) {
	for c := range 26 {
		ids = append(ids, graphtest.Country(c).ID)
	}
	return ids
}

func countAttendance(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		AttendanceMatrix struct {
			MeetingCount int
			Columns      []struct {
				Meeting         named
				PresentCount    int
				Joined, Missing []named
			}
			Rows struct {
				Edges []struct {
					Node                       named
					AttendedCount, MissedCount int
					Cells                      []struct {
						Status     string
						Attendance *proven
						Roles      []proven
					}
				}
			}
		}
	}](t, answer).AttendanceMatrix
	var meetings []string
	for m := 1; m <= 45; m++ {
		if id := fmt.Sprintf("meeting/forum-2-%d", m); w.start(id) >= "2022-02" {
			meetings = append(meetings, id)
		}
	}
	same(t, "meetings", a.MeetingCount, len(meetings))
	var before []string
	for i, m := range meetings {
		there := w.to(m, schema.RelAttended)
		same(t, "present", a.Columns[i].PresentCount, len(there))
		same(t, "missing", namesOf(a.Columns[i].Missing), w.names(without(before, there)))
		same(t, "joined", namesOf(a.Columns[i].Joined), w.names(without(there, before)))
		before = there
	}
	for _, row := range a.Rows.Edges {
		attended := 0
		for i, cell := range row.Cells {
			actor := w.idOf(row.Node.Name)
			is := w.has(actor, schema.RelAttended, meetings[i])
			if is {
				attended++
			}
			same(t, "status of "+row.Node.Name, cell.Status == "PRESENT", is)
			did := w.has(actor, schema.RelChaired, meetings[i]) || w.has(actor, schema.RelSpokeAt, meetings[i])
			same(t, "roles of "+row.Node.Name, len(cell.Roles) > 0, did)
			if is && !w.quoted(schema.RelAttended, cell.Attendance.Evidence[0].Quote) {
				t.Errorf("no document says %q", cell.Attendance.Evidence[0].Quote)
			}
		}
		same(t, "attended by "+row.Node.Name, row.AttendedCount, attended)
	}
}

func without(list, others []string) (rest []string) {
	for _, id := range list {
		if !slices.Contains(others, id) {
			rest = append(rest, id)
		}
	}
	return rest
}

// sideOf is where a state stands on a text, by the facts.
func (w *world) sideOf(state, text string) string {
	pro, contra, abstains := false, false, false
	for _, f := range w.plain {
		if f.Subject.ID != state || f.Object.ID != text {
			continue
		}
		vote := f.Attrs["vote"]
		pro = pro || f.Predicate == schema.RelSponsored || vote == "for"
		contra = contra || f.Predicate == schema.RelOpposed || vote == "against"
		abstains = abstains || vote == "abstaining"
	}
	switch {
	case pro && contra:
		return "BOTH"
	case pro:
		return "FOR"
	case contra:
		return "AGAINST"
	case abstains:
		return "ABSTAINING"
	}
	return "SILENT"
}

func countSwing(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Stands struct {
			ActorCount, SwingCount int
			Patterns               []struct {
				Stands     []string
				Swing      bool
				ActorCount int
				Actors     []named
			}
			Rows struct {
				Edges []struct {
					Node  named
					Cells []struct{ Claims []proven }
				}
			}
		}
	}](t, answer).Stands
	patterns, swing, actors := map[string][]string{}, []string{}, 0
	for _, s := range states() {
		one, two := w.sideOf(s, "instrument/draft-1-2"), w.sideOf(s, "instrument/draft-2-2")
		if one == "SILENT" && two == "SILENT" {
			continue
		}
		actors++
		patterns[one+" "+two] = append(patterns[one+" "+two], w.name(s))
		if one == "BOTH" || two == "BOTH" || one == "FOR" && two == "FOR" {
			swing = append(swing, w.name(s))
		}
	}
	// What was planted: every fifth state is of both lines, and one speaks against what it voted for.
	same(t, "planted", swing, []string{"Elmora", "Jorvia", "Lumeria", "Orsinia", "Tarkesh", "Yllas"})
	same(t, "actors", a.ActorCount, actors)
	same(t, "swing", a.SwingCount, len(swing))
	same(t, "number of patterns", len(a.Patterns), len(patterns))
	for _, p := range a.Patterns {
		same(t, "pattern", namesOf(p.Actors), patterns[strings.Join(p.Stands, " ")])
		same(t, "size", p.ActorCount, len(p.Actors))
	}
	var rows []string
	for _, row := range a.Rows.Edges {
		rows = append(rows, row.Node.Name)
		for _, cell := range row.Cells {
			for _, claim := range cell.Claims {
				if !strings.HasPrefix(claim.Evidence[0].Quote, row.Node.Name+" ") {
					t.Errorf("%q proves nothing of %s", claim.Evidence[0].Quote, row.Node.Name)
				}
			}
		}
	}
	same(t, "rows", rows, swing)
}

func countSponsors(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Sponsorship struct {
			Lines []struct {
				Drafts []struct {
					Session      int
					SponsorCount int
					Sponsors     []named
				}
			}
			Changes []struct {
				Session    int
				Change     string
				ActorCount int
			}
			Rows struct {
				Edges []struct {
					Node  named
					Cells []struct{ Claims []proven }
				}
			}
		}
	}](t, answer).Sponsorship
	lines := map[string][3]string{} // of a state, by session: "1", "2", "12" or ""
	for _, s := range states() {
		var by [3]string
		for session := range 3 {
			for line := 1; line <= 2; line++ {
				if w.has(s, schema.RelSponsored, fmt.Sprintf("instrument/draft-%d-%d", line, session+1)) {
					by[session] += fmt.Sprint(line)
				}
			}
		}
		lines[s] = by
	}
	for i, line := range a.Lines {
		for _, d := range line.Drafts {
			want := w.names(w.to(fmt.Sprintf("instrument/draft-%d-%d", i+1, d.Session), schema.RelSponsored))
			same(t, "sponsors", namesOf(d.Sponsors), want)
			same(t, "number of sponsors", d.SponsorCount, len(want))
		}
	}
	kinds := map[string]string{"1→2": "MOVED", "2→1": "MOVED", "→1": "JOINED", "→2": "JOINED", "→12": "JOINED", "1→": "LEFT", "2→": "LEFT", "12→": "LEFT", "1→12": "WIDENED", "2→12": "WIDENED", "12→1": "NARROWED", "12→2": "NARROWED"}
	counts, moved := map[string]int{}, []string{}
	for _, s := range states() {
		for session := 1; session < 3; session++ {
			if kind := kinds[lines[s][session-1]+"→"+lines[s][session]]; kind != "" {
				counts[fmt.Sprint(session+1, kind)]++
				if kind == "MOVED" {
					moved = append(moved, w.name(s))
				}
			}
		}
	}
	answered := map[string]int{}
	for _, c := range a.Changes {
		answered[fmt.Sprint(c.Session, c.Change)] = c.ActorCount
	}
	same(t, "changes", answered, counts)
	var rows []string
	for _, row := range a.Rows.Edges {
		rows = append(rows, row.Node.Name)
		for _, cell := range row.Cells {
			for _, claim := range cell.Claims {
				if !w.quoted(schema.RelSponsored, claim.Evidence[0].Quote) {
					t.Errorf("no document says %q", claim.Evidence[0].Quote)
				}
			}
		}
	}
	same(t, "moved", rows, moved)
	if len(moved) == 0 {
		t.Error("nobody moved, so nothing was tested")
	}
}

func countStances(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Stances struct {
			TotalCount int
			Edges      []struct {
				Object named
				Quote  string
			}
		}
	}](t, answer).Stances
	topic := graphtest.Subject(2).Name
	want := []string{}
	for _, s := range w.list { // which are in the order of their dates
		for _, f := range s.Facts {
			if f.Subject.ID == "state/XC" && f.Predicate == schema.RelExpressed && strings.Contains(f.Object.Name, topic) {
				want = append(want, f.Object.Name)
			}
		}
	}
	got := []string{}
	for _, e := range a.Edges {
		got = append(got, e.Object.Name)
		if !w.quoted(schema.RelExpressed, e.Quote) {
			t.Errorf("no document says %q", e.Quote)
		}
	}
	same(t, "number", a.TotalCount, len(want))
	slices.Sort(got)
	slices.Sort(want)
	same(t, "positions", got, want)
	if len(want) < 2 {
		t.Error("too little was said, so nothing was tested")
	}
}

func countProposals(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Node struct {
			TextsConsidered struct {
				TotalCount int
				Edges      []struct {
					Node      named
					LifeCycle struct {
						Symbol, Outcome, Manner       *string
						Proposed, Decided             *dated
						MonthsToDecision              *int
						Proposers, Backers, Objectors []named
					}
				}
			}
		}
	}](t, answer).Node.TextsConsidered
	var want []string
	for _, f := range w.all(schema.RelProposed) {
		if strings.HasPrefix(f.Object.ID, "proposal/forum-3-") {
			want = append(want, f.Object.ID)
		}
	}
	same(t, "number", a.TotalCount, len(want))
	adoptions := 0
	for _, e := range a.Edges {
		id := w.idOf(e.Node.Name)
		same(t, "symbol", *e.LifeCycle.Symbol, strings.Fields(e.Node.Name)[0])
		same(t, "proposers", namesOf(e.LifeCycle.Proposers), w.names(w.to(id, schema.RelProposed)))
		same(t, "backers", namesOf(e.LifeCycle.Backers), w.names(w.to(id, schema.RelSupported)))
		same(t, "objectors", namesOf(e.LifeCycle.Objectors), w.names(w.to(id, schema.RelOpposed)))
		by := w.to(id, schema.RelAdopted)
		same(t, "adopted", e.LifeCycle.Outcome != nil, len(by) > 0)
		if len(by) > 0 {
			adoptions++
			same(t, "months", *e.LifeCycle.MonthsToDecision, gap(e.LifeCycle.Proposed.Iso, w.start(by[0])))
		}
	}
	if adoptions == 0 || adoptions == len(want) {
		t.Errorf("%d of %d proposals were adopted, so nothing was tested", adoptions, len(want))
	}
}

// gap counts the months between two dates.
func gap(from, to string) int {
	var y, m, y2, m2 int
	_, _ = fmt.Sscanf(from, "%d-%d", &y, &m)
	_, _ = fmt.Sscanf(to, "%d-%d", &y2, &m2)
	return 12*(y2-y) + m2 - m
}

func countSectors(t *testing.T, w *world, answer []byte) {
	a := decoded[struct {
		Participation struct {
			StatementCount, MissingCount int
			Groups                       []struct {
				Key                        string
				ActorCount, StatementCount int
				Share                      float64
				Breakdown                  struct {
					Groups []struct {
						Label          string
						StatementCount int
					}
				}
				Claims []proven
			}
		}
	}](t, answer).Participation
	turns := w.all(schema.RelSpokeAt)
	counts, actors, missing := map[string]int{}, map[string]map[string]bool{}, 0
	topics := map[string]map[string]int{}
	for _, f := range turns {
		of := map[string]bool{}
		bodies := []string{f.Subject.ID}
		if f.Subject.Class == schema.ClassPerson {
			bodies = w.from(f.Subject.ID, schema.RelAffiliatedWith)
		}
		for _, id := range bodies {
			of[map[string]string{"": "government", "company": "industry", "university": "academia", "ngo": "civil-society"}[kindOf(id)]] = true
		}
		if len(bodies) == 0 {
			missing++
		}
		for sector := range of {
			counts[sector]++
			if actors[sector] == nil {
				actors[sector], topics[sector] = map[string]bool{}, map[string]int{}
			}
			actors[sector][f.Subject.ID] = true
			for _, topic := range w.from(f.Object.ID, schema.RelDiscussed) {
				topics[sector][w.name(topic)]++
			}
		}
	}
	same(t, "turns", a.StatementCount, len(turns))
	same(t, "without a sector", a.MissingCount, missing)
	same(t, "sectors", len(a.Groups), len(counts))
	for _, g := range a.Groups {
		same(t, "turns of "+g.Key, g.StatementCount, counts[g.Key])
		same(t, "actors of "+g.Key, g.ActorCount, len(actors[g.Key]))
		same(t, "share of "+g.Key, g.Share, float64(counts[g.Key])/float64(len(turns)))
		by := map[string]int{}
		for _, topic := range g.Breakdown.Groups {
			by[topic.Label] = topic.StatementCount
		}
		same(t, "topics of "+g.Key, by, topics[g.Key])
		if !w.quoted(schema.RelSpokeAt, g.Claims[0].Evidence[0].Quote) {
			t.Errorf("no document says %q", g.Claims[0].Evidence[0].Quote)
		}
	}
}
