package clause

import "strings"

// Form says which form of a verb a word is.
type Form uint8

// The forms, which combine: "discussed" is both past and participle.
const (
	Base       Form = 1 << iota // discuss
	Third                       // discusses
	Past                        // discussed
	Participle                  // discussed, taken
	Gerund                      // discussing
)

// inflect lists the forms of a verb, given by its lemma. A lemma may end in a
// particle or noun ("take part", "set forth"); only its first word is inflected,
// and the rest is returned.
func inflect(lemma string) (forms map[string]Form, rest string) {
	verb, rest, _ := strings.Cut(lemma, " ")
	forms = map[string]Form{verb: Base}
	add := func(word string, f Form) { forms[word] |= f }
	add(third(verb), Third)
	add(gerund(verb), Gerund)
	if past, participle, ok := irregular(verb); ok {
		add(past, Past)
		add(participle, Participle)
		return forms, rest
	}
	past := regularPast(verb)
	add(past, Past|Participle)
	if endsIn(verb, "al", "el") { // "signalled" and "signaled"
		add(verb+"led", Past|Participle)
		add(verb+"ling", Gerund)
	}
	if strings.HasSuffix(verb, "ise") { // one verb, two spellings
		for word, form := range forms {
			american := strings.Replace(word, verb[:len(verb)-2]+"s", verb[:len(verb)-2]+"z", 1)
			add(american, form)
		}
	}
	return forms, rest
}

func third(verb string) string {
	switch {
	case endsIn(verb, "s", "x", "z", "ch", "sh", "o"):
		return verb + "es"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ies"
	}
	return verb + "s"
}

func gerund(verb string) string {
	switch {
	case strings.HasSuffix(verb, "ee"):
		return verb + "ing"
	case strings.HasSuffix(verb, "e"):
		return verb[:len(verb)-1] + "ing"
	case doubles(verb):
		return verb + verb[len(verb)-1:] + "ing"
	}
	return verb + "ing"
}

func regularPast(verb string) string {
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ied"
	case doubles(verb):
		return verb + verb[len(verb)-1:] + "ed"
	}
	return verb + "ed"
}

func endsIn(verb string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(verb, e) {
			return true
		}
	}
	return false
}

func consonantY(verb string) bool {
	n := len(verb)
	return n > 1 && verb[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2]))
}

// doubles tells whether the verb doubles its last consonant: plan, commit, refer.
func doubles(verb string) bool {
	switch verb {
	case "plan", "commit", "refer", "submit", "permit", "admit", "begin", "set", "put", "let", "get", "prefer", "defer", "step", "chat", "hit", "win", "run", "regret", "concur", "confer", "rebut":
		return true
	}
	return false
}

// irregularVerbs are those of reports, each with its past and participle.
const irregularVerbs = `
be was been
begin began begun
bring brought brought
come came come
choose chose chosen
deal dealt dealt
draw drew drawn
feel felt felt
find found found
get got got
give gave given
go went gone
hear heard heard
hold held held
lay laid laid
lead led led
make made made
meet met met
put put put
say said said
see saw seen
seek sought sought
send sent sent
set set set
shed shed shed
sit sat sat
speak spoke spoken
stand stood stood
take took taken
tell told told
think thought thought
understand understood understood
undertake undertook undertaken
write wrote written
read read read
`

// irregular gives past and participle of an irregular verb.
func irregular(verb string) (past, participle string, ok bool) {
	for _, line := range strings.Split(irregularVerbs, "\n") {
		if forms := strings.Fields(line); len(forms) == 3 && forms[0] == verb {
			return forms[1], forms[2], true
		}
	}
	return "", "", false
}
