package network_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// drawSpec draws a spec that makes sense, with nothing left open.
func drawSpec(t *rapid.T, v *graph.View) network.Spec {
	s := network.Spec{
		Mode:  rapid.SampledFrom(network.Modes()).Draw(t, "mode"),
		Actor: rapid.SampledFrom(network.ActorSorts()).Draw(t, "actor"),
		Via:   rapid.SampledFrom(network.Vias()).Draw(t, "via"),
		Side:  network.Actors, Qualifier: network.Ignore, Normalisation: network.Unnormalised,
		Count: rapid.SampledFrom(network.Counts()).Draw(t, "count"),
		Kind:  func(string) string { return "company" },
	}
	s.Roles = network.DefaultRoles(s.Via)
	if rapid.Bool().Draw(t, "all roles") {
		s.Roles = network.PossibleRoles(s.Via)
	}
	qualifiers, norms := []network.Qualifier{network.Ignore, network.Subtract, network.Combine}, []network.Normalisation{network.Unnormalised, network.AverageActivity, network.Prominence}
	if s.Mode == network.OneMode {
		s.Side = rapid.SampledFrom(network.Sides()).Draw(t, "side")
		qualifiers = []network.Qualifier{network.Ignore, network.Congruence, network.Conflict, network.Subtract}
		norms = []network.Normalisation{network.Unnormalised, network.AverageActivity, network.Jaccard, network.Cosine, network.Newman}
	}
	if s.Via != network.ViaMeeting && s.Via != network.ViaSeries {
		s.Qualifier = rapid.SampledFrom(qualifiers).Draw(t, "qualifier")
	}
	if s.Qualifier != network.Combine {
		s.Normalisation = rapid.SampledFrom(norms).Draw(t, "normalisation")
	}
	s.Filter = drawFilter(t, v, s)
	return s
}

func drawFilter(t *rapid.T, v *graph.View, s network.Spec) (f network.Filter) {
	f.MinConfidence = rapid.SampledFrom([]float64{0, 0, 0.5}).Draw(t, "confidence")
	f.MinMeetings = rapid.SampledFrom([]int{0, 0, 2}).Draw(t, "meetings")
	f.MinStatements = rapid.SampledFrom([]int{0, 0, 2}).Draw(t, "statements")
	if rapid.IntRange(0, 3).Draw(t, "dated") == 0 {
		f.From, f.To = "2019", rapid.SampledFrom([]string{"", "2019-09"}).Draw(t, "to")
	}
	if rapid.IntRange(0, 3).Draw(t, "capacity") == 0 {
		f.Capacities = []string{"member"}
	}
	ids := func(name string, classes ...schema.Class) (list []string) {
		for _, class := range classes {
			for _, n := range v.Nodes(class) {
				if rapid.IntRange(0, 7).Draw(t, name+n.ID) == 0 {
					list = append(list, n.ID)
				}
			}
		}
		return list
	}
	f.Series, f.Topics = ids("series", schema.ClassSeries), ids("topic", schema.ClassTopic)
	f.Exclude = ids("exclude", schema.ClassState, schema.ClassMeeting, schema.ClassTopic)
	if s.Actor == network.States {
		f.Include = ids("include", append(itemClasses[s.Via], schema.ClassState)...)
	}
	return f
}

