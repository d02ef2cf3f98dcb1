package format_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/graph/network/format"
	"github.com/diplograph/diplograph/schema"
)

const awkward = `Côte <d'Ivoire> & "others"`

// store has two states at one meeting, of which one has an awkward name.
func store(t *testing.T) *graph.Store {
	t.Helper()
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	m := graphtest.Entity(schema.ClassMeeting, "one", "First Meeting")
	w := graphtest.NewWriter("a.txt")
	w.Say(graphtest.Value(m, schema.RelStartDate, "2021-05", schema.Date))
	w.Say(graphtest.Link(graphtest.Entity(schema.ClassState, "CI", awkward), schema.RelAttended, m))
	w.Say(graphtest.Link(graphtest.Entity(schema.ClassState, "KE", "Kenya"), schema.RelAttended, m))
	doc, facts := w.Done()
	if _, err := s.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
	return s
}

func written(t *testing.T, f format.Format, s network.Spec) string {
	t.Helper()
	n, err := network.Build(t.Context(), store(t).View(), s)
	if err != nil {
		t.Fatal(err)
	}
	n.Columns = []network.Column{{Name: "degree", Values: []float64{1, math.NaN(), 1}[:len(n.Nodes)]}}
	var out bytes.Buffer
	if err := format.Write(t.Context(), &out, f, n); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGraphML(t *testing.T) {
	var read struct {
		Keys []struct {
			ID   string `xml:"id,attr"`
			Name string `xml:"attr.name,attr"`
			Type string `xml:"attr.type,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []struct {
				Key   string `xml:"key,attr"`
				Value string `xml:",chardata"`
			} `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(written(t, format.GraphML, network.Spec{})), &read); err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, k := range read.Keys {
		names[k.ID] = k.Name + " " + k.Type
	}
	got := map[string]string{}
	for _, d := range read.Nodes[0].Data {
		got[names[d.Key]] = d.Value
	}
	want := map[string]string{"name string": awkward, "class string": "State", "side string": "actors", "meetings long": "1", "statements long": "1", "degree double": "1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(read.Nodes) != 2 || len(read.Edges) != 1 || read.Edges[0].Source != "state/CI" || read.Edges[0].Target != "state/KE" {
		t.Errorf("%+v", read)
	}
}

type readGEXF struct {
	Nodes []struct {
		ID     string  `xml:"id,attr"`
		Label  string  `xml:"label,attr"`
		Spells []spell `xml:"spells>spell"`
	} `xml:"graph>nodes>node"`
	Edges []struct {
		Weight string  `xml:"weight,attr"`
		Spells []spell `xml:"spells>spell"`
		Values []struct {
			Value string `xml:"value,attr"`
			Start string `xml:"start,attr"`
		} `xml:"attvalues>attvalue"`
	} `xml:"graph>edges>edge"`
}

type spell struct {
	Start string `xml:"start,attr"`
	End   string `xml:"end,attr"`
}

func TestGEXF(t *testing.T) {
	var read readGEXF
	if err := xml.Unmarshal([]byte(written(t, format.GEXF, network.Spec{})), &read); err != nil {
		t.Fatal(err)
	}
	want := []spell{{"2021-05-01", "2021-05-31"}}
	if read.Nodes[0].Label != awkward || read.Edges[0].Weight != "1" {
		t.Errorf("%+v", read)
	}
	if diff := cmp.Diff(want, read.Nodes[0].Spells) + cmp.Diff(want, read.Edges[0].Spells); diff != "" {
		t.Error(diff)
	}
}

func TestWindowsInGEXF(t *testing.T) {
	list, err := network.Windows(t.Context(), store(t).View(), network.Spec{Window: &network.Window{Size: 2}})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := format.WriteWindows(t.Context(), &out, format.GEXF, list); err != nil {
		t.Fatal(err)
	}
	var read readGEXF
	if err := xml.Unmarshal(out.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]spell{{"2021-05-01", "2021-06-30"}}, read.Edges[0].Spells); diff != "" {
		t.Error(diff)
	}
	if v := read.Edges[0].Values; len(v) != 1 || v[0].Value != "1" || v[0].Start != "2021-05-01" {
		t.Errorf("%+v", v)
	}
	if err := format.WriteWindows(t.Context(), &out, format.Pajek, list); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("windows in a format that has none: %v", err)
	}
}

