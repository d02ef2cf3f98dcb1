// Package modelfile keeps trained models in one file: a magic word, a header
// that says what the models are and of what they were made, and named sections,
// each compressed and with a checksum.
//
// Layout, numbers little-endian:
//
//	8 bytes   magic
//	4 bytes   format version
//	4 bytes   length of the header
//	4 bytes   CRC-32C of the header
//	          header, JSON
//	          sections, Zstandard, in the order of the header
package modelfile

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"sync"

	"github.com/klauspost/compress/zstd"
)

const (
	magic   = "DIPLOLNG"
	version = 1
	fixed   = len(magic) + 12
	// maxSection bounds what a section may unpack to.
	maxSection = 256 << 20
)

// ErrFormat says that bytes are no model file of this format version, or that
// they are damaged.
var ErrFormat = errors.New("not a usable model file")

// Header says what a model file holds.
type Header struct {
	// Trained tells of what data and how, Licences under which terms these data
	// are, for people.
	Trained  []string `json:"trained"`
	Licences []string `json:"licences"`
	// Classes names the classes of models that need names, by model.
	Classes  map[string][]string `json:"classes"`
	Sections []Section           `json:"sections"`
}

// Section describes one section. Writers need to give the name only.
type Section struct {
	Name     string `json:"name"`
	Length   int    `json:"length"` // unpacked, in bytes
	Packed   int    `json:"packed"` // as it stands in the file
	Checksum uint32 `json:"crc32c"` // of the packed bytes
}

// Write makes a model file of a header and the contents of its sections, which
// are in the order of header.Sections. The same input gives the same bytes.
func Write(header Header, contents [][]byte) ([]byte, error) {
	if len(contents) != len(header.Sections) {
		return nil, fmt.Errorf("%d sections are described, %d given", len(header.Sections), len(contents))
	}
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return nil, fmt.Errorf("model file: %w", err)
	}
	defer encoder.Close()
	var body []byte
	for i, content := range contents {
		packed := encoder.EncodeAll(content, nil)
		s := &header.Sections[i]
		s.Length, s.Packed, s.Checksum = len(content), len(packed), checksum(packed)
		body = append(body, packed...)
	}
	head, err := json.Marshal(header)
	if err != nil {
		return nil, fmt.Errorf("model file: %w", err)
	}
	out := append([]byte(nil), magic...)
	out = binary.LittleEndian.AppendUint32(out, version)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(head)))
	out = binary.LittleEndian.AppendUint32(out, checksum(head))
	out = append(out, head...)
	return append(out, body...), nil
}

func checksum(data []byte) uint32 { return crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)) }

// File is an opened model file.
type File struct {
	Header   Header
	contents map[string][]byte
}

// Section returns the content of a section; the error wraps ErrFormat if there
// is none of that name.
func (f *File) Section(name string) ([]byte, error) {
	content, ok := f.contents[name]
	if !ok {
		return nil, fmt.Errorf("%w: no section %q", ErrFormat, name)
	}
	return content, nil
}

// Open checks and unpacks a model file. Its errors wrap ErrFormat.
func Open(data []byte) (*File, error) {
	header, body, err := readHeader(data)
	if err != nil {
		return nil, err
	}
	packed, err := cut(header.Sections, body)
	if err != nil {
		return nil, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxSection))
	if err != nil {
		return nil, fmt.Errorf("model file: %w", err)
	}
	defer decoder.Close()
	contents, errs := make([][]byte, len(header.Sections)), make([]error, len(header.Sections))
	var wait sync.WaitGroup
	for i, s := range header.Sections {
		wait.Go(func() { contents[i], errs[i] = unpack(decoder, s, packed[i]) })
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	f := &File{Header: header, contents: make(map[string][]byte, len(contents))}
	for i, s := range header.Sections {
		f.contents[s.Name] = contents[i]
	}
	return f, nil
}

// cut takes the sections apart.
func cut(sections []Section, body []byte) ([][]byte, error) {
	packed := make([][]byte, len(sections))
	for i, s := range sections {
		if s.Packed < 0 || s.Packed > len(body) || s.Length < 0 || s.Length > maxSection {
			return nil, fmt.Errorf("%w: section %s is cut off", ErrFormat, s.Name)
		}
		packed[i], body = body[:s.Packed], body[s.Packed:]
	}
	if len(body) != 0 {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrFormat, len(body))
	}
	return packed, nil
}

func readHeader(data []byte) (Header, []byte, error) {
	var header Header
	if len(data) < fixed || string(data[:len(magic)]) != magic {
		return header, nil, fmt.Errorf("%w: it does not begin with %q", ErrFormat, magic)
	}
	data = data[len(magic):]
	if v := binary.LittleEndian.Uint32(data); v != version {
		return header, nil, fmt.Errorf("%w: format version %d, this program reads %d", ErrFormat, v, version)
	}
	length, sum := int(binary.LittleEndian.Uint32(data[4:])), binary.LittleEndian.Uint32(data[8:])
	data = data[12:]
	if length > len(data) || checksum(data[:length]) != sum {
		return header, nil, fmt.Errorf("%w: damaged header", ErrFormat)
	}
	if err := json.Unmarshal(data[:length], &header); err != nil {
		return header, nil, fmt.Errorf("%w: header: %w", ErrFormat, err)
	}
	return header, data[length:], nil
}

func unpack(decoder *zstd.Decoder, s Section, packed []byte) ([]byte, error) {
	if checksum(packed) != s.Checksum {
		return nil, fmt.Errorf("%w: section %s is damaged", ErrFormat, s.Name)
	}
	content, err := decoder.DecodeAll(packed, make([]byte, 0, s.Length))
	if err != nil || len(content) != s.Length {
		return nil, fmt.Errorf("%w: section %s does not unpack to %d bytes", ErrFormat, s.Name, s.Length)
	}
	return content, nil
}
