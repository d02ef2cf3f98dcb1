package extract_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/schema"
)

// What a sentence denies, supposes or says of somebody else is not told as plain.
func TestSaysWhatTheTextSays(t *testing.T) {
	const before = "The Second Meeting of the Baltic Cyber Forum was held in Riga. "
	const meeting = " → Second Meeting of the Baltic Cyber Forum"
	x := newExtractor(t)
	for text, test := range map[string]struct {
		relation schema.Relation
		want     []string
	}{
		"Estonia and Latvia, but not Poland, attended the meeting.": {schema.RelAttended, []string{"Estonia" + meeting, "Latvia" + meeting}},
		"Neither Estonia nor Latvia attended the meeting.":          {schema.RelAttended, []string{"Estonia" + meeting + "; modality=negated", "Latvia" + meeting + "; modality=negated"}},
		"Had Poland attended the meeting, talks had been longer.":   {schema.RelAttended, []string{"Poland" + meeting + "; modality=possible"}},
		"Poland will attend the meeting.":                           {schema.RelAttended, []string{"Poland" + meeting + "; modality=planned"}},
		"On behalf of the European Union, Estonia stressed the need for calm.": {
			schema.RelExpressed, []string{"Estonia → the need for calm; stance=stress"},
		},
		"Together with Japan, Estonia stressed the need for calm.": {schema.RelExpressed, []string{"Estonia → the need for calm; stance=stress", "Japan → the need for calm; stance=stress"}},
		"Estonia thanked Latvia, stressing the need for calm.":     {schema.RelExpressed, []string{"Estonia → the need for calm; stance=stress"}},
		"One hundred and twenty participants attended.":            {schema.RelParticipantCount, nil},
		"1,200 participants attended.":                             {schema.RelParticipantCount, []string{"Second Meeting of the Baltic Cyber Forum → 1200; unit=participants"}},
	} {
		result, err := x.Extract(context.Background(), extract.Source{Name: "a.txt", Data: []byte(before + text)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range result.Facts {
			if f.Predicate == test.relation {
				got = append(got, line(f))
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// A document that only announces its meeting tells of nothing that happened there.
func TestAnnouncedMeeting(t *testing.T) {
	x := newExtractor(t)
	text := "# Third Meeting of the Baltic Cyber Forum\n\nThe Third Meeting of the Baltic Cyber Forum will take place in Riga.\n\nModerator: Ms. Anna Berzina, Riga Institute\n"
	result, err := x.Extract(context.Background(), extract.Source{Name: "a.md", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	found := map[schema.Relation]schema.Modality{}
	for _, f := range result.Facts {
		found[f.Predicate] = f.Modality
	}
	want := map[schema.Relation]schema.Modality{
		schema.RelOrdinal: schema.Plain, schema.RelPartOf: schema.Plain, schema.RelAffiliatedWith: schema.Plain, schema.RelAddressedAs: schema.Plain,
		schema.RelHeldIn: schema.Planned, schema.RelSpokeAt: schema.Planned, schema.RelChaired: schema.Planned,
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
