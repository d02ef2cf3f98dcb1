package analysis

import (
	"context"
	"fmt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
)

// Camps are the two sides into which a network falls in a stretch of time.
type Camps struct {
	From, To string // the first and the last day, ISO 8601; "" where time has no bounds
	*measure.Camps
	Agreement *Analysis // the network of agreement, in which the nodes are
}

// Polarisation finds the camps of the actors of a network in each of its windows,
// or over the whole time if it has none. Its qualifier does not matter: agreement
// holds camps together, and conflict drives them apart.
func Polarisation(ctx context.Context, v *graph.View, s network.Spec) ([]Camps, error) {
	if s.Mode == network.TwoMode || s.Side == network.Shared {
		return nil, fmt.Errorf("%w: camps are those of actors, in a network of one mode", graph.ErrUsage)
	}
	s.Isolates, s.Expected = true, false
	agreement, err := stretches(ctx, v, s, network.Congruence)
	if err != nil {
		return nil, err
	}
	conflict, err := stretches(ctx, v, s, network.Conflict)
	if err != nil {
		return nil, err
	}
	clashes := map[string]*network.Network{}
	for _, w := range conflict {
		clashes[w.From] = w.Network
	}
	list := make([]Camps, 0, len(agreement))
	for _, w := range agreement {
		of, err := Measuring(v, w.Network)
		if err != nil {
			return nil, err
		}
		camps, err := of.camps(ctx, clashes[w.From])
		if err != nil {
			return nil, err
		}
		list = append(list, Camps{w.From, w.To, camps, of})
	}
	return list, nil
}

// stretches are the networks with a qualifier in each window.
func stretches(ctx context.Context, v *graph.View, s network.Spec, q network.Qualifier) ([]network.Windowed, error) {
	s.Qualifier = q
	if s.Window != nil {
		return network.Windows(ctx, v, s)
	}
	n, err := network.Build(ctx, v, s)
	if err != nil {
		return nil, err
	}
	return []network.Windowed{{Network: n}}, nil
}

// camps finds the camps of a network of agreement, given that of conflict, which
// may be nil.
func (a *Analysis) camps(ctx context.Context, conflict *network.Network) (*measure.Camps, error) {
	var against *measure.Graph
	if conflict != nil {
		var err error
		if against, err = a.among(conflict); err != nil {
			return nil, explain(err)
		}
	}
	camps, err := measure.Polarisation(ctx, a.graph, against, measure.PolarisationOptions{Seed: 1})
	return camps, explain(err)
}
