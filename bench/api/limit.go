package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// limitOf answers the questions from slices.
type limitOf struct{ *graphtest.Slices }

// serveLimit answers from slices, with nothing between them and net/http.
func serveLimit(ctx context.Context, path string) error {
	store, err := graph.Open(ctx, "bolt:"+path, graph.Options{Unindexed: true})
	if err != nil {
		return err
	}
	s := limitOf{graphtest.NewSlices(store.View())}
	if err := store.Close(); err != nil {
		return err
	}
	mux := http.NewServeMux()
	for name, answer := range map[string]func(v func(string) string) any{
		"/Q1": func(v func(string) string) any { return s.fields(v("id")) },
		"/Q2": func(v func(string) string) any { return s.around(v("id")) },
		"/Q3": func(v func(string) string) any { return s.newest(v("id")) },
		"/Q4": func(v func(string) string) any { return s.Together(v("id")) },
		"/Q5": func(v func(string) string) any { return s.path(v("from"), v("to")) },
		"/Q6": func(v func(string) string) any { return s.Find(v("query")) },
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

func (s limitOf) fields(id string) map[string]string {
	fields := map[string]string{
		"id": id, "name": s.Names[s.Number[id]],
		"series": s.Around(id, graphtest.Arc{Relation: schema.RelPartOf})[0].ID, "place": s.Around(id, graphtest.Arc{Relation: schema.RelHeldIn})[0].ID,
	}
	for relation, value := range s.Values[id] {
		fields[string(relation)] = value
	}
	return fields
}

func (s limitOf) around(id string) map[string]any {
	to := func(r schema.Relation, d graph.Direction) []graphtest.Named {
		return s.Around(id, graphtest.Arc{Relation: r, Direction: d})
	}
	return map[string]any{
		"name":       s.Names[s.Number[id]],
		"attendees":  to(schema.RelAttended, graph.Inverse),
		"organizers": to(schema.RelOrganized, graph.Inverse),
		"speakers":   to(schema.RelSpokeAt, graph.Inverse),
		"topics":     to(schema.RelDiscussed, graph.Forward),
	}
}

func (s limitOf) newest(id string) map[string]any {
	meetings, total := s.Newest(id)
	var list [][3]string
	for _, n := range meetings {
		list = append(list, [3]string{s.IDs[n], s.Dates[n], s.Names[n]})
	}
	return map[string]any{"total": total, "newest": list}
}
