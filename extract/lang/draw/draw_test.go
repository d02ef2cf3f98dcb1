package draw_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/draw"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// doc is "The <Chair> left." with its tree, and a second sentence of one word.
func doc() *lang.Doc {
	const text = "The <Chair> left. Yes"
	return &lang.Doc{
		Text:  text,
		Start: []uint32{0, 4, 12, 16, 18}, End: []uint32{3, 11, 16, 17, 21},
		UPOS:      []scheme.UPOS{scheme.Determiner, scheme.Noun, scheme.Verb, scheme.Punctuation, scheme.Interjection},
		XPOS:      []scheme.XPOS{scheme.DT, scheme.NN, scheme.VBD, scheme.XStop, scheme.UH},
		Lemma:     []string{"the", "chair", "leave", ".", "yes"},
		Head:      []int32{1, 2, lang.NoHead, 2, lang.NoHead},
		Label:     []scheme.Label{scheme.Det, scheme.Nsubj, scheme.Root, scheme.Punct, scheme.Root},
		Sentences: []lang.Sentence{{First: 0, End: 4}, {First: 4, End: 5}},
		Names:     []lang.Name{{First: 1, End: 2, Type: scheme.Person}},
	}
}

func TestText(t *testing.T) {
	var out strings.Builder
	if err := draw.Text(&out, doc()); err != nil {
		t.Fatal(err)
	}
	want := `
  ┌─▶ The      det    DET    DT   the
┌─┴─▶ <Chair>  nsubj  NOUN   NN   chair  PERSON
└─┬── left     ROOT   VERB   VBD  leave
  └─▶ .        punct  PUNCT  .    .

  Yes  ROOT  INTJ  UH  yes
`
	if diff := cmp.Diff(want[1:], out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSVGIsWellFormed(t *testing.T) {
	var out strings.Builder
	if err := draw.SVG(&out, doc()); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(strings.NewReader(out.String()))
	texts, paths := map[string]bool{}, 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			texts[string(token)] = true
		case xml.StartElement:
			if token.Name.Local == "path" {
				paths++
			}
		}
	}
	for _, want := range []string{"<Chair>", "nsubj", "VBD", "PERSON"} {
		if !texts[want] {
			t.Errorf("the picture does not say %q", want)
		}
	}
	if paths != 2*3 { // a line and an arrow for each arc
		t.Errorf("the picture has %d paths", paths)
	}
}

func TestNothingToDraw(t *testing.T) {
	for _, show := range []func(io.Writer, *lang.Doc) error{draw.Text, draw.SVG} {
		if err := show(io.Discard, &lang.Doc{}); err != nil {
			t.Error(err)
		}
	}
}
