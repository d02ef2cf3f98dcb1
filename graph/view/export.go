package view

import (
	"encoding/json"
	"strings"

	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/jobs"
)

// CodeNoExports says that the server makes no dumps.
const CodeNoExports UserErrorCode = "NO_EXPORTS"

// ExportFormat is a form of dumps.
type ExportFormat struct{ export.Format }

// ExportFormats lists the formats.
func ExportFormats() []*ExportFormat {
	var list []*ExportFormat
	for _, f := range export.Formats() {
		list = append(list, &ExportFormat{f})
	}
	return list
}

// SeveralFiles tells whether a dump has several files.
func (f *ExportFormat) SeveralFiles() bool { return f.Several() }

// Patches tells whether changes can be had alone.
func (f *ExportFormat) Patches() bool { return f.HasPatches() }

// ExportJob is a dump that was asked for.
type ExportJob struct {
	job
	order dumps.Order
}

// exportPath begins the ids of dumps, and the addresses of their files.
const exportPath = "export/"

// NewExportJob shows a job whose request is an order.
func NewExportJob(j jobs.Job) (*ExportJob, error) {
	shown := &ExportJob{job: job{j}}
	return shown, json.Unmarshal(j.Request, &shown.order)
}

// ExportID tells which job the id is that of; ok is false for ids of other things.
func ExportID(id string) (job string, ok bool) { return strings.CutPrefix(id, exportPath) }

// ID returns the job's id in the API.
func (e *ExportJob) ID() string { return exportPath + e.of.ID }

// Format returns the format.
func (e *ExportJob) Format() (*ExportFormat, error) {
	f, err := export.Find(e.order.Format)
	return &ExportFormat{f}, err
}

// Revision is the revision that is dumped.
func (e *ExportJob) Revision() int32 { return small(e.order.Revision) }

// Since is the revision since which changes are dumped.
func (e *ExportJob) Since() *int32 {
	if e.order.Since == 0 {
		return nil
	}
	n := small(e.order.Since)
	return &n
}

// BytesWritten is how many bytes were written so far.
func (e *ExportJob) BytesWritten() float64 { return float64(e.of.Done) }

// ExportFile is a file of a dump.
type ExportFile struct {
	job string
	jobs.File
}

// Files lists the files.
func (e *ExportJob) Files() []*ExportFile {
	list := []*ExportFile{}
	for _, f := range e.of.Files {
		list = append(list, &ExportFile{e.of.ID, f})
	}
	return list
}

// Bytes is the size.
func (f *ExportFile) Bytes() float64 { return float64(f.File.Bytes) }

// Sha256 is the sum of the content.
func (f *ExportFile) Sha256() string { return f.SHA256 }

// URL is where the file is on the server.
func (f *ExportFile) URL() string { return "/" + exportPath + f.job + "/" + f.Name }

// ExportFilter holds conditions on the statements of a dump.
type ExportFilter struct {
	Classes       []EntityClass
	Relations     []Predicate
	During        *DateRange
	Series        []string
	MinConfidence *float64
	Reviewed      bool
}

// ExportCompression names how files are packed.
type ExportCompression string

// StartExportInput says what to dump.
type StartExportInput struct {
	Format        string
	Filter        *ExportFilter
	Revision      *int32
	Since         *int32
	Evidence      bool
	Compression   *ExportCompression
	PartMegabytes *int32
}

// Order says the same as package dumps does; newest is the revision where none is
// given.
func (in StartExportInput) Order(newest int64) dumps.Order {
	o := dumps.Order{Format: in.Format, Revision: newest, Since: int64(value(in.Since)), NoEvidence: !in.Evidence, Split: 1e6 * int64(value(in.PartMegabytes))}
	if in.Revision != nil {
		o.Revision = int64(*in.Revision)
	}
	switch value(in.Compression) {
	case "GZIP":
		o.Compress = export.Gzip
	case "ZSTD":
		o.Compress = export.Zstandard
	}
	if f := in.Filter; f != nil {
		o.Filter = export.Chosen{Classes: classesOf(f.Classes), Relations: relationsOf(f.Relations), Series: f.Series, MinConfidence: value(f.MinConfidence), Reviewed: f.Reviewed}
		if f.During != nil {
			o.Filter.From, o.Filter.To = string(value(f.During.From)), string(value(f.During.To))
		}
	}
	return o
}

// CancelExportInput names a dump to give up.
type CancelExportInput struct{ ID string }

// ExportJobPayload tells what came of asking for a dump, or of giving it up.
type ExportJobPayload struct {
	Job        *ExportJob
	UserErrors []*UserError
}
