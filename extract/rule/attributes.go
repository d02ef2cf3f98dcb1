package rule

import (
	"maps"
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/schema"
)

// attrs unites the attributes that the rule fixes, those that its words set and
// those that the sentence tells.
func (r *run) attrs(rule *Rule, set map[string]string) map[string]string {
	all := map[string]string{}
	for name, values := range rule.Detect {
		if value := detect(r.folded(), values); value != "" {
			all[name] = value
		}
	}
	for _, more := range []map[string]string{rule.Attrs, set} {
		for name, value := range more {
			all[name] = value
		}
	}
	if hasAttribute(rule.relation, "session") && r.part != nil {
		all["session"] = r.part.Name
	}
	return all
}

// fill adds to the attributes what the words around the ends tell where the rule sets nothing.
func (r *run) fill(attrs map[string]string, rule *Rule, subject, object End, evidence clause.Span) map[string]string {
	set := func(name, value string) {
		if attrs[name] == "" && value != "" {
			attrs[name] = value
		}
	}
	switch rule.relation.Name {
	case schema.RelExpressed:
		if attrs["stance"] == "" {
			set("stance", r.stanceOf(subject.Ref, object.Text))
		}
	case schema.RelAttended:
		if rule.Kind != Roster && rule.Kind != Name && attrs["capacity"] == "" {
			set("capacity", r.capacityIn(evidence, subject.Ref))
		}
	case schema.RelSigned, schema.RelAdopted:
		set("date", r.onlyDate())
	case schema.RelSpokeAt:
		set("capacity", r.seatOf(rule, subject, object))
	}
	return attrs
}

// detect finds the first value, in alphabetical order, one of whose phrases the text
// has, folded.
func detect(text string, values map[string][]string) string {
	for _, value := range slices.Sorted(maps.Keys(values)) {
		if says(text, values[value]...) {
			return value
		}
	}
	return ""
}

// jointly marks those who chair or organise something together, by one verb or label.
func (r *run) jointly(rule *Rule, subjects []End, attrs map[string]string) map[string]string {
	if len(subjects) < 2 || len(subjects) > 3 || !hasAttribute(rule.relation, "co") || attrs["co"] != "" {
		return attrs
	}
	joint := maps.Clone(attrs)
	if joint == nil {
		joint = map[string]string{}
	}
	joint["co"] = "true"
	return joint
}
