package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

// File is a PDF file. It is not safe for concurrent use.
type File struct {
	data     []byte
	limits   Limits
	places   map[int]place
	cache    map[int]object
	busy     map[int]bool // objects that are being read, which may not need themselves
	packs    map[int]pack
	trailer  dict
	crypt    *crypt
	unpacked int   // bytes so far
	looked   int   // bytes so far, in objects
	mended   bool  // the tables of objects were made anew
	fault    error // the first limit that was met, after which objects are nil
	fonts    map[ref]*font
}

// A place says where an object is: at an offset, or in an object stream.
type place struct {
	offset     int
	generation int
	pack       int // number of the object stream, 0 if it is in none
	index      int
}

// maxObjects is how many objects a file may have.
const maxObjects = 1_000_000

// Open finds the objects of a file.
func Open(data []byte, limits Limits) (*File, error) {
	start := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if start < 0 {
		return nil, fmt.Errorf("%w: it does not begin with %%PDF", ErrDamaged)
	}
	f := &File{data: data[start:], limits: limits.filled(), cache: map[int]object{}, busy: map[int]bool{}, packs: map[int]pack{}, fonts: map[ref]*font{}}
	if !f.readTables() || f.root() == nil {
		f.mended = true
		f.rebuild()
	}
	if err := f.unlock(); err != nil {
		return nil, err
	}
	if f.fault == nil && f.root() == nil { // the catalogue may be in an encrypted object stream
		return nil, fmt.Errorf("%w: it has no catalogue of pages", ErrDamaged)
	}
	return f, f.fault
}

// Mended tells whether the file was damaged, so that parts of it may be missing.
func (f *File) Mended() bool { return f.mended }

// root is the catalogue, nil if there is none.
func (f *File) root() dict {
	if f.trailer["Encrypt"] != nil && f.crypt == nil {
		if _, ok := f.trailer["Root"].(ref); ok {
			return dict{} // it cannot be looked at yet
		}
	}
	d, _ := f.resolve(f.trailer["Root"]).(dict)
	if _, ok := f.resolve(d["Pages"]).(dict); !ok {
		return nil
	}
	return d
}

// readTables follows the tables of objects from the newest to the oldest.
func (f *File) readTables() bool {
	f.places, f.trailer = map[int]place{}, dict{}
	tail := f.data[max(0, len(f.data)-2048):]
	at := bytes.LastIndex(tail, []byte("startxref"))
	if at < 0 {
		return false
	}
	l := lexer{data: tail, at: at + len("startxref")}
	next, ok := l.next(0).(int)
	seen := map[int]bool{}
	for ok {
		if next <= 0 || next >= len(f.data) || seen[next] || f.fault != nil {
			return false
		}
		seen[next] = true
		about, valid := f.readTable(next)
		if !valid {
			return false
		}
		for key, value := range about {
			if _, have := f.trailer[key]; !have {
				f.trailer[key] = value
			}
		}
		if hybrid, ok := about["XRefStm"].(int); ok && hybrid > 0 && hybrid < len(f.data) && !seen[hybrid] {
			seen[hybrid] = true
			f.readTable(hybrid)
		}
		next, ok = about["Prev"].(int)
	}
	return len(f.places) > 0
}

// readTable reads one table, in either of its forms, and returns what stands
// with it. Entries of newer tables stay.
func (f *File) readTable(offset int) (dict, bool) {
	l := lexer{data: f.data, at: offset}
	defer func() { f.spend(l.at - offset) }()
	if l.next(0) != operator("xref") {
		_, s, ok := f.indirect(offset)
		if packed, isStream := s.(*stream); ok && isStream {
			return packed.dict, f.readTableStream(packed)
		}
		return nil, false
	}
	for {
		first, ok := l.next(0).(int)
		if !ok {
			break
		}
		count, ok := l.next(0).(int)
		if !ok || count < 0 || count > maxObjects {
			return nil, false
		}
		for i := range count {
			offset, ok := l.next(0).(int)
			generation, ok2 := l.next(0).(int)
			kind, ok3 := l.next(0).(operator)
			if !ok || !ok2 || !ok3 {
				return nil, false
			}
			if kind == "n" {
				f.place(first+i, place{offset: offset, generation: generation})
			} else {
				f.place(first+i, place{offset: -1})
			}
		}
	}
	about, ok := l.object(0).(dict)
	return about, ok
}

