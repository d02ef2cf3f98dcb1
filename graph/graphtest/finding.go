package graphtest

import (
	"context"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// names lists whom a search finds, best first.
func names(v *graph.View, query string, classes ...schema.Class) []string {
	list := []string{}
	found, _, _ := v.FindNodes(context.Background(), query, 100, classes...) // which fails for the context only
	for _, f := range found {
		list = append(list, f.Text+" "+f.Node.ID)
	}
	return list
}

func quotes(v *graph.View, query string) map[string]int {
	list := map[string]int{}
	found, _, _ := v.FindPassages(context.Background(), query, 100)
	for _, p := range found {
		list[p.Document+": "+p.Quote] += len(p.Statements)
	}
	return list
}

// testFinding searches the names, titles and quotes of every revision.
func testFinding(t *testing.T, f *fixture) {
	ivory := Entity(schema.ClassState, "CI", "Côte d’Ivoire")
	short := Entity(schema.ClassState, "CI", "Ivory Coast")
	meeting := Entity(schema.ClassMeeting, "m-1", "Geneva Dialogue")
	f.put(NewWriter("a.txt").Say(Link(ivory, schema.RelAttended, meeting)), graph.Added)
	first := f.store.View()
	f.put(NewWriter("b.txt").Say(Link(short, schema.RelAttended, meeting)).Say(Link(short, schema.RelOrganized, meeting)), graph.Added)
	second := f.store.View()
	f.put(NewWriter("a.txt").Write("Nothing of that."), graph.Replaced)

	Equal(t, "an accented name", names(first, "cote d'iv"), []string{"Côte d’Ivoire state/CI"})
	Equal(t, "a name that is not used yet", names(first, "ivory"), []string{})
	Equal(t, "the same node by another name", names(second, "ivory coast"), []string{"Ivory Coast state/CI"})
	Equal(t, "a name that nobody uses any more", names(f.store.View(), "cote"), []string{})
	Equal(t, "a name that was used", names(second, "COTE"), []string{"Côte d’Ivoire state/CI"})
	Equal(t, "a class", names(second, "dialogues", schema.ClassState), []string{})
	Equal(t, "a form of a word", names(second, "dialogues ", schema.ClassMeeting), []string{"Geneva Dialogue meeting/m-1"})
	Equal(t, "a title", names(second, "about b.txt"), []string{"About b.txt document/b.txt"})
	Equal(t, "all words", names(second, "geneva coast"), []string{})

	Equal(t, "quotes", quotes(second, "ivory attended"), map[string]int{"document/b.txt: Ivory Coast attended Geneva Dialogue": 1})
	Equal(t, "quotes of a former text", quotes(f.store.View(), "ivoire"), map[string]int{})
	Equal(t, "quotes of the first revision", quotes(first, "ivoire"), map[string]int{"document/a.txt: Côte d’Ivoire attended Geneva Dialogue": 1})
	if found, total, err := second.FindNodes(t.Context(), "geneva", 0); len(found) != 0 || total != 1 || err != nil {
		t.Errorf("a limit of 0 gives %d of %d, %v", len(found), total, err)
	}
	f.put(NewWriter("a.txt").Say(Link(ivory, schema.RelAttended, meeting)), graph.Replaced)
	Equal(t, "quotes that came back", quotes(f.store.View(), "ivoire"), map[string]int{"document/a.txt: Côte d’Ivoire attended Geneva Dialogue": 1})
}
