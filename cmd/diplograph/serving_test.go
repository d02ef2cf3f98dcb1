package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// docs/serving.md names each flag of serve, and each limit with its default.
func TestServingIsDocumented(t *testing.T) {
	t.Chdir(moduleRoot)
	text := readText(t, "docs/serving.md")
	limits := 0
	for _, flag := range regexp.MustCompile(`(?m)^ +(?:-., )?--([a-z-]+).*?(?:\(default "?([^")]+)"?\))?$`).FindAllStringSubmatch((&app{}).serveCommand().Flags().FlagUsages(), -1) {
		name, value := flag[1], flag[2]
		if name != "listen" && !strings.Contains(text, "`--"+name) {
			t.Errorf("--%s is not in docs/serving.md", name)
		}
		if !strings.HasPrefix(name, "max-") && !strings.HasSuffix(name, "-timeout") {
			continue
		}
		limits++
		if row := fmt.Sprintf("| `--%s` | %s |", name, value); !strings.Contains(text, row) {
			t.Errorf("docs/serving.md has no row %q", row)
		}
	}
	if limits < 10 {
		t.Errorf("only %d limits were looked at", limits)
	}
}
