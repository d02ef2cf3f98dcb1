package api

import (
	"context"
	"errors"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/view"
)

// ExportFormats lists the formats of dumps.
func (query) ExportFormats(context.Context) ([]*view.ExportFormat, error) {
	return view.ExportFormats(), nil
}

// ExportJob finds a dump by its id.
func (q query) ExportJob(_ context.Context, id string) (*view.ExportJob, error) {
	found, err := q.s.exportJob(id)
	if errors.Is(err, jobs.ErrNotFound) {
		return nil, nil
	}
	return found, err
}

// ExportJobs lists the dumps that the caller asked for, and those of schedules;
// who may do all sees all.
func (q query) ExportJobs(ctx context.Context, filter *view.ExportJobFilter, orderBy *view.ExportJobOrder, first *int32, after *string, last *int32, before *string) (*view.ExportJobConnection, error) {
	var list []jobs.Job
	if q.s.Exports != nil {
		list = q.s.Exports.List()
	}
	list = slices.DeleteFunc(list, func(j jobs.Job) bool { return j.Owner != dumps.ScheduleOwner && !mine(ctx, j) })
	return view.ExportJobs(list, filter, orderBy, first, after, last, before)
}

// exportJob finds a dump by its id in the API. The error wraps jobs.ErrNotFound if
// there is none.
func (s *server) exportJob(id string) (*view.ExportJob, error) {
	name, ok := view.ExportID(id)
	if !ok || s.Exports == nil {
		return nil, jobs.ErrNotFound
	}
	j, _, err := s.Exports.Job(name)
	if err != nil {
		return nil, err
	}
	return view.NewExportJob(j)
}

// StartExport asks for a dump.
func (m mutation) StartExport(ctx context.Context, input view.StartExportInput) (*view.ExportJobPayload, error) {
	refuse := func(code view.UserErrorCode, message string, path ...string) (*view.ExportJobPayload, error) {
		return &view.ExportJobPayload{UserErrors: []*view.UserError{userError(code, message, path...)}}, nil
	}
	if m.s.Exports == nil {
		return refuse(view.CodeNoExports, "this server makes no dumps")
	}
	if _, err := export.Find(input.Format); err != nil {
		return refuse(view.CodeInvalid, reason(err), "format")
	}
	order := input.Order(m.s.Store.View().Revision())
	switch err := order.Check(m.s.Store); {
	case errors.Is(err, graph.ErrUsage), errors.Is(err, graph.ErrNotFound):
		return refuse(view.CodeInvalid, reason(err))
	case err != nil:
		return nil, err
	}
	j, refusal, err := start(ctx, m.s.Exports, order, view.CodeNoExports)
	switch {
	case err != nil:
		return nil, err
	case refusal != nil:
		return &view.ExportJobPayload{UserErrors: []*view.UserError{refusal}}, nil
	}
	shown, err := view.NewExportJob(j)
	return &view.ExportJobPayload{Job: shown, UserErrors: []*view.UserError{}}, err
}

// reason is what an error says of what is wrong.
func reason(err error) string {
	return strings.ReplaceAll(err.Error(), graph.ErrUsage.Error()+": ", "")
}

// CancelExport gives a dump up.
func (m mutation) CancelExport(ctx context.Context, input view.CancelExportInput) (*view.ExportJobPayload, error) {
	name, ok := view.ExportID(input.ID)
	if ok {
		if j, err := cancel(ctx, m.s.Exports, name); err == nil {
			shown, err := view.NewExportJob(j)
			return &view.ExportJobPayload{Job: shown, UserErrors: []*view.UserError{}}, err
		}
	}
	return &view.ExportJobPayload{UserErrors: []*view.UserError{userError(view.CodeNotFound, "no dump of yours bears this id", "id")}}, nil
}

// ExportProgressed tells how far a dump is.
func (sub subscription) ExportProgressed(ctx context.Context, id string) (<-chan *view.ExportJob, error) {
	if _, err := sub.s.exportJob(id); err != nil {
		return nil, &view.InputError{Message: "id: there is no such dump"}
	}
	name, _ := view.ExportID(id)
	return progressed(ctx, sub.s, sub.s.Exports, name, view.NewExportJob), nil
}

// exportFile serves a file of a dump, or the part of it that is asked for.
func (s *server) exportFile(c *gin.Context) {
	if s.Exports == nil {
		fail(c, http.StatusNotFound, codeNotFound, "this server makes no dumps")
		return
	}
	path, f, err := s.Exports.Path(c.Param("job"), strings.TrimPrefix(c.Param("name"), "/"))
	if err != nil {
		fail(c, http.StatusNotFound, codeNotFound, "there is no such file: the dump is not done, or has expired")
		return
	}
	opened, err := os.Open(path)
	if err != nil {
		s.failWith(c, err)
		return
	}
	defer opened.Close()
	info, err := opened.Stat()
	if err != nil {
		s.failWith(c, err)
		return
	}
	// Without a connection, as in tests, there is no deadline to set.
	_ = http.NewResponseController(c.Writer).SetWriteDeadline(time.Now().Add(s.timeFor(info.Size())))
	header := c.Writer.Header()
	header.Set("ETag", `"`+f.SHA256+`"`)
	header.Set("Cache-Control", "private, no-cache")
	header.Set("Content-Disposition", "attachment")
	header.Set("Content-Type", "application/octet-stream")
	http.ServeContent(c.Writer, c.Request, f.Name, info.ModTime(), opened)
}
