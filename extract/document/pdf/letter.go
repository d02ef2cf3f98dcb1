package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphNames has a glyph's name and its letters on each line, for the names
// that are not made of others.
//
//go:embed glyphs.txt
var glyphNames string

// standardHigh is the upper half, from 0xa1, of the encoding that Type 1 fonts
// have unless they say otherwise; "\x00" where it has nothing.
const standardHigh = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00\x00æ\x00\x00\x00ı\x00\x00łøœß"

// baseEncoding fills in the letters of one of the encodings that have names.
func baseEncoding(letters map[int]string, encoding name) {
	for b := ' '; b < 0x7f; b++ {
		letters[int(b)] = string(b)
	}
	var high *charmap.Charmap
	switch encoding {
	case "WinAnsiEncoding":
		high = charmap.Windows1252
	case "MacRomanEncoding":
		high = charmap.Macintosh
	default:
		letters['\''], letters['`'] = "’", "‘"
		code := 0xa1
		for _, r := range standardHigh {
			if r != 0 {
				letters[code] = clean(string(r))
			}
			code++
		}
		return
	}
	for b := 0x80; b <= 0xff; b++ {
		letters[b] = clean(string(high.DecodeByte(byte(b))))
	}
	if encoding == "WinAnsiEncoding" {
		letters[0x7f], letters[0x81] = "•", "•" // as the standard has it for what is free
	}
}

// accents are the ends of names of letters with a mark, and those marks.
var accents = [...]struct{ end, mark string }{
	{"grave", "\u0300"},
	{"acute", "\u0301"},
	{"circumflex", "\u0302"},
	{"tilde", "\u0303"},
	{"dieresis", "\u0308"},
	{"ring", "\u030a"},
	{"cedilla", "\u0327"},
	{"caron", "\u030c"},
	{"macron", "\u0304"},
	{"breve", "\u0306"},
	{"ogonek", "\u0328"},
	{"dotaccent", "\u0307"},
	{"hungarumlaut", "\u030b"},
	{"commaaccent", "\u0326"},
}

// letterOf tells the letters that a glyph's name stands for, "" if it does not
// tell.
func letterOf(glyph string) string {
	glyph, _, _ = strings.Cut(glyph, ".")
	if len(glyph) == 1 && glyph[0] < 0x80 {
		return glyph
	}
	if i := strings.Index("\n"+glyphNames, "\n"+glyph+" "); i >= 0 && glyph != "" {
		letters, _, _ := strings.Cut(glyphNames[i+len(glyph)+1:], "\n")
		return letters
	}
	if parts := strings.Split(glyph, "_"); len(parts) > 1 && len(parts) < 5 && glyph[0] != '_' {
		out := ""
		for _, p := range parts {
			out += letterOf(p)
		}
		return out
	}
	for _, a := range accents {
		if base, ok := strings.CutSuffix(glyph, a.end); ok && len(base) == 1 {
			return norm.NFC.String(base + a.mark)
		}
	}
	return numberedLetter(glyph)
}

// numberedLetter reads names that have the letter's number: uni0041, u1F600,
// and afii10017 to afii10097 for Cyrillic.
func numberedLetter(glyph string) string {
	if hex, ok := strings.CutPrefix(glyph, "uni"); ok && len(hex) >= 4 {
		if n, err := strconv.ParseUint(hex[:4], 16, 16); err == nil {
			return clean(string(rune(n)))
		}
	}
	if hex, ok := strings.CutPrefix(glyph, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 21); err == nil {
			return clean(string(rune(n)))
		}
	}
	n, err := strconv.Atoi(strings.TrimPrefix(glyph, "afii"))
	if err != nil || !strings.HasPrefix(glyph, "afii") {
		return ""
	}
	switch {
	case n == 10023:
		return "Ё"
	case n == 10071:
		return "ё"
	case n >= 10017 && n <= 10049:
		return string(rune('А' + n - 10017 - after(n, 10023)))
	case n >= 10065 && n <= 10097:
		return string(rune('а' + n - 10065 - after(n, 10071)))
	}
	return ""
}

// after is 1 behind the letter that is out of order, else 0.
func after(n, odd int) int {
	if n > odd {
		return 1
	}
	return 0
}

// clean takes from what a font tells of a letter what no text should have:
// ligatures become letters, marks of control and private use nothing.
func clean(letters string) string {
	var out strings.Builder
	for _, r := range letters {
		switch {
		case r >= 0xfb00 && r <= 0xfb06:
			out.WriteString(norm.NFKC.String(string(r)))
		case r == 0xf0b7 || r == 0xf0a7 || r == 0xf0d8 || r == 0xf0fc: // bullets of symbol fonts
			out.WriteString("•")
		case r == '\t' || r == 0xa0 || r >= 0x2000 && r <= 0x200a || r == 0x202f:
			out.WriteByte(' ')
		case r == 0x2010 || r == 0x2011:
			out.WriteByte('-')
		case r == 0xad:
			out.WriteRune(r)
		case r == unicode.ReplacementChar || unicode.Is(unicode.C, r):
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// decodeText reads a string of the file's own words, such as its title.
func decodeText(s text) string {
	if len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff {
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return clean(string(utf16.Decode(units)))
	}
	if rest, ok := strings.CutPrefix(string(s), "\xef\xbb\xbf"); ok {
		return clean(strings.ToValidUTF8(rest, ""))
	}
	var out strings.Builder
	for i := range len(s) {
		out.WriteRune(charmap.Windows1252.DecodeByte(s[i]))
	}
	return clean(out.String())
}
