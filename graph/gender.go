package graph

import "github.com/diplograph/diplograph/schema"

// Gender is what titles and pronouns in texts tell of a person.
type Gender uint8

// The genders that texts tell of.
const (
	UnknownGender Gender = iota // none does
	Woman
	Man
	DisputedGender // they differ
)

// Gender tells of a person what the titles and pronouns do that are plainly used for
// it, and which these are. Its name tells nothing.
func (v *View) Gender(person string) (Gender, []*Edge) {
	said := v.plainEdges(person, schema.RelAddressedAs, Forward)
	var of Gender
	for _, e := range said {
		switch e.Fact.Object.Literal.Value {
		case "feminine":
			of |= Woman
		case "masculine":
			of |= Man
		}
	}
	return of, said
}
