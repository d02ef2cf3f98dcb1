package lemma_test

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/lang/lemma"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

type word struct {
	form  string
	tag   scheme.XPOS
	lemma string
}

func lesson() []word {
	return []word{
		{"states", scheme.NNS, "state"},
		{"meetings", scheme.NNS, "meeting"},
		{"Reports", scheme.NNS, "report"},
		{"policies", scheme.NNS, "policy"},
		{"bodies", scheme.NNS, "body"},
		{"children", scheme.NNS, "child"},
		{"minutes", scheme.NNS, "minute"},
		{"notes", scheme.NNS, "note"},
		{"votes", scheme.NNS, "vote"},
		{"agreement", scheme.NN, "agreement"},
		{"NGO", scheme.NN, "NGO"},
		{"ICT", scheme.NN, "ICT"},
		{"GDP", scheme.NN, "GDP"},
		{"adopted", scheme.VBD, "adopt"},
		{"supported", scheme.VBD, "support"},
		{"presented", scheme.VBN, "present"},
		{"opened", scheme.VBN, "open"},
		{"smell", scheme.VB, "smell"},
		{"fade", scheme.VB, "fade"},
		{"was", scheme.VBD, "be"},
		{"went", scheme.VBD, "go"},
		{"'s", scheme.VBZ, "be"},
		{"’ll", scheme.MD, "will"},
		{"'re", scheme.VBP, "be"},
		{"ca", scheme.MD, "can"},
		{"wo", scheme.MD, "will"},
		{"n't", scheme.RB, "not"},
		{"’s", scheme.POS, "'s"},
		{"I", scheme.PRP, "I"},
		{"me", scheme.PRP, "I"},
		{"French", scheme.JJ, "French"},
		{"Binding", scheme.JJ, "binding"},
		{"binding", scheme.JJ, "binding"},
		{"Geneva", scheme.NNP, "Geneva"},
		{"NATO", scheme.NNP, "NATO"},
		{"Nations", scheme.NNPS, "Nations"},
		{"The", scheme.DT, "the"},
		{"“", scheme.XOpenQuote, "\""},
	}
}

func model(words []word) *lemma.Model {
	l := lemma.New()
	for _, w := range words {
		l.Add(w.form, w.tag, w.lemma, 1)
	}
	return l.Model()
}

func TestLemmas(t *testing.T) {
	m := model(lesson())
	for _, w := range append(lesson(),
		word{"delegates", scheme.NNS, "delegate"},
		word{"studies", scheme.NNS, "study"},
		word{"hosted", scheme.VBD, "host"},
		word{"smelled", scheme.VBD, "smell"},
		word{"faded", scheme.VBN, "fade"},
		word{"fading", scheme.VBG, "fade"},
		word{"WAS", scheme.VBD, "be"},
		word{"N’T", scheme.RB, "not"},
		word{"’re", scheme.VBP, "be"},
		word{"CHILDREN", scheme.NNS, "child"},
		word{"AGREEMENT", scheme.NN, "agreement"},
		word{"BINDING", scheme.JJ, "binding"},
		word{"Nairobi", scheme.NNP, "Nairobi"},
		word{"GENEVA", scheme.NNP, "Geneva"},
		word{"geneva", scheme.NNP, "Geneva"},
		word{"OSCE", scheme.NNP, "OSCE"},
		word{"UNIDIR", scheme.NN, "UNIDIR"},
		word{"THE", scheme.DT, "the"},
		word{"red", scheme.VBD, "red"},
		word{"1,100", scheme.CD, "1,100"},
		word{"2019/20", scheme.NNS, "2019/20"},
		word{"", scheme.NN, ""},
	) {
		if got := string(m.Append(nil, w.form, w.tag)); got != w.lemma {
			t.Errorf("%s/%s becomes %q, want %q", w.form, w.tag, got, w.lemma)
		}
	}
}

