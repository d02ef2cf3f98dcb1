// Package resolve gives every end of a match its identity: the id and name
// under which the same thing is known in all documents.
package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/schema"
)

// longestSlug is the length from which an id's slug is cut and a hash added.
const longestSlug = 80

// Resolver names the ends of the matches of one document.
type Resolver struct {
	doc    schema.Document
	a      *mention.Analysis
	lex    *lexicon.Lexicon
	starts map[*mention.Referent]string
	slugs  map[*mention.Referent]string   // of meetings
	words  map[*mention.Referent][]string // that tell a meeting from others of its series
}

// New makes a resolver for a document and what was found in it. The start
// dates among the matches tell meetings of one name apart.
func New(doc schema.Document, a *mention.Analysis, lex *lexicon.Lexicon, matches []rule.Match) *Resolver {
	r := &Resolver{
		doc: doc, a: a, lex: lex,
		starts: map[*mention.Referent]string{}, slugs: map[*mention.Referent]string{}, words: map[*mention.Referent][]string{},
	}
	for _, m := range matches {
		if m.Rule.Relation().Name == schema.RelStartDate && m.Subject.Ref != nil && r.starts[m.Subject.Ref] == "" {
			r.starts[m.Subject.Ref] = m.Object.Literal.Value
		}
	}
	return r
}

// Entity is the node that an end stands for.
func (r *Resolver) Entity(e rule.End) schema.Entity {
	if e.Ref == nil {
		return r.text(e.Class, e.Text)
	}
	if e.Class == schema.ClassDocument {
		return r.doc.Entity()
	}
	return schema.Entity{Class: e.Class, Name: r.nameOf(e), ID: r.path(e.Class) + "/" + r.slug(e)}
}

func (r *Resolver) path(class schema.Class) string {
	def, _ := schema.Default().Class(class)
	return def.Path
}

func (r *Resolver) nameOf(e rule.End) string {
	name := e.Ref.Name
	if e.Class == schema.ClassSession {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	if e.Class == schema.ClassProposal || e.Ref.Entry != nil && name == e.Ref.Entry.Name {
		return name
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
}

// slug is the part of the id that tells the thing from others of its class.
func (r *Resolver) slug(e rule.End) string {
	ref := e.Ref
	if ref.Entry != nil && ref.Entry.Class == e.Class {
		_, slug, _ := strings.Cut(ref.Entry.ID, "/")
		return slug
	}
	switch e.Class {
	case schema.ClassPlace:
		if ref.Entry != nil {
			return strings.ToLower(ref.Entry.Country)
		}
	case schema.ClassPerson:
		return shorten(r.personSlug(ref))
	case schema.ClassMeeting:
		return r.meetingSlug(ref)
	case schema.ClassSession:
		return shorten(r.contextSlug() + "-" + fold.Slug(ref.Name))
	case schema.ClassProposal:
		return shorten(fmt.Sprintf("%s-%d", r.contextSlug(), ref.Ordinal))
	case schema.ClassGroup:
		return shorten(r.documentSlug() + "-" + fold.Slug(ref.Name))
	case schema.ClassInstrument:
		if strings.ToLower(ref.Name) == ref.Name && !strings.ContainsAny(ref.Name, "0123456789") {
			return shorten(r.contextSlug() + "-" + fold.Slug(ref.Name))
		}
	case schema.ClassOrganization:
		return shorten(r.bodySlug(ref, r.nameOf(e)))
	case schema.ClassSeries:
		return shorten(r.seriesSlug(r.nameOf(e)))
	}
	return shorten(r.nameSlug(r.nameOf(e)))
}

// contextSlug is that of the meeting that the document is about, else of the
// document.
func (r *Resolver) contextSlug() string {
	if m := r.a.Context.Meeting; m != nil {
		return r.meetingSlug(m)
	}
	return r.documentSlug()
}

func (r *Resolver) documentSlug() string {
	return strings.TrimPrefix(r.doc.ID, r.path(schema.ClassDocument)+"/")
}

// text makes a topic, position or proposal of words of the document.
func (r *Resolver) text(class schema.Class, span clause.Span) schema.Entity {
	first := r.a.Text.Tokens[span.First]
	name := r.a.Text.Line(span.First, span.End)
	e := schema.Entity{Class: class, Name: name}
	switch class {
	case schema.ClassTopic:
		e.ID = r.topicID(name)
	case schema.ClassPosition, schema.ClassProposal:
		e.ID = fmt.Sprintf("%s/%s-%d", r.path(class), r.documentSlug(), r.a.Text.CodePoint(first.Start))
	default:
		e.ID = r.path(class) + "/" + shorten(fold.Slug(name))
	}
	return e
}

// topicID is that of the concept of the name, else made of the words.
func (r *Resolver) topicID(name string) string {
	for _, hit := range r.lex.ByName(name) {
		if hit.Entry.Class == schema.ClassTopic {
			return hit.Entry.ID
		}
	}
	return r.path(schema.ClassTopic) + "/" + shorten(fold.Slug(name))
}

// shorten cuts a long slug at a word and adds a hash of the whole.
func shorten(slug string) string {
	if len(slug) <= longestSlug {
		return slug
	}
	sum := sha256.Sum256([]byte(slug))
	cut := strings.LastIndexByte(slug[:longestSlug-9], '-')
	if cut <= 0 {
		cut = longestSlug - 9
		for cut > 0 && slug[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return slug[:cut] + "-" + hex.EncodeToString(sum[:4])
}
