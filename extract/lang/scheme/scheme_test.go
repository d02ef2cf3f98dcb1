package scheme_test

import (
	"os"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

func TestNamesReadBack(t *testing.T) {
	for l := range scheme.Label(scheme.Labels) {
		if back, ok := scheme.ParseLabel(l.String()); !ok || back != l {
			t.Errorf("label %d is %q, which reads as %d", l, l, back)
		}
	}
	for x := range scheme.XPOS(scheme.XPOSes) {
		if back, ok := scheme.ParseXPOS(x.String()); !ok || back != x {
			t.Errorf("tag %d is %q, which reads as %d", x, x, back)
		}
	}
	for u := range scheme.UPOS(scheme.UPOSes) {
		if back, ok := scheme.ParseUPOS(u.String()); !ok || back != u {
			t.Errorf("part of speech %d is %q, which reads as %d", u, u, back)
		}
	}
	for n := range scheme.NameType(scheme.NameTypes) {
		if back, ok := scheme.ParseNameType(n.String()); !ok || back != n {
			t.Errorf("type %d is %q, which reads as %d", n, n, back)
		}
	}
	if scheme.Nsubj.String() != "nsubj" || scheme.WPS.String() != "WP$" || scheme.Adp.String() != "ADP" || scheme.Org.String() != "ORG" {
		t.Error("names are out of step with the constants")
	}
	if _, ok := scheme.ParseLabel("nmod:poss"); ok || scheme.Label(200).String() != "?" {
		t.Error("what is none has a name")
	}
}

// The page that explains the labels has a line with an example for each.
func TestLabelsAreExplained(t *testing.T) {
	page, err := os.ReadFile("../../../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	for l := range scheme.Label(scheme.Labels) {
		_, line, found := strings.Cut(string(page), "\n| `"+l.String()+"` | ")
		if !found {
			t.Errorf("docs/language.md does not explain %s", l)
			continue
		}
		line, _, _ = strings.Cut(line, "\n")
		if columns := strings.Split(line, "|"); len(columns) != 3 || !strings.Contains(columns[1], "[") {
			t.Errorf("docs/language.md has no example for %s: %s", l, line)
		}
	}
}
