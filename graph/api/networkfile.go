package api

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// A network as a whole is at /network.json, for programs that draw it: lists in
// GraphQL have pages, which tens of thousands of edges would fill by the hundred.
// Parameters of the address say which network, by the words of package network.

// networkFile is the network of the newest revision as a file.
func (s *server) networkFile(c *gin.Context) {
	spec, measures, err := networkOf(c.Request.URL.Query())
	if err != nil {
		fail(c, http.StatusBadRequest, codeBadInput, err.Error())
		return
	}
	rev := s.latest()
	tag := fmt.Sprintf(`W/"%d-%s"`, rev.view.Revision(), strconv.FormatInt(rev.view.Time().UnixNano(), 36))
	s.cacheable(c.Writer.Header(), c.Request, tag)
	if matches(c.Request.Header.Values("If-None-Match"), tag) {
		c.Status(http.StatusNotModified)
		return
	}
	text, err := s.inTurn(c.Request, func(ctx context.Context) ([]byte, error) {
		of, err := rev.root.Analysis(ctx, spec)
		if err != nil {
			return nil, err
		}
		drawn, err := draw(ctx, of, measures)
		if err != nil {
			return nil, err
		}
		return json.Marshal(drawn)
	})
	if err != nil {
		c.Writer.Header().Del("ETag")
		s.failWith(c, err)
		return
	}
	c.Data(http.StatusOK, "application/json; charset=utf-8", text)
}

// inTurn does for a client what takes long, when others have had their turns.
func (s *server) inTurn(r *http.Request, do func(context.Context) ([]byte, error)) ([]byte, error) {
	ctx, cancel := context.WithTimeout(r.Context(), s.QueryTimeout)
	defer cancel()
	u, err := s.turns.take(ctx, clientOf(ctx), len(r.URL.RawQuery))
	if err != nil {
		return nil, err
	}
	defer u.end()
	if err := u.weigh(ctx, long, false); err != nil {
		return nil, err
	}
	return do(ctx)
}

// drawing is a network as it is sent. Indexes are places in lists.
type drawing struct {
	Revision int64         `json:"revision"`
	Nodes    []drawnNode   `json:"nodes"`
	Edges    []drawnEdge   `json:"edges"`
	Windows  []drawnWindow `json:"windows,omitempty"`
}

type drawnNode struct {
	ID         string                       `json:"id"`
	Name       string                       `json:"name"`
	Class      schema.Class                 `json:"class,omitempty"` // of an entity
	Side       network.Side                 `json:"side"`
	Meetings   int                          `json:"meetings"`
	Statements int                          `json:"statements"`
	Measures   map[analysis.Measure]float64 `json:"measures,omitempty"`
}

type drawnEdge struct {
	Source int     `json:"source"`
	Target int     `json:"target"`
	Weight float64 `json:"weight"`
	Shared int     `json:"shared"`
}

type drawnWindow struct {
	From  string       `json:"from"`
	To    string       `json:"to"`
	Nodes []int        `json:"nodes"`
	Edges [][2]float64 `json:"edges"` // the place of an edge and its weight then
}

// draw makes of a network what is sent.
func draw(ctx context.Context, of *analysis.Analysis, measures []analysis.Measure) (*drawing, error) {
	n := of.Network
	d := &drawing{Revision: n.Revision, Nodes: make([]drawnNode, len(n.Nodes)), Edges: make([]drawnEdge, len(n.Edges))}
	for i, node := range n.Nodes {
		d.Nodes[i] = drawnNode{node.ID, node.Name, node.Class, node.Side, node.Meetings, node.Statements, map[analysis.Measure]float64{}}
	}
	for i, e := range n.Edges {
		d.Edges[i] = drawnEdge{e.From, e.To, e.Weight, e.Shared}
	}
	for _, m := range measures {
		column, err := of.Column(ctx, m)
		if err != nil {
			return nil, err
		}
		for i, value := range column {
			if !math.IsNaN(value) {
				d.Nodes[i].Measures[m] = value
			}
		}
	}
	windows, err := of.Windows(ctx)
	if err != nil {
		return nil, err
	}
	for _, w := range windows {
		d.Windows = append(d.Windows, drawWindow(of, w))
	}
	return d, nil
}

// drawWindow tells which nodes and edges of the whole network are in a window.
func drawWindow(whole *analysis.Analysis, w analysis.Window) drawnWindow {
	at := make(map[string]int, len(whole.Network.Nodes))
	for i, n := range whole.Network.Nodes {
		at[n.ID] = i
	}
	d := drawnWindow{From: w.From, To: w.To, Nodes: []int{}, Edges: [][2]float64{}}
	for _, n := range w.Network.Nodes {
		if i, ok := at[n.ID]; ok {
			d.Nodes = append(d.Nodes, i)
		}
	}
	for _, e := range w.Network.Edges {
		v, knownV := at[w.Network.Nodes[e.From].ID]
		u, knownU := at[w.Network.Nodes[e.To].ID]
		if !knownV || !knownU {
			continue
		}
		if i := whole.Edge(v, u); i >= 0 {
			d.Edges = append(d.Edges, [2]float64{float64(i), e.Weight})
		}
	}
	return d
}
