package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of the table that tells the status of a treaty.
const (
	shortestStatusTable = 4 // rows
	longestStatusHead   = 60
	statusGap           = 5 // tokens between a state's name and its first day: "Netherlands, the Kingdom of the"
	statusMark          = 3 // tokens behind a day that tell what was done on it: "(R)", "a"
)

// statusRow is one row: a state and what it did first and last with the treaty.
type statusRow struct {
	state *mention.Mention
	day   *mention.Mention
	act   string
}

// statusTables runs the rules of kind status: below a line with the columns of a table
// ("Participant, Signature, Ratification"), each state with a day behind its name has signed, or
// done what the mark behind the day says, the treaty that the text begins with.
func (r *run) statusTables() {
	for _, rule := range r.rules {
		if rule.Kind != Status {
			continue
		}
		treaty, rows := r.statusTable()
		if treaty == nil || len(rows) < shortestStatusTable {
			return
		}
		object := []End{{Class: treaty.Class, Ref: treaty}}
		for _, row := range rows {
			subject := []End{{Class: row.state.Ref.Class, Ref: row.state.Ref}}
			attrs := map[string]string{"act": row.act, "date": row.day.Value}
			r.emit(rule, subject, object, attrs, rule.Modality, clause.Span{First: row.state.First, End: row.day.End})
		}
	}
}

// statusTable is the treaty of a status table and its rows; nil if the text has none.
func (r *run) statusTable() (*mention.Referent, []statusRow) {
	head := r.statusHead()
	if head < 0 {
		return nil, nil
	}
	var treaty *mention.Referent
	var rows []statusRow
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		switch {
		case m.Ref == nil:
		case treaty == nil && m.First < head && m.Type.Is(schema.ClassInstrument) && m.Named():
			treaty = m.Ref
		case m.First > head && m.Type.Is(schema.ClassState) && m.Named():
			if day := r.dayBehind(i); day != nil {
				rows = append(rows, statusRow{m, day, r.statusAct(i, day)})
			}
		}
	}
	return treaty, rows
}

// statusHead is the token of the column of signatures in the line with the columns, -1 if there is
// none.
func (r *run) statusHead() int {
	for _, s := range r.a.Text.Sentences {
		signature, other := -1, false
		for i := s.First; i < min(s.End, s.First+longestStatusHead); i++ {
			switch word := r.tokens[i].Fold; {
			case word == "ratification", word == "accession", word == "acceptance", word == "ratified":
				other = true
			}
			if word := r.tokens[i].Fold; signature < 0 && (strings.Contains(word, "signature") && !strings.HasSuffix(word, "s") || word == "signed") {
				signature = i // "ParticipantSignature" where the columns were lost
			}
		}
		if signature >= 0 && other && signature < s.First+statusGap && len(r.a.Between(s.First, signature)) == 0 {
			return signature
		}
	}
	return -1
}

// dayBehind is the day right behind a state's name, nil if something else stands there.
func (r *run) dayBehind(state int) *mention.Mention {
	m := &r.a.Mentions[state]
	for j := state + 1; j < len(r.a.Mentions) && r.a.Mentions[j].First <= m.End+statusGap; j++ {
		switch next := &r.a.Mentions[j]; {
		case next.Type == mention.Date && len(next.Value) == len("2006-01-02"):
			return next
		case next.Type != mention.Number && next.Type != mention.Ordinal:
			return nil
		}
	}
	return nil
}

// statusAct is what a row says that the state did: what the mark behind its first day tells, or
// ratified if another day follows, else signed.
func (r *run) statusAct(state int, day *mention.Mention) string {
	for i := day.End; i < min(len(r.tokens), day.End+statusMark); i++ {
		switch r.tokens[i].Text {
		case "R", "AA":
			return "ratified"
		case "A", "a", "Su":
			return "joined"
		}
		if r.tokens[i].Is(segment.Upper) && r.a.At(i) != nil {
			return "signed"
		}
	}
	if next := r.a.At(day.End); next != nil && next.Type == mention.Date {
		return "ratified"
	}
	return "signed"
}
