package graph_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// plain is what a store should hold at one revision, as lists and maps that are
// gone through from end to end for whatever is asked.
type plain struct {
	revision int64
	docs     map[string]schema.Document        // those that are stored
	said     map[string]map[string]schema.Fact // by document and statement
	added    map[string]int64                  // by statement, while its document says it
	last     map[string]schema.Fact            // what each statement said last, by statement
	verdicts map[string]graph.Judgement        // that count, by statement
	pairs    map[[2]string]graph.Match         // that count
	entities map[string]bool                   // that were ever named
	counts   [3]int                            // added, retired and changed by the revision
}

func newPlain() *plain {
	return &plain{
		docs: map[string]schema.Document{}, said: map[string]map[string]schema.Fact{}, added: map[string]int64{}, last: map[string]schema.Fact{},
		verdicts: map[string]graph.Judgement{}, pairs: map[[2]string]graph.Match{}, entities: map[string]bool{},
	}
}

// next gives the state that another revision begins with.
func (p *plain) next() *plain {
	q := *p
	q.revision++
	q.docs, q.said, q.added, q.last = maps.Clone(p.docs), maps.Clone(p.said), maps.Clone(p.added), maps.Clone(p.last)
	q.verdicts, q.pairs, q.entities = maps.Clone(p.verdicts), maps.Clone(p.pairs), maps.Clone(p.entities)
	return &q
}

// compact leaves out what is there for the past only.
func (p *plain) compact() *plain {
	q := p.next()
	q.counts, q.entities = [3]int{}, map[string]bool{}
	for id, f := range p.last {
		_, live := p.added[id]
		j, judged := p.verdicts[id]
		if !live && !judged {
			delete(q.last, id)
			continue
		}
		q.name(f)
		if judged && j.Correction != nil && j.Correction.Object != nil && !j.Correction.Object.IsLiteral() {
			q.entities[j.Correction.Object.ID] = true
		}
	}
	for ids := range p.pairs {
		q.entities[ids[0]], q.entities[ids[1]] = true, true
	}
	return q
}

// compared counts what is shown otherwise than before.
func (p *plain) compared(before *plain) *plain {
	old, now := before.shown(), p.shown()
	p.counts = [3]int{}
	for id, st := range now {
		was, ok := old[id]
		switch {
		case !ok:
			p.counts[0]++
		case !gocmp.Equal(was.fact, st.fact):
			p.counts[2]++
		}
	}
	for id := range old {
		if _, still := now[id]; !still {
			p.counts[1]++
		}
	}
	return p
}

func (p *plain) name(f schema.Fact) {
	p.entities[f.Subject.ID] = true
	if !f.Object.IsLiteral() {
		p.entities[f.Object.ID] = true
	}
}

// put says what a document says from now on.
func (p *plain) put(doc schema.Document, facts []schema.Fact) (*plain, graph.Receipt) {
	q := p.next()
	before, known := p.docs[doc.ID]
	said, now := p.said[doc.ID], map[string]schema.Fact{}
	r := graph.Receipt{Outcome: graph.Added}
	for _, f := range schema.Merge(facts) {
		id := graph.StatementID(doc.ID, f)
		now[id], q.last[id] = f, f
		q.name(f)
		old, live := said[id]
		switch {
		case !live:
			r.Added++
			q.added[id] = q.revision
		case gocmp.Equal(old, f):
			r.Kept++
		default:
			r.Changed++
		}
	}
	for id := range said {
		if _, still := now[id]; !still {
			r.Retired++
			delete(q.added, id)
		}
	}
	if known {
		r.Outcome = graph.Replaced
	}
	if known && before == doc && r.Added+r.Changed+r.Retired == 0 {
		r.Outcome = graph.Unchanged
		return p, r
	}
	q.docs[doc.ID], q.said[doc.ID] = doc, now
	return q.compared(p), r
}

func (p *plain) withdraw(doc string) (*plain, graph.Receipt) {
	q := p.next()
	for id := range p.said[doc] {
		delete(q.added, id)
	}
	delete(q.docs, doc)
	delete(q.said, doc)
	return q.compared(p), graph.Receipt{Outcome: graph.Withdrawn, Retired: len(p.said[doc])}
}

// judge takes in a judgement, which must be one that can be made; it gives the
// same state if nothing is new.
func (p *plain) judge(j graph.Judgement) *plain {
	old, ok := p.verdicts[j.Statement]
	if ok && old.Verdict == j.Verdict && gocmp.Equal(old.Correction, j.Correction) {
		return p
	}
	q := p.next()
	q.verdicts[j.Statement] = j
	if j.Verdict == graph.TakenBack {
		delete(q.verdicts, j.Statement)
	}
	if j.Correction != nil && j.Correction.Object != nil && !j.Correction.Object.IsLiteral() {
		q.entities[j.Correction.Object.ID] = true
	}
	return q.compared(p)
}

