package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) reviewCommand() *cobra.Command {
	var list string
	var limit int
	var asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "review --list [pending|accepted|rejected|corrected]",
		Short: "Accept, reject or correct what was read, or list what was judged",
		Long: `Review keeps what people judge of statements: that they are right (accept), wrong
(reject) or right but for something (correct). A statement that was rejected shows
no more; neither ingesting its document again nor a better program brings it back.
"undo" takes a judgement back. The latest judgement of a statement counts, and takes
the place of the one before. Each call is a revision of its own; former ones stay as
they were.

With --list it lists statements with the words that prove them: those that nobody
judged, the least sure first (pending), or those that were judged so.`,
		Example: `  diplograph review --list
  diplograph review --list rejected --json
  diplograph review accept statement/uzmf7lrnpy754pahhh3w57chf4
  diplograph review reject uzmf7lrnpy754pahhh3w57chf4 --note "another meeting"
  diplograph review correct uzmf7lrnpy754pahhh3w57chf4 --attr capacity=observer
  diplograph review undo uzmf7lrnpy754pahhh3w57chf4`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			kind, err := listed(list, args)
			if err != nil {
				return err
			}
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error { return a.listReviews(v, kind, limit, asJSON) })
		},
	}
	at.flag(c)
	c.Flags().StringVar(&list, "list", "", "list statements that are `KIND`: pending, accepted, rejected or corrected")
	c.Flags().Lookup("list").NoOptDefVal = pending
	c.Flags().IntVar(&limit, "limit", 20, "list the first `N` only (0: all)")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	c.AddCommand(
		a.verdictCommand("accept", graph.Accepted, "Judge that statements are right"),
		a.verdictCommand("reject", graph.Rejected, "Judge that statements are wrong, so that they show no more"),
		a.verdictCommand("undo", graph.TakenBack, "Take back what was judged of statements"),
		a.correctCommand(),
	)
	return c
}

// pending is the kind of statements that nobody judged.
const pending = "pending"

// listed tells which kind of statements to list.
func listed(flag string, args []string) (string, error) {
	switch {
	case flag == "" && len(args) > 0:
		return "", usagef("%q is none of accept, reject, correct, undo", args[0])
	case flag == "":
		return "", usagef("say what to do: accept, reject, correct, undo, or --list")
	case len(args) > 1:
		return "", usagef("%q is one argument too many", args[1])
	case len(args) == 1:
		flag = args[0]
	}
	switch graph.Verdict(flag) {
	case pending, graph.Accepted, graph.Rejected, graph.Corrected:
		return flag, nil
	}
	return "", usagef("--list %q is unknown: use pending, accepted, rejected or corrected", flag)
}

// verdictCommand judges statements, all in the same way.
func (a *app) verdictCommand(name string, verdict graph.Verdict, short string) *cobra.Command {
	var by signature
	c := &cobra.Command{
		Use:     name + " STATEMENT…",
		Short:   short,
		Example: "  diplograph review " + name + ` --store bolt:graph.db statement/uzmf7lrnpy754pahhh3w57chf4 --note "see the minutes"`,
		Args:    atLeast(1, "STATEMENT, the id of a statement,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changing(c.Context(), func(store *graph.Store) error {
				var list []graph.Judgement
				for _, given := range args {
					list = append(list, graph.Judgement{Statement: statementID(given), Verdict: verdict})
				}
				return a.judge(c.Context(), store, by.by(a), list)
			})
		},
	}
	by.flags(c)
	return c
}

func (a *app) judge(ctx context.Context, store *graph.Store, by graph.By, list []graph.Judgement) error {
	receipt, err := store.Judge(ctx, by, list...)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return fmt.Errorf("%w; nothing in %s was judged", err, a.store)
	case err != nil:
		return a.storeFault(err)
	case receipt.Outcome == graph.Unchanged:
		a.remark("it was judged so already")
	case !a.quiet:
		fmt.Fprintf(a.out, "revision %d: %s %s\n", receipt.Revision, plural(len(list), "statement", "statements"), list[0].Verdict)
	}
	return nil
}

