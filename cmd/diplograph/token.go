package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/access"
)

func (a *app) tokenCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "token",
		Short: "Make, list and revoke the tokens of who may change a graph that is served",
		Long: `Token takes care of the tokens that clients of a server send as
"Authorization: Bearer TOKEN". A token has scopes:

  read     ask questions, where that needs a token
  ingest   add, replace and withdraw documents
  curate   judge statements and entities
  admin    all of this

Only hashes are kept, for a store bolt:PATH in the file PATH.tokens and for a
database in a table of it. A server that runs sees at once what is changed, and its
store need not be stopped.`,
		Example: `  diplograph token create --store bolt:graph.db --scope ingest --name crawler --expires 90d
  diplograph token list --store bolt:graph.db
  diplograph token revoke --store bolt:graph.db crawler`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return usagef("use create, list or revoke")
		},
	}
	c.AddCommand(a.tokenCreateCommand(), a.tokenListCommand(), a.tokenRevokeCommand())
	return c
}

// tokensFlag gives the command the flag --tokens.
func tokensFlag(c *cobra.Command, place *string) {
	c.Flags().StringVar(place, "tokens", "", "`FILE` or database of tokens (default for bolt:PATH: PATH.tokens, for a database: a table of it)")
}

// openTokens opens the book of tokens of the store of --store; nil if there is
// no place for one.
func (a *app) openTokens(ctx context.Context, place string) (*access.Book, error) {
	if place == "" {
		place = a.store
		if path, ok := strings.CutPrefix(a.store, "bolt:"); ok {
			place = path + ".tokens"
		} else if strings.HasPrefix(a.store, "mem:") {
			return nil, nil
		}
	}
	book, err := access.Open(ctx, place)
	if err != nil {
		return nil, &storeError{a.store, fmt.Errorf("tokens: %w", err)}
	}
	return book, nil
}

// closeTokens lets go of a book, of which nothing is left to be written.
func closeTokens(b *access.Book) {
	if b != nil {
		_ = b.Close()
	}
}

// withTokens runs what needs the book.
func (a *app) withTokens(ctx context.Context, place string, run func(*access.Book) error) error {
	book, err := a.openTokens(ctx, place)
	if err != nil {
		return err
	}
	if book == nil {
		return usagef("a store in memory has no tokens of its own: name their file with --tokens, here and at serve")
	}
	defer closeTokens(book)
	err = run(book)
	if errors.Is(err, access.ErrUnavailable) {
		return &storeError{a.store, err}
	}
	return err
}

func (a *app) tokenCreateCommand() *cobra.Command {
	var place string
	var name, scope, expires string
	var asJSON bool
	c := &cobra.Command{
		Use:   "create",
		Short: "Make a token, and print it this one time",
		Example: `  diplograph token create --store bolt:graph.db --scope ingest --name crawler --expires 90d
  diplograph token create --scope curate,ingest --name ada`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			scopes, err := access.ParseScopes(scope)
			if err != nil {
				return usagef("--scope: %w", err)
			}
			end, err := expiry(expires, time.Now())
			if err != nil {
				return err
			}
			return a.withTokens(c.Context(), place, func(b *access.Book) error {
				return a.createToken(c.Context(), b, name, scopes, end, asJSON)
			})
		},
	}
	tokensFlag(c, &place)
	c.Flags().StringVar(&name, "name", "", "`NAME` of who or what bears it; it is the author of what they change")
	c.Flags().StringVar(&scope, "scope", "", "`SCOPES`, with commas between them: read, ingest, curate or admin")
	c.Flags().StringVar(&expires, "expires", "", "`TIME` until which it counts: 90d, 12h, a date or a moment (default: until it is revoked)")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

func (a *app) createToken(ctx context.Context, b *access.Book, name string, scopes access.Scopes, expires time.Time, asJSON bool) error {
	secret, t, err := b.Create(ctx, name, scopes, expires)
	if errors.Is(err, access.ErrName) {
		return usagef("--name %q: %w", name, err)
	}
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(struct {
			access.Token
			Secret string `json:"token"`
		}{t, secret})
	}
	a.remark("token %s of %s for %s; keep it, it is not shown again", t.ID, t.Name, t.Scopes)
	_, err = fmt.Fprintln(a.out, secret)
	return err
}

// expiry reads a time: so many days or hours from now, a date, whose first moment
// is meant, or a moment.
func expiry(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	if days, ok := strings.CutSuffix(text, "d"); ok {
		if n, err := strconv.Atoi(days); err == nil {
			text = (time.Duration(n) * 24 * time.Hour).String()
		}
	}
	end, err := time.Parse(time.DateOnly, text)
	if err != nil {
		end, err = time.Parse(time.RFC3339, text)
	}
	if err != nil {
		var span time.Duration
		span, err = time.ParseDuration(text)
		end = now.Add(span)
	}
	if err != nil {
		return time.Time{}, usagef("--expires %q: use days as 90d, hours as 12h, a date as 2027-01-31 or a moment as 2027-01-31T12:00:00Z", text)
	}
	if !end.After(now) {
		return time.Time{}, usagef("--expires %s is past", text)
	}
	return end.UTC().Truncate(time.Second), nil
}

func (a *app) tokenListCommand() *cobra.Command {
	var place string
	var asJSON bool
	c := &cobra.Command{
		Use:     "list",
		Short:   "List all tokens that were ever made, without the tokens themselves",
		Example: `  diplograph token list --store bolt:graph.db`,
		Args:    exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withTokens(c.Context(), place, func(b *access.Book) error {
				return a.listTokens(c.Context(), b, asJSON)
			})
		},
	}
	tokensFlag(c, &place)
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

func (a *app) listTokens(ctx context.Context, b *access.Book, asJSON bool) error {
	list, err := b.List(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(append([]access.Token{}, list...))
	}
	for _, t := range list {
		if _, err := fmt.Fprintf(a.out, "%s  %-20s  %-14s  made %s  %s\n", t.ID, t.Name, t.Scopes, t.Created.Format(time.DateOnly), fate(t, time.Now())); err != nil {
			return err
		}
	}
	return nil
}

// fate tells until when a token counts.
func fate(t access.Token, now time.Time) string {
	switch {
	case !t.Revoked.IsZero():
		return "revoked " + t.Revoked.Format(time.RFC3339)
	case t.Expires.IsZero():
		return "counts until it is revoked"
	case !t.Counts(now):
		return "expired " + t.Expires.Format(time.RFC3339)
	}
	return "expires " + t.Expires.Format(time.RFC3339)
}

func (a *app) tokenRevokeCommand() *cobra.Command {
	var place string
	c := &cobra.Command{
		Use:     "revoke TOKEN…",
		Short:   "End tokens, given by their ids or names",
		Example: `  diplograph token revoke --store bolt:graph.db crawler`,
		Args:    atLeast(1, "TOKEN, the id or name of a token,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.withTokens(c.Context(), place, func(b *access.Book) error {
				return a.revokeTokens(c.Context(), b, args)
			})
		},
	}
	tokensFlag(c, &place)
	return c
}

func (a *app) revokeTokens(ctx context.Context, b *access.Book, given []string) error {
	failed := false
	for _, one := range given {
		t, err := b.Revoke(ctx, one)
		switch {
		case errors.Is(err, access.ErrUnknown):
			failed = true
			a.warn(one, errors.New("there is no token of this id or name; \"diplograph token list\" lists them"))
		case err != nil:
			return err
		case !a.quiet:
			fmt.Fprintf(a.out, "token %s of %s is revoked\n", t.ID, t.Name)
		}
	}
	if failed {
		return errInput
	}
	return nil
}
