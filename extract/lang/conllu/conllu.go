// Package conllu reads and writes treebanks in the CoNLL-U format
// (https://universaldependencies.org/format.html): one token a line in ten
// columns, an empty line after each sentence.
package conllu

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Sentence is one tree. All slices have a place for each syntactic word; ranges
// of words that are written as one ("1-2") and empty nodes are left out.
type Sentence struct {
	ID     string // the comment sent_id, "" if there is none
	Text   string // the comment text, "" if there is none
	NewDoc bool   // a comment says that a document begins here
	Form   []string
	Lemma  []string
	UPOS   []string
	XPOS   []string
	Head   []int // index of the head, -1 for the root
	Rel    []string
	Name   []string // BIO labels of names, such as B-ORG; "" outside
	Glued  []bool   // no space follows
}

// Len returns the number of words.
func (s *Sentence) Len() int { return len(s.Form) }

// ErrSyntax marks text that is not CoNLL-U.
var ErrSyntax = errors.New("not CoNLL-U")

// ReadFile reads a file, which is unpacked if its name ends in ".gz". Errors
// name file and line.
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		defer z.Close()
		r = z
	}
	sentences, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return sentences, nil
}

// Read reads all sentences. Errors name the line; what is not CoNLL-U wraps
// ErrSyntax.
func Read(r io.Reader) ([]Sentence, error) {
	p := parser{words: map[string]string{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<16), 1<<24)
	for lines.Scan() {
		p.line++
		if err := p.read(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", p.line+1, err)
	}
	if err := p.finish(); err != nil {
		return nil, fmt.Errorf("line %d: %w", p.line, err)
	}
	return p.sentences, nil
}

type parser struct {
	sentences []Sentence
	current   Sentence
	words     map[string]string // one copy of each string
	line      int
	until     int // last word of a range, within which spaces are not told
	glued     bool
}

func (p *parser) read(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return p.finish()
	case strings.HasPrefix(line, "#"):
		p.comment(line)
		return nil
	}
	columns := strings.Split(line, "\t")
	if len(columns) != 10 {
		return fmt.Errorf("%w: %d columns, not 10", ErrSyntax, len(columns))
	}
	if from, to, isRange := strings.Cut(columns[0], "-"); isRange {
		last, err := strconv.Atoi(to)
		if err != nil || from == "" {
			return fmt.Errorf("%w: id %q", ErrSyntax, columns[0])
		}
		p.until, p.glued = last, hasFeature(columns[9], "SpaceAfter=No")
		return nil
	}
	if strings.Contains(columns[0], ".") {
		return nil
	}
	return p.word(columns)
}

func (p *parser) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case key == "sent_id":
		p.current.ID = value
	case key == "text":
		p.current.Text = value
	case strings.HasPrefix(key, "newdoc"):
		p.current.NewDoc = true
	}
}

func (p *parser) word(columns []string) error {
	s := &p.current
	id, err := strconv.Atoi(columns[0])
	if err != nil || id != s.Len()+1 {
		return fmt.Errorf("%w: id %q where %d is due", ErrSyntax, columns[0], s.Len()+1)
	}
	head, err := strconv.Atoi(columns[6])
	if err != nil || head < 0 {
		return fmt.Errorf("%w: head %q", ErrSyntax, columns[6])
	}
	s.Form = append(s.Form, p.intern(columns[1]))
	s.Lemma = append(s.Lemma, p.intern(columns[2]))
	s.UPOS = append(s.UPOS, p.intern(columns[3]))
	s.XPOS = append(s.XPOS, p.intern(columns[4]))
	s.Head = append(s.Head, head-1)
	s.Rel = append(s.Rel, p.intern(columns[7]))
	s.Name = append(s.Name, p.intern(feature(columns[9], "NER=")))
	glued := hasFeature(columns[9], "SpaceAfter=No")
	if id <= p.until {
		glued = id < p.until || p.glued
	}
	s.Glued = append(s.Glued, glued)
	return nil
}

func (p *parser) finish() error {
	s := p.current
	p.current, p.until = Sentence{}, 0
	if s.Len() == 0 {
		return nil
	}
	for i, head := range s.Head {
		if head >= s.Len() || head == i {
			return fmt.Errorf("%w: word %d of the sentence before has the head %d", ErrSyntax, i+1, head+1)
		}
	}
	p.sentences = append(p.sentences, s)
	return nil
}

func (p *parser) intern(s string) string {
	if known, ok := p.words[s]; ok {
		return known
	}
	s = strings.Clone(s)
	p.words[s] = s
	return s
}

// feature returns the value of a key of the last column, "" if it is not there.
func feature(column, key string) string {
	for part := range strings.SplitSeq(column, "|") {
		if value, ok := strings.CutPrefix(part, key); ok {
			return value
		}
	}
	return ""
}

func hasFeature(column, want string) bool {
	for part := range strings.SplitSeq(column, "|") {
		if part == want {
			return true
		}
	}
	return false
}

// Write writes sentences. Columns that are not kept are empty.
func Write(w io.Writer, sentences []Sentence) error {
	b := bufio.NewWriter(w)
	for i := range sentences {
		s := &sentences[i]
		if s.ID != "" {
			fmt.Fprintf(b, "# sent_id = %s\n", s.ID)
		}
		if s.Text != "" {
			fmt.Fprintf(b, "# text = %s\n", s.Text)
		}
		for k, form := range s.Form {
			fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n",
				k+1, form, s.Lemma[k], s.UPOS[k], s.XPOS[k], s.Head[k]+1, s.Rel[k], misc(s, k))
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

func misc(s *Sentence, k int) string {
	var parts []string
	if s.Glued[k] {
		parts = append(parts, "SpaceAfter=No")
	}
	if s.Name[k] != "" {
		parts = append(parts, "NER="+s.Name[k])
	}
	if len(parts) == 0 {
		return "_"
	}
	return strings.Join(parts, "|")
}
