package lexicon

import (
	"embed"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

//go:embed data
var data embed.FS

// sizeHint is about how many entries there are.
const sizeHint = 40000

// source is a file of entries of one class.
type source struct {
	file  string
	class schema.Class
	path  string // the first segment of the ids
}

// sources are the files of entries in the order in which the bearers of one
// name are reported. The cities come after them.
func sources() []source {
	org := func(file string) source { return source{file, schema.ClassOrganization, "org"} }
	return []source{
		{"states.txt", schema.ClassState, "state"},
		org("orgs-global.txt"),
		org("orgs-regional.txt"),
		org("orgs-groups.txt"),
		org("orgs-national.txt"),
		org("orgs-society.txt"),
		org("orgs-companies.txt"),
		{"series.txt", schema.ClassSeries, "series"},
		{"instruments.txt", schema.ClassInstrument, "instrument"},
		{"topics.txt", schema.ClassTopic, "topic"},
		{"territories.txt", schema.ClassPlace, "place"},
		{"regions.txt", schema.ClassPlace, "place"},
		{"places.txt", schema.ClassPlace, "place"},
	}
}

func (l *Lexicon) readAll() error {
	for _, s := range sources() {
		text, err := data.ReadFile("data/" + s.file)
		if err != nil {
			return fmt.Errorf("read entries: %w", err)
		}
		if err := l.readEntries(s, string(text)); err != nil {
			return err
		}
	}
	if err := l.readEditions(); err != nil {
		return err
	}
	text, err := data.ReadFile("data/" + citiesFile)
	if err != nil {
		return fmt.Errorf("read cities: %w", err)
	}
	return l.readCities(string(text))
}

// readEntries reads a file of entries. A line is one entry in four fields with
// | between them:
//
//	id | kind | country | names
//
// The id lacks the segment of its class: icrc stands for org/icrc. The
// country is an ISO alpha-2 code or empty. The names have ; between them and
// the first is the preferred one; a mark before a name tells its use:
//
//	=  abbreviation    +  noun for the people    ~  adjective
//	@  capital         <  former name            %  ISO code
//
// An article at the beginning is not part of a name. A name in small letters
// is found in any case. A name with the word
// Cybersecurity is found with Cyber Security as well, and the list spellings
// holds other words that are the same. Empty lines, and lines that begin with
// #, say nothing.
func (l *Lexicon) readEntries(s source, text string) error {
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		e, err := parseEntry(s, line)
		if err == nil {
			err = l.add(e)
		}
		if err != nil {
			return fmt.Errorf("data/%s:%d: %w", s.file, number, err)
		}
	}
	return nil
}

func parseEntry(s source, line string) (Entry, error) {
	fields := strings.Split(line, "|")
	if len(fields) != 4 {
		return Entry{}, fmt.Errorf("%d fields, not 4", len(fields))
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	e := Entry{ID: s.path + "/" + fields[0], Class: s.class, Kind: fields[1], Country: fields[2]}
	if fields[0] == "" || e.Kind == "" {
		return Entry{}, fmt.Errorf("no id or no kind")
	}
	for name := range strings.SplitSeq(fields[3], ";") {
		n := parseName(strings.TrimSpace(name))
		if n.Text == "" {
			return Entry{}, fmt.Errorf("%s: an empty name", e.ID)
		}
		e.Names = append(e.Names, n)
	}
	e.Name = e.Names[0].Text
	return e, nil
}

// parseName takes the mark off a name.
func parseName(s string) Name {
	uses := map[byte]Use{
		'=': UseAbbreviation, '+': UseDemonym, '~': UseAdjective,
		'@': UseCapital, '<': UseFormer, '%': UseCode,
	}
	if s == "" {
		return Name{}
	}
	if use, ok := uses[s[0]]; ok {
		return Name{Text: s[1:], Use: use}
	}
	return Name{Text: s}
}

// add enters an entry under all its names.
func (l *Lexicon) add(e Entry) error {
	i := uint32(len(l.entries))
	if _, ok := l.byID[e.ID]; ok {
		return fmt.Errorf("the id %s is there twice", e.ID)
	}
	l.byID[e.ID] = i
	l.entries = append(l.entries, e)
	for _, n := range e.Names {
		if n.Use == UseCode {
			if j, ok := l.codes[n.Text]; ok {
				return fmt.Errorf("%s: the code %s is that of %s", e.ID, n.Text, l.entries[j].ID)
			}
			l.codes[n.Text] = i
			continue
		}
		if err := l.addName(i, n, matchingOf(&e, n)); err != nil {
			return err
		}
	}
	return nil
}

// addName enters entry i under the name, and under its variant with Cyber
// Security in two words.
func (l *Lexicon) addName(i uint32, n Name, m matching) error {
	t := term{value: i, use: n.Use, match: m}
	if _, ok := l.names.add(cut(n.Text, l.split), t); !ok {
		return fmt.Errorf("%s: %q is not one to %d words", l.entries[i].ID, n.Text, maxWords)
	}
	if m == matchExact || !strings.Contains(n.Text, "ybersecurity") {
		return nil
	}
	for _, v := range [][2]string{{"Cybersecurity", "Cyber Security"}, {"cybersecurity", "cyber security"}} {
		if two := strings.ReplaceAll(n.Text, v[0], v[1]); two != n.Text {
			l.names.add(l.split(two), t)
		}
	}
	return nil
}

// matchingOf decides how strict the case of a name is. Titles of three words
// and more are often written with fewer capitals than they have.
func matchingOf(e *Entry, n Name) matching {
	switch {
	case n.Use == UseAbbreviation:
		return matchExact
	case e.Class == schema.ClassTopic, strings.ToLower(n.Text) == n.Text:
		return matchAny
	case e.Class != schema.ClassState && e.Class != schema.ClassPlace && strings.Count(n.Text, " ") >= 2:
		return matchTitle
	}
	return matchName
}
