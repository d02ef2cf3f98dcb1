package clause_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
)

// complement is the span behind the first verb "discussed" or "stressed".
func complement(t testing.TB, text string) (*mention.Analysis, clause.Span) {
	t.Helper()
	a := analyse(t, text)
	for _, c := range clause.NewFinder([]string{"discuss", "stress"}).Find(a, a.Text.Sentences[0]) {
		if c.Lemma == "discuss" || c.Lemma == "stress" {
			return a, clause.Span{First: c.Rest, End: c.End}
		}
	}
	t.Fatalf("%q has no verb", text)
	return nil, clause.Span{}
}

func lines(a *mention.Analysis, spans []clause.Span) []string {
	var texts []string
	for _, s := range spans {
		texts = append(texts, a.Text.Line(s.First, s.End))
	}
	return texts
}

func TestTopics(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"one":                              {"cable protection", []string{"cable protection"}},
		"commas":                           {"cable protection, data flows, supply chains", []string{"cable protection", "data flows", "supply chains"}},
		"commas and a last and":            {"cable protection, data flows and supply chains", []string{"cable protection", "data flows", "supply chains"}},
		"serial comma":                     {"cable protection, data flows, and supply chains", []string{"cable protection", "data flows", "supply chains"}},
		"semicolons":                       {"cable protection; data flows; supply chains", []string{"cable protection", "data flows", "supply chains"}},
		"and between phrases":              {"cable protection and supply chains", []string{"cable protection", "supply chains"}},
		"and between words of one phrase":  {"peace and security", []string{"peace and security"}},
		"and before a possessive":          {"cable protection and its legal basis", []string{"cable protection and its legal basis"}},
		"as well as":                       {"cable protection as well as supply chains", []string{"cable protection", "supply chains"}},
		"adjectives before one noun":       {"legal, technical aspects", []string{"legal, technical aspects"}},
		"articles":                         {"the protection of cables and the security of supply chains", []string{"protection of cables", "security of supply chains"}},
		"such as":                          {"issues such as cable protection and supply chains", []string{"cable protection", "supply chains"}},
		"like, behind a noun for topics":   {"themes like cable protection, data flows or ship law", []string{"cable protection", "data flows", "ship law"}},
		"ranging from one to another":      {"issues ranging from cable protection to ship law", []string{"cable protection", "ship law"}},
		"and on":                           {"cable protection and on the future of ship law", []string{"cable protection", "future of ship law"}},
		"a short name in capitals":         {"cable protection, 5G and ship law", []string{"cable protection", "5G", "ship law"}},
		"including in brackets":            {"cable networks (including 5G links) and supply chains", []string{"cable networks (including 5G links)", "supply chains"}},
		"adjectives with commas":           {"a permanent, inclusive mechanism", []string{"permanent, inclusive mechanism"}},
		"including":                        {"cyber threats, including cable cutting and data theft", []string{"cyber threats", "cable cutting", "data theft"}},
		"a lead-in":                        {"the importance of cable protection", []string{"cable protection"}},
		"a lead-in of two steps":           {"a wide range of issues related to cable protection", []string{"cable protection"}},
		"a relative clause":                {"cable protection, which was urgent", []string{"cable protection"}},
		"a relative clause without comma":  {"cable protection that was urgent", []string{"cable protection"}},
		"a question with a list":           {"how states, firms and users can mend cables", []string{"how states, firms and users can mend cables"}},
		"a title in quotation marks":       {"“cables, ships and law,” with many guests", []string{"cables, ships and law"}},
		"behind an abbreviation":           {"cable protection measures (CPM), whose cost was high", []string{"cable protection measures (CPM)"}},
		"a meeting at a place":             {"cable protection, at the Second Meeting of the Baltic Cyber Forum in Riga", []string{"cable protection"}},
		"a purpose":                        {"cable protection in order to build trust", []string{"cable protection"}},
		"a participle clause":              {"cable protection, putting it in context", []string{"cable protection"}},
		"parentheses":                      {"confidence-building measures (CBMs) and supply chains", []string{"confidence-building measures (CBMs)", "supply chains"}},
		"only an abbreviation between":     {"confidence-building measures (CBMs)", []string{"confidence-building measures (CBMs)"}},
		"examples behind like stay":        {"threats like fraud, theft and spam", []string{"threats like fraud, theft and spam"}},
		"members between semicolons":       {"the repair of cables, ports and ships; secure and resilient data flows; and the law", []string{"repair of cables, ports and ships", "secure and resilient data flows", "law"}},
		"adjectives of one noun":           {"the needs of secure and resilient cable networks", []string{"needs of secure and resilient cable networks"}},
		"what they think of it":            {"cable protection, including their condemnation of the attack", []string{"cable protection"}},
		"how many topics":                  {"three main topics", nil},
		"a day behind it":                  {"cable protection in May 2021 while it rained", []string{"cable protection"}},
		"nothing but an empty noun":        {"the following issues", nil},
		"nothing but a name":               {"Latvia", nil},
		"nothing but names":                {"Latvia and the European Union", nil},
		"persons with their states":        {"Mr. Karl Tamm (Estonia) and Ms. Anna Roe (Latvia)", nil},
		"what a person owns":               {"Mr. Karl Tamm's plan for cables", []string{"Mr. Karl Tamm's plan for cables"}},
		"a country's own":                  {"her country's plan for cables", []string{"plan for cables"}},
		"a name within a topic":            {"the cables of Latvia", []string{"cables of Latvia"}},
		"and inside a name within a topic": {"the mandate of the United Nations Office on Drugs and Crime", []string{"mandate of the United Nations Office on Drugs and Crime"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, span := complement(t, "Estonia discussed "+test.text+".")
			if diff := cmp.Diff(test.want, lines(a, clause.Topics(a, span))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestPositions(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"one":                   {"that cables need care", []string{"cables need care"}},
		"without that":          {"the need for care", []string{"the need for care"}},
		"two":                   {"that cables need care and that trust grows slowly", []string{"cables need care", "trust grows slowly"}},
		"three":                 {"that cables need care, that laws differ and that trust grows", []string{"cables need care, that laws differ", "trust grows"}},
		"and without that":      {"that cables need care and trust", []string{"cables need care and trust"}},
		"one word is too few":   {"calm", nil},
		"a quotation":           {"“that cables need care”", []string{"“that cables need care”"}},
		"closing parenthesis":   {"the need for care (and trust)", []string{"the need for care (and trust)"}},
		"a mark behind the end": {"that cables need care …", []string{"cables need care"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, span := complement(t, "Estonia stressed "+test.text+".")
			if diff := cmp.Diff(test.want, lines(a, clause.Positions(a, span))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// An empty span has nothing in it.
func TestEmptySpan(t *testing.T) {
	a := analyse(t, "Estonia left.")
	if got := append(clause.Topics(a, clause.Span{First: 1, End: 1}), clause.Positions(a, clause.Span{First: 1, End: 1})...); len(got) > 0 {
		t.Errorf("found %v, want nothing", got)
	}
	if !(clause.Span{First: 2, End: 1}).Empty() || (clause.Span{First: 1, End: 2}).Empty() {
		t.Error("Empty is wrong")
	}
}
