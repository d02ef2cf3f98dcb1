package token

import (
	"strings"
	"unicode"
)

// keepsStop tells whether the full stop at the end of text[start:end] belongs to
// the word before it. The text goes on behind it.
func keepsStop(text string, start, end int) bool {
	word := text[start : end-1]
	if word == "" || strings.HasSuffix(word, ".") {
		return false
	}
	for i := len(word) - 1; i >= 0; i-- { // behind a mark or hyphen a new word begins
		if c := word[i]; c == '(' || c == '[' || c == '"' || c == '-' || c == '/' {
			word = word[i+1:]
			break
		}
	}
	word = strings.TrimLeft(word, "“‘'")
	if word == "" {
		return false
	}
	next := following(text, end)
	switch {
	case initials(word):
		return len(word) > 1 || next != 0
	case numbered(word):
		return next >= '0' && next <= '9'
	case word == "etc":
		return next != 0 && !unicode.IsUpper(next) // else it is the end of the sentence
	}
	return abbreviation(word)
}

// following is the first character behind the white space after a place, 0 at
// the end.
func following(text string, at int) rune {
	for at < len(text) {
		r, size := decode(text[at:])
		if !unicode.IsSpace(r) {
			return r
		}
		at += size
	}
	return 0
}

// initials accepts J, U.S, H.E, e.g, Ph.D: letters with full stops between, at
// most two together, the first alone if it is a capital.
func initials(word string) bool {
	parts, run := 1, 0
	for i, r := range word {
		switch {
		case r == '.':
			if run == 0 {
				return false
			}
			parts++
			run = 0
		case unicode.IsLetter(r) && run < 2 && len(word)-i > 0:
			run++
		default:
			return false
		}
	}
	if parts == 1 {
		r, size := decode(word)
		return size == len(word) && unicode.IsUpper(r) && r != 'I'
	}
	return run > 0
}

// numbered lists abbreviations that are words of their own unless a number
// follows.
func numbered(word string) bool {
	switch word {
	case "No", "Nos", "no", "nos", "Art", "Arts", "art", "arts", "Fig", "fig", "Res", "res", "Sec", "sec", "Doc", "doc", "Docs", "Ch", "ch", "pp", "p",
		"Mar", "May", "Jan", "Jun", "Jul", "Sun", "Sat":
		return true
	}
	return false
}

// abbreviation lists the words whose full stop belongs to them.
func abbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Drs", "Prof", "Profs", "Amb", "Ambs", "Hon", "Rev", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm",
		"Sgt", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "St", "Messrs", "Mme", "Mlle", "Jr", "Sr", "Esq", "Supt", "Insp", "Pres",
		"vs", "cf", "al", "ca", "approx", "para", "paras", "Para", "Paras", "vol", "Vol", "vols", "ed", "eds", "Ed", "Eds",
		"Sect", "sect", "dept", "Dept", "univ", "Univ", "Inc", "Ltd", "Corp", "Co", "Cos", "Bros", "Pty", "Plc", "Ave", "Blvd", "Ft", "Mt",
		"Feb", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"Attn", "ext", "est", "v", "viz", "resp", "incl", "excl", "Asst", "Assoc", "Secy", "Min", "Dir", "Dep", "Perm":
		return true
	}
	return false
}
