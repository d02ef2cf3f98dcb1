package clause_test

import "testing"

// The verb that opens the paragraph of a resolution is one whatever the tree takes it for; in
// a heading it is a noun.
func TestOperativeParagraphs(t *testing.T) {
	for _, one := range []struct {
		text, lemma string
		want        int
	}{
		{"1. Urges Member States to pay;\n", "urge", 1},
		{"2. Condemns the attack on cables;\n", "condemn", 1},
		{"Requests from Chile and Peru\n\nThe Council met in Riga.\n", "request", 0},
	} {
		if got := only(read(t, one.text, one.lemma), one.lemma); len(got) != one.want {
			t.Errorf("%q: found %+v, want %d", one.text, got, one.want)
		}
	}
}
