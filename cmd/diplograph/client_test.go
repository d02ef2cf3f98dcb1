package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// The queries of the example client in TypeScript are answered, and its types
// were generated of them as they are.
func TestExampleClient(t *testing.T) {
	t.Chdir(moduleRoot)
	const dir = "examples/typescript/src/"
	queries := regexp.MustCompile("(?s)graphql\\(`\n(.*?)`\\)").FindAllStringSubmatch(readText(t, dir+"queries.ts"), -1)
	if len(queries) == 0 {
		t.Fatal("no queries")
	}
	h, generated := seedHandler(t), readText(t, dir+"gql/gql.ts")
	variables := map[string]any{"code": "IQ", "id": "meeting/aalco-oewg-cyberspace-4"}
	for _, match := range queries {
		query := match[1]
		if got := ask(t, h, query, variables); strings.Contains(got, `"errors"`) {
			t.Errorf("%s: %s", query, got)
		}
		if !strings.Contains(generated, strings.ReplaceAll(query, "\n", `\n`)) {
			t.Errorf("the types were not made of this query; run \"make client\":\n%s", query)
		}
	}
}

// The queries that GraphiQL begins with are answered.
func TestExplorerExamples(t *testing.T) {
	t.Chdir(moduleRoot)
	examples := regexp.MustCompile("(?s)query: `(.*?)`,\\s*(?:variables: '(.*?)')?").FindAllStringSubmatch(readText(t, "web/src/graphiql/examples.js"), -1)
	if len(examples) == 0 {
		t.Fatal("no examples")
	}
	h := seedHandler(t)
	for _, example := range examples {
		var variables any
		if example[2] != "" {
			if err := json.Unmarshal([]byte(example[2]), &variables); err != nil {
				t.Errorf("variables of %s: %v", example[1], err)
			}
		}
		if got := ask(t, h, example[1], variables); strings.Contains(got, `"errors"`) {
			t.Errorf("%s: %s", example[1], got)
		}
	}
}
