// Package scheme names what the analysis of a sentence is made of: parts of
// speech, dependency labels and types of names.
package scheme

import "slices"

// nameAt returns the name at a place of a table, "?" outside it.
func nameAt(names []string, i int) string {
	if i >= len(names) {
		return "?"
	}
	return names[i]
}

func indexOf(names []string, name string) (int, bool) {
	i := slices.Index(names, name)
	return max(i, 0), i >= 0
}
