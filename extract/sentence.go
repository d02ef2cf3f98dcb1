package extract

import (
	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Sentences are those of a text, cut as extraction cuts it.
type Sentences struct {
	language *lang.Pipeline
	text     *segment.Text
}

// Tree is an analysed sentence. Start is where it begins in the text, in Unicode
// code points.
type Tree struct {
	Start int
	*lang.Doc
}

// Sentences cuts the text of a document, see schema.Document.
func (x *Extractor) Sentences(text string) *Sentences {
	return &Sentences{language: x.language, text: segment.New(text)}
}

// Trees analyses the sentences that hold the evidence or a part of it, as the
// rules see them. There are none if the evidence is not of this text.
func (s *Sentences) Trees(e schema.Evidence) []Tree {
	var trees []Tree
	for _, sentence := range s.text.Sentences {
		if sentence.First >= sentence.End {
			continue
		}
		first, last := s.text.Tokens[sentence.First].Start, s.text.Tokens[sentence.End-1].End
		start, end := s.text.CodePoint(first), s.text.CodePoint(last)
		if start >= e.End {
			break
		}
		if end > e.Start {
			trees = append(trees, Tree{start, s.language.ParseSentence(s.text.Source[first:last])})
		}
	}
	return trees
}
