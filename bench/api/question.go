package main

import (
	"fmt"
	"net/url"
)

// question is asked about the i-th of many things.
type question struct {
	name  string
	own   func(i int) request
	limit func(i int) request
	want  string // part of each answer
}

// request is a request of one server: a query, or a GET without one.
type request struct {
	path      string
	query     string
	variables map[string]string
}

func graphQL(query string, variables map[string]string) request {
	return request{path: "/graphql", query: query, variables: variables}
}

func get(path string, parameters ...string) request {
	v := url.Values{}
	for i := 0; i < len(parameters); i += 2 {
		v.Set(parameters[i], parameters[i+1])
	}
	return request{path: path + "?" + v.Encode()}
}

func questions(documents int) []question {
	meeting := func(i int) string {
		n := i * 7919 % documents
		return fmt.Sprintf("meeting/series-%d-%d", n%40, n/40)
	}
	state := func(i int) string { return fmt.Sprintf("%c%c", 'A'+i%7, 'A'+i*5%26) }
	person := func(i, off int) string { return fmt.Sprintf("person/person-%d", i*7919%(documents-4)*3+off) }
	name := func(i int) string { return fmt.Sprintf("Person %d", i*7919%(documents*3)) }
	return []question{
		{
			"Q1 a node by its id",
			func(i int) request {
				return graphQL(`query Q1($id: ID!) { node(id: $id) { id ... on Meeting { name startDate { iso } ordinal { value } partOf(first: 1) { nodes { ... on Series { id } } } places(first: 1) { nodes { ... on Place { id } } } } } }`, map[string]string{"id": meeting(i)})
			},
			func(i int) request { return get("/Q1", "id", meeting(i)) },
			"Working Group",
		},
		{
			"Q2 a meeting with those around it",
			func(i int) request {
				return graphQL(`query Q2($id: ID!) { meeting(id: $id) { name attendees(first: 100) { nodes { ... on Entity { id name } } } organizers(first: 100) { nodes { ... on Entity { id name } } } speakers(first: 100) { nodes { ... on Entity { id name } } } topicsDiscussed(first: 100) { nodes { ... on Entity { id name } } } } }`, map[string]string{"id": meeting(i)})
			},
			func(i int) request { return get("/Q2", "id", meeting(i)) },
			`"name":"Topic `,
		},
		{
			"Q3 a state's newest 20 meetings, of how many",
			func(i int) request {
				return graphQL(`query Q3($code: String!) { state(code: $code) { meetingsAttended(first: 20) { totalCount nodes { id name startDate { iso } } } } }`, map[string]string{"code": state(i)})
			},
			func(i int) request { return get("/Q3", "id", "state/"+state(i)) },
			"Working Group",
		},
		{
			"Q4 the 20 whom a state meets most",
			func(i int) request {
				return graphQL(`query Q4($code: String!) { state(code: $code) { partners(first: 20) { edges { sharedCount node { ... on Entity { id } } } } } }`, map[string]string{"code": state(i)})
			},
			func(i int) request { return get("/Q4", "id", "state/"+state(i)) },
			"state/",
		},
		{
			"Q5 a shortest path between persons",
			func(i int) request {
				return graphQL(`query Q5($from: ID!, $to: ID!) { paths(from: $from, to: $to, relations: [SPOKE_AT], maxLength: 12) { length nodes { id } } }`, map[string]string{"from": person(i, 0), "to": person(i, 11)})
			},
			func(i int) request { return get("/Q5", "from", person(i, 0), "to", person(i, 11)) },
			`"length":`,
		},
		{
			"Q6 entities by name",
			func(i int) request {
				return graphQL(`query Q6($query: String!) { search(query: $query, types: [ENTITY], first: 10) { nodes { ... on Entity { id name } } } }`, map[string]string{"query": name(i)})
			},
			func(i int) request { return get("/Q6", "query", name(i)) },
			`"Person `,
		},
	}
}
