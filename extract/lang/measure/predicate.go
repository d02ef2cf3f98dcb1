package measure

import (
	"maps"
	"slices"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// tree is the arcs of a sentence, of gold or found.
type tree struct {
	head  []int
	label []string
}

func goldTree(s *conllu.Sentence) tree { return tree{s.Head, s.Rel} }

func foundTree(d *lang.Doc) tree {
	t := tree{make([]int, d.Len()), make([]string, d.Len())}
	for i := range t.head {
		t.head[i], t.label[i] = int(d.Head[i]), d.Label[i].String()
	}
	return t
}

// root returns the sentence's root and its subjects.
func (t tree) root() (root int, subjects []int) {
	root = slices.Index(t.head, lang.NoHead)
	for i, h := range t.head {
		if h == root && isSubject(t.label[i]) {
			subjects = append(subjects, i)
		}
	}
	return root, subjects
}

func isSubject(label string) bool {
	switch label {
	case scheme.Nsubj.String(), scheme.NsubjPass.String(), scheme.Csubj.String(), scheme.CsubjPass.String():
		return true
	}
	return false
}

// argument is a word that a verb needs, with its label. That of a "by" of a
// passive is the noun behind it.
type argument struct {
	word  int
	label string
}

// arguments returns those of each verb that has any.
func (t tree) arguments(verb func(int) bool) map[int]map[argument]bool {
	all := map[int]map[argument]bool{}
	add := func(v, word int, label string) {
		if all[v] == nil {
			all[v] = map[argument]bool{}
		}
		all[v][argument{word, label}] = true
	}
	for i, h := range t.head {
		if h == lang.NoHead {
			continue
		}
		switch label := t.label[i]; {
		case verb(h) && isArgument(label):
			add(h, i, label)
		case label == scheme.Pobj.String() && t.label[h] == scheme.Agent.String() && t.head[h] != lang.NoHead && verb(t.head[h]):
			add(t.head[h], i, scheme.Agent.String())
		}
	}
	return all
}

func isArgument(label string) bool {
	if isSubject(label) {
		return true
	}
	switch label {
	case scheme.Dobj.String(), scheme.Dative.String(), scheme.Attr.String(), scheme.Acomp.String(),
		scheme.Oprd.String(), scheme.Ccomp.String(), scheme.Xcomp.String():
		return true
	}
	return false
}

// addPredicates counts roots with their subjects, and verbs with their
// arguments. Which words are verbs is what gold says.
func (r *Result) addPredicates(s *conllu.Sentence, d *lang.Doc) {
	gold, found := goldTree(s), foundTree(d)
	goldRoot, goldSubjects := gold.root()
	root, subjects := found.root()
	r.MainVerbs.add(true, true, root == goldRoot && slices.Equal(subjects, goldSubjects))
	verb := func(i int) bool {
		return s.UPOS[i] == scheme.Verb.String() || s.UPOS[i] == scheme.AuxVerb.String()
	}
	foundArguments := found.arguments(verb)
	for v, arguments := range gold.arguments(verb) {
		r.Predicates.add(true, true, maps.Equal(arguments, foundArguments[v]))
	}
}

// addListed counts the names of states and bodies that the gazetteer lists.
func (r *Result) addListed(s *conllu.Sentence, d *lang.Doc, p *lang.Pipeline) {
	var found []span
	for _, n := range d.Names {
		found = append(found, span{n.First, n.End, n.Type.String()})
	}
	gold := listed(goldNames(s.Name), s.Form, p)
	for n := range gold {
		r.Listed.add(true, false, listed(found, s.Form, p)[n])
	}
	for range listed(found, s.Form, p) {
		r.Listed.add(false, true, false)
	}
}

// listed keeps the names of states and bodies that the gazetteer lists, without
// "the" before them.
func listed(names []span, forms []string, p *lang.Pipeline) map[span]bool {
	kept := map[span]bool{}
	for _, n := range names {
		if n.kind != scheme.Gpe.String() && n.kind != scheme.Org.String() {
			continue
		}
		if first := forms[n.first]; n.end > n.first+1 && (first == "the" || first == "The") {
			n.first++
		}
		if p.Lists(forms[n.first:n.end]) {
			kept[n] = true
		}
	}
	return kept
}

// document holds what another program made of a sentence. Tags and labels that
// are none of ours stand for others.
func document(s *conllu.Sentence) *lang.Doc {
	n := s.Len()
	d := &lang.Doc{
		Start: make([]uint32, n), End: make([]uint32, n), Lemma: s.Lemma, Head: make([]int32, n),
		UPOS: make([]scheme.UPOS, n), XPOS: make([]scheme.XPOS, n), Label: make([]scheme.Label, n),
	}
	for i := range n {
		d.Head[i] = int32(s.Head[i])
		d.UPOS[i], _ = scheme.ParseUPOS(s.UPOS[i])
		d.XPOS[i], _ = scheme.ParseXPOS(s.XPOS[i])
		d.Label[i], _ = scheme.ParseLabel(s.Rel[i])
	}
	for _, name := range goldNames(s.Name) {
		kind, _ := scheme.ParseNameType(name.kind)
		d.Names = append(d.Names, lang.Name{First: name.first, End: name.end, Type: kind})
	}
	return d
}
