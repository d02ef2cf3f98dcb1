package view

// IngestDocumentInput is a text to read.
type IngestDocumentInput struct {
	Name      string
	Text      string
	MediaType string

	IfUnchangedSince *int32
	Note             *string
}

// IngestDocumentPayload is what came of reading a text.
type IngestDocumentPayload struct {
	Document   *Document
	Outcome    *IngestOutcome
	Revision   int32
	Added      int32
	Retired    int32
	Kept       int32
	Changed    int32
	Warnings   []string
	UserErrors []*UserError
}

// Facts lists the document's facts.
func (p *IngestDocumentPayload) Facts(filter *FactFilter, orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	if p.Document == nil {
		return &FactConnection{}, nil
	}
	return p.Document.Facts(filter, orderBy, first, after, last, before)
}

// IngestOutcome tells what became of a document.
type IngestOutcome string

// What may become of a document.
const (
	OutcomeAdded     IngestOutcome = "ADDED"
	OutcomeUnchanged IngestOutcome = "UNCHANGED"
	OutcomeReplaced  IngestOutcome = "REPLACED"
)

// UserError is a reason for which an input is refused.
type UserError struct {
	Code    UserErrorCode
	Message string
	Path    []string
}

// UserErrorCode names a kind of reason.
type UserErrorCode string

// The kinds of reasons.
const (
	CodeReadOnly             UserErrorCode = "READ_ONLY"
	CodeEmpty                UserErrorCode = "EMPTY"
	CodeTooLarge             UserErrorCode = "TOO_LARGE"
	CodeUnsupportedMediaType UserErrorCode = "UNSUPPORTED_MEDIA_TYPE"
	CodeExtractionFailed     UserErrorCode = "EXTRACTION_FAILED"
)