// match takes in a judgement of a pair, likewise.
func (p *plain) match(x graph.Match) *plain {
	key := [2]string{min(x.A, x.B), max(x.A, x.B)}
	old, ok := p.pairs[key]
	if ok && old.Verdict == x.Verdict && old.Keep == x.Keep && (x.Keep == "" || p.preferred(x.Keep) == x.Keep) {
		return p
	}
	q := p.next()
	x.Revision = q.revision
	q.pairs[key] = x
	if x.Verdict == graph.TakenBack {
		delete(q.pairs, key)
	}
	return q.compared(p)
}

// group lists the ids that are one with the id.
func (p *plain) group(id string) map[string]bool {
	group := map[string]bool{id: true}
	for grown := true; grown; {
		grown = false
		for pair, x := range p.pairs {
			if x.Verdict == graph.Same && group[pair[0]] != group[pair[1]] {
				group[pair[0]], group[pair[1]] = true, true
				grown = true
			}
		}
	}
	return group
}

func (p *plain) preferred(id string) string {
	group := p.group(id)
	var newest graph.Match
	for pair, x := range p.pairs {
		if x.Verdict == graph.Same && x.Keep != "" && group[pair[0]] && x.Revision > newest.Revision {
			newest = x
		}
	}
	if newest.Keep != "" {
		return newest.Keep
	}
	return slices.Min(slices.Collect(maps.Keys(group)))
}

// torn tells whether two are not the same and yet the same.
func (p *plain) torn() bool {
	for pair, x := range p.pairs {
		if x.Verdict == graph.NotSame && p.group(pair[0])[pair[1]] {
			return true
		}
	}
	return false
}

// seen is a statement as it should be shown.
type seen struct {
	id, document string
	fact         schema.Fact
}

// shown lists the statements that should be shown, by id.
func (p *plain) shown() map[string]seen {
	all := map[string]seen{}
	for doc, facts := range p.said {
		for id, f := range facts {
			switch j := p.verdicts[id]; j.Verdict {
			case graph.Rejected:
				continue
			case graph.Corrected:
				f = corrected(f, *j.Correction)
			}
			f.Subject.ID = p.preferred(f.Subject.ID)
			if !f.Object.IsLiteral() {
				f.Object.ID = p.preferred(f.Object.ID)
			}
			all[id] = seen{id: id, document: doc, fact: f}
		}
	}
	return all
}

// corrected is what the fact should be.
func corrected(f schema.Fact, c graph.Correction) schema.Fact {
	if c.Object != nil {
		f.Object = *c.Object
	}
	if c.Modality != nil {
		f.Modality = *c.Modality
	}
	attrs := map[string]string{}
	for _, from := range []map[string]string{f.Attrs, c.Attrs} {
		for name, value := range from {
			if attrs[name] = value; value == "" {
				delete(attrs, name)
			}
		}
	}
	f.Attrs = attrs
	return f
}

// edges gives what should be shown of each edge: its statements in order.
func (p *plain) edges() map[string][]seen {
	all := map[string][]seen{}
	for _, st := range p.shown() {
		all[st.fact.Key()] = append(all[st.fact.Key()], st)
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b seen) int {
			return cmp.Or(strings.Compare(a.document, b.document), strings.Compare(a.id, b.id))
		})
	}
	return all
}

// nodes gives the nodes that should be shown, but for documents, by id.
func (p *plain) nodes() map[string]graph.Node {
	uses := map[schema.Entity]int{}
	for _, st := range p.shown() {
		uses[st.fact.Subject]++
		if !st.fact.Object.IsLiteral() {
			uses[st.fact.Object.Entity]++
		}
	}
	names := map[string][]schema.Entity{}
	for e := range uses {
		names[e.ID] = append(names[e.ID], e)
	}
	all := map[string]graph.Node{}
	for id, list := range names {
		slices.SortFunc(list, func(a, b schema.Entity) int {
			return cmp.Or(uses[b]-uses[a], len(b.Name)-len(a.Name), strings.Compare(a.Name, b.Name))
		})
		n := graph.Node{Entity: list[0], Aliases: []string{}}
		for _, e := range list[1:] {
			n.Aliases = append(n.Aliases, e.Name)
		}
		all[id] = n
	}
	return all
}
