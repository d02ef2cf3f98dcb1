package score

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// The first bytes of a diff's lines, and their order.
const (
	wrong     = '+'
	right     = '='
	free      = '?'
	diffMarks = "-+=?"
)

// WriteText writes tables for people: documents, relations, all, confidences,
// and, if diff is set, the facts before them.
func (r *Result) WriteText(w io.Writer, diff bool) error {
	out := bufio.NewWriter(w)
	if diff {
		for _, name := range sortedKeys(r.Diff) {
			fmt.Fprintf(out, "## %s\n%s\n\n", name, strings.Join(r.Diff[name], "\n"))
		}
	}
	writeTable(out, "documents", r.Documents)
	writeTable(out, "predicates", r.Relations)
	writeTable(out, "micro", map[string]Figures{"all": r.Micro})
	r.writeReliability(out)
	fmt.Fprintf(out, "macro f1: %s\n", percent(&r.MacroF1))
	fmt.Fprintf(out, "attribute accuracy: %s\n", percent(r.AttributeAccuracy))
	fmt.Fprintf(out, "evidence valid: %s\n", percent(r.EvidenceValid))
	n := r.Counts
	fmt.Fprintf(out, "counts: documents %d, gold %d and %d optional, predictions %d, free %d, malformed lines %d, false plain %d, wrong modality %d\n",
		n.Documents, n.Gold, n.GoldOptional, n.Predictions, n.OptionalMatched, n.Malformed, n.FalsePlain, n.WrongModality)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the score: %w", err)
	}
	return nil
}

func writeTable[K ~string](w io.Writer, title string, rows map[K]Figures) {
	fmt.Fprintf(w, "%-44s %7s %7s %7s %5s %5s %5s\n", title, "P", "R", "F1", "TP", "FP", "FN")
	for _, name := range sortedKeys(rows) {
		f := rows[name]
		fmt.Fprintf(w, "%-44.44s %7s %7s %7s %5d %5d %5d\n", name,
			percent(&f.Precision), percent(&f.Recall), percent(&f.F1), f.TP, f.FP, f.FN)
	}
	fmt.Fprintln(w)
}

// WriteSummary writes, per relation, how many facts the gold has, how many were
// said and how many of them were right, and how far confidences can be trusted:
// few numbers, to be kept beside the code so that a change of quality is a change
// of a file.
func (r *Result) WriteSummary(w io.Writer) error {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%-20s %6s %6s %8s\n", "relation", "gold", "found", "correct")
	for _, name := range sortedKeys(r.Relations) {
		writeSummaryRow(&out, string(name), r.Relations[name])
	}
	writeSummaryRow(&out, "all", r.Micro)
	fmt.Fprintf(&out, "\n%-20s %6s %6s\n", "calibration", "error", "Brier")
	for _, c := range r.calibrations() {
		fmt.Fprintf(&out, "%-20s %6s %6s\n", c.name, percent(c.Error), decimal(c.Brier))
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("writing the summary: %w", err)
	}
	return nil
}

func writeSummaryRow(w io.Writer, name string, f Figures) {
	fmt.Fprintf(w, "%-20s %6d %6d %8d\n", name, f.TP+f.FN, f.TP+f.FP, f.TP)
}

func percent(share *float64) string {
	if share == nil {
		return "-"
	}
	return fmt.Sprintf("%.1f%%", 100**share)
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// show is a fact on one line.
func show(subject string, predicate schema.Relation, object string, attrs map[string]string, modality string) string {
	line := fmt.Sprintf("%s %s %s %s", subject, predicate, object, showAttrs(attrs))
	if modality != plain {
		line += " [" + modality + "]"
	}
	return line
}

func (f goldFact) show() string {
	end := func(e goldEnd) string { return e.kind + ":" + e.variants[0] }
	return show(end(f.subject), f.predicate, end(f.object), f.attrs, strings.Join(f.modalities, "|"))
}

func termEnd(t schema.Term) string {
	if t.IsLiteral() {
		return string(t.Literal.Type) + ":" + t.Literal.Value
	}
	return string(t.Class) + ":" + t.Name
}

// showAttrs is JSON with a space after each mark and sorted names.
func showAttrs(attrs map[string]string) string {
	var parts []string
	for _, name := range sortedKeys(attrs) {
		parts = append(parts, quote(name)+": "+quote(attrs[name]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func quote(text string) string {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""` // impossible: a text can be encoded
	}
	return strings.TrimSuffix(out.String(), "\n")
}
