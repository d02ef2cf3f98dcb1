package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/draw"
	"github.com/diplograph/diplograph/extract/lang/measure"
)

func (a *app) langCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "lang",
		Short: "Look at how sentences are understood",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.langParseCommand(), a.langEvalCommand())
	return c
}

func (a *app) langParseCommand() *cobra.Command {
	var svg, asJSON bool
	c := &cobra.Command{
		Use:   "parse [TEXT]",
		Short: "Draw the dependency trees of a text",
		Long: `Parse draws a tree for each sentence, one token a line: the arcs from heads to
dependents, the token, its label, its parts of speech (universal and Penn), its
lemma and the type of the name that it is part of.

Without TEXT, or with "-", it reads standard input.`,
		Example: `  diplograph lang parse "The draft put forward by Japan was opposed by Egypt."
  diplograph lang parse --svg - < report.txt > report.svg`,
		RunE: func(c *cobra.Command, args []string) error {
			if svg && asJSON {
				return usagef("--svg and --json exclude each other")
			}
			return a.langParse(c.InOrStdin(), strings.Join(args, " "), svg, asJSON)
		},
	}
	c.Flags().BoolVar(&svg, "svg", false, "draw a picture as SVG")
	c.Flags().BoolVar(&asJSON, "json", false, "print tokens, arcs and names as JSON")
	return c
}

func (a *app) langParse(in io.Reader, text string, svg, asJSON bool) error {
	if text == "" || text == "-" {
		data, err := io.ReadAll(in)
		if err != nil {
			return fmt.Errorf("reading standard input: %w", err)
		}
		text = string(data)
	}
	p, err := lang.Default()
	if err != nil {
		return err
	}
	doc := p.Parse(text)
	switch {
	case svg:
		err = draw.SVG(a.out, doc)
	case asJSON:
		return a.printJSON(sentencesOf(doc))
	default:
		err = draw.Text(a.out, doc)
	}
	if err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// langSentence is a sentence for programs. Offsets are in Unicode code points of
// the text; heads count tokens of the sentence from 0, -1 is the root's.
type langSentence struct {
	Kind   string      `json:"kind"`
	Tokens []langToken `json:"tokens"`
	Names  []langName  `json:"names"`
}

type langToken struct {
	Form  string `json:"form"`
	Start uint32 `json:"start"`
	End   uint32 `json:"end"`
	Lemma string `json:"lemma"`
	UPOS  string `json:"upos"`
	XPOS  string `json:"xpos"`
	Head  int    `json:"head"`
	Label string `json:"label"`
}

type langName struct {
	Type  string `json:"type"`
	Start uint32 `json:"start"`
	End   uint32 `json:"end"`
	Text  string `json:"text"`
}

func sentencesOf(d *lang.Doc) []langSentence {
	sentences := make([]langSentence, 0, len(d.Sentences))
	for _, s := range d.Sentences {
		out := langSentence{Kind: s.Kind.String(), Names: []langName{}}
		for i := s.First; i < s.End; i++ {
			head := -1
			if d.Head[i] != lang.NoHead {
				head = int(d.Head[i]) - s.First
			}
			out.Tokens = append(out.Tokens, langToken{
				Form: d.Form(i), Start: d.RuneStart[i], End: d.RuneEnd[i], Lemma: d.Lemma[i],
				UPOS: d.UPOS[i].String(), XPOS: d.XPOS[i].String(), Head: head, Label: d.Label[i].String(),
			})
		}
		for _, n := range d.Names {
			if n.First >= s.First && n.End <= s.End {
				out.Names = append(out.Names, langName{n.Type.String(), d.RuneStart[n.First], d.RuneEnd[n.End-1], d.Span(n.First, n.End)})
			}
		}
		sentences = append(sentences, out)
	}
	return sentences
}

// moved is the sentence in a text in which it begins at the offset.
func (s langSentence) moved(offset int) langSentence {
	s.Tokens, s.Names = slices.Clone(s.Tokens), slices.Clone(s.Names)
	for i := range s.Tokens {
		s.Tokens[i].Start += uint32(offset)
		s.Tokens[i].End += uint32(offset)
	}
	for i := range s.Names {
		s.Names[i].Start += uint32(offset)
		s.Names[i].End += uint32(offset)
	}
	return s
}

func (a *app) langEvalCommand() *cobra.Command {
	var asJSON bool
	var system string
	c := &cobra.Command{
		Use:   "eval FILE.conllu[.gz]",
		Short: "Tell how well the sentences of a treebank are understood",
		Long: `Eval analyses the sentences of a treebank in CoNLL-U format and compares. Tokens
are measured on the text of each sentence, all else on the treebank's tokens.
Attachment leaves out punctuation. It also prints what was taken for what.

With --system it measures what another program made of the same sentences.`,
		Example: `  diplograph lang eval testdata/lang/field.conllu`,
		Args:    exactly(1, "FILE, a treebank in CoNLL-U format,"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.langEval(args[0], system, asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	c.Flags().StringVar(&system, "system", "", "measure what another program made of the sentences, in `FILE.conllu`")
	return c
}

func (a *app) langEval(path, system string, asJSON bool) error {
	sentences, err := a.readTreebank(path)
	if err != nil {
		return err
	}
	p, err := lang.Default()
	if err != nil {
		return err
	}
	result, err := a.measure(p, sentences, system)
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(result.Summary())
	}
	if err := result.WriteText(a.out); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// measure counts what the pipeline makes of the sentences, or what another
// program made of them.
func (a *app) measure(p *lang.Pipeline, sentences []conllu.Sentence, system string) (*measure.Result, error) {
	if system == "" {
		return measure.Sentences(p, sentences), nil
	}
	others, err := a.readTreebank(system)
	if err != nil {
		return nil, err
	}
	result, err := measure.System(p, sentences, others)
	if err != nil {
		return nil, usagef("--system %s: %w", system, err)
	}
	return result, nil
}

func (a *app) readTreebank(path string) ([]conllu.Sentence, error) {
	sentences, err := conllu.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, usagef("FILE %s: %w", path, bare(err))
	}
	if err != nil {
		a.warn(path, err)
		return nil, errInput
	}
	return sentences, nil
}
