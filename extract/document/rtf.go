package document

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// RTF reads rich text: paragraphs, list items, rows of tables and notes,
// without hidden and deleted text.
type RTF struct{}

// Read implements Reader.
func (RTF) Read(_ context.Context, data []byte) (Content, error) {
	if !bytes.HasPrefix(bytes.TrimSpace(data), []byte(`{\rtf`)) {
		return Content{}, fmt.Errorf(`%w: it does not begin with {\rtf; give it the ending of what it is`, ErrNotText)
	}
	r := &richReader{data: data, encoding: charmap.Windows1252, state: richState{fallback: 1}}
	r.begin()
	if err := r.read(); err != nil {
		return Content{}, err
	}
	return r.content("")
}

// richState is what holds within braces.
type richState struct {
	skip     bool // what is not the document's own text
	hidden   bool
	note     bool
	item     bool
	fallback int // characters that stand behind a Unicode one for old programs
}

// richReader follows the words and braces of rich text.
type richReader struct {
	flow
	data     []byte
	at       int
	encoding encoding.Encoding
	state    richState
	saved    []richState
	ignore   int      // characters that are but a fallback
	units    []uint16 // of a character that takes two
	row      bool
	bytes    []byte // characters of the encoding, not decoded yet
}

func (r *richReader) read() error {
	for r.at < len(r.data) {
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			r.letters()
			if len(r.saved) > 10*maxDepth {
				return fmt.Errorf("%w: its braces are nested deeper than %d", ErrDamaged, 10*maxDepth)
			}
			r.saved = append(r.saved, r.state)
		case '}':
			r.letters()
			r.closeGroup()
		case '\\':
			r.control()
		case '\r', '\n':
		default:
			r.character(c)
		}
	}
	r.letters()
	return nil
}

func (r *richReader) closeGroup() {
	n := len(r.saved)
	if n == 0 {
		return
	}
	if r.state.note && !r.saved[n-1].note {
		r.end()
		r.inNote = false
	}
	r.state, r.saved = r.saved[n-1], r.saved[:n-1]
}

func (r *richReader) character(c byte) {
	if r.ignore > 0 {
		r.ignore--
		return
	}
	if !r.state.skip && !r.state.hidden {
		r.bytes = append(r.bytes, c)
	}
}

// letters writes the characters that were gathered.
func (r *richReader) letters() {
	if len(r.bytes) == 0 {
		return
	}
	if decoded, err := r.encoding.NewDecoder().Bytes(r.bytes); err == nil {
		r.add(string(decoded))
	}
	r.bytes = r.bytes[:0]
}

// control reads a word behind a backslash.
func (r *richReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if !isASCIILetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.data) && r.at-start < 32 && isASCIILetter(r.data[r.at]) {
		r.at++
	}
	word := string(r.data[start:r.at])
	start = r.at
	for r.at < len(r.data) && r.at-start < 11 && (r.data[r.at] == '-' && r.at == start || r.data[r.at] >= '0' && r.data[r.at] <= '9') {
		r.at++
	}
	number, err := strconv.Atoi(string(r.data[start:r.at]))
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	r.letters()
	r.word(word, number, err == nil)
}

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *richReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 <= len(r.data) {
			if n, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8); err == nil {
				r.at += 2
				r.character(byte(n))
			}
		}
	case '\\', '{', '}':
		r.character(c)
	case '~':
		r.character(' ')
	case '_':
		r.character('-')
	case '*':
		r.state.skip = true
	case '\n', '\r':
		r.word("par", 0, false)
	}
}

// word does what a control word says.
func (r *richReader) word(word string, number int, given bool) {
	on := !given || number != 0
	switch word {
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "annotation", "listtext", "pntext", "themedata", "xmlnstbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "filetbl", "datastore":
		r.state.skip = true
	case "v", "deleted":
		r.state.hidden = on
	case "plain":
		r.state.hidden = false
	case "ansicpg":
		r.encoding = codePage(number)
	case "bin":
		r.at = min(len(r.data), r.at+max(number, 0))
	case "uc":
		r.state.fallback = min(max(number, 0), 10)
	case "u":
		r.unicode(uint16(number))
	case "footnote":
		if !r.state.note {
			r.state.note, r.inNote = true, true
			r.begin()
		}
	default:
		if !r.state.skip && !r.state.hidden {
			r.layOut(word, number)
		}
	}
}

// layOut does what a word says of paragraphs.
func (r *richReader) layOut(word string, number int) {
	switch word {
	case "par", "sect", "page":
		r.paragraph()
	case "pard":
		r.state.item = false
		r.now().item = false
	case "ls", "pnlvlblt":
		r.state.item = true
		r.now().item = true
	case "outlinelevel":
		r.now().heading = number < 9
	case "line":
		r.add("\n")
	case "tab":
		r.add("\t")
	case "cell":
		r.cell()
	case "row":
		r.endOfRow()
	default:
		r.add(map[string]string{
			"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
		}[word])
	}
}

// paragraph ends one paragraph and begins the next.
func (r *richReader) paragraph() {
	r.end()
	r.begin().item = r.state.item
}

func (r *richReader) cell() {
	if !r.row {
		p := r.now()
		r.open = r.open[:len(r.open)-1]
		r.beginRow()
		r.open = append(r.open, p)
		r.row = true
	}
	r.beginCell()
	r.paragraph()
}

func (r *richReader) endOfRow() {
	if r.row {
		r.endRow()
		r.row = false
	}
}

// unicode writes a character by its number, which may be half of one.
func (r *richReader) unicode(unit uint16) {
	r.ignore = r.state.fallback
	if r.state.skip || r.state.hidden {
		return
	}
	r.units = append(r.units, unit)
	if utf16.IsSurrogate(rune(unit)) && len(r.units) < 2 {
		return
	}
	r.add(strings.ToValidUTF8(string(utf16.Decode(r.units)), ""))
	r.units = r.units[:0]
}

// codePage is the encoding of a number; that of Western Europe if it is unknown.
func codePage(number int) encoding.Encoding {
	pages := map[int]encoding.Encoding{
		437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
		1250: charmap.Windows1250, 1251: charmap.Windows1251, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
		1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
	}
	if e, ok := pages[number]; ok {
		return e
	}
	return charmap.Windows1252
}
