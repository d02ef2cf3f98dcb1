package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// tree is a sentence of a treebank in the form that models are trained on.
type tree struct {
	*conllu.Sentence
	s      *feature.Sentence
	tags   []uint8 // classes of the tagger
	heads  []int32
	labels []scheme.Label
	names  []uint8 // classes of the namer
}

// corpus is all that models are trained on.
type corpus struct {
	gold   [2][]tree // tags of people's making, twice, since each model marks its own
	halves [2][]tree // trees and names made by machine, and those of the field, in two parts
}

// readAll reads the sentences of some files, in order.
func readAll(paths []string) ([]conllu.Sentence, error) {
	var all []conllu.Sentence
	for _, path := range paths {
		sentences, err := conllu.ReadFile(path)
		if err != nil {
			return nil, err
		}
		all = append(all, sentences...)
	}
	return all, nil
}

// readSilver reads a file and cuts off the last tokens, in whole sentences,
// which are held out.
func readSilver(path string, holdOut, limit int) (train, held []conllu.Sentence, err error) {
	all, err := conllu.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	cut, tokens := len(all), 0
	for cut > 0 && tokens < holdOut {
		cut--
		tokens += all[cut].Len()
	}
	train, held = all[:cut], all[cut:]
	if limit > 0 {
		end := 0
		for tokens = 0; end < len(train) && tokens < limit; end++ {
			tokens += train[end].Len()
		}
		train = train[:end]
	}
	return train, held, nil
}

// distinct drops sentences that were seen before.
func distinct(sentences []conllu.Sentence, seen map[string]bool) []conllu.Sentence {
	return slices.DeleteFunc(sentences, func(s conllu.Sentence) bool {
		key := strings.Join(s.Form, " ")
		known := seen[key]
		seen[key] = true
		return known
	})
}

// builder turns sentences into trees.
type builder struct {
	tags  *inventory
	names *gazetteer.Gazetteer
}

// trees prepares sentences whose trees and names are in our scheme.
func (b builder) trees(sentences []conllu.Sentence) ([]tree, error) {
	trees := make([]tree, len(sentences))
	for i := range sentences {
		t := b.tagged(&sentences[i])
		if err := t.readTree(); err != nil {
			return nil, fmt.Errorf("sentence %d (%s): %w", i+1, strings.Join(t.Form, " "), err)
		}
		trees[i] = t
	}
	return trees, nil
}

// tagged prepares a sentence of which only the tags are used.
func (b builder) tagged(sentence *conllu.Sentence) tree {
	t := tree{Sentence: sentence, s: new(feature.Sentence), tags: make([]uint8, sentence.Len())}
	t.s.Reset(sentence.Len())
	for i, form := range sentence.Form {
		t.s.Set(i, form)
		t.tags[i] = b.tags.class(sentence.XPOS[i], sentence.UPOS[i])
	}
	b.names.Mark(t.s)
	return t
}

func (t *tree) readTree() error {
	t.heads, t.labels = make([]int32, t.Len()), make([]scheme.Label, t.Len())
	for i, rel := range t.Rel {
		label, ok := scheme.ParseLabel(rel)
		if !ok {
			return fmt.Errorf("unknown label %q", rel)
		}
		t.heads[i], t.labels[i] = int32(t.Head[i]), label
	}
	project(t.heads)
	spans, err := readNames(t.Name)
	if err != nil {
		return err
	}
	t.names = make([]uint8, t.Len())
	sequence.Classes(t.names, spans)
	return nil
}

// project lifts the arcs that cross others to the next head above, until none
// does (Nivre and Nilsson 2005). The tree must have one root and no cycle.
func project(heads []int32) {
	for lifted := true; lifted; {
		lifted = false
		for i, h := range heads {
			if h >= 0 && crosses(heads, i) {
				heads[i] = heads[h]
				lifted = true
			}
		}
	}
}

// crosses tells whether a word between a token and its head depends on none of
// the words there and is not below the head.
func crosses(heads []int32, i int) bool {
	h := int(heads[i])
	for k := min(i, h) + 1; k < max(i, h); k++ {
		above := int32(k)
		for steps := 0; above >= 0 && int(above) != h && steps <= len(heads); steps++ {
			above = heads[above]
		}
		if above < 0 {
			return true
		}
	}
	return false
}

// readNames reads the BIO labels of a sentence.
func readNames(labels []string) ([]sequence.Span, error) {
	var spans []sequence.Span
	for i, label := range labels {
		if label == "" {
			continue
		}
		part, name, _ := strings.Cut(label, "-")
		kind, ok := scheme.ParseNameType(name)
		if !ok || part != "B" && part != "I" {
			return nil, fmt.Errorf("unknown name label %q", label)
		}
		last := len(spans) - 1
		if part == "I" && last >= 0 && spans[last].End == i && spans[last].Type == kind {
			spans[last].End = i + 1
			continue
		}
		spans = append(spans, sequence.Span{First: i, End: i + 1, Type: kind})
	}
	return spans, nil
}
