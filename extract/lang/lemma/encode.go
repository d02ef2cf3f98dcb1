package lemma

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrFormat says that bytes are no encoded model.
var ErrFormat = errors.New("not an encoded lemmatizer")

// Encode writes the model, to be read by Decode: the number of edits (4 bytes),
// each with its letters (2 bits) and the characters that it strips (6 bits; all of
// the first byte set: the whole form), the length of what it adds and that (1
// byte, text); then the keys (4 bytes each) and the edit of each (2 bytes).
// Numbers are little-endian.
func (m *Model) Encode() []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(m.edits)))
	for _, e := range m.edits {
		first := byte(e.letters)<<6 | e.strip
		if e.strip == whole {
			first = 255
		}
		out = append(out, first, byte(len(e.add)))
		out = append(out, e.add...)
	}
	for _, key := range m.keys {
		out = binary.LittleEndian.AppendUint32(out, key)
	}
	for _, id := range m.edit {
		out = binary.LittleEndian.AppendUint16(out, id)
	}
	return out
}

// Decode reads what Encode wrote. It takes nothing else: its errors wrap
// ErrFormat.
func Decode(data []byte) (*Model, error) {
	if len(data) < 4 {
		return nil, fmt.Errorf("%w: %d bytes", ErrFormat, len(data))
	}
	m := &Model{}
	data, err := m.decodeEdits(data[4:], binary.LittleEndian.Uint32(data))
	if err != nil {
		return nil, err
	}
	if err := m.decodeKeys(data); err != nil {
		return nil, err
	}
	m.index()
	return m, nil
}

// decodeEdits reads so many edits and returns what follows them.
func (m *Model) decodeEdits(data []byte, n uint32) ([]byte, error) {
	if uint64(n) > maxEdits {
		return nil, fmt.Errorf("%w: %d edits", ErrFormat, n)
	}
	for range n {
		if len(data) < 2 || len(data) < 2+int(data[1]) {
			return nil, fmt.Errorf("%w: the edits end early", ErrFormat)
		}
		e := edit{letters(data[0] >> 6), data[0] & whole, string(data[2 : 2+int(data[1])])}
		if e.strip == whole {
			if data[0] != 255 {
				return nil, fmt.Errorf("%w: edit %d", ErrFormat, data[0])
			}
			e.letters = usual
		}
		m.edits = append(m.edits, e)
		data = data[2+len(e.add):]
	}
	return data, nil
}

func (m *Model) decodeKeys(data []byte) error {
	if len(data)%6 != 0 {
		return fmt.Errorf("%w: %d bytes of keys", ErrFormat, len(data))
	}
	count := len(data) / 6
	m.keys, m.edit = make([]uint32, count), make([]uint16, count)
	for i := range count {
		m.keys[i] = binary.LittleEndian.Uint32(data[4*i:])
		m.edit[i] = binary.LittleEndian.Uint16(data[4*count+2*i:])
		if int(m.edit[i]) >= len(m.edits) {
			return fmt.Errorf("%w: edit %d of %d", ErrFormat, m.edit[i], len(m.edits))
		}
		if i > 0 && m.keys[i-1] >= m.keys[i] {
			return fmt.Errorf("%w: keys are not in order", ErrFormat)
		}
	}
	return nil
}
