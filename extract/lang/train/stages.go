package main

import (
	"log/slog"
	"sync"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/parse"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// trainer runs the stages. Models that label the training data of later models
// are trained on the other half of it, so that these see labels as good as they
// will get on new text, and no better.
type trainer struct {
	recipe recipe
	corpus corpus
	tags   *inventory
	groups *sequence.Table
	log    *slog.Logger
}

// trained is what training makes.
type trained struct {
	tagger, super, parser, namer *linear.Model
	dictionary                   *sequence.Dictionary
	superHabits, nameHabits      *sequence.Table
}

func (t *trainer) run() (*trained, error) {
	t.groups = groupsOf(t.corpus.gold[0], t.corpus.halves[0], t.corpus.halves[1])
	for _, part := range [][]tree{t.corpus.gold[0], t.corpus.gold[1], t.corpus.halves[0], t.corpus.halves[1]} {
		for i := range part {
			sequence.MarkGroups(t.groups, part[i].s)
		}
	}
	pos := t.tags.pos()
	var taggers [2]*sequence.Tagger
	err := both(func(half int) error {
		model, dictionary, err := t.trainTagger("tagger of a half", half, t.corpus.halves[half])
		if err == nil {
			taggers[half] = sequence.NewTagger(model, pos, dictionary)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	tags := newSupertags(t.corpus.halves[0], t.corpus.halves[1])
	var supers [2]*sequence.Supertagger
	err = both(func(half int) error {
		t.label(t.corpus.halves[half], taggers[1-half].Label)
		t.log.Info("tags by the other half's model", "half", half, "right", t.agreement(half))
		model, habits, err := t.trainSuper("supertagger of a half", t.recipe.halfSuper, tags, t.corpus.halves[half])
		if err == nil {
			supers[half] = sequence.NewSupertagger(model, tags.size, habits)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	_ = both(func(half int) error {
		t.label(t.corpus.halves[half], supers[1-half].Label)
		return nil
	})
	return t.final(tags)
}

// final trains the models that are kept. The parser, which takes longest, has a
// processor to itself.
func (t *trainer) final(tags *supertags) (*trained, error) {
	out := &trained{}
	all := append(append([]tree(nil), t.corpus.halves[0]...), t.corpus.halves[1]...)
	err := both(func(side int) (err error) {
		if side == 0 {
			out.parser, err = t.trainParser(all)
			return err
		}
		if out.super, out.superHabits, err = t.trainSuper("supertagger", t.recipe.super, tags, all); err != nil {
			return err
		}
		if out.namer, out.nameHabits, err = t.trainNamer(all); err != nil {
			return err
		}
		out.tagger, out.dictionary, err = t.trainTagger("tagger", 0, t.corpus.halves[0], t.corpus.halves[1])
		return err
	})
	return out, err
}

// both runs a job for 0 and for 1 side by side; the first error counts.
func both(job func(int) error) error {
	var wait sync.WaitGroup
	var errs [2]error
	for i := range errs {
		wait.Go(func() { errs[i] = job(i) })
	}
	wait.Wait()
	if errs[0] != nil {
		return errs[0]
	}
	return errs[1]
}

// label runs a labeller over all sentences.
func (t *trainer) label(trees []tree, label func(*feature.Sentence, *sequence.Scratch)) {
	var sc sequence.Scratch
	for i := range trees {
		label(trees[i].s, &sc)
	}
}

// agreement is the share of tokens that have the right tag.
func (t *trainer) agreement(half int) float64 {
	right, all := 0, 0
	for _, tree := range t.corpus.halves[half] {
		for i, class := range tree.tags {
			if tree.s.Tag[i+feature.Pad] == class {
				right++
			}
		}
		all += tree.Len()
	}
	return float64(right) / float64(max(all, 1))
}

func (t *trainer) report(model string) func(int, float64) {
	return func(pass int, errors float64) { t.log.Info(model, "pass", pass, "wrong", errors) }
}

func (t *trainer) training(model string, p passes, seed uint64) sequence.Training {
	return sequence.Training{Passes: p.passes, Support: p.support, Seed: seed, Report: t.report(model)}
}

// trainTagger trains on the gold data and on a part of each of the others.
func (t *trainer) trainTagger(name string, copy int, parts ...[]tree) (*linear.Model, *sequence.Dictionary, error) {
	counts := sequence.Count{}
	var examples []sequence.Example
	add := func(trees []tree, repeats int) {
		for i := range trees {
			counts.Add(trees[i].s, trees[i].tags, len(t.tags.names))
		}
		for range repeats {
			for i := range trees {
				examples = append(examples, sequence.Example{Sentence: trees[i].s, Gold: trees[i].tags})
			}
		}
	}
	add(t.corpus.gold[copy], t.recipe.goldRepeats)
	for _, part := range parts {
		add(firstTokens(part, 2*t.recipe.taggerTokens/len(parts)), 1)
	}
	dictionary := sequence.NewDictionary(counts)
	for i := range examples {
		dictionary.Mark(examples[i].Sentence)
	}
	learner, err := sequence.TrainTagger(examples, len(t.tags.names), dictionary, t.training(name, t.recipe.tagger, 1))
	if err != nil {
		return nil, nil, err
	}
	return learner.Freeze(), dictionary, nil
}

// firstTokens returns the first sentences that have so many tokens together.
func firstTokens(trees []tree, tokens int) []tree {
	for i := range trees {
		if tokens <= 0 {
			return trees[:i]
		}
		tokens -= trees[i].Len()
	}
	return trees
}

func (t *trainer) trainSuper(name string, p passes, tags *supertags, trees []tree) (*linear.Model, *sequence.Table, error) {
	examples := make([]sequence.Example, len(trees))
	for i := range trees {
		examples[i] = sequence.Example{Sentence: trees[i].s, Gold: tags.gold(&trees[i])}
	}
	learner, habits, err := sequence.TrainSupertagger(examples, tags.size, t.training(name, p, 2))
	if err != nil {
		return nil, nil, err
	}
	return learner.Freeze(), habits, nil
}

func (t *trainer) trainNamer(trees []tree) (*linear.Model, *sequence.Table, error) {
	examples := make([]sequence.Example, len(trees))
	for i := range trees {
		examples[i] = sequence.Example{Sentence: trees[i].s, Gold: trees[i].names}
	}
	learner, habits, err := sequence.TrainNamer(examples, t.training("namer", t.recipe.namer, 3))
	if err != nil {
		return nil, nil, err
	}
	return learner.Freeze(), habits, nil
}

func (t *trainer) trainParser(trees []tree) (*linear.Model, error) {
	examples := make([]parse.Example, len(trees))
	for i := range trees {
		examples[i] = parse.Example{Sentence: trees[i].s, Heads: trees[i].heads, Labels: trees[i].labels}
	}
	p := t.recipe.parser
	learner, err := parse.Train(examples, parse.Training{Passes: p.passes, Support: p.support, Seed: 4, Report: t.report("parser")})
	if err != nil {
		return nil, err
	}
	return learner.Freeze(), nil
}
