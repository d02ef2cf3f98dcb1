package resolve_test

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// One meeting has one id however a text names it, as long as the text and the
// lexicon alone tell that it is the same one.
func TestOneMeetingOneID(t *testing.T) {
	for id, texts := range map[string][]string{
		"baltic-cyber-forum-21": {
			"The Twenty-first Meeting of the Baltic Cyber Forum was held.", "The 21st Meeting of the Baltic Cyber Forum was held.",
			"The XXI Meeting of the Baltic Cyber Forum was held.", "The 21st Baltic Cyber Forum was held.",
		},
		"baltic-cyber-forum-2021": {"The 2021 Baltic Cyber Forum was held.", "The Baltic Cyber Forum 2021 was held on 3 May 2021."},
		"igf-14": {
			"The 14th IGF was held.", "IGF 2019 was held in Berlin.", "The 2019 IGF was held in Berlin on 25 November 2019.",
			"The XIV Internet Governance Forum was held.", "The fourteenth annual meeting of the Internet Governance Forum was held.",
		},
		"eu-japan-cyber-dialogue-4": {
			"The Fourth EU-Japan Cyber Dialogue was held.", "The 4th Cyber Dialogue between Japan and the European Union was held.",
		},
		"estonia-japan-cyber-dialogue-2": {
			"The Second Japan-Estonia Cyber Dialogue was held.", "The second Estonia-Japan Cyber Dialogue was held.",
			"The 2nd Cyber Dialogue between Japan and Estonia was held.",
		},
		"un-oewg-3": {"The third session of the OEWG was held.", "The Third Substantive Session of the UN OEWG was held."},
		"un-oewg-intersessional-3": {
			"The third intersessional meeting of the OEWG was held.", "The Third Informal Intersessional Meeting of the OEWG was held.",
		},
		"un-oewg-2022":                  {"The 2022 session of the OEWG was held."}, // one of two
		"asean-mcc-4":                   {"The 4th ASEAN Ministerial Conference on Cybersecurity was held.", "The ASEAN Ministerial Conference on Cybersecurity 2019 was held in Singapore."},
		"minutes-baltic-cyber-forum":    {"The Baltic Cyber Forum was held."}, // some year's
		"minutes-working-group-6":       {"The Sixth Meeting of the Working Group was held."},
		"baltic-cyber-forum-workshop-2": {"The Second Workshop of the Baltic Cyber Forum was held."},
	} {
		for _, text := range texts {
			t.Run(text, func(t *testing.T) {
				if got := entity(t, schema.ClassMeeting, text); got.ID != "meeting/"+id {
					t.Errorf("%s, want meeting/%s", got.ID, id)
				}
			})
		}
	}
}

// One body has one id, and the ministries of two states have two.
func TestOneBodyOneID(t *testing.T) {
	for id, names := range map[string][]string{
		"ee-mfa": {
			"Ministry of Foreign Affairs of Estonia", "Estonian Ministry of Foreign Affairs", "Ministry of Foreign Affairs of the Republic of Estonia",
			"Ministry of Foreign Affairs (MFA) of Estonia", "Foreign Ministry of Estonia",
		},
		"ee-ministry-of-defense":           {"Ministry of Defence of Estonia", "Estonian Ministry of Defense", "Ministry of Defence of the Republic of Estonia"},
		"ee-bank-of-estonia":               {"Bank of Estonia"},
		"lv-ministry-of-defense":           {"Ministry of Defence of Latvia"},
		"minutes-ministry-of-defense":      {"Ministry of Defence"}, // of whichever state
		"center-for-cyber-law":             {"Centre for Cyber Law", "Center for Cyber Law"},
		"institute-for-law-and-policy":     {"Institute for Law and Policy", "Institute for Law & Policy"},
		"nordic-cable-protection-agency":   {"Nordic Cable Protection Agency", "Nordic Cable Protection Agency (NCPA)"},
		"baltic-cybersecurity-association": {"Baltic Cybersecurity Association", "Baltic Cyber Security Association"},
	} {
		for _, name := range names {
			t.Run(name, func(t *testing.T) {
				if got := entity(t, schema.ClassOrganization, "The "+name+" spoke."); got.ID != "org/"+id {
					t.Errorf("%q is %s, want org/%s", name, got.ID, id)
				}
			})
		}
	}
}
