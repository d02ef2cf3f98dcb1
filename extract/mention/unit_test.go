package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A unit belongs to the post where its parent body is told; small words, adjectives of states
// and bodies that only the post tells of are read as parts of posts.
func TestPostsOfUnits(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []post
	}{
		"unit at its parent":         {"Ms. Jane Roe, Head of the Cable Division at the Riga Institute, spoke.", []post{{"Head of the Cable Division", "Riga Institute"}}},
		"unit in brackets":           {"Ms. Jane Roe, Joint Secretary (Cable Division), Riga Institute, spoke.", []post{{"Joint Secretary (Cable Division)", "Riga Institute"}}},
		"small words in a post":      {"Ms. Jane Roe, chief strategy officer at the Riga Institute, spoke.", []post{{"chief strategy officer", "Riga Institute"}}},
		"body told by the post only": {"Ms. Jane Roe, an analyst at Riganet, spoke.", []post{{"analyst", "Riganet"}}},
		"state's adjective":          {"Ms. Jane Roe, former Latvian Ambassador, spoke.", []post{{"former Latvian Ambassador", "Latvia"}}},
		"post behind its body":       {"Latvian Department of Ports Undersecretary Jane Roe spoke.", []post{{"Undersecretary", "Latvian Department of Ports"}}},
		"field behind the post":      {"The Department of Ports Coordinator for Cyber Policy Jane Roe spoke.", []post{{"Coordinator for Cyber Policy", "Department of Ports"}}},
		"name behind its body":       {"The Deputy Secretary in the Bureau of Ports and Cable Affairs Jane A. Roe spoke.", []post{{"Deputy Secretary", "Bureau of Ports and Cable Affairs"}}},
		"post before, state behind":  {"Deputy Port Director Jane Roe of Latvia spoke.", []post{{"Deputy Port Director", "Latvia"}}},
		"body of a body":             {"Deputy Director of the Latvian Port Ministry's Department of Cable Security Jane Roe told reporters.", []post{{"Deputy Director", "Department of Cable Security"}}},
		"ordinal of the post":        {"Speaking in Riga, First Deputy Governor of the Bank of Latvia, Ms. Jane Roe, spoke of cables.", []post{{"First Deputy Governor", "Bank of Latvia"}}},
		"small field before a name":  {"The network was praised by Latvian minister of ports Jane Roe.", []post{{"minister of ports", "Latvia"}}},
		"head of delegation":         {"Latvian Ambassador Jane Roe (head of delegation) spoke.", []post{{"head of delegation", ""}, {"Ambassador", "Latvia"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, posts(t, test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
