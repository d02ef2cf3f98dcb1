package document

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"
)

// Mail reads messages as mail programs save them (.eml): the subject as title,
// when it was sent, and the text. Of several forms of one text, plain text comes
// first. Attachments are not read, but named in warnings.
type Mail struct{}

// Bounds of what is looked at in a message.
const (
	maxMailDepth = 10
	maxMailParts = 1000
)

// Read implements Reader.
func (Mail) Read(ctx context.Context, data []byte) (Content, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Content{}, fmt.Errorf("%w: it does not begin with the lines of a mail's head; give it the ending of what it is", ErrNotText)
	}
	m := &mailReader{ctx: ctx, decoder: mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	body, err := m.part(textproto.MIMEHeader(message.Header), message.Body, 0)
	if err != nil {
		return Content{}, err
	}
	if strings.TrimSpace(body) == "" {
		return Content{}, fmt.Errorf("%w: the message has no text of its own; save its attachments and give those", ErrNoText)
	}
	title := oneLine(strings.ToValidUTF8(m.header(message.Header.Get("Subject")), "\ufffd"))
	var text strings.Builder
	if title != "" {
		text.WriteString("# " + title + "\n\n")
	}
	if sent, err := message.Header.Date(); err == nil && sent.Year() > 0 && sent.Year() < 10_000 {
		text.WriteString("Sent: " + sent.Format("2 January 2006") + "\n\n")
	}
	text.WriteString(strings.TrimSpace(body) + "\n")
	whole, warnings, err := decode([]byte(text.String()))
	if err != nil {
		return Content{}, err
	}
	return Content{Title: strings.ReplaceAll(title, "\x00", ""), Text: whole, Warnings: append(m.warnings, warnings...)}, nil
}

type mailReader struct {
	ctx      context.Context
	decoder  mime.WordDecoder
	parts    int
	warnings []string
}

// header reads what stands in encoded words, and leaves what cannot be read.
func (m *mailReader) header(value string) string {
	if decoded, err := m.decoder.DecodeHeader(value); err == nil {
		return decoded
	}
	return value
}

// part is the text of a message or of a part of it, "" if it has none.
func (m *mailReader) part(head textproto.MIMEHeader, body io.Reader, depth int) (string, error) {
	if m.parts++; m.parts > maxMailParts || depth > maxMailDepth {
		return "", fmt.Errorf("%w: it has more than %d parts, or parts in parts deeper than %d", ErrDamaged, maxMailParts, maxMailDepth)
	}
	if err := m.ctx.Err(); err != nil {
		return "", err
	}
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if name := m.attachment(head, params); name != "" {
		m.warnings = append(m.warnings, fmt.Sprintf("the attachment %q is not read: save it and give it by itself", name))
		return "", nil
	}
	body = transferred(head.Get("Content-Transfer-Encoding"), body)
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return m.multipart(kind, params["boundary"], body, depth)
	case kind == "text/plain", kind == "text/html":
		return m.words(kind, params, body)
	}
	if kind != "application/pgp-signature" && kind != "application/pkcs7-signature" {
		m.warnings = append(m.warnings, fmt.Sprintf("a part of type %s is not read", kind))
	}
	return "", nil
}

// attachment is the name of the file that a part is, "" if it is none.
func (m *mailReader) attachment(head textproto.MIMEHeader, params map[string]string) string {
	disposition, about, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	name := m.header(about["filename"])
	if name == "" {
		name = m.header(params["name"])
	}
	if disposition == "attachment" && name == "" {
		return "without a name"
	}
	if disposition == "attachment" || name != "" && !strings.HasPrefix(head.Get("Content-Type"), "text/") {
		return name
	}
	return ""
}

// transferred takes back how the bytes were made fit for mail.
func transferred(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

func (m *mailReader) multipart(kind, boundary string, body io.Reader, depth int) (string, error) {
	if boundary == "" {
		return "", fmt.Errorf("%w: its parts have no boundary", ErrDamaged)
	}
	var texts []string
	for r := multipart.NewReader(body, boundary); ; {
		p, err := r.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			m.warnings = append(m.warnings, "the message breaks off: its end is missing")
			break
		}
		text, err := m.part(p.Header, p, depth+1)
		if err != nil {
			return "", err
		}
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		texts = append(texts, text)
		if kind == "multipart/alternative" { // the plain one comes first
			break
		}
	}
	return strings.Join(texts, "\n\n"), nil
}

// words is the text of a part that is text.
func (m *mailReader) words(kind string, params map[string]string, body io.Reader) (string, error) {
	data, err := io.ReadAll(body)
	if err != nil {
		m.warnings = append(m.warnings, "a part of the message is damaged: what comes behind the damage is missing")
	}
	if label := params["charset"]; label != "" && !strings.EqualFold(label, "utf-8") {
		if e, _ := charset.Lookup(label); e != nil {
			if decoded, err := decodeWith(e, data); err == nil {
				data = decoded
			}
		}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", nil
	}
	if kind == "text/html" {
		page, err := HTML{}.Read(m.ctx, bytes.Join([][]byte{[]byte("<meta charset=utf-8>"), data}, nil))
		if errors.Is(err, ErrNotText) {
			return "", nil
		}
		return page.Text, err
	}
	text, warnings, err := decode(data)
	m.warnings = append(m.warnings, warnings...)
	if err == nil && strings.EqualFold(params["format"], "flowed") {
		text = unflow(text)
	}
	return text, err
}

// unflow joins the lines of a text that was broken for mail: those that end in
// a space go on.
func unflow(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		bare := strings.TrimSuffix(line, "\n")
		if strings.HasSuffix(bare, " ") && bare != "-- " {
			out.WriteString(bare)
			continue
		}
		out.WriteString(line)
	}
	return out.String()
}
