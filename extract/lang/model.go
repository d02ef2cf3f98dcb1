package lang

import (
	"fmt"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/extract/lang/lemma"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/modelfile"
	"github.com/diplograph/diplograph/extract/lang/parse"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// The names of the sections of a model file. A linear model has a section for
// each of its streams, with a number behind the name.
const (
	SectionTagger      = "tagger"
	SectionDictionary  = "dictionary"
	SectionSupertagger = "supertagger"
	SectionParser      = "parser"
	SectionNamer       = "namer"
	SectionLemmas      = "lemmas"
	SectionGroups      = "groups"
	SectionSuperHabits = "supertagger.habits"
	SectionNameHabits  = "namer.habits"
)

// TagClasses is the key under which the header of a model file lists the
// classes of the tagger, as NNP|PROPN.
const TagClasses = "tagger"

// Model is what training has made: everything that a pipeline knows of the
// language but names. It is safe for concurrent use.
type Model struct {
	Trained []string // of what data and how it was made
	tags    []tag
	tagger  *sequence.Tagger
	super   *sequence.Supertagger
	parser  *parse.Parser
	namer   *sequence.Namer
	lemmas  *lemma.Model
	groups  *sequence.Table
}

type tag struct {
	xpos scheme.XPOS
	upos scheme.UPOS
}

// ReadModel reads a model file. Its errors tell what is wrong with it.
func ReadModel(data []byte) (*Model, error) {
	file, err := modelfile.Open(data)
	if err != nil {
		return nil, err
	}
	m := &Model{Trained: file.Header.Trained}
	if m.tags, err = parseTags(file.Header.Classes[TagClasses]); err != nil {
		return nil, err
	}
	var models [4]*linear.Model
	var errs [4]error
	var wait sync.WaitGroup
	for i, name := range []string{SectionParser, SectionSupertagger, SectionTagger, SectionNamer} {
		wait.Go(func() { models[i], errs[i] = readLinear(file, name) })
	}
	m.lemmas, err = section(file, SectionLemmas, lemma.Decode)
	wait.Wait()
	for _, failed := range append(errs[:], err) {
		if failed != nil {
			return nil, failed
		}
	}
	return m, m.assemble(file, models)
}

func (m *Model) assemble(file *modelfile.File, models [4]*linear.Model) error {
	parser, super, tagger, namer := models[0], models[1], models[2], models[3]
	if tagger.Classes() != len(m.tags) || parser.Classes() != parse.Classes || namer.Classes() != sequence.NameClasses {
		return fmt.Errorf("%w: numbers of classes do not fit this program", modelfile.ErrFormat)
	}
	known, err := section(file, SectionDictionary, func(data []byte) (*sequence.Dictionary, error) {
		return sequence.DecodeDictionary(data, len(m.tags))
	})
	if err != nil {
		return err
	}
	var tables [3]*sequence.Table
	for i, name := range []string{SectionGroups, SectionSuperHabits, SectionNameHabits} {
		if tables[i], err = section(file, name, sequence.DecodeTable); err != nil {
			return err
		}
	}
	m.groups = tables[0]
	pos := make([]uint8, len(m.tags))
	for i, t := range m.tags {
		pos[i] = uint8(t.upos)
	}
	m.tagger = sequence.NewTagger(tagger, pos, known)
	m.super = sequence.NewSupertagger(super, super.Classes(), tables[1])
	m.parser, m.namer = parse.New(parser), sequence.NewNamer(namer, tables[2])
	return nil
}

func section[T any](file *modelfile.File, name string, decode func([]byte) (T, error)) (T, error) {
	data, err := file.Section(name)
	if err != nil {
		var none T
		return none, err
	}
	value, err := decode(data)
	if err != nil {
		return value, fmt.Errorf("section %s: %w", name, err)
	}
	return value, nil
}

func readLinear(file *modelfile.File, name string) (*linear.Model, error) {
	streams := make([][]byte, linear.Streams)
	for i := range streams {
		var err error
		if streams[i], err = file.Section(StreamSection(name, i)); err != nil {
			return nil, err
		}
	}
	model, err := linear.Decode(streams)
	if err != nil {
		return nil, fmt.Errorf("section %s: %w", name, err)
	}
	return model, nil
}

// StreamSection is the name of the section of a linear model's stream.
func StreamSection(name string, stream int) string { return fmt.Sprintf("%s.%d", name, stream) }

func parseTags(names []string) ([]tag, error) {
	tags := make([]tag, len(names))
	for i, name := range names {
		x, u, _ := strings.Cut(name, "|")
		xpos, okX := scheme.ParseXPOS(x)
		upos, okU := scheme.ParseUPOS(u)
		if !okX || !okU {
			return nil, fmt.Errorf("%w: unknown tag %q", modelfile.ErrFormat, name)
		}
		tags[i] = tag{xpos, upos}
	}
	return tags, nil
}
