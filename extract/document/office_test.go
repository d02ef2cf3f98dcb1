package document_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document"
)

// pack makes a zip archive of names and contents in turns.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const wordStyles = `<w:styles xmlns:w="w"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`

func docx(t testing.TB, body string, parts ...string) []byte {
	return pack(t, append([]string{
		"[Content_Types].xml", "<Types/>",
		"_rels/.rels", `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml", wordStyles,
	}, parts...)...)
}

func para(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

func TestDOCX(t *testing.T) {
	for name, test := range map[string]struct {
		body, want string
		parts      []string
	}{
		"paragraphs":      {para("One.") + para("") + para("Two."), "One.\n\nTwo.\n", nil},
		"split runs":      {`<w:p><w:r><w:t>Est</w:t></w:r><w:proofErr/><w:r><w:t xml:space="preserve">onia and </w:t></w:r><w:hyperlink><w:r><w:t>Latvia</w:t></w:r></w:hyperlink></w:p>`, "Estonia and Latvia\n", nil},
		"headings":        {`<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Report</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>`, "# Report\n\n# Part\n", nil},
		"lists":           {`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Exercises</w:t></w:r></w:p>`, "- Exercises\n", nil},
		"tables":          {"<w:tbl><w:tr><w:tc>" + para("State") + "</w:tc><w:tc>" + para("Delegates") + "</w:tc></w:tr><w:tr><w:tc>" + para("Mali") + "</w:tc><w:tc>" + para("Ms. Roe") + para("Mr. Doe") + "</w:tc></w:tr></w:tbl>", "| State | Delegates |\n| Mali | Ms. Roe; Mr. Doe |\n", nil},
		"tables as frame": {"<w:tbl><w:tr><w:tc>" + para("One.") + para("Two.") + "</w:tc></w:tr></w:tbl>", "One.\n\nTwo.\n", nil},
		"a table in one":  {"<w:tbl><w:tr><w:tc>" + para("A") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + para("B") + "</w:tc><w:tc>" + para("C") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>", "| A | B, C |\n", nil},
		"revisions":       {`<w:p><w:ins><w:r><w:t>Riga</w:t></w:r></w:ins><w:del><w:r><w:delText>Tallinn</w:delText><w:t>Tallinn</w:t></w:r></w:del></w:p>`, "Riga\n", nil},
		"hidden text":     {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>yes</w:t></w:r></w:p>`, "yes\n", nil},
		"breaks and tabs": {`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>1.</w:t><w:tab/><w:t>Opening</w:t><w:br/><w:t>at ten</w:t><w:tab/><w:t>Hall</w:t></w:r></w:p>`, "1. Opening\nat ten\tHall\n", nil},
		"text boxes":      {`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + para("Box.") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + para("Box.") + `</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Text.</w:t></w:r></w:p>`, "Box.\n\nText.\n", nil},
		"contents":        {`<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Part 3</w:t></w:r></w:p>` + para("Part."), "Part.\n", nil},
		"notes": {
			`<w:p><w:r><w:t>Mali spoke.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`, "Mali spoke.\n\n[1] See A/1.\n",
			[]string{"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:type="separator">` + para("---") + `</w:footnote><w:footnote w:id="2">` + para("See A/1.") + `</w:footnote></w:footnotes>`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := document.DOCX{}.Read(context.Background(), docx(t, test.body, test.parts...))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDOCXTitle(t *testing.T) {
	got, err := document.DOCX{}.Read(context.Background(), docx(t, para("Ministry")+`<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Report</w:t></w:r></w:p>`))
	if err != nil || got.Title != "Report" {
		t.Errorf("the title is %q, %v", got.Title, err)
	}
}

const openText = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:automatic-styles><x>no</x></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:p>Tallinn</text:p></text:tracked-changes>
<text:h>Report</text:h><text:p>Estonia <text:s text:c="2"/>and
Latvia<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See A/1.</text:p></text:note-body></text:note> met.</text:p>
<text:list><text:list-item><text:p>Exercises</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Mali</text:p></table:table-cell><table:table-cell><text:p>Ms. Roe</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`

func TestODT(t *testing.T) {
	got, err := document.ODT{}.Read(context.Background(), pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", openText))
	want := document.Content{Title: "Report", Text: "# Report\n\nEstonia and Latvia met.\n\n- Exercises\n\n| Mali | Ms. Roe |\n\n[1] See A/1.\n"}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

const richText = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title No}}{\header Head}
\pard\outlinelevel0 Report\par\pard\plain T\'fcrkiye and {\b Latvia}{\v hidden} met in \u321?\'f3d\'b4.{\footnote See A/1.}\par
{\deleted Tallinn}{\*\bkmkstart x}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}}\par
\trowd Mali\cell Ms. Roe\cell\row\pard The end.}`

func TestRTF(t *testing.T) {
	got, err := document.RTF{}.Read(context.Background(), []byte(richText))
	want := document.Content{Title: "Report", Text: "# Report\n\nTürkiye and Latvia met in Łód´.\n\na link\n\n| Mali | Ms. Roe |\n\nThe end.\n\n[1] See A/1.\n"}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestOfficeErrors(t *testing.T) {
	whole := docx(t, para("Text."))
	deep := strings.Repeat("<w:x>", 1_000_000)
	for name, test := range map[string]struct {
		reader document.Reader
		data   []byte
		want   error
		says   string
	}{
		"an old or locked file": {document.DOCX{}, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), document.ErrEncrypted, "password"},
		"another format":        {document.DOCX{}, []byte("text"), document.ErrNotText, ".docx"},
		"cut off":               {document.DOCX{}, whole[:len(whole)/2], document.ErrDamaged, "save it again"},
		"no body":               {document.DOCX{}, pack(t, "a", "b"), document.ErrDamaged, "word/document.xml"},
		"broken XML":            {document.DOCX{}, docx(t, "<w:p", ""+"x", "y"), document.ErrDamaged, "XML"},
		"nested XML":            {document.DOCX{}, docx(t, deep), document.ErrDamaged, "nested"},
		"no text":               {document.DOCX{}, docx(t, "<w:p/>"), document.ErrNoText, "text recognition"},
		"a bomb":                {document.DOCX{}, docx(t, strings.Repeat(" ", document.MaxBytes)), document.ErrTooLarge, "split"},
		"a locked ODT":          {document.ODT{}, pack(t, "META-INF/manifest.xml", "<m:encryption-data/>"), document.ErrEncrypted, "password"},
		"no ODT":                {document.ODT{}, pack(t, "a", "b"), document.ErrDamaged, "content.xml"},
		"no RTF":                {document.RTF{}, []byte("text"), document.ErrNotText, "rtf"},
		"nested RTF":            {document.RTF{}, []byte(`{\rtf1` + strings.Repeat("{", 1_000_000)), document.ErrDamaged, "nested"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.reader.Read(context.Background(), test.data)
			if !errors.Is(err, test.want) || !strings.Contains(fmt.Sprint(err), test.says) {
				t.Errorf("got %q, %v", got.Text, err)
			}
		})
	}
}

func FuzzDOCX(f *testing.F) {
	f.Add([]byte(para("a")+"<w:tbl><w:tr><w:tc>"+para("b")+"</w:tc></w:tr></w:tbl>"), true)
	f.Add([]byte(openText), false)
	f.Fuzz(func(t *testing.T, body []byte, word bool) {
		var reader document.Reader = document.ODT{}
		data := pack(t, "content.xml", string(body))
		if word {
			reader, data = document.DOCX{}, docx(t, string(body), "word/footnotes.xml", string(body))
		}
		checkRead(t, reader, data)
		checkRead(t, reader, body)
	})
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(richText))
	f.Add([]byte("{\\rtfA0\x00"))
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, document.RTF{}, data) })
}

// checkRead reads what nobody vouches for: it yields text, or says why not.
func checkRead(t *testing.T, reader document.Reader, data []byte) {
	t.Helper()
	got, err := reader.Read(context.Background(), data)
	switch {
	case err != nil && !errors.Is(err, document.ErrNotText):
		t.Errorf("%v is no ErrNotText", err)
	case err == nil && (strings.TrimSpace(got.Text) == "" || strings.ContainsAny(got.Text, "\r\x00") || strings.Contains(got.Title, "\n")):
		t.Errorf("got the title %q and the text %q", got.Title, got.Text)
	}
}
