package lexicon

import (
	"fmt"
	"path"
	"strings"
	"unicode"
)

// Words is a list of words and phrases, some with a value. The zero number of
// entries is allowed; nothing in a list may be changed.
type Words struct {
	split  func(string) []string
	all    []string
	values []string
	trie   *trie
	starts starts
}

// Has tells whether the word or phrase is in the list. An entry that is
// written in small letters is found in any case, one with capitals in its own
// case or in capitals throughout.
func (w *Words) Has(word string) bool {
	return w.find(word) != none
}

// Longest tells how many words the longest entry that begins at words[0] has,
// 0 if there is none.
func (w *Words) Longest(words []string) int {
	_, n := w.trie.longest(words)
	return n
}

// All returns the entries in the order of the list.
func (w *Words) All() []string { return w.all }

// Value returns the value of the word or phrase. It says false if that is not
// in the list or has no value.
func (w *Words) Value(word string) (string, bool) {
	i := w.find(word)
	if i == none || w.values[i] == "" {
		return "", false
	}
	return w.values[i], true
}

// find returns the index of the first entry that is the word or phrase.
func (w *Words) find(word string) uint32 {
	if !w.starts.may(word) {
		return none
	}
	words := cut(word, w.split)
	at, n := w.trie.longest(words)
	if n == 0 || n != len(words) {
		return none
	}
	var shapes [maxWords]shape
	w.trie.shapesOf(words, &shapes)
	for i := w.trie.nodes[at].first; i != none; i = w.trie.terms[i].next {
		if t := &w.trie.terms[i]; w.trie.agrees(t, shapes[:n]) {
			return t.value
		}
	}
	return none
}

// readLists reads data/words. Each file is a list that is called by the name
// of the file without .txt. A line is one entry, a word or a phrase; a tab and
// a value may follow. Empty lines, and lines that begin with #, say nothing.
func readLists(split func(string) []string) (map[string]*Words, error) {
	const dir = "data/words"
	files, err := data.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("read the word lists: %w", err)
	}
	lists := make(map[string]*Words, len(files))
	for _, f := range files {
		name := path.Join(dir, f.Name())
		text, err := data.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read a word list: %w", err)
		}
		list, err := readWords(name, string(text), split)
		if err != nil {
			return nil, err
		}
		lists[strings.TrimSuffix(f.Name(), ".txt")] = list
	}
	return lists, nil
}

// readWords reads the text of one list.
func readWords(file, text string, split func(string) []string) (*Words, error) {
	lines := strings.Count(text, "\n") + 1
	w := &Words{split: split, trie: newTrie(lines)}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, value, _ := strings.Cut(line, "\t")
		t := term{value: uint32(len(w.all)), match: matchName}
		if strings.ToLower(word) == word {
			t.match = matchAny
		}
		if _, ok := w.trie.add(cut(word, split), t); !ok {
			return nil, fmt.Errorf("%s:%d: %q is not one to %d words", file, number, word, maxWords)
		}
		w.starts.add(word)
		w.all = append(w.all, word)
		w.values = append(w.values, strings.TrimSpace(value))
	}
	return w, nil
}

// cut is split, but quick on what is words of plain letters alone.
func cut(name string, split func(string) []string) []string {
	for _, r := range name {
		if r != ' ' && !unicode.IsLetter(r) {
			return split(name)
		}
	}
	if name != "" && !strings.Contains(name, " ") {
		return []string{name}
	}
	return strings.Fields(name)
}
