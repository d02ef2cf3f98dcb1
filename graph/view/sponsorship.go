package view

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// maxSessions is how many drafts a line can have.
const maxSessions = 20

// DraftLineInput is drafts that follow each other from session to session; nil
// where the line had none.
type DraftLineInput struct {
	Name   string
	Drafts []*string
}

// SponsorshipTable tells who sponsored which draft of some lines.
type SponsorshipTable struct {
	root     *Root
	lines    []*SponsorshipLine
	sessions int
	rows     []sponsorRow
	from     origin
}

// sponsorRow is what an actor sponsored.
type sponsorRow struct {
	actor *graph.Node
	cells []*SponsorCell // by session
}

// Sponsorship tells who sponsored which draft, and how that changed.
func (r *Root) Sponsorship(lines []*DraftLineInput, class []EntityClass, minConfidence *float64) (*SponsorshipTable, error) {
	t := &SponsorshipTable{root: r}
	drafts, err := t.read(lines)
	if err != nil {
		return nil, err
	}
	near, err := json.Marshal(lines)
	if err != nil {
		return nil, err // impossible: names and ids always marshal
	}
	t.from = origin{field: "sponsorship", near: string(near), filter: []any{class, minConfidence}}
	rows, err := r.standRows(drafts, graph.SponsorRelations(), class, minConfidence, nil)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		t.add(row)
	}
	return t, nil
}

// read checks the lines and lists their drafts.
func (t *SponsorshipTable) read(lines []*DraftLineInput) (drafts []string, err error) {
	if len(lines) == 0 || len(lines) > maxRivals {
		return nil, badInput("lines: give 1 to %d, not %d", maxRivals, len(lines))
	}
	for _, in := range lines {
		if len(in.Drafts) > maxSessions {
			return nil, badInput("lines: %q has %d drafts; at most %d can be followed", shorten(in.Name), len(in.Drafts), maxSessions)
		}
		if slices.ContainsFunc(t.lines, func(l *SponsorshipLine) bool { return l.Name == in.Name }) {
			return nil, badInput("lines: two are called %q", shorten(in.Name))
		}
		line := &SponsorshipLine{Name: in.Name}
		for session, id := range in.Drafts {
			if id == nil {
				continue
			}
			if slices.Contains(drafts, *id) {
				return nil, badInput("lines: the draft %q is given twice", shorten(*id))
			}
			found, err := t.root.texts("lines", []string{*id})
			if err != nil {
				return nil, err
			}
			line.list = append(line.list, &SponsoredDraft{Session: small(session + 1), Draft: found[0], root: t.root, at: len(drafts)})
			drafts = append(drafts, *id)
		}
		t.sessions = max(t.sessions, len(in.Drafts))
		t.lines = append(t.lines, line)
	}
	return drafts, nil
}

// add takes in what an actor sponsored.
func (t *SponsorshipTable) add(row graph.StandRow) {
	of := sponsorRow{actor: row.Actor}
	for session := range t.sessions {
		of.cells = append(of.cells, &SponsorCell{Session: small(session + 1), Lines: []string{}, root: t.root})
	}
	for _, line := range t.lines {
		for _, d := range line.list {
			said := row.Said[d.at]
			if len(said) == 0 {
				continue
			}
			d.sponsors = append(d.sponsors, row.Actor)
			cell := of.cells[d.Session-1]
			cell.Lines = append(cell.Lines, line.Name)
			cell.said = append(cell.said, said...)
		}
	}
	for i := 1; i < len(of.cells); i++ {
		of.cells[i].Change = changeOf(of.cells[i-1].Lines, of.cells[i].Lines)
	}
	t.rows = append(t.rows, of)
}

// SponsorshipChange names how an actor's sponsorship changed.
type SponsorshipChange string

// changeOf tells how the lines that an actor sponsors are other than before, nil if
// they are not.
func changeOf(before, after []string) *SponsorshipChange {
	kept := len(keep(after, func(line string) bool { return slices.Contains(before, line) }))
	var change SponsorshipChange
	switch {
	case kept == len(before) && kept == len(after):
		return nil
	case len(before) == 0:
		change = "JOINED"
	case len(after) == 0:
		change = "LEFT"
	case kept == len(before):
		change = "WIDENED"
	case kept == len(after):
		change = "NARROWED"
	case len(before) == len(after):
		change = "MOVED"
	default:
		change = "REARRANGED"
	}
	return &change
}

// Lines returns the lines.
func (t *SponsorshipTable) Lines() []*SponsorshipLine { return t.lines }

// SponsorshipLine is a line of drafts.
type SponsorshipLine struct {
	Name string
	list []*SponsoredDraft
}

