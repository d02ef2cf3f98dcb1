package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

const (
	meeting  = mention.Type(schema.ClassMeeting)
	series   = mention.Type(schema.ClassSeries)
	session  = mention.Type(schema.ClassSession)
	proposal = mention.Type(schema.ClassProposal)
)

// What a meeting's name says of it.
func TestMeetingNames(t *testing.T) {
	for text, want := range map[string]struct {
		name    string
		ordinal int
		series  string
	}{
		"The Fourth Meeting of the Delta Working Group on Cable Law sat.": {"Fourth Meeting of the Delta Working Group on Cable Law", 4, "Delta Working Group on Cable Law"},
		"The 4th Meeting of the Delta Working Group sat.":                 {"4th Meeting of the Delta Working Group", 4, "Delta Working Group"},
		"The IV Meeting of the Delta Working Group sat.":                  {"IV Meeting of the Delta Working Group", 4, "Delta Working Group"},
		"The Twenty-second Meeting of the Delta Working Group sat.":       {"Twenty-second Meeting of the Delta Working Group", 22, "Delta Working Group"},
		"The fifty-seventh annual session of the Delta Assembly sat.":     {"fifty-seventh annual session of the Delta Assembly", 57, "Delta Assembly"},
		"The Fifth Japan-Estonia Cyber Dialogue sat.":                     {"Fifth Japan-Estonia Cyber Dialogue", 5, "Japan-Estonia Cyber Dialogue"},
		"The Fifth Japan–Estonia Cyber Dialogue sat.":                     {"Fifth Japan–Estonia Cyber Dialogue", 5, "Japan–Estonia Cyber Dialogue"},
		"The sixth U.S.-Japan Cyber Dialogue sat.":                        {"sixth U.S.-Japan Cyber Dialogue", 6, "U.S.-Japan Cyber Dialogue"},
		"The second round of cyber consultations between Chile and Spain was held.": {
			"second round of cyber consultations between Chile and Spain", 2, "cyber consultations between Chile and Spain",
		},
		"The Baltic Cyber Forum 2021 sat.":                                                  {"Baltic Cyber Forum 2021", 0, "Baltic Cyber Forum"},
		"The 2021 Baltic Cyber Forum sat.":                                                  {"2021 Baltic Cyber Forum", 0, "Baltic Cyber Forum"},
		"The Baltic Workshop on Cables sat.":                                                {"Baltic Workshop on Cables", 0, ""},
		"The Asia-Pacific Cyber Summit sat.":                                                {"Asia-Pacific Cyber Summit", 0, "Asia-Pacific Cyber Summit"},
		"The Third Baltic Conference on Cyber/ICT Security sat.":                            {"Third Baltic Conference on Cyber/ICT Security", 3, "Baltic Conference on Cyber/ICT Security"},
		"The third Chile - Spain Cyber Dialogue sat.":                                       {"third Chile - Spain Cyber Dialogue", 3, "Chile - Spain Cyber Dialogue"},
		"Joint Press Statement Second Chile-Peru Cyber Dialogue":                            {"Second Chile-Peru Cyber Dialogue", 2, "Chile-Peru Cyber Dialogue"},
		"DRAFT REPORT OF THE THIRD CABLE CONFERENCE":                                        {"THIRD CABLE CONFERENCE", 3, "CABLE CONFERENCE"},
		"The Third Meeting of Ministers in charge of cable security sat.":                   {"Third Meeting of Ministers in charge of cable security", 3, "Meeting of Ministers in charge of cable security"},
		"The 2nd Meeting of Officials Responsible for Cables sat.":                          {"2nd Meeting of Officials Responsible for Cables", 2, "Meeting of Officials Responsible for Cables"},
		"The fourth convening of the Zeta Initiative sat.":                                  {"fourth convening of the Zeta Initiative", 4, "Zeta Initiative"},
		"The First Committee debate sat.":                                                   {"First Committee debate", 0, ""},
		"A Zeta Council meeting on cables took place via videoconference in May.":           {"Zeta Council meeting on cables", 0, ""},
		"The SECOND MEETING OF THE ZETA UNION":                                              {"SECOND MEETING OF THE ZETA UNION", 2, "ZETA UNION"},
		"The 42nd Delta Harbour Working Group (HWG) meeting was held in Riga.":              {"42nd Delta Harbour Working Group (HWG) meeting", 42, "Delta Harbour Working Group"},
		"At the third Delta Cable Committee (CC) session, Chile spoke.":                     {"third Delta Cable Committee (CC) session", 3, "Delta Cable Committee"},
		"The 2nd Baltic Open Consultations and Harbour Group (HG) Meeting was held online.": {"2nd Baltic Open Consultations and Harbour Group (HG) Meeting", 2, "Baltic Open Consultations and Harbour Group (HG) Meeting"},
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, text), meeting)
			got := m.Ref.Series
			if m.Name != want.name || m.Ordinal() != want.ordinal || m.Ref.Ordinal != want.ordinal || (got == nil) != (want.series == "") || got != nil && got.Name != want.series {
				t.Errorf("%q, number %d, of %+v; want %+v", m.Name, m.Ordinal(), got, want)
			}
		})
	}
}

