// Package extract reads documents into facts: document → text → sentences →
// mentions → rule matches → facts. It has no store, no network and no clock:
// the same bytes give the same facts.
package extract

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/calibration"
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/document"
	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/resolve"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/extract/rules"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// Errors of the readers, for callers that import nothing else.
var (
	ErrMediaType = document.ErrMediaType
	ErrNotText   = document.ErrNotText
	ErrEncrypted = document.ErrEncrypted
	ErrNoText    = document.ErrNoText
	ErrDamaged   = document.ErrDamaged
	ErrTooLarge  = document.ErrTooLarge
)

// MaxDocument is the size in bytes of the largest document that is read, unless
// the readers that an extractor is given say otherwise.
const MaxDocument = document.MaxBytes

// ErrFault marks a document that a fault of the extractor kept from being read.
var ErrFault = errors.New("fault in the extractor, please report the document")

// Config says what an extractor is made of; its zero value is what comes with
// the program.
type Config struct {
	Documents   *document.Registry // readers by media type
	Calibration *calibration.Table // how often the facts of each rule were right
}

// Extractor reads documents. It is safe for concurrent use.
type Extractor struct {
	documents   *document.Registry
	lexicon     *lexicon.Lexicon
	language    *lang.Pipeline
	mentions    *mention.Finder
	rules       *rule.Set
	calibration *calibration.Model
}

// Source is a document as it comes in.
type Source struct {
	Name      string // file or URL
	MediaType string // "" to tell it by the name's ending
	Data      []byte
}

// Result is what a document says.
type Result struct {
	Document schema.Document
	Facts    []schema.Fact // in order of the text, none said twice
	Findings [][]Finding   // how each of the facts was found
	Warnings []string      // what was hard to read, or why there may be no facts
	Remarks  []string      // what extraction could not tell
}

// New loads the lexicon, the linguistic model, the rules and their calibration.
func New(c Config) (*Extractor, error) {
	lex, err := lexicon.Load(segment.Words)
	if err != nil {
		return nil, err
	}
	language, err := lang.WithLexicon(lex)
	if err != nil {
		return nil, err
	}
	posts, err := post.Default()
	if err != nil {
		return nil, err
	}
	set, err := rule.Load(rules.Files(), lex)
	if err != nil {
		return nil, err
	}
	if c.Documents == nil {
		c.Documents = document.NewRegistry()
	}
	if c.Calibration == nil {
		if c.Calibration, err = calibration.Load(rules.Files()); err != nil {
			return nil, err
		}
	}
	return &Extractor{
		documents: c.Documents, lexicon: lex, language: language, mentions: mention.New(lex, posts), rules: set,
		calibration: calibration.New(c.Calibration, handSet(set)),
	}, nil
}

// Rules returns the rules in use.
func (x *Extractor) Rules() *rule.Set { return x.rules }

// MediaType tells the media type of a file by its name, "" if none is known.
func (x *Extractor) MediaType(name string) string { return x.documents.MediaType(name) }

// Extract reads one document. Errors wrap ErrMediaType, ErrNotText or ErrFault
// and name the document.
func (x *Extractor) Extract(ctx context.Context, src Source) (*Result, error) {
	result, err := x.Trace(ctx, src)
	if err != nil {
		return nil, err
	}
	found := findings(result.Facts)
	result.Facts = settle(schema.Merge(result.Facts))
	x.calibrate(result, found)
	if len(result.Facts) == 0 {
		result.Warnings = append(result.Warnings, "no facts were found in it")
	}
	return result, nil
}

