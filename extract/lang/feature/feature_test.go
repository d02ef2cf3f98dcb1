package feature_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract/lang/feature"
)

func set(words ...string) *feature.Sentence {
	s := new(feature.Sentence)
	s.Reset(len(words))
	for i, w := range words {
		s.Set(i, w)
	}
	return s
}

func TestAtoms(t *testing.T) {
	s := set("Geneva", "geneva", "GENEVA", "2019", "2021", "it’s", "it's", "Ab", "Abc")
	const p = feature.Pad
	for _, c := range []struct {
		what string
		same bool
		a, b uint32
	}{
		{"lower case of Geneva and GENEVA", true, s.Lower[p], s.Lower[p+2]},
		{"form of Geneva and geneva", false, s.Word[p], s.Word[p+1]},
		{"form of geneva and lower case of Geneva", true, s.Word[p+1], s.Lower[p]},
		{"form of two years", true, s.Word[p+3], s.Word[p+4]},
		{"raw form of two years", false, s.Raw[p+3], s.Raw[p+4]},
		{"two kinds of apostrophe", true, s.Lower[p+5], s.Lower[p+6]},
		{"shape of Geneva and Abc", true, s.Shape[p], s.Shape[p+8]},
		{"shape of Ab and Abc", false, s.Shape[p+7], s.Shape[p+8]},
		{"shape of Geneva and geneva", false, s.Shape[p], s.Shape[p+1]},
		{"first letters of Ab and Abc", true, s.Prefix[1][p+7], s.Prefix[1][p+8]},
		{"last letters of Ab and Abc", false, s.Suffix[0][p+7], s.Suffix[0][p+8]},
		{"String and Set", true, feature.String("geneva"), s.Lower[p]},
	} {
		if (c.a == c.b) != c.same {
			t.Errorf("%s: same is %v, want %v", c.what, c.a == c.b, c.same)
		}
	}
}

func TestLooks(t *testing.T) {
	s := set("Geneva", "UN", "A", "x1", "75/240", "!")
	want := []feature.Look{
		feature.Capital | feature.HasLetter,
		feature.Capital | feature.Capitals | feature.HasLetter,
		feature.Capital | feature.HasLetter,
		feature.HasLetter | feature.HasDigit,
		feature.HasDigit,
		0,
	}
	for i, w := range want {
		if got := s.Look[i+feature.Pad]; got != w {
			t.Errorf("token %d looks like %b, want %b", i, got, w)
		}
	}
}

func TestOutsideIsMarked(t *testing.T) {
	s := set("one", "two", "three")
	s.Reset(1)
	s.Set(0, "one")
	for i := range feature.Pad {
		if s.Word[i] != feature.Before || s.Word[feature.Pad+1+i] != feature.After {
			t.Errorf("place %d is not marked", i)
		}
	}
}

func TestSetAllocatesNothing(t *testing.T) {
	s := set("a", "b")
	long := strings.Repeat("Δέλτα-", 50)
	if n := testing.AllocsPerRun(50, func() { s.Reset(2); s.Set(0, "Ambassador"); s.Set(1, long) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
