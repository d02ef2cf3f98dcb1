package network

import (
	"context"

	"github.com/diplograph/diplograph/graph"
)

func windows(ctx context.Context, v *graph.View, s Spec) ([]Windowed, error) {
	if s.Window == nil {
		return nil, usage("window", "there is none")
	}
	return nil, nil
}