func TestPartiesOfAMeeting(t *testing.T) {
	for text, want := range map[string][]string{
		"The Fifth Japan-Estonia Cyber Dialogue sat.":                 {"Japan", "Estonia"},
		"The Fifth Japan–Estonia Cyber Dialogue sat.":                 {"Japan", "Estonia"},
		"The Fifth EU–Estonia Cyber Dialogue sat.":                    {"European Union", "Estonia"},
		"The Fifth Japan – European Union Cyber Dialogue sat.":        {"Japan", "European Union"},
		"The sixth U.S.-Japan Cyber Dialogue sat.":                    {"United States", "Japan"},
		"The second AU-EU Cyber Dialogue sat.":                        {"African Union", "European Union"},
		"The sixth EU-Chile Cyber Dialogue sat.":                      {"European Union", "Chile"},
		"The fourth Indo-Chile Cyber Dialogue sat.":                   {"India", "Chile"},
		"The first Cyber Dialogue between Chile, Peru, and Fiji sat.": {"Chile", "Peru", "Fiji"},
		"The second Cyber Dialogue between Chile and Spain was held.": {"Chile", "Spain"},
		"The Fifth Baltic Cyber Dialogue sat.":                        nil,
		"The Fifth Meeting of the Asia-Pacific Union sat.":            nil,
	} {
		t.Run(text, func(t *testing.T) {
			a := find(t, text)
			m := last(t, a, meeting)
			var got []string
			for _, r := range a.Parties(&m) {
				got = append(got, r.Name)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Treaties, plain words and small gatherings are no meetings of their own.
func TestNoMeetings(t *testing.T) {
	for _, text := range []string{
		"Estonia joined the Budapest Convention.", "They were meeting friends.", "It was a visit.", "They had meetings.", "Estonia is in Europe.",
		"Estonia joined the Landmark Convention against Cybercrime.", "The sixth Group of Governmental Experts wrote a report.", "In the second week Estonia spoke.",
	} {
		for _, m := range of(find(t, text), meeting) {
			if m.Ref != nil {
				t.Errorf("%q: %q is the meeting %q", text, m.Name, m.Ref.Name)
			}
		}
	}
}

// Names of one meeting are known to be of one, and of others not.
func TestSameMeeting(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		same bool
	}{
		"the same name":                 {"The Second Meeting of the Baltic Cyber Forum sat. The Second Meeting of the Baltic Cyber Forum rose.", true},
		"in capitals":                   {"# SECOND MEETING OF THE BALTIC CYBER FORUM\n\nThe Second Meeting of the Baltic Cyber Forum sat.", true},
		"the ordinal in another form":   {"The Second Meeting of the Baltic Cyber Forum sat. The 2nd Meeting of the Baltic Cyber Forum rose.", true},
		"only the ordinal":              {"The Second Meeting of the Baltic Cyber Forum sat. The Second Meeting rose.", true},
		"another ordinal":               {"The Second Meeting of the Baltic Cyber Forum sat. The Third Meeting of the Baltic Cyber Forum rose.", false},
		"another series":                {"The Second Meeting of the Baltic Cyber Forum sat. The Second Meeting of the Alpine Cable Union rose.", false},
		"another year":                  {"The Baltic Cyber Forum 2019 sat. The Baltic Cyber Forum 2021 rose.", false},
		"the parties in another order":  {"The Fifth Japan-Estonia Cyber Dialogue sat. The Fifth Estonia-Japan Cyber Dialogue rose.", true},
		"another series that is known":  {"The IGF 2019 sat. The GCCS 2019 rose.", false},
		"two workshops of other topics": {"The Baltic Workshop on Cables sat. The Alpine Workshop on Ships rose.", false},
	} {
		t.Run(name, func(t *testing.T) {
			some := of(find(t, test.text), meeting)
			if len(some) != 2 {
				t.Fatalf("%q: %d meetings, want 2", test.text, len(some))
			}
			if same := some[0].Ref == some[1].Ref; same != test.same {
				t.Errorf("%q: one meeting: %t, want %t", test.text, same, test.same)
			}
		})
	}
}

// A meeting is called by its fullest name that is not in capitals.
func TestFullestName(t *testing.T) {
	for text, want := range map[string]string{
		"# SECOND MEETING OF THE BALTIC CYBER FORUM\n\nThe Second Meeting of the Baltic Cyber Forum sat.": "Second Meeting of the Baltic Cyber Forum",
		"The Second Meeting sat. The Second Meeting of the Baltic Cyber Forum rose.":                      "Second Meeting of the Baltic Cyber Forum",
	} {
		m := last(t, find(t, text), meeting)
		if referent(m) != want {
			t.Errorf("%q: the meeting is called %q, want %q", text, referent(m), want)
		}
	}
}

// Which meeting a document is about.
func TestContextMeeting(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"the only one":     {"The Second Meeting of the Baltic Cyber Forum sat.", "Second Meeting of the Baltic Cyber Forum"},
		"none":             {"Estonia spoke.", ""},
		"the one held now": {"The First Meeting of the Alpine Cable Union was praised. The Second Meeting of the Baltic Cyber Forum was held in Riga.", "Second Meeting of the Baltic Cyber Forum"},
		"the title's": {
			"# Third Meeting of the Baltic Cyber Forum\n\nThe Third Meeting of the Baltic Cyber Forum was held in Oslo. It follows the Second Meeting of the Baltic Cyber Forum in Riga. The Fourth Meeting of the Baltic Cyber Forum will be held in Bonn.",
			"Third Meeting of the Baltic Cyber Forum",
		},
		"not the next one": {
			"The Second Meeting of the Baltic Cyber Forum was held in Riga. The Third Meeting of the Baltic Cyber Forum will be held in Oslo. The Third Meeting of the Baltic Cyber Forum will be long.",
			"Second Meeting of the Baltic Cyber Forum",
		},
		"the one convened": {"Estonia convened the Second Meeting of the Baltic Cyber Forum. The First Meeting of the Alpine Cable Union was praised.", "Second Meeting of the Baltic Cyber Forum"},
		"of a series":      {"The EU-Japan Cyber Dialogue took place in Tokyo.", "EU-Japan Cyber Dialogue"},
		"not a sitting of it": {
			"# Report on the third session of the Baltic Cyber Committee\n\nAt its 1st meeting, on 3 May 2021, the Committee adopted its agenda. Also at its 2nd meeting, the Committee heard Latvia.",
			"third session of the Baltic Cyber Committee",
		},
		"that the title names without a number": {
			"# Cyber at the Baltic Cyber Forum\n\nThe 26th Baltic Cyber Forum was held in Riga. The 25th Baltic Cyber Forum was held in Oslo.",
			"26th Baltic Cyber Forum",
		},
		"of a quoted title": {
			"# Who Answers for Cables?\n\nOn 3 May 2021, the Riga Institute hosted a private roundtable, \"Who Answers for Cables?\", in Riga. It followed the Second Meeting of the Baltic Cyber Forum.",
			"Who Answers for Cables?",
		},
		"not last year's": {
			"# Cyber 2024\n\n# Date\n\n# 6 June 2024\n\n# Venue\n\n# Riga Institute, Riga\n\nThe event is open to all. At last year's conference, on 9 March 2023, many spoke.",
			"Cyber 2024",
		},
		"of a place": {"The Lisbon workshop was short.", "Lisbon workshop"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			if m := find(t, test.text).Context.Meeting; m != nil {
				got = m.Name
			}
			if got != test.want {
				t.Errorf("%q is about %q, want %q", test.text, got, test.want)
			}
		})
	}
}

// A meeting to come is marked as planned, the one that the document is about not.
func TestPlanned(t *testing.T) {
	for text, want := range map[string]bool{
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. The Third Meeting of the Baltic Cyber Forum will be held in Oslo.":   true,
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. The next meeting is in Oslo.":                                        true,
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. They spoke of a follow-up workshop.":                                 true,
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. Norway offered to host the Third Meeting of the Baltic Cyber Forum.": true,
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. It followed the First Meeting of the Baltic Cyber Forum.":            false,
	} {
		a := find(t, text)
		m := last(t, a, meeting)
		if m.Ref == nil || m.Ref == a.Context.Meeting || m.Ref.Planned != want {
			t.Errorf("%q: %+v, want another meeting, planned: %t", text, m.Ref, want)
		}
		if a.Context.Meeting == nil || a.Context.Meeting.Planned {
			t.Errorf("%q is about %+v, want a meeting that was held", text, a.Context.Meeting)
		}
	}
}

// What refers back to a meeting or series.
func TestMeetingsReferredTo(t *testing.T) {
	const held = "The Second Meeting of the Delta Working Group was held in Riga. "
	for name, test := range map[string]struct {
		text string
		of   mention.Type
		want string
	}{
		"the meeting":       {held + "Later the meeting rose.", meeting, "Second Meeting of the Delta Working Group"},
		"this meeting":      {held + "Later this meeting rose.", meeting, "Second Meeting of the Delta Working Group"},
		"the last named":    {held + "Norway recalled the First Meeting of the Alpine Cable Union. There the meeting had failed.", meeting, "First Meeting of the Alpine Cable Union"},
		"the working group": {held + "Later the Working Group rose.", series, "Delta Working Group"},
		"the meeting of a paragraph before": {
			held + "\n\nLater the meeting rose.", meeting, "Second Meeting of the Delta Working Group",
		},
		"the meeting of nothing": {"Later the meeting rose.", meeting, ""},
	} {
		t.Run(name, func(t *testing.T) {
			m := last(t, find(t, test.text), test.of)
			if m.Named() {
				t.Errorf("%q is taken for a name", m.Name)
			}
			if got := referent(m); got != test.want {
				t.Errorf("%q: it is %q, want %q", test.text, got, test.want)
			}
		})
	}
}

// A series that the lexicon knows is found by its entry.
func TestKnownSeries(t *testing.T) {
	for text, ordinal := range map[string]int{"The 14th IGF was held.": 14, "This year, IGF 2019 was held.": 0} {
		m := last(t, find(t, text), meeting)
		if m.Ordinal() != ordinal || m.Ref.Series == nil || m.Ref.Series.Entry == nil || m.Ref.Series.Entry.Name != "Internet Governance Forum" {
			t.Errorf("%q, number %d, is of %+v", m.Name, m.Ordinal(), m.Ref.Series)
		}
	}
}

// A series has one referent under all its names.
func TestSeries(t *testing.T) {
	a := find(t, "The Second Meeting of the Delta Working Group was held in Riga. Norway joined the Delta Working Group.")
	m := last(t, a, series)
	if m.Ref == nil || m.Ref != a.Context.Series || m.Ref != a.Context.Meeting.Series {
		t.Errorf("%q is %+v, want the series %+v", m.Name, m.Ref, a.Context.Series)
	}
}

func TestSessions(t *testing.T) {
	for text, want := range map[string]struct {
		name    string
		ordinal int
		day     bool
	}{
		"In the second session they spoke.":  {"second session", 2, false},
		"In the 3rd panel they spoke.":       {"3rd panel", 3, false},
		"In Panel 3 they spoke.":             {"Panel 3", 3, false},
		"In Session IV they spoke.":          {"Session IV", 4, false},
		"In the closing session they spoke.": {"closing session", 0, false},
		"In the last session they spoke.":    {"last session", 0, false},
		"On Day 1 they spoke.":               {"Day 1", 1, true},
		"On the 2nd day they rose.":          {"2nd day", 2, true},
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, text), session)
			if m.Name != want.name || m.Ordinal() != want.ordinal || m.IsDay() != want.day {
				t.Errorf("%q, number %d, a day: %t; want %+v", m.Name, m.Ordinal(), m.IsDay(), want)
			}
		})
	}
	if got := of(find(t, "They met in session and formed a panel."), session); len(got) > 0 {
		t.Errorf("found %q", got[0].Name)
	}
}

