package main

import (
	"context"
	"errors"
	"time"

	"github.com/diplograph/diplograph/graph"
)

// Documents that were extracted shortly after one another are stored together,
// as the disk takes as long for one as for many.
const (
	groupSize = 64
	groupTime = 100 * time.Millisecond // how long the first may wait for others
)

// group gathers what was found in documents until it is stored.
type group struct {
	app     *app
	store   *graph.Store
	summary *ingestSummary
	waiting []extraction
	since   time.Time // when the first of them came
}

// add takes in what was found in the next document. Its error is one that other
// documents would meet as well.
func (g *group) add(ctx context.Context, e extraction) error {
	g.summary.Documents++
	g.app.caution(e)
	if e.err != nil {
		g.failed(e, e.err)
		return nil
	}
	if len(g.waiting) == 0 {
		g.since = time.Now()
	}
	g.waiting = append(g.waiting, e)
	if len(g.waiting) < groupSize && time.Since(g.since) < groupTime {
		return nil
	}
	return g.flush(ctx)
}

// flush stores what waits. If that cannot be done together, the documents are
// stored one by one, so that one of them does not keep the others out.
func (g *group) flush(ctx context.Context) error {
	ready := g.waiting
	g.waiting = nil
	list := make([]graph.Submission, len(ready))
	for i, e := range ready {
		list[i] = graph.Submission{Document: e.Document, Facts: e.Facts}
	}
	var fatal *storeError
	receipts, err := g.app.putAll(ctx, g.store, list)
	switch {
	case errors.As(err, &fatal):
		return err
	case err == nil:
		for i, e := range ready {
			g.stored(e, receipts[i])
		}
		return nil
	}
	for i, e := range ready {
		receipts, err := g.app.putAll(ctx, g.store, list[i:i+1])
		switch {
		case errors.As(err, &fatal):
			return err
		case err != nil:
			g.failed(e, err)
		default:
			g.stored(e, receipts[0])
		}
	}
	return nil
}

func (g *group) failed(e extraction, err error) {
	g.summary.Failed++
	g.app.warn(e.name, err)
}

func (g *group) stored(e extraction, receipt graph.Receipt) {
	switch receipt.Outcome {
	case graph.Added:
		g.summary.Added++
	case graph.Unchanged:
		g.summary.Unchanged++
	case graph.Replaced:
		g.summary.Replaced++
	}
	g.summary.Facts += receipt.Added + receipt.Changed + receipt.Kept
	g.app.log.Info("ingested", "document", e.name, "outcome", receipt.Outcome, "revision", receipt.Revision,
		"facts", len(e.Facts), "warnings", e.Warnings, "remarks", e.Remarks)
}
