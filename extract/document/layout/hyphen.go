package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kept are first parts of compounds whose hyphen stays at the end of a line.
const kept = " non self ex all cross half high low long short well decision policy law cyber counter vice multi human public private third large small "

// vocabulary is the words that stand within lines of a document, with the
// hyphens in them.
func vocabulary(sheets []sheet) map[string]bool {
	words := map[string]bool{}
	for _, s := range sheets {
		for _, r := range s.rows {
			fields := strings.Fields(strings.ToLower(r.text()))
			for _, f := range fields {
				words[strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) })] = true
			}
		}
	}
	return words
}

// joinLines puts two lines of a paragraph together. A hyphen that was put in to
// break a word goes; that of a compound stays.
func (w *writer) joinLines(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	head := strings.ToLower(lastWord(strings.TrimRight(a, "-\u00ad")))
	tail := strings.ToLower(firstWord(b))
	switch {
	case last == '\u00ad':
		return strings.TrimSuffix(a, "\u00ad") + b
	case strings.Contains(lastField(a), "://") && (last == '/' || last == '-' || last == '.'):
		return a + b
	case last != '-' || head == "":
		return a + " " + b
	case !unicode.IsLower(first) || w.words[head+"-"+tail]:
		return a + b
	case w.words[head+tail]:
		return strings.TrimSuffix(a, "-") + b
	case strings.Contains(head, "-") || strings.Contains(kept, " "+head+" "):
		return a + b
	case tail == "and" || tail == "or" || tail == "to": // "short- and long-term"
		return a + " " + b
	}
	return strings.TrimSuffix(a, "-") + b
}

func lastField(text string) string {
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// lastWord is the letters and hyphens at the end of a text.
func lastWord(text string) string {
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

// firstWord is the letters and hyphens at the start of a text.
func firstWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if end < 0 {
		return text
	}
	return text[:end]
}