func (a *app) correctCommand() *cobra.Command {
	var by signature
	var given correction
	c := &cobra.Command{
		Use:   "correct STATEMENT…",
		Short: "Judge what statements should say instead",
		Long: `Correct says what is right instead of a statement's object, attributes or modality.
What is not named stays as the document has it, also when it is read anew; the
evidence always does.`,
		Example: `  diplograph review correct statement/uzmf7lrnpy754pahhh3w57chf4 --object meeting/igf-14
  diplograph review correct uzmf7lrnpy754pahhh3w57chf4 --attr capacity=observer --attr role= --modality planned`,
		Args: atLeast(1, "STATEMENT, the id of a statement,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changing(c.Context(), func(store *graph.Store) error {
				list, err := a.corrections(store.View(), args, given)
				if err != nil {
					return err
				}
				return a.judge(c.Context(), store, by.by(a), list)
			})
		},
	}
	by.flags(c)
	c.Flags().StringVar(&given.object, "object", "", "the right object: an `ID`, such as meeting/igf-14, or a value")
	c.Flags().StringVar(&given.name, "object-name", "", "`NAME` of the object (default: the one that the store has)")
	c.Flags().StringArrayVar(&given.attrs, "attr", nil, "a right attribute, `NAME=VALUE`; NAME= takes one away")
	c.Flags().StringVar(&given.modality, "modality", "", "the right `MODALITY`: plain, negated, possible or planned")
	return c
}

// A correction is one as the command line gives it.
type correction struct {
	object, name, modality string
	attrs                  []string
}

// corrections makes judgements of what the command line gives.
func (a *app) corrections(v *graph.View, statements []string, given correction) ([]graph.Judgement, error) {
	var list []graph.Judgement
	for _, id := range statements {
		id = statementID(id)
		reviewed, ok := v.Review(id)
		if !ok {
			return nil, fmt.Errorf("%s: no such statement in %s; nothing was judged", id, a.store)
		}
		right, err := given.of(v, reviewed.Said)
		if err != nil {
			return nil, err
		}
		list = append(list, graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: right})
	}
	return list, nil
}

func (c correction) of(v *graph.View, said schema.Fact) (*graph.Correction, error) {
	right := &graph.Correction{}
	if c.object != "" || c.name != "" {
		object, err := c.objectOf(v, said)
		if err != nil {
			return nil, err
		}
		right.Object = &object
	}
	for _, attr := range c.attrs {
		name, value, ok := strings.Cut(attr, "=")
		if !ok {
			return nil, usagef("--attr %q: use NAME=VALUE", attr)
		}
		if right.Attrs == nil {
			right.Attrs = make(map[string]string)
		}
		right.Attrs[name] = value
	}
	if c.modality != "" {
		modality := schema.Modality(c.modality)
		if c.modality == "plain" {
			modality = schema.Plain
		}
		right.Modality = &modality
	}
	return right, nil
}

// objectOf is the object that is meant: of the kind that the relation takes.
func (c correction) objectOf(v *graph.View, said schema.Fact) (schema.Term, error) {
	def, _ := schema.Default().Relation(said.Predicate)
	if def.Literal != "" {
		if c.name != "" {
			return schema.Term{}, usagef("--object-name: the object of %s is a value", said.Predicate)
		}
		return schema.LiteralTerm(c.object, def.Literal), nil
	}
	e := schema.Entity{ID: entityID(c.object), Name: c.name}
	if c.object == "" {
		e.ID = said.Object.ID
	}
	class, ok := schema.Default().ClassOf(e.ID)
	if !ok {
		return schema.Term{}, usagef("--object %q is no id, such as meeting/igf-14", c.object)
	}
	e.Class = class
	if e.Name == "" {
		n, ok := v.Node(e.ID)
		if !ok {
			return schema.Term{}, usagef("--object: %s is not in the store; if it is right, name it by --object-name", e.ID)
		}
		e.Name = n.Name
	}
	return schema.EntityTerm(e), nil
}

// entityID takes an id or an IRI.
func entityID(given string) string {
	if !strings.Contains(given, "://") {
		return given
	}
	parts := strings.Split(given, "/")
	return strings.Join(parts[max(0, len(parts)-2):], "/")
}
