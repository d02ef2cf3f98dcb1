package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) explainCommand() *cobra.Command {
	var file string
	var tree, asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "explain FACT",
		Short: "Show why a fact is believed: its rule and the words that prove it",
		Long: `Explain shows a statement of the store by its id or IRI, as the API and exports
give it. Of an entity it shows by which names documents call it, and which do.

With --file it shows what is found in a document, without a store: all the facts,
or those that have the given words in their subject, relation or object.

With --tree it also draws the dependency tree of each sentence that holds the
evidence, as "diplograph lang parse" does.`,
		Example: `  diplograph explain statement/uzmf7lrnpy754pahhh3w57chf4
  diplograph explain state/TR
  diplograph explain --file report.txt iraq attended
  diplograph explain --tree --file report.txt iraq attended`,
		RunE: func(c *cobra.Command, args []string) error {
			if file != "" {
				return a.explainFile(c.Context(), file, args, tree, asJSON)
			}
			if err := exactly(1, "FACT, the id of a statement, or --file PATH")(c, args); err != nil {
				return &usageError{err}
			}
			return a.reading(c.Context(), &at, func(store *graph.Store, v *graph.View) error {
				if namesEntity(args[0]) {
					return a.explainEntity(v, entityID(args[0]), asJSON)
				}
				return a.explainStatement(c.Context(), store, v, args[0], tree, asJSON)
			})
		},
	}
	c.Flags().StringVar(&file, "file", "", "`PATH` of a document to find the facts in")
	at.flag(c)
	c.Flags().BoolVar(&tree, "tree", false, "draw the dependency trees of the sentences")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

func (a *app) explainStatement(ctx context.Context, store *graph.Store, view *graph.View, id string, tree, asJSON bool) (err error) {
	found, ok := view.Review(statementID(id))
	if !ok {
		return fmt.Errorf("%s: no such statement in %s", id, a.store)
	}
	statement := found.Statement
	if statement.Retired > 0 { // its evidence counts in the text that the document had then
		if view, err = store.At(statement.Retired - 1); err != nil {
			return err
		}
	}
	text, err := view.Text(ctx, statement.Document)
	if err != nil {
		return err
	}
	name := statement.Document
	if document, ok := view.Document(statement.Document); ok {
		name = document.Name
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		return err
	}
	why := newExplainer(x, name, text, tree).explain(statement.Fact, nil)
	why.ID, why.Judgement = statement.ID, newReviewed(view, found).Judgement
	return a.printExplanations(asJSON, why)
}

// statementID takes an id, an IRI or what is last in either.
func statementID(given string) string {
	return "statement/" + given[strings.LastIndexByte(given, '/')+1:]
}

func (a *app) explainFile(ctx context.Context, path string, words []string, tree, asJSON bool) error {
	x, err := extract.New(extract.Config{})
	if err != nil {
		return err
	}
	inputs := a.inputs(x, []string{path})
	if len(inputs) != 1 && !isArchive(path) {
		return usagef("--file %s: give one document, not a folder", path)
	}
	found, failed := a.findExplanations(ctx, x, inputs, words, tree)
	switch {
	case len(found) > 0:
		if err := a.printExplanations(asJSON, found...); err != nil {
			return err
		}
	case !failed:
		a.warn(path, errors.New("no such fact is found in it"))
		failed = true
	}
	if failed {
		return errInput
	}
	return nil
}

// findExplanations explains the facts of the inputs that have the words.
func (a *app) findExplanations(ctx context.Context, x *extract.Extractor, inputs []input, words []string, tree bool) (found []explanation, failed bool) {
	for _, in := range inputs {
		result, err := extractInput(ctx, x, in)
		if err != nil {
			failed = true
			a.warn(in.name, err)
			continue
		}
		a.caution(extraction{in, result, nil})
		explainer := newExplainer(x, result.Document.Name, result.Document.Text, tree)
		for i, f := range result.Facts {
			if mentions(f, words) {
				found = append(found, explainer.explain(f, result.Findings[i]))
			}
		}
	}
	return found, failed
}

// mentions tells whether the fact has all the words, in upper or lower case.
func mentions(f schema.Fact, words []string) bool {
	line := strings.ToLower(headline(f))
	for _, word := range words {
		if !strings.Contains(line, strings.ToLower(word)) {
			return false
		}
	}
	return true
}

func (a *app) printExplanations(asJSON bool, list ...explanation) error {
	if asJSON {
		return a.printJSON(list)
	}
	mark := plainMark
	if isTerminal(a.out) && a.getenv("NO_COLOR") == "" {
		mark = terminalMark
	}
	for i, e := range list {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if _, err := fmt.Fprint(a.out, e.text(mark)); err != nil {
			return fmt.Errorf("writing the result: %w", err)
		}
	}
	return nil
}
