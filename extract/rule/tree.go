package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// trees runs the tree rules that are wanted over the sentence.
func (r *run) trees(wanted func(*Rule) bool) {
	for at := r.sentence.First; at < r.sentence.End; at++ {
		for _, rule := range r.roots[r.a.Trees.Lemma[at]] {
			if !wanted(rule) || rule.Early > 0 && r.index >= rule.Early || r.hasAny(rule.lacks) {
				continue
			}
			m := treeMatcher{run: r, root: at}
			if m.match(rule.tree, at) {
				r.branches(rule, at, m.captures)
			}
		}
	}
}

// branches emits what the captures of a tree pattern say.
func (r *run) branches(rule *Rule, root int, captures []capture) {
	ends := map[string][]End{"subject": r.constant(rule.Subject), "object": r.constant(rule.Object)}
	attrs, filled := map[string]string{}, map[string]bool{}
	if rule.Tally {
		attrs = r.tally()
	}
	for _, c := range captures {
		allowed, literal := rule.relation.Domain, schema.LiteralType("")
		switch c.role {
		case "":
			continue
		case "subject":
		case "object":
			allowed, literal = rule.relation.Range, rule.relation.Literal
		default:
			attrs[c.role] = r.captureText(c)
			continue
		}
		if !filled[c.role] {
			filled[c.role], ends[c.role] = true, nil
		}
		ends[c.role] = append(ends[c.role], r.captured(c, allowed, literal)...)
	}
	modality := rule.Modality
	if modality == schema.Plain && !rule.Affirms {
		modality = r.treeMood(root)
	}
	r.emit(rule, distinct(ends["subject"]), distinct(ends["object"]), attrs, modality, r.whole())
}

// distinct leaves out ends that were captured twice.
func distinct(ends []End) []End {
	var kept []End
	for _, e := range ends {
		if !slices.Contains(kept, e) {
			kept = append(kept, e)
		}
	}
	return kept
}

// treeMood is the modality of a verb, or of the verb that a noun hangs on.
func (r *run) treeMood(word int) schema.Modality {
	trees := r.a.Trees
	for steps := 0; steps < 6; steps++ {
		if trees.UPOS[word] == scheme.Verb || trees.UPOS[word] == scheme.AuxVerb {
			return r.mood(word)
		}
		head := int(trees.Head(word))
		if head < r.sentence.First || head >= r.sentence.End {
			break
		}
		word = head
	}
	return schema.Plain
}

// treeMatcher matches one tree pattern in one sentence.
type treeMatcher struct {
	*run
	root     int // the word that the pattern begins with
	captures []capture
}

// match tries a node at a word. What it captures is kept if it matches.
func (m *treeMatcher) match(n *treeNode, word int) bool {
	mark := len(m.captures)
	if !m.test(n, word) {
		return false
	}
	for _, e := range n.edges {
		if m.edge(e, word) == e.forbidden && !(e.optional && !e.forbidden) {
			m.captures = m.captures[:mark]
			return false
		}
	}
	return true
}

// test tells whether a word is what a node asks for, and captures it.
func (m *treeMatcher) test(n *treeNode, word int) bool {
	if len(n.lemmas) > 0 {
		known := slices.Contains(n.lemmas, m.lemma(word)) && n.isVerb() == m.isVerb(word)
		if !known || !n.text {
			return known
		}
	}
	if n.text {
		first, end := m.branch(word)
		m.captures = append(m.captures, capture{role: n.role, first: first, end: end})
		return end > first
	}
	if n.types == nil {
		return true
	}
	found := m.mentionOf(word)
	if found == nil || !typed(found, n.types) {
		return false
	}
	m.captures = append(m.captures, capture{role: n.role, mentions: after(m.a.List(found), found)})
	return true
}

// isVerb tells whether a word is a verb, "be" included.
func (m *treeMatcher) isVerb(word int) bool {
	pos := m.a.Trees.UPOS[word]
	return pos == scheme.Verb || pos == scheme.AuxVerb
}

// lemma is a word's lemma, the word itself where the tree has none.
func (m *treeMatcher) lemma(word int) string {
	if lemma := m.a.Trees.Lemma[word]; lemma != "" {
		return strings.ToLower(lemma)
	}
	return m.tokens[word].Fold
}

