package pdf

import (
	"bytes"
	"math"
	"regexp"
	"strings"
	"unicode/utf16"
)

// A font tells of the codes in strings which letters they stand for and how
// wide they are.
type font struct {
	letters map[int]string
	widths  map[int]float64 // in units of the font's size
	width   float64         // of codes that are not in widths
	bold    bool
	codes   *cmap // how strings are cut into codes; nil for single bytes
	wide    bool  // the codes are UTF-16
}

// code is one letter of a string.
type code struct {
	text   string
	width  float64
	length int // in bytes
	space  bool
}

// next reads the first code of a string that is not empty.
func (f *font) next(s text) code {
	c := code{length: 1}
	value := int(s[0])
	cid := value
	if f.codes != nil {
		value, c.length = f.codes.cut(s)
		cid = f.codes.cid(value)
	}
	c.space = value == ' '
	c.text = f.letters[value]
	if c.text == "" && f.wide {
		c.text = clean(string(utf16.Decode([]uint16{uint16(value)})))
	}
	c.width = f.width
	if w, ok := f.widths[cid]; ok {
		c.width = w
	}
	return c
}

// fontNamed reads a font of the resources, nil if there is none of the name.
func (f *File) fontNamed(resources dict, key name) *font {
	fonts, _ := f.resolve(resources["Font"]).(dict)
	o := fonts[key]
	r, isRef := o.(ref)
	if isRef {
		if have, ok := f.fonts[r]; ok {
			return have
		}
	}
	about, ok := f.resolve(o).(dict)
	if !ok {
		return nil
	}
	made := f.font(about)
	if isRef {
		f.fonts[r] = made
	}
	return made
}

var boldName = regexp.MustCompile(`(?i)bold|black|heavy|demi|,b$|-bd`)

func (f *File) font(about dict) *font {
	base, _ := f.resolve(about["BaseFont"]).(name)
	made := &font{letters: map[int]string{}, widths: map[int]float64{}, bold: boldName.MatchString(string(base))}
	if f.resolve(about["Subtype"]) == name("Type0") {
		f.composite(made, about)
	} else {
		f.simple(made, about, string(base))
	}
	if s, ok := f.resolve(about["ToUnicode"]).(*stream); ok {
		for value, letters := range f.readCMap(s).letters {
			made.letters[value] = letters
		}
	}
	return made
}

// simple reads a font whose codes are bytes.
func (f *File) simple(made *font, about dict, base string) {
	descriptor, _ := f.resolve(about["FontDescriptor"]).(dict)
	f.encoding(made, about, descriptor)
	scale := 0.001
	if m, ok := f.resolve(about["FontMatrix"]).(array); ok && len(m) == 6 && f.resolve(about["Subtype"]) == name("Type3") {
		if a, ok := number(f.resolve(m[0])); ok && a != 0 {
			scale = math.Abs(a)
		}
	}
	widths, ok := f.resolve(about["Widths"]).(array)
	if !ok {
		standardWidths(made, base)
		return
	}
	if missing, ok := number(f.resolve(descriptor["MissingWidth"])); ok {
		made.width = missing * scale
	}
	first, _ := f.resolve(about["FirstChar"]).(int)
	for i, w := range widths[:min(len(widths), 256)] {
		if n, ok := number(f.resolve(w)); ok {
			made.widths[first+i] = n * scale
		}
	}
}

// encoding tells the letters of a simple font.
func (f *File) encoding(made *font, about, descriptor dict) {
	flags, _ := f.resolve(descriptor["Flags"]).(int)
	symbolic := flags&4 != 0 && flags&32 == 0
	encoding := f.resolve(about["Encoding"])
	d, _ := encoding.(dict)
	base, named := encoding.(name)
	if d != nil {
		base, named = f.resolve(d["BaseEncoding"]).(name)
	}
	if named || !symbolic {
		baseEncoding(made.letters, base)
	}
	if s, ok := f.resolve(descriptor["FontFile"]).(*stream); ok && !named {
		f.builtIn(made, s)
	}
	at := 0
	for _, o := range f.list(d["Differences"]) {
		switch o := f.resolve(o).(type) {
		case int:
			at = o
		case name:
			if at >= 0 && at < 256 {
				made.letters[at] = letterOf(string(o))
			}
			at++
		}
	}
}

var builtInCode = regexp.MustCompile(`dup\s+(\d{1,3})\s*/([A-Za-z0-9._]+)\s+put`)

// builtIn reads the encoding that stands in a Type 1 font, in its clear part.
func (f *File) builtIn(made *font, s *stream) {
	data, err := f.unpack(s)
	if err != nil {
		f.fail(err)
		return
	}
	if end := bytes.Index(data, []byte("eexec")); end >= 0 {
		data = data[:end]
	}
	for _, m := range builtInCode.FindAllSubmatch(data[:min(len(data), 64<<10)], 256) {
		value := 0
		for _, c := range m[1] {
			value = value*10 + int(c-'0')
		}
		if letters := letterOf(string(m[2])); letters != "" {
			made.letters[value] = letters
		}
	}
}

// composite reads a font whose codes are numbers of glyphs.
func (f *File) composite(made *font, about dict) {
	switch encoding := f.resolve(about["Encoding"]).(type) {
	case *stream:
		made.codes = f.readCMap(encoding)
	case name:
		made.codes = twoBytes()
		made.wide = strings.Contains(string(encoding), "UCS2") || strings.Contains(string(encoding), "UTF16")
	default:
		made.codes = twoBytes()
	}
	made.width = 1
	kids := f.list(about["DescendantFonts"])
	if len(kids) == 0 {
		return
	}
	kid, _ := f.resolve(kids[0]).(dict)
	if w, ok := number(f.resolve(kid["DW"])); ok {
		made.width = w / 1000
	}
	f.glyphWidths(made, f.list(kid["W"]))
}

// glyphWidths reads "first [w w w]" and "first last w".
func (f *File) glyphWidths(made *font, list array) {
	const most = 1 << 17
	for i := 0; i+1 < len(list) && len(made.widths) < most; {
		first, _ := f.resolve(list[i]).(int)
		switch second := f.resolve(list[i+1]).(type) {
		case array:
			for j, o := range second[:min(len(second), 1<<16)] {
				if w, ok := number(f.resolve(o)); ok {
					made.widths[first+j] = w / 1000
				}
			}
			i += 2
		case int:
			if i+2 >= len(list) {
				return
			}
			w, _ := number(f.resolve(list[i+2]))
			for cid := first; cid <= second && cid-first < 1<<16 && len(made.widths) < most; cid++ {
				made.widths[cid] = w / 1000
			}
			i += 3
		default:
			i++
		}
	}
}
