// Package identity finds the nodes of a graph that may be one thing under two
// ids, and what documents say differently of one thing. It judges and changes
// nothing: what is only likely is listed for people to decide.
//
// [Find] works in three steps. Blocking: only nodes that share a key, such as a
// rare word of the name, are compared, so that the work grows with the number of
// nodes and not with its square (block.go). Comparing: what two nodes have in
// common, and what tells them apart, becomes reasons (person.go, body.go,
// meeting.go). Weighing: each reason has a weight in bits, the logarithm of how
// much more often it is seen between two names of one thing than between two
// things, and the sum makes the score. This is the model of Fellegi and Sunter, "A
// Theory for Record Linkage", Journal of the American Statistical Association 64
// (1969); the weights of shared words are their rarity, as in inverse document
// frequency, the others are set by hand.
package identity

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Verdict tells what to make of a candidate.
type Verdict string

// The verdicts.
const (
	Certain Verdict = "certain" // nothing speaks against it, and no other node is as likely
	Maybe   Verdict = "maybe"   // for people to decide
)

// Reason is what speaks for or against two nodes being one.
type Reason struct {
	Text       string   `json:"text"`
	Bits       float64  `json:"bits"`                 // the weight; less than 0 speaks against
	Statements []string `json:"statements,omitempty"` // ids of those that prove it
}

// Candidate is a pair of nodes that may be one thing.
type Candidate struct {
	A, B       *graph.Node // in order of id
	Score      float64     // from 0 to 1, how likely it is
	Verdict    Verdict
	Reasons    []Reason // the weightiest first
	Statements []string // ids of statements that name the two, one of each at least
}

// Options choose candidates. The zero value works.
type Options struct {
	Classes  []schema.Class // default: Classes()
	MinScore float64        // default: MinScore
}

// MinScore is the score below which a pair is no candidate, unless the caller
// asks for less.
const MinScore = 0.5

// Classes lists the classes whose nodes are compared. The ids of all others are
// codes, or made for one document.
func Classes() []schema.Class {
	return []schema.Class{schema.ClassPerson, schema.ClassOrganization, schema.ClassMeeting, schema.ClassSeries}
}

// Find lists the pairs of nodes that may be one thing and that nobody judged, the
// likeliest first. It stops early, with an error, only if the context is done.
func Find(ctx context.Context, v *graph.View, o Options) ([]Candidate, error) {
	if o.Classes == nil {
		o.Classes = Classes()
	}
	if o.MinScore <= 0 {
		o.MinScore = MinScore
	}
	known := read(v)
	var found []Candidate
	for _, class := range o.Classes {
		c := newComparer(known, class)
		if c == nil {
			return nil, fmt.Errorf("find duplicates: nodes of class %s are not compared", class)
		}
		found = append(found, judgeAll(ctx, c, pairs(c.keys()), o.MinScore)...)
		if ctx.Err() != nil {
			return nil, fmt.Errorf("find duplicates: %w", ctx.Err())
		}
	}
	found = slices.DeleteFunc(found, func(c Candidate) bool {
		_, judged := v.Matched(c.A.ID, c.B.ID)
		return judged
	})
	demote(found)
	slices.SortFunc(found, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.A.ID, b.A.ID), strings.Compare(a.B.ID, b.B.ID))
	})
	return found, nil
}

// judgeAll judges the pairs, some at once, and keeps those of the score. It leaves
// off when the context is done.
func judgeAll(ctx context.Context, c comparer, list [][2]int32, least float64) []Candidate {
	const share = 4096 // pairs that are judged in one go
	parts := make([][]Candidate, (len(list)+share-1)/share)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(parts) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				for _, pair := range list[i*share : min((i+1)*share, len(list))] {
					if candidate, ok := c.judge(pair); ok && candidate.Score >= least {
						parts[i] = append(parts[i], candidate)
					}
				}
			}
		})
	}
	workers.Wait()
	return slices.Concat(parts...)
}

// comparer knows the nodes of one class and how to compare two.
type comparer interface {
	keys() blocks
	judge(pair [2]int32) (Candidate, bool) // by any number of goroutines
}

func newComparer(k *knowledge, class schema.Class) comparer {
	switch class {
	case schema.ClassPerson:
		return newPersons(k)
	case schema.ClassOrganization, schema.ClassSeries:
		return newBodies(k, class)
	case schema.ClassMeeting:
		return newMeetings(k)
	}
	return nil
}

// finding is what comes of comparing two nodes.
type finding struct {
	reasons []Reason
	sure    bool // names and facts leave no doubt, if nothing speaks against it
}

func (f *finding) add(bits float64, statements []string, format string, args ...any) {
	f.reasons = append(f.reasons, Reason{Text: fmt.Sprintf(format, args...), Bits: math.Round(bits*10) / 10, Statements: statements})
}

// candidate weighs the reasons. With the prior odds 1 : 2n, where n nodes could
// each be the one that is meant, the sum of bits s gives the odds 2^s : 2n.
func (f *finding) candidate(a, b *profile, n float64) Candidate {
	if b.node.ID < a.node.ID {
		a, b = b, a
	}
	bits, against := -math.Log2(n)-1, false
	for _, r := range f.reasons {
		bits += r.Bits
		against = against || r.Bits < 0
	}
	slices.SortStableFunc(f.reasons, func(a, b Reason) int { return cmp.Compare(math.Abs(b.Bits), math.Abs(a.Bits)) })
	c := Candidate{A: a.node, B: b.node, Score: 1 / (1 + math.Exp2(-bits)), Verdict: Maybe, Reasons: f.reasons}
	if f.sure && !against && c.Score >= 0.95 {
		c.Verdict = Certain
	}
	c.Statements = slices.Concat(a.first(), b.first())
	return c
}

// demote takes back certainty where one of two nodes could be a third node as
// well, and the two others could not be one: two of the three at most are one,
// and nothing tells which.
func demote(list []Candidate) {
	likely := map[string][]string{}
	paired := map[[2]string]bool{}
	for _, c := range list {
		likely[c.A.ID] = append(likely[c.A.ID], c.B.ID)
		likely[c.B.ID] = append(likely[c.B.ID], c.A.ID)
		paired[[2]string{c.A.ID, c.B.ID}], paired[[2]string{c.B.ID, c.A.ID}] = true, true
	}
	rival := func(of, with string) bool {
		return slices.ContainsFunc(likely[of], func(third string) bool { return third != with && !paired[[2]string{third, with}] })
	}
	for i, c := range list {
		if c.Verdict == Certain && (rival(c.A.ID, c.B.ID) || rival(c.B.ID, c.A.ID)) {
			list[i].Verdict = Maybe
		}
	}
}