// edge tells whether the node at an edge's end matches at one of the words that
// the edge leads to. It keeps the captures of all that match.
func (m *treeMatcher) edge(e treeEdge, word int) bool {
	found := false
	for _, at := range m.follow(e, word) {
		if m.match(e.node, at) {
			found = true
		}
	}
	return found
}

// follow lists the words that an edge leads to, and those joined to them.
func (m *treeMatcher) follow(e treeEdge, word int) []int {
	var words []int
	switch {
	case e.relation == relationSubject:
		words = m.subjects(word)
	case e.relation == relationObject:
		words = m.objects(word)
	case len(e.labels) > 0:
		for i := range m.a.Trees.Dependents(word) {
			if slices.Contains(e.labels, m.a.Trees.Label(i)) {
				words = append(words, i)
			}
		}
	default:
		words = m.behind(word, e.prepositions)
	}
	return m.joined(words)
}

// joined adds the conjuncts of words.
func (m *treeMatcher) joined(words []int) []int {
	for i := 0; i < len(words) && i < longestJoint; i++ {
		for at := range m.a.Trees.Dependents(words[i]) {
			if m.a.Trees.Label(at) == scheme.Conj && !slices.Contains(words, at) && !m.apart(words[i], at) {
				words = append(words, at)
			}
		}
	}
	return words
}

// apart tells whether an agent of an insertion and what the tree joins to it are not of one
// list, as the second is the subject of what follows: ", moderated by A, B and C debated".
func (m *treeMatcher) apart(agent, other int) bool {
	a, b := m.a.Covering(agent), m.a.Covering(other)
	if a == nil || b == nil {
		return false
	}
	by := min(a.Lead, a.First) - 1
	return by >= m.sentence.First+2 && m.tokens[by].Fold == "by" && m.tokens[by-2].Text == "," && !slices.Contains(m.a.List(a), b)
}

// longestJoint is how many words are looked at for what is joined to them.
const longestJoint = 64

// behind lists the nouns behind prepositions that hang on a word.
func (m *treeMatcher) behind(word int, prepositions []string) []int {
	trees := m.a.Trees
	var words []int
	for i := range trees.Dependents(word) {
		if label := trees.Label(i); label != scheme.Prep && label != scheme.Agent && label != scheme.Dative || !slices.Contains(prepositions, m.tokens[i].Fold) {
			continue
		}
		if noun := trees.Dependent(i, scheme.Pobj, scheme.Pcomp); noun != syntax.None {
			words = append(words, noun)
		}
	}
	return words
}

// subjects lists who does what a verb says.
func (m *treeMatcher) subjects(verb int) []int {
	trees := m.a.Trees
	if m.passive(verb) {
		if agent := trees.Agent(verb); agent != syntax.None {
			return []int{agent}
		}
		return m.behind(verb, []string{"by"})
	}
	if subject := trees.Dependent(verb, scheme.Nsubj); subject != syntax.None {
		if trees.Label(verb) == scheme.Relcl && relative(m.tokens[subject].Fold) {
			return []int{int(trees.Head(verb))}
		}
		return []int{subject}
	}
	head := int(trees.Head(verb))
	if !m.inside(head) {
		return nil
	}
	switch trees.Label(verb) {
	case scheme.ACL, scheme.Relcl:
		return []int{head}
	case scheme.Xcomp:
		if object := m.objects(head); len(object) > 0 && m.moodOfComplement(head) != schema.Plain {
			return object // "Niger was invited to accede", "urged Niger to accede"
		}
		return m.subjects(head)
	case scheme.Conj, scheme.Advcl, scheme.Pcomp:
		return m.subjects(head)
	}
	return nil
}

