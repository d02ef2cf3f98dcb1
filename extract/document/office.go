package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxParts is how many parts a word processor file has at most.
const maxParts = 20_000

// A packed file is a zip archive whose parts make up one document, as DOCX and
// ODT are.
type packed struct{ *zip.Reader }

// unpack opens a packed file. What is none is told by its first bytes, so that
// the error can say what to do.
func unpack(data []byte, ending string) (packed, error) {
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return packed{}, fmt.Errorf("%w: it has a password, or is of the old form .doc; save it as %s without a password", ErrEncrypted, ending)
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return packed{}, fmt.Errorf("%w: it does not begin like a %s file; give it the ending of what it is", ErrNotText, ending)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(r.File) > maxParts {
		return packed{}, fmt.Errorf("%w: its parts cannot be listed; open it in a word processor and save it again", ErrDamaged)
	}
	return packed{r}, nil
}

// part returns the bytes of a part, nil if there is none of that name.
func (p packed) part(name string) ([]byte, error) {
	for _, f := range p.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%w: part %s cannot be unpacked; open it in a word processor and save it again", ErrDamaged, name)
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
		switch {
		case len(data) > MaxBytes:
			return nil, fmt.Errorf("%w: part %s has more than %d MiB; split the document", ErrTooLarge, name, MaxBytes>>20)
		case err != nil:
			return nil, fmt.Errorf("%w: part %s cannot be unpacked; open it in a word processor and save it again", ErrDamaged, name)
		}
		return data, nil
	}
	return nil, nil
}

// maxDepth is how deep elements may stand in each other.
const maxDepth = 500

// walkXML calls enter and leave at each element and text at the words between
// them. Elements for which enter says false are passed over with all in them.
func walkXML(data []byte, enter func(xml.StartElement) bool, leave func(xml.Name), text func(string)) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	for depth := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: its XML is broken (%q); open it in a word processor and save it again", ErrDamaged, err.Error())
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return fmt.Errorf("%w: its XML is nested deeper than %d elements", ErrDamaged, maxDepth)
			}
			if !enter(t) {
				depth--
				if err := skipXML(d); err != nil {
					return err
				}
			}
		case xml.EndElement:
			depth--
			leave(t.Name)
		case xml.CharData:
			text(string(t))
		}
	}
}

// skipXML passes over the rest of an element. Unlike the decoder's own Skip it
// does not mind how deep it is.
func skipXML(d *xml.Decoder) error {
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return fmt.Errorf("%w: its XML is broken (%q); open it in a word processor and save it again", ErrDamaged, err.Error())
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// value is an attribute's value whatever its name space, "" if there is none.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// oneLine is a text without line breaks and runs of white space.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
