package measure_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/gazetteer"
	"github.com/diplograph/diplograph/extract/lang/measure"
)

const gold = `1	Japan	Japan	PROPN	NNP	_	2	nsubj	_	NER=B-GPE
2	presented	present	VERB	VBD	_	0	ROOT	_	_
3	the	the	DET	DT	_	4	det	_	_
4	text	text	NOUN	NN	_	2	dobj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

1	Mali	Mali	PROPN	NNP	_	3	nsubjpass	_	NER=B-GPE
2	was	be	AUX	VBD	_	3	auxpass	_	_
3	heard	hear	VERB	VBN	_	0	ROOT	_	_
4	by	by	ADP	IN	_	3	agent	_	_
5	Peru	Peru	PROPN	NNP	_	4	pobj	_	NER=B-GPE

`

// found has a wrong object and a wrong tag in the first sentence, a wrong
// subject and a missed name in the second, and a wrong head of punctuation.
const found = `1	Japan	japan	PROPN	NNP	_	2	nsubj	_	NER=B-GPE
2	presented	present	VERB	VBN	_	0	ROOT	_	_
3	the	the	DET	DT	_	4	det	_	_
4	text	text	NOUN	NN	_	2	attr	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

1	Mali	Mali	PROPN	NNP	_	3	nsubj	_	NER=B-PERSON
2	was	be	AUX	VBD	_	3	auxpass	_	_
3	heard	hear	VERB	VBN	_	0	ROOT	_	_
4	by	by	ADP	IN	_	3	agent	_	_
5	Peru	Peru	PROPN	NNP	_	4	pobj	_	NER=B-GPE

`

func read(t *testing.T, text string) []conllu.Sentence {
	t.Helper()
	sentences, err := conllu.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

func pipeline() *lang.Pipeline {
	g := gazetteer.New(0)
	for _, state := range []string{"Japan", "Mali", "Peru"} {
		g.Add([]string{state}, gazetteer.State, false)
	}
	return lang.New(nil, g)
}

func TestSystem(t *testing.T) {
	r, err := measure.System(pipeline(), read(t, gold), read(t, found))
	if err != nil {
		t.Fatal(err)
	}
	for what, c := range map[string]struct{ got, want measure.Counts }{
		"XPOS":         {r.XPOS, measure.Counts{Gold: 10, Found: 10, Right: 9}},
		"lemma":        {r.Lemma, measure.Counts{Gold: 10, Found: 10, Right: 10}},
		"lemma, cased": {r.LemmaCased, measure.Counts{Gold: 10, Found: 10, Right: 9}},
		"UAS":          {r.UAS, measure.Counts{Gold: 9, Found: 9, Right: 9}},
		"LAS":          {r.LAS, measure.Counts{Gold: 9, Found: 9, Right: 7}},
		"names":        {r.Names, measure.Counts{Gold: 3, Found: 3, Right: 2}},
		"listed":       {r.Listed, measure.Counts{Gold: 3, Found: 2, Right: 2}},
		"main verbs":   {r.MainVerbs, measure.Counts{Gold: 2, Found: 2, Right: 2}},
		"predicates":   {r.Predicates, measure.Counts{Gold: 2, Found: 2, Right: 0}},
		"dobj":         {r.ByLabel["dobj"], measure.Counts{Gold: 1}},
		"attr":         {r.ByLabel["attr"], measure.Counts{Found: 1}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	if r.Labels[measure.Pair{Gold: "dobj", Found: "attr"}] != 1 {
		t.Errorf("confusions are %v", r.Labels)
	}
	if _, err := measure.System(pipeline(), read(t, gold), read(t, found)[:1]); err == nil {
		t.Error("a missing sentence gives no error")
	}
}

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	r, err := measure.System(pipeline(), read(t, gold), read(t, gold))
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range []measure.Counts{r.UPOS, r.XPOS, r.LemmaCased, r.UAS, r.LAS, r.Names, r.Listed, r.MainVerbs, r.Predicates} {
		if c.F1() != 1 || c.Gold == 0 {
			t.Errorf("figure %d is %+v", i, c)
		}
	}
	var out strings.Builder
	if err := r.WriteText(&out); err != nil || !strings.Contains(out.String(), "predicates with all arguments  100.00%") {
		t.Errorf("the report is\n%s\nerror %v", out.String(), err)
	}
}