// objects lists what is done what a verb says.
func (m *treeMatcher) objects(verb int) []int {
	trees := m.a.Trees
	head := int(trees.Head(verb))
	described := m.inside(head) && (trees.Label(verb) == scheme.ACL || trees.Label(verb) == scheme.Relcl)
	if m.passive(verb) {
		subject := trees.Dependent(verb, scheme.NsubjPass)
		switch {
		case subject != syntax.None && !(described && relative(m.tokens[subject].Fold)):
			return []int{subject}
		case described:
			return []int{head}
		case m.inside(head) && trees.Label(verb) == scheme.Conj:
			return m.objects(head)
		}
		return nil
	}
	object := trees.Dependent(verb, scheme.Dobj)
	switch {
	case object != syntax.None && !(described && relative(m.tokens[object].Fold)):
		return []int{object}
	case described && trees.Dependent(verb, scheme.Nsubj) != syntax.None:
		if subject := trees.Dependent(verb, scheme.Nsubj); !relative(m.tokens[subject].Fold) {
			return []int{head} // "the talks that Chile held"
		}
	}
	return nil
}

// passive tells whether a verb is said of what it is done to.
func (m *treeMatcher) passive(verb int) bool {
	trees := m.a.Trees
	if trees.Dependent(verb, scheme.NsubjPass, scheme.AuxPass, scheme.Agent) != syntax.None {
		return true
	}
	if trees.Dependent(verb, scheme.Nsubj, scheme.Dobj) != syntax.None {
		return false
	}
	switch trees.Label(verb) {
	case scheme.ACL:
		return trees.XPOS[verb] == scheme.VBN || trees.XPOS[verb] == scheme.VBD
	case scheme.Conj:
		return m.inside(int(trees.Head(verb))) && trees.XPOS[verb] == scheme.VBN && m.passive(int(trees.Head(verb)))
	}
	return false
}

func relative(word string) bool {
	return word == "who" || word == "which" || word == "that" || word == "whom"
}

func (m *treeMatcher) inside(word int) bool {
	return word >= m.sentence.First && word < m.sentence.End
}

// mentionOf is the mention that a word stands for: the one that it is part of,
// the person whose post it is, the state whose "delegation" it is.
func (m *treeMatcher) mentionOf(word int) *mention.Mention {
	mentions := m.a.Between(m.sentence.First, m.sentence.End)
	if found := m.a.Covering(word); found != nil {
		for i := range mentions {
			if one := &mentions[i]; one.Type.Is(schema.ClassPerson) && isOrganization(found) && found.End < one.First && (one.Lead <= found.First || one.IsPostAt(found)) {
				return one // "CISA Director Ms. X" signs, and not CISA
			}
		}
		return found
	}
	for i := range mentions {
		if one := &mentions[i]; one.Type.Is(schema.ClassPerson) && one.Lead <= word && word < one.Extent {
			return one
		}
	}
	if name := m.a.Trees.Dependent(word, scheme.Appos); name != syntax.None {
		if found := m.a.Covering(name); found != nil && found.Type.Is(schema.ClassPerson) {
			return found
		}
	}
	switch m.tokens[word].Fold {
	case "delegation", "delegate", "representative", "representatives", "delegates", "government", "side", "team", "authorities", "officials":
		for at := range m.a.Trees.Dependents(word) {
			if found := m.a.Covering(at); found != nil && (found.Type.Is(schema.ClassState) || isOrganization(found)) {
				return found
			}
		}
		for _, at := range m.behind(word, []string{"of", "from"}) {
			if found := m.a.Covering(at); found != nil && (found.Type.Is(schema.ClassState) || isOrganization(found)) {
				return found
			}
		}
	}
	return nil
}

func isOrganization(m *mention.Mention) bool { return m.Type.Is(schema.ClassOrganization) }

// branch is the stretch of a word with all that hangs on it, without the word
// that opens a clause and marks at its ends.
func (m *treeMatcher) branch(word int) (first, end int) {
	first, end = word, word+1
	queue := []int{word}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		first, end = min(first, at), max(end, at+1)
		for i := range m.a.Trees.Dependents(at) {
			if m.inside(i) && i != at && i != m.root { // not "that Chile tabled" of "the ban that Chile tabled"
				queue = append(queue, i)
			}
		}
	}
	for first < end && (m.tokens[first].Fold == "that" || m.tokens[first].Is(segment.Mark)) {
		first++
	}
	for end > first && m.tokens[end-1].Is(segment.Mark) && m.tokens[end-1].Text != ")" {
		end--
	}
	return first, end
}
