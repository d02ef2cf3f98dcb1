package rule_test

import (
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/rule"
)

const (
	held  = "The Second Meeting of the Baltic Cyber Forum was held in Riga. "
	forum = "Second Meeting of the Baltic Cyber Forum"
	cable = "Riga Declaration on Cables"
)

// Each kind of rule on the least text that it needs, and on one that it leaves.
func TestKinds(t *testing.T) {
	for name, test := range map[string]struct {
		relation string
		lines    []string
		text     string
		want     []string
	}{
		"phrase with a constant": {
			"chaired",
			[]string{"kind: phrase", `pattern: "led by <Actor:subject>"`, "object: meeting"},
			held + "It was led by Estonia.",
			[]string{"Estonia → " + forum},
		},
		"several labels on a line": {
			"chaired",
			[]string{"kind: label", "labels: [chair]", "object: part"},
			"# Baltic Cyber Workshop\n\nPanel 1: Cables\n\nSpeaker: Jane Roe; Chair: Karl Tamm.\n",
			[]string{"Karl Tamm → Panel 1"},
		},
		"label in parentheses": {
			"chaired",
			[]string{"kind: label", "labels: [chair]", "object: part"},
			"# Baltic Cyber Workshop\n\nPanel 1 (chair: Karl Tamm) heard Jane Roe of Microsoft.\n",
			[]string{"Karl Tamm → Panel 1"},
		},
		"items of a slot up to the next": {
			"spokeAt",
			[]string{"kind: label", "labels: [speakers]", "slots: true", "object: part"},
			"# Baltic Cyber Workshop\n\n09.30 | Panel 1: Cables\n\n- Jane Roe, Microsoft\n- 10.30 | Panel 2: Tides\n- Karl Tamm, Microsoft\n",
			[]string{"Jane Roe → Panel 1; capacity=panellist", "Karl Tamm → Panel 2; capacity=panellist"},
		},
		"a slot within another": {
			"chaired",
			[]string{"kind: label", "labels: [chair]", "object: session"},
			"# Baltic Cyber Workshop\n\n09:30 - 11:05 Opening and Panel: Cables of the North\n\n09:30 - 09:50 Keynote Address: Jane Roe, Microsoft\n\n09:50 - 11:05 Panel Discussion\n\nChair: Karl Tamm\n",
			[]string{"Karl Tamm → Opening and Panel: Cables of the North"},
		},
		"items up to the title of the next part": {
			"spokeAt",
			[]string{"kind: label", "labels: [moderator]", "slots: true", "object: part"},
			"# Baltic Cyber Workshop\n\nThe workshop is held in Riga on 3 May 2021.\n\n- Cables in times of need\n\n  Moderator: Karl Tamm\n\n- Ports in times of war\n\n  Moderator: Jane Roe\n",
			[]string{"Jane Roe → Ports in times of war; capacity=panellist", "Karl Tamm → Cables in times of need; capacity=panellist"},
		},
		"all but some": {
			"attended",
			[]string{"kind: phrase", `pattern: "all .. except <Actor+:subject> attended"`, "object: meeting", "modality: negated"},
			held + "All members except Estonia attended.",
			[]string{"Estonia → " + forum + "; negated"},
		},
		"phrase with a value": {
			"format",
			[]string{"kind: phrase", `pattern: "<Meeting:subject> met online"`, "value: virtual"},
			"The " + forum + " met online.",
			[]string{forum + " → virtual"},
		},
		"phrase with a date": {
			"startDate",
			[]string{"kind: phrase", `pattern: "<Meeting:subject> met on <Date:object>"`},
			"The " + forum + " met on 3-5 May 2021.",
			[]string{forum + " → 2021-05-03"},
		},
		"phrase with a last day": {
			"endDate",
			[]string{"kind: phrase", `pattern: "<Meeting:subject> met on <Date:until>"`},
			"The " + forum + " met on 3-5 May 2021.",
			[]string{forum + " → 2021-05-05"},
		},
		"phrase with no last day": {
			"endDate",
			[]string{"kind: phrase", `pattern: "<Meeting:subject> met on <Date:until>"`},
			"The " + forum + " met on 3 May 2021.", nil,
		},
		"phrase with a fixed modality": {
			"chaired",
			[]string{"kind: phrase", `pattern: "led by <Actor:subject>"`, "object: meeting", "modality: planned"},
			held + "It was led by Estonia.",
			[]string{"Estonia → " + forum + "; planned"},
		},
		"phrase for some classes only": {
			"chaired",
			[]string{"kind: phrase", `pattern: "led by <Actor:subject>"`, "object: meeting", "only: [Person]"},
			held + "It was led by Estonia.", nil,
		},
		"phrase without a meeting": {
			"chaired", []string{"kind: phrase", `pattern: "led by <Actor:subject>"`, "object: meeting"}, "It was led by Estonia.", nil,
		},
		"a state for a place": {
			"heldIn",
			[]string{"kind: phrase", `pattern: "<Meeting:subject> met in <State:object>"`},
			"The " + forum + " met in Estonia.",
			[]string{forum + " → Estonia"},
		},
		"those who meet for the meeting": {
			"adopted",
			[]string{"kind: phrase", `pattern: "<Party:subject> took <Instrument:object>"`},
			held + "The delegates took the " + cable + ".",
			[]string{forum + " → " + cable},
		},
		"frame": {
			"supported",
			[]string{"kind: frame", "verbs: {back: {}}"},
			held + "Estonia and Latvia backed the " + cable + ".",
			[]string{"Estonia → " + cable, "Latvia → " + cable},
		},
		"frame, passive": {
			"supported",
			[]string{"kind: frame", "verbs: {back: {}}"},
			held + "The " + cable + " was backed by Estonia and Latvia.",
			[]string{"Estonia → " + cable, "Latvia → " + cable},
		},
		"frame, denied": {
			"supported",
			[]string{"kind: frame", "verbs: {back: {}}"},
			held + "Estonia did not back the " + cable + ".",
			[]string{"Estonia → " + cable + "; negated"},
		},
		"frame with an attribute of its verb": {
			"signed",
			[]string{"kind: frame", "verbs: {sign: {act: signed}, ratify: {act: ratified}}"},
			held + "Estonia ratified the " + cable + ".",
			[]string{"Estonia → " + cable + "; act=ratified"},
		},
		"frame with a constant subject": {
			"adopted",
			[]string{"kind: frame", "verbs: {adopt: {}}", "subject: meeting"},
			held + "The " + cable + " was adopted.",
			[]string{forum + " → " + cable},
		},
		"frame behind a preposition": {
			"attended",
			[]string{"kind: frame", "verbs: {participate: {}}", "after: [in]", "object: meeting"},
			held + "Estonia participated in the meeting.",
			[]string{"Estonia → " + forum},
		},
		"frame behind another preposition": {
			"attended",
			[]string{"kind: frame", "verbs: {participate: {}}", "after: [in]", "object: meeting"},
			held + "Estonia participated against the meeting.", nil,
		},
		"frame of an infinitive that is not asked for": {
			"hosted", []string{"kind: frame", "verbs: {host: {}}", "object: meeting"}, held + "Estonia hoped to host the meeting.", nil,
		},
		"frame of an infinitive": {
			"hosted",
			[]string{"kind: frame", "verbs: {host: {}}", "object: meeting", "infinitive: true"},
			held + "Estonia hoped to host the meeting.",
			[]string{"Estonia → " + forum + "; possible"},
		},
		"frame that takes no passive": {
			"supported", []string{"kind: frame", "verbs: {back: {}}", `passive: "no"`}, held + "The " + cable + " was backed by Estonia.", nil,
		},
		"frame of topics": {
			"discussed",
			[]string{"kind: frame", "verbs: {discuss: {}}", "subject: meeting"},
			held + "Both sides discussed cable protection and supply chains.",
			[]string{forum + " → cable protection", forum + " → supply chains"},
		},
		"frame of positions": {
			"expressed",
			[]string{"kind: frame", "verbs: {stress: {stance: stress}}", `after: ["", that]`},
			held + "Estonia stressed that trust grows slowly.",
			[]string{"Estonia → trust grows slowly; stance=stress"},
		},
		"what the sentence tells": {
			"adopted",
			[]string{"kind: frame", "verbs: {adopt: {}}", "detect: {manner: {consensus: [by consensus], vote: [by a vote]}}"},
			held + "Estonia adopted the " + cable + " by consensus.",
			[]string{"Estonia → " + cable + "; manner=consensus"},
		},
		"a meeting to come": {
			"hosted",
			[]string{"kind: phrase", `pattern: "<Actor:subject> hosts <Meeting:object>"`},
			held + "Norway hosts the Third Meeting of the Baltic Cyber Forum, which will be short.",
			[]string{"Norway → Third Meeting of the Baltic Cyber Forum; planned"},
		},
		"text": {
			"proposed",
			[]string{"kind: text", "verbs: {propose: {}}", "after: [that]"},
			held + "Estonia proposed that a register of contacts be kept.",
			[]string{"Estonia → a register of contacts be kept"},
		},
		"heading": {
			"heldIn",
			[]string{"kind: heading", "from: Place"},
			"# " + forum + "\n\n# Oslo\n\nThe " + forum + " sat. Norway left Riga.",
			[]string{forum + " → Oslo"},
		},
		"heading of a last day": {
			"endDate",
			[]string{"kind: heading", "from: Until"},
			"# " + forum + "\n\n# 3-5 May 2021\n\nThe " + forum + " sat.",
			[]string{forum + " → 2021-05-05"},
		},
		"items": {
			"attended",
			[]string{"kind: items", `pattern: "delegations attended : $"`, "object: meeting"},
			held + "\n\nThese delegations attended:\n\n- Ghana\n- Kenya\n\nTogo left.\n",
			[]string{"Ghana → " + forum, "Kenya → " + forum},
		},
		"items that do not follow": {
			"attended",
			[]string{"kind: items", `pattern: "delegations attended : $"`, "object: meeting"},
			held + "\n\nThese delegations left:\n\n- Ghana\n", nil,
		},
		"items of topics": {
			"discussed",
			[]string{"kind: items", `pattern: "topics : $"`, "subject: meeting"},
			held + "\n\nIt had these topics:\n\n- cable protection\n- supply chains\n",
			[]string{forum + " → cable protection", forum + " → supply chains"},
		},
		"items of proposals": {
			"proposed",
			[]string{"kind: items", `pattern: "proposals : $"`, "verbs: {make: {}}"},
			held + "\n\nNorway made these proposals:\n\n1. That laws be shared;\n2. That a register be kept.\n",
			[]string{"Norway → laws be shared; ordinal=1", "Norway → a register be kept; ordinal=2"},
		},
		"name: ordinal": {
			"ordinal",
			[]string{"kind: name", "from: ordinal"},
			"The Twenty-second Meeting of the Baltic Cyber Forum sat.",
			[]string{"Twenty-second Meeting of the Baltic Cyber Forum → 22"},
		},
		"name: no ordinal": {"ordinal", []string{"kind: name", "from: ordinal"}, "On Day 2 they met.", nil},
		"name: series": {
			"partOf", []string{"kind: name", "from: series"}, "The " + forum + " sat.", []string{forum + " → Baltic Cyber Forum"},
		},
		"name: meeting": {
			"partOf", []string{"kind: name", "from: meeting"}, held + "The third panel sat.", []string{"third panel → " + forum},
		},
		"name: next": {
			"precededBy",
			[]string{"kind: name", "from: next", "modality: planned"},
			held + "The next meeting will be in Oslo.",
			[]string{"next meeting → " + forum + "; planned"},
		},
		"name: parties": {
			"attended",
			[]string{"kind: name", "from: parties"},
			"The Fifth Japan-Estonia Cyber Dialogue sat.",
			[]string{"Japan → Fifth Japan-Estonia Cyber Dialogue", "Estonia → Fifth Japan-Estonia Cyber Dialogue"},
		},
		"profile": {
			"affiliatedWith",
			[]string{"kind: profile"},
			"Ms. Anna Berzina, Director for Policy, Riga Institute, spoke.",
			[]string{"Anna Berzina → Riga Institute; role=Director for Policy"},
		},
		"profile without a body": {"affiliatedWith", []string{"kind: profile"}, "Ambassador Anna Berzina spoke.", nil},
		"count": {
			"participantCount",
			[]string{"kind: count", "subject: meeting", "trigger: [attended, took part]", "units: [experts, countries]"},
			held + "In all, 36 legal experts from nine countries took part.",
			[]string{forum + " → 36; unit=legal experts", forum + " → 9; unit=countries"},
		},
		"count without a trigger": {
			"participantCount",
			[]string{"kind: count", "subject: meeting", "trigger: [attended, took part]", "units: [experts]"},
			held + "It adopted 36 plans for nine experts.", nil,
		},
		"roster": {
			"attended",
			[]string{"kind: roster", "object: meeting"},
			"# LIST OF PARTICIPANTS\n\n" + held + "\n\nESTONIA\nMs. Anna Berzina\n\nOBSERVERS\nMicrosoft\n",
			[]string{"Estonia → " + forum + "; capacity=participant", "Anna Berzina → " + forum + "; capacity=delegation", "Microsoft → " + forum + "; capacity=observer"},
		},
		"roster: the body above": {
			"affiliatedWith",
			[]string{"kind: roster", "from: body"},
			"# LIST OF PARTICIPANTS\n\n" + held + "\n\nESTONIA\nMs. Anna Berzina\n",
			[]string{"Anna Berzina → Estonia"},
		},
		"roster: not in another list": {
			"attended", []string{"kind: roster", "object: meeting"}, "# SPEECHES\n\n" + held + "\n\nESTONIA\nMs. Anna Berzina\n", nil,
		},
		"label": {
			"chaired",
			[]string{"kind: label", "labels: [moderator]", "object: session"},
			held + "\n\nPanel 2\n\nModerator: Karl Tamm, Riga Institute\n",
			[]string{"Karl Tamm → Panel 2"},
		},
		"label and items": {
			"spokeAt",
			[]string{"kind: label", "labels: [speakers]", "object: session"},
			held + "\n\nPanel 2\n\nSpeakers:\n\n- Mr. Karl Tamm, Riga Institute\n- Ms. Anna Berzina\n",
			[]string{"Karl Tamm → Panel 2; capacity=panellist", "Anna Berzina → Panel 2; capacity=panellist"},
		},
		"another label": {
			"chaired", []string{"kind: label", "labels: [moderator]", "object: session"}, held + "\n\nPanel 2\n\nSpeaker: Karl Tamm, Riga Institute\n", nil,
		},
		"reference": {
			"referredTo",
			[]string{"kind: reference", "subject: document"},
			held + "Estonia read the " + cable + ". The " + cable + " is old.",
			[]string{"document → " + cable},
		},
		"quote": {
			"expressed",
			[]string{"kind: quote", "verbs: {say: {}}"},
			"“Trust grows only very slowly,” said Ms. Anna Berzina.",
			[]string{"Anna Berzina → Trust grows only very slowly"},
		},
		"quote of a term": {
			"expressed", []string{"kind: quote", "verbs: {say: {}}"}, "“Cyber trust” said Ms. Anna Berzina.", nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := apply(t, load(t, one(test.relation, test.lines...)), test.text)
			sort.Strings(got)
			sort.Strings(test.want)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// The sentence that says so proves a match.
func TestEvidence(t *testing.T) {
	set := load(t, one("chaired", "kind: phrase", `pattern: "led by <Actor:subject>"`, "object: meeting"))
	a := language.Mentions(t, words(t), held+"It was led by Estonia. Norway left.")
	matches := set.Apply(a)
	if len(matches) != 1 {
		t.Fatalf("%d matches, want 1", len(matches))
	}
	if got := a.Text.Line(matches[0].Evidence.First, matches[0].Evidence.End); got != "It was led by Estonia." {
		t.Errorf("the evidence is %q", got)
	}
}

// Verbs of a set's frames are found as clauses.
func TestClauses(t *testing.T) {
	set := load(t, one("supported", "kind: frame", "verbs: {second: {}}"))
	a := language.Mentions(t, words(t), "Estonia seconded it.")
	if clauses := rule.Clauses(set, a, a.Text.Sentences[0]); len(clauses) != 1 || clauses[0].Lemma != "second" {
		t.Errorf("found %+v", clauses)
	}
}

// A pattern is refused with an error or matches, whatever it is.
func FuzzPattern(f *testing.F) {
	for _, pattern := range []string{"a b", "( a | b )?", "..3 <State+:subject> {text:object}", ") (", "@months=x", "^ $ ?", "<", "{:}", "( ( ( a", ".. .. .. b", "a|b|", "<>", "( )?"} {
		f.Add(pattern, "Estonia backed a b in May.")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 60 || len(text) > 200 {
			return
		}
		quoted, ok := inYAML(pattern)
		if !ok {
			return
		}
		set, err := rule.Load(one("supported", "kind: phrase", "pattern: "+quoted), words(t))
		if err != nil {
			return
		}
		a := language.Mentions(t, words(t), text)
		for _, m := range set.Apply(a) {
			if m.Evidence.Empty() {
				t.Errorf("%q in %q: nothing proves %+v", pattern, text, m)
			}
		}
	})
}

// inYAML quotes plain ASCII for a YAML file.
func inYAML(text string) (string, bool) {
	for _, r := range text {
		if r < ' ' || r > '~' || r == '\'' {
			return "", false
		}
	}
	return "'" + text + "'", true
}
