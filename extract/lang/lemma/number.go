package lemma

import "unicode"

// isNumber tells whether a form has digits and no letters: a number, a date, a
// sum, a time of day.
func isNumber(form string) bool {
	digits := false
	for _, r := range form {
		if unicode.IsLetter(r) {
			return false
		}
		digits = digits || unicode.IsDigit(r)
	}
	return digits
}
