package mention_test

import "testing"

// TestSeriesBehind ties an edition to the series that is named behind it.
func TestSeriesBehind(t *testing.T) {
	a := find(t, "In its eighth edition, the Internet Governance Forum dealt with cables and ports, and with what lies below them in the harbours of the north.")
	for _, m := range of(a, "Meeting") {
		if m.Ref != nil && m.Ref.Ordinal == 8 && (m.Ref.Series == nil || m.Ref.Name != "eighth edition of the Internet Governance Forum") {
			t.Errorf("the edition is %+v", m.Ref)
		}
	}
	if len(of(a, "Meeting")) == 0 {
		t.Error("there is no edition")
	}
}

// TestLongAgo tells that a meeting of years before the text was written is not what it is about.
func TestLongAgo(t *testing.T) {
	a := find(t, "Riga Post | 22 October 2013 | Jane Roe\n\nRiga: Officials of ten states will discuss cables at the Internet Governance Forum that begins on Tuesday in Oslo, said a spokesman of the port.\n\nThe first meeting was held in October-November 2006 in Athens.")
	if m := a.Context.Meeting; m == nil || m.Ordinal == 1 {
		t.Errorf("the meeting is %+v, want the one that is to come", m)
	}
}

// TestLedBy makes no meeting of a group of which only the leads are named.
func TestLedBy(t *testing.T) {
	a := find(t, "I thank Chile, Fiji and Peru, the Cable Working Group leads who have made sure that the work is shared by all who live on these shores and mend what is cut.")
	if m := a.Context.Meeting; m != nil {
		t.Errorf("the meeting is %+v, want none", m)
	}
}

// TestGroupWithinSeries tells a working group from the series whose name it begins with.
func TestGroupWithinSeries(t *testing.T) {
	for _, m := range of(find(t, "The minister thanked the IGF Working Group and the experts who came to the port."), "Series") {
		if m.Ref != nil && m.Ref.Entry != nil {
			t.Errorf("%q is %q of the lexicon", m.Name, m.Ref.Entry.Name)
		}
	}
}
