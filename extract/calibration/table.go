// Package calibration turns the confidence that the author of a rule set by hand
// into one that says how often the rule's facts are right.
//
// # Data
//
// What was counted is kept beside the rules, in a file of lines such as
//
//	attended.verb  41 43  3 3
//
// That is the name of a rule; then, of its facts that a document gave once, how
// many were right and how many there were; then the same of its facts that a
// document gave again, by another rule or in another place. What cannot be
// judged is in neither. Lines that begin with "#" are comments.
//
// The file holds counts and no confidences, so a rule that is new or set anew
// has its effect at once, and what is made of the counts is told in one place:
// see [Model].
package calibration

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// FileName is the name of the file in the folder of rules.
const FileName = "calibration.txt"

// ErrTable marks a file that cannot be used. The message names file and line.
var ErrTable = errors.New("bad calibration")

// Tally counts facts, and those of them that are right.
type Tally struct{ Right, Said int }

// Counts are the tallies of one rule: of facts that a document gave once, and of
// those that it gave again.
type Counts struct{ Once, Again Tally }

// Total is the tally of all facts.
func (c Counts) Total() Tally { return c.Once.plus(c.Again) }

func (t Tally) plus(other Tally) Tally {
	return Tally{t.Right + other.Right, t.Said + other.Said}
}

// Table is what was counted, by rule.
type Table struct {
	counts map[string]Counts
	where  map[string]string // the place of a rule, as file:line; none if it was not read
}

// Observation is a fact that was found and could be judged.
type Observation struct {
	Document string
	Rule     string
	Again    bool // the document gives it more than once
	Right    bool
}

// Count makes a table of facts.
func Count(observations []Observation) *Table {
	t := &Table{counts: map[string]Counts{}}
	for _, o := range observations {
		one := Tally{Said: 1}
		if o.Right {
			one.Right = 1
		}
		c := t.counts[o.Rule]
		if o.Again {
			c.Again = c.Again.plus(one)
		} else {
			c.Once = c.Once.plus(one)
		}
		t.counts[o.Rule] = c
	}
	return t
}

// Load reads the table of a folder of rules.
func Load(folder fs.FS) (*Table, error) {
	data, err := fs.ReadFile(folder, FileName)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrTable, err)
	}
	return Parse(FileName, data)
}

// Parse reads a table; the file is named in errors.
func Parse(file string, data []byte) (*Table, error) {
	t := &Table{counts: map[string]Counts{}, where: map[string]string{}}
	number := 0
	for line := range bytes.Lines(data) {
		number++
		text := strings.TrimSpace(string(line))
		if text == "" || text[0] == '#' {
			continue
		}
		if err := t.add(text, fmt.Sprintf("%s:%d", file, number)); err != nil {
			return nil, fmt.Errorf("%w: %s:%d: %v", ErrTable, file, number, err)
		}
	}
	return t, nil
}

func (t *Table) add(line, where string) error {
	fields := strings.Fields(line)
	if len(fields) != 5 {
		return fmt.Errorf("%d fields: want the rule and four counts", len(fields))
	}
	rule := fields[0]
	if relation, name, _ := strings.Cut(rule, "."); relation == "" || name == "" {
		return fmt.Errorf("%q is no name of a rule", rule)
	}
	if at, ok := t.where[rule]; ok {
		return fmt.Errorf("%s is at %s as well", rule, at)
	}
	var n [4]int
	for i, field := range fields[1:] {
		var err error
		if n[i], err = strconv.Atoi(field); err != nil || n[i] < 0 {
			return fmt.Errorf("%q is no count", field)
		}
	}
	if n[0] > n[1] || n[2] > n[3] {
		return fmt.Errorf("more facts of %s are right than there are", rule)
	}
	t.counts[rule] = Counts{Once: Tally{n[0], n[1]}, Again: Tally{n[2], n[3]}}
	t.where[rule] = where
	return nil
}

// Rule returns the counts of a rule.
func (t *Table) Rule(name string) Counts { return t.counts[name] }

// Rules returns the names of the rules that were counted, in order.
func (t *Table) Rules() []string { return slices.Sorted(maps.Keys(t.counts)) }

// header is what a file begins with.
const header = `# How often the facts of each rule were right in the documents of testdata/gold.
# "make calibrate" writes this file; extract/calibration tells what it says.
#
# rule                               once: right, said   again: right, said
`

// Write writes the table as Parse reads it, the same bytes for the same counts.
func (t *Table) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprint(out, header)
	for _, rule := range t.Rules() {
		c := t.counts[rule]
		fmt.Fprintf(out, "%-36s %10d %7d %12d %7d\n", rule, c.Once.Right, c.Once.Said, c.Again.Right, c.Again.Said)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the calibration: %w", err)
	}
	return nil
}
