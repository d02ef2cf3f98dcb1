package api

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"mime"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// Extract reads a file and takes its facts. Without a media type the ending of
// the name tells it. An error that wraps one of those below tells the sender what
// to mend; the text of any other error is for the log only.
type Extract func(ctx context.Context, name, mediaType string, data []byte) (Extraction, error)

// Extraction is what a file says.
type Extraction struct {
	Document schema.Document
	Facts    []schema.Fact
	Warnings []string // what a person should know of how it was read
}

// What an Extract may say against a file.
var (
	ErrUnsupportedMediaType = errors.New("unsupported media type")
	ErrUnreadable           = errors.New("unreadable text")
	ErrEncrypted            = errors.New("encrypted")
	ErrNoText               = errors.New("without text")
	ErrDamaged              = errors.New("damaged")
	ErrTooLarge             = errors.New("too large")
)

// source is a file to read, from either mutation.
type source struct {
	name, mediaType string
	data            []byte
	most            int    // bytes
	field           string // of the input that has the data
	since           *int32
	note            *string
}

// IngestDocument reads a text, takes its facts and keeps them.
func (m mutation) IngestDocument(ctx context.Context, input view.IngestDocumentInput) (*view.IngestDocumentPayload, error) {
	return m.s.take(ctx, source{input.Name, input.MediaType, []byte(input.Text), m.s.MaxText, "text", input.IfUnchangedSince, input.Note})
}

// UploadDocument reads a file, takes its facts and keeps them.
func (m mutation) UploadDocument(ctx context.Context, input view.UploadDocumentInput) (*view.IngestDocumentPayload, error) {
	bytes, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(input.Content, "="))
	if err != nil {
		return refused(pinned(ctx), userError(view.CodeInvalid, "the content is not in base 64: "+err.Error(), "content")), nil
	}
	from := source{input.Name, "", bytes, int(m.s.MaxUpload), "content", input.IfUnchangedSince, input.Note}
	if input.MediaType != nil {
		from.mediaType = *input.MediaType
	}
	return m.s.take(ctx, from)
}

func (s *server) take(ctx context.Context, from source) (*view.IngestDocumentPayload, error) {
	if refusals := s.check(from); len(refusals) > 0 {
		return refused(pinned(ctx), refusals...), nil
	}
	return s.ingest(ctx, from)
}

// check tells what is wrong with a file before anything is read.
func (s *server) check(from source) []*view.UserError {
	var refusals []*view.UserError
	if s.Extract == nil {
		return append(refusals, userError(view.CodeReadOnly, "this server takes no documents"))
	}
	if strings.TrimSpace(from.name) == "" {
		refusals = append(refusals, userError(view.CodeEmpty, "the name is empty", "name"))
	}
	if strings.TrimSpace(string(from.data)) == "" {
		refusals = append(refusals, userError(view.CodeEmpty, "the "+from.field+" is empty", from.field))
	}
	if len(from.data) > from.most {
		refusals = append(refusals, userError(view.CodeTooLarge, fmt.Sprintf("the %s has more than %d bytes", from.field, from.most), from.field))
	}
	if _, _, err := mime.ParseMediaType(from.mediaType); err != nil && from.mediaType != "" {
		refusals = append(refusals, userError(view.CodeUnsupportedMediaType, "this is no media type", "mediaType"))
	}
	return refusals
}

// ingest takes the facts of a file that has passed the checks, and keeps them.
func (s *server) ingest(ctx context.Context, from source) (*view.IngestDocumentPayload, error) {
	read, err := s.extract(ctx, from)
	if err != nil {
		refusal, err := s.extractionError(ctx, from.field, err)
		if err != nil {
			return nil, err
		}
		return refused(pinned(ctx), refusal), nil
	}
	receipt, err := s.Store.PutBy(ctx, author(ctx, from.since, from.note), read.Document, read.Facts)
	if errors.Is(err, graph.ErrStale) {
		return refused(s.root(), stale("the document")), nil
	}
	if err != nil {
		return nil, fmt.Errorf("keep %s: %w", read.Document.Name, err)
	}
	payload, err := s.kept(read.Document.ID, receipt)
	if err == nil {
		payload.Warnings = append(payload.Warnings, read.Warnings...)
	}
	return payload, err
}

