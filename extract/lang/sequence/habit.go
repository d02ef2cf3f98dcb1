package sequence

import (
	"maps"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/feature"
)

// A habit is what a word practically always gets, so that no model need be
// asked. It saves time and no mistake is made that the model would not make.
const (
	habitCount = 200   // a word must be seen so often, and
	habitShare = 0.997 // get one class so often
)

// habits finds the words that always get one class; key tells words apart. Only
// classes that are wanted are kept.
func habits(examples []Example, key func(*feature.Sentence, int) uint32, wanted func(uint8) bool) *Table {
	counts := map[uint32]map[uint8]int{}
	for _, e := range examples {
		for i, class := range e.Gold {
			k := key(e.Sentence, i+feature.Pad)
			if counts[k] == nil {
				counts[k] = map[uint8]int{}
			}
			counts[k][class]++
		}
	}
	var words []uint32
	var values []uint8
	for _, word := range slices.Sorted(maps.Keys(counts)) {
		total := 0
		for _, n := range counts[word] {
			total += n
		}
		for class, n := range counts[word] {
			if total >= habitCount && float64(n) >= habitShare*float64(total) && wanted(class) {
				words, values = append(words, word), append(values, class+1)
			}
		}
	}
	return NewTable(words, values)
}
