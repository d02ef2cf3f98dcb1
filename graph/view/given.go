package view

import (
	"reflect"
	"slices"
	"strings"
)

// The filters that follow from the ontology are structs of one field for each
// condition; their lists and pointers are nil where a request gives none. What a
// condition means is found by the name of its field, which is the same in every
// filter.

// given is what a filter has of conditions, by their names in the API.
type given map[string]any

// The most that filters may have, so that one request does not ask too much.
const (
	maxConditions = 100  // in a filter, with those in it
	maxValues     = 1000 // in a list of alternatives
)

// givenBy lists the conditions of a filter, a pointer to a struct; nil if that is
// nil.
func givenBy(filter any) given {
	v := reflect.ValueOf(filter)
	if !v.IsValid() || v.IsNil() {
		return nil
	}
	g := given{}
	for i, n := 0, v.Elem().NumField(); i < n; i++ {
		if field := v.Elem().Field(i); !field.IsNil() {
			g[fieldName(v.Elem().Type().Field(i).Name)] = field.Interface()
		}
	}
	return g
}

// fieldName gives the API's name of a Go field.
func fieldName(name string) string {
	if name == "ID" {
		return "id"
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// fields lists the conditions, in the order of their names.
func (g given) fields() []string {
	names := make([]string, 0, len(g))
	for name := range g {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// filter gives a condition that is a filter itself.
func (g given) filter(name string) given { return givenBy(g[name]) }

// filters gives a condition that is a list of filters.
func (g given) filters(name string) []given {
	v := reflect.ValueOf(g[name])
	list := make([]given, 0, v.Len())
	for i := range v.Len() {
		list = append(list, givenBy(v.Index(i).Interface()))
	}
	return list
}

// texts gives a condition that lists strings, ids or values of an enum.
func (g given) texts(name string) ([]string, error) {
	v := reflect.ValueOf(g[name])
	if v.Len() > maxValues {
		return nil, badInput("filter: %s has %d values; at most %d can be asked for at once", name, v.Len(), maxValues)
	}
	list := make([]string, 0, v.Len())
	for i := range v.Len() {
		list = append(list, v.Index(i).String())
	}
	return list, nil
}

// IntFilter holds conditions on a whole number.
type IntFilter struct {
	Eq  *int32
	In  []int32
	Min *int32
	Max *int32
}

func (f *IntFilter) admits(n int32) bool {
	return (f.Eq == nil || n == *f.Eq) && (f.In == nil || slices.Contains(f.In, n)) && (f.Min == nil || n >= *f.Min) && (f.Max == nil || n <= *f.Max)
}
