// Command train makes the model file of the linguistic core from treebanks.
//
//	go run ./extract/lang/train -gold ewt-train.conllu.gz,gum-train.conllu.gz \
//		-silver silver-1.conllu.gz,silver-2.conllu.gz -field field.conllu -out english.model
//
// Parts of speech and lemmas are learned from the gold files, trees and names
// from the two silver files, whose last tokens are held out, and from the
// sentences of the field. The same files give the same bytes. It takes two
// processors and about 8 GB of memory.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lexicon"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// options is what the command is called with.
type options struct {
	gold, silver, field []string
	out                 string
	held                string
	holdOut, limit      int
}

func parseOptions(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	flags.SetOutput(stderr)
	list := func(name, usage string, to *[]string) {
		flags.Func(name, usage, func(value string) error {
			*to = append(*to, strings.Split(value, ",")...)
			return nil
		})
	}
	list("gold", "CoNLL-U `files` whose tags and lemmas are learned", &o.gold)
	list("silver", "two CoNLL-U `files` whose trees and names are learned", &o.silver)
	list("field", "CoNLL-U `files` with sentences of the field, which count more", &o.field)
	flags.StringVar(&o.out, "out", "", "`file` to write the model to")
	flags.StringVar(&o.held, "held", "", "`file` to write the sentences to that were held out")
	flags.IntVar(&o.holdOut, "hold-out", 25_000, "tokens at the end of each silver file that are held out")
	flags.IntVar(&o.limit, "limit", 0, "tokens of each silver file to learn from, 0 for all; for experiments")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if len(o.gold) == 0 || len(o.silver) != 2 || o.out == "" {
		return o, errors.New("-gold, -silver with two files, and -out are needed")
	}
	return o, nil
}

func run(args []string, stderr io.Writer) error {
	o, err := parseOptions(args, stderr)
	if err != nil {
		return err
	}
	lex, err := lexicon.Load(lang.Words)
	if err != nil {
		return err
	}
	data, err := read(o)
	if err != nil {
		return err
	}
	t := &trainer{recipe: standard(), log: slog.New(slog.NewTextHandler(stderr, nil))}
	t.tags = newInventory(data.gold, data.silver[0], data.silver[1])
	g, err := newGrammar(lex, 1)
	if err != nil {
		return err
	}
	data.made = g.sentences(t.recipe.made)
	if t.corpus, err = data.corpus(builder{t.tags, lang.Names(lex)}, t.recipe); err != nil {
		return err
	}
	models, err := t.run()
	if err != nil {
		return err
	}
	file, err := t.write(models, data)
	if err != nil {
		return err
	}
	return os.WriteFile(o.out, file, 0o644)
}

// material is the sentences as they were read.
type material struct {
	gold, field, made []conllu.Sentence
	silver            [2][]conllu.Sentence
}

// read reads all files. No sentence that is held out, or that occurred before,
// is among those to learn from.
func read(o options) (*material, error) {
	var m material
	var held []conllu.Sentence
	for i, path := range o.silver {
		train, last, err := readSilver(path, o.holdOut, o.limit)
		if err != nil {
			return nil, err
		}
		if len(train) == 0 {
			return nil, fmt.Errorf("%s: nothing is left to learn from; choose a -hold-out below %d", path, o.holdOut)
		}
		m.silver[i], held = train, append(held, last...)
	}
	var err error
	if m.gold, err = readAll(o.gold); err != nil {
		return nil, err
	}
	if m.field, err = readAll(o.field); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range m.silver {
		m.silver[i] = distinct(m.silver[i], seen)
	}
	if o.held != "" {
		return &m, writeHeld(o.held, distinct(held, seen))
	}
	return &m, nil
}

func writeHeld(path string, held []conllu.Sentence) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return conllu.Write(f, held)
}

// corpus prepares the sentences. Those of the field are dealt out to the halves
// in turn and repeated; those that the grammar made come last, where no tagger
// learns from them.
func (m *material) corpus(b builder, r recipe) (corpus, error) {
	var c corpus
	for i := range c.gold {
		for k := range m.gold {
			c.gold[i] = append(c.gold[i], b.tagged(&m.gold[k]))
		}
	}
	field, err := b.trees(m.field)
	if err != nil {
		return c, fmt.Errorf("sentences of the field: %w", err)
	}
	made, err := b.trees(m.made)
	if err != nil {
		return c, fmt.Errorf("sentences of the grammar: %w", err)
	}
	for half := range c.halves {
		for range r.fieldRepeats {
			for i := half; i < len(field); i += 2 {
				c.halves[half] = append(c.halves[half], field[i])
			}
		}
		trees, err := b.trees(m.silver[half])
		if err != nil {
			return c, fmt.Errorf("silver file %d: %w", half+1, err)
		}
		c.halves[half] = append(c.halves[half], trees...)
		for i := half; i < len(made); i += 2 {
			c.halves[half] = append(c.halves[half], made[i])
		}
	}
	return c, nil
}