// drawStore draws a store of a few documents, some statements of which are
// rejected, some documents replaced, and some states the same.
func drawStore(t *rapid.T, tb testing.TB) *graph.Store {
	store, err := graph.Open(tb.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	for i := range rapid.IntRange(1, 5).Draw(t, "puts") {
		at := rapid.IntRange(0, 3).Draw(t, "document")
		doc := schema.Document{ID: fmt.Sprintf("document/%d", at), Name: fmt.Sprint(at), Text: fmt.Sprintf("said %d", i)}
		if rapid.Bool().Draw(t, "published") {
			doc.Published = drawDate(t)
		}
		facts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) schema.Fact { return drawFact(t, doc) }), 0, 25).Draw(t, "facts")
		if _, err := store.Put(tb.Context(), doc, schema.Merge(facts)); err != nil {
			t.Fatal(err)
		}
	}
	for _, st := range store.View().Facts(graph.Filter{}) {
		if rapid.IntRange(0, 15).Draw(t, "judged") == 0 {
			if _, err := store.Judge(tb.Context(), graph.By{}, graph.Judgement{Statement: st.ID, Verdict: graph.Rejected}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return store
}

func drawDate(t *rapid.T) string {
	return rapid.SampledFrom([]string{"2018-12-31", "2019-03-01", "2019-09-02", "2019-09-30", "2020-02-29"}).Draw(t, "date")
}

func drawEntity(t *rapid.T, class schema.Class, slugs ...string) schema.Entity {
	def, _ := schema.Default().Class(class)
	slug := rapid.SampledFrom(slugs).Draw(t, def.Path)
	return schema.Entity{Class: class, ID: def.Path + "/" + slug, Name: string(class) + " " + slug}
}

// drawFact draws a fact of the document.
func drawFact(t *rapid.T, doc schema.Document) schema.Fact {
	f := schema.Fact{
		Attrs: map[string]string{}, Rule: "rule", Confidence: rapid.SampledFrom([]float64{0.25, 0.5, 0.75}).Draw(t, "confidence"),
		Modality: rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Plain, schema.Plain, schema.Plain, schema.Negated}).Draw(t, "modality"),
		Evidence: []schema.Evidence{{Document: doc.ID, Start: 0, End: len(doc.Text), Quote: doc.Text}},
	}
	actor := func() schema.Entity {
		switch rapid.IntRange(0, 5).Draw(t, "sort") {
		case 0:
			return drawEntity(t, schema.ClassPerson, "ana", "bo")
		case 1:
			return drawEntity(t, schema.ClassOrganization, "x", "y")
		}
		return drawEntity(t, schema.ClassState, "KE", "PE", "SE", "FR")
	}
	meeting := func() schema.Entity { return drawEntity(t, schema.ClassMeeting, "1", "2", "3", "4") }
	topic := func() schema.Entity { return drawEntity(t, schema.ClassTopic, "a", "b", "c") }
	draft := func() schema.Entity {
		if rapid.Bool().Draw(t, "instrument") {
			return drawEntity(t, schema.ClassInstrument, "treaty")
		}
		return drawEntity(t, schema.ClassProposal, "p", "q")
	}
	say := func(s schema.Entity, r schema.Relation, o schema.Entity) {
		f.Subject, f.Predicate, f.Object = s, r, schema.EntityTerm(o)
	}
	switch rapid.IntRange(0, 12).Draw(t, "kind") {
	case 0, 1, 2:
		say(actor(), rapid.SampledFrom([]schema.Relation{schema.RelAttended, schema.RelAttended, schema.RelSpokeAt}).Draw(t, "role"), meeting())
		if capacity := rapid.SampledFrom([]string{"", "member", "observer"}).Draw(t, "capacity"); capacity != "" {
			f.Attrs["capacity"] = capacity
		}
	case 3:
		say(meeting(), schema.RelDiscussed, topic())
	case 4:
		say(meeting(), schema.RelPartOf, drawEntity(t, schema.ClassSeries, "s", "t"))
	case 5:
		f.Subject, f.Predicate, f.Object = meeting(), schema.RelStartDate, schema.LiteralTerm(drawDate(t), schema.Date)
	case 6, 7:
		say(actor(), rapid.SampledFrom([]schema.Relation{schema.RelSupported, schema.RelOpposed, schema.RelDiscussed}).Draw(t, "stance"), topic())
	case 8, 9:
		say(actor(), rapid.SampledFrom([]schema.Relation{schema.RelSupported, schema.RelOpposed, schema.RelVotedOn}).Draw(t, "stance"), draft())
		if f.Predicate == schema.RelVotedOn {
			f.Attrs["vote"] = rapid.SampledFrom([]string{"for", "against", "abstaining"}).Draw(t, "vote")
		}
	case 10:
		say(drawEntity(t, schema.ClassProposal, "p", "q"), schema.RelAbout, topic())
	case 11:
		say(actor(), schema.RelExpressed, drawEntity(t, schema.ClassPosition, "1", "2"))
		f.Attrs["stance"] = rapid.SampledFrom([]string{"welcome", "oppose", "condemn", "stress"}).Draw(t, "attitude")
	case 12:
		say(actor(), schema.RelMemberOf, drawEntity(t, schema.ClassSeries, "s", "t"))
	}
	return f
}