// Trace is Extract without its last steps: the facts are those of each single
// match of a rule, in the order in which the rules found them, with the
// confidence that the rule's author set.
func (x *Extractor) Trace(ctx context.Context, src Source) (result *Result, err error) {
	defer func() { // one bad document must not end a run over thousands
		if fault := recover(); fault != nil {
			result, err = nil, fmt.Errorf("%s: %w: %v", src.Name, ErrFault, fault)
		}
	}()
	doc, warnings, err := x.read(ctx, src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	text := segment.New(doc.Text)
	if doc.Title == "" {
		doc.Title = text.Title()
	}
	found := x.mentions.Find(text, syntax.Read(x.language, text))
	matches := x.rules.Apply(found)
	result = &Result{Document: doc, Facts: x.facts(doc, found, matches), Warnings: append(warnings, legibility(doc.Text)...)}
	if found.Context.Meeting == nil {
		result.Remarks = append(result.Remarks, "no meeting was recognised as the one that the document is about")
	}
	return result, ctx.Err()
}

// read makes the document's text and identity, and tells what was hard to read.
func (x *Extractor) read(ctx context.Context, src Source) (schema.Document, []string, error) {
	mediaType := src.MediaType
	if mediaType == "" {
		mediaType = x.MediaType(src.Name)
	}
	content, err := x.documents.Read(ctx, mediaType, src.Data)
	if err != nil {
		return schema.Document{}, nil, err
	}
	sum := sha256.Sum256(src.Data)
	hash := hex.EncodeToString(sum[:])
	return schema.Document{
		ID: x.documentID(src.Name, hash), Name: src.Name, Title: content.Title,
		MediaType: mediaType, Hash: hash, Text: content.Text,
	}, content.Warnings, nil
}

// documentID is made of the document's name, so that a new version replaces the
// old one; of its hash where it has no name. The endings of texts are left out;
// others stay, as a report often comes in several forms.
func (x *Extractor) documentID(name, hash string) string {
	if known := x.MediaType(name); known == "" || strings.HasPrefix(known, "text/") {
		name = strings.TrimSuffix(name, path.Ext(name))
	}
	slug := fold.Slug(name)
	if slug == "" {
		slug = hash[:16]
	}
	return "document/" + slug
}

// facts gives the matches' ends their identity. What breaks the ontology is
// left out.
func (x *Extractor) facts(doc schema.Document, a *mention.Analysis, matches []rule.Match) []schema.Fact {
	resolver := resolve.New(doc, a, x.lexicon, matches)
	facts := make([]schema.Fact, 0, len(matches))
	for _, m := range matches {
		f := schema.Fact{
			Subject: resolver.Entity(m.Subject), Predicate: m.Rule.Relation().Name, Object: object(resolver, m.Object),
			Attrs: m.Attrs, Evidence: []schema.Evidence{evidence(doc, a.Text, m.Evidence)},
			Confidence: m.Rule.Confidence, Rule: m.Rule.Name, Modality: m.Modality,
		}
		if schema.Default().Check(f) == nil {
			facts = append(facts, f)
		}
	}
	return facts
}

// settle keeps, of the values that a functional relation has for one subject,
// those that the document gives with the most confidence.
func settle(facts []schema.Fact) []schema.Fact {
	type slot struct {
		subject   string
		predicate schema.Relation
	}
	best := map[slot]float64{}
	for _, f := range facts {
		at := slot{f.Subject.ID, f.Predicate}
		best[at] = max(best[at], f.Confidence)
	}
	return slices.DeleteFunc(facts, func(f schema.Fact) bool {
		def, _ := schema.Default().Relation(f.Predicate)
		return def.Functional && f.Confidence < best[slot{f.Subject.ID, f.Predicate}]
	})
}

func object(resolver *resolve.Resolver, e rule.End) schema.Term {
	if e.Literal != nil {
		return schema.LiteralTerm(e.Literal.Value, e.Literal.Type)
	}
	return schema.EntityTerm(resolver.Entity(e))
}

// evidence is the slice of the text that the span covers.
func evidence(doc schema.Document, text *segment.Text, span clause.Span) schema.Evidence {
	first, last := text.Tokens[span.First].Start, text.Tokens[span.End-1].End
	return schema.Evidence{
		Document: doc.ID, Start: text.CodePoint(first), End: text.CodePoint(last), Quote: doc.Text[first:last],
	}
}
