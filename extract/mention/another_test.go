package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// What a list tells of the next one who came is no post of the person before.
func TestPostOfAnother(t *testing.T) {
	for text, want := range map[string]int{
		"Among the speakers were Ms. Maria Silva (Brazil), Mr. Paul Okeke (Ghana) and a representative of Microsoft.": 1,
		"Among the speakers were Mr. Paul Okeke (Ghana), and the Secretary of the European Commission.":               1,
		"The keynote was given by Mr. Paul Okeke (Ghana), a lawyer and a member of the European Parliament.":          2,
	} {
		bodies := 0
		for _, m := range find(t, text).Mentions {
			if !m.Type.Is(schema.ClassPerson) || m.Name != "Paul Okeke" {
				continue
			}
			for _, one := range m.Affiliations() {
				if one.Body != nil {
					bodies++
				}
			}
		}
		if bodies != want {
			t.Errorf("%q: posts at %d bodies, want %d", text, bodies, want)
		}
	}
}
