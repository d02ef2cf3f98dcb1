package segment_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/segment"
)

func TestNumbersEndNoSentence(t *testing.T) {
	for _, text := range []string{
		"The Council adopted Decision No. 1202 in May.",
		"The agenda (UNODC/CCPCJ/EG.4/2013/1) was read.",
		"The draft A/C.1/73/L.27.Rev.1 was read.",
	} {
		if got := len(segment.New(text).Sentences); got != 1 {
			t.Errorf("%q has %d sentences, want 1", text, got)
		}
	}
	if got := len(segment.New("Was it No. 1? He said so. No. They left.").Sentences); got < 3 {
		t.Errorf("a full stop behind a plain No ends no sentence: %d", got)
	}
}
