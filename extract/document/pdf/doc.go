// Package pdf reads the glyphs of PDF files, each with its place on the page.
//
// It is made for files that nobody vouches for: every loop over what a file
// refers to is bounded, nothing is nested without end, and all that is unpacked
// counts against a budget. Damaged tables of objects are made anew by looking
// for the objects themselves. Files that are encrypted with an empty password,
// as those are that only forbid changes, are read.
//
// Open object.go for what a file is made of, file.go for how objects are found,
// content.go for how a page's program is run, and font.go for how its strings
// become letters.
package pdf

import "errors"

// Errors that callers tell apart.
var (
	ErrDamaged   = errors.New("damaged PDF")
	ErrEncrypted = errors.New("encrypted PDF")
	ErrTooLarge  = errors.New("too large a PDF")
)

// Limits bound what one file may cost. Zero fields take the default.
type Limits struct {
	Pages    int // default 5,000
	Glyphs   int // of all pages; default 8,000,000
	Unpacked int // bytes of all streams once unpacked; default 512 MiB
	Stream   int // bytes of one stream once unpacked; default 64 MiB
}

func (l Limits) filled() Limits {
	fill := func(n *int, standard int) {
		if *n == 0 {
			*n = standard
		}
	}
	fill(&l.Pages, 5_000)
	fill(&l.Glyphs, 8_000_000)
	fill(&l.Unpacked, 512<<20)
	fill(&l.Stream, 64<<20)
	return l
}

// Glyph is one character, or a few that are drawn as one, as it stands on a
// page that is turned as it is shown. The origin is at the bottom left.
type Glyph struct {
	Text     string  // "" if the font does not tell
	X, Y     float64 // where its baseline begins
	Width    float64 // to where the next one begins
	Size     float64 // of the font
	Bold     bool
	Artifact bool // marked as no part of the text, such as a running head
}

// Page is what is written on a page.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph // those that stand upright, in the order in which they are drawn
	Turned        int     // how many were left out since they do not stand upright
	Images        int     // pictures that are drawn on it
}
