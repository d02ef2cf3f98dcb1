package clause

import "github.com/diplograph/diplograph/extract/mention"

// longestOthers is how many words may stand between those who are named first and "including":
// "and other close allies".
const longestOthers = 5

// alike are those who do what the actors behind "including" do: those named before them and the
// "other" states or bodies whose examples these are. "Chile, Peru and other allies including Norway
// insist"; nil if no such words stand before the list.
func (r *reader) alike(list []*mention.Mention) []*mention.Mention {
	at := min(list[0].Lead, list[0].First)
	if article(r.fold(at - 1)) {
		at--
	}
	if r.fold(at-1) == "as" && r.fold(at-2) == "such" {
		at--
	} else if r.fold(at-1) != "including" {
		return nil
	}
	other := at - 2
	for other > at-2-longestOthers && r.fold(other) != "other" {
		other--
	}
	if r.fold(other) != "other" || r.fold(other-1) != "and" {
		return nil
	}
	m := r.a.Before(other - 1)
	if m == nil && r.fold(other-2) == "," {
		m = r.a.Before(other - 2)
	}
	if m == nil || !m.IsActor() {
		return nil
	}
	return r.a.List(m)
}
