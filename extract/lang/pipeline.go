package lang

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
	"github.com/diplograph/diplograph/extract/lang/parse"
	"github.com/diplograph/diplograph/extract/lang/sequence"
	"github.com/diplograph/diplograph/extract/lang/token"
)

// Pipeline analyses texts. It is safe for concurrent use; what it knows is
// shared, and only working memory is per call.
type Pipeline struct {
	model *Model
	names *gazetteer.Gazetteer
	pool  sync.Pool // of *scratch
}

// New makes a pipeline of a model and the names that it should know.
func New(model *Model, names *gazetteer.Gazetteer) *Pipeline {
	return &Pipeline{model: model, names: names}
}

// Lists tells whether the gazetteer has a state or body of that name, given by
// its tokens.
func (p *Pipeline) Lists(tokens []string) bool {
	var s feature.Sentence
	s.Reset(len(tokens))
	for i, t := range tokens {
		s.Set(i, t)
	}
	n, class := p.names.Longest(&s, 0)
	return n == len(tokens) && n > 0 && (class == gazetteer.State || class == gazetteer.Organization)
}

// scratch is the working memory of one call.
type scratch struct {
	split    token.Buffer
	sentence feature.Sentence
	sequence sequence.Scratch
	parse    parse.Scratch
	names    []sequence.Span
	lemma    []byte
	lemmas   map[string]string // one copy of each lemma
}

// maxLemmas bounds the lemmas that a scratch remembers.
const maxLemmas = 1 << 15

// Parse analyses a text. Any text is taken, also one that is not English or not
// UTF-8.
func (p *Pipeline) Parse(text string) *Doc {
	d := new(Doc)
	p.ParseInto(d, text)
	return d
}

// ParseInto is Parse into a document that is there already, whose memory is
// used again.
func (p *Pipeline) ParseInto(d *Doc, text string) {
	sc := p.scratch()
	defer p.pool.Put(sc)
	sc.split.Split(text)
	d.take(text, sc.split.Tokens)
	for _, s := range sc.split.Sentences {
		d.Sentences = append(d.Sentences, Sentence{int(s.First), int(s.End), s.Kind})
	}
	p.annotate(d, sc)
}

// ParseSentence analyses a text that is one sentence, whatever its marks say.
func (p *Pipeline) ParseSentence(text string) *Doc {
	sc := p.scratch()
	defer p.pool.Put(sc)
	d := sc.oneSentence(text)
	p.annotate(d, sc)
	return d
}

// oneSentence cuts a text that is one sentence into tokens.
func (sc *scratch) oneSentence(text string) *Doc {
	sc.split.Reset()
	sc.split.Tokenise(text, 0, len(text))
	d := new(Doc)
	d.take(text, sc.split.Tokens)
	d.Sentences = oneSentence(d.Sentences, d.Len())
	return d
}

func oneSentence(dst []Sentence, tokens int) []Sentence {
	if tokens == 0 {
		return dst
	}
	return append(dst, Sentence{First: 0, End: tokens})
}

// ParseTokens analyses one sentence that is cut into tokens already. The text of
// the document is the tokens with a space between each two.
func (p *Pipeline) ParseTokens(forms []string) *Doc {
	d := new(Doc)
	d.reset(strings.Join(forms, " "), len(forms))
	at := uint32(0)
	for i, form := range forms {
		d.Start[i], d.End[i] = at, at+uint32(len(form))
		at = d.End[i] + 1
	}
	d.Sentences = oneSentence(d.Sentences, len(forms))
	sc := p.scratch()
	defer p.pool.Put(sc)
	p.annotate(d, sc)
	return d
}

// take begins the analysis of a text that is cut into tokens.
func (d *Doc) take(text string, tokens []token.Span) {
	d.reset(text, len(tokens))
	for i, t := range tokens {
		d.Start[i], d.End[i] = t.Start, t.End
	}
}

func (p *Pipeline) scratch() *scratch {
	if sc, ok := p.pool.Get().(*scratch); ok {
		return sc
	}
	return &scratch{lemmas: make(map[string]string)}
}

// annotate analyses the sentences of a document with tokens.
func (p *Pipeline) annotate(d *Doc, sc *scratch) {
	d.countRunes()
	for i := range d.Sentences {
		p.sentence(d, &d.Sentences[i], sc)
	}
}

func (d *Doc) countRunes() {
	runes, at := uint32(0), uint32(0)
	for i := range d.Start {
		runes += uint32(utf8.RuneCountInString(d.Text[at:d.Start[i]]))
		d.RuneStart[i] = runes
		runes += uint32(utf8.RuneCountInString(d.Text[d.Start[i]:d.End[i]]))
		d.RuneEnd[i] = runes
		at = d.End[i]
	}
}

// sentence analyses the tokens of one sentence.
func (p *Pipeline) sentence(d *Doc, at *Sentence, sc *scratch) {
	p.tag(d, at, sc)
	p.attach(d, at, sc)
	p.name(d, at, sc)
}

// set makes the atoms of the sentence's tokens.
func (p *Pipeline) set(d *Doc, at *Sentence, sc *scratch) {
	s := &sc.sentence
	s.Reset(at.End - at.First)
	for i := range s.Len() {
		s.Set(i, d.Form(at.First+i))
	}
}

// tag finds the parts of speech and lemmas.
func (p *Pipeline) tag(d *Doc, at *Sentence, sc *scratch) {
	s, m := &sc.sentence, p.model
	p.set(d, at, sc)
	sequence.MarkGroups(m.groups, s)
	p.names.Mark(s)
	m.tagger.Label(s, &sc.sequence)
	for i := range s.Len() {
		t := m.tags[s.Tag[i+feature.Pad]]
		d.XPOS[at.First+i], d.UPOS[at.First+i] = t.xpos, t.upos
		sc.lemma = m.lemmas.Append(sc.lemma[:0], d.Form(at.First+i), t.xpos)
		d.Lemma[at.First+i] = sc.intern(sc.lemma)
	}
}

// attach finds the tree of a sentence with tags.
func (p *Pipeline) attach(d *Doc, at *Sentence, sc *scratch) {
	p.model.super.Label(&sc.sentence, &sc.sequence)
	heads, labels := d.Head[at.First:at.End], d.Label[at.First:at.End]
	p.model.parser.Parse(&sc.sentence, &sc.parse, heads, labels)
	for i := range heads {
		if heads[i] != NoHead {
			heads[i] += int32(at.First)
		}
	}
}

// name finds the names of a sentence with tags.
func (p *Pipeline) name(d *Doc, at *Sentence, sc *scratch) {
	s := &sc.sentence
	sc.names = p.model.namer.Names(sc.names[:0], s, &sc.sequence)
	sc.names = known(sc.names, s)
	for _, n := range sc.names {
		d.Names = append(d.Names, Name{at.First + n.First, at.First + n.End, n.Type})
	}
}

func (sc *scratch) intern(lemma []byte) string {
	if known, ok := sc.lemmas[string(lemma)]; ok {
		return known
	}
	if len(sc.lemmas) >= maxLemmas {
		clear(sc.lemmas)
	}
	s := string(lemma)
	sc.lemmas[s] = s
	return s
}
