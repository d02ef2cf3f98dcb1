package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) mergeCommand() *cobra.Command {
	var by signature
	var not, maybe, undo, list, asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "merge KEEP OTHER…",
		Short: "Judge that entities are one, or that two are not",
		Long: `Merge keeps what people judge of entities that "diplograph duplicates" or they
themselves found. Those that are the same show as one node, under the id that is
named first, with the names, edges and statements of all; the other ids lead to it.
Nothing is rewritten: "diplograph unmerge" shows them as they were.

With --not two entities are judged not to be one, with --maybe that one cannot
tell; "duplicates" lists neither again. --undo takes back what was judged of two.
--list lists what counts of all this, with the names of merged nodes and whose they
are.`,
		Example: `  diplograph merge --store bolt:graph.db person/chen-liang person/liang-chen
  diplograph merge --list --json
  diplograph merge --not person/li-wei person/li-wei-2 --note "born 1961 and 1984"`,
		RunE: func(c *cobra.Command, args []string) error {
			if list {
				if err := exactly(0, "")(c, args); err != nil {
					return &usageError{err}
				}
				return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error { return a.listMatches(v, asJSON) })
			}
			verdict, err := mergeVerdict(args, map[graph.Verdict]bool{graph.NotSame: not, graph.Maybe: maybe, graph.TakenBack: undo})
			if err != nil {
				return err
			}
			return a.changing(c.Context(), func(store *graph.Store) error {
				return a.match(c.Context(), store, by.by(a), matchesOf(verdict, args))
			})
		},
	}
	by.flags(c)
	at.flag(c)
	c.Flags().BoolVar(&list, "list", false, "list what was judged of entities")
	c.Flags().BoolVar(&asJSON, "json", false, "print the list as JSON")
	c.Flags().BoolVar(&not, "not", false, "the two are not one")
	c.Flags().BoolVar(&maybe, "maybe", false, "one cannot tell whether the two are one")
	c.Flags().BoolVar(&undo, "undo", false, "take back what was judged of the two")
	return c
}

// mergeVerdict is what the flags judge of the entities.
func mergeVerdict(ids []string, flags map[graph.Verdict]bool) (graph.Verdict, error) {
	verdict := graph.Same
	for v, chosen := range flags {
		switch {
		case chosen && verdict != graph.Same:
			return "", usagef("use one of --not, --maybe and --undo")
		case chosen:
			verdict = v
		}
	}
	switch {
	case len(ids) < 2:
		return "", usagef("KEEP, the id of an entity, or OTHER, the id of another, is missing")
	case verdict != graph.Same && len(ids) > 2:
		return "", usagef("%q is one argument too many: name two", ids[2])
	}
	return verdict, nil
}

// matchesOf judges the first entity with each other.
func matchesOf(verdict graph.Verdict, ids []string) (list []graph.Match) {
	first := entityID(ids[0])
	for _, other := range ids[1:] {
		x := graph.Match{A: first, B: entityID(other), Verdict: verdict}
		if verdict == graph.Same {
			x.Keep = first
		}
		list = append(list, x)
	}
	return list
}

func (a *app) match(ctx context.Context, store *graph.Store, by graph.By, list []graph.Match) error {
	receipt, err := store.Match(ctx, by, list...)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return fmt.Errorf("%w; nothing in %s was judged", err, a.store)
	case err != nil:
		return a.storeFault(err)
	case receipt.Outcome == graph.Unchanged:
		a.remark("it was judged so already")
		return nil
	case a.quiet:
		return nil
	}
	fmt.Fprintf(a.out, "revision %d: %s; %s\n", receipt.Revision, matchText(store.View(), list), plural(receipt.Changed, "statement shows otherwise", "statements show otherwise"))
	return nil
}

// matchText says what was judged.
func matchText(v *graph.View, list []graph.Match) string {
	var said []string
	for _, x := range list {
		text := fmt.Sprintf("%s and %s: %s", x.A, x.B, x.Verdict)
		if x.Verdict == graph.Same {
			text = fmt.Sprintf("%s and %s are one, shown as %s", x.A, x.B, v.Preferred(x.A))
		}
		said = append(said, text)
	}
	return strings.Join(said, "; ")
}

func (a *app) unmergeCommand() *cobra.Command {
	var by signature
	c := &cobra.Command{
		Use:   "unmerge ID…",
		Short: "Take back that entities are the same as others",
		Long: `Unmerge takes back each judgement that the entity is the same as another, as one
revision. Its statements show under its own id again; nothing is lost. Entities that
were one only because both are the same as this one are two again as well.`,
		Example: `  diplograph unmerge --store bolt:graph.db person/liang-chen`,
		Args:    atLeast(1, "ID, the id of an entity,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changing(c.Context(), func(store *graph.Store) error {
				list, err := a.merges(store.View(), args)
				if err != nil {
					return err
				}
				return a.match(c.Context(), store, by.by(a), list)
			})
		},
	}
	by.flags(c)
	return c
}

// merges lists how to take back that entities are the same as others.
func (a *app) merges(v *graph.View, ids []string) (list []graph.Match, err error) {
	seen := make(map[[2]string]bool)
	for _, id := range ids {
		id = entityID(id)
		found := false
		for _, x := range v.Matches(id) {
			if x.Verdict != graph.Same {
				continue
			}
			found = true
			if pair := [2]string{x.A, x.B}; !seen[pair] {
				seen[pair] = true
				list = append(list, graph.Match{A: x.A, B: x.B, Verdict: graph.TakenBack})
			}
		}
		if !found {
			return nil, fmt.Errorf("%s is not merged with another in %s; nothing was judged", id, a.store)
		}
	}
	return list, nil
}