const proposals = "I put forward three proposals:\n\n1. That the members share their laws;\n2. That a register be kept.\n3. “Less talk”.\n\n"

// What a list puts forward, and what refers to it.
func TestProposals(t *testing.T) {
	a := find(t, proposals)
	var got []string
	for i, p := range a.Proposals {
		got = append(got, p.Name)
		if p.Ordinal != i+1 {
			t.Errorf("%q is number %d, want %d", p.Name, p.Ordinal, i+1)
		}
	}
	if diff := cmp.Diff([]string{"the members share their laws", "a register be kept", "“Less talk”"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for text, want := range map[string][]string{
		"Norway praised the second proposal.":    {"a register be kept"},
		"Norway praised the 1st proposal.":       {"the members share their laws"},
		"Norway praised the proposals.":          {"the members share their laws", "a register be kept", "“Less talk”"},
		"Norway praised the fourth proposal.":    nil,
		"Norway praised the second good motion.": {"a register be kept"},
	} {
		m := last(t, find(t, proposals+text), proposal)
		var got []string
		for _, r := range m.All {
			got = append(got, r.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// A list puts something forward only where the words before it say so.
func TestNoProposals(t *testing.T) {
	for _, text := range []string{
		"I heard two speakers:\n\n1. Mr. Karl Tamm;\n2. Ms. Anna Berzina.\n",
		"I put forward proposals.\n\n- One\n- Two\n",
		"- One\n- Two\n",
	} {
		if a := find(t, text); len(a.Proposals) > 0 {
			t.Errorf("%q puts forward %d proposals", text, len(a.Proposals))
		}
	}
}

// Without numbers, proposals are counted.
func TestProposalsWithoutNumbers(t *testing.T) {
	a := find(t, "Norway recommended the following:\n\n- a register;\n- a school.\n")
	if len(a.Proposals) != 2 || a.Proposals[1].Ordinal != 2 || a.Proposals[1].Name != "a school" {
		t.Errorf("found %+v", a.Proposals)
	}
}
