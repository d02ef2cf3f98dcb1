package identity_test

import (
	"context"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

// store keeps documents and shows them.
func store(t testing.TB, writers ...*graphtest.Writer) *graph.View {
	t.Helper()
	s, err := graph.Open(context.Background(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, w := range writers {
		doc, facts := w.Done()
		if _, err := s.Put(context.Background(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	return s.View()
}

// find finds the candidates of a class, down to very unlikely ones.
func find(t testing.TB, v *graph.View, class schema.Class) []identity.Candidate {
	t.Helper()
	list, err := identity.Find(context.Background(), v, identity.Options{Classes: []schema.Class{class}, MinScore: 1e-9})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func slug(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }

func person(name string) schema.Entity { return graphtest.Entity(schema.ClassPerson, slug(name), name) }

func state(code string) schema.Entity { return graphtest.Entity(schema.ClassState, code, code) }

// speakers puts each of two persons in a document and a state of its own.
func speakers(t testing.TB, a, aState, b, bState string) *graph.View {
	return store(t,
		graphtest.NewWriter("a.txt").Say(graphtest.Link(person(a), schema.RelAffiliatedWith, state(aState))),
		graphtest.NewWriter("b.txt").Say(graphtest.Link(person(b), schema.RelAffiliatedWith, state(bState))),
	)
}

// The scores of two names in documents about one state, and then of two states.
func TestPersons(t *testing.T) {
	const (
		same   = 0.9  // at least
		likely = 0.5  // at least
		not    = 0.1  // at most
		never  = -1.0 // no candidate at all
	)
	for _, test := range []struct {
		a, b  string
		score float64
	}{
		{"Chen Liang", "Liang Chen", same},
		{"Nguyen Van Linh", "Linh Nguyen Van", same},
		{"Nguyễn Thị Hương", "Nguyen Thi Huong", same},
		{"Kim Min-ji", "Kim Minji", same},
		{"Kim Min-ji", "Minji Kim", same},
		{"Carlos García López", "Carlos García", likely},
		{"María del Rocío Peñalver", "Maria del Rocio Penalver y Soto", likely},
		{"Carlos García López", "Carlos García Ruiz", never},
		{"José Manuel García-Margallo", "José García-Margallo", likely},
		{"Mohamed Al-Sabah", "Muhammad Al Sabah", likely},
		{"Ahmed Al-Sabah", "Ahmad Alsabah", likely},
		{"Khaled El-Masri", "Khalid al Masri", likely},
		{"Yousef Haddad", "Yusuf Haddad", likely},
		{"Hassan Haddad", "Hussein Haddad", never},
		{"Andrey Krutskikh", "Andrei Krutskih", same},
		{"Andrey Krutskikh", "Andrey Vladimirovich Krutskikh", likely},
		{"Andrey V. Krutskikh", "Andrey Vladimirovich Krutskikh", same},
		{"Volodymyr Zelenskyy", "Volodymyr Zelensky", same},
		{"Sergey Lavrov", "Sergei Lavrov", same},
		{"Ivan Petrov", "Ivan Petrova", never},
		{"Aleksandr Novak", "Alexander Novak", likely},
		{"J. Smith", "John Smith", likely},
		{"J. A. Smith", "John Andrew Smith", same},
		{"J. Smith", "Robert Smith", never},
		{"John Smith", "Jane Smith", never},
		{"John A. Smith", "John B. Smith", never},
		{"John Smith", "John Smith Jr.", not},
		{"Park Geun-hye", "Geun-hye Park", same},
		{"Lee Jae-myung", "Lee Jaemyung", same},
		{"Hoàng Thị Minh Châu", "Hoang Minh Chau", likely},
		{"Abdulaziz bin Salman", "Abdul Aziz bin Salman", same},
		{"Ludwig van Beethoven", "Ludwig Beethoven", same},
		{"John Smith Sr.", "John Smith Jr.", never},
		{"John Smith II", "John Smith III", never},
		{"Maria Rossi", "Mario Rossi", never},
		{"Andrea Bauer", "Andrew Bauer", never},
		{"Þórdís Gylfadóttir", "Thordis Gylfadottir", same},
		{"Jón Gunnarsson", "Jón Gunnarsdóttir", never},
		{"Guðmundur Jónsson", "Gudmundur Jonsson", same},
		{"Jürgen Müller", "Juergen Mueller", same},
		{"Søren Kierkegaard", "Soeren Kierkegaard", same},
		{"Wang Wei", "Wang Lei", never},
		{"Li Wei", "Li Weiming", never},
		{"Josephine Teo", "Josephine Teo Li Min", likely},
		{"Smith", "John Smith", not + 0.4},
	} {
		t.Run(test.a+", "+test.b, func(t *testing.T) {
			list := find(t, speakers(t, test.a, "XA", test.b, "XA"), schema.ClassPerson)
			checkScore(t, list, test.score)
			if elsewhere := find(t, speakers(t, test.a, "XA", test.b, "XB"), schema.ClassPerson); len(elsewhere) > 0 && elsewhere[0].Score >= list[0].Score {
				t.Errorf("of two states they score %.3f, of one %.3f", elsewhere[0].Score, list[0].Score)
			}
		})
	}
}

// checkScore wants at least the score if that is high, at most it if it is low,
// and no candidate if it is below 0.
func checkScore(t testing.TB, list []identity.Candidate, score float64) {
	t.Helper()
	switch {
	case len(list) == 0:
		if score >= 0.5 {
			t.Error("no candidate")
		}
	case score < 0, score < 0.5 && list[0].Score > score, score >= 0.5 && list[0].Score < score:
		t.Errorf("the score is %.3f, want %.2f: %+v", list[0].Score, score, list[0].Reasons)
	}
}
