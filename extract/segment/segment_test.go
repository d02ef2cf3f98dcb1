package segment_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/segment"
)

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"People's Republic of China":     {"People", "'s", "Republic", "of", "China"},
		"the Chair’s proposal":           {"the", "Chair", "’s", "proposal"},
		"Côte d'Ivoire, U.S. and U.K.":   {"Côte", "d'Ivoire", ",", "U.S.", "and", "U.K."},
		"Open-ended, 2-4 May; 2–4 May":   {"Open-ended", ",", "2", "-", "4", "May", ";", "2", "–", "4", "May"},
		"H.E., Prof. Dr. Jane A. Roe.":   {"H.E.", ",", "Prof.", "Dr.", "Jane", "A.", "Roe", "."},
		"**A/RES/73/27** at 9.30 a.m.":   {"A", "/", "RES", "/", "73", "/", "27", "at", "9.30", "a.m."},
		"China-U.S. and U.S.-EU talks.":  {"China-U.S.", "and", "U.S.-EU", "talks", "."},
		"1,200 of 3, 400":                {"1,200", "of", "3", ",", "400"},
		"States' views (CBMs), in 2019.": {"States", "'", "views", "(", "CBMs", ")", ",", "in", "2019", "."},
	} {
		if diff := cmp.Diff(want, segment.Words(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

type block struct {
	Kind      segment.Kind
	Noise     bool
	Sentences []string
}

func cut(text string) []block {
	s := segment.New(text)
	var blocks []block
	for _, b := range s.Blocks {
		one := block{Kind: b.Kind, Noise: b.Noise}
		for _, sentence := range s.Sentences[b.First:b.End] {
			one.Sentences = append(one.Sentences, s.Slice(sentence.First, sentence.End))
		}
		blocks = append(blocks, one)
	}
	return blocks
}

func TestBlocks(t *testing.T) {
	tests := map[string]struct {
		text string
		want []block
	}{
		"headings and paragraphs": {
			"**REPORT OF THE**  \n**FIRST MEETING**\n\nMr. Roe spoke. He thanked all.\n",
			[]block{
				{Kind: segment.Heading, Sentences: []string{"REPORT OF THE**  \n**FIRST MEETING"}},
				{Kind: segment.Paragraph, Sentences: []string{"Mr. Roe spoke.", "He thanked all."}},
			},
		},
		"a sentence over a page break": {
			"While there\n\nappeared to be doubts, none spoke.\n",
			[]block{{Kind: segment.Paragraph, Sentences: []string{"While there\n\nappeared to be doubts, none spoke."}}},
		},
		"a bullet and wide space": {
			"▪     To adopt the agenda;\n▪     To thank Norway.\n",
			[]block{
				{Kind: segment.Item, Sentences: []string{"To adopt the agenda;"}},
				{Kind: segment.Item, Sentences: []string{"To thank Norway."}},
			},
		},
		"numbered items": {
			"The proposals were:\n\n1. That A be done;\n2. That B be done.\n",
			[]block{
				{Kind: segment.Paragraph, Sentences: []string{"The proposals were:"}},
				{Kind: segment.Item, Sentences: []string{"That A be done;"}},
				{Kind: segment.Item, Sentences: []string{"That B be done."}},
			},
		},
		"another language": {
			"The delegates met in Oslo for two days.\n\nVerstuur nu een bericht naar de redacties met een lijst op maat.\n",
			[]block{
				{Kind: segment.Paragraph, Sentences: []string{"The delegates met in Oslo for two days."}},
				{Kind: segment.Paragraph, Noise: true},
			},
		},
		"all behind the contact line": {
			"The delegates met in Oslo for two days of talks on many things.\n\nFor more information, contact the press office\n\nThe Institute\n",
			[]block{
				{Kind: segment.Paragraph, Sentences: []string{"The delegates met in Oslo for two days of talks on many things."}},
				{Kind: segment.Heading, Noise: true},
				{Kind: segment.Heading, Noise: true},
			},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, cut(test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Text without stops is cut, so that what is done for each pair of words of a
// sentence stays bounded.
func TestLongestSentence(t *testing.T) {
	text := segment.New(strings.Repeat("the cables of Riga, ", 2000))
	for _, s := range text.Sentences {
		if n := s.End - s.First; n > 1000 {
			t.Errorf("a sentence has %d tokens", n)
		}
		if last := text.Tokens[s.End-1].Text; last != "," {
			t.Errorf("a sentence is cut behind %q", last)
		}
	}
}

func FuzzNew(f *testing.F) {
	f.Add("Mr. Roe (U.S.) spoke.\n\n- one\n- zwei")
	f.Add("\xff\xfe 🙂 שלום — ‘’s 2–4 A/RES/1")
	f.Fuzz(func(t *testing.T, source string) {
		text := segment.New(source)
		end := 0
		for _, token := range text.Tokens {
			written := source[max(0, min(token.Start, len(source))):max(0, min(token.End, len(source)))]
			column := token.Text == "|" && strings.TrimSpace(written) == "" // stands for the space between two columns
			if token.Start < end || token.End <= token.Start || written != token.Text && !column {
				t.Fatalf("token %q at %d-%d of %q", token.Text, token.Start, token.End, source)
			}
			end = token.End
			if got, want := text.CodePoint(token.Start), utf8.RuneCountInString(source[:token.Start]); got != want {
				t.Fatalf("code point of %d: %d, want %d", token.Start, got, want)
			}
		}
	})
}
