package linear_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang/linear"
)

// example has a class that its first feature gives away.
type example struct {
	features []uint64
	class    int
}

const classes = 5

func examples(n int, seed uint64) []example {
	random := rand.New(rand.NewPCG(seed, 0))
	all := make([]example, n)
	for i := range all {
		class := random.IntN(classes)
		all[i] = example{[]uint64{hash(uint64(class*10 + random.IntN(3))), hash(1000 + random.Uint64N(50))}, class}
	}
	return all
}

func hash(x uint64) uint64 {
	x *= 0x9e3779b97f4a7c15
	x ^= x >> 31
	return x * 0xbf58476d1ce4e5b9
}

func learn(t *testing.T, support int) *linear.Learner {
	t.Helper()
	l, err := linear.NewLearner(classes, support)
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, classes)
	for _, e := range examples(2000, 1) {
		l.Step()
		l.Score(e.features, scores)
		if guess := linear.Best(scores); guess != e.class {
			l.Update(e.features, e.class, guess)
		}
	}
	return l
}

func accuracy(m linear.Scorer, all []example) float64 {
	scores := make([]int32, classes)
	right := 0
	for _, e := range all {
		m.Score(e.features, scores)
		if linear.Best(scores) == e.class {
			right++
		}
	}
	return float64(right) / float64(len(all))
}

func TestLearns(t *testing.T) {
	for _, support := range []int{0, 3} {
		l := learn(t, support)
		test := examples(500, 2)
		if got := accuracy(l, test); got < 0.97 {
			t.Errorf("support %d: the learner is right in %.3f of cases", support, got)
		}
		if got := accuracy(l.Freeze(), test); got < 0.97 {
			t.Errorf("support %d: the frozen model is right in %.3f of cases", support, got)
		}
	}
}

func TestSupportLeavesOutWhatIsRare(t *testing.T) {
	l, err := linear.NewLearner(2, 2)
	if err != nil {
		t.Fatal(err)
	}
	features, scores := []uint64{hash(1)}, make([]int32, 2)
	for i, want := range [][]int32{{0, 0}, {0, 0}, {1, -1}} {
		l.Step()
		l.Update(features, 0, 1)
		l.Score(features, scores)
		if !slices.Equal(scores, want) {
			t.Errorf("after update %d the scores are %v, want %v", i+1, scores, want)
		}
	}
}

func TestNumbersOutOfRange(t *testing.T) {
	for _, c := range [][2]int{{1, 0}, {linear.MaxClasses + 1, 0}, {5, -1}, {5, 101}} {
		if _, err := linear.NewLearner(c[0], c[1]); err == nil {
			t.Errorf("NewLearner(%d, %d) gives no error", c[0], c[1])
		}
	}
}

func TestEncodeDecode(t *testing.T) {
	m := learn(t, 0).Freeze()
	streams := m.Encode()
	back, err := linear.Decode(streams)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(streams, back.Encode()); diff != "" {
		t.Errorf("another model comes back (-want +got):\n%s", diff)
	}
	a, b := make([]int32, classes), make([]int32, classes)
	for _, e := range examples(200, 3) {
		m.Score(e.features, a)
		back.Score(e.features, b)
		if !slices.Equal(a, b) {
			t.Fatalf("scores %v become %v", a, b)
		}
	}
}

func TestSameTrainingSameModel(t *testing.T) {
	if diff := cmp.Diff(learn(t, 1).Freeze().Encode(), learn(t, 1).Freeze().Encode()); diff != "" {
		t.Errorf("two trainings differ:\n%s", diff)
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	m := learn(t, 0).Freeze()
	features, scores := examples(1, 4)[0].features, make([]int32, classes)
	if n := testing.AllocsPerRun(100, func() { m.Score(features, scores) }); n != 0 {
		t.Errorf("Score allocates %v times", n)
	}
}

func FuzzDecode(f *testing.F) {
	l, err := linear.NewLearner(3, 0)
	if err != nil {
		f.Fatal(err)
	}
	l.Step()
	l.Update([]uint64{hash(1), hash(2), hash(3)}, 0, 2)
	s := l.Freeze().Encode()
	f.Add(s[0], s[1], s[2], s[3], s[4], s[5])
	f.Add([]byte{3, 0, 0, 0, 63, 0, 0, 0}, []byte{9, 9}, []byte{}, []byte{}, []byte{}, []byte{})
	f.Fuzz(func(t *testing.T, head, counts, prints, sizes, classes, weights []byte) {
		m, err := linear.Decode([][]byte{head, counts, prints, sizes, classes, weights})
		if err != nil {
			if !errors.Is(err, linear.ErrFormat) {
				t.Errorf("the error %v is no ErrFormat", err)
			}
			return
		}
		scores := make([]int32, m.Classes())
		for i := range uint64(100) {
			m.Score([]uint64{hash(i)}, scores)
		}
	})
}

func BenchmarkScore(b *testing.B) {
	l, _ := linear.NewLearner(90, 0)
	random := rand.New(rand.NewPCG(1, 1))
	for range 100_000 {
		l.Step()
		l.Update([]uint64{random.Uint64(), random.Uint64()}, random.IntN(90), random.IntN(90))
	}
	m := l.Freeze()
	features, scores := make([]uint64, 120), make([]int32, 90)
	for i := range features {
		features[i] = random.Uint64()
	}
	for b.Loop() {
		m.Score(features, scores)
	}
}
