package document

import (
	"context"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// ODT reads texts of OpenDocument: paragraphs, headings, lists, tables and
// notes, without deleted text, hidden text and comments.
type ODT struct{}

// Read implements Reader.
func (ODT) Read(_ context.Context, data []byte) (Content, error) {
	file, err := unpack(data, ".odt")
	if err != nil {
		return Content{}, err
	}
	manifest, err := file.part("META-INF/manifest.xml")
	if err != nil {
		return Content{}, err
	}
	if strings.Contains(string(manifest), "encryption-data") {
		return Content{}, fmt.Errorf("%w: save it without a password", ErrEncrypted)
	}
	body, err := file.part("content.xml")
	if err == nil && body == nil {
		err = fmt.Errorf("%w: it has no part content.xml; open it in a word processor and save it again", ErrDamaged)
	}
	if err != nil {
		return Content{}, err
	}
	r := &openReader{}
	if err := walkXML(body, r.enter, r.leave, r.text); err != nil {
		return Content{}, err
	}
	return r.content("")
}

// openReader follows the elements of an OpenDocument text.
type openReader struct {
	flow
	lists int
}

func (o *openReader) enter(e xml.StartElement) bool {
	switch e.Name.Local {
	case "tracked-changes", "annotation", "hidden-text", "hidden-paragraph", "table-of-content", "note-citation", "automatic-styles", "binary-data", "desc":
		return false
	case "h":
		o.begin().heading = true
	case "p":
		o.begin().item = o.lists > 0
	case "list-item":
		o.lists++
	case "note":
		o.inNote = true
	case "table-row":
		o.beginRow()
	case "table-cell":
		o.beginCell()
	case "tab":
		o.add("\t")
	case "line-break":
		o.add("\n")
	case "s":
		n, _ := strconv.Atoi(value(e, "c"))
		o.add(strings.Repeat(" ", min(max(n, 1), 100)))
	}
	return true
}

func (o *openReader) leave(name xml.Name) {
	switch name.Local {
	case "h", "p":
		o.end()
	case "list-item":
		o.lists--
	case "note":
		o.inNote = false
	case "table-row":
		o.endRow()
	}
}

func (o *openReader) text(words string) { o.add(strings.ReplaceAll(words, "\n", " ")) }
