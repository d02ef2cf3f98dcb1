package document

import (
	"bytes"
	"fmt"
	"strings"
	letters "unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode makes UTF-8 with line feeds of a text file, whatever it is written in.
// It tells in warnings what it had to guess.
func decode(data []byte) (text string, warnings []string, err error) {
	data, warnings, err = toUTF8(data)
	switch {
	case err != nil:
		return "", nil, err
	case bytes.IndexByte(data, 0) >= 0:
		return "", nil, fmt.Errorf("%w: it has zero bytes, as pictures and programs have", ErrNotText)
	case len(bytes.TrimSpace(data)) == 0:
		return "", nil, fmt.Errorf("%w: it is empty", ErrNotText)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data)), warnings, nil
}

func toUTF8(data []byte) ([]byte, []string, error) {
	if order, ok := byteOrder(data); ok {
		decoded, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil || !legible(decoded) {
			return nil, nil, fmt.Errorf("%w: it begins like UTF-16, but is none; give it the ending of what it is", ErrNotText)
		}
		return decoded, nil, nil
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch {
	case utf8.Valid(data):
		return data, nil, nil
	case mostlyUTF8(data):
		return bytes.ToValidUTF8(data, []byte("\ufffd")), []string{"some bytes are not UTF-8: they were replaced by \ufffd"}, nil
	case !likeText(data):
		return nil, nil, fmt.Errorf("%w: the bytes are neither UTF-8 nor another text; save it as UTF-8, or give it the ending of what it is", ErrNotText)
	}
	decoded, err := decodeWith(charmap.Windows1252, data)
	return decoded, []string{"the bytes are not UTF-8: they were read as Windows-1252 (Latin 1)"}, err
}

func decodeWith(e encoding.Encoding, data []byte) ([]byte, error) {
	decoded, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotText, err)
	}
	return decoded, nil
}

// byteOrder tells of UTF-16 which of its bytes comes first: by the mark at its
// start, or by where the zero bytes of Latin letters are.
func byteOrder(data []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	case len(data) < 8 || len(data)%2 != 0:
		return unicode.BigEndian, false
	}
	sample := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	if zeros[1]*10 > half*7 && zeros[0]*20 < half {
		return unicode.LittleEndian, true
	}
	return unicode.BigEndian, zeros[0]*10 > half*7 && zeros[1]*20 < half
}

// legible tells whether nearly all characters of a text show.
func legible(text []byte) bool {
	hidden, all := 0, 0
	for _, r := range string(text) {
		all++
		if r == letters.ReplacementChar || !letters.IsGraphic(r) && !letters.IsSpace(r) {
			hidden++
		}
	}
	return hidden*20 <= all
}

// mostlyUTF8 tells whether a text is UTF-8 but for a few damaged places.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > 10*bad
}

// likeText tells whether bytes may be a text in an encoding of one byte for
// each letter: few letters beyond ASCII, hardly any control characters.
func likeText(data []byte) bool {
	high, odd := 0, 0
	for _, b := range data {
		switch {
		case b >= 0xa0 || b >= 0x91 && b <= 0x97 || b == 0x85 || b == 0x80:
			high++
		case b >= 0x7f, b < ' ' && !strings.ContainsRune("\t\n\r\f", rune(b)):
			odd++
		}
	}
	return odd*200 <= len(data) && high*3 <= len(data)
}
