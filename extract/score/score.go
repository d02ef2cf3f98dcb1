package score

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Case is one document to be scored.
type Case struct {
	Name        string
	Gold        *Gold
	Predictions Predictions
}

// Figures are the counts and shares of right and wrong answers.
type Figures struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	TP        int     `json:"tp"` // found
	FP        int     `json:"fp"` // said, but not in the gold
	FN        int     `json:"fn"` // missed
}

// Counts say how much was compared.
type Counts struct {
	Documents           int `json:"documents"`
	Gold                int `json:"gold"`
	GoldOptional        int `json:"gold optional"`
	Predictions         int `json:"predictions"`
	Malformed           int `json:"malformed lines"`
	OptionalMatched     int `json:"optional matched"`
	FalsePlain          int `json:"false plain"`    // said as a fact, but denied, possible or planned
	WrongModality       int `json:"wrong modality"` // other confusions of modalities
	Attributes          int `json:"attributes"`
	AttributesRight     int `json:"attributes right"`
	EvidenceChecked     int `json:"evidence checked"`
	EvidenceValid       int `json:"evidence valid"`
	EvidenceUncheckable int `json:"evidence uncheckable"`
}

// Result is a comparison. Shares of nothing are nil.
type Result struct {
	Micro             Figures                     `json:"micro"`
	MacroF1           float64                     `json:"macro_f1"` // mean over the relations
	Relations         map[schema.Relation]Figures `json:"predicates"`
	Documents         map[string]Figures          `json:"documents"`
	AttributeAccuracy *float64                    `json:"attribute_accuracy"`
	CalibrationError  *float64                    `json:"calibration_error"`
	EvidenceValid     *float64                    `json:"evidence_valid"`
	Counts            Counts                      `json:"counts"`
	Reliability       *Reliability                `json:"reliability"`
	// CrossValidated and HandSet are that of other confidences in the same facts,
	// nil until somebody works them out: what facts would get if their document
	// had not been counted, and what the rules' authors set.
	CrossValidated *Reliability `json:"cross_validated,omitempty"`
	HandSet        *Reliability `json:"hand_set,omitempty"`
	Outcomes       []Outcome    `json:"-"`
	// Diff has, per document, a line for each fact: missed (-), wrong (+),
	// found (=) and free (?), in that order.
	Diff map[string][]string `json:"diff,omitempty"`
}

// Apart tells whether a relation is in no total, because it is open-ended or
// said of a few documents only.
func Apart(r schema.Relation) bool {
	if isAuxiliary(r) {
		return true
	}
	switch r {
	case schema.RelAbout, schema.RelReferredTo, schema.RelStatus, schema.RelVotedOn, schema.RelIssued:
		return true
	}
	return false
}

// Score compares the facts of documents with their gold. Facts that are said
// twice alike in a document count once.
func Score(cases []Case) *Result {
	s := scorer{
		comparer:  newComparer(),
		relations: make(map[schema.Relation]*tally),
		result: &Result{
			Relations: make(map[schema.Relation]Figures),
			Documents: make(map[string]Figures),
			Diff:      make(map[string][]string),
		},
	}
	for _, c := range cases {
		s.add(c)
	}
	return s.finish()
}

// A scorer adds up documents.
type scorer struct {
	*comparer
	result    *Result
	total     tally
	relations map[schema.Relation]*tally
	document  string // that is being added
}

type tally struct{ tp, fp, fn int }

func (s *scorer) relation(r schema.Relation) *tally {
	if s.relations[r] == nil {
		s.relations[r] = &tally{}
	}
	return s.relations[r]
}

func (s *scorer) add(c Case) {
	facts := unique(c.Predictions.Facts)
	s.document = c.Name
	m := s.match(c.Gold, facts)
	count := tally{fp: c.Predictions.Malformed}
	lines := s.missed(c.Gold, m, &count)
	for j, fact := range facts {
		lines = append(lines, s.judge(c.Gold, m, j, fact, &count))
	}
	s.checkEvidence(facts, c.Predictions.Text)
	slices.SortStableFunc(lines, func(a, b string) int {
		return strings.IndexByte(diffMarks, a[0]) - strings.IndexByte(diffMarks, b[0])
	})
	s.result.Diff[c.Name] = lines
	s.result.Documents[c.Name] = count.figures()
	s.total.tp += count.tp
	s.total.fp += count.fp
	s.total.fn += count.fn
	required, optional := c.Gold.Len()
	n := &s.result.Counts
	n.Documents++
	n.Gold += required
	n.GoldOptional += optional
	n.Predictions += len(facts)
	n.Malformed += c.Predictions.Malformed
}

// unique leaves out the facts that repeat an earlier one, wherever it was read.
func unique(facts []schema.Fact) []schema.Fact {
	seen := make(map[string]bool, len(facts))
	return slices.DeleteFunc(slices.Clone(facts), func(f schema.Fact) bool {
		said := show(termEnd(schema.EntityTerm(f.Subject)), f.Predicate, termEnd(f.Object), f.Attrs, modalityOf(f))
		repeated := seen[said]
		seen[said] = true
		return repeated
	})
}

