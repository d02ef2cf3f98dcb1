// Package area tells in which area of the world a state lies, by the United
// Nations' M49 standard, and to which part of society an actor belongs.
package area

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/diplograph/diplograph/schema"
)

// Sector tells to which part of society an actor of a class belongs that, if it is
// an organization, is of a kind, such as ministry or company. It is "" where that
// is not known.
func Sector(class schema.Class, kind string) string {
	if class == schema.ClassState {
		return "government"
	}
	if class != schema.ClassOrganization {
		return ""
	}
	switch kind {
	case "ministry", "agency", "cert", "parliament":
		return "government"
	case "igo", "un-body", "eu-institution", "court":
		return "intergovernmental"
	case "company":
		return "industry"
	case "university", "think-tank":
		return "academia"
	case "ngo", "network":
		return "civil-society"
	case "state-group":
		return "group-of-states"
	}
	return ""
}

// Sectors lists the parts of society.
func Sectors() []string {
	return []string{"government", "intergovernmental", "industry", "academia", "civil-society", "group-of-states"}
}

// Codes lists the areas of the standard: the regions, or the subregions of which
// they are made. Parts that these are divided into further, such as Eastern
// Africa, are left out.
func Codes(fine bool) []string {
	if fine {
		return []string{
			"015", "202", "419", "021", "143", "030", "035", "034", "145", "151", "154", "039", "155", "053", "054", "057", "061",
		}
	}
	return []string{"002", "019", "142", "150", "009"}
}

// Of gives the code of the region, or of the subregion, in which the state with the
// ISO 3166-1 code lies, "" where it is in none.
func Of(state string, fine bool) string {
	country, err := language.ParseRegion(state)
	if err != nil {
		return ""
	}
	for _, code := range Codes(fine) {
		if area, err := language.ParseRegion(code); err == nil && area.Contains(country) {
			return code
		}
	}
	return ""
}

// Name names an area in English.
func Name(code string) string {
	area, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.English).Name(area); name != "" {
		return name
	}
	return code
}
