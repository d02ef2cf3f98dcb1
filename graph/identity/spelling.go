package identity

import (
	"strings"

	"github.com/diplograph/diplograph/graph/fold"
)

// sound brings a folded word to one of the ways in which systems of
// transliteration write it: Krutskikh and Krutskih, Mueller and Müller, Zelenskyy
// and Zelensky, Hussein and Hussain have one sound.
func sound(word string) string {
	for _, ending := range []string{"iy", "yi", "yy", "ii", "ij", "iyi", "ey", "ei", "y", "yj"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) > 2 {
			word = stem + "i"
			break
		}
	}
	var out strings.Builder
	for i := 0; i < len(word); {
		plain, n := letters(word[i:])
		out.WriteString(plain)
		i += n
	}
	return squeeze(out.String())
}

// letters gives the plain form of the letters that a word begins with, and how
// many bytes they are.
func letters(word string) (plain string, n int) {
	for n := min(4, len(word)); n > 0; n-- {
		if plain := variant(word[:n]); plain != "" {
			return plain, n
		}
	}
	return word[:1], 1
}

// variant lists letters that systems of transliteration write differently, with
// the form that stands for all.
func variant(letters string) string {
	switch letters {
	case "sch", "shch":
		return "sh"
	case "tch":
		return "ch"
	case "kh":
		return "h"
	case "gh":
		return "g"
	case "dh":
		return "d"
	case "th":
		return "t"
	case "ph":
		return "f"
	case "dj", "zh", "dzh":
		return "j"
	case "tz":
		return "ts"
	case "ck", "q":
		return "k"
	case "x":
		return "ks"
	case "w":
		return "v"
	case "yu":
		return "iu"
	case "ya":
		return "ia"
	case "yo":
		return "io"
	case "ou", "oo", "ue":
		return "u"
	case "ee", "y":
		return "i"
	case "ae", "aa":
		return "a"
	case "oe":
		return "o"
	case "ei", "ay":
		return "ai"
	}
	return ""
}

// bones are the consonants of a sound with a vowel at its beginning, which is what
// is left of Arabic names in all transliterations: Mohamed, Muhammad.
func bones(sound string) string {
	var out strings.Builder
	for i, c := range sound {
		if i == 0 || !strings.ContainsRune("aeiou", c) {
			out.WriteRune(c)
		}
	}
	return squeeze(out.String())
}

// squeeze writes doubled letters once.
func squeeze(word string) string {
	var out strings.Builder
	last := rune(-1)
	for _, c := range word {
		if c != last {
			out.WriteRune(c)
		}
		last = c
	}
	return out.String()
}

// jaroWinkler is how alike two words are, from 0 to 1: the share m of letters that
// both have near the same place, less the t transposed pairs among them, and more
// for a common beginning of l ≤ 4 letters.
//
//	jaro = (m/|a| + m/|b| + (m-t)/m) / 3
//	jaroWinkler = jaro + l·0.1·(1-jaro)
//
// Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
// Fellegi-Sunter Model of Record Linkage", ASA 1990.
func jaroWinkler(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	m, t := shared(x, y)
	if m == 0 {
		return 0
	}
	jaro := (m/float64(len(x)) + m/float64(len(y)) + (m-t)/m) / 3
	prefix := 0
	for prefix < min(4, len(x), len(y)) && x[prefix] == y[prefix] {
		prefix++
	}
	return jaro + float64(prefix)*0.1*(1-jaro)
}

// shared counts the letters that two words share near the same place, and the
// transposed pairs among them.
func shared(x, y []rune) (m, t float64) {
	reach := max(max(len(x), len(y))/2-1, 0)
	taken := make([]bool, len(y))
	var left []rune
	for i, c := range x {
		for j := max(0, i-reach); j < min(len(y), i+reach+1); j++ {
			if !taken[j] && y[j] == c {
				taken[j] = true
				left = append(left, c)
				break
			}
		}
	}
	at, moved := 0, 0
	for j, c := range y {
		if taken[j] {
			if c != left[at] {
				moved++
			}
			at++
		}
	}
	return float64(len(left)), float64(moved / 2)
}

// isOrdinary lists the words that are not names of their own: they say of which
// kind a body or meeting is.
func isOrdinary(word string) bool {
	switch word {
	case "ministry", "department", "office", "national", "international", "institute", "university", "center", "agency", "council", "committee",
		"commission", "association", "foreign", "affairs", "defense", "cyber", "security", "cybersecurity", "cyberspace", "cybercrime", "law", "technology", "information",
		"communication", "communications", "digital", "policy", "research", "development", "federal", "state", "government", "union", "group",
		"society", "foundation", "bureau", "directorate", "general", "global", "european", "african", "asian", "regional", "public", "justice", "interior",
		"meeting", "session", "conference", "dialogue", "workshop", "forum", "summit", "round", "annual", "working", "open", "ended", "expert", "experts",
		"consultation", "consultations", "table", "first", "second", "third", "fourth", "fifth", "high", "level", "substantive", "joint", "organization",
		"permanent", "mission", "embassy", "network", "program", "academy", "college", "school", "house", "board", "secretariat", "authority", "service", "services":
		return true
	}
	return false
}

// isSmall lists the words that name nothing.
func isSmall(word string) bool {
	switch word {
	case "of", "the", "for", "and", "on", "in", "to", "at", "a", "an", "with", "between", "its", "by", "de", "la", "des", "du", "et", "und", "der", "den", "fur", "y", "del":
		return true
	}
	return false
}

// plainWords are the words of a body's or meeting's name in one spelling, without
// the small ones.
func plainWords(name string) []string {
	var out []string
	for _, w := range fold.Words(strings.ReplaceAll(fold.String(name), "&", " and ")) {
		switch w {
		case "centre":
			w = "center"
		case "organisation":
			w = "organization"
		case "defence":
			w = "defense"
		case "programme":
			w = "program"
		}
		n := len(out)
		switch {
		case isSmall(w):
		case n > 0 && out[n-1] == "cyber" && (w == "security" || w == "space" || w == "crime" || w == "diplomacy"):
			out[n-1] += w
		default:
			out = append(out, w)
		}
	}
	return out
}