func TestWithoutLessons(t *testing.T) {
	m := lemma.New().Model()
	for _, w := range []word{{"Meetings", scheme.NNS, "meetings"}, {"Oslo’s", scheme.NNP, "Oslo's"}, {"\xff", scheme.NN, "\xff"}} {
		if got := string(m.Append(nil, w.form, w.tag)); got != w.lemma {
			t.Errorf("%s/%s becomes %q, want %q", w.form, w.tag, got, w.lemma)
		}
	}
}

// TestRegularForms adds lemmas, and asks for forms of them that were not added.
func TestRegularForms(t *testing.T) {
	l := lemma.New()
	for _, w := range []word{
		{"carry", scheme.VB, "carry"},
		{"tie", scheme.VB, "tie"},
		{"free", scheme.VB, "free"},
		{"stop", scheme.VB, "stop"},
		{"reach", scheme.VB, "reach"},
		{"smell", scheme.NN, "smell"},
		{"hero", scheme.NN, "hero"},
		{"series", scheme.NN, "series"},
		{"women", scheme.NNS, "woman"},
		{"body", scheme.NN, "body"},
		{"simple", scheme.JJ, "simple"},
		{"busy", scheme.JJ, "busy"},
	} {
		l.Add(w.form, w.tag, w.lemma, 1)
	}
	m := l.Model()
	for _, w := range []word{
		{"carried", scheme.VBD, "carry"},
		{"carries", scheme.VBZ, "carry"},
		{"carrying", scheme.VBG, "carry"},
		{"tying", scheme.VBG, "tie"},
		{"freeing", scheme.VBG, "free"},
		{"freed", scheme.VBN, "free"},
		{"stopped", scheme.VBN, "stop"},
		{"stopping", scheme.VBG, "stop"},
		{"reaches", scheme.VBZ, "reach"},
		{"smelled", scheme.VBD, "smell"},
		{"heroes", scheme.NNS, "hero"},
		{"series", scheme.NNS, "series"},
		{"Women", scheme.NNPS, "Woman"},
		{"Bodies", scheme.NNPS, "Body"},
		{"simplest", scheme.JJS, "simple"},
		{"busier", scheme.JJR, "busy"},
	} {
		if got := string(m.Append(nil, w.form, w.tag)); got != w.lemma {
			t.Errorf("%s/%s becomes %q, want %q", w.form, w.tag, got, w.lemma)
		}
	}
}

func TestWeights(t *testing.T) {
	l := lemma.New()
	l.Add("people", scheme.NNS, "person", 2)
	l.Add("people", scheme.NNS, "people", 3)
	l.Add("people", scheme.NNS, "peop", 0)
	l.Add("people", scheme.NNS, "peopl", -5)
	l.Add(strings.Repeat("x", 300), scheme.NNS, "long", 9)
	if got := string(l.Model().Append(nil, "people", scheme.NNS)); got != "people" {
		t.Errorf("the lemma is %q", got)
	}
}

// words draws lessons that have little to do with English.
func words() *rapid.Generator[[]word] {
	text := rapid.OneOf(rapid.StringMatching(`[A-Ca-cé’']{0,5}(s|ed|ing|y)?`), rapid.String())
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) word {
		return word{text.Draw(t, "form"), scheme.XPOS(rapid.IntRange(0, scheme.XPOSes-1).Draw(t, "tag")), text.Draw(t, "lemma")}
	}), 0, 30)
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lesson := append(lesson(), words().Draw(t, "words")...)
		want := model(lesson).Encode()
		if !bytes.Equal(want, model(rapid.Permutation(lesson).Draw(t, "order")).Encode()) {
			t.Fatal("another order gives another model")
		}
	})
}

func TestWeightIsRepetition(t *testing.T) {
	once, often := lemma.New(), lemma.New()
	for i, w := range lesson() {
		once.Add(w.form, w.tag, w.lemma, i+1)
		for range i + 1 {
			often.Add(w.form, w.tag, w.lemma, 1)
		}
	}
	if !bytes.Equal(once.Model().Encode(), often.Model().Encode()) {
		t.Error("a weight of 3 is not three times a weight of 1")
	}
}

