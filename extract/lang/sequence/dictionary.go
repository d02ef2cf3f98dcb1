package sequence

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/feature"
)

// Dictionary knows which tags the words of the training data had. It is safe
// for concurrent use.
type Dictionary struct {
	words []uint32 // hashes, sorted
	sets  []uint32 // of the word at the same place: a hash of its tags
	only  []uint8  // the one tag of a word that practically always has it, else edge
	table []uint32 // open addressing: places in words, from 1
}

const (
	minCount  = 6     // a word that is seen less often is not known
	minShare  = 0.01  // a tag that a word has less often is not in its set
	sureCount = 60    // a word must be seen so often, and
	sureShare = 0.998 // have one tag so often, to need no decision
)

// Count is how often a word had each tag.
type Count map[uint32][]uint32

// Add counts the tags of a sentence.
func (c Count) Add(s *feature.Sentence, tags []uint8, classes int) {
	for i, tag := range tags {
		word := s.Word[i+feature.Pad]
		if c[word] == nil {
			c[word] = make([]uint32, classes)
		}
		c[word][tag]++
	}
}

// NewDictionary makes a dictionary of what was counted.
func NewDictionary(counts Count) *Dictionary {
	d := &Dictionary{}
	for word, perTag := range counts {
		total := uint32(0)
		for _, n := range perTag {
			total += n
		}
		if total >= minCount {
			d.words = append(d.words, word)
		}
	}
	slices.Sort(d.words)
	for _, word := range d.words {
		set, only := summary(counts[word])
		d.sets, d.only = append(d.sets, set), append(d.only, only)
	}
	d.table = index(d.words)
	return d
}

func summary(perTag []uint32) (set uint32, only uint8) {
	total := uint32(0)
	for _, n := range perTag {
		total += n
	}
	only = edge
	var tags []rune
	for tag, n := range perTag {
		if float64(n) >= minShare*float64(total) {
			tags = append(tags, rune(tag+1))
		}
		if total >= sureCount && float64(n) >= sureShare*float64(total) {
			only = uint8(tag)
		}
	}
	return feature.String(string(tags)), only
}

// Mark fills s.Known and s.KnownLower.
func (d *Dictionary) Mark(s *feature.Sentence) {
	for p := feature.Pad; p < feature.Pad+s.Len(); p++ {
		s.Known[p] = d.set(s.Word[p])
		s.KnownLower[p] = s.Known[p]
		if s.Lower[p] != s.Word[p] {
			s.KnownLower[p] = d.set(s.Lower[p])
		}
	}
}

// set returns the set of tags of a word, 0 if it is not known.
func (d *Dictionary) set(word uint32) uint32 {
	if place := find(d.table, d.words, word); place >= 0 {
		return d.sets[place]
	}
	return 0
}

// sure gives the tag of a word that needs no decision, else -1.
func (d *Dictionary) sure(v view, p int) int {
	if v.s.Known[p] == 0 {
		return -1
	}
	if place := find(d.table, d.words, v.s.Word[p]); place >= 0 && d.only[place] != edge {
		return int(d.only[place])
	}
	return -1
}

// ErrFormat says that bytes are no encoded dictionary.
var ErrFormat = errors.New("not an encoded dictionary")

// entry is the number of bytes that a word takes when encoded.
const entry = 9

// Encode writes the dictionary, to be read by DecodeDictionary.
func (d *Dictionary) Encode() []byte {
	out := make([]byte, 0, entry*len(d.words))
	for i, word := range d.words {
		out = binary.LittleEndian.AppendUint32(out, word)
		out = binary.LittleEndian.AppendUint32(out, d.sets[i])
		out = append(out, d.only[i])
	}
	return out
}

// DecodeDictionary reads what Encode wrote; classes is the number of tags. Its
// errors wrap ErrFormat.
func DecodeDictionary(data []byte, classes int) (*Dictionary, error) {
	if len(data)%entry != 0 {
		return nil, fmt.Errorf("%w: %d bytes", ErrFormat, len(data))
	}
	n := len(data) / entry
	d := &Dictionary{words: make([]uint32, n), sets: make([]uint32, n), only: make([]uint8, n)}
	for i := range n {
		at := data[entry*i:]
		d.words[i], d.sets[i], d.only[i] = binary.LittleEndian.Uint32(at), binary.LittleEndian.Uint32(at[4:]), at[8]
		if d.only[i] != edge && int(d.only[i]) >= classes {
			return nil, fmt.Errorf("%w: tag %d of %d", ErrFormat, d.only[i], classes)
		}
	}
	if !slices.IsSortedFunc(d.words, cmp.Compare[uint32]) {
		return nil, fmt.Errorf("%w: not sorted", ErrFormat)
	}
	d.table = index(d.words)
	return d, nil
}
