package sequence

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

func sentence(words ...string) *feature.Sentence {
	s := new(feature.Sentence)
	s.Reset(len(words))
	for i, w := range words {
		s.Set(i, w)
	}
	return s
}

// noise scores classes at random, but the same features always the same.
type noise struct{}

func (noise) Score(features []uint64, scores []int32) {
	for i := range scores {
		scores[i] = int32(feature.Hash2(uint32(i), uint32(features[0]), uint32(features[5])) % 1000)
	}
}

func TestNamesAreWellFormedForAnyModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z]{1,3}`), 0, 30).Draw(t, "words")
		s := sentence(words...)
		var sc Scratch
		end := 0
		for _, n := range NewNamer(noise{}, NewTable(nil, nil)).Names(nil, s, &sc) {
			if n.First < end || n.End <= n.First || n.End > len(words) || n.Type == scheme.NoName {
				t.Fatalf("name %+v after %d of %d words", n, end, len(words))
			}
			end = n.End
		}
	})
}

func TestClassesAndSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(t, "n")
		var spans []Span
		for at := 0; at < n; {
			at += rapid.IntRange(0, 3).Draw(t, "gap")
			end := at + rapid.IntRange(1, 4).Draw(t, "length")
			if end > n {
				break
			}
			kind := scheme.NameType(rapid.IntRange(1, scheme.NameTypes-1).Draw(t, "type"))
			spans = append(spans, Span{at, end, kind})
			at = end
		}
		classes := make([]uint8, n)
		Classes(classes, spans)
		for i, c := range classes {
			prev := edge
			if i > 0 {
				prev = int(classes[i-1])
			}
			if !nameLegal(prev, int(c), i == n-1) {
				t.Fatalf("class %d after %d is not legal in %v", c, prev, classes)
			}
		}
		if diff := cmp.Diff(spans, Spans(nil, classes)); diff != "" {
			t.Fatalf("other names come back (-want +got):\n%s", diff)
		}
	})
}

func trainTags(t *testing.T) (*Dictionary, []Example, [][]byte) {
	t.Helper()
	var examples []Example
	counts := Count{}
	for range 30 {
		for _, e := range []Example{
			{sentence("the", "Chair", "opened", "the", "meeting"), []uint8{0, 1, 2, 0, 1}},
			{sentence("Kenya", "hosted", "a", "workshop"), []uint8{3, 2, 0, 1}},
			{sentence("the", "states", "met"), []uint8{0, 1, 2}},
		} {
			examples = append(examples, e)
			counts.Add(e.Sentence, e.Gold, 4)
		}
	}
	d := NewDictionary(counts)
	for _, e := range examples {
		d.Mark(e.Sentence)
	}
	l, err := TrainTagger(examples, 4, d, Training{Passes: 3, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return d, examples, l.Freeze().Encode()
}

func TestTaggerLearnsAndRepeats(t *testing.T) {
	d, examples, model := trainTags(t)
	l, err := TrainTagger(examples, 4, d, Training{Passes: 3, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(model, l.Freeze().Encode()); diff != "" {
		t.Errorf("two trainings differ:\n%s", diff)
	}
	s := sentence("Peru", "opened", "the", "workshop")
	var sc Scratch
	NewTagger(l.Freeze(), []uint8{0, 1, 2, 3}, d).Label(s, &sc)
	if diff := cmp.Diff([]uint8{3, 2, 0, 1}, s.Tag[feature.Pad:feature.Pad+4]); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
}

func TestDictionary(t *testing.T) {
	d, _, _ := trainTags(t)
	back, err := DecodeDictionary(d.Encode(), 4)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(d.Encode(), back.Encode()); diff != "" {
		t.Errorf("another dictionary comes back:\n%s", diff)
	}
	s := sentence("the", "zebra")
	back.Mark(s)
	v := view{s: s}
	if back.sure(v, feature.Pad) != 0 {
		t.Error(`"the" needs a decision, though it always has the same tag`)
	}
	if back.sure(v, feature.Pad+1) != -1 || s.Known[feature.Pad+1] != 0 {
		t.Error("an unknown word is known")
	}
	if _, err := DecodeDictionary([]byte{1, 2, 3}, 4); !errors.Is(err, ErrFormat) {
		t.Errorf("the error is %v", err)
	}
	if _, err := DecodeDictionary(d.Encode(), 0); !errors.Is(err, ErrFormat) {
		t.Errorf("a tag out of range gives the error %v", err)
	}
}

func TestTable(t *testing.T) {
	s := sentence("China", "unknown")
	table, err := DecodeTable(NewTable([]uint32{s.Lower[feature.Pad]}, []uint8{7}).Encode())
	if err != nil {
		t.Fatal(err)
	}
	MarkGroups(table, s)
	if s.Group[feature.Pad] != 7 || s.Group[feature.Pad+1] != 0 {
		t.Errorf("groups are %v", s.Group[feature.Pad:feature.Pad+2])
	}
	for _, broken := range [][]byte{{1}, {2, 0, 0, 0, 1, 1, 0, 0, 0, 1}} {
		if _, err := DecodeTable(broken); !errors.Is(err, ErrFormat) {
			t.Errorf("%v gives the error %v", broken, err)
		}
	}
}

func TestHabits(t *testing.T) {
	var examples []Example
	for range 300 {
		examples = append(examples, Example{sentence("always", "Mostly"), []uint8{2, 1}})
	}
	examples = append(examples, Example{sentence("Mostly", "rare"), []uint8{0, 2}}, Example{sentence("Mostly"), []uint8{0}})
	got := habits(examples, nameKey, func(uint8) bool { return true })
	s := sentence("always", "Mostly", "rare")
	for i, want := range []uint8{3, 0, 0} {
		if v := got.Of(s.Word[i+feature.Pad]); v != want {
			t.Errorf("word %d has the habit %d, want %d", i, v, want)
		}
	}
}
