package main

import "slices"

// maxContext is how many characters are shown on either side of a quote, if its
// line is longer.
const maxContext = 160

// A passage is a quote with what is around it.
type passage struct {
	Before string `json:"before"`
	Quote  string `json:"quote"`
	After  string `json:"after"`
}

// A marker sets off a quote.
type marker struct{ open, close string }

var (
	plainMark    = marker{">>", "<<"}
	terminalMark = marker{"\x1b[1;4m", "\x1b[0m"} // bold and underlined
)

func (p passage) text(mark marker) string {
	return p.Before + mark.open + p.Quote + mark.close + p.After
}

// passageAround finds the lines that hold a part of the text, cut short if they
// are long.
func passageAround(text []rune, start, end int) passage {
	start = min(max(start, 0), len(text))
	end = min(max(end, start), len(text))
	from := lineStart(text[:start])
	to := end + lineEnd(text[end:])
	p := passage{Quote: string(text[start:end])}
	if start-from > maxContext {
		from = start - maxContext
		p.Before = "…"
	}
	cut := to-end > maxContext
	if cut {
		to = end + maxContext
	}
	p.Before += string(text[from:start])
	p.After = string(text[end:to])
	if cut {
		p.After += "…"
	}
	return p
}

// lineStart is where the last line begins.
func lineStart(text []rune) int {
	for i := len(text); i > 0; i-- {
		if text[i-1] == '\n' {
			return i
		}
	}
	return 0
}

// lineEnd is where the first line ends.
func lineEnd(text []rune) int {
	if i := slices.Index(text, '\n'); i >= 0 {
		return i
	}
	return len(text)
}
