package document_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document"
)

const mailHead = "From: a@example.org\r\nSubject: =?utf-8?q?Riga_hosts_t=C3=A4lks?=\r\nDate: Mon, 3 May 2021 10:00:00 +0300\r\nMIME-Version: 1.0\r\n"

const letter = "Estonia and Latvia met in Riga."

const mailRead = "# Riga hosts tälks\n\nSent: 3 May 2021\n\n" + letter + "\n"

func parts(kind string, parts ...string) string {
	return "Content-Type: multipart/" + kind + "; boundary=\"" + kind + "\"\r\n\r\n--" + kind + "\r\n" + strings.Join(parts, "\r\n--"+kind+"\r\n") + "\r\n--" + kind + "--\r\n"
}

const (
	plainPart = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + letter
	pagePart  = "Content-Type: text/html\r\n\r\n<p>" + letter + "</p>"
	filePart  = "Content-Type: application/pdf; name=\"note.pdf\"\r\nContent-Disposition: attachment; filename=\"note.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0="
)

func TestMail(t *testing.T) {
	for name, test := range map[string]struct {
		body string
		want string // behind the head; letter if ""
		warn string
	}{
		"plain":            {body: "\r\n" + letter},
		"a web page":       {body: pagePart},
		"both":             {body: parts("alternative", plainPart, pagePart)},
		"an empty one":     {body: parts("alternative", "Content-Type: text/plain\r\n\r\n", pagePart)},
		"an attachment":    {body: parts("mixed", parts("alternative", plainPart, pagePart), filePart), warn: `"note.pdf" is not read`},
		"base64":           {body: "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nRXN0b25pYSBhbmQg\r\nTGF0dmlhIG1ldCBpbiBSaWdhLg==\r\n"},
		"quoted printable": {body: "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nT=FCrkiye and =\r\nLatvia.", want: "Türkiye and Latvia."},
		"flowed":           {body: "Content-Type: text/plain; format=flowed\r\n\r\nEstonia and \r\nLatvia met in Riga."},
		"a page's charset": {body: "Content-Type: text/html; charset=windows-1251\r\n\r\n<p>\xcc\xe0\xeb\xe8 met.</p>", want: "Мали met."},
		"cut off":          {body: strings.TrimSuffix(parts("mixed", plainPart), "\r\n--mixed--\r\n"), warn: "is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := document.Mail{}.Read(context.Background(), []byte(mailHead+test.body))
			if err != nil {
				t.Fatal(err)
			}
			want := mailRead
			if test.want != "" {
				want = strings.ReplaceAll(mailRead, letter, test.want)
			}
			if diff := cmp.Diff(want, got.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if warned := strings.Join(got.Warnings, "\n"); !strings.Contains(warned, test.warn) || (warned == "") != (test.warn == "") {
				t.Errorf("the warnings are %q", warned)
			}
		})
	}
}

func TestMailErrors(t *testing.T) {
	deep := plainPart
	for i := range 12 {
		deep = parts(fmt.Sprintf("mixed%d", i), deep)
	}
	for name, test := range map[string]struct {
		data string
		want error
	}{
		"no mail":             {"This is a text without a head.", document.ErrNotText},
		"nothing":             {"", document.ErrNotText},
		"an attachment alone": {mailHead + filePart, document.ErrNoText},
		"no boundary":         {mailHead + "Content-Type: multipart/mixed\r\n\r\nx", document.ErrDamaged},
		"parts in parts":      {mailHead + deep, document.ErrDamaged},
		"many parts":          {mailHead + parts("mixed", strings.Split(strings.Repeat(plainPart+"\x00", 1100), "\x00")...), document.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := (document.Mail{}).Read(context.Background(), []byte(test.data)); !errors.Is(err, test.want) {
				t.Errorf("got %q, %v, want %v", got.Text, err, test.want)
			}
		})
	}
}

func FuzzEML(f *testing.F) {
	f.Add([]byte(mailHead + parts("mixed", parts("alternative", plainPart, pagePart), filePart)))
	f.Add([]byte(mailHead + "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n//5hAA=="))
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, document.Mail{}, data) })
}
