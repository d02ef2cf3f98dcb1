package score

import (
	"strconv"
	"strings"
)

// The word lists are part of the measure: a change of one changes figures, so
// they are the scorer's own and shared with no part of the extractor.
var (
	honorifics = wordSet(`mr mrs ms miss mx mme madame dr drs prof professor amb ambassador hon honourable honorable sir
		dame lord lady minister president senator judge general gen colonel col major lt captain admiral his her
		excellency jr phd md esq`)
	legalForms = wordSet(`inc incorporated ltd limited llc llp gmbh corp corporation co plc ag sa bv nv pte pty oy ab srl
		spa`)
	stopWords = wordSet(`a an and are as at be been being between by can could do does for from had has have he her his
		how i in into is it its may might more most must nor not of on or other our s shall she should so some such than
		that the their them then there these they this those to under upon was we were what when where which while who
		will with would also`)
	// genericWords say that something is a meeting, but not which one.
	genericWords = wordSet(`meeting session conference workshop dialogue round seminar forum summit event consultation
		consultations talks working group annual joint cyber international edition roundtable policy expert experts panel
		regional bilateral`)
	// suffixes are cut off content words; the first that fits is taken.
	suffixes = strings.Fields(`izations ization ations ation ating ative ments ated ates ate ities ity ing ment ies ied
		ions ion ize ed es al ly s e y`)

	ordinalUnits = strings.Fields(`zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
		thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`)
	ordinalTens = strings.Fields("twent thirt fort fift sixt sevent eight ninet")
	ordinals    = ordinalNumbers()
)

type words map[string]bool

func wordSet(list string) words {
	set := make(words)
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// within tells whether the other set has all of these words.
func (w words) within(other words) bool { return w.common(other) == len(w) }

// common counts the words that both sets have.
func (w words) common(other words) int {
	n := 0
	for word := range w {
		if other[word] {
			n++
		}
	}
	return n
}

// ordinalNumbers spells the ordinals below a hundred, of one word or two.
func ordinalNumbers() map[string]string {
	numbers := make(map[string]string)
	for n, word := range ordinalUnits {
		numbers[word] = strconv.Itoa(n)
	}
	for i, stem := range ordinalTens {
		tens := 10 * (i + 2)
		numbers[stem+"ieth"] = strconv.Itoa(tens)
		for unit := 1; unit < 10; unit++ {
			numbers[stem+"y "+ordinalUnits[unit]] = strconv.Itoa(tens + unit)
		}
	}
	return numbers
}
