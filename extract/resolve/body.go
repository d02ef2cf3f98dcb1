package resolve

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// bodySlug is made of a body's name and the state that it belongs to, which the
// name may tell in several ways: "Estonia's Ministry of Defence", "Estonian
// Defence Ministry" and "Ministry of Defence of the Republic of Estonia" are one.
// What every state has is that of the document, if nothing tells whose it is.
func (r *Resolver) bodySlug(ref *mention.Referent, name string) string {
	if ref.Country == "" {
		if slug := r.nameSlug(ministry(name)); !r.ofEveryState(slug) {
			return slug
		}
		return r.documentSlug() + "-" + r.nameSlug(ministry(name))
	}
	own := ministry(r.withoutState(name, ref.Country))
	if entry := r.stateBody(own, ref.Country); entry != nil {
		_, slug, _ := strings.Cut(entry.ID, "/")
		return slug
	}
	return strings.ToLower(ref.Country) + "-" + r.nameSlug(own)
}

// ministry turns "Foreign Ministry" and "Defence Ministry" round.
func ministry(name string) string {
	what, ok := strings.CutSuffix(name, " Ministry")
	if !ok || strings.Contains(what, " of ") {
		return name
	}
	if what == "Foreign" {
		what = "Foreign Affairs"
	}
	return "Ministry of " + what
}

// ofEveryState tells whether a name, as a slug, is of the kind that each state
// has one of.
func (r *Resolver) ofEveryState(slug string) bool {
	for _, head := range []string{"ministry", "ministry-of", "embassy", "parliament", "government", "permanent-mission", "national"} {
		if slug == head || strings.HasPrefix(slug, head+"-") {
			return true
		}
	}
	return false
}

// withoutState takes the state off a body's name: its name behind "of", its
// adjective in front.
func (r *Resolver) withoutState(name, country string) string {
	words := strings.Fields(name)
	for i := 1; i < len(words); i++ {
		own := strings.Join(words[:i], " ")
		if i == 1 && !r.ofEveryState(strings.ToLower(own)) {
			continue // the "Bank of China" is no bank like any other
		}
		if words[i] == "of" && r.isState(strings.TrimPrefix(strings.Join(words[i+1:], " "), "the "), country) {
			return own
		}
	}
	for n := min(3, len(words)-2); n > 0; n-- {
		for _, hit := range r.lex.ByName(strings.Join(words[:n], " ")) {
			if hit.Use == lexicon.UseAdjective && hit.Entry.Country == country {
				return strings.Join(words[n:], " ")
			}
		}
	}
	return name
}

func (r *Resolver) isState(name, country string) bool {
	for _, hit := range r.lex.ByName(name) {
		if hit.Entry.Class == schema.ClassState && hit.Entry.Country == country {
			return true
		}
	}
	return false
}

// stateBody is the body that the lexicon knows under a name with the state's name
// or adjective.
func (r *Resolver) stateBody(own, country string) *lexicon.Entry {
	state, ok := r.lex.Entry("state/" + country)
	if !ok {
		return nil
	}
	for _, n := range state.Names {
		names := []string{own + " of " + n.Text, own + " of the " + n.Text}
		if n.Use == lexicon.UseAdjective {
			names = []string{n.Text + " " + own}
		}
		for _, name := range names {
			for _, hit := range r.lex.ByName(name) {
				if hit.Entry.Class == schema.ClassOrganization && hit.Entry.Country == country {
					return hit.Entry
				}
			}
		}
	}
	return nil
}

// coupled is the slug of a name that couples parties, which texts name in any
// order: "Japan-Estonia Cyber Dialogue" and "Cyber Dialogue between Estonia and
// Japan" are estonia-japan-cyber-dialogue. It is empty if the name couples none.
func (r *Resolver) coupled(name string) string {
	parties, rest := r.parties(name)
	if len(parties) < 2 || rest == "" {
		return ""
	}
	if entry := r.dialogue(parties, rest); entry != nil {
		_, slug, _ := strings.Cut(entry.ID, "/")
		return slug
	}
	slugs := make([]string, len(parties))
	for i, p := range parties {
		slugs[i] = fold.Slug(p.Name)
	}
	return strings.Join(sorted(slugs), "-") + "-" + r.nameSlug(rest)
}

// parties parts a name into the parties that it couples and the other words.
func (r *Resolver) parties(name string) (parties []*lexicon.Entry, rest string) {
	if what, whom, ok := strings.Cut(name, " between "); ok {
		for _, part := range strings.Split(whom, " and ") {
			party := r.party(strings.TrimPrefix(part, "the "))
			if party == nil {
				return nil, ""
			}
			parties = append(parties, party)
		}
		return parties, what
	}
	words := strings.Fields(name)
	for i, w := range words {
		pieces := strings.Split(w, "-")
		for n := 0; n < 2 && len(pieces) > 1 && i+n < len(words); n++ { // "India-New Zealand"
			last := strings.Join(append([]string{pieces[len(pieces)-1]}, words[i+1:i+1+n]...), " ")
			if parties = r.allParties(append(pieces[:len(pieces)-1:len(pieces)-1], last)); parties != nil {
				return parties, strings.Join(append(words[:i:i], words[i+1+n:]...), " ")
			}
		}
	}
	return nil, ""
}

func (r *Resolver) allParties(names []string) []*lexicon.Entry {
	var parties []*lexicon.Entry
	for _, name := range names {
		party := r.party(name)
		if party == nil {
			return nil
		}
		parties = append(parties, party)
	}
	return parties
}

func (r *Resolver) party(name string) *lexicon.Entry {
	for _, hit := range r.lex.ByName(name) {
		if c := hit.Entry.Class; c == schema.ClassState || c == schema.ClassOrganization {
			return hit.Entry
		}
	}
	return nil
}

// dialogue is the series that the lexicon knows under a name with the parties in
// either order.
func (r *Resolver) dialogue(parties []*lexicon.Entry, rest string) *lexicon.Entry {
	if len(parties) != 2 {
		return nil
	}
	for _, pair := range [][2]*lexicon.Entry{{parties[0], parties[1]}, {parties[1], parties[0]}} {
		for _, a := range pair[0].Names {
			for _, b := range pair[1].Names {
				for _, hit := range r.lex.ByName(a.Text + "-" + b.Text + " " + rest) {
					if hit.Entry.Class == schema.ClassSeries {
						return hit.Entry
					}
				}
			}
		}
	}
	return nil
}
