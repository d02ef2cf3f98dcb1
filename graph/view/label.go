package view

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/diplograph/diplograph/schema"
)

// english is the language of names that texts give.
const english = "en"

// Name returns the name by which it is known: of a state in the locale, if that is
// given and the Unicode CLDR has it, else as texts give it.
func (e entity) Name(locale *string) string {
	name, _ := e.label(locale)
	return name
}

// NameLocale returns the language of the name that Name returns.
func (e entity) NameLocale(locale *string) string {
	_, served := e.label(locale)
	return served
}

func (e entity) label(locale *string) (name, served string) {
	if locale == nil || e.node.Class != schema.ClassState {
		return e.node.Name, english
	}
	tag, err := language.Parse(*locale)
	_, code, _ := strings.Cut(e.node.ID, "/")
	region, noState := language.ParseRegion(code)
	if base, _ := tag.Base(); err != nil || noState != nil || base.String() == english {
		return e.node.Name, english
	}
	for ; tag != language.Und; tag = tag.Parent() {
		if namer := display.Regions(tag); namer != nil {
			if name := namer.Name(region); name != "" {
				return name, tag.String()
			}
		}
	}
	return e.node.Name, english
}
