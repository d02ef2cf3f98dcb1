package api_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// orderedList is a list of the API with what each of its orders goes by.
type orderedList struct {
	query  string // with %s where the list's arguments stand
	orders map[string]func(orderedEdge) any
}

// orderedEdge is what is asked of the edges of all lists.
type orderedEdge struct {
	Cursor       string
	Node, Other  struct{ ID, Name string }
	Cells        []orderedCell
	Claims       []struct{ ID string }
	Addresses    []struct{ Value string }
	CoveredCount int
	MeetingCount int
	CarrierCount int
	Mention      struct {
		Period struct{ Start struct{ Iso string } }
	}
}

// orderedCell is what a table says of one of its rows.
type orderedCell struct {
	Stand  string
	Lines  []string
	Change string
	Claims []struct{ ID string }
}

func (e orderedEdge) id() string { return e.Node.ID + "\x00" + e.Other.ID }

// sum adds up what each cell counts.
func (e orderedEdge) sum(count func(orderedCell) int) (n int) {
	for _, c := range e.Cells {
		n += count(c)
	}
	return n
}

// one counts what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

func orderedLists() map[string]orderedList {
	name := func(e orderedEdge) any { return e.Node.Name + "\x00" + e.Other.Name }
	return map[string]orderedList{
		"stands": {
			`{ list: stands(proposals: ["instrument/draft-1-2", "instrument/draft-2-2"]) { page: rows(%s) { totalCount edges { cursor node { id name } cells { stand claims(first: 100) { id } } } } } }`,
			map[string]func(orderedEdge) any{
				"NAME":       name,
				"STANDS":     func(e orderedEdge) any { return e.sum(func(c orderedCell) int { return one(c.Stand != "SILENT") }) },
				"STATEMENTS": func(e orderedEdge) any { return e.sum(func(c orderedCell) int { return len(c.Claims) }) },
			},
		},
		"sponsorship": {
			`{ list: sponsorship(lines: [{name: "first", drafts: ["instrument/draft-1-1", "instrument/draft-1-2", "instrument/draft-1-3"]},
				{name: "second", drafts: ["instrument/draft-2-1", "instrument/draft-2-2", "instrument/draft-2-3"]}]) {
				page: rows(%s) { totalCount edges { cursor node { id name } cells { lines change } } } } }`,
			map[string]func(orderedEdge) any{
				"NAME":    name,
				"DRAFTS":  func(e orderedEdge) any { return e.sum(func(c orderedCell) int { return len(c.Lines) }) },
				"CHANGES": func(e orderedEdge) any { return e.sum(func(c orderedCell) int { return one(c.Change != "") }) },
			},
		},
		"genderBalance": {
			`{ list: genderBalance(filter: {role: [SPOKE_AT]}) { page: persons(%s) { totalCount edges { cursor node { id name } addresses(first: 100) { value } claims(first: 100) { id } } } } }`,
			map[string]func(orderedEdge) any{
				"NAME":       name,
				"STATEMENTS": func(e orderedEdge) any { return len(e.Claims) },
				"ADDRESSES":  func(e orderedEdge) any { return len(e.Addresses) },
			},
		},
		"coverage": {
			`{ list: coverage(topics: ["topic/subject-0", "topic/subject-1", "topic/subject-5"]) { page: rows(%s) { totalCount edges { cursor node { id name } other { id name } coveredCount meetingCount } } } }`,
			map[string]func(orderedEdge) any{
				"NAME":     name,
				"COVERED":  func(e orderedEdge) any { return e.CoveredCount },
				"MEETINGS": func(e orderedEdge) any { return e.MeetingCount },
			},
		},
		"diffusion": {
			`{ list: diffusion(topic: "topic/subject-4") { page: path(%s) { totalCount edges { cursor node { id name } meetingCount carrierCount mention { period { start { iso } } } } } } }`,
			map[string]func(orderedEdge) any{
				"NAME":          name,
				"MEETINGS":      func(e orderedEdge) any { return e.MeetingCount },
				"CARRIERS":      func(e orderedEdge) any { return e.CarrierCount },
				"FIRST_MENTION": func(e orderedEdge) any { return e.Mention.Period.Start.Iso },
			},
		},
		"textsConsidered": {
			`{ list: node(id: "series/forum-3") { ... on Series { page: textsConsidered(%s) { totalCount edges { cursor node { id name } } } } } }`,
			map[string]func(orderedEdge) any{
				"NAME": name,
				"ID":   func(e orderedEdge) any { return e.Node.ID },
			},
		},
	}
}

// Each order puts the whole list in that of what it goes by, of equals in that of their ids, and its pages make the list.
func TestOrders(t *testing.T) {
	w := newWorld()
	h := w.handler(t)
	for name, l := range orderedLists() {
		for field, by := range l.orders {
			for direction, sign := range map[string]int{"ASC": 1, "DESC": -1} {
				t.Run(fmt.Sprint(name, field, direction), func(t *testing.T) {
					all := l.walk(t, h, "first: 100")
					if _, total := l.page(t, h, "first: 1"); len(all) != total || total < 2 {
						t.Fatalf("%d of %d", len(all), total)
					}
					want := slices.SortedFunc(slices.Values(all), func(a, b orderedEdge) int {
						return cmp.Or(sign*compared(by(a), by(b)), strings.Compare(a.id(), b.id()))
					})
					order := fmt.Sprintf("orderBy: {field: %s, direction: %s}", field, direction)
					if diff := gocmp.Diff(ids(want), ids(l.walk(t, h, "first: 37, "+order))); diff != "" {
						t.Errorf("order (-want +got):\n%s", diff)
					}
				})
			}
		}
	}
}

// compared compares two figures or two texts.
func compared(a, b any) int {
	if text, ok := a.(string); ok {
		return strings.Compare(text, b.(string))
	}
	return a.(int) - b.(int)
}

func ids(list []orderedEdge) (ids []string) {
	for _, e := range list {
		ids = append(ids, e.id())
	}
	return ids
}

// page asks for a page of the list.
func (l orderedList) page(t *testing.T, h http.Handler, arguments string) ([]orderedEdge, int) {
	t.Helper()
	a := send(t, h, http.MethodPost, "/graphql", bodyOf(t, fmt.Sprintf(l.query, arguments), nil))
	var answer struct {
		Data struct {
			List struct {
				Page struct {
					TotalCount int
					Edges      []orderedEdge
				}
			}
		}
		Errors []json.RawMessage
	}
	if err := json.Unmarshal(a.Body.Bytes(), &answer); err != nil || answer.Errors != nil {
		t.Fatalf("%s: %.2000s", arguments, a.Body)
	}
	return answer.Data.List.Page.Edges, answer.Data.List.Page.TotalCount
}

// walk puts the pages of the list together.
func (l orderedList) walk(t *testing.T, h http.Handler, arguments string) (all []orderedEdge) {
	t.Helper()
	for after := "null"; ; {
		edges, _ := l.page(t, h, fmt.Sprintf("%s, after: %s", arguments, after))
		if len(edges) == 0 {
			return all
		}
		all = append(all, edges...)
		after = fmt.Sprintf("%q", edges[len(edges)-1].Cursor)
	}
}
