package lang_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// pipeline loads the pipeline that comes with the program, once for all tests.
var pipeline = sync.OnceValue(func() *lang.Pipeline {
	p, err := lang.Default()
	if err != nil {
		panic(err)
	}
	return p
})

// arcs lists the arcs of some labels as "label(head, dependent)".
func arcs(d *lang.Doc, labels ...scheme.Label) []string {
	var out []string
	for i := range d.Len() {
		for _, l := range labels {
			if d.Label[i] != l {
				continue
			}
			head := "ROOT"
			if d.Head[i] != lang.NoHead {
				head = d.Form(int(d.Head[i]))
			}
			out = append(out, fmt.Sprintf("%s(%s, %s)", l, head, d.Form(i)))
		}
	}
	return out
}

func names(d *lang.Doc) []string {
	var out []string
	for _, n := range d.Names {
		out = append(out, n.Type.String()+": "+d.Span(n.First, n.End))
	}
	return out
}

func TestTrees(t *testing.T) {
	for text, want := range map[string][]string{
		"Kenya hosted the meeting.":                    {"nsubj(hosted, Kenya)", "ROOT(ROOT, hosted)", "dobj(hosted, meeting)"},
		"The agenda was adopted by the Committee.":     {"nsubjpass(adopted, agenda)", "ROOT(ROOT, adopted)", "agent(adopted, by)"},
		"The text tabled by Peru was opposed by Mali.": {"nsubjpass(opposed, text)", "acl(text, tabled)", "agent(tabled, by)", "ROOT(ROOT, opposed)", "agent(opposed, by)"},
		"Japan, which had abstained, signed the text.": {"nsubj(signed, Japan)", "nsubj(abstained, which)", "relcl(Japan, abstained)", "ROOT(ROOT, signed)", "dobj(signed, text)"},
		"Fiji, Samoa and Tonga voted against it.":      {"nsubj(voted, Fiji)", "conj(Fiji, Samoa)", "conj(Samoa, Tonga)", "ROOT(ROOT, voted)"},
	} {
		got := arcs(pipeline().Parse(text), scheme.Root, scheme.Nsubj, scheme.NsubjPass, scheme.Dobj, scheme.Agent, scheme.ACL, scheme.Relcl, scheme.Conj)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestLemmasAndNames(t *testing.T) {
	d := pipeline().Parse("Ms. Amina Diallo of the Republic of Korea met delegates from Peru in Geneva on 2 May 2019.")
	want := []string{"PERSON: Amina Diallo", "GPE: the Republic of Korea", "GPE: Peru", "GPE: Geneva", "DATE: 2 May 2019"}
	if diff := cmp.Diff(want, names(d)); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	lemmas := "Ms. Amina Diallo of the Republic of Korea meet delegate from Peru in Geneva on 2 May 2019 ."
	if diff := cmp.Diff(lemmas, strings.Join(d.Lemma, " ")); diff != "" {
		t.Errorf("lemmas (-want +got):\n%s", diff)
	}
}

// What the lexicon knows overrides what the model finds.
func TestListedNamesOverride(t *testing.T) {
	for text, want := range map[string]string{
		"Vanuatu and Benin voted in favour.":              "GPE: Vanuatu",
		"The Lao People's Democratic Republic abstained.": "GPE: The Lao People's Democratic Republic",
		"AALCO met in New Delhi.":                         "ORG: AALCO",
		"The Kenyan delegation left.":                     "NORP: Kenyan",
	} {
		if got := names(pipeline().Parse(text)); len(got) == 0 || got[0] != want {
			t.Errorf("%s: names are %q, want %q first", text, got, want)
		}
	}
}

func TestOffsetsCountBytesAndCodePoints(t *testing.T) {
	d := pipeline().Parse("Côte d’Ivoire agreed.")
	runes := []rune(d.Text)
	for i := range d.Len() {
		if got := string(runes[d.RuneStart[i]:d.RuneEnd[i]]); got != d.Form(i) {
			t.Errorf("token %d is %q by bytes and %q by code points", i, d.Form(i), got)
		}
	}
}

// check tells what is wrong with an analysis, "" if nothing.
func check(d *lang.Doc) string {
	at := 0
	for i := range d.Len() {
		if int(d.Start[i]) < at || d.End[i] <= d.Start[i] {
			return "offsets do not rise"
		}
		if strings.TrimFunc(d.Text[at:d.Start[i]], unicode.IsSpace) != "" {
			return "a character belongs to no token"
		}
		at = int(d.End[i])
		if int(d.Label[i]) >= scheme.Labels || int(d.XPOS[i]) >= scheme.XPOSes || int(d.UPOS[i]) >= scheme.UPOSes {
			return "a label or tag is none"
		}
	}
	if strings.TrimFunc(d.Text[at:], unicode.IsSpace) != "" {
		return "the end belongs to no token"
	}
	next := 0
	for _, s := range d.Sentences {
		if s.First != next {
			return "sentences leave out tokens"
		}
		next = s.End
		if fault := checkTree(d, s); fault != "" {
			return fault
		}
	}
	if next != d.Len() {
		return "the last tokens are in no sentence"
	}
	last := 0
	for _, n := range d.Names {
		if n.First < last || n.End <= n.First || n.End > d.Len() {
			return "names overlap or are empty"
		}
		last = n.End
	}
	return ""
}

func checkTree(d *lang.Doc, s lang.Sentence) string {
	roots := 0
	depth := make([]int, s.End-s.First) // 0 unknown, -1 being followed
	for i := s.First; i < s.End; i++ {
		if h := d.Head[i]; h == lang.NoHead {
			roots++
		} else if int(h) < s.First || int(h) >= s.End {
			return "a head is in another sentence"
		}
		var path []int
		for k := i; depth[k-s.First] == 0; k = int(d.Head[k]) {
			depth[k-s.First] = -1
			path = append(path, k)
			if d.Head[k] == lang.NoHead {
				break
			}
			if depth[int(d.Head[k])-s.First] == -1 {
				return "a word is above itself"
			}
		}
		for _, k := range path {
			depth[k-s.First] = 1
		}
	}
	if roots != 1 {
		return fmt.Sprintf("a sentence has %d roots", roots)
	}
	return ""
}

func TestAnyTextIsAnalysed(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":       "",
		"invalid UTF-8": "a\xff\xfeb \xc3 The Chair\x80 spoke.",
		"emoji":         "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 met \U0001f1f0\U0001f1ea\U0001f1f5\U0001f1ea \U0001f44d\U0001f3fd.",
		"right to left": "قال الرئيس: نعم. \u200fהשלום\u200f (2019).",
		"no space":      strings.Repeat("abcdefgh", 1<<17),
		"one sentence":  strings.Repeat("Kenya, Peru and the Chair of ", 2000),
		"capitals":      strings.Repeat("KENYA ", 3000),
		"brackets":      strings.Repeat("([", 2000),
	} {
		if fault := check(pipeline().Parse(text)); fault != "" {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("H.E. Mr. Li’s “co-chaired” U.S.-led 2–4 May…\n1. (a) x\n\nT\t|\n")
	f.Add("a\xff\u200d👍 '’' -- ...?! ١٢٣ قال")
	f.Fuzz(func(t *testing.T, text string) {
		if fault := check(pipeline().Parse(text)); fault != "" {
			t.Error(fault)
		}
	})
}

const sentence = "Twelve Member States, namely Kenya and the Republic of Korea, took part in the third session of the Working Group, " +
	"which was chaired by H.E. Mr. Burhan Gafoor of Singapore."

func TestWarmParseAllocatesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector, with which short tests are run, lets pools forget")
	}
	p := pipeline()
	var d lang.Doc
	p.ParseInto(&d, sentence)
	if n := testing.AllocsPerRun(50, func() { p.ParseInto(&d, sentence) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Models are shared by all calls, and calls do not disturb each other.
func TestConcurrentUse(t *testing.T) {
	p := pipeline()
	texts := []string{sentence, "Kenya hosted the meeting.", "The text tabled by Peru was opposed by Mali."}
	var want []*lang.Doc
	for _, text := range texts {
		want = append(want, p.Parse(text))
	}
	var wait sync.WaitGroup
	for g := range 8 {
		wait.Go(func() {
			var d lang.Doc
			for i := range 20 {
				k := (g + i) % len(texts)
				p.ParseInto(&d, texts[k])
				if diff := cmp.Diff(want[k], &d); diff != "" {
					t.Errorf("%s (-alone +together):\n%s", texts[k], diff)
					return
				}
			}
		})
	}
	wait.Wait()
}

func TestParseTokensKeepsTokens(t *testing.T) {
	d := pipeline().ParseTokens([]string{"The", "Open-ended", "Group", "met", "."})
	if d.Len() != 5 || d.Form(1) != "Open-ended" || len(d.Sentences) != 1 {
		t.Errorf("%d tokens, %d sentences", d.Len(), len(d.Sentences))
	}
	if d := pipeline().ParseTokens(nil); d.Len() != 0 || len(d.Sentences) != 0 {
		t.Error("no tokens make a sentence")
	}
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := lang.Default(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	p := pipeline()
	var d lang.Doc
	p.ParseInto(&d, sentence)
	tokens := d.Len()
	for b.Loop() {
		p.ParseInto(&d, sentence)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		d    *lang.Doc
		want []string
	}{
		{
			pipeline().Parse("They met Ms. Amina Diallo in the Republic of Korea for open-ended talks."),
			[]string{"They", "met", "Ms.", "Amina Diallo", "in", "the Republic of Korea", "for", "open-ended", "talks", "."},
		},
		{
			pipeline().ParseTokens([]string{"They", "met", "-", "twice", "."}),
			[]string{"They", "met", "-", "twice", "."},
		},
	} {
		var got []string
		at := 0
		for _, u := range c.d.Units(nil, c.d.Sentences[0]) {
			if u.First != at || u.Head < u.First || u.Head >= u.End {
				t.Errorf("unit %+v after token %d", u, at)
			}
			at = u.End
			got = append(got, c.d.Span(u.First, u.End))
		}
		if diff := cmp.Diff(c.want, got); diff != "" || at != c.d.Len() {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
