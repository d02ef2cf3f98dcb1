package pdf

import (
	"unicode/utf16"
)

// Bounds of a table of codes.
const (
	maxCodes  = 1 << 17
	maxSpaces = 256
)

// A cmap is a table of codes: how many bytes each has, and which glyph or
// letters it stands for.
type cmap struct {
	spaces  []space
	cids    map[int]int // nil if codes are numbers of glyphs themselves
	letters map[int]string
}

// A space is the codes of one length.
type space struct{ length, low, high int }

func twoBytes() *cmap { return &cmap{spaces: []space{{2, 0, 0xffff}}} }

// cut reads the first code of a string, and how many bytes it has.
func (c *cmap) cut(s text) (value, length int) {
	for length < 4 && length < len(s) {
		value = value<<8 | int(s[length])
		length++
		for _, sp := range c.spaces {
			if sp.length == length && sp.has(value) {
				return value, length
			}
		}
	}
	if len(c.spaces) > 0 {
		length = min(c.spaces[0].length, len(s))
	} else {
		length = 1
	}
	value = 0
	for i := range length {
		value = value<<8 | int(s[i])
	}
	return value, length
}

// has tells whether each byte of a code is in the bounds of that byte.
func (s space) has(value int) bool {
	for shift := 0; shift < s.length*8; shift += 8 {
		if b := value >> shift & 0xff; b < s.low>>shift&0xff || b > s.high>>shift&0xff {
			return false
		}
	}
	return true
}

func (c *cmap) cid(value int) int {
	if cid, ok := c.cids[value]; ok {
		return cid
	}
	return value
}

// readCMap reads a table that is part of the file.
func (f *File) readCMap(s *stream) *cmap {
	c := &cmap{cids: map[int]int{}, letters: map[int]string{}}
	data, err := f.unpack(s)
	if err != nil {
		f.fail(err)
		return c
	}
	var operands []object
	for l := (&lexer{data: data}); ; {
		o := l.next(0)
		if o == atEnd {
			return c
		}
		op, ok := o.(operator)
		if !ok {
			if len(operands) < maxCodes {
				operands = append(operands, o)
			}
			continue
		}
		switch op {
		case "endcodespacerange":
			c.addSpaces(operands)
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				c.letter(codeOf(operands[i]), operands[i+1], 0)
			}
		case "endbfrange":
			c.addRanges(operands)
		case "endcidchar":
			for i := 0; i+1 < len(operands) && len(c.cids) < maxCodes; i += 2 {
				c.cids[codeOf(operands[i])], _ = operands[i+1].(int)
			}
		case "endcidrange":
			c.addGlyphs(operands)
		}
		operands = operands[:0]
	}
}

// codeOf reads a code that is written as a string.
func codeOf(o object) int {
	s, _ := o.(text)
	value := 0
	for i := range min(len(s), 4) {
		value = value<<8 | int(s[i])
	}
	return value
}

func (c *cmap) addSpaces(operands []object) {
	for i := 0; i+1 < len(operands) && len(c.spaces) < maxSpaces; i += 2 {
		low, ok := operands[i].(text)
		if _, ok2 := operands[i+1].(text); ok && ok2 && len(low) > 0 && len(low) <= 4 {
			c.spaces = append(c.spaces, space{len(low), codeOf(low), codeOf(operands[i+1])})
		}
	}
}

func (c *cmap) addRanges(operands []object) {
	for i := 0; i+2 < len(operands); i += 3 {
		low, high := codeOf(operands[i]), codeOf(operands[i+1])
		list, listed := operands[i+2].(array)
		for n := 0; low+n <= high && n < 1<<16 && len(c.letters) < maxCodes; n++ {
			if !listed {
				c.letter(low+n, operands[i+2], n)
			} else if n < len(list) {
				c.letter(low+n, list[n], 0)
			}
		}
	}
}

func (c *cmap) addGlyphs(operands []object) {
	for i := 0; i+2 < len(operands); i += 3 {
		low, high := codeOf(operands[i]), codeOf(operands[i+1])
		first, _ := operands[i+2].(int)
		for n := 0; low+n <= high && n < 1<<16 && len(c.cids) < maxCodes; n++ {
			c.cids[low+n] = first + n
		}
	}
}

// letter notes what a code stands for: UTF-16, with a number added to its last
// unit.
func (c *cmap) letter(value int, o object, plus int) {
	if len(c.letters) >= maxCodes {
		return
	}
	switch o := o.(type) {
	case text:
		units := make([]uint16, 0, 2)
		for i := 0; i+1 < min(len(o), 32); i += 2 {
			units = append(units, uint16(o[i])<<8|uint16(o[i+1]))
		}
		if len(o) == 1 {
			units = append(units, uint16(o[0]))
		}
		if len(units) > 0 {
			units[len(units)-1] += uint16(plus)
			c.letters[value] = clean(string(utf16.Decode(units)))
		}
	case name:
		c.letters[value] = letterOf(string(o))
	}
}