func TestModelCanBeMadeAgain(t *testing.T) {
	l := lemma.New()
	for _, w := range lesson() {
		l.Add(w.form, w.tag, w.lemma, 1)
	}
	if !bytes.Equal(l.Model().Encode(), l.Model().Encode()) {
		t.Error("the second model differs")
	}
}

func TestEncodeDecode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := model(append(lesson(), words().Draw(t, "words")...))
		back, err := lemma.Decode(m.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(m.Encode(), back.Encode()) {
			t.Fatal("another model comes back")
		}
		form, tag := rapid.String().Draw(t, "form"), scheme.XPOS(rapid.Byte().Draw(t, "tag"))
		want, got := m.Append(nil, form, tag), back.Append([]byte("x "), form, tag)
		if string(got) != "x "+string(want) {
			t.Fatalf("%q becomes %q, before %q", form, got, want)
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":              "",
		"half a number":        "\x01\x00",
		"edits that are not":   "\x02\x00\x00\x00\x00\x00",
		"text that is not":     "\x01\x00\x00\x00\x00\x05ab",
		"more edits than fit":  "\xff\xff\xff\xff\x00\x00",
		"half a key":           "\x01\x00\x00\x00\x00\x00\x01\x02\x03",
		"an edit out of range": "\x01\x00\x00\x00\x00\x00\x01\x02\x03\x04\x01\x00",
		"the same key twice":   "\x01\x00\x00\x00\x00\x00\x01\x02\x03\x04\x01\x02\x03\x04\x00\x00\x00\x00",
		"keys out of order":    "\x01\x00\x00\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00",
		"letters of a whole":   "\x01\x00\x00\x00\x7f\x00",
	} {
		if _, err := lemma.Decode([]byte(data)); !errors.Is(err, lemma.ErrFormat) {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func TestAppendAllocatesNothing(t *testing.T) {
	m := model(lesson())
	dst := make([]byte, 0, 64)
	n := testing.AllocsPerRun(100, func() {
		for _, form := range [...]string{"Delegations’", "GENEVA", "1,100", "Ä\xff", "children"} {
			dst = m.Append(dst[:0], form, scheme.NNS)
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestConcurrentUse(t *testing.T) {
	m := model(lesson())
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 100 {
				if got := string(m.Append(nil, "children", scheme.NNS)); got != "child" {
					t.Errorf("the lemma is %q", got)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzAppend(f *testing.F) {
	m := model(lesson())
	f.Add("ies", uint8(scheme.NNS))
	f.Add("", uint8(scheme.NNP))
	f.Add("\xff\xfe", uint8(200))
	f.Add("GENEVA’S", uint8(scheme.NNPS))
	f.Fuzz(func(t *testing.T, form string, tag uint8) {
		if got := m.Append([]byte("before"), form, scheme.XPOS(tag)); !bytes.HasPrefix(got, []byte("before")) {
			t.Errorf("what was there becomes %q", got)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add(model(lesson()).Encode())
	f.Add([]byte("\x01\x00\x00\x00\xff\x02it\x01\x02\x03\x04\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := lemma.Decode(data)
		if err != nil {
			if !errors.Is(err, lemma.ErrFormat) {
				t.Errorf("the error %v is no ErrFormat", err)
			}
			return
		}
		if !bytes.Equal(m.Encode(), data) {
			t.Error("other bytes come back")
		}
		m.Append(nil, "Meetings", scheme.NNS)
	})
}

func BenchmarkAppend(b *testing.B) {
	m, words := model(lesson()), lesson()
	dst := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			dst = m.Append(dst[:0], w.form, w.tag)
		}
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkDecode(b *testing.B) {
	data := model(lesson()).Encode()
	for b.Loop() {
		if _, err := lemma.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}
