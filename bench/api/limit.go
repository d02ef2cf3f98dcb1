package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// arc is a relation followed one way.
type arc struct {
	relation schema.Relation
	way      graph.Direction
}

// slicesOf is a graph as slices of numbers.
type slicesOf struct {
	number map[string]int32
	ids    []string
	names  []string
	dates  []string
	near   map[arc][][]int32
	values map[string]map[string]string // by id and relation
	words  map[string][]int32
}

type named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// serveLimit answers from slices, with nothing between them and net/http.
func serveLimit(ctx context.Context, path string) error {
	store, err := graph.Open(ctx, "bolt:"+path, graph.Options{Unindexed: true})
	if err != nil {
		return err
	}
	s := newSlices(store.View())
	if err := store.Close(); err != nil {
		return err
	}
	mux := http.NewServeMux()
	for name, answer := range map[string]func(v func(string) string) any{
		"/Q1": func(v func(string) string) any { return s.fields(v("id")) },
		"/Q2": func(v func(string) string) any { return s.around(v("id")) },
		"/Q3": func(v func(string) string) any { return s.newest(v("id")) },
		"/Q4": func(v func(string) string) any { return s.together(v("id")) },
		"/Q5": func(v func(string) string) any { return s.path(v("from"), v("to")) },
		"/Q6": func(v func(string) string) any { return s.find(v("query")) },
	} {
		mux.HandleFunc(name, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(answer(r.URL.Query().Get)) // a client that has left needs none
		})
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("Serving http://%s/\n", listener.Addr())
	server := &http.Server{Handler: mux}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	return server.Serve(listener)
}

func newSlices(v *graph.View) *slicesOf {
	s := &slicesOf{number: map[string]int32{}, near: map[arc][][]int32{}, values: map[string]map[string]string{}, words: map[string][]int32{}}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			at := int32(len(s.ids))
			s.number[n.ID] = at
			s.ids, s.names, s.dates = append(s.ids, n.ID), append(s.names, n.Name), append(s.dates, "")
			for _, w := range strings.Fields(n.Name) {
				s.words[w] = append(s.words[w], at)
			}
		}
	}
	for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}}) {
		s.add(st.Fact)
	}
	for _, list := range s.near[arc{schema.RelAttended, graph.Forward}] {
		slices.SortFunc(list, func(a, b int32) int { return cmp.Or(strings.Compare(s.dates[b], s.dates[a]), cmp.Compare(a, b)) })
	}
	return s
}

func (s *slicesOf) add(f schema.Fact) {
	if f.Object.IsLiteral() {
		if s.values[f.Subject.ID] == nil {
			s.values[f.Subject.ID] = map[string]string{}
		}
		s.values[f.Subject.ID][string(f.Predicate)] = f.Object.Literal.Value
		if f.Predicate == schema.RelStartDate {
			s.dates[s.number[f.Subject.ID]] = f.Object.Literal.Value
		}
		return
	}
	link := func(a arc, from, to int32) {
		if s.near[a] == nil {
			s.near[a] = make([][]int32, len(s.ids))
		}
		s.near[a][from] = append(s.near[a][from], to)
	}
	from, to := s.number[f.Subject.ID], s.number[f.Object.ID]
	link(arc{f.Predicate, graph.Forward}, from, to)
	link(arc{f.Predicate, graph.Inverse}, to, from)
}

func (s *slicesOf) named(id string, r schema.Relation, way graph.Direction) (list []named) {
	for _, n := range s.linked(arc{r, way}, s.number[id]) {
		list = append(list, named{s.ids[n], s.names[n]})
	}
	return list
}

func (s *slicesOf) linked(a arc, n int32) []int32 {
	if s.near[a] == nil {
		return nil
	}
	return s.near[a][n]
}

func (s *slicesOf) fields(id string) map[string]string {
	fields := map[string]string{
		"id": id, "name": s.names[s.number[id]],
		"series": s.named(id, schema.RelPartOf, graph.Forward)[0].ID, "place": s.named(id, schema.RelHeldIn, graph.Forward)[0].ID,
	}
	for name, value := range s.values[id] {
		fields[name] = value
	}
	return fields
}

func (s *slicesOf) around(id string) map[string]any {
	return map[string]any{
		"name":       s.names[s.number[id]],
		"attendees":  s.named(id, schema.RelAttended, graph.Inverse),
		"organizers": s.named(id, schema.RelOrganized, graph.Inverse),
		"speakers":   s.named(id, schema.RelSpokeAt, graph.Inverse),
		"topics":     s.named(id, schema.RelDiscussed, graph.Forward),
	}
}

func (s *slicesOf) newest(id string) map[string]any {
	all := s.linked(arc{schema.RelAttended, graph.Forward}, s.number[id])
	var list [][3]string
	for _, n := range all[:min(20, len(all))] {
		list = append(list, [3]string{s.ids[n], s.dates[n], s.names[n]})
	}
	return map[string]any{"total": len(all), "newest": list}
}
