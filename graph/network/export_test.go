package network

import (
	"context"
	"fmt"
	"math"
)

// CheckMargins tells whether the null model of a network expects of each node the
// ties that it has.
func CheckMargins(ctx context.Context, n *Network) error {
	m := n.ties.matrix(&n.Spec, func(*tie) float64 { return 1 })
	c, err := newChance(ctx, m)
	if err != nil {
		return err
	}
	columns := make([]float64, m.width)
	for row := range m.height() {
		sum := 0.0
		for col := range columns {
			p, _ := c.tied(row, col)
			sum += p
			columns[col] += p
		}
		if had := float64(m.starts[row+1] - m.starts[row]); math.Abs(sum-had) > 1e-8 {
			return fmt.Errorf("%s has %g ties, and %g are expected", n.ties.actors[row].id, had, sum)
		}
	}
	for col, sum := range columns {
		had := 0.0
		for _, of := range m.cols {
			if int(of) == col {
				had++
			}
		}
		if math.Abs(sum-had) > 1e-8 {
			return fmt.Errorf("%s has %g ties, and %g are expected", n.ties.items[col].id, had, sum)
		}
	}
	return nil
}
