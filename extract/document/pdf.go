package document

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/document/layout"
	"github.com/diplograph/diplograph/extract/document/pdf"
)

// PDF reads the text of PDF files as people do: column by column, paragraph by
// paragraph, without running heads. Its zero value has the usual limits.
type PDF struct {
	Limits pdf.Limits
}

// leastLetters is how many letters a PDF has at least that is no mere picture.
const leastLetters = 16

// Read implements Reader.
func (p PDF) Read(ctx context.Context, data []byte) (content Content, err error) {
	defer func() { // a fault of ours must not end a run over thousands
		if fault := recover(); fault != nil {
			content, err = Content{}, fmt.Errorf("%w: the reader met a fault: %v; please report the document", ErrDamaged, fault)
		}
	}()
	file, err := pdf.Open(data, p.Limits)
	if err != nil {
		return Content{}, explainPDF(err)
	}
	pages, err := file.Pages(ctx)
	if err != nil {
		return Content{}, explainPDF(err)
	}
	warnings, err := weigh(pages)
	if err != nil {
		return Content{}, err
	}
	if file.Mended() {
		warnings = append(warnings, "the file is damaged or cut off: pages may be missing")
	}
	laid, err := layout.Read(ctx, pages)
	if err != nil {
		return Content{}, err
	}
	title := oneLine(laid.Title)
	if own := oneLine(file.Title()); title == "" && telling(own) {
		title = own
	}
	text, _, err := decode([]byte(strings.ToValidUTF8(laid.Text, "\ufffd") + "\n"))
	if err != nil {
		return Content{}, err
	}
	return Content{Title: title, Text: text, Warnings: warnings}, nil
}

// explainPDF says what a person can do.
func explainPDF(err error) error {
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return fmt.Errorf("%w (%v): save it without a password", ErrEncrypted, err)
	case errors.Is(err, pdf.ErrTooLarge):
		return fmt.Errorf("%w (%v): split it", ErrTooLarge, err)
	case errors.Is(err, pdf.ErrDamaged):
		return fmt.Errorf("%w (%v): fetch it again, or open it and print it into a new PDF", ErrDamaged, err)
	}
	return err
}

// weigh refuses pages that show letters which nobody can tell, or none.
func weigh(pages []pdf.Page) (warnings []string, err error) {
	letters, unknown, pictures, turned := 0, 0, 0, 0
	for _, p := range pages {
		pictures += p.Images
		turned += p.Turned
		for _, g := range p.Glyphs {
			switch {
			case g.Text == "":
				unknown++
			case strings.IndexFunc(g.Text, tells) >= 0:
				letters++
			}
		}
	}
	switch {
	case letters < leastLetters && unknown > leastLetters, unknown > letters:
		return nil, fmt.Errorf("%w that can be told: its fonts do not say which letters they draw; run text recognition on it first", ErrNoText)
	case letters < leastLetters && pictures > 0:
		return nil, fmt.Errorf("%w: its %d pages are pictures, as scanners make them; run text recognition (OCR) on it first", ErrNoText, len(pages))
	case letters == 0:
		return nil, fmt.Errorf("%w: its %d pages are empty", ErrNoText, len(pages))
	}
	if unknown*20 > letters {
		warnings = append(warnings, fmt.Sprintf("%d letters are missing: their fonts do not say which they are", unknown))
	}
	if pictures > 0 && letters < 200*len(pages) {
		warnings = append(warnings, "it has pages that are hardly more than pictures: text in them is not read")
	}
	if turned*10 > letters {
		warnings = append(warnings, fmt.Sprintf("%d letters are left out since they do not stand upright", turned))
	}
	return warnings, nil
}

// tells is whether a character is one of words or numbers.
func tells(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// telling tells whether the title that a file gives itself is one, and not the
// name of the file that it was made of.
func telling(title string) bool {
	return len(title) >= 8 && strings.Contains(title, " ") && !strings.Contains(title, "Microsoft") &&
		!strings.Contains(title, ".doc") && !strings.Contains(title, ".indd") && !strings.ContainsAny(title, "_\n")
}
