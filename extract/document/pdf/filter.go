package pdf

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// maxFilters is how many filters a stream may go through.
const maxFilters = 8

// errPicture says that a stream is packed as pictures are.
var errPicture = errors.New("the stream is a picture")

// unpack returns a stream's bytes without its filters. What could be unpacked
// before damage is kept.
func (f *File) unpack(s *stream) ([]byte, error) {
	filters := f.list(s.dict["Filter"])
	params := f.list(s.dict["DecodeParms"])
	if len(filters) > maxFilters {
		return nil, fmt.Errorf("%w: a stream has %d filters", ErrDamaged, len(filters))
	}
	data := s.raw
	for i, o := range filters {
		filter, _ := f.resolve(o).(name)
		var about dict
		if i < len(params) {
			about, _ = f.resolve(params[i]).(dict)
		}
		var err error
		if data, err = f.filter(filter, about, data); err != nil {
			return nil, err
		}
		if len(data) >= f.limits.Stream {
			return nil, fmt.Errorf("%w: a stream has more than %d MiB", ErrTooLarge, f.limits.Stream>>20)
		}
		if f.unpacked += len(data); f.unpacked > f.limits.Unpacked {
			return nil, fmt.Errorf("%w: its streams have more than %d MiB", ErrTooLarge, f.limits.Unpacked>>20)
		}
	}
	return data, nil
}

// list is an array, or anything else as the only item of one.
func (f *File) list(o object) array {
	switch o := f.resolve(o).(type) {
	case nil:
		return nil
	case array:
		return o
	default:
		return array{o}
	}
}

func (f *File) filter(filter name, about dict, data []byte) ([]byte, error) {
	switch filter {
	case "FlateDecode", "Fl":
		return f.predict(about, f.inflate(data))
	case "LZWDecode", "LZW":
		early := true
		if n, ok := f.resolve(about["EarlyChange"]).(int); ok {
			early = n != 0
		}
		return f.predict(about, f.lzw(data, early))
	case "ASCIIHexDecode", "AHx":
		l := lexer{data: data}
		return []byte(l.hex().(text)), nil
	case "ASCII85Decode", "A85":
		return f.ascii85(data), nil
	case "RunLengthDecode", "RL":
		return f.runLength(data), nil
	case "Crypt":
		return data, nil
	}
	return nil, errPicture
}

// readSome reads all that a reader yields before it fails or yields too much.
func (f *File) readSome(r io.Reader) []byte {
	var out bytes.Buffer
	_, _ = io.Copy(&out, io.LimitReader(r, int64(f.limits.Stream))) // what came before an error is good
	return out.Bytes()
}

func (f *File) inflate(data []byte) []byte {
	if len(data) > 2 { // the head and the sum are left unchecked: they are often wrong
		if out := f.readSome(flate.NewReader(bytes.NewReader(data[2:]))); len(out) > 0 {
			return out
		}
	}
	return f.readSome(flate.NewReader(bytes.NewReader(data)))
}

// lzw unpacks LZW; with early change codes grow one entry sooner than in GIF.
func (f *File) lzw(data []byte, early bool) []byte {
	if !early {
		return f.readSome(lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8))
	}
	return earlyLZW(data, f.limits.Stream)
}

// earlyLZW unpacks the variant of LZW that PDF took over from TIFF.
func earlyLZW(data []byte, limit int) []byte {
	const clear, end = 256, 257
	type entry struct{ start, length int } // of the output
	table := make([]entry, 258, 4096)
	var out []byte
	width, bits, have := 9, 0, 0
	last := entry{}
	for _, b := range data {
		bits, have = bits<<8|int(b), have+8
		if have < width {
			continue
		}
		have -= width
		code := bits >> have & (1<<width - 1)
		bits &= 1<<have - 1
		start := len(out)
		switch {
		case code == end || len(out) >= limit:
			return out
		case code == clear:
			table, width, last = table[:258], 9, entry{}
			continue
		case code < 256:
			out = append(out, byte(code))
		case code < len(table):
			e := table[code]
			out = append(out, out[e.start:e.start+e.length]...)
		case code == len(table) && last.length > 0:
			out = append(out, out[last.start:last.start+last.length]...)
			out = append(out, out[last.start])
		default:
			return out
		}
		if last.length > 0 && len(table) < 4096 {
			table = append(table, entry{last.start, last.length + 1})
		}
		last = entry{start, len(out) - start}
		for width < 12 && len(table)+2 > 1<<width {
			width++
		}
	}
	return out
}

func (f *File) ascii85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if end := bytes.IndexByte(data, '~'); end >= 0 {
		data = data[:end]
	}
	return f.readSome(ascii85.NewDecoder(bytes.NewReader(data)))
}

func (f *File) runLength(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128 && len(out) < f.limits.Stream; {
		n := int(data[i])
		i++
		if n < 128 {
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		} else if i < len(data) {
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// predict takes back what was done to rows of bytes so that they pack better.
func (f *File) predict(about dict, data []byte) ([]byte, error) {
	predictor, _ := f.resolve(about["Predictor"]).(int)
	if predictor < 2 {
		return data, nil
	}
	value := func(key name, standard int) int {
		if n, ok := f.resolve(about[key]).(int); ok {
			return n
		}
		return standard
	}
	colours, bits, columns := value("Colors", 1), value("BitsPerComponent", 8), value("Columns", 1)
	if colours < 1 || colours > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, fmt.Errorf("%w: a stream's rows make no sense", ErrDamaged)
	}
	pixel, width := max(colours*bits/8, 1), (colours*bits*columns+7)/8
	if predictor == 2 {
		for row := 0; row+width <= len(data) && bits == 8; row += width {
			for i := row + pixel; i < row+width; i++ {
				data[i] += data[i-pixel]
			}
		}
		return data, nil
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, width)
	for len(data) > 1 {
		row := make([]byte, width)
		n := copy(row, data[1:])
		unpredict(data[0], row, above, pixel)
		out = append(out, row[:n]...)
		data, above = data[n+1:], row
	}
	return out, nil
}

// unpredict takes back one of the filters of PNG.
func unpredict(kind byte, row, above []byte, pixel int) {
	for i := range row {
		var left, corner byte
		if i >= pixel {
			left, corner = row[i-pixel], above[i-pixel]
		}
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := abs(p-int(left)), abs(p-int(above)), abs(p-int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func abs(n int) int { return max(n, -n) }
