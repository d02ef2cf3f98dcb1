package post

import (
	_ "embed" // for the model
	"fmt"
	"math"

	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/modelfile"
)

//go:embed english.model
var english []byte

// A class is a label with the place of the word in its chunk: 0 for none, then for each
// label one of the first word and one of the others. The last class stands for nothing; it
// takes what a feature of one side only would else have no counterpart for in training.
const (
	classes = 1 + 2*(int(labels)-1)
	nothing = classes
)

func first(l Label) int  { return 2*int(l) - 1 }
func inside(l Label) int { return 2 * int(l) }

func labelOf(class int) Label { return Label((class + 1) / 2) }

// goesOn tells whether a class is of a word behind the first of its chunk.
func goesOn(class int) bool { return class > 0 && class%2 == 0 }

// legal tells whether a class may stand behind another: what goes on was begun.
func legal(before, class int) bool {
	return !goesOn(class) || before >= 0 && labelOf(before) == labelOf(class)
}

// Model labels words. It is safe for concurrent use.
type Model struct{ scorer linear.Scorer }

// Default loads the model that comes with the program.
func Default() (*Model, error) { return Decode(english) }

const section = "weights/"

// Decode reads a model file. Errors wrap modelfile.ErrFormat or linear.ErrFormat.
func Decode(data []byte) (*Model, error) {
	file, err := modelfile.Open(data)
	if err != nil {
		return nil, err
	}
	streams := make([][]byte, linear.Streams)
	for i := range streams {
		if streams[i], err = file.Section(fmt.Sprint(section, i)); err != nil {
			return nil, err
		}
	}
	weights, err := linear.Decode(streams)
	if err != nil {
		return nil, err
	}
	return &Model{weights}, nil
}

// Encode writes a model file of trained weights.
func Encode(weights *linear.Model, header modelfile.Header) ([]byte, error) {
	streams := weights.Encode()
	for i := range streams {
		header.Sections = append(header.Sections, modelfile.Section{Name: fmt.Sprint(section, i)})
	}
	return modelfile.Write(header, streams)
}

// Scratch is memory that labelling reuses. It is for one goroutine.
type Scratch struct {
	width    int // of the beam: all classes in training, so that it learns from the best sequence
	s        sentence
	features []uint64
	scores   []int32
	best     []int32  // of each class at the last word
	next     []int32  // at this one
	back     [][]int8 // word → class → the class before
}

// Label returns the chunks of a sentence, in order.
func (m *Model) Label(words []Word, sc *Scratch) []Chunk {
	sc.s.set(words)
	sc.width = beam
	return chunks(m.decode(len(words), sc))
}

// beam is the number of classes of a word from which the next word is reached.
const beam = 4

// never is the score of what cannot be.
const never = math.MinInt32 / 2

// decode is Viterbi's algorithm in a beam: the sequence of classes with the highest sum of
// scores among those that are at each word one of the best.
func (m *Model) decode(n int, sc *Scratch) []int {
	sc.scores = append(sc.scores[:0], make([]int32, classes+1)...)
	sc.best, sc.next = append(sc.best[:0], make([]int32, classes)...), append(sc.next[:0], make([]int32, classes)...)
	for len(sc.back) < n {
		sc.back = append(sc.back, make([]int8, classes))
	}
	for i := range n {
		m.step(i, sc)
		sc.best, sc.next = sc.next, sc.best
	}
	out := make([]int, n)
	class := linear.Best(sc.best)
	for i := n - 1; i >= 0; i-- {
		out[i] = class
		class = int(sc.back[i][class])
	}
	return out
}

// step scores the classes of one word behind the best ones of the word before.
func (m *Model) step(i int, sc *Scratch) {
	sc.features = sc.s.emitted(sc.features[:0], i)
	m.scorer.Score(sc.features, sc.scores)
	var emitted [classes]int32
	copy(emitted[:], sc.scores)
	for class := range sc.next {
		sc.next[class] = never
	}
	for before, sum := range sc.reached(i) {
		sc.features = sc.s.follows(sc.features[:0], i, uint32(before+1))
		m.scorer.Score(sc.features, sc.scores)
		for class := range classes {
			if score := sum + emitted[class] + sc.scores[class]; legal(before, class) && score > sc.next[class] {
				sc.next[class], sc.back[i][class] = score, int8(before)
			}
		}
	}
}

// reached calls yield with the best classes of the word before and their scores; before the
// first word there is one, -1.
func (sc *Scratch) reached(i int) func(yield func(int, int32) bool) {
	return func(yield func(int, int32) bool) {
		if i == 0 {
			yield(-1, 0)
			return
		}
		left := sc.best
		var used [classes]bool
		for range sc.width {
			class := -1
			for c, score := range left {
				if !used[c] && score > never && (class < 0 || score > left[class]) {
					class = c
				}
			}
			if class < 0 {
				return
			}
			used[class] = true
			if !yield(class, left[class]) {
				return
			}
		}
	}
}

// chunks reads the chunks of a sequence of classes.
func chunks(sequence []int) []Chunk {
	var all []Chunk
	for i, class := range sequence {
		switch {
		case class == 0:
		case goesOn(class):
			all[len(all)-1].End = i + 1
		default:
			all = append(all, Chunk{First: i, End: i + 1, Label: labelOf(class)})
		}
	}
	return all
}
