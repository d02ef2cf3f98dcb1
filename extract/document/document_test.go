package document_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document"
)

const (
	plain    = "text/plain"
	markdown = "text/markdown"
	webPage  = "text/html"
)

func read(t testing.TB, mediaType, data string) document.Content {
	t.Helper()
	content, err := document.NewRegistry().Read(context.Background(), mediaType, []byte(data))
	if err != nil {
		t.Fatalf("%q: %v", data, err)
	}
	return content
}

func TestMediaType(t *testing.T) {
	r := document.NewRegistry()
	for name, want := range map[string]string{
		"a.txt": plain, "a.TXT": plain, "folder.md/a.text": plain, "a.md": markdown, "a.b.Markdown": markdown, "https://example.org/x/a.md": markdown,
		"a": "", "": "", "a.xyz": "", "txt": "", ".txt": plain,
	} {
		if got := r.MediaType(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	want := []string{
		"application/pdf", "application/rtf", "application/vnd.oasis.opendocument.text",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "message/rfc822", webPage, markdown, plain,
	}
	if diff := cmp.Diff(want, r.MediaTypes()); diff != "" {
		t.Errorf("media types (-want +got):\n%s", diff)
	}
}

type shouter struct{}

func (shouter) Read(_ context.Context, data []byte) (document.Content, error) {
	return document.Content{Text: strings.ToUpper(string(data))}, nil
}

func TestAdd(t *testing.T) {
	r := document.NewRegistry()
	r.Add("text/loud", shouter{}, ".loud")
	if got := r.MediaType("a.loud"); got != "text/loud" {
		t.Errorf("the ending is of %q", got)
	}
	content, err := r.Read(context.Background(), "text/loud", []byte("hey"))
	if err != nil || content.Text != "HEY" {
		t.Errorf("read %q, %v", content.Text, err)
	}
}

func TestMediaTypeIsReadLeniently(t *testing.T) {
	for _, mediaType := range []string{"text/plain", "TEXT/Plain", " text/plain ", "text/plain; charset=utf-8", "text/plain;charset=utf-8"} {
		if got := read(t, mediaType, "x"); got.Text != "x" {
			t.Errorf("%q reads %q", mediaType, got.Text)
		}
	}
}

func TestUnknownMediaType(t *testing.T) {
	for _, mediaType := range []string{"", "application/msword", "text", "; text/plain"} {
		_, err := document.NewRegistry().Read(context.Background(), mediaType, []byte("x"))
		if !errors.Is(err, document.ErrMediaType) || !strings.Contains(err.Error(), markdown+", "+plain) {
			t.Errorf("%q: %v, want an error that lists the media types", mediaType, err)
		}
	}
}

func TestWhatIsNoText(t *testing.T) {
	for name, test := range map[string]struct{ data, says string }{
		"random bytes":      {"\x8f\x01\xd2\x90\x03\xfe\x81\x1b", "UTF-8"},
		"half of UTF-16":    {"\xff\xfe\x00", "UTF-16"},
		"an empty UTF-16":   {"\xff\xfe", "empty"},
		"a zero byte":       {"a\x00b", "zero"},
		"nothing":           {"", "empty"},
		"white space":       {" \r\n\t", "empty"},
		"a mark, then none": {"\xef\xbb\xbf \n", "empty"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, mediaType := range []string{plain, markdown} {
				_, err := document.NewRegistry().Read(context.Background(), mediaType, []byte(test.data))
				if !errors.Is(err, document.ErrNotText) || !strings.Contains(err.Error(), test.says) {
					t.Errorf("%s: %v, want an error that says %q", mediaType, err, test.says)
				}
			}
		})
	}
}

func TestPlain(t *testing.T) {
	for name, test := range map[string]struct {
		data string
		want document.Content
	}{
		"as it is":               {"Title\n\n*Text*  <b>", document.Content{Text: "Title\n\n*Text*  <b>"}},
		"a byte order mark":      {"\xef\xbb\xbfTitle", document.Content{Text: "Title"}},
		"a mark within the text": {"a\xef\xbb\xbfb", document.Content{Text: "a\ufeffb"}},
		"CRLF":                   {"a\r\nb\r\n", document.Content{Text: "a\nb\n"}},
		"CR":                     {"a\rb\r", document.Content{Text: "a\nb\n"}},
		"mixed line ends":        {"a\r\n\r\nb\rc\nd", document.Content{Text: "a\n\nb\nc\nd"}},
		"only marks":             {"---\n***\n", document.Content{Text: "---\n***\n"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, plain, test.data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"headings and lists stay": {"# A\n\n- b\n1. c\n", "# A\n\n- b\n1. c\n"},
		"emphasis":                {"**one** and *two* and `three`", "one and two and three"},
		"emphasis of one letter":  {"**a** and *b* and `c`", "a and b and c"},
		"emphasis of words":       {"**a b** c", "a b c"},
		"a lone asterisk":         {"2 * 3 = 6", "2 * 3 = 6"},
		"an underscore in a word": {"snake_case_name", "snake_case_name"},
		"a bullet of asterisks":   {"* a\n* b\n", "* a\n* b\n"},
		"links":                   {"see [the text](https://example.org/a) now", "see the text now"},
		"images":                  {"a ![logo](logo.png) b", "a  b"},
		"brackets that are none":  {"[a] (b)", "[a] (b)"},
		"comments":                {"a<!-- b\nc -->d", "ad"},
		"tags":                    {"a<br>b</p><a href=\"x\">c", "abc"},
		"what only looks like":    {"a < b and c > d, 1<2>1", "a < b and c > d, 1<2>1"},
		"front matter":            {"---\ntitle: A\ndate: B\n---\ntext", "text"},
		"a rule is no matter":     {"a\n---\nb\n---\nc", "a\n---\nb\n---\nc"},
		"CRLF front matter":       {"---\r\ntitle: A\r\n---\r\ntext\r\n", "text\n"},
		"an open comment":         {"a <!-- b", "a <!-- b"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, markdown, test.data).Text); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.data, diff)
			}
		})
	}
}

