package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/parser"
)

// documents are the only queries that a server takes. A client names one by its
// id or by the SHA-256 of its text, or sends the text; white space, commas,
// comments and __typename, which clients put in by themselves, make no
// difference.
type documents struct {
	byID   map[string]string // texts by id and by SHA-256
	forms  map[string]bool   // what is the same for all ways to write a text
	tokens int               // words and signs that a text may have

	taken *recent[struct{}] // texts that were looked at before
}

// seenKept is how many bytes of texts are remembered to be trusted.
const seenKept = 1 << 20

// health is what any server answers, so that it can be told to be up.
const health = "{ __typename }"

// trust takes documents by their ids, and checks that they can be run.
func trust(e *executor.Executor, texts map[string]string, tokens int) (*documents, error) {
	d := &documents{byID: map[string]string{}, forms: map[string]bool{}, tokens: tokens, taken: newRecent[struct{}](seenKept)}
	var faults []error
	ctx := graphql.StartOperationTrace(context.Background())
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		if err := d.add(ctx, e, id, texts[id]); err != nil {
			faults = append(faults, fmt.Errorf("trusted document %s: %w", id, err))
		}
	}
	form, err := d.form(health)
	d.forms[form] = true
	return d, errors.Join(append(faults, err)...)
}

func (d *documents) add(ctx context.Context, e *executor.Executor, id, text string) error {
	form, err := d.form(text)
	if err != nil {
		return err
	}
	d.forms[form] = true
	d.byID[id] = text
	d.byID[hashOf(text)] = text
	return check(ctx, e, text)
}

// check tells whether a text fits the schema; values of variables are not there
// to be checked.
func check(ctx context.Context, e *executor.Executor, text string) error {
	operation, faults := e.CreateOperationContext(ctx, &graphql.RawParams{Query: text})
	if operation.Doc == nil && len(faults) > 0 {
		return faults
	}
	return nil
}

// find puts the text in that a request names, and refuses what is not trusted.
func (d *documents) find(ctx context.Context, params *graphql.RawParams, id string) error {
	if id != "" && params.Query == "" {
		text, ok := d.byID[id]
		if !ok {
			return &refusal{status: 400, code: codeNotListed, message: "no trusted document has this id"}
		}
		params.Query = text
		return nil
	}
	if _, known := d.taken.Get(ctx, params.Query); known {
		return nil
	}
	if form, err := d.form(params.Query); err != nil || !d.forms[form] {
		return &refusal{status: 400, code: codeNotListed, message: "this server takes trusted documents only: send the id of one, as documentId, or its text"}
	}
	d.taken.Add(ctx, params.Query, struct{}{})
	return nil
}

// form writes a text in the one way that is compared.
func (d *documents) form(text string) (string, error) {
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, d.tokens)
	if err != nil {
		return "", err
	}
	for _, o := range document.Operations {
		o.SelectionSet = withoutTypenames(o.SelectionSet)
	}
	for _, f := range document.Fragments {
		f.SelectionSet = withoutTypenames(f.SelectionSet)
	}
	var out bytes.Buffer
	formatter.NewFormatter(&out, formatter.WithCompacted()).FormatQueryDocument(document)
	return hashOf(out.String()), nil
}

// withoutTypenames leaves out fields __typename under their own name, unless
// there is nothing else.
func withoutTypenames(selections ast.SelectionSet) ast.SelectionSet {
	kept := make(ast.SelectionSet, 0, len(selections))
	for _, selection := range selections {
		switch chosen := selection.(type) {
		case *ast.Field:
			if chosen.Name == "__typename" && chosen.Alias == chosen.Name && len(chosen.Directives) == 0 {
				continue
			}
			chosen.SelectionSet = withoutTypenames(chosen.SelectionSet)
		case *ast.InlineFragment:
			chosen.SelectionSet = withoutTypenames(chosen.SelectionSet)
		}
		kept = append(kept, selection)
	}
	if len(kept) == 0 {
		return selections
	}
	return kept
}

// hashOf is the SHA-256 of a text, as clients write it.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// documentID is the id by which a request names its query: its documentId, or
// the hash of an automatic persisted query.
func documentID(params *graphql.RawParams, sent string) (string, error) {
	if sent != "" {
		return strings.TrimPrefix(sent, "sha256:"), nil
	}
	return persistedHash(params)
}
