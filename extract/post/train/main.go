// Command train makes the model that finds posts from labelled documents.
//
//	go run ./extract/post/train -out extract/post/english.model testdata/gold [MORE…]
//
// A document's affiliations are looked for in its text: where a person's name stands near
// the post and the body that are told of it, these words get labels.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/document"
	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/modelfile"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/score"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
)

func main() {
	var s settings
	flag.StringVar(&s.out, "out", "english.model", "`file` to write")
	flag.IntVar(&s.training.Passes, "passes", 10, "`number` of passes over the examples")
	flag.IntVar(&s.training.Support, "support", 3, "`updates` after which a feature counts")
	flag.IntVar(&s.made, "made", 12000, "`number` of sentences to make by the grammar")
	flag.IntVar(&s.repeats, "repeats", 3, "`times` that the labelled documents are seen in a pass")
	flag.BoolVar(&s.show, "show", false, "print the examples")
	flag.Parse()
	s.training.Seed = 1
	if err := run(s, flag.Args()); err != nil {
		slog.Error("training failed", "error", err)
		os.Exit(1)
	}
}

// settings say what the model is made of, and where it goes.
type settings struct {
	out           string
	training      post.Training
	made, repeats int
	show          bool
}

func run(s settings, folders []string) error {
	r, err := newReader()
	if err != nil {
		return err
	}
	labelled, documents, err := r.labelled(folders)
	if err != nil {
		return err
	}
	g, err := newGrammar(r.lexicon, 1)
	if err != nil {
		return err
	}
	var made []post.Example
	for range s.made {
		made = append(made, r.made(g)...)
	}
	examples := slices.Concat(slices.Repeat(labelled, s.repeats), made)
	if s.show {
		for _, e := range slices.Concat(labelled, made) {
			printExample(e)
		}
	}
	weights, err := post.Train(examples, s.training)
	if err != nil {
		return err
	}
	file, err := post.Encode(weights, modelfile.Header{
		Trained:  []string{fmt.Sprintf("%d labelled documents, %d units", documents, len(examples))},
		Licences: []string{"the project's own"},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(s.out, file, 0o644)
}

// printExample shows an example that has chunks on one line, these in brackets.
func printExample(e post.Example) {
	if len(e.Chunks) == 0 {
		return
	}
	names := []string{"", "P", "R>", "<R", "B>", "<B"}
	var b strings.Builder
	for i, w := range e.Words {
		for _, c := range e.Chunks {
			if c.First == i {
				b.WriteString("[" + names[c.Label] + " ")
			}
		}
		b.WriteString(w.Text)
		for _, c := range e.Chunks {
			if c.End == i+1 {
				b.WriteString("]")
			}
		}
		b.WriteByte(' ')
	}
	fmt.Println(b.String())
}

// reader turns documents into units.
type reader struct {
	documents *document.Registry
	lexicon   *lexicon.Lexicon
	language  *lang.Pipeline
	mentions  *mention.Finder
}

func newReader() (*reader, error) {
	lex, err := lexicon.Load(segment.Words)
	if err != nil {
		return nil, err
	}
	language, err := lang.WithLexicon(lex)
	if err != nil {
		return nil, err
	}
	return &reader{document.NewRegistry(), lex, language, mention.New(lex, nil)}, nil
}

// labelled reads the labelled documents of folders and tells how many there are.
func (r *reader) labelled(folders []string) (all []post.Example, documents int, err error) {
	for _, folder := range folders {
		golds, err := filepath.Glob(filepath.Join(folder, "*"+score.GoldSuffix))
		if err != nil {
			return nil, 0, err
		}
		if len(golds) == 0 {
			return nil, 0, fmt.Errorf("%s: no labelled document, which has a file NAME%s beside it", folder, score.GoldSuffix)
		}
		for _, gold := range golds {
			some, err := r.examples(gold)
			if err != nil {
				return nil, 0, fmt.Errorf("%s: %w", gold, err)
			}
			all, documents = append(all, some...), documents+1
		}
	}
	return all, documents, nil
}

// examples reads the document of a gold file.
func (r *reader) examples(gold string) ([]post.Example, error) {
	told, err := readGold(gold)
	if err != nil {
		return nil, err
	}
	text, err := r.text(strings.TrimSuffix(gold, score.GoldSuffix))
	if err != nil {
		return nil, err
	}
	var all []post.Example
	for _, unit := range r.mentions.Units(text, syntax.Read(r.language, text)) {
		a := newAligner(r.lexicon, text.Tokens[unit.First:unit.First+len(unit.Words)])
		all = append(all, post.Example{Words: unit.Words, Chunks: a.align(told)})
	}
	return all, nil
}

// made makes a sentence by the grammar.
func (r *reader) made(g *grammar) []post.Example {
	source, chunks := g.sentence()
	text := segment.New(source)
	var all []post.Example
	for _, unit := range r.mentions.Units(text, syntax.Read(r.language, text)) {
		e := post.Example{Words: unit.Words}
		for _, c := range chunks {
			if first, end := within(text.Tokens[unit.First:unit.First+len(unit.Words)], c); end > first {
				e.Chunks = append(e.Chunks, post.Chunk{First: first, End: end, Label: c.Label})
			}
		}
		all = append(all, e)
	}
	return all
}

// within returns the tokens that a stretch of bytes covers.
func within(tokens []segment.Token, c post.Chunk) (first, end int) {
	for i, t := range tokens {
		if t.Start >= c.First && t.End <= c.End {
			if end == 0 {
				first = i
			}
			end = i + 1
		}
	}
	return first, end
}

// text reads the document that has the name, whatever its ending.
func (r *reader) text(name string) (*segment.Text, error) {
	files, err := filepath.Glob(name + ".*")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		mediaType := r.documents.MediaType(file)
		if mediaType == "" || strings.HasSuffix(file, score.GoldSuffix) {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		content, err := r.documents.Read(context.Background(), mediaType, data)
		if err != nil {
			return nil, err
		}
		return segment.New(content.Text), nil
	}
	return nil, fmt.Errorf("no document %s", name)
}
