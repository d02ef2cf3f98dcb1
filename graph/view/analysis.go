package view

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/jobs"
)

// CodeNoAnalyses says that the server takes no analyses.
const CodeNoAnalyses UserErrorCode = "NO_ANALYSES"

// AnalysisJob is an analysis of a network that was asked for.
type AnalysisJob struct {
	job
	order analysis.Order
	whole func(context.Context) (*Network, error)
}

// analysisPath begins the ids of analyses.
const analysisPath = "analysis/"

// NewAnalysisJob shows a job whose request is an order. Once it is done, whole
// makes its network.
func NewAnalysisJob(j jobs.Job, whole func(context.Context, analysis.Order) (*Network, error)) (*AnalysisJob, error) {
	shown := &AnalysisJob{job: job{j}}
	shown.whole = func(ctx context.Context) (*Network, error) { return whole(ctx, shown.order) }
	return shown, json.Unmarshal(j.Request, &shown.order)
}

// AnalysisID tells which job the id is that of; ok is false for ids of other things.
func AnalysisID(id string) (job string, ok bool) { return strings.CutPrefix(id, analysisPath) }

// ID returns the job's id in the API.
func (a *AnalysisJob) ID() string { return analysisPath + a.of.ID }

// Revision is the revision that is analysed.
func (a *AnalysisJob) Revision() int32 { return small(a.order.Revision) }

// Progress is which part of the work is done.
func (a *AnalysisJob) Progress() float64 {
	switch {
	case a.of.State == jobs.Done:
		return 1
	case a.of.Total <= 0:
		return 0
	}
	return min(1, float64(a.of.Done)/float64(a.of.Total))
}

// Network is what was analysed, nil until that is done.
func (a *AnalysisJob) Network(ctx context.Context) (*Network, error) {
	if a.of.State != jobs.Done {
		return nil, nil
	}
	return a.whole(ctx)
}

// Measured is the network of an order, as of the root's revision, with the result,
// which is read if it is not known. The id tells results apart.
func (r *Root) Measured(ctx context.Context, id string, o analysis.Order, result func() (*analysis.Result, error)) (*Network, error) {
	from := origin{field: "analysisJob", filter: id}
	if known, ok := r.selections.find(from.text()).(*analysis.Analysis); ok {
		return &Network{r, known, from}, nil
	}
	whole, err := r.Analysis(ctx, o.Spec)
	if err != nil {
		return nil, err
	}
	found, err := result()
	if err != nil {
		return nil, err
	}
	known, err := whole.Measured(found)
	if err != nil {
		return nil, asInput(err)
	}
	r.selections.keep(from.text(), known, networkItems*(found.Nodes+found.Edges))
	return &Network{r, known, from}, nil
}

// StartAnalysisInput says what to measure of a network.
type StartAnalysisInput struct {
	Of          NetworkInput
	Measures    []NetworkMeasure
	Ranges      bool
	Communities *CommunitiesInput
	Revision    *int32
}

// CommunitiesInput says how to look for communities.
type CommunitiesInput struct {
	Seed       int32
	Resolution float64
	Runs       int32
}

// Order says the same as package analysis does; newest is the revision where none is
// given. The error is an InputError.
func (in StartAnalysisInput) Order(newest int64) (analysis.Order, error) {
	o := analysis.Order{Spec: in.Of.spec(), Revision: newest, Ranges: in.Ranges}
	if in.Revision != nil {
		o.Revision = int64(*in.Revision)
	}
	for _, m := range in.Measures {
		o.Measures = append(o.Measures, m.of())
	}
	if c := in.Communities; c != nil {
		o.Communities = &analysis.PartitionOptions{Seed: uint64(c.Seed), Resolution: c.Resolution, Runs: int(c.Runs)}
	}
	if err := in.Of.check(); err != nil {
		return o, err
	}
	return o, asInput(o.Check())
}

// CancelAnalysisInput names an analysis to give up.
type CancelAnalysisInput struct{ ID string }

// AnalysisJobPayload tells what came of asking for an analysis, or of giving it up.
type AnalysisJobPayload struct {
	Job        *AnalysisJob
	UserErrors []*UserError
}