// overlapping has two states at meetings on these days, or in these months.
func overlapping(t *testing.T, dates ...string) *graph.View {
	t.Helper()
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	w := graphtest.NewWriter("a.txt")
	for _, date := range dates {
		m := graphtest.Entity(schema.ClassMeeting, "m-"+date, "Meeting of "+date)
		w.Say(graphtest.Value(m, schema.RelStartDate, date, schema.Date))
		for _, code := range []string{"CI", "KE"} {
			w.Say(graphtest.Link(graphtest.Entity(schema.ClassState, code, "State "+code), schema.RelAttended, m))
		}
	}
	doc, facts := w.Done()
	if _, err := s.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
	return s.View()
}

// Gephi leaves out what overlaps.
func TestSpellsDoNotOverlap(t *testing.T) {
	v := overlapping(t, "2021-05-10", "2021-05", "2021-06-01", "2021-07")
	n, err := network.Build(t.Context(), v, network.Spec{})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := format.Write(t.Context(), &out, format.GEXF, n); err != nil {
		t.Fatal(err)
	}
	var read readGEXF
	if err := xml.Unmarshal(out.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	want := []spell{{"2021-05-01", "2021-05-31"}, {"2021-06-01", "2021-06-01"}, {"2021-07-01", "2021-07-31"}}
	if diff := cmp.Diff(want, read.Edges[0].Spells) + cmp.Diff(want, read.Nodes[0].Spells); diff != "" {
		t.Error(diff)
	}
	list, err := network.Windows(t.Context(), v, network.Spec{Window: &network.Window{Size: 2}})
	if err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := format.WriteWindows(t.Context(), &out, format.GEXF, list); err != nil {
		t.Fatal(err)
	}
	read = readGEXF{}
	if err := xml.Unmarshal(out.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	want = []spell{{"2021-05-01", "2021-05-31"}, {"2021-06-01", "2021-07-31"}}
	if diff := cmp.Diff(want, read.Edges[0].Spells); diff != "" {
		t.Error(diff)
	}
	if v := read.Edges[0].Values; len(v) != 2 || v[0].Value != "3" || v[1].Value != "2" || v[1].Start != "2021-06-01" {
		t.Errorf("weights %+v", v)
	}
}

func TestJSON(t *testing.T) {
	var read struct {
		Nodes []map[string]any
		Edges []map[string]any
	}
	if err := json.Unmarshal([]byte(written(t, format.JSON, network.Spec{})), &read); err != nil {
		t.Fatal(err)
	}
	if read.Nodes[0]["name"] != awkward || read.Nodes[0]["degree"] != 1. || read.Edges[0]["weight"] != 1. || read.Edges[0]["source"] != "state/CI" {
		t.Errorf("%v", read)
	}
	if _, told := read.Nodes[1]["degree"]; told {
		t.Error("a column without a value is told")
	}
}

func TestPlainFormats(t *testing.T) {
	two := network.Spec{Mode: network.TwoMode}
	for _, c := range []struct {
		format format.Format
		spec   network.Spec
		want   string
	}{
		{format.DL, network.Spec{}, "dl n=2\nformat=edgelist1\nlabels:\n\"state/CI\"\n\"state/KE\"\ndata:\n1 2 1\n"},
		{format.DL, two, "dl nr=2 nc=1\nformat=edgelist2\nrow labels:\n\"state/CI\"\n\"state/KE\"\ncolumn labels:\n\"meeting/one\"\ndata:\n1 1 1\n2 1 1\n"},
		{format.Pajek, two, "*Vertices 3 2\n1 \"state/CI\"\n2 \"state/KE\"\n3 \"meeting/one\"\n*Edges\n1 3 1\n2 3 1\n"},
		{format.CSV, network.Spec{}, "source,target,source_name,target_name,weight,raw,shared\nstate/CI,state/KE,\"" + strings.ReplaceAll(awkward, `"`, `""`) + "\",Kenya,1,1,1\n"},
	} {
		if diff := cmp.Diff(c.want, written(t, c.format, c.spec)); diff != "" {
			t.Errorf("%s\n%s", c.format, diff)
		}
	}
}
