// Package lexicon knows names: of states, bodies, series of meetings,
// instruments, topics and places, and the word lists of the field.
//
// All of it is data under data/, which is embedded and read by [Load]. The
// format is described above the code that reads it, in read.go, cities.go and
// words.go; data/SOURCES.md tells where the facts come from.
package lexicon

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Entry is something that has names.
type Entry struct {
	ID      string       // the identity in the graph, such as state/CN, org/icrc or place/1808926
	Class   schema.Class // what it is
	Name    string       // the preferred English name
	Country string       // ISO 3166-1 alpha-2 code of the state it lies in or belongs to, "" if of none
	Kind    string       // a finer sort within the class, such as igo, ministry, company, city; see data/SOURCES.md
	Names   []Name       // every name, the preferred one first
}

// Use tells what a name says about its entry.
type Use uint8

// The uses of a name. A word that is a state's adjective as well as the noun
// for its people ("Chinese", "German") is listed as UseAdjective only.
const (
	UseName         Use = iota // a full name
	UseAbbreviation            // an abbreviation, matched exactly in case
	UseDemonym                 // the noun for the people of a state: "Kenyans", "Spaniard"
	UseAdjective               // the adjective of a state or region: "Chinese"
	UseCapital                 // a capital city that stands for the state: "Beijing"
	UseFormer                  // a name that is no longer in use, full or abbreviated
	UseCode                    // an ISO code; found by ByName, never in running text
)

// Name is one of the names of an entry.
type Name struct {
	Text string
	Use  Use
}

// Hit is an entry that was found by one of its names.
type Hit struct {
	Entry *Entry
	Use   Use
	Words int // how many words the name has
}

// Lexicon is all that is known by name. It is safe for concurrent use, and
// nothing in it may be changed.
type Lexicon struct {
	split   func(string) []string
	entries []Entry
	byID    map[string]uint32 // but the cities
	first   uint32            // the first of the cities
	cities  map[uint32]uint32 // by GeoNames number
	codes   map[string]uint32
	names   *trie
	lists   map[string]*Words

	editions map[string][]edition // by the series' id
}

// Load reads the embedded data. The function split cuts a name into words the
// way the caller cuts the texts in which it looks for names; to it, letters
// alone must be one word and white space must part words. An error names the file and the line.
func Load(split func(string) []string) (*Lexicon, error) {
	lists, err := readLists(split)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	l := &Lexicon{
		split:   split,
		entries: make([]Entry, 0, sizeHint),
		byID:    make(map[string]uint32, sizeHint/16),
		codes:   make(map[string]uint32, 3*300),
		names:   newTrie(sizeHint),
		lists:   lists,
	}
	if spellings, ok := lists["spellings"]; ok {
		l.names.alias(spellings)
	}
	if err := l.readAll(); err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return l, nil
}

// Entry finds an entry by its id.
func (l *Lexicon) Entry(id string) (*Entry, bool) {
	i, ok := l.byID[id]
	if number, isCity := cityNumber(id); !ok && isCity {
		i, ok = l.cities[number]
	}
	if !ok || l.entries[i].ID != id {
		return nil, false
	}
	return &l.entries[i], true
}

// Entries calls yield with every entry in the order of the data until yield
// says false.
func (l *Lexicon) Entries(yield func(*Entry) bool) {
	for i := range l.entries {
		if !yield(&l.entries[i]) {
			return
		}
	}
}

// Longest returns what bears the longest name that begins at words[0], and nil
// if no name does. All bearers of that name are returned, each once: states
// first, then bodies, series, instruments, topics and places, homonymous
// cities in the order of prominence.
//
// Accents, the form of apostrophes and dashes, and the British or American
// spelling of common words make no difference. A name is matched in its own
// case, with more initial capitals ("Working Group On"), or in capitals
// throughout; a body, series or instrument of three words or more also with
// small letters after its first word. An abbreviation is matched only exactly
// as it is, a topic in any case.
func (l *Lexicon) Longest(words []string) []Hit {
	found, n := l.names.longest(words)
	if n == 0 {
		return nil
	}
	return l.hits(found, words[:n])
}

// ByName returns what bears the name or the ISO code, by the rules of Longest;
// the name is the whole of the string.
func (l *Lexicon) ByName(name string) []Hit {
	if i, ok := l.codes[name]; ok {
		hit := Hit{Entry: &l.entries[i], Use: UseCode, Words: 1}
		return append([]Hit{hit}, l.exactly(name, i)...)
	}
	return l.exactly(name, none)
}

// exactly returns the bearers of the name but the one entry.
func (l *Lexicon) exactly(name string, but uint32) []Hit {
	words := l.split(strings.TrimPrefix(name, "the "))
	node, n := l.names.longest(words)
	if n == 0 || n != len(words) {
		return nil
	}
	var hits []Hit
	for _, h := range l.hits(node, words) {
		if but == none || h.Entry != &l.entries[but] {
			hits = append(hits, h)
		}
	}
	return hits
}

// hits turns the terms at a node that agree with the words into hits.
func (l *Lexicon) hits(node uint32, words []string) []Hit {
	var shapes [maxWords]shape
	l.names.shapesOf(words, &shapes)
	hits := make([]Hit, 0, 2)
	for i := l.names.nodes[node].first; i != none; i = l.names.terms[i].next {
		t := &l.names.terms[i]
		if !l.names.agrees(t, shapes[:len(words)]) {
			continue
		}
		e := &l.entries[t.value]
		if len(hits) > 0 && hits[len(hits)-1].Entry == e {
			continue
		}
		hits = append(hits, Hit{Entry: e, Use: t.use, Words: len(words)})
	}
	return hits
}

// List returns the word list of that name, and an empty one if there is none.
func (l *Lexicon) List(name string) *Words {
	if w, ok := l.lists[name]; ok {
		return w
	}
	return &Words{split: l.split, trie: newTrie(0)}
}
