package api

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
)

// IngestDocument reads a text, takes its facts and keeps them.
func (m mutation) IngestDocument(ctx context.Context, input view.IngestDocumentInput) (*view.IngestDocumentPayload, error) {
	if refusals := m.s.check(input); len(refusals) > 0 {
		return refused(pinned(ctx), refusals...), nil
	}
	return m.s.ingest(ctx, input)
}

// check tells what is wrong with an input before anything is read.
func (s *server) check(input view.IngestDocumentInput) []*view.UserError {
	var refusals []*view.UserError
	if s.Extract == nil {
		return append(refusals, userError(view.CodeReadOnly, "this server takes no documents"))
	}
	if strings.TrimSpace(input.Name) == "" {
		refusals = append(refusals, userError(view.CodeEmpty, "the name is empty", "name"))
	}
	if strings.TrimSpace(input.Text) == "" {
		refusals = append(refusals, userError(view.CodeEmpty, "the text is empty", "text"))
	}
	if len(input.Text) > s.MaxText {
		refusals = append(refusals, userError(view.CodeTooLarge, fmt.Sprintf("the text has more than %d bytes", s.MaxText), "text"))
	}
	if _, _, err := mime.ParseMediaType(input.MediaType); err != nil {
		refusals = append(refusals, userError(view.CodeUnsupportedMediaType, "this is no media type", "mediaType"))
	}
	return refusals
}

// ingest takes the facts of an input that has passed the checks, and keeps them.
func (s *server) ingest(ctx context.Context, input view.IngestDocumentInput) (*view.IngestDocumentPayload, error) {
	document, facts, err := s.Extract(ctx, input.Name, input.MediaType, []byte(input.Text))
	if err != nil {
		refusal, err := s.extractionError(ctx, err)
		if err != nil {
			return nil, err
		}
		return refused(pinned(ctx), refusal), nil
	}
	receipt, err := s.Store.Put(ctx, document, facts)
	if err != nil {
		return nil, fmt.Errorf("keep %s: %w", document.Name, err)
	}
	return s.kept(document.ID, receipt)
}

// extractionError tells the sender what an Extract said against the text,
// unless it only ran out of time.
func (s *server) extractionError(ctx context.Context, err error) (*view.UserError, error) {
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, ErrUnsupportedMediaType):
		return userError(view.CodeUnsupportedMediaType, "this server does not read this media type", "mediaType"), nil
	case errors.Is(err, ErrUnreadable):
		return userError(view.CodeExtractionFailed, "the text is not written as its media type says", "text"), nil
	}
	s.Logger.ErrorContext(ctx, "extraction failed", "request", requestID(ctx), "error", err)
	return userError(view.CodeExtractionFailed, "the text could not be read; the server's log has the reason under request "+requestID(ctx), "text"), nil
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
		UserErrors: []*view.UserError{},
	}, nil
}

func refused(root *view.Root, reasons ...*view.UserError) *view.IngestDocumentPayload {
	return &view.IngestDocumentPayload{Revision: int32(root.Revision()), UserErrors: reasons}
}

// userError makes a reason, and names the part of the input that is meant.
func userError(code view.UserErrorCode, message string, field ...string) *view.UserError {
	return &view.UserError{Code: code, Message: message, Path: append([]string{"input"}, field...)}
}
