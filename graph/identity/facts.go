package identity

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/fold"
	"github.com/diplograph/diplograph/schema"
)

// knowledge is what the graph says of the nodes that are compared.
type knowledge struct {
	byID  map[string]*profile
	lists map[schema.Class][]*profile // by id
}

// profile is what the graph says of one node.
type profile struct {
	node      *graph.Node
	names     []string // the preferred one first
	bodies    links    // states, bodies and series that a person speaks for
	roles     links    // the posts, folded
	people    links    // who speaks for the body
	meetings  links    // where the actor was
	actors    links    // who was at the meeting
	series    links    // that the meeting is one of
	places    links    // where it was held
	starts    links    // ISO dates
	ends      links
	ordinals  links
	documents links // where it is named
}

// link is one end of a statement.
type link struct {
	to        string // id or value
	statement string // id
}

// links are in order, each end once, when the knowledge is complete.
type links []link

func (l *links) add(to, statement string) { *l = append(*l, link{to, statement}) }

// common lists the ends that both have, and the statements that say so.
func (l links) common(other links) (ends, statements []string) {
	for i, j := 0, 0; i < len(l) && j < len(other); {
		switch c := strings.Compare(l[i].to, other[j].to); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			ends = append(ends, l[i].to)
			statements = append(statements, l[i].statement, other[j].statement)
			i, j = i+1, j+1
		}
	}
	return ends, statements
}

// statements are those behind the links, three at most.
func (l links) statements() []string {
	var ids []string
	for _, x := range l[:min(3, len(l))] {
		ids = append(ids, x.statement)
	}
	return ids
}

// first is a statement that names the node, if there is one.
func (p *profile) first() []string {
	if len(p.documents) == 0 {
		return nil
	}
	return []string{p.documents[0].statement}
}

// country is the code of the state that a body belongs to, which stands in its
// id, as in org/ee-mfa; "" if none does.
func (p *profile) country() string {
	_, slug, _ := strings.Cut(p.node.ID, "/")
	code, _, ok := strings.Cut(slug, "-")
	if !ok || len(code) != 2 || p.node.Class != schema.ClassOrganization {
		return ""
	}
	switch code {
	case "un", "eu", "la", "al", "el", "st": // begin names of bodies
		return ""
	}
	return strings.ToUpper(code)
}

// states are the codes of the states that a person speaks for, or whose bodies.
func (p *profile) states(k *knowledge) links {
	var states links
	for _, b := range p.bodies {
		if code, ok := strings.CutPrefix(b.to, "state/"); ok {
			states.add(code, b.statement)
		} else if body := k.byID[b.to]; body != nil && body.country() != "" {
			states.add(body.country(), b.statement)
		}
	}
	states.settle()
	return states
}

// settle brings the links in order and leaves each end once.
func (l *links) settle() {
	slices.SortFunc(*l, func(a, b link) int {
		return cmp.Or(strings.Compare(a.to, b.to), strings.Compare(a.statement, b.statement))
	})
	*l = slices.CompactFunc(*l, func(a, b link) bool { return a.to == b.to })
}

// read gathers the knowledge in one pass over the live statements.
func read(v *graph.View) *knowledge {
	k := &knowledge{byID: map[string]*profile{}, lists: map[schema.Class][]*profile{}}
	for _, class := range Classes() {
		for _, node := range v.Nodes(class) {
			p := &profile{node: node, names: append([]string{node.Name}, node.Aliases...)}
			k.byID[node.ID] = p
			k.lists[class] = append(k.lists[class], p)
		}
		slices.SortFunc(k.lists[class], func(a, b *profile) int { return strings.Compare(a.node.ID, b.node.ID) })
	}
	for _, st := range v.Facts(graph.Filter{}) {
		k.take(st)
	}
	for _, p := range k.byID {
		for _, l := range []*links{
			&p.bodies, &p.roles, &p.people, &p.meetings, &p.actors, &p.series, &p.places, &p.starts, &p.ends, &p.ordinals, &p.documents,
		} {
			l.settle()
		}
	}
	return k
}

// take notes what a statement says of its ends. What is denied or only possible
// names them and says nothing else.
func (k *knowledge) take(st *graph.Statement) {
	s, o := k.byID[st.Fact.Subject.ID], (*profile)(nil)
	if !st.Fact.Object.IsLiteral() {
		o = k.byID[st.Fact.Object.ID]
	}
	for _, p := range []*profile{s, o} {
		if p != nil {
			p.documents.add(st.Document, st.ID)
		}
	}
	if st.Fact.Modality == schema.Negated || st.Fact.Modality == schema.Possible {
		return
	}
	if s != nil {
		s.takeOwn(st)
	}
	if o != nil {
		o.takeOther(st)
	}
}

// takeOwn notes what a statement says of its subject.
func (p *profile) takeOwn(st *graph.Statement) {
	f := st.Fact
	switch f.Predicate {
	case schema.RelAffiliatedWith, schema.RelLedDelegationOf:
		p.bodies.add(f.Object.ID, st.ID)
		if role := f.Attrs["role"]; role != "" {
			p.roles.add(fold.String(role), st.ID)
		}
	case schema.RelAttended, schema.RelSpokeAt, schema.RelHosted, schema.RelOrganized, schema.RelChaired:
		p.meetings.add(f.Object.ID, st.ID)
	case schema.RelPartOf:
		p.series.add(f.Object.ID, st.ID)
	case schema.RelHeldIn:
		p.places.add(f.Object.ID, st.ID)
	case schema.RelStartDate:
		p.starts.add(f.Object.Literal.Value, st.ID)
	case schema.RelEndDate:
		p.ends.add(f.Object.Literal.Value, st.ID)
	case schema.RelOrdinal:
		p.ordinals.add(f.Object.Literal.Value, st.ID)
	}
}

// takeOther notes what a statement says of its object.
func (p *profile) takeOther(st *graph.Statement) {
	switch st.Fact.Predicate {
	case schema.RelAffiliatedWith, schema.RelLedDelegationOf:
		p.people.add(st.Fact.Subject.ID, st.ID)
	case schema.RelAttended, schema.RelSpokeAt, schema.RelHosted, schema.RelOrganized, schema.RelChaired:
		p.actors.add(st.Fact.Subject.ID, st.ID)
	}
}

// background is how many more names, without any of the words that were seen, the
// rarity of words is told by; so few documents do not make every word common.
const background = 1000

// rarity weighs words and other features by how many things have them.
type rarity struct {
	things float64
	counts map[string]int
}

func newRarity(things int) *rarity {
	return &rarity{things: float64(things + background), counts: map[string]int{}}
}

func (r *rarity) add(feature string) { r.counts[feature]++ }

// bits is the weight of a feature that two things share, the inverse document
// frequency log2((N + background) / (n + 1)), kept between the bounds. Spärck
// Jones, "A Statistical Interpretation of Term Specificity", Journal of
// Documentation 28 (1972).
func (r *rarity) bits(feature string, least, most float64) float64 {
	return min(max(math.Log2(r.things/float64(r.counts[feature]+1)), least), most)
}
