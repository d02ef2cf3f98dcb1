package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Dimension is what statements are counted by.
type Dimension uint8

// The dimensions. Statements without a value, such as a class of a date or the
// month of a meeting of which only the year is known, are not counted.
const (
	ByRelation Dimension = iota
	ByModality
	BySubject // id
	ByObject  // id of an entity, or value
	BySubjectClass
	ByObjectClass
	ByDocument // id
	ByRule
	ByYear  // in which the meeting at an end began
	ByMonth // likewise, with the year: 2019-09
)

// Bucket is how many statements have a value.
type Bucket struct {
	Key   string
	Count int
}

// Count tells how many live statements the filter chooses.
func (v *View) Count(f Filter) (n int) {
	v.choose(f, func(*Statement) { n++ })
	return n
}

// Facet counts the live statements that the filter chooses by a dimension, the
// most frequent value first, those that are as frequent in order.
func (v *View) Facet(f Filter, by Dimension) []Bucket {
	counts := make(map[string]int)
	v.choose(f, func(st *Statement) {
		if key := v.key(st, by); key != "" {
			counts[key]++
		}
	})
	list := make([]Bucket, 0, len(counts))
	for key, n := range counts {
		list = append(list, Bucket{key, n})
	}
	slices.SortFunc(list, func(a, b Bucket) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Key, b.Key)) })
	return list
}

// looks is how many statements are looked at between looks at whether anybody waits.
const looks = 1024

// choose hands on the live statements that the filter chooses, in no order, and tells
// whether these are all: else nobody waits for them any more.
func (v *View) choose(f Filter, take func(*Statement)) (all bool) {
	f.Subject, f.Object = v.Preferred(f.Subject), v.Preferred(f.Object)
	for i, st := range v.candidates(f) {
		if f.Ended != nil && i%looks == looks-1 && f.Ended() != nil {
			return false
		}
		if version := st.seen(v.revision); version != nil && f.Chooses(&version.shown) {
			take(&version.shown)
		}
	}
	return true
}

func (v *View) key(st *Statement, by Dimension) string {
	f := &st.Fact
	switch by {
	case ByRelation:
		return string(f.Predicate)
	case ByModality:
		return cmp.Or(string(f.Modality), "plain")
	case BySubject:
		return f.Subject.ID
	case ByObject:
		if f.Object.IsLiteral() {
			return f.Object.Literal.Value
		}
		return f.Object.ID
	case BySubjectClass:
		return string(f.Subject.Class)
	case ByObjectClass:
		return string(f.Object.Class)
	case ByDocument:
		return st.Document
	case ByRule:
		return f.Rule
	case ByYear:
		return cut(v.meetingDate(f), len("2019"))
	case ByMonth:
		return cut(v.meetingDate(f), len("2019-09"))
	}
	return ""
}

// cut gives the first part of a date, "" if it is shorter.
func cut(date string, length int) string {
	if len(date) < length {
		return ""
	}
	return date[:length]
}

// meetingDate is when the meeting at an end of a fact began.
func (v *View) meetingDate(f *schema.Fact) string {
	for _, e := range ends(f) {
		if e.Class == schema.ClassMeeting || e.Class == schema.ClassSession {
			return v.startDate(e.ID)
		}
	}
	return ""
}