func TestMarkdownTitle(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"the first heading":     {"text\n\n## A **title**\n\n# Another", "A title"},
		"no heading":            {"\n**A title**\n\ntext", ""},
		"behind front matter":   {"---\ntitle: no\n---\n# A title\n", "A title"},
		"a heading with a link": {"# [A title](x)\n", "A title"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read(t, markdown, test.data).Title; got != test.want {
				t.Errorf("the title is %q, want %q", got, test.want)
			}
		})
	}
}

// What is written in older encodings is read, with a warning where it had to be
// guessed.
func TestEncodings(t *testing.T) {
	for name, test := range map[string]struct{ data, want, warns string }{
		"UTF-16 with a mark":       {"\xff\xfeT\x00\xfc\x00r\x00", "Tür", ""},
		"UTF-16 of the other kind": {"\xfe\xff\x00T\x00\xfc\x00r", "Tür", ""},
		"UTF-16 without a mark":    {"R\x00i\x00g\x00a\x00 \x001\x00", "Riga 1", ""},
		"Windows-1252":             {"T\xfcrkiye \x96 C\xf4te d\x92Ivoire", "Türkiye – Côte d’Ivoire", "Windows-1252"},
		"damaged UTF-8":            {"Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye, Türkiye \xff", "\ufffd", "replaced"},
	} {
		t.Run(name, func(t *testing.T) {
			got := read(t, plain, test.data)
			if !strings.Contains(got.Text, test.want) || !strings.Contains(strings.Join(got.Warnings, "\n"), test.warns) || (test.warns == "") != (len(got.Warnings) == 0) {
				t.Errorf("got %q with the warnings %q", got.Text, got.Warnings)
			}
		})
	}
}

func TestRandomBytes(t *testing.T) {
	data := make([]byte, 1<<20)
	rand.NewChaCha8([32]byte{1}).Read(data)
	r := document.NewRegistry()
	for _, mediaType := range append(r.MediaTypes(), "text/plain; after a mark") {
		if strings.HasSuffix(mediaType, "mark") {
			copy(data, "\xff\xfe")
		}
		if got, err := r.Read(context.Background(), mediaType, data); !errors.Is(err, document.ErrNotText) && mediaType != webPage {
			t.Errorf("%s: read %d bytes, %v, want ErrNotText", mediaType, len(got.Text), err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	r := document.NewRegistry()
	r.MaxBytes, r.MaxText = 10, 10
	for name, test := range map[string]struct{ mediaType, data string }{
		"a file":   {plain, "Estonia and Latvia"},
		"its text": {"text/loud", "Estonia"},
	} {
		r.Add("text/loud", longer{}, ".loud")
		_, err := r.Read(context.Background(), test.mediaType, []byte(test.data))
		if !errors.Is(err, document.ErrTooLarge) || !strings.Contains(err.Error(), "no more than 10") {
			t.Errorf("%s: %v, want ErrTooLarge", name, err)
		}
	}
}

type longer struct{}

func (longer) Read(_ context.Context, data []byte) (document.Content, error) {
	return document.Content{Text: strings.Repeat(string(data), 2)}, nil
}

// What is read is UTF-8 with line feeds only, and reading the plain text again
// changes nothing.
func FuzzRead(f *testing.F) {
	for _, data := range []string{"a", "\xef\xbb\xbfa", "a\r\nb", "a\x00", "\xff", "# A\n[b](c) ![d](e) <f> <!-- g -->", "---\na\n---\nb", "**a** `b*", "[[a](b)](c)"} {
		f.Add([]byte(data))
	}
	r := document.NewRegistry()
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, mediaType := range r.MediaTypes() {
			content, err := r.Read(context.Background(), mediaType, data)
			if err != nil {
				if !errors.Is(err, document.ErrNotText) {
					t.Errorf("%s: %v", mediaType, err)
				}
				continue
			}
			if !utf8.ValidString(content.Text) || strings.ContainsAny(content.Text, "\r\x00") || strings.Contains(content.Title, "\n") {
				t.Errorf("%s: %q has the title %q and the text %q", mediaType, data, content.Title, content.Text)
			}
		}
	})
}
