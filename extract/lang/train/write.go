package main

import (
	"fmt"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/lemma"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/modelfile"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// write makes the model file.
func (t *trainer) write(models *trained, data *material) ([]byte, error) {
	header := modelfile.Header{
		Trained: []string{
			describe("tags and lemmas", data.gold),
			describe("trees and names, first half", data.silver[0]),
			describe("trees and names, second half", data.silver[1]),
			describe("sentences of the field", data.field),
			describe("sentences made by grammar from the lexicon", data.made),
			fmt.Sprintf("recipe: %+v", t.recipe),
		},
		Licences: licences(),
		Classes:  map[string][]string{lang.TagClasses: t.tags.names},
	}
	var contents [][]byte
	add := func(name string, content []byte) {
		header.Sections = append(header.Sections, modelfile.Section{Name: name})
		contents = append(contents, content)
	}
	for _, m := range []struct {
		name  string
		model *linear.Model
	}{
		{lang.SectionTagger, models.tagger},
		{lang.SectionSupertagger, models.super},
		{lang.SectionParser, models.parser},
		{lang.SectionNamer, models.namer},
	} {
		for i, stream := range m.model.Encode() {
			add(lang.StreamSection(m.name, i), stream)
		}
		t.log.Info("size in memory", "model", m.name, "bytes", m.model.Size())
	}
	add(lang.SectionDictionary, models.dictionary.Encode())
	add(lang.SectionGroups, t.groups.Encode())
	add(lang.SectionSuperHabits, models.superHabits.Encode())
	add(lang.SectionNameHabits, models.nameHabits.Encode())
	add(lang.SectionLemmas, lemmas(data).Encode())
	return modelfile.Write(header, contents)
}

func licences() []string {
	return []string{
		"Universal Dependencies English EWT and GUM (genres under CC BY, CC BY-SA or in the public domain): CC BY-SA 4.0",
		"official prose labelled by machine: statements of the White House (public domain), speeches in the general debate of the United Nations, press releases of Australian ministers; labels by spaCy's small English pipeline 3.8 (MIT)",
		"sentences of the field: written for this project",
	}
}

func describe(what string, sentences []conllu.Sentence) string {
	tokens := 0
	for i := range sentences {
		tokens += sentences[i].Len()
	}
	return fmt.Sprintf("%s: %d sentences, %d tokens", what, len(sentences), tokens)
}

// Gold lemmas outweigh those that a machine made.
const goldLemma = 1000

// lemmas learns lemmas from the gold sentences and those of the field, and for
// inflected words that these lack from the others.
func lemmas(data *material) *lemma.Model {
	learner := lemma.New()
	add := func(sentences []conllu.Sentence, weight int, wanted func(scheme.XPOS) bool) {
		for i := range sentences {
			s := &sentences[i]
			for k, form := range s.Form {
				if tag, ok := scheme.ParseXPOS(s.XPOS[k]); ok && wanted(tag) && s.Lemma[k] != "_" {
					learner.Add(form, tag, s.Lemma[k], weight)
				}
			}
		}
	}
	add(data.gold, goldLemma, func(scheme.XPOS) bool { return true })
	add(data.field, goldLemma, func(scheme.XPOS) bool { return true })
	add(data.silver[0], 1, inflected)
	add(data.silver[1], 1, inflected)
	return learner.Model()
}

func inflected(tag scheme.XPOS) bool {
	switch tag {
	case scheme.VBD, scheme.VBG, scheme.VBN, scheme.VBZ, scheme.NNS:
		return true
	}
	return false
}
