package measure

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Summary is a result for programs. Shares and F1 are 0…1.
type Summary struct {
	Sentences  int                `json:"sentences"`
	Words      int                `json:"words"`
	Tokens     float64            `json:"tokens"` // F1
	UPOS       float64            `json:"upos"`
	XPOS       float64            `json:"xpos"`
	Lemma      float64            `json:"lemma"`       // caseless
	LemmaCased float64            `json:"lemma_cased"` // with capitals
	UAS        float64            `json:"uas"`         // without punctuation
	LAS        float64            `json:"las"`
	Names      float64            `json:"names"` // F1 of spans with their type
	Persons    float64            `json:"persons"`
	Listed     float64            `json:"listed"`     // F1 of states and bodies that the gazetteer lists
	MainVerbs  float64            `json:"main_verbs"` // sentences whose root and subjects are right
	Predicates float64            `json:"predicates"` // verbs all of whose arguments are right
	Labels     map[string]float64 `json:"labels"`     // F1 of arcs
	NameTypes  map[string]float64 `json:"name_types"`
	Confusions []Confusion        `json:"confusions"`
}

// Confusion is how often something was taken for something else.
type Confusion struct {
	Of    string `json:"of"` // label or xpos
	Gold  string `json:"gold"`
	Found string `json:"found"`
	Count int    `json:"count"`
}

// Summary returns the figures.
func (r *Result) Summary() Summary {
	s := Summary{
		Sentences: r.Sentences, Words: r.XPOS.Gold,
		Tokens: r.Tokens.F1(), UPOS: r.UPOS.F1(), XPOS: r.XPOS.F1(), Lemma: r.Lemma.F1(), LemmaCased: r.LemmaCased.F1(),
		UAS: r.UAS.F1(), LAS: r.LAS.F1(), Names: r.Names.F1(),
		Persons: r.ByName[scheme.Person.String()].F1(), Listed: r.Listed.F1(),
		MainVerbs: r.MainVerbs.F1(), Predicates: r.Predicates.Recall(),
		Labels: f1s(r.ByLabel), NameTypes: f1s(r.ByName),
	}
	s.Confusions = append(confusions("label", r.Labels), confusions("xpos", r.Tags)...)
	return s
}

func f1s(counts map[string]Counts) map[string]float64 {
	out := make(map[string]float64, len(counts))
	for key, c := range counts {
		out[key] = c.F1()
	}
	return out
}

// confusions lists what was confused, the most frequent first.
func confusions(of string, pairs map[Pair]int) []Confusion {
	out := make([]Confusion, 0, len(pairs))
	for p, n := range pairs {
		out = append(out, Confusion{of, p.Gold, p.Found, n})
	}
	slices.SortFunc(out, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Gold, b.Gold), strings.Compare(a.Found, b.Found))
	})
	return out
}

// shown is the number of confusions of a kind that a report shows.
const shown = 15

// WriteText prints the figures as tables, in per cent.
func (r *Result) WriteText(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "sentences\t%d\t\nwords\t%d\t\n", r.Sentences, r.XPOS.Gold)
	for _, row := range []struct {
		name string
		Counts
	}{
		{"tokens F1", r.Tokens},
		{"UPOS", r.UPOS},
		{"XPOS", r.XPOS},
		{"lemma", r.Lemma},
		{"lemma, cased", r.LemmaCased},
		{"UAS", r.UAS},
		{"LAS", r.LAS},
		{"names F1", r.Names},
		{"listed states and bodies F1", r.Listed},
		{"main verb and subject", r.MainVerbs},
		{"predicates with all arguments", r.Predicates},
	} {
		fmt.Fprintf(t, "%s\t%.2f%%\t\n", row.name, 100*row.F1())
	}
	writeTable(t, "label", r.ByLabel)
	writeTable(t, "name", r.ByName)
	writeConfusions(t, "label", r.Labels)
	writeConfusions(t, "XPOS", r.Tags)
	return t.Flush()
}

func writeTable(w io.Writer, title string, counts map[string]Counts) {
	fmt.Fprintf(w, "\t\n%s\tgold\tP\tR\tF1\t\n", title)
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b].Gold, counts[a].Gold), strings.Compare(a, b))
	})
	for _, key := range keys {
		c := counts[key]
		fmt.Fprintf(w, "%s\t%d\t%.1f%%\t%.1f%%\t%.1f%%\t\n", key, c.Gold, 100*c.Precision(), 100*c.Recall(), 100*c.F1())
	}
}

func writeConfusions(w io.Writer, title string, pairs map[Pair]int) {
	fmt.Fprintf(w, "\t\n%s in gold\tfound\ttimes\t\n", title)
	for _, c := range confusions(title, pairs)[:min(shown, len(pairs))] {
		fmt.Fprintf(w, "%s\t%s\t%d\t\n", c.Gold, c.Found, c.Count)
	}
}
