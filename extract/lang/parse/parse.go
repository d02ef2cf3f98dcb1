package parse

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Parser finds trees. It is safe for concurrent use.
type Parser struct{ model linear.Scorer }

// New makes a parser of a model with [Classes] classes.
func New(model linear.Scorer) *Parser { return &Parser{model} }

// Scratch is memory that parsing reuses. It is for one goroutine.
type Scratch struct {
	st       state
	features []uint64
	scores   [Classes]int32
	lasting  lasting
}

// Parse writes the tree of a sentence, which has tags and supertags: for each
// token the index of its head, -1 for the root, and the label of its arc. heads
// and labels have a place for each token.
func (p *Parser) Parse(s *feature.Sentence, sc *Scratch, heads []int32, labels []scheme.Label) {
	st := &sc.st
	st.reset(s)
	sc.lasting.reset()
	for !st.done() {
		can := st.legal()
		if !can[kindLeft] && !can[kindRight] {
			st.shift()
			continue
		}
		p.score(sc)
		st.apply(best(sc.scores[:], can))
	}
	for i := range s.Len() {
		heads[i], labels[i] = int32(st.head[i+1])-1, scheme.Label(st.label[i+1])
		if heads[i] < 0 {
			labels[i] = scheme.Root
		}
	}
}
