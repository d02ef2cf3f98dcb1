package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/view"
)

// AnalysisJob finds an analysis by its id.
func (q query) AnalysisJob(_ context.Context, id string) (*view.AnalysisJob, error) {
	found, err := q.s.analysisJob(id)
	if errors.Is(err, jobs.ErrNotFound) {
		return nil, nil
	}
	return found, err
}

// AnalysisJobs lists the analyses that the caller asked for; who may do all sees all.
func (q query) AnalysisJobs(ctx context.Context, filter *view.AnalysisJobFilter, orderBy *view.AnalysisJobOrder, first *int32, after *string, last *int32, before *string) (*view.AnalysisJobConnection, error) {
	var list []jobs.Job
	if q.s.Analyses != nil {
		list = q.s.Analyses.List()
	}
	list = slices.DeleteFunc(list, func(j jobs.Job) bool { return !mine(ctx, j) })
	return view.AnalysisJobs(list, q.s.showAnalysis, filter, orderBy, first, after, last, before)
}

// analysisJob finds an analysis by its id in the API. The error wraps
// jobs.ErrNotFound if there is none.
func (s *server) analysisJob(id string) (*view.AnalysisJob, error) {
	name, ok := view.AnalysisID(id)
	if !ok || s.Analyses == nil {
		return nil, jobs.ErrNotFound
	}
	j, _, err := s.Analyses.Job(name)
	if err != nil {
		return nil, err
	}
	return s.showAnalysis(j)
}

func (s *server) showAnalysis(j jobs.Job) (*view.AnalysisJob, error) {
	return view.NewAnalysisJob(j, func(ctx context.Context, o analysis.Order) (*view.Network, error) {
		root, err := s.rootAt(o.Revision)
		if err != nil {
			return nil, err
		}
		return root.Within(ctx.Err).Measured(ctx, j.ID, o, func() (*analysis.Result, error) { return s.readResult(j.ID) })
	})
}

// rootAt returns the root of a revision, one that is kept if there is one. The error
// is an InputError if the revision is not to be had.
func (s *server) rootAt(revision int64) (*view.Root, error) {
	if newest := s.root(); newest.Revision() == revision {
		return newest, nil
	}
	v, err := s.Store.At(revision)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, &view.InputError{Message: reason(err)}
	}
	if err != nil {
		return nil, err
	}
	return s.older.of(v, s.rootOf), nil
}

// readResult reads what a job left.
func (s *server) readResult(job string) (*analysis.Result, error) {
	path, _, err := s.Analyses.Path(job, analysis.ResultName)
	if errors.Is(err, jobs.ErrNotFound) {
		return nil, &view.InputError{Message: "the analysis has expired"}
	}
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	r := &analysis.Result{}
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("result of analysis %s: %w", job, err)
	}
	return r, nil
}

// StartAnalysis asks for measures of a network, which is made at once, so that what
// makes no sense is refused here.
func (m mutation) StartAnalysis(ctx context.Context, input view.StartAnalysisInput) (*view.AnalysisJobPayload, error) {
	refuse := func(refusal *view.UserError) (*view.AnalysisJobPayload, error) {
		return &view.AnalysisJobPayload{UserErrors: []*view.UserError{refusal}}, nil
	}
	if m.s.Analyses == nil {
		return refuse(userError(view.CodeNoAnalyses, "this server takes no analyses"))
	}
	order, err := input.Order(m.s.Store.View().Revision())
	if err == nil {
		err = m.s.tryNetwork(ctx, order)
	}
	var wrong *view.InputError
	switch {
	case errors.As(err, &wrong):
		return refuse(userError(view.CodeInvalid, wrong.Message))
	case err != nil:
		return nil, err
	}
	j, refusal, err := start(ctx, m.s.Analyses, order, view.CodeNoAnalyses)
	switch {
	case err != nil:
		return nil, err
	case refusal != nil:
		return refuse(refusal)
	}
	shown, err := m.s.showAnalysis(j)
	return &view.AnalysisJobPayload{Job: shown, UserErrors: []*view.UserError{}}, err
}

// tryNetwork makes the network of an order, which is kept for who looks at it then.
func (s *server) tryNetwork(ctx context.Context, o analysis.Order) error {
	root, err := s.rootAt(o.Revision)
	if err == nil {
		_, err = root.Within(ctx.Err).Analysis(ctx, o.Spec)
	}
	return err
}

// CancelAnalysis gives an analysis up.
func (m mutation) CancelAnalysis(ctx context.Context, input view.CancelAnalysisInput) (*view.AnalysisJobPayload, error) {
	if name, ok := view.AnalysisID(input.ID); ok {
		if j, err := cancel(ctx, m.s.Analyses, name); err == nil {
			shown, err := m.s.showAnalysis(j)
			return &view.AnalysisJobPayload{Job: shown, UserErrors: []*view.UserError{}}, err
		}
	}
	return &view.AnalysisJobPayload{UserErrors: []*view.UserError{userError(view.CodeNotFound, "no analysis of yours bears this id", "id")}}, nil
}

// AnalysisProgressed tells how far an analysis is.
func (sub subscription) AnalysisProgressed(ctx context.Context, id string) (<-chan *view.AnalysisJob, error) {
	if _, err := sub.s.analysisJob(id); err != nil {
		return nil, &view.InputError{Message: "id: there is no such analysis"}
	}
	name, _ := view.AnalysisID(id)
	return progressed(ctx, sub.s, sub.s.Analyses, name, sub.s.showAnalysis), nil
}
