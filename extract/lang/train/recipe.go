package main

// recipe says how each model is trained. Support is the number of updates after
// which a feature counts: the higher, the smaller the model.
type recipe struct {
	goldRepeats  int // of the gold sentences among those of the tagger
	fieldRepeats int // of the sentences of the field
	made         int // sentences that the grammar makes
	taggerTokens int // machine-labelled tokens of each half that the tagger sees
	tagger       passes
	super        passes
	halfSuper    passes // of the supertaggers that tag the training data
	parser       passes
	namer        passes
}

type passes struct{ passes, support int }

// standard is the recipe of the model that comes with the program.
func standard() recipe {
	return recipe{
		goldRepeats: 3, fieldRepeats: 10, made: 3000, taggerTokens: 500_000,
		tagger:    passes{5, 2},
		super:     passes{3, 8},
		halfSuper: passes{2, 5},
		parser:    passes{3, 8},
		namer:     passes{4, 4},
	}
}
