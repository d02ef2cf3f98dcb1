package syntax

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/extract/lang"
)

// TestTopmostLeavesNoCircle takes two tokens of two parts each, of which one part
// of each hangs on the other token.
func TestTopmostLeavesNoCircle(t *testing.T) {
	d := &lang.Doc{Start: make([]uint32, 4), Head: []int32{2, lang.NoHead, 1, 0}}
	of := []int32{7, 7, 8, 8} // part → token
	if got, want := topmost(d, of), []int32{None, 7, 8, None}; !slices.Equal(got, want) {
		t.Errorf("the parts that stand for tokens are of %v, want %v", got, want)
	}
	if head := above(d, of, 2); head != 7 {
		t.Errorf("token 8 hangs on %d, want 7", head)
	}
}
