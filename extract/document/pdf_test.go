package document_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"crypto/md5"
	"crypto/rc4"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document"
	"github.com/diplograph/diplograph/extract/document/pdf"
)

// pdfBuilder writes PDF files: objects 1 and 2 are the catalogue and the pages.
type pdfBuilder struct {
	objects []string
	pages   []int
	extra   string // of the trailer
	encrypt func(number int, data string) string
}

// add takes an object and returns its number.
func (b *pdfBuilder) add(object string) int {
	b.objects = append(b.objects, object)
	return len(b.objects) + 2
}

func (b *pdfBuilder) stream(about, data string) int {
	number := len(b.objects) + 3
	if b.encrypt != nil {
		data = b.encrypt(number, data)
	}
	return b.add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", about, len(data), data))
}

const helvetica = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"

// page adds a page of a program.
func (b *pdfBuilder) page(program string) *pdfBuilder {
	contents := b.stream("", program)
	b.pages = append(b.pages, b.add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << %s >> >>", contents, helvetica)))
	return b
}

func (b *pdfBuilder) bytes() []byte {
	var kids strings.Builder
	for _, p := range b.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	all := append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(b.pages)),
	}, b.objects...)
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(all)+1)
	for i, o := range all {
		table += fmt.Sprintf("%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := out.Len()
	fmt.Fprintf(&out, "%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", table, len(all)+1, b.extra, at)
	return out.Bytes()
}

// setLines is a program that sets lines below each other.
func setLines(x, y, size int, lines ...string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "BT /F1 %d Tf %d TL %d %d Td\n", size, size*12/10, x, y)
	for _, l := range lines {
		fmt.Fprintf(&out, "(%s) Tj T*\n", strings.NewReplacer("(", `\(`, ")", `\)`, `\`, `\\`).Replace(l))
	}
	out.WriteString("ET\n")
	return out.String()
}

func deflate(data string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write([]byte(data))
	_ = z.Close()
	return out.String()
}

var riga = setLines(50, 600, 10, "Estonia and Latvia met in Riga on 3 May 2021 to discuss inter-", "national law and the protection of cables.")

const rigaRead = "Estonia and Latvia met in Riga on 3 May 2021 to discuss international law and the protection of cables.\n"

func readPDF(t testing.TB, data []byte) document.Content {
	t.Helper()
	content, err := document.PDF{}.Read(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestPDF(t *testing.T) {
	packed := &pdfBuilder{}
	contents := packed.stream("/Filter [/ASCIIHexDecode /FlateDecode]", fmt.Sprintf("%x>", deflate(riga)))
	packed.pages = append(packed.pages, packed.add(fmt.Sprintf("<< /Type /Page /Contents [%d 0 R] /Resources << %s >> >>", contents, helvetica)))

	form := &pdfBuilder{}
	drawing := form.stream("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 0] /Resources << "+helvetica+" >>", riga)
	program := form.stream("", "q /X Do Q")
	form.pages = append(form.pages, form.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << /XObject << /X %d 0 R >> >> >>", program, drawing)))

	turned := (&pdfBuilder{}).page("q 0 1 -1 0 600 0 cm " + riga + " Q")
	last := len(turned.objects) - 1
	turned.objects[last] = strings.Replace(turned.objects[last], "/Type /Page ", "/Type /Page /Rotate 90 ", 1)

	for name, b := range map[string]*pdfBuilder{
		"plain":            (&pdfBuilder{}).page(riga),
		"packed":           packed,
		"within a drawing": form,
		"a turned page":    turned,
		"with one page before another": (&pdfBuilder{}).page(setLines(50, 600, 10, "Estonia and Latvia met in Riga on 3 May 2021 to discuss inter-")).
			page(setLines(50, 600, 10, "national law and the protection of cables.")),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(document.Content{Text: rigaRead}, readPDF(t, b.bytes())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Letters are told by what the font says of them, and by the names of glyphs.
func TestPDFFonts(t *testing.T) {
	const table = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange " +
		"2 beginbfrange <0001> <001a> <0041> <0020> <0021> [<0066> <00660069>] endbfrange 1 beginbfchar <0030> <0020> endbfchar endcmap"
	b := &pdfBuilder{}
	unicode := b.stream("", table)
	wide := b.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /Abc /Encoding /Identity-H /ToUnicode %d 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /DW 600 /W [1 [700 650]] >>] >>", unicode))
	named := b.add("<< /Type /Font /Subtype /Type1 /BaseFont /Def /FirstChar 0 /Widths [500 500 500 500 500 500 500] /Encoding << /Differences [0 /Eacute /uni0111 /fi /afii10017 /space /Scaron /A.swash] >> >>")
	program := b.stream("", "BT /F1 12 Tf 50 700 Td <0012000900070001003000120009000700010030001200090007000100300021> Tj /F2 12 Tf 0 -14 Td <00010203040506> Tj ET")
	b.pages = append(b.pages, b.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>", program, wide, named)))
	if got, want := readPDF(t, b.bytes()).Text, "RIGA RIGA RIGA fi ÉđfiА ŠA\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// encrypted is a file that is encrypted as the simplest ones are, with the empty
// password if so told.
func encrypted(password bool) []byte {
	const padding = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"
	owner, id := strings.Repeat("O", 32), "0123456789abcdef"
	sum := md5.Sum([]byte(padding + owner + "\xfc\xff\xff\xff" + id))
	key := sum[:5]
	crypt := func(key []byte, data string) string {
		out := make([]byte, len(data))
		c, _ := rc4.NewCipher(key)
		c.XORKeyStream(out, []byte(data))
		return string(out)
	}
	user := crypt(key, padding)
	if password {
		user = strings.Repeat("U", 32)
	}
	b := &pdfBuilder{extra: fmt.Sprintf("/ID [<%x> <%x>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%x> /U <%x> /P -4 >>", id, id, owner, user)}
	b.encrypt = func(number int, data string) string {
		sum := md5.Sum(append(bytes.Clone(key), byte(number), 0, 0, 0, 0))
		return crypt(sum[:10], data)
	}
	return b.page(riga).bytes()
}

func TestEncryptedPDF(t *testing.T) {
	if diff := cmp.Diff(rigaRead, readPDF(t, encrypted(false)).Text); diff != "" {
		t.Errorf("with the empty password (-want +got):\n%s", diff)
	}
	_, err := document.PDF{}.Read(context.Background(), encrypted(true))
	if !errors.Is(err, document.ErrEncrypted) || !strings.Contains(err.Error(), "without a password") {
		t.Errorf("with a password: %v", err)
	}
}

func TestScannedPDF(t *testing.T) {
	b := &pdfBuilder{}
	picture := b.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")
	program := b.stream("", "q 600 0 0 800 0 0 cm /I Do Q")
	b.pages = append(b.pages, b.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >> >>", program, picture)))
	_, err := document.PDF{}.Read(context.Background(), b.bytes())
	if !errors.Is(err, document.ErrNoText) || !strings.Contains(err.Error(), "text recognition") {
		t.Errorf("got %v", err)
	}
}

// Files that are cut off or whose tables are wrong are read as far as they go.
func TestDamagedPDF(t *testing.T) {
	whole := (&pdfBuilder{}).page(riga).bytes()
	for name, data := range map[string][]byte{
		"without its end":      whole[:bytes.Index(whole, []byte("xref"))],
		"with wrong offsets":   bytes.Replace(whole, []byte("%\xe2"), []byte("%shifted\xe2"), 1),
		"behind other bytes":   append([]byte("some bytes\n"), whole...),
		"a table in a circle":  bytes.Replace(whole, []byte("/Root"), fmt.Appendf(nil, "/Prev %d /Root", bytes.Index(whole, []byte("xref"))), 1),
		"a wrong length":       bytes.Replace(whole, []byte("/Length"), []byte("/Length 3 /Length0"), 1),
		"a length of itself":   bytes.Replace(whole, []byte("/Length "), []byte("/Length 3 0 R /Old "), 1),
		"a tree with a circle": bytes.Replace(whole, []byte("/Kids ["), []byte("/Kids [2 0 R "), 1),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(rigaRead, readPDF(t, data).Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for name, data := range map[string][]byte{
		"nothing":        nil,
		"another format": []byte("PK\x03\x04 and so on"),
		"a head only":    []byte("%PDF-1.7\n"),
		"half of it":     whole[:100],
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := (document.PDF{}).Read(context.Background(), data); !errors.Is(err, document.ErrDamaged) || !errors.Is(err, document.ErrNotText) {
				t.Errorf("got %q, %v, want ErrDamaged", got.Text, err)
			}
		})
	}
}

// What would take long or much memory ends in an error.
func TestHostilePDF(t *testing.T) {
	bomb := &pdfBuilder{}
	bomb.stream("", "")
	for range 3 {
		bomb.page("")
		number := bomb.stream("/Filter /FlateDecode", deflate(strings.Repeat("(aaaa) Tj\n", 1_000_000)))
		last := len(bomb.objects) - 2
		bomb.objects[last] = fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << %s >> >>", number, helvetica)
	}
	forms := &pdfBuilder{}
	forms.stream("/Subtype /Form /Resources << /XObject << /X 3 0 R >> >>", strings.Repeat("/X Do ", 100))
	program := forms.stream("", "/X Do")
	forms.pages = append(forms.pages, forms.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << /XObject << /X 3 0 R >> >> >>", program)))
	for name, test := range map[string]struct {
		data   []byte
		limits pdf.Limits
	}{
		"too much unpacked":  {bomb.bytes(), pdf.Limits{Unpacked: 20 << 20}},
		"too large a stream": {bomb.bytes(), pdf.Limits{Stream: 1 << 20}},
		"too many pages":     {bomb.bytes(), pdf.Limits{Pages: 2}},
		"too many letters":   {(&pdfBuilder{}).page(riga).bytes(), pdf.Limits{Glyphs: 10}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := document.PDF{Limits: test.limits}.Read(context.Background(), test.data)
			if !errors.Is(err, document.ErrTooLarge) {
				t.Errorf("got %v, want ErrTooLarge", err)
			}
		})
	}
	t.Run("drawings that draw themselves", func(t *testing.T) {
		if _, err := (document.PDF{}).Read(context.Background(), forms.bytes()); err == nil {
			t.Error("no error")
		}
	})
	t.Run("a context that is over", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := (document.PDF{}).Read(ctx, bomb.bytes()); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the context's error", err)
		}
	})
	for name, data := range map[string]string{"arrays": "[", "dicts": "<</A", "strings": "("} {
		t.Run("nested "+name, func(t *testing.T) {
			b := (&pdfBuilder{}).page(riga)
			b.add(strings.Repeat(data, 3_000_000))
			if got := readPDF(t, b.bytes()).Text; got != rigaRead {
				t.Errorf("got %q", got)
			}
		})
	}
}

func FuzzPDF(f *testing.F) {
	f.Add((&pdfBuilder{}).page(riga).bytes())
	f.Add(encrypted(false))
	packed := &pdfBuilder{}
	packed.stream("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>", deflate("\x02abcd\x01efgh"))
	packed.stream("/Type /ObjStm /N 2 /First 8", "9 0 10 3 11 (abc)")
	packed.add("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /W [1 [2] 3 4 5] >>] >>")
	f.Add(packed.page("BT /F1 9 Tf [(a) -500 (b)] TJ 3 4 (c) \" (d) ' ET BI /W 1 ID x EI /X Do /Artifact BMC EMC").bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := document.PDF{}.Read(context.Background(), data)
		switch {
		case err != nil && !errors.Is(err, document.ErrNotText):
			t.Errorf("%v is no ErrNotText", err)
		case err != nil && strings.Contains(err.Error(), "met a fault"):
			t.Error(err)
		case err == nil && strings.TrimSpace(got.Text) == "":
			t.Error("an empty text without an error")
		}
	})
}
