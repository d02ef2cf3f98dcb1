// Package document reads files of several media types into plain text, with
// what they tell of themselves. Offsets of facts count in that text.
package document

import (
	"context"
	"errors"
	"fmt"
	"path"
	"sort"
	"strings"
)

// Errors that callers tell apart. All but ErrMediaType are also ErrNotText.
var (
	ErrMediaType       = errors.New("unsupported media type")
	ErrNotText         = errors.New("not a text document")
	ErrEncrypted error = refusal("it is encrypted")
	ErrNoText    error = refusal("it has no text")
	ErrDamaged   error = refusal("it is damaged")
	ErrTooLarge  error = refusal("it is too large")
)

// A refusal is a reason why a file yields no text.
type refusal string

func (r refusal) Error() string { return string(r) }
func (refusal) Unwrap() error   { return ErrNotText }

// Sizes that a document has at most unless a registry says otherwise. Analysing
// a text takes some 200 bytes of memory for each of its own, and ten seconds a
// MiB, so a text has less than a file may have.
const (
	MaxBytes = 64 << 20 // of the file
	MaxText  = 4 << 20  // of the text in it: 1,500 pages
)

// Content is what a reader makes of a file.
type Content struct {
	Title    string   // headline, "" if the format has none
	Text     string   // UTF-8, lines ended by \n
	Warnings []string // what a person should know about how it was read
}

// Reader reads files of one media type. It is safe for concurrent use.
type Reader interface {
	// Read fails with ErrNotText if the data cannot be of the reader's type.
	Read(ctx context.Context, data []byte) (Content, error)
}

// Registry finds readers by media type and media types by file ending.
type Registry struct {
	MaxBytes int // size of the largest file that is read
	MaxText  int // size of the longest text that is read

	readers map[string]Reader
	endings map[string]string
}

// NewRegistry returns a registry of the readers that come with the program.
func NewRegistry() *Registry {
	r := &Registry{MaxBytes: MaxBytes, MaxText: MaxText, readers: map[string]Reader{}, endings: map[string]string{}}
	r.Add("text/plain", Plain{}, ".txt", ".text")
	r.Add("text/markdown", Markdown{}, ".md", ".markdown")
	r.Add("text/html", HTML{}, ".html", ".htm", ".xhtml")
	r.Add("application/pdf", PDF{}, ".pdf")
	r.Add("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DOCX{}, ".docx", ".docm")
	r.Add("application/vnd.oasis.opendocument.text", ODT{}, ".odt")
	r.Add("application/rtf", RTF{}, ".rtf")
	r.Add("message/rfc822", Mail{}, ".eml")
	return r
}

// Add registers a reader for a media type and for the endings of its files.
func (r *Registry) Add(mediaType string, reader Reader, endings ...string) {
	r.readers[mediaType] = reader
	for _, ending := range endings {
		r.endings[ending] = mediaType
	}
}

// MediaType tells the media type of a file by its name, "" if it is unknown.
func (r *Registry) MediaType(name string) string {
	return r.endings[strings.ToLower(path.Ext(name))]
}

// MediaTypes lists the media types that can be read.
func (r *Registry) MediaTypes() []string {
	types := make([]string, 0, len(r.readers))
	for t := range r.readers {
		types = append(types, t)
	}
	sort.Strings(types)
	return types
}

// Read reads data of the media type; parameters such as charset are ignored.
// The error wraps ErrMediaType if there is no reader.
func (r *Registry) Read(ctx context.Context, mediaType string, data []byte) (Content, error) {
	bare, _, _ := strings.Cut(mediaType, ";")
	reader, ok := r.readers[strings.ToLower(strings.TrimSpace(bare))]
	if !ok {
		return Content{}, fmt.Errorf("%w %q: use one of %s", ErrMediaType, mediaType, strings.Join(r.MediaTypes(), ", "))
	}
	if err := checkSize("the file", len(data), r.MaxBytes); err != nil {
		return Content{}, err
	}
	content, err := reader.Read(ctx, data)
	if err != nil {
		return Content{}, err
	}
	return content, checkSize("its text", len(content.Text), r.MaxText)
}

func checkSize(what string, size, most int) error {
	if size <= most {
		return nil
	}
	return fmt.Errorf("%w: %s has %d bytes, and no more than %d are read; split it", ErrTooLarge, what, size, most)
}

// Plain reads plain text: UTF-8, UTF-16, or Windows-1252 if it is neither.
type Plain struct{}

// Read implements Reader.
func (Plain) Read(_ context.Context, data []byte) (Content, error) {
	text, warnings, err := decode(data)
	if err != nil {
		return Content{}, err
	}
	return Content{Text: text, Warnings: warnings}, nil
}
