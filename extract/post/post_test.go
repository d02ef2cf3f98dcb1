package post_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/lang/modelfile"
	"github.com/diplograph/diplograph/extract/post"
)

// words makes the words of a text as if nothing but first names, heads of posts and capitals
// were known.
func words(text string) []post.Word {
	var all []post.Word
	for field := range strings.FieldsSeq(text) {
		w := post.Word{Text: field}
		switch field {
		case "Anna", "Karl", "Jane", "Erik":
			w.Flags |= post.GivenName | post.NamedPerson
		case "Berzina", "Tamm", "Roe", "Vitols":
			w.Flags |= post.NamedPerson
		case "Minister", "Director", "chairman":
			w.Flags |= post.Role
		case ",", ".", "(", ")":
			w.Flags |= post.Mark
		}
		if unicode.IsUpper(rune(field[0])) {
			w.Flags |= post.Upper
		}
		all = append(all, w)
	}
	return all
}

// parse reads words with chunks in brackets, "[P Jane Roe ]", into an example.
func parse(t testing.TB, marked string) post.Example {
	t.Helper()
	labels := map[string]post.Label{"[P": post.Person, "[R>": post.PostAhead, "[<R": post.Post, "[B>": post.BodyAhead, "[<B": post.Body}
	var chunks []post.Chunk
	var plain []string
	for field := range strings.FieldsSeq(marked) {
		switch label, opens := labels[field]; {
		case opens:
			chunks = append(chunks, post.Chunk{First: len(plain), Label: label})
		case field == "]":
			chunks[len(chunks)-1].End = len(plain)
		default:
			plain = append(plain, field)
		}
	}
	return post.Example{Words: words(strings.Join(plain, " ")), Chunks: chunks}
}

var lessons = []string{
	"[B> Riganet ] [R> Director ] [P Anna Berzina ] met Kenya .",
	"[R> Minister ] [P Karl Tamm ] spoke first .",
	"[P Jane Roe ] , [<R Director ] of [<B Riganet ] , met Latvia .",
	"[P Erik Vitols ] ( [<B Latvia ] ) and [P Jane Roe ] ( [<B Kenya ] ) agreed .",
	"Kenya met [B> Latvia ] [R> Minister ] [P Anna Berzina ] .",
	"[P Karl Tamm ] , [<B Riganet ] [<R chairman ] , spoke first .",
	"[B> Kenya ] [R> Minister ] [P Karl Tamm ] agreed .",
	"Kenya met Latvia .",
	"[P Anna Berzina ] spoke of Riganet .",
}

func train(t testing.TB) *post.Model {
	t.Helper()
	var examples []post.Example
	for _, lesson := range lessons {
		examples = append(examples, parse(t, lesson))
	}
	weights, err := post.Train(examples, post.Training{Passes: 30, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	file, err := post.Encode(weights, modelfile.Header{})
	if err != nil {
		t.Fatal(err)
	}
	model, err := post.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return model
}

func TestLearnsToLabel(t *testing.T) {
	model := train(t)
	var sc post.Scratch
	for _, marked := range append([]string{
		"[B> Kenya ] [R> Director ] [P Erik Vitols ] met Latvia .",
		"[P Anna Berzina ] , [<R Director ] of [<B Kenya ] , spoke first .",
		"[P Karl Tamm ] ( [<B Riganet ] ) agreed .",
	}, lessons...) {
		want := parse(t, marked)
		if diff := cmp.Diff(want.Chunks, model.Label(want.Words, &sc)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", marked, diff)
		}
	}
}

func TestHoldings(t *testing.T) {
	for _, c := range []struct {
		marked string
		want   []string
	}{
		{"[B> Riganet ] [R> Director ] [P Anna Berzina ] spoke .", []string{"Anna Berzina: Director at Riganet"}},
		{"[R> Minister ] of [B> Kenya ] [P Jane Roe ] , [<R chairman ] of [<B Riganet ] , spoke .", []string{"Jane Roe: Minister at Kenya", "Jane Roe: chairman at Riganet"}},
		{"[P Jane Roe ] , [<R Director ] , [<R chairman ] , [<B Riganet ] .", []string{"Jane Roe: Director at ", "Jane Roe: chairman at Riganet"}},
		{"[P Jane Roe ] , [<B Kenya ] [<R Minister ] .", []string{"Jane Roe: Minister at Kenya"}},
		{"[P Jane Roe ] ( [<B Kenya ] ) met [R> Minister ] [P Karl Tamm ] .", []string{"Jane Roe:  at Kenya", "Karl Tamm: Minister at "}},
		{"[P Jane Roe ] met [P Karl Tamm ] .", nil},
	} {
		e := parse(t, c.marked)
		text := func(c post.Chunk) string {
			var all []string
			for _, w := range e.Words[c.First:c.End] {
				all = append(all, w.Text)
			}
			return strings.Join(all, " ")
		}
		var got []string
		for _, h := range post.Holdings(e.Chunks) {
			got = append(got, text(h.Person)+": "+text(h.Post)+" at "+text(h.Body))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.marked, diff)
		}
	}
}

func TestChunksLieInOrderWithinTheWords(t *testing.T) {
	model, err := post.Default()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom([]string{"Anna", "Berzina", "Minister", "of", ",", "(", ")", "Riganet", "met", "'s", "Кий", "3"}), 0, 30).Draw(t, "words")
		input := words(strings.Join(text, " "))
		var sc post.Scratch
		end := 0
		for _, c := range model.Label(input, &sc) {
			if c.First < end || c.End <= c.First || c.End > len(input) || c.Label == post.None {
				t.Fatalf("chunk %v behind %d of %d words", c, end, len(input))
			}
			end = c.End
		}
	})
}

func TestDamagedModelIsRefused(t *testing.T) {
	if _, err := post.Decode([]byte("no model")); err == nil {
		t.Error("bytes that are no model were taken for one")
	}
}