// extract waits until a processor is free, for reading takes one for a while.
func (s *server) extract(ctx context.Context, from source) (Extraction, error) {
	select {
	case s.extracting <- struct{}{}:
		defer func() { <-s.extracting }()
	case <-ctx.Done():
		return Extraction{}, ctx.Err()
	}
	return s.Extract(ctx, from.name, from.mediaType, from.data)
}

// author tells who asks for a change, and what the input says of it.
func author(ctx context.Context, since *int32, note *string) graph.By {
	by := graph.By{Author: access.From(ctx).Name}
	switch {
	case since == nil:
	case *since <= 0: // before there was anything
		by.Seen = -1
	default:
		by.Seen = int64(*since)
	}
	if note != nil {
		by.Note = *note
	}
	return by
}

// extractionError tells the sender what an Extract said against the file, unless
// it only ran out of time.
func (s *server) extractionError(ctx context.Context, field string, err error) (*view.UserError, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	for _, known := range []struct {
		is      error
		code    view.UserErrorCode
		message string
		field   string
	}{
		{ErrUnsupportedMediaType, view.CodeUnsupportedMediaType, "this server does not read this media type", "mediaType"},
		{ErrEncrypted, view.CodeEncrypted, "the file is encrypted", field},
		{ErrNoText, view.CodeNoText, "the file has no text", field},
		{ErrDamaged, view.CodeDamaged, "the file is damaged", field},
		{ErrTooLarge, view.CodeTooLarge, "the file or its text is larger than this server reads: split it", field},
		{ErrUnreadable, view.CodeExtractionFailed, "the " + field + " is not written as its media type says", field},
	} {
		if errors.Is(err, known.is) {
			return userError(known.code, known.message, known.field), nil
		}
	}
	s.Logger.ErrorContext(ctx, "extraction failed", "request", requestID(ctx), "error", err)
	return userError(view.CodeExtractionFailed, "the text could not be read; the server's log has the reason under request "+requestID(ctx), field), nil
}

// kept tells of a document as the newest revision has it.
func (s *server) kept(id string, receipt graph.Receipt) (*view.IngestDocumentPayload, error) {
	root := s.root()
	document, _, err := root.Document(id)
	if err != nil {
		return nil, err
	}
	outcome := map[graph.Outcome]view.IngestOutcome{
		graph.Added: view.OutcomeAdded, graph.Unchanged: view.OutcomeUnchanged, graph.Replaced: view.OutcomeReplaced,
	}[receipt.Outcome]
	return &view.IngestDocumentPayload{
		Document: document, Outcome: &outcome, Revision: int32(root.Revision()),
		Added: int32(receipt.Added), Retired: int32(receipt.Retired), Kept: int32(receipt.Kept), Changed: int32(receipt.Changed),
		Warnings: []string{}, UserErrors: []*view.UserError{},
	}, nil
}

func refused(root *view.Root, reasons ...*view.UserError) *view.IngestDocumentPayload {
	return &view.IngestDocumentPayload{Revision: int32(root.Revision()), Warnings: []string{}, UserErrors: reasons}
}

// stale says that what an input is about has changed.
func stale(what string) *view.UserError {
	return userError(view.CodeStale, what+" has changed since that revision: look again, and name the revision that you see then", "ifUnchangedSince")
}

// userError makes a reason, and names the part of the input that is meant.
func userError(code view.UserErrorCode, message string, field ...string) *view.UserError {
	return &view.UserError{Code: code, Message: message, Path: append([]string{"input"}, field...)}
}
