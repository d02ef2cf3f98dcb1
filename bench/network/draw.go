package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sort"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// How many states and persons there are to draw from.
const (
	states  = 193
	persons = 20_000
)

// attendance lists who was at each meeting, by number.
type attendance [][]int32

// drawn are meetings of states, six to eighteen each, and of persons who spoke at
// these, three to seven; some come often and most seldom, as real ones do.
type drawn struct {
	states, persons attendance
}

// draw makes so many meetings, always the same.
func draw(meetings int) drawn {
	r := rand.New(rand.NewPCG(7, 0))
	often := []popularity{newPopularity(states, 0.9, 5), newPopularity(persons, 0.6, 50)}
	var d drawn
	for range meetings {
		d.states = append(d.states, often[0].sample(r, 6+r.IntN(13)))
		d.persons = append(d.persons, often[1].sample(r, 3+r.IntN(5)))
	}
	return d
}

// popularity is how likely numbers are drawn: the sum up to each.
type popularity []float64

// newPopularity is a Zipf-Mandelbrot law: number i is as likely as (i+1+shift)^-s.
func newPopularity(n int, s, shift float64) popularity {
	p := make(popularity, n)
	sum := 0.0
	for i := range p {
		sum += math.Pow(float64(i)+1+shift, -s)
		p[i] = sum
	}
	return p
}

// sample draws k different numbers, ascending.
func (p popularity) sample(r *rand.Rand, k int) []int32 {
	var numbers []int32
	for len(numbers) < k {
		i := int32(min(len(p)-1, sort.SearchFloat64s(p, r.Float64()*p[len(p)-1])))
		if !slices.Contains(numbers, i) {
			numbers = append(numbers, i)
		}
	}
	slices.SortFunc(numbers, cmp.Compare[int32])
	return numbers
}

// submissions are the documents that tell of the meetings, one each.
func (d drawn) submissions(first, last int) (list []graph.Submission) {
	for n := first; n < last; n++ {
		w := graphtest.NewWriter(fmt.Sprintf("meeting-%06d.txt", n))
		meeting := graphtest.Entity(schema.ClassMeeting, fmt.Sprintf("drawn-%06d", n), fmt.Sprintf("Meeting %d", n))
		for _, v := range d.states[n] {
			state := graphtest.Entity(schema.ClassState, fmt.Sprintf("%c%c", 'A'+v/26, 'A'+v%26), fmt.Sprintf("State %d", v))
			w.Say(graphtest.Link(state, schema.RelAttended, meeting))
		}
		for _, v := range d.persons[n] {
			person := graphtest.Entity(schema.ClassPerson, fmt.Sprintf("person-%05d", v), fmt.Sprintf("Person %d", v))
			w.Say(graphtest.Link(person, schema.RelSpokeAt, meeting))
		}
		doc, facts := w.Done()
		list = append(list, graph.Submission{Document: doc, Facts: facts})
	}
	return list
}

// fill puts them into a store.
func (d drawn) fill(ctx context.Context, location string) error {
	s, err := graph.Open(ctx, location, graph.Options{})
	if err != nil {
		return err
	}
	const batch = 500
	n := len(d.states)
	for first := 0; first < n; first += batch {
		if _, err := s.PutAll(ctx, d.submissions(first, min(first+batch, n))); err != nil {
			return errors.Join(err, s.Close())
		}
	}
	return s.Close()
}

// write puts tables of who was at which meeting into a folder.
func (d drawn) write(dir string) error {
	for name, a := range map[string]attendance{"states": d.states, "persons": d.persons} {
		err := table(filepath.Join(dir, name+".csv"), func(w *bufio.Writer) {
			fmt.Fprintln(w, "actor,meeting")
			for i, m := range a {
				for _, v := range m {
					fmt.Fprintf(w, "%s/%05d,meeting/%06d\n", name, v, i)
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func table(path string, fill func(*bufio.Writer)) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fill(w)
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return f.Close()
}
