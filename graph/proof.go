package graph

import (
	"fmt"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

// passages are the parts of a text, by places that count its characters.
type passages struct {
	text  string
	runes []rune // nil if each character is one byte
}

func newPassages(text string) passages {
	if isASCII(text) {
		return passages{text: text}
	}
	return passages{text, []rune(text)}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// length is how many characters the text has.
func (p passages) length() int {
	if p.runes == nil {
		return len(p.text)
	}
	return len(p.runes)
}

// between is what stands from one place up to another.
func (p passages) between(from, to int) string {
	if p.runes == nil {
		return p.text[from:to]
	}
	return string(p.runes[from:to])
}

// is tells whether between would be the quote.
func (p passages) is(quote string, from, to int) bool {
	if p.runes == nil {
		return p.text[from:to] == quote
	}
	for _, want := range p.runes[from:to] {
		r, size := utf8.DecodeRuneInString(quote)
		if r != want || r == utf8.RuneError && size <= 1 { // it has ended, or is not in UTF-8
			return false
		}
		quote = quote[size:]
	}
	return quote == ""
}

// checkFact tells whether the ontology allows a fact of a document, and its text
// proves it.
func checkFact(document string, text passages, f *schema.Fact) error {
	if err := schema.Default().Check(*f); err != nil {
		return err
	}
	return checkProof(document, text, f)
}

// checkProof tells whether the quotes are what the document has there.
func checkProof(document string, text passages, f *schema.Fact) error {
	fault := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s %s %s: %s", schema.ErrInvalid, f.Subject.Name, f.Predicate, f.Object, fmt.Sprintf(format, args...))
	}
	if w := notInUTF8(f); w != "" {
		return fault("%q is not in UTF-8", w)
	}
	for _, e := range f.Evidence {
		switch {
		case e.Document != document:
			return fault("its evidence is in %s, not in %s", e.Document, document)
		case e.End > text.length():
			return fault("its evidence %d-%d ends after the text, which has %d characters", e.Start, e.End, text.length())
		case !text.is(e.Quote, e.Start, e.End):
			return fault("the text has %q at %d-%d, not %q", text.between(e.Start, e.End), e.Start, e.End, e.Quote)
		}
	}
	return nil
}

// notInUTF8 finds what a fact says in other bytes, but for its quotes; "" if there
// is nothing.
func notInUTF8(f *schema.Fact) string {
	value := ""
	if f.Object.IsLiteral() {
		value = f.Object.Literal.Value
	}
	for _, w := range [...]string{f.Subject.ID, f.Subject.Name, f.Object.ID, f.Object.Name, f.Rule, value} {
		if !utf8.ValidString(w) {
			return w
		}
	}
	for _, w := range f.Attrs {
		if !utf8.ValidString(w) {
			return w
		}
	}
	return ""
}
