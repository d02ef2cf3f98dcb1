package identity_test

import (
	"testing"

	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

func TestBodies(t *testing.T) {
	kenya, forum := person("Amina Wanjiru"), graphtest.Entity(schema.ClassMeeting, "forum-2", "Second Forum")
	for _, test := range []struct {
		name   string
		a, b   schema.Entity
		shared bool // a person speaks for both
		score  float64
	}{
		{"an acronym", body("ncpa", "NCPA"), body("nordic-cable-protection-agency", "Nordic Cable Protection Agency"), false, 0.5},
		{"a short acronym", body("ccl", "CCL"), body("center-for-cyber-law", "Centre for Cyber Law"), false, 0.4},
		{"a short acronym with a person", body("ccl", "CCL"), body("center-for-cyber-law", "Centre for Cyber Law"), true, 0.5},
		{"an acronym of small words", body("bvs", "BVS"), body("nordic-cable-protection-agency", "Nordic Cable Protection Agency"), false, -1},
		{"the order of words", body("leiden-university", "Leiden University"), body("university-of-leiden", "University of Leiden"), false, 0.8},
		{"a slip", body("hague-center-for-strategic-studies", "Hague Centre for Strategic Studies"), body("hague-center-for-stratgic-studies", "Hague Center for Stratgic Studies"), false, 0.8},
		{"more words", body("tallinn-cyber-institute", "Tallinn Cyber Institute"), body("tallinn-institute", "Tallinn Institute"), false, 0.3},
		{"ministries of two states", body("ee-ministry-of-defense", "Ministry of Defence of Estonia"), body("lv-ministry-of-defense", "Ministry of Defence of Latvia"), false, -1},
		{"ministries of two documents", body("a-ministry-of-foreign-affairs", "Ministry of Foreign Affairs"), body("b-ministry-of-foreign-affairs", "Ministry of Foreign Affairs"), false, 0.3},
		{"a ministry and that of a state", body("a-ministry-of-foreign-affairs", "Ministry of Foreign Affairs"), body("ee-mfa", "Ministry of Foreign Affairs of Estonia"), false, 0.1},
		{"two ministries of a state", body("ee-ministry-of-defense", "Ministry of Defence"), body("ee-ministry-of-justice", "Ministry of Justice"), false, 0.2},
		{"committees by number", body("first-committee", "First Committee"), body("third-committee", "Third Committee"), false, -1},
		{"groups by number", body("working-group-ii-on-cables", "Working Group II on Cables"), body("working-group-iii-on-cables", "Working Group III on Cables"), false, -1},
		{"universities", body("leiden-university", "Leiden University"), body("delft-university", "Delft University"), false, -1},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := graphtest.NewWriter("a.txt").Say(graphtest.Link(test.a, schema.RelAttended, forum))
			b := graphtest.NewWriter("b.txt").Say(graphtest.Link(test.b, schema.RelMemberOf, body("unrelated", "Q")))
			if test.shared {
				a.Say(graphtest.Link(kenya, schema.RelAffiliatedWith, test.a))
				b.Say(graphtest.Link(kenya, schema.RelAffiliatedWith, test.b))
			}
			checkScore(t, find(t, store(t, a, b), schema.ClassOrganization), test.score)
		})
	}
}

func body(slug, name string) schema.Entity {
	return graphtest.Entity(schema.ClassOrganization, slug, name)
}

func TestSeries(t *testing.T) {
	series := func(name string) schema.Entity { return graphtest.Entity(schema.ClassSeries, slug(name), name) }
	for _, test := range []struct {
		a, b  string
		score float64
	}{
		{"Delta Working Group on Cables", "Working Group on Cables (Delta)", 0.95},
		{"Japan-Estonia Cyber Dialogue", "Cyber Dialogue between Estonia and Japan", 0.95},
		{"Japan-Estonia Cyber Dialogue", "Japan-Latvia Cyber Dialogue", -1},
		{"Baltic Cyber Forum", "Baltic Cybercrime Forum", 0.4},
	} {
		t.Run(test.a+", "+test.b, func(t *testing.T) {
			v := store(t,
				graphtest.NewWriter("a.txt").Say(graphtest.Link(state("XA"), schema.RelMemberOf, series(test.a))),
				graphtest.NewWriter("b.txt").Say(graphtest.Link(state("XA"), schema.RelMemberOf, series(test.b))),
			)
			checkScore(t, find(t, v, schema.ClassSeries), test.score)
		})
	}
}
