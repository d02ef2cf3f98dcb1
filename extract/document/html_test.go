package document_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document"
)

const page = `<!DOCTYPE html><html><head><title>Riga talks | Ministry</title><script>var x = "no text";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li>Travel</li></ul></nav>
<div class="cookie" role="dialog"><p>We use cookies. <button>Accept</button></p></div>
<main><article><h1>Riga hosts cyber&nbsp;talks</h1>
<p>Estonia and <b>Latvia</b> met in Riga on 3&nbsp;May 2021 to discuss the protection of undersea cables, and what their
neighbours could do when one of them is cut.</p>
<ul><li>Cables and the law of the sea, with a report by Poland</li><li>Exercises</li></ul>
<table><tr><th>State</th><th>Delegate</th></tr><tr><td>Mali</td><td>Ms. Roe</td></tr></table>
<p>The second round of the talks will be held in Tallinn next year, the two ministries said in a note.</p></article></main>
<aside><p>Related: Minister in Paris</p></aside><footer><p>Imprint</p></footer></body></html>`

const pageRead = `# Riga hosts cyber talks

Estonia and Latvia met in Riga on 3 May 2021 to discuss the protection of undersea cables, and what their neighbours could do when one of them is cut.

- Cables and the law of the sea, with a report by Poland

- Exercises

State | Delegate

Mali | Ms. Roe

The second round of the talks will be held in Tallinn next year, the two ministries said in a note.
`

// Of a page, only the article is left, with its structure.
func TestHTML(t *testing.T) {
	got, err := document.HTML{}.Read(context.Background(), []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(document.Content{Title: "Riga hosts cyber talks", Text: pageRead}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestHTMLEncodings(t *testing.T) {
	got, err := document.HTML{}.Read(context.Background(), []byte("<meta charset=iso-8859-1><p>T\xfcrkiye and C\xf4te d'Ivoire</p>"))
	if want := "Türkiye and Côte d'Ivoire\n"; err != nil || got.Text != want {
		t.Errorf("got %q, %v, want %q", got.Text, err, want)
	}
}

func TestHTMLWithoutText(t *testing.T) {
	for name, data := range map[string]string{"nothing": "", "a script": "<script>x</script>", "bare tags": "<p></p>"} {
		if got, err := (document.HTML{}).Read(context.Background(), []byte(data)); !errors.Is(err, document.ErrNotText) {
			t.Errorf("%s: got %q, %v, want ErrNotText", name, got.Text, err)
		}
	}
}

// What is nested without end costs no more than an error.
func TestHTMLNested(t *testing.T) {
	deep := strings.Repeat("<div>", 1_000_000) + "Riga"
	got, err := document.HTML{}.Read(context.Background(), []byte(deep))
	if err == nil && !strings.Contains(got.Text, "Riga") {
		t.Errorf("got %q, want the text or an error", got.Text)
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte(page))
	f.Add([]byte("<table><td>a<tr>b<li># <h1>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := document.HTML{}.Read(context.Background(), data)
		if err == nil && strings.TrimSpace(got.Text) == "" {
			t.Error("an empty text without an error")
		}
	})
}

// A cell behind a time holds a part of a programme, whose lines stay apart.
func TestProgrammeCell(t *testing.T) {
	page := `<body><table><tr><td>09:00</td><td><b>Cables</b><br>Jane Roe, Riga Institute<br>Chair: Karl Tamm</td></tr></table></body>`
	content, err := document.HTML{}.Read(context.Background(), []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	want := "09:00 | Cables\nJane Roe, Riga Institute\nChair: Karl Tamm\n"
	if diff := cmp.Diff(want, content.Text); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
