// Package document reads files of several media types into plain text, with
// what they tell of themselves. Offsets of facts count in that text.
package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"sort"
	"strings"
	"unicode/utf8"
)

// Errors that callers tell apart.
var (
	ErrMediaType = errors.New("unsupported media type")
	ErrNotText   = errors.New("not a text document")
)

// Content is what a reader makes of a file.
type Content struct {
	Title string // headline, "" if the format has none
	Text  string // UTF-8, lines ended by \n
}

// Reader reads files of one media type. It is safe for concurrent use.
type Reader interface {
	// Read fails with ErrNotText if the data cannot be of the reader's type.
	Read(ctx context.Context, data []byte) (Content, error)
}

// Registry finds readers by media type and media types by file ending.
type Registry struct {
	readers map[string]Reader
	endings map[string]string
}

// NewRegistry returns a registry of the readers that come with the program.
func NewRegistry() *Registry {
	r := &Registry{readers: map[string]Reader{}, endings: map[string]string{}}
	r.Add("text/plain", Plain{}, ".txt", ".text")
	r.Add("text/markdown", Markdown{}, ".md", ".markdown")
	r.Add("text/html", HTML{}, ".html", ".htm", ".xhtml")
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
	return reader.Read(ctx, data)
}

// Plain reads plain text: UTF-8 with or without a byte order mark.
type Plain struct{}

// Read implements Reader.
func (Plain) Read(_ context.Context, data []byte) (Content, error) {
	text, err := decode(data)
	if err != nil {
		return Content{}, err
	}
	return Content{Text: text}, nil
}

func decode(data []byte) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch {
	case !utf8.Valid(data):
		return "", fmt.Errorf("%w: the bytes are not UTF-8; convert the file first", ErrNotText)
	case bytes.IndexByte(data, 0) >= 0:
		return "", fmt.Errorf("%w: it has zero bytes", ErrNotText)
	case len(bytes.TrimSpace(data)) == 0:
		return "", fmt.Errorf("%w: it is empty", ErrNotText)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data)), nil
}
