package lang

import (
	_ "embed" // for the model
	"fmt"

	"github.com/diplograph/diplograph/extract/lexicon"
)

//go:embed english.model
var english []byte

// Default makes the pipeline that comes with the program, with the names of its
// lexicon.
func Default() (*Pipeline, error) {
	return load(func() (*lexicon.Lexicon, error) { return lexicon.Load(Words) })
}

// WithLexicon is Default with a lexicon that is loaded already.
func WithLexicon(lex *lexicon.Lexicon) (*Pipeline, error) {
	return load(func() (*lexicon.Lexicon, error) { return lex, nil })
}

// load reads the model and the names side by side.
func load(lexicon func() (*lexicon.Lexicon, error)) (*Pipeline, error) {
	p := new(Pipeline)
	failed := make(chan error, 1)
	go func() {
		var err error
		p.model, err = ReadModel(english)
		failed <- err
	}()
	lex, err := lexicon()
	if err == nil {
		p.names = Names(lex)
	}
	if modelErr := <-failed; modelErr != nil {
		return nil, fmt.Errorf("the model that comes with the program: %w", modelErr)
	}
	return p, err
}
