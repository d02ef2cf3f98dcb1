package identity

import (
	"fmt"
	"math"
	"testing"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/fold"
)

// The values are those of Winkler's paper and of its usual implementations.
func TestJaroWinkler(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"martha", "marhta", 0.961},
		{"dixon", "dicksonx", 0.813},
		{"dwayne", "duane", 0.840},
		{"jellyfish", "smellyfish", 0.896},
		{"same", "same", 1},
		{"abc", "xyz", 0},
		{"", "abc", 0},
	} {
		if got := jaroWinkler(test.a, test.b); math.Abs(got-test.want) > 0.001 {
			t.Errorf("%s and %s: %.3f, want %.3f", test.a, test.b, got, test.want)
		}
		if a, b := jaroWinkler(test.a, test.b), jaroWinkler(test.b, test.a); math.Abs(a-b) > 1e-9 {
			t.Errorf("%s and %s: %.3f one way, %.3f the other", test.a, test.b, a, b)
		}
	}
}

func TestSound(t *testing.T) {
	for _, same := range [][]string{
		{"Krutskikh", "Krutskih"},
		{"Müller", "Mueller", "Muller"},
		{"Zelenskyy", "Zelensky", "Zelenskiy", "Zelenskyi", "Zelenskii"},
		{"Hussein", "Husain", "Hussain"},
		{"Sergey", "Sergei"},
		{"Þórdís", "Thordis"},
		{"Håkon", "Haakon"},
		{"Đặng", "Dang"},
		{"Tchaikovsky", "Chaikovskiy"},
	} {
		for _, name := range same[1:] {
			if a, b := sound(fold.String(same[0])), sound(fold.String(name)); a != b {
				t.Errorf("%s sounds like %s, %s like %s", same[0], a, name, b)
			}
		}
	}
}

// FuzzNames takes any name apart, and wants no panic and a fair comparison: each
// name is itself, and a pair has one score in either order.
func FuzzNames(f *testing.F) {
	f.Add("Andrey V. Krutskikh Jr.", "Nguyễn Văn An")
	f.Add("al-Ṣabāḥ", "ALSABAH")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 400 {
			t.Skip()
		}
		c := &persons{words: newRarity(2), bodies: newRarity(2)}
		x, y := parsePerson(a), parsePerson(b)
		there, back := &finding{}, &finding{}
		if c.compareNames(there, x, y) != c.compareNames(back, y, x) {
			t.Errorf("%q and %q are comparable one way only", a, b)
		}
		parseBody(a)
		if d := plainWords(a); len(d) > len(a) {
			t.Errorf("%q has %d words", a, len(d))
		}
	})
}

// However many nodes share a key, the pairs are few for each of them.
func TestBlocksStaySmall(t *testing.T) {
	for _, n := range []int{10, 1_000, 5_000} {
		b := newBlocks(func(i int32) []string { return []string{fmt.Sprint(i % 3), weakKey} }, func(i int32) string { return fmt.Sprint(i) })
		for i := range int32(n) {
			b.add("smith", i)
		}
		list := pairs(b)
		if len(list) > n*maxBlock || len(list) < n-3 {
			t.Errorf("%d nodes of one key make %d pairs", n, len(list))
		}
		seen := map[[2]int32]bool{}
		for _, p := range list {
			if p[0] >= p[1] || seen[p] {
				t.Fatalf("the pair %v is there twice or upside down", p)
			}
			seen[p] = true
		}
	}
}