// Drafts returns its drafts.
func (l *SponsorshipLine) Drafts() []*SponsoredDraft { return append([]*SponsoredDraft{}, l.list...) }

// SponsoredDraft is a draft and who sponsored it.
type SponsoredDraft struct {
	Session  int32
	Draft    Entity
	root     *Root
	at       int
	sponsors []*graph.Node
}

// SponsorCount is how many actors sponsored it.
func (d *SponsoredDraft) SponsorCount() int32 { return small(len(d.sponsors)) }

// Sponsors lists who sponsored it.
func (d *SponsoredDraft) Sponsors(first *int32) ([]Actor, error) {
	return d.root.actors(d.sponsors, first)
}

// SponsorshipChangeCount tells how many actors changed in some way.
type SponsorshipChangeCount struct {
	Session    int32
	Change     SponsorshipChange
	ActorCount int32
}

// Changes counts the ways in which actors changed.
func (t *SponsorshipTable) Changes() []*SponsorshipChangeCount {
	list := []*SponsorshipChangeCount{}
	for _, row := range t.rows {
		for _, c := range row.cells {
			if c.Change == nil {
				continue
			}
			i := slices.IndexFunc(list, func(n *SponsorshipChangeCount) bool { return n.Session == c.Session && n.Change == *c.Change })
			if i < 0 {
				i = len(list)
				list = append(list, &SponsorshipChangeCount{Session: c.Session, Change: *c.Change})
			}
			list[i].ActorCount++
		}
	}
	slices.SortFunc(list, func(a, b *SponsorshipChangeCount) int {
		return cmp.Or(cmp.Compare(b.ActorCount, a.ActorCount), cmp.Compare(a.Session, b.Session), cmp.Compare(a.Change, b.Change))
	})
	return list
}

// SponsorOrderField names what sponsors can be ordered by.
type SponsorOrderField string

// SponsorOrder is an order of sponsors.
type SponsorOrder struct {
	Field     SponsorOrderField
	Direction OrderDirection
}

func (o *SponsorOrder) sort(rows []sponsorRow) []sponsorRow {
	if o == nil {
		return rows
	}
	by := func(a, b sponsorRow) int { return strings.Compare(a.actor.Name, b.actor.Name) }
	switch o.Field {
	case "DRAFTS":
		by = func(a, b sponsorRow) int { return a.drafts() - b.drafts() }
	case "CHANGES":
		by = func(a, b sponsorRow) int { return a.changes() - b.changes() }
	}
	return ordered(rows, o.Direction, by, sponsorRow.id)
}

func (s sponsorRow) id() string { return s.actor.ID }

// drafts is how many drafts the actor sponsored.
func (s sponsorRow) drafts() (n int) {
	for _, c := range s.cells {
		n += len(c.Lines)
	}
	return n
}

// changes is how often the lines that the actor sponsors became others.
func (s sponsorRow) changes() (n int) {
	for _, c := range s.cells {
		if c.Change != nil {
			n++
		}
	}
	return n
}

// changed tells whether the actor changed in one of some ways.
func (s sponsorRow) changed(ways []SponsorshipChange) bool {
	return slices.ContainsFunc(s.cells, func(c *SponsorCell) bool { return c.Change != nil && slices.Contains(ways, *c.Change) })
}

// Rows lists the sponsors, those alone that changed in one of the ways if any are
// given.
func (t *SponsorshipTable) Rows(change []SponsorshipChange, orderBy *SponsorOrder, first *int32, after *string, last *int32, before *string) (*SponsorConnection, error) {
	rows := keep(t.rows, func(row sponsorRow) bool { return change == nil || row.changed(change) })
	from := t.from
	from.order = []any{change, orderBy}
	l, err := paginate(orderBy.sort(rows), from, sponsorRow.id, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(row sponsorRow) Actor { return asActor(entity{root: t.root, node: row.actor}) }
	return &SponsorConnection{connect(l, show, func(e edge[sponsorRow, Actor]) *SponsorEdge { return &SponsorEdge{e} })}, nil
}

// SponsorConnection is a page of sponsors.
type SponsorConnection struct {
	connection[sponsorRow, Actor, *SponsorEdge]
}

// SponsorEdge is an actor and what it sponsored.
type SponsorEdge struct{ edge[sponsorRow, Actor] }

// Cells lists what it sponsored in each session.
func (e *SponsorEdge) Cells() []*SponsorCell { return e.item().cells }

// SponsorCell is what an actor sponsored in a session.
type SponsorCell struct {
	Session int32
	Lines   []string
	Change  *SponsorshipChange
	root    *Root
	said    []*graph.Edge
}

// Claims lists what is said.
func (c *SponsorCell) Claims(first *int32) ([]Claim, error) {
	return c.root.claims(c.said, graph.Forward, first)
}
