package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/score"
)

func (a *app) evalCommand() *cobra.Command {
	var options evalOptions
	c := &cobra.Command{
		Use:   "eval GOLD_DIR",
		Short: "Tell how good extraction is, against facts that people found",
		Long: `Eval extracts the documents of a folder, compares the facts with the gold beside
them, and prints precision, recall and F1 per document and relation. The gold of
NAME.txt (or NAME.md) is NAME.gold.jsonl.

It also tells how far confidences can be trusted: for those said from 0.7 to 0.8,
say, how many facts are right. The calibration error is the mean gap between the
two, the Brier score falls when confidences are better and tell right from wrong.
Both are also given as cross-validated, with the confidences that facts would
have if their own document had not been counted, and as set by hand in the rules.

With --diff it also prints the facts: missed (-), wrong (+), found (=), free (?).
With --fit it writes how often the facts of each rule were right, from which
extraction makes confidences.`,
		Example: `  diplograph eval testdata/gold
  diplograph eval --diff testdata/gold | grep '^[-+]'
  diplograph eval --fit extract/rules/calibration.txt testdata/gold`,
		Args: exactly(1, "GOLD_DIR, a folder of documents with gold,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.eval(c.Context(), args[0], options)
		},
	}
	c.Flags().BoolVar(&options.diff, "diff", false, "print the facts as well")
	c.Flags().BoolVar(&options.asJSON, "json", false, "print as JSON")
	c.Flags().StringVar(&options.fit, "fit", "", "write what confidences are made from to `FILE`")
	return c
}

type evalOptions struct {
	diff, asJSON bool
	fit          string // file, "" for none
}

func (a *app) eval(ctx context.Context, dir string, options evalOptions) error {
	golds, err := findGold(dir)
	if err != nil {
		return err
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		return err
	}
	for _, fault := range x.Calibration().Unknown() {
		a.remark("%s; \"make calibrate\" counts anew", fault)
	}
	var done []evaluation
	err = inOrder(ctx, runtime.GOMAXPROCS(0), golds, func(ctx context.Context, path string) evaluation {
		return evaluate(ctx, x, path)
	}, func(e evaluation) error {
		if e.err != nil {
			a.warn(filepath.ToSlash(e.path), e.err)
			return nil
		}
		for _, fault := range e.Gold.Faults() {
			a.remark("%s", fault)
		}
		done = append(done, e)
		return nil
	})
	if err != nil {
		return err
	}
	result, observations := judged(x, done)
	if err := a.printScore(result, options.diff, options.asJSON); err != nil {
		return err
	}
	if len(done) < len(golds) {
		return errInput
	}
	if options.fit != "" {
		return a.fit(options.fit, observations)
	}
	return nil
}

// findGold lists the gold files of a folder by name.
func findGold(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, usagef("GOLD_DIR %s: %w", dir, bare(err))
	}
	var golds []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), score.GoldSuffix) {
			golds = append(golds, filepath.Join(dir, e.Name()))
		}
	}
	if len(golds) == 0 {
		return nil, usagef("GOLD_DIR %s: there is no NAME%s in it", dir, score.GoldSuffix)
	}
	return golds, nil
}

func (a *app) printScore(result *score.Result, diff, asJSON bool) error {
	if !asJSON {
		return result.WriteText(a.out, diff)
	}
	if !diff {
		result.Diff = nil
	}
	return a.printJSON(result)
}

// An evaluation is one document to be scored, or why it cannot be.
type evaluation struct {
	score.Case
	again map[string]bool // whether the document gives a fact more than once, by key
	path  string
	err   error
}

// evaluate extracts the document that a gold file is for.
func evaluate(ctx context.Context, x *extract.Extractor, goldPath string) evaluation {
	e := evaluation{path: goldPath}
	e.Name = strings.TrimSuffix(filepath.Base(goldPath), score.GoldSuffix)
	data, err := os.ReadFile(goldPath)
	if err != nil {
		e.err = bare(err)
		return e
	}
	if e.Gold, e.err = score.ParseGold(filepath.Base(goldPath), data); e.err != nil {
		return e
	}
	result, err := extractBeside(ctx, x, goldPath)
	if err != nil {
		e.err = err
		return e
	}
	e.again = givenAgain(result)
	e.Predictions = score.Predictions{Facts: result.Facts, Text: result.Document.Text}
	return e
}

var errNoDocument = errors.New("there is no document of that name beside it")

// extractBeside extracts the document that has the name of the gold and an
// ending of its own; of several the first that can be read.
func extractBeside(ctx context.Context, x *extract.Extractor, goldPath string) (*extract.Result, error) {
	stem := strings.TrimSuffix(goldPath, score.GoldSuffix)
	entries, err := os.ReadDir(filepath.Dir(goldPath))
	if err != nil {
		return nil, bare(err)
	}
	var faults []error
	for _, entry := range entries {
		path := filepath.Join(filepath.Dir(goldPath), entry.Name())
		ending := strings.TrimPrefix(path, stem)
		if ending == path || ending == score.GoldSuffix || strings.LastIndexByte(ending, '.') != 0 {
			continue
		}
		result, err := extractInput(ctx, x, input{name: filepath.ToSlash(path), path: path})
		if err == nil {
			return result, nil
		}
		faults = append(faults, err)
	}
	if len(faults) == 0 {
		return nil, errNoDocument
	}
	return nil, errors.Join(faults...)
}
