package mention_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/mention"
)

// Which meetings of two or three a text tells of in passing, and who was there.
func TestEncounters(t *testing.T) {
	const main = "The Second Meeting of the Baltic Cyber Forum was held in Riga. "
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"whom one met":             {"On 4 May, Minister Anna Berzina met Minister Karl Tamm in Oslo.", []string{"meeting between Anna Berzina and Karl Tamm"}},
		"with whom":                {"Anna Berzina later met with Karl Tamm and Jane Roe.", []string{"meeting between Anna Berzina, Karl Tamm and Jane Roe"}},
		"with a body":              {"Anna Berzina held talks with the European External Action Service.", []string{"talks between Anna Berzina and European External Action Service"}},
		"by telephone":             {"Anna Berzina spoke by telephone with Karl Tamm.", []string{"telephone call between Anna Berzina and Karl Tamm"}},
		"in which something arose": {"Anna Berzina raised the attack with Karl Tamm in a face-to-face meeting.", []string{"meeting between Anna Berzina and Karl Tamm"}},
		"who she is":               {"Anna Berzina travelled on. She met with Karl Tamm.", []string{"meeting between Anna Berzina and Karl Tamm"}},
		"only officials of a body": {"Anna Berzina met with European Union officials.", nil},
		"at a meeting with a name": {"Anna Berzina met with Karl Tamm at the Third Meeting of the Baltic Cyber Forum.", nil},
		"what meets resistance":    {"The plan met with resistance.", nil},
		"the press":                {"Anna Berzina spoke to reporters.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, m := range of(find(t, main+test.text), meeting) {
				if m.IsEncounter() && !slices.Contains(got, referent(m)) {
					got = append(got, referent(m))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// What a document is about that names no meeting.
func TestUnnamedMeeting(t *testing.T) {
	const page = "# Webinar: Who Mends the Cables? Voices from the Coast\n\n**Date:** Thursday, 5 May 2022\n\n**Where:** Online\n\nThis webinar will look at the repair of cables in the north and asks who pays for the ships that are needed.\n"
	for name, test := range map[string]struct{ text, want string }{
		"who met where":           {"The ministers of Estonia and Latvia met in Riga on 3 May 2021 to discuss the repair of cables, and agreed to do more for the safety of the sea.", "meeting in Riga"},
		"the page of an event":    {page, "Webinar: Who Mends the Cables? Voices from the Coast"},
		"an event behind a label": {"# Side event: Cables and Ships in the Small States\n\n12 March 2025 | 13:15 | Riga Institute, Riga\n\nOrganised by Estonia\n", "Side event: Cables and Ships in the Small States"},
	} {
		t.Run(name, func(t *testing.T) {
			m := find(t, test.text).Context.Meeting
			if m == nil || m.Name != test.want {
				t.Errorf("the meeting is %v, want %q", m, test.want)
			}
		})
	}
}

// A post of "its" is one at the body that the sentence names first.
func TestPostsOfItsBody(t *testing.T) {
	for text, want := range map[string]string{
		"The Riga Institute, led by its Director General, Anna Berzina, spoke.":                             "Riga Institute",
		"The Cyber Security Authority, with its Chief Executive Officer, Karl Tamm, joined the Riga Forum.": "Cyber Security Authority",
	} {
		m := last(t, find(t, text), mention.Type("Person"))
		posts := m.Affiliations()
		if len(posts) == 0 || posts[0].Body == nil || posts[0].Body.Name != want {
			t.Errorf("%q: the posts are %+v, want one at %q", text, posts, want)
		}
	}
}
