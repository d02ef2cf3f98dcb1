package parse

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// projective draws a projective tree over n words.
func projective(t *rapid.T, n int) []int32 {
	heads := make([]int32, n)
	var grow func(first, end int, head int32)
	grow = func(first, end int, head int32) {
		if first >= end {
			return
		}
		root := rapid.IntRange(first, end-1).Draw(t, "root")
		heads[root] = head
		for _, side := range [][2]int{{first, root}, {root + 1, end}} {
			for from := side[0]; from < side[1]; {
				to := rapid.IntRange(from+1, side[1]).Draw(t, "end")
				grow(from, to, int32(root))
				from = to
			}
		}
	}
	grow(0, n, -1)
	return heads
}

func labelsFor(t *rapid.T, heads []int32) []scheme.Label {
	labels := make([]scheme.Label, len(heads))
	for i, h := range heads {
		if h >= 0 {
			labels[i] = scheme.Label(rapid.IntRange(int(scheme.Root)+1, scheme.Labels-1).Draw(t, "label"))
		}
	}
	return labels
}

func sentence(n int) *feature.Sentence {
	s := new(feature.Sentence)
	s.Reset(n)
	for i := range n {
		s.Set(i, fmt.Sprintf("word%d", i))
	}
	return s
}

// Following the oracle from the first state rebuilds every projective tree.
func TestOracleRebuildsTrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := projective(t, rapid.IntRange(1, 15).Draw(t, "n"))
		labels := labelsFor(t, heads)
		var st state
		var o oracle
		st.reset(sentence(len(heads)))
		o.reset(heads, labels)
		scores := make([]int32, Classes)
		for !st.done() {
			st.apply(o.best(&st, scores, st.legal(), -1))
		}
		for i, h := range heads {
			if st.head[i+1] != int(h)+1 || h >= 0 && scheme.Label(st.label[i+1]) != labels[i] {
				t.Fatalf("heads %v become %v", heads, st.head[1:])
			}
		}
	})
}

// An action without cost leaves all arcs between words within reach that were so
// before.
func TestFreeActionsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := projective(t, rapid.IntRange(2, 9).Draw(t, "n"))
		labels := labelsFor(t, heads)
		var o oracle
		o.reset(heads, labels)
		var played []int
		var st state
		st.reset(sentence(len(heads)))
		for _, a := range rapid.SliceOfN(rapid.IntRange(0, Classes-1), 30, 30).Draw(t, "actions") {
			k, label := split(a)
			if st.done() || !st.legal()[k] || k != kindShift && scheme.Label(label) == scheme.Root {
				continue
			}
			before, cost := missed(&o, heads, played), o.costs(&st)[k]
			played = append(played, a)
			if after := missed(&o, heads, played); cost == 0 && after > before {
				t.Fatalf("%v ends in an action without cost, but misses %d arcs of %v instead of %d", played, after, heads, before)
			}
			st.apply(a)
		}
	})
}

// missed counts the arcs between words that the oracle misses after some actions.
func missed(o *oracle, heads []int32, played []int) int {
	var st state
	st.reset(sentence(len(heads)))
	for _, a := range played {
		st.apply(a)
	}
	scores := make([]int32, Classes)
	for !st.done() {
		st.apply(o.best(&st, scores, st.legal(), -1))
	}
	n := 0
	for i, h := range heads {
		if h >= 0 && st.head[i+1] != int(h)+1 {
			n++
		}
	}
	return n
}

// noise scores features at random, but always the same.
type noise struct{}

func (noise) Score(features []uint64, scores []int32) {
	for i := range scores {
		scores[i] = int32(feature.Hash2(uint32(i), uint32(features[0]), uint32(features[5])) % 1000)
	}
}

func TestAnyModelMakesTrees(t *testing.T) {
	p := New(noise{})
	var sc Scratch
	for n := range 60 {
		heads, labels := make([]int32, n), make([]scheme.Label, n)
		p.Parse(sentence(n), &sc, heads, labels)
		roots := 0
		for i, h := range heads {
			if h < 0 {
				roots++
			}
			if (h < 0) != (labels[i] == scheme.Root) || int(labels[i]) >= scheme.Labels {
				t.Errorf("n=%d: word %d has head %d and label %v", n, i, h, labels[i])
			}
			at, steps := int32(i), 0
			for at >= 0 && steps <= n {
				at = heads[at]
				steps++
			}
			if steps > n {
				t.Fatalf("n=%d: word %d is in a cycle", n, i)
			}
		}
		if n > 0 && roots != 1 {
			t.Errorf("n=%d: %d roots", n, roots)
		}
	}
}

func TestTrainingLearnsAndRepeats(t *testing.T) {
	// The noun phrases of "the a x", with a verb between two of them.
	s := sentence(7)
	for i, tag := range []uint8{1, 2, 3, 4, 1, 2, 3} {
		s.Tag[i+feature.Pad] = tag
	}
	e := Example{
		Sentence: s, Heads: []int32{2, 2, 3, -1, 6, 6, 3},
		Labels: []scheme.Label{scheme.Det, scheme.Amod, scheme.Nsubj, scheme.Root, scheme.Det, scheme.Amod, scheme.Dobj},
	}
	o := Training{Passes: 6, Seed: 7}
	a, err := Train([]Example{e}, o)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Train([]Example{e}, o)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a.Freeze().Encode(), b.Freeze().Encode()); diff != "" {
		t.Errorf("two trainings differ:\n%s", diff)
	}
	var sc Scratch
	heads, labels := make([]int32, 7), make([]scheme.Label, 7)
	New(a.Freeze()).Parse(s, &sc, heads, labels)
	if diff := cmp.Diff(e.Heads, heads) + cmp.Diff(e.Labels, labels); diff != "" {
		t.Errorf("what was trained is not found again (-want +got):\n%s", diff)
	}
}