// place notes where an object is unless a newer table has told so.
func (f *File) place(number int, p place) {
	if _, have := f.places[number]; !have && number >= 0 && number < maxObjects {
		f.places[number] = p
	}
}

// readTableStream reads a table that is a stream of numbers.
func (f *File) readTableStream(s *stream) bool {
	data, err := f.unpack(s)
	widths, ok := s.dict["W"].(array)
	if err != nil || !ok || len(widths) != 3 {
		return false
	}
	var w [3]int
	for i := range w {
		w[i], _ = widths[i].(int)
		if w[i] < 0 || w[i] > 8 {
			return false
		}
	}
	size, _ := s.dict["Size"].(int)
	sections, ok := s.dict["Index"].(array)
	if !ok {
		sections = array{0, size}
	}
	length := w[0] + w[1] + w[2]
	for i := 0; i+1 < len(sections) && length > 0; i += 2 {
		first, _ := sections[i].(int)
		count, _ := sections[i+1].(int)
		for n := 0; n < count && len(data) >= length; n++ {
			f.placeFrom(first+n, w, data[:length])
			data = data[length:]
		}
	}
	return true
}

func (f *File) placeFrom(number int, w [3]int, data []byte) {
	var fields [3]int
	fields[0] = 1
	for i, width := range w {
		if width > 0 {
			fields[i] = 0
		}
		for range width {
			fields[i] = fields[i]<<8 | int(data[0])
			data = data[1:]
		}
	}
	switch fields[0] {
	case 0:
		f.place(number, place{offset: -1})
	case 1:
		f.place(number, place{offset: fields[1], generation: fields[2]})
	case 2:
		f.place(number, place{pack: fields[1], index: fields[2]})
	}
}

var objectStart = regexp.MustCompile(`(?:^|[\s>])(\d{1,7})\s+(\d{1,5})\s+obj\b`)

// rebuild finds the objects by their marks, for files whose tables are missing
// or wrong. Of several objects of one number the last one counts.
func (f *File) rebuild() {
	f.places, f.trailer = map[int]place{}, dict{}
	clear(f.cache)
	var packs []int
	for _, m := range objectStart.FindAllSubmatchIndex(f.data, maxObjects) {
		number, _ := strconv.Atoi(string(f.data[m[2]:m[3]]))
		generation, _ := strconv.Atoi(string(f.data[m[4]:m[5]]))
		if number < maxObjects {
			f.places[number] = place{offset: m[2], generation: generation}
		}
		head := f.data[m[1]:min(len(f.data), m[1]+512)]
		switch {
		case bytes.Contains(head, []byte("/ObjStm")):
			packs = append(packs, number)
		case bytes.Contains(head, []byte("/XRef")):
			if _, o, ok := f.indirect(m[2]); ok {
				if s, ok := o.(*stream); ok {
					f.adopt(s.dict)
				}
			}
		case bytes.Contains(head, []byte("/Catalog")) && f.trailer["Root"] == nil:
			f.trailer["Root"] = ref{number, generation}
		}
	}
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		l := lexer{data: f.data, at: at}
		if d, ok := l.object(0).(dict); ok {
			f.adopt(d)
		}
		at = max(at, l.at)
	}
	f.addPacked(packs)
}

// adopt takes over what a trailer says; later ones are newer.
func (f *File) adopt(trailer dict) {
	for _, key := range []name{"Root", "Encrypt", "ID", "Info"} {
		if value, ok := trailer[key]; ok {
			f.trailer[key] = value
		}
	}
}

// addPacked places the objects that stand in object streams.
func (f *File) addPacked(packs []int) {
	if f.trailer["Encrypt"] != nil && f.unlock() != nil {
		return
	}
	for _, number := range packs {
		p := f.pack(number)
		for i, inner := range p.numbers {
			f.place(inner, place{pack: number, index: i})
			if d, ok := f.resolve(ref{inner, 0}).(dict); ok && d["Type"] == name("Catalog") && f.trailer["Root"] == nil {
				f.trailer["Root"] = ref{inner, 0}
			}
		}
	}
}
