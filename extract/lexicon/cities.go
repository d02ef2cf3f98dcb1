package lexicon

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

const citiesFile = "cities.txt"

// readCities reads the cities. A line of two capitals is the alpha-2 code of
// the country in which the cities of the following lines lie. Every other line
// is a GeoNames id and a name with a space between them. Of cities with one
// name the more prominent comes first. Empty lines, and lines that begin with
// #, say nothing.
//
// A city whose name is in the list ambiguous-cities, because it is a word or
// the name of persons, has the kind city-ambiguous: the caller should ask for
// a context that speaks of a place. All others have the kind city.
func (l *Lexicon) readCities(text string) error {
	lines := strings.Count(text, "\n") + 1
	names := make([]Name, 0, lines)
	ids := cityIDs(text)
	l.first = uint32(len(l.entries))
	l.cities = make(map[uint32]uint32, lines)
	ambiguous := l.ambiguousNodes()
	country, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if len(line) == 2 {
			country = line
			continue
		}
		id, name, ok := strings.Cut(line, " ")
		if !ok || country == "" {
			return fmt.Errorf("data/%s:%d: not an id and a name in a country", citiesFile, number)
		}
		names = append(names, Name{Text: name})
		size := len("place/") + len(id)
		e := Entry{
			ID: ids[:size], Class: schema.ClassPlace, Name: name, Country: country,
			Kind: "city", Names: names[len(names)-1:],
		}
		ids = ids[size:]
		if err := l.addCity(e, ambiguous); err != nil {
			return fmt.Errorf("data/%s:%d: %w", citiesFile, number, err)
		}
	}
	return nil
}

// cityIDs returns the ids of the cities, one after the other, in one string
// that they share.
func cityIDs(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		if id, _, ok := strings.Cut(line, " "); ok && line[0] != '#' {
			b.WriteString("place/")
			b.WriteString(id)
		}
	}
	return b.String()
}

// ambiguousNodes returns where the ambiguous names are among all names.
func (l *Lexicon) ambiguousNodes() map[uint32]bool {
	nodes := make(map[uint32]bool)
	for _, name := range l.List("ambiguous-cities").All() {
		nodes[l.names.reach(cut(name, l.split))] = true
	}
	return nodes
}

// addCity enters a city under its name. A very short name is not matched in
// capitals, in which it would look like an abbreviation.
func (l *Lexicon) addCity(e Entry, ambiguous map[uint32]bool) error {
	number, ok := cityNumber(e.ID)
	if !ok {
		return fmt.Errorf("%s has no number", e.ID)
	}
	i := uint32(len(l.entries))
	if l.cities[number] = i; l.first+uint32(len(l.cities)) != i+1 {
		return fmt.Errorf("the id %s is there twice", e.ID)
	}
	t := term{value: i, match: matchName}
	if len(e.Name) <= 3 {
		t.match = matchShort
	}
	at, ok := l.names.add(cut(e.Name, l.split), t)
	if !ok {
		return fmt.Errorf("%s: %q is not one to %d words", e.ID, e.Name, maxWords)
	}
	if ambiguous[at] {
		e.Kind = "city-ambiguous"
	}
	l.entries = append(l.entries, e)
	return nil
}

// cityNumber takes the number of a city from its id.
func cityNumber(id string) (uint32, bool) {
	digits, ok := strings.CutPrefix(id, "place/")
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 10, 32)
	return uint32(n), err == nil
}
