// Package extracttest helps to test the steps of extraction one by one.
package extracttest

import (
	"sync"
	"testing"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
)

// Language is the linguistic core, which is loaded once and given to all tests
// of a package.
type Language struct {
	load func() (*lang.Pipeline, error)
}

// NewLanguage makes the core that comes with the program; it loads when it is
// first used.
func NewLanguage() *Language { return &Language{sync.OnceValues(lang.Default)} }

// Trees analyses a text.
func (l *Language) Trees(t testing.TB, text *segment.Text) *syntax.Trees {
	t.Helper()
	p, err := l.load()
	if err != nil {
		t.Fatal(err)
	}
	return syntax.Read(p, text)
}

// Mentions finds the mentions of a text.
func (l *Language) Mentions(t testing.TB, lex *lexicon.Lexicon, text string) *mention.Analysis {
	t.Helper()
	segmented := segment.New(text)
	return mention.New(lex, nil).Find(segmented, l.Trees(t, segmented))
}
