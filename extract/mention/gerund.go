package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
)

// behindGerund goes on behind a capitalised verb that a name begins with, over the article of its
// object: "Countering the Use", "Bridging the Digital Divide". The name begins at the token and
// its capitalised words end at run.
func (s *scan) behindGerund(first, run, end int) int {
	if run != first+1 || !strings.HasSuffix(s.tokens[first].Fold, "ing") || !s.tokens[first].Is(segment.Upper) {
		return run
	}
	at := run
	if s.is(at, "the") || s.is(at, "a") || s.is(at, "an") || s.is(at, "against") || s.is(at, "with") {
		at++
	}
	if at == run || at >= end || !s.nameStart(at) {
		return run
	}
	return s.nameRun(at, end, false)
}

// toldOf tells whether a verb of telling stands before the article of a meeting's noun, so that
// "on" says what it was told of: "briefed the Meeting on the Regional Centre".
func (s *scan) toldOf(noun int) bool {
	if !s.is(noun-1, "the") || !s.is(noun+1, "on") && !s.is(noun+1, "of") && !s.is(noun+1, "about") || noun < 2 {
		return false
	}
	switch s.trees.Lemma[noun-2] {
	case "brief", "inform", "update", "notify", "apprise", "advise", "remind", "assure":
		return true
	}
	return false
}
