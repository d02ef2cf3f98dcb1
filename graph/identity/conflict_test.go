package identity_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

func TestConflicts(t *testing.T) {
	meeting := graphtest.Entity(schema.ClassMeeting, "delta-4", "Delta 4")
	place := func(id string) schema.Fact {
		return graphtest.Link(meeting, schema.RelHeldIn, graphtest.Entity(schema.ClassPlace, id, "Place "+id))
	}
	start := func(date string) schema.Fact {
		return graphtest.Value(meeting, schema.RelStartDate, date, schema.Date)
	}
	count := func(n, unit string) schema.Fact {
		f := graphtest.Value(meeting, schema.RelParticipantCount, n, schema.Integer)
		f.Attrs = map[string]string{"unit": unit}
		return f
	}
	attended := func(m schema.Modality) schema.Fact {
		f := graphtest.Link(state("KE"), schema.RelAttended, meeting)
		f.Modality = m
		return f
	}
	for name, test := range map[string]struct {
		a, b []schema.Fact
		want []string
	}{
		"two dates":                     {[]schema.Fact{start("2019-09-02")}, []schema.Fact{start("2019-09-03")}, []string{"startDate : 2019-09-02 | 2019-09-03"}},
		"a date and its month":          {[]schema.Fact{start("2019-09-02")}, []schema.Fact{start("2019-09")}, nil},
		"a date and another month":      {[]schema.Fact{start("2019-09-02")}, []schema.Fact{start("2019-08")}, []string{"startDate : 2019-08 | 2019-09-02"}},
		"two cities":                    {[]schema.Fact{place("1")}, []schema.Fact{place("2")}, []string{"heldIn : Place 1 | Place 2"}},
		"a city and a state":            {[]schema.Fact{place("1")}, []schema.Fact{place("in")}, nil},
		"two cities in each":            {[]schema.Fact{place("1"), place("2")}, []schema.Fact{place("2"), place("3")}, nil},
		"two cities in one document":    {[]schema.Fact{place("1"), place("2")}, nil, nil},
		"two counts":                    {[]schema.Fact{count("36", "states")}, []schema.Fact{count("40", "States")}, []string{"participantCount states: 36 | 40"}},
		"counts of two units":           {[]schema.Fact{count("36", "states")}, []schema.Fact{count("40", "experts")}, nil},
		"what is said and denied":       {[]schema.Fact{attended(schema.Plain)}, []schema.Fact{attended(schema.Negated)}, []string{"attended : Delta 4 | not Delta 4"}},
		"what is said and only planned": {[]schema.Fact{attended(schema.Plain)}, []schema.Fact{attended(schema.Planned)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			v := store(t, write("a.txt", test.a), write("b.txt", test.b))
			list, err := identity.Conflicts(context.Background(), v)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range list {
				var values []string
				for _, value := range c.Values {
					values = append(values, value.Text)
				}
				got = append(got, string(c.Relation)+" "+c.Of+": "+strings.Join(values, " | "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func write(name string, facts []schema.Fact) *graphtest.Writer {
	w := graphtest.NewWriter(name)
	for _, f := range facts {
		w.Say(f)
	}
	return w
}
