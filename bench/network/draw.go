package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sort"

	"github.com/diplograph/diplograph/graph/measure"
)

// How many states and persons there are to draw from.
const (
	states  = 193
	persons = 20_000
)

// attendance lists who was at each meeting, by number.
type attendance struct {
	actors   int
	meetings [][]int32
}

// drawn are meetings of states, six to eighteen each, and of persons who spoke at
// these, three to seven; some come often and most seldom, as real ones do.
type drawn struct {
	states, persons attendance
}

// draw makes so many meetings, always the same.
func draw(meetings int) drawn {
	r := rand.New(rand.NewPCG(7, 0))
	often := []popularity{newPopularity(states, 0.9, 5), newPopularity(persons, 0.6, 50)}
	d := drawn{attendance{actors: states}, attendance{actors: persons}}
	for range meetings {
		d.states.meetings = append(d.states.meetings, often[0].sample(r, 6+r.IntN(13)))
		d.persons.meetings = append(d.persons.meetings, often[1].sample(r, 3+r.IntN(5)))
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

// project joins who were at the same meetings, with their number as weight.
func (a attendance) project() []measure.Edge {
	begin := make([]int32, a.actors+1)
	for _, m := range a.meetings {
		for _, v := range m {
			begin[v+1]++
		}
	}
	for v := range a.actors {
		begin[v+1] += begin[v]
	}
	of, next := make([]int32, begin[a.actors]), slices.Clone(begin)
	for i, m := range a.meetings {
		for _, v := range m {
			of[next[v]] = int32(i)
			next[v]++
		}
	}
	var edges []measure.Edge
	together, met := make([]int32, a.actors), []int32(nil)
	for v := range a.actors {
		met = met[:0]
		for _, i := range of[begin[v]:begin[v+1]] {
			for _, w := range a.meetings[i] {
				if int(w) <= v {
					continue
				}
				if together[w] == 0 {
					met = append(met, w)
				}
				together[w]++
			}
		}
		for _, w := range met {
			edges = append(edges, measure.Edge{From: int32(v), To: w, Weight: float64(together[w])})
			together[w] = 0
		}
	}
	return edges
}

// write puts tables into a folder: who was at which meeting, and who with whom.
func (d drawn) write(dir string) error {
	for name, a := range map[string]attendance{"states": d.states, "persons": d.persons} {
		err := table(filepath.Join(dir, name+".csv"), func(w *bufio.Writer) {
			fmt.Fprintln(w, "actor,meeting")
			for i, m := range a.meetings {
				for _, v := range m {
					fmt.Fprintf(w, "%s/%05d,meeting/%06d\n", name, v, i)
				}
			}
		})
		if err != nil {
			return err
		}
		err = table(filepath.Join(dir, name+"-edges.csv"), func(w *bufio.Writer) {
			fmt.Fprintln(w, "from,to,weight")
			for _, e := range a.project() {
				fmt.Fprintf(w, "%s/%05d,%s/%05d,%v\n", name, e.From, name, e.To, e.Weight)
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
