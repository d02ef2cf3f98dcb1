package identity_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

// BenchmarkFind measures a store of so many documents, each with a meeting, five
// persons and three bodies whose names are made of few syllables, so that many
// share words, as real ones do.
func BenchmarkFind(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(documents), func(b *testing.B) {
			v := crowd(b, documents)
			for b.Loop() {
				list, err := identity.Find(context.Background(), v, identity.Options{})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(list)), "candidates")
			}
			b.ReportMetric(float64(len(v.Nodes(schema.ClassPerson))), "persons")
		})
	}
}

func BenchmarkConflicts(b *testing.B) {
	v := crowd(b, 10_000)
	for b.Loop() {
		if _, err := identity.Conflicts(context.Background(), v); err != nil {
			b.Fatal(err)
		}
	}
}

// crowd keeps made-up documents, the same each time.
func crowd(b *testing.B, documents int) *graph.View {
	b.Helper()
	s, err := graph.Open(context.Background(), "mem:", graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	r := rand.New(rand.NewPCG(1, 2))
	for n := range documents {
		doc, facts := crowded(r, n).Done()
		if _, err := s.Put(context.Background(), doc, facts); err != nil {
			b.Fatal(err)
		}
	}
	return s.View()
}

func crowded(r *rand.Rand, n int) *graphtest.Writer {
	// Few words are frequent and many are rare, as in Zipf's law.
	zipf := rand.NewZipf(r, 1.1, 20, 20_000)
	word := func() string { return syllables(zipf.Uint64()) }
	w := graphtest.NewWriter(fmt.Sprintf("document-%d.txt", n))
	meeting := told{
		slug: fmt.Sprintf("meeting-%d", n), name: fmt.Sprintf("Meeting of the %s Group on %s", word(), word()),
		series: slug(fmt.Sprintf("series-%d", r.IntN(500))), start: fmt.Sprintf("20%02d-%02d-%02d", r.IntN(25), 1+r.IntN(12), 1+r.IntN(28)),
		place: fmt.Sprint(r.IntN(300)),
	}
	entity := graphtest.Entity(schema.ClassMeeting, meeting.slug, meeting.name)
	w.Say(graphtest.Link(entity, schema.RelPartOf, graphtest.Entity(schema.ClassSeries, meeting.series, "Series "+meeting.series)))
	w.Say(graphtest.Value(entity, schema.RelStartDate, meeting.start, schema.Date))
	w.Say(graphtest.Link(entity, schema.RelHeldIn, graphtest.Entity(schema.ClassPlace, meeting.place, "Place "+meeting.place)))
	for range 5 {
		who := person(word() + " " + word())
		w.Say(graphtest.Link(who, schema.RelAffiliatedWith, state(string([]byte{'A' + byte(r.IntN(14)), 'A' + byte(r.IntN(14))}))))
		w.Say(graphtest.Link(who, schema.RelSpokeAt, entity))
	}
	for range 3 {
		name := word() + " Institute for " + word()
		w.Say(graphtest.Link(body(slug(name), name), schema.RelAttended, entity))
	}
	return w
}

// syllables spells a number as a name.
func syllables(n uint64) string {
	name := "K"
	for ; ; n /= 40 {
		name += string("aeiou"[n%5]) + string("bdglmnrs"[n/5%8])
		if n < 40 {
			return name
		}
	}
}
