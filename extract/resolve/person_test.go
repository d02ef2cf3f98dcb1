package resolve_test

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// One person has one id however a text writes the name, as long as the text
// alone tells that it is the same one.
func TestOnePersonOneID(t *testing.T) {
	for id, names := range map[string][]string{
		"chen-liang":       {"Mr. CHEN Liang", "Mr. Chen Liang", "H.E. Ambassador CHEN Liang", "Mr. Liang CHEN"},
		"huang-zhixiong":   {"Prof. Huang Zhixiong", "Prof. Zhixiong Huang", "Dr. HUANG Zhixiong", "Mr. Zhixiong HUANG"},
		"kim-min-ji":       {"Ms. Kim Min-ji", "Ms. KIM Min-Ji", "Ms. Min-ji Kim", "Ms. Min-ji KIM", "Ms. Kim Min Ji"},
		"andrey-krutskikh": {"Mr. Andrey Krutskikh", "Mr. KRUTSKIKH Andrey", "Mr. Andrey KRUTSKIKH"},
		"juan-de-la-cruz":  {"Mr. Juan de la Cruz of Spain", "Mr. DE LA CRUZ Juan of Spain", "Mr. Juan DE LA CRUZ of Spain"},
		"ahmed-al-sabah":   {"Sheikh Ahmed Al-Sabah", "Mr. Ahmed Al Sabah", "Mr. Ahmed AL-SABAH"},
		"jurgen-muller":    {"Dr. Jürgen Müller", "Dr. Jürgen MÜLLER", "Dr. Jurgen Muller, PhD"},
		"grace-lee":        {"Ms. Grace Lee", "Ms. LEE Grace", "Ms. Grace LEE"},
		"lee-hsien-loong":  {"Mr. Lee Hsien Loong", "Mr. LEE Hsien Loong"},
		"john-a-smith":     {"Mr. John A. Smith", "Mr. John A Smith", "Mr. John A. Smith OBE"},
		"j-a-smith":        {"Mr. J. A. Smith", "Mr. J.A. Smith"},
		"john-smith-jr":    {"Mr. John Smith Jr.", "Mr. John Smith, Jr.", "Mr. John SMITH Jr."},
		"john-smith":       {"Mr. John Smith", "Prof. Dr. John Smith", "Mr. SMITH John"},
		"john-smith-iii":   {"Mr. John Smith III", "Mr. John SMITH III"},
		"liang-chen":       {"Mr. Liang Chen"},             // either word can be the family's
		"jack-ma":          {"Mr. Jack Ma", "Mr. Jack MA"}, // no Master of Arts
		"karl-tamm":        {"H.E. Mr. KARL Tämm", "Mr. Karl TÄMM"},
		"tj-smith":         {"Mr. TJ Smith"},
	} {
		for _, name := range names {
			t.Run(name, func(t *testing.T) {
				if got := entity(t, schema.ClassPerson, name+" spoke."); got.ID != "person/"+id {
					t.Errorf("%q is %s, want person/%s", name, got.ID, id)
				}
			})
		}
	}
}
