package main

import (
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
		if got := ask(t, h, query, variables); strings.Contains(got, `"errors"`) || strings.Contains(got, `: null`+"\n  }\n}") {
			t.Errorf("%s: %s", query, got)
		}
		if !strings.Contains(generated, strings.ReplaceAll(query, "\n", `\n`)) {
			t.Errorf("the types were not made of this query; run \"make client\":\n%s", query)
		}
	}
}