// missed counts the required gold that no fact stands for.
func (s *scorer) missed(g *Gold, m matching, count *tally) []string {
	found := make(map[int]bool, len(m.found))
	for _, i := range m.found {
		found[i] = true
	}
	var lines []string
	for i, f := range g.facts {
		if found[i] || f.optional {
			continue
		}
		s.relation(f.predicate).fn++
		if !Apart(f.predicate) {
			count.fn++
		}
		lines = append(lines, "- "+f.show())
	}
	return lines
}

// judge counts one fact as right, wrong or free.
func (s *scorer) judge(g *Gold, m matching, j int, f schema.Fact, count *tally) string {
	var gold *goldFact
	if i, ok := m.found[j]; ok {
		gold = &g.facts[i]
	}
	mark := s.mark(gold, f)
	if gold == nil && isAuxiliary(f.Predicate) && !g.tells(f.Predicate) {
		mark = free
	}
	if mark == free {
		s.result.Counts.OptionalMatched++
	} else {
		s.count(gold != nil, f, count)
	}
	if mark == right {
		good, of := s.attributes(*gold, f)
		s.result.Counts.AttributesRight += good
		s.result.Counts.Attributes += of
	}
	line := string(mark) + " " + show(termEnd(schema.EntityTerm(f.Subject)), f.Predicate, termEnd(f.Object), f.Attrs, modalityOf(f))
	if _, ok := m.wrong[j]; ok {
		line += "  (" + s.confused(f) + ")"
	}
	return line
}

// tells tells whether the gold of the document has facts of the relation.
func (g *Gold) tells(r schema.Relation) bool {
	return slices.ContainsFunc(g.facts, func(f goldFact) bool { return f.predicate == r })
}

func (s *scorer) mark(gold *goldFact, f schema.Fact) byte {
	switch {
	case gold == nil && s.isTrivial(f):
		return free
	case gold == nil:
		return wrong
	case gold.optional:
		return free
	}
	return right
}

// isTrivial tells whether a fact that the gold lacks costs nothing.
func (s *scorer) isTrivial(f schema.Fact) bool {
	if f.Subject.Class == schema.ClassGroup || !f.Object.IsLiteral() && f.Object.Class == schema.ClassGroup {
		return true
	}
	return f.Predicate == schema.RelAbout && s.contentWords(f.Object.String()).within(s.contentWords(f.Subject.Name))
}

func (s *scorer) count(found bool, f schema.Fact, count *tally) {
	relation := s.relation(f.Predicate)
	total := count
	if Apart(f.Predicate) {
		total = &tally{}
	}
	if found {
		relation.tp++
		total.tp++
	} else {
		relation.fp++
		total.fp++
	}
	if f.Confidence >= 0 && f.Confidence <= 1 {
		s.result.Outcomes = append(s.result.Outcomes, Outcome{s.document, f, found})
	}
}

// confused counts a fact that is right but for the modality, and names the error.
func (s *scorer) confused(f schema.Fact) string {
	if modalityOf(f) == plain {
		s.result.Counts.FalsePlain++
		return "false plain"
	}
	s.result.Counts.WrongModality++
	return "wrong modality"
}

func (s *scorer) checkEvidence(facts []schema.Fact, text string) {
	n := &s.result.Counts
	if text == "" {
		n.EvidenceUncheckable += len(facts)
		return
	}
	n.EvidenceChecked += len(facts)
	points := []rune(text)
	for _, f := range facts {
		if proves(f.Evidence, points) {
			n.EvidenceValid++
		}
	}
}

// proves tells whether there is evidence and every quote is what it says it is.
func proves(evidence []schema.Evidence, text []rune) bool {
	wrong := func(e schema.Evidence) bool {
		inside := 0 <= e.Start && e.Start < e.End && e.Start <= len(text)
		return !inside || string(text[e.Start:min(e.End, len(text))]) != e.Quote || e.Quote == ""
	}
	return len(evidence) > 0 && !slices.ContainsFunc(evidence, wrong)
}

func (s *scorer) finish() *Result {
	r := s.result
	r.Micro = s.total.figures()
	var f1s []float64
	for _, name := range sortedKeys(s.relations) {
		t := s.relations[name]
		r.Relations[name] = t.figures()
		if t.tp+t.fn > 0 && !Apart(name) {
			f1s = append(f1s, r.Relations[name].F1)
		}
	}
	if mean := average(f1s); mean != nil {
		r.MacroF1 = *mean
	}
	r.AttributeAccuracy = ratio(r.Counts.AttributesRight, r.Counts.Attributes)
	r.EvidenceValid = ratio(r.Counts.EvidenceValid, r.Counts.EvidenceChecked)
	r.Reliability = NewReliability(r.Outcomes)
	r.CalibrationError = r.Reliability.Error
	return r
}

func (t tally) figures() Figures {
	f := Figures{TP: t.tp, FP: t.fp, FN: t.fn}
	if t.tp > 0 {
		f.Precision = float64(t.tp) / float64(t.tp+t.fp)
		f.Recall = float64(t.tp) / float64(t.tp+t.fn)
		f.F1 = 2 * f.Precision * f.Recall / (f.Precision + f.Recall)
	}
	return f
}

func ratio(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	share := float64(part) / float64(whole)
	return &share
}

func average(values []float64) *float64 {
	if len(values) == 0 {
		return nil
	}
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	sum /= float64(len(values))
	return &sum
}

func isAuxiliary(r schema.Relation) bool {
	def, _ := schema.Default().Relation(r)
	return def.Auxiliary
}
