// Package parse finds the dependency tree of a sentence: a greedy arc-hybrid
// parser (Kuhlmann et al. 2011) with a linear model, trained with a dynamic
// oracle (Goldberg and Nivre 2013). Every output is a projective tree with one
// root.
package parse

import "github.com/diplograph/diplograph/extract/lang/scheme"

// Classes is the number of actions: to shift, and for each label to hang the
// top of the stack on the next word, or on the word below.
const Classes = 1 + 2*scheme.Labels

const shift = 0

func left(label uint8) int  { return 1 + 2*int(label) }
func right(label uint8) int { return 2 + 2*int(label) }

// kind tells apart shift, left and right.
type kind uint8

const (
	kindShift kind = iota
	kindLeft
	kindRight
	kinds
)

func split(action int) (kind, uint8) {
	if action == shift {
		return kindShift, 0
	}
	return kindLeft + kind((action-1)%2), uint8((action - 1) / 2)
}

// legal tells which kinds of action are possible.
func (st *state) legal() (can [kinds]bool) {
	buffer := st.next <= st.n
	can[kindShift] = buffer
	can[kindLeft] = buffer && len(st.stack) > 0
	can[kindRight] = len(st.stack) > 1
	return can
}

// apply takes an action.
func (st *state) apply(action int) {
	switch k, label := split(action); k {
	case kindLeft:
		st.attach(st.next, label)
	case kindRight:
		st.attach(st.peek(1), label)
	default:
		st.shift()
	}
}

// best returns the action with the highest score among the allowed kinds. The
// label of the root is none that an arc between words may have.
func best(scores []int32, allowed [kinds]bool) int {
	best := -1
	if allowed[kindShift] {
		best = shift
	}
	for k := kindLeft; k < kinds; k++ {
		if !allowed[k] {
			continue
		}
		for action := int(k) + 2*(int(scheme.Root)+1); action < len(scores); action += 2 {
			if best < 0 || scores[action] > scores[best] {
				best = action
			}
		}
	}
	return best
}
