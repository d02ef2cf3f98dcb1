package pdf

import (
	"bytes"
	"errors"
	"fmt"
)

// maxChain is how often a reference may lead to another one.
const maxChain = 20

// resolve returns what a reference leads to, or the object itself if it is none.
// What cannot be read is nil.
func (f *File) resolve(o object) object {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.load(r.number)
	}
	return nil
}

// load reads the object of a number.
func (f *File) load(number int) object {
	if o, ok := f.cache[number]; ok {
		return o
	}
	p, ok := f.places[number]
	if !ok || f.busy[number] || len(f.busy) > maxChain || f.fault != nil {
		return nil
	}
	f.busy[number] = true
	defer delete(f.busy, number)
	var o object
	if p.pack > 0 {
		var length int
		o, length = f.pack(p.pack).object(number, p.index)
		f.spend(length)
	} else if p.offset >= 0 && p.offset < len(f.data) {
		var found int
		found, o, ok = f.indirect(p.offset)
		if !ok || found != number {
			o = nil
		} else if f.crypt != nil {
			if s, ok := o.(*stream); ok {
				f.spend(len(s.raw))
			}
			o = f.crypt.open(o, ref{number, p.generation}, 0)
		}
	}
	f.cache[number] = o
	return o
}

// indirect reads "12 0 obj …" at an offset, still encrypted.
func (f *File) indirect(offset int) (int, object, bool) {
	l := lexer{data: f.data, at: offset}
	number, ok := l.next(0).(int)
	_, ok2 := l.next(0).(int)
	if !ok || !ok2 || l.next(0) != operator("obj") {
		return 0, nil, false
	}
	o := l.object(0)
	f.spend(l.at - offset)
	switch o.(type) {
	case endMark, operator:
		return number, nil, true
	}
	d, ok := o.(dict)
	if !ok {
		return number, o, true
	}
	before := l.at
	if l.next(0) != operator("stream") {
		l.at = before
		return number, d, true
	}
	return number, &stream{dict: d, raw: f.streamBytes(d, l.at)}, true
}

// streamBytes returns the bytes of a stream: as many as its dict tells if the
// mark of its end stands behind them, else those before that mark.
func (f *File) streamBytes(d dict, at int) []byte {
	if at < len(f.data) && f.data[at] == '\r' {
		at++
	}
	if at < len(f.data) && f.data[at] == '\n' {
		at++
	}
	mark := []byte("endstream")
	if n, ok := f.resolve(d["Length"]).(int); ok && n >= 0 && n <= len(f.data)-at {
		rest := bytes.TrimLeft(f.data[at+n:min(len(f.data), at+n+16)], "\r\n \t")
		if bytes.HasPrefix(rest, mark) {
			return f.data[at : at+n]
		}
	}
	end := bytes.Index(f.data[at:], mark)
	if end < 0 {
		f.spend(len(f.data) - at)
		return f.data[at:]
	}
	f.spend(end)
	return bytes.TrimSuffix(bytes.TrimSuffix(f.data[at:at+end], []byte("\n")), []byte("\r"))
}

// A pack is an object stream: many small objects in one packed stream.
type pack struct {
	data    []byte
	numbers []int
	offsets []int
}

func (f *File) pack(number int) pack {
	if p, ok := f.packs[number]; ok {
		return p
	}
	f.packs[number] = pack{} // an object stream is in no object stream
	s, ok := f.load(number).(*stream)
	if !ok {
		return pack{}
	}
	data, err := f.unpack(s)
	if err != nil {
		f.fail(err)
		return pack{}
	}
	count, _ := f.resolve(s.dict["N"]).(int)
	first, _ := f.resolve(s.dict["First"]).(int)
	p := pack{data: data}
	l := lexer{data: data}
	for range min(count, len(data)/2) {
		inner, ok := l.next(0).(int)
		offset, ok2 := l.next(0).(int)
		if !ok || !ok2 {
			break
		}
		p.numbers = append(p.numbers, inner)
		p.offsets = append(p.offsets, first+offset)
	}
	f.packs[number] = p
	return p
}

// object reads the object of a number, which should stand at the index, and
// tells how many bytes it looked at.
func (p pack) object(number, index int) (object, int) {
	if index < 0 || index >= len(p.numbers) || p.numbers[index] != number {
		return nil, 0
	}
	offset := p.offsets[index]
	if offset < 0 || offset >= len(p.data) {
		return nil, 0
	}
	l := lexer{data: p.data, at: offset}
	switch o := l.object(0).(type) {
	case endMark, operator:
		return nil, l.at - offset
	default:
		return o, l.at - offset
	}
}

// maxReading is how many times the size of a file is read at most; only files
// made to waste time come near it.
const maxReading = 12

// spend counts bytes that were looked at.
func (f *File) spend(n int) {
	if f.looked += n; f.looked > maxReading*len(f.data)+f.limits.Unpacked {
		f.fail(fmt.Errorf("%w: its objects lie in each other", ErrTooLarge))
	}
}

// fail notes a limit that was met; other errors only cost an object.
func (f *File) fail(err error) {
	if f.fault == nil && errors.Is(err, ErrTooLarge) {
		f.fault = err
	}
}
