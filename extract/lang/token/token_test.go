package token_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang/token"
)

func words(text string) []string {
	var b token.Buffer
	b.Tokenise(text, 0, len(text))
	return forms(text, b.Tokens)
}

func forms(text string, spans []token.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestTokenise(t *testing.T) {
	for text, want := range map[string]string{
		"The Open-ended Working Group met.":                "The Open - ended Working Group met .",
		"the Chair’s summary; the States' views":           "the Chair ’s summary ; the States ' views",
		"They didn't, can't and cannot; it's we’ll.":       "They did n't , ca n't and can not ; it 's we ’ll .",
		"H.E. Mr. J. K. Mensah, Amb. of Ghana":             "H.E. Mr. J. K. Mensah , Amb. of Ghana",
		"in the U.S. and the U.K.":                         "in the U.S. and the U.K.",
		"see para. 5, No. 7 and Res. 75/240":               "see para. 5 , No. 7 and Res. 75/240",
		"The answer was No.":                               "The answer was No .",
		"document A/RES/75/240 (2020)":                     "document A/RES/75/240 ( 2020 )",
		"1,200 experts, 1.5 %, 10:30 a.m., $5m and US$100": "1,200 experts , 1.5 % , 10:30 a.m. , $ 5m and US$ 100",
		"2-4 May, 2021–2025 and 9–11 June":                 "2 - 4 May , 2021 – 2025 and 9 – 11 June",
		"call 713-853-3989 now":                            "call 713-853-3989 now",
		"“We agree,” she said (twice).":                    "“ We agree , ” she said ( twice ) .",
		"co-chaired, re-elected, non-binding e-mail":       "co-chaired , re-elected , non-binding e-mail",
		"and/or either way… or so... yes":                  "and / or either way … or so ... yes",
		"https://un.org/a.html, info@un.org.":              "https://un.org/a.html , info@un.org .",
		"AT&T, R&D, Côte d'Ivoire, O’Brien":                "AT&T , R&D , Côte d'Ivoire , O’Brien",
		"Tariq Al-Mansoori—the Rapporteur":                 "Tariq Al - Mansoori — the Rapporteur",
		"a 👍🏽 b":                                           "a 👍🏽 b",
		"COVID-19 and the G-7":                             "COVID-19 and the G-7",
	} {
		if diff := cmp.Diff(want, strings.Join(words(text), " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// split cuts a text and marks sentences by their kind.
func split(text string) []string {
	var b token.Buffer
	b.Split(text)
	var out []string
	for _, s := range b.Sentences {
		first, last := b.Tokens[s.First], b.Tokens[s.End-1]
		out = append(out, s.Kind.String()+": "+strings.Join(strings.Fields(text[first.Start:last.End]), " "))
	}
	return out
}

func TestSplit(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"two sentences": {"Kenya spoke. Peru agreed.", []string{"prose: Kenya spoke.", "prose: Peru agreed."}},
		"abbreviations": {
			"H.E. Mr. Diallo met Amb. Prof. Li at para. 5. Then they left.",
			[]string{"prose: H.E. Mr. Diallo met Amb. Prof. Li at para. 5.", "prose: Then they left."},
		},
		"U.S. within and at the end": {
			"The U.S. Department of State spoke. It was for the U.S. The Minister left.",
			[]string{"prose: The U.S. Department of State spoke.", "prose: It was for the U.S.", "prose: The Minister left."},
		},
		"quotation": {
			"“We agree.” The Chair said “Why not?” and left.",
			[]string{"prose: “We agree.”", "prose: The Chair said “Why not?” and left."},
		},
		"heading": {
			"Opening session\n\nThe Chair opened the session. It was long.",
			[]string{"heading: Opening session", "prose: The Chair opened the session.", "prose: It was long."},
		},
		"broken lines": {
			"The representative of the Republic of Korea, who had asked for\nthe floor, spoke on behalf of the group of States.\n",
			[]string{"prose: The representative of the Republic of Korea, who had asked for the floor, spoke on behalf of the group of States."},
		},
		"items": {
			"The Group:\n1. Welcomes the report;\n(b) Decides to meet.\n- Kenya\n",
			[]string{"prose: The Group:", "marker: 1.", "item: Welcomes the report;", "marker: (b)", "item: Decides to meet.", "marker: -", "item: Kenya"},
		},
		"table": {
			"Kenya\tMember\nPeru\tObserver\n",
			[]string{"row: Kenya Member", "row: Peru Observer"},
		},
		"decoration": {"Title\n=====\nText goes on here.", []string{"heading: Title", "marker: =====", "prose: Text goes on here."}},
		"list in a sentence": {
			"States should (a) cooperate; (b) share information; and (c) report.",
			[]string{"prose: States should (a) cooperate; (b) share information; and (c) report."},
		},
		"number begins a sentence": {"It ended. 36 participants came.", []string{"prose: It ended.", "prose: 36 participants came."}},
		"nothing":                  {" \n\t\n", nil},
	} {
		if diff := cmp.Diff(c.want, split(c.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// check tells what is wrong with the tokens and sentences of a text, "" if
// nothing.
func check(text string) string {
	var b token.Buffer
	b.Split(text)
	at := 0
	for _, s := range b.Tokens {
		if int(s.Start) < at || s.End <= s.Start || int(s.End) > len(text) {
			return "a token is empty, or begins before the last one ends"
		}
		if strings.TrimFunc(text[at:s.Start], unicode.IsSpace) != "" {
			return "a character belongs to no token: " + text[at:s.Start]
		}
		if r, _ := utf8.DecodeRuneInString(text[s.Start:s.End]); unicode.IsSpace(r) {
			return "a token begins with white space"
		}
		at = int(s.End)
	}
	if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
		return "the end belongs to no token"
	}
	next := uint32(0)
	for _, s := range b.Sentences {
		if s.First != next || s.End <= s.First {
			return "sentences leave out tokens or are empty"
		}
		next = s.End
	}
	if int(next) != len(b.Tokens) {
		return "the last tokens are in no sentence"
	}
	return ""
}

func TestAnyTextIsCovered(t *testing.T) {
	for name, text := range map[string]string{
		"invalid UTF-8":  "a\xff\xfeb \xc3 c\x80.",
		"emoji":          "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 met \U0001f1f0\U0001f1ea\U0001f1f5\U0001f1ea :-) \U0001f44d\U0001f3fd.",
		"right to left":  "قال الرئيس: نعم. \u200fהשלום\u200f (2019).",
		"zero width":     "\ufeffA\u200bB\u00ad C\u2060.",
		"control":        "a\x00b\x01\x02 \x7f.",
		"no space":       strings.Repeat("abcdefgh", 1<<17),
		"marks only":     strings.Repeat("(-)[.]{,}", 500),
		"hyphens":        strings.Repeat("-a", 3000),
		"full stops":     strings.Repeat("a.", 3000) + " b",
		"many lines":     strings.Repeat("x\n\n- y\n", 2000),
		"line separator": "a\u2028b\u0085c\vd\fe",
	} {
		if fault := check(text); fault != "" {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("H.E. Mr. Li’s “co-chaired” U.S.-led 2–4 May… e.g. a/b $5 :-)\n1. (a) x\n\nT\t|")
	f.Add("a\xff\u200d👍 '’' -- ...?! ١٢٣")
	f.Fuzz(func(t *testing.T, text string) {
		if fault := check(text); fault != "" {
			t.Error(fault)
		}
	})
}

const sample = "Twelve Member States, namely Kenya and the Republic of Korea, took part in the Working Group's third session (2–4 May 2019). " +
	"H.E. Mr. Diallo, who hadn't spoken, thanked the U.S. delegation.\n\n1. Adoption of the agenda\n"

func TestWarmBufferAllocatesNothing(t *testing.T) {
	var b token.Buffer
	b.Split(sample)
	if n := testing.AllocsPerRun(100, func() { b.Split(sample) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(sample, 100)
	var buffer token.Buffer
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		buffer.Split(text)
	}
}
