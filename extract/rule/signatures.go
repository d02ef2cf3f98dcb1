package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// fromSignatures is what a rule of kind roster takes from a table of those who signed a treaty:
// the states and bodies, and on which day each signed or ratified it.
const fromSignatures = "signatures"

// fewestSignatures is how many states with a day make a table of signatures.
const fewestSignatures = 3

// signing is one line of a table of signatures.
type signing struct {
	party *mention.Mention
	days  []*mention.Mention // of its columns, as far as they are filled
	acted bool               // whether a mark behind the last day tells that it acceded
}

// signatureTables runs the rules of kind roster that read tables of signatures: below a line that
// names the columns, "Participant | Signature | Ratification, Accession(a)", states with the days
// on which they signed. The text they signed is the first that the document names.
func (r *run) signatureTables() {
	text := r.firstText()
	if text == nil {
		return
	}
	columns := []string(nil)
	for _, s := range r.a.Text.Sentences {
		line := clause.Span{First: s.First, End: s.End}
		table := r.signings(line)
		if len(table) == 0 {
			if named := signatureColumns(r.foldedSpan(line)); named != nil {
				columns = named
			}
			continue
		}
		if named := signatureColumns(r.foldedSpan(clause.Span{First: s.First, End: table[0].party.First})); named != nil {
			columns = named
		}
		if columns == nil || len(table) < fewestSignatures && r.tokens[s.End-1].Text == "." {
			continue
		}
		for _, one := range table {
			r.signed(one, columns, text, line)
		}
	}
}

// signed emits what a line of the table says of one state.
func (r *run) signed(one signing, columns []string, text *mention.Referent, line clause.Span) {
	for i, day := range one.days {
		if i >= len(columns) {
			return
		}
		act := columns[i]
		if one.acted && i == len(one.days)-1 {
			act = "joined"
		}
		for _, rule := range r.rules {
			if rule.Kind == Roster && rule.From == fromSignatures {
				r.emit(rule, []End{{Class: one.party.Ref.Class, Ref: one.party.Ref}}, []End{{Class: text.Class, Ref: text}}, map[string]string{"act": act, "date": day.Value}, rule.Modality, line)
			}
		}
	}
}

// signatureColumns are the acts whose days the columns of a table hold, in order, as the line
// above it names them; nil if it is no such line.
func signatureColumns(line string) []string {
	signature := strings.Index(line, "signature")
	ratified := -1
	for _, word := range []string{"ratification", "accession", "acceptance", "approval"} {
		if at := strings.Index(line, word); at >= 0 && (ratified < 0 || at < ratified) {
			ratified = at
		}
	}
	headed := strings.Contains(line, "participant") || strings.HasPrefix(line, "state") || strings.HasPrefix(line, "country") || strings.HasPrefix(line, "party") || strings.HasPrefix(line, "parties")
	switch {
	case !headed || signature < 0 && ratified < 0 || strings.HasSuffix(line, " ."):
		return nil
	case ratified < 0:
		return []string{"signed"}
	case signature < 0:
		return []string{"ratified"}
	case signature < ratified:
		return []string{"signed", "ratified"}
	}
	return []string{"ratified", "signed"}
}

// signings are the states and bodies of a line that a day follows at once, with their days.
func (r *run) signings(line clause.Span) []signing {
	var table []signing
	mentions := r.a.Between(line.First, line.End)
	for i := 0; i < len(mentions); i++ {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() || !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) {
			continue
		}
		one, at := signing{party: m}, m.Extent
		for i+1 < len(mentions) && mentions[i+1].Type == mention.Date && mentions[i+1].Until == "" && r.onlyBars(at, mentions[i+1].First) {
			i++
			one.days, at = append(one.days, &mentions[i]), mentions[i].End
		}
		one.acted = len(one.days) > 0 && at < line.End && r.tokens[at].Fold == "a"
		if len(one.days) > 0 {
			table = append(table, one)
		}
	}
	return table
}

// onlyBars tells whether nothing but the marks of columns stands between two cells.
func (r *run) onlyBars(first, end int) bool {
	for i := first; i < end; i++ {
		if r.tokens[i].Text != "|" && r.tokens[i].Text != ":" {
			return false
		}
	}
	return true
}

// firstText is the first text that the document names which states sign: one by its own name.
func (r *run) firstText() *mention.Referent {
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if !m.Type.Is(schema.ClassInstrument) || !m.Named() || m.Ref == nil {
			continue
		}
		for _, word := range strings.Fields(strings.ToLower(m.Name)) {
			switch word {
			case "convention", "treaty", "protocol", "agreement", "pact", "declaration", "charter", "call", "accord", "statute", "covenant":
				if !strings.HasPrefix(strings.ToLower(m.Name), "this ") {
					return m.Ref
				}
			}
		}
	}
	return nil
}
