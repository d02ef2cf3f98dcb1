package view

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/diplograph/diplograph/schema"
)

// Knowing makes the root know of which sort organizations are, such as ministry or
// company, by their ids: "" for those of which that is not known.
func (r *Root) Knowing(kind func(id string) string) *Root {
	r.kind = kind
	return r
}

// sector tells to which part of society an actor belongs, "" where nobody knows.
func (r *Root) sector(class schema.Class, id string) string {
	if class == schema.ClassState {
		return "government"
	}
	if class != schema.ClassOrganization || r.kind == nil {
		return ""
	}
	switch r.kind(id) {
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

// The areas of the United Nations' M49 standard: the regions, and the subregions
// of which they are made. Parts that these are divided into further, such as
// Eastern Africa, are left out.
func regionCodes(fine bool) []string {
	if fine {
		return []string{
			"015", "202", "419", "021", "143", "030", "035", "034", "145", "151", "154", "039", "155", "053", "054", "057", "061",
		}
	}
	return []string{"002", "019", "142", "150", "009"}
}

// regionOf gives the code of the area in which a state lies, "" where none does.
func regionOf(state string, fine bool) string {
	country, err := language.ParseRegion(state)
	if err != nil {
		return ""
	}
	for _, code := range regionCodes(fine) {
		if area, err := language.ParseRegion(code); err == nil && area.Contains(country) {
			return code
		}
	}
	return ""
}

// regionName names an area in English.
func regionName(code string) string {
	area, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.English).Name(area); name != "" {
		return name
	}
	return code
}
