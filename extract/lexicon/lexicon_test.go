package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/schema"
)

// splitter cuts as the project's tokenizer does.
var splitter = regexp.MustCompile(`(?:\p{L}\.){2,}|['’]s\b|[\p{L}\p{N}\p{M}]+(?:[-‑'’][\p{L}\p{N}\p{M}]+)*|[^\s]`)

func split(s string) []string {
	var words []string
	for _, w := range splitter.FindAllString(s, -1) {
		for _, suffix := range []string{"'s", "’s"} {
			if stem, ok := strings.CutSuffix(w, suffix); ok && stem != "" {
				words = append(words, stem)
				w = suffix
			}
		}
		words = append(words, w)
	}
	return words
}

func load(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load(split)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// show writes the hits as ids, each with its use if that is not a name.
func show(hits []Hit) string {
	uses := []string{"", "=", "+", "~", "@", "<", "%"}
	var out []string
	for _, h := range hits {
		out = append(out, uses[h.Use]+h.Entry.ID)
	}
	return strings.Join(out, " ")
}

func TestLongest(t *testing.T) {
	l := load(t)
	tests := []struct {
		text  string
		first string // the first hit
		words int
	}{
		{"Georgia attended", "state/GE", 1},
		{"Niger and", "state/NE", 1},
		{"Nigeria and", "state/NG", 1},
		{"Guinea", "state/GN", 1},
		{"Guinea-Bissau", "state/GW", 1},
		{"Papua New Guinea", "state/PG", 3},
		{"Equatorial Guinea", "state/GQ", 2},
		{"Dominica", "state/DM", 1},
		{"Dominican Republic", "state/DO", 2},
		{"Congo", "state/CG", 1},
		{"Democratic Republic of the Congo", "state/CD", 5},
		{"Republic of the Congo", "state/CG", 4},
		{"People's Republic of China", "state/CN", 5},
		{"People’s Republic of China", "state/CN", 5},
		{"Democratic People's Republic of Korea", "state/KP", 6},
		{"Republic of Korea", "state/KR", 3},
		{"Iran (Islamic Republic of) said", "state/IR", 6},
		{"Cote d'Ivoire", "state/CI", 2},
		{"Côte d’Ivoire", "state/CI", 2},
		{"Turkiye", "state/TR", 1},
		{"Türkiye", "state/TR", 1},
		{"Viet Nam", "state/VN", 2},
		{"U.S. officials", "=state/US", 1},
		{"US officials", "=state/US", 1},
		{"USA", "=state/US", 1},
		{"UK", "=state/GB", 1},
		{"Germans", "+state/DE", 1},
		{"German", "~state/DE", 1},
		{"Beijing", "@state/CN", 1},
		{"Swaziland", "<state/SZ", 1},
		{"HANGZHOU, CHINA", "place/1808926", 1},
		{"CHINA", "state/CN", 1},
		{"Brussels", "place/2800866", 1},
		{"The Hague", "place/2747373", 2},
		{"Hague", "place/2747373", 1},
		{"Singapore", "state/SG", 1},
		{"Latin America", "place/latin-america", 2},
		{"AALCO", "=org/aalco", 1},
		{"ASIAN-AFRICAN LEGAL CONSULTATIVE ORGANIZATION", "org/aalco", 4},
		{"Asian-African Legal Consultative Organisation", "org/aalco", 4},
		{"Shanghai Cooperation Organisation", "org/sco", 3},
		{"Shanghai Co-operation Organization", "org/sco", 3},
		{"European Union Agency for Cyber Security", "org/enisa", 6},
		{"Cooperative Cyber Defense Center of Excellence", "org/ccdcoe", 6},
		{"Group of 77 and China", "org/g77", 5},
		{"Security Council", "org/unsc", 2},
		{"Security Council of the Russian Federation", "org/ru-security-council", 6},
		{"European Commission", "org/european-commission", 2},
		{"OEWG", "=series/un-oewg", 1},
		{"UN GGE", "series/un-gge", 2},
		{"Open-Ended Working Group on International Law in Cyberspace", "series/aalco-oewg-cyberspace", 8},
		{"Open-ended working group on international law in cyberspace", "series/aalco-oewg-cyberspace", 8},
		{"Budapest Convention", "instrument/budapest-convention", 2},
		{"Charter of the United Nations", "instrument/un-charter", 5},
		{"Tallinn Manual 2.0", "instrument/tallinn-manual-2", 5},
		{"Tallinn Manual", "instrument/tallinn-manual", 2},
		{"Confidence-Building Measures", "topic/cbms", 2},
		{"confidence building measures", "topic/cbms", 3},
		{"CAPACITY BUILDING", "topic/capacity-building", 2},
		{"cyber-security", "topic/cybersecurity", 1},
		{"cyber security", "topic/cybersecurity", 2},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			hits := l.Longest(split(tt.text))
			words := 0
			if len(hits) > 0 {
				words = hits[0].Words
			}
			first, _, _ := strings.Cut(show(hits), " ")
			if first != tt.first || words != tt.words {
				t.Errorf("got %q with %d words, want %q with %d", show(hits), words, tt.first, tt.words)
			}
		})
	}
}

func TestLongestRefuses(t *testing.T) {
	l := load(t)
	for _, text := range []string{
		"", "turkey", "china", "us", "chad", "jordan", "Us", "It", "IT", "aalco", "Un", "who", "first", "quad",
		"georgia", "hangzhou", "of", "OF", "and", "security council", "nice", "CAN", "xyzzy", "igf", "Igf",
	} {
		hits := slices.DeleteFunc(l.Longest(split(text)), func(h Hit) bool { return h.Entry.Kind == "city-ambiguous" })
		if len(hits) > 0 {
			t.Errorf("%q is found as %s", text, show(hits))
		}
	}
}

func TestHomonymCities(t *testing.T) {
	l := load(t)
	for name, country := range map[string]string{
		"London": "GB", "Paris": "FR", "Vienna": "AT", "Geneva": "CH", "Cambridge": "GB", "Birmingham": "GB",
		"Santiago": "CL", "San José": "CR", "San Jose": "CR", "Georgetown": "GY", "Moscow": "RU", "Rome": "IT",
		"Suzhou": "CN", "Athens": "GR", "Melbourne": "AU", "Hyderabad": "IN", "Washington": "US", "Valencia": "ES",
		"Tripoli": "LY", "New York": "US", "Hamilton": "CA", "Alexandria": "EG",
	} {
		hits := slices.DeleteFunc(l.ByName(name), func(h Hit) bool { return h.Entry.Class != schema.ClassPlace })
		if len(hits) == 0 || hits[0].Entry.Country != country {
			t.Errorf("%s: got %s, want the one in %s first", name, show(hits), country)
		}
	}
	for _, name := range []string{"Nice", "Reading", "Police", "Mobile", "Sofia", "Of"} {
		hits := l.ByName(name)
		if len(hits) == 0 || hits[len(hits)-1].Entry.Kind != "city-ambiguous" {
			t.Errorf("%s: got %s, want an ambiguous city", name, show(hits))
		}
	}
}

func TestByName(t *testing.T) {
	l := load(t)
	for name, want := range map[string]string{
		"CN": "%state/CN", "CHN": "%state/CN", "156": "%state/CN", "HK": "%place/HK",
		"the Netherlands": "state/NL", "Netherlands, again": "", "United Nations": "org/un",
	} {
		if got := show(l.ByName(name)); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestEntries(t *testing.T) {
	l := load(t)
	ontology := schema.Default()
	codes := map[int]int{}
	seen := map[string]bool{}
	for e := range l.Entries {
		if seen[e.ID] {
			t.Errorf("%s is there twice", e.ID)
		}
		seen[e.ID] = true
		if class, ok := ontology.ClassOf(e.ID); !ok || class != e.Class {
			t.Errorf("%s is not an id of a %s", e.ID, e.Class)
		}
		if found, ok := l.Entry(e.ID); !ok || found != e {
			t.Errorf("%s is not found by its id", e.ID)
		}
		checkNames(t, l, e)
		if e.Class == schema.ClassState {
			for _, n := range e.Names {
				if n.Use == UseCode {
					codes[len(n.Text)]++
				}
			}
		}
	}
	// Kosovo has no numeric code, and two of its codes are of three letters or less.
	if want := map[int]int{2: 199, 3: 199 + 198}; !cmp.Equal(codes, want) {
		t.Errorf("states have codes %v, want %v", codes, want)
	}
}

// checkNames checks that an entry has no name twice and is found by each.
func checkNames(t *testing.T, l *Lexicon, e *Entry) {
	t.Helper()
	seen := map[string]bool{}
	for _, n := range e.Names {
		key := ""
		for _, w := range split(n.Text) {
			folded, _ := new(folder).fold(w)
			key += " " + string(folded)
		}
		if n.Use != UseCode && seen[key] {
			t.Errorf("%s has the name %q twice", e.ID, n.Text)
		}
		seen[key] = seen[key] || n.Use != UseCode
		if e.Class != schema.ClassPlace && strings.HasPrefix(strings.ToLower(n.Text), "the ") {
			t.Errorf("%s: %q begins with an article", e.ID, n.Text)
		}
		if !slices.ContainsFunc(l.ByName(n.Text), func(h Hit) bool { return h.Entry == e }) {
			t.Errorf("%s is not found by %q", e.ID, n.Text)
		}
	}
}

func TestWords(t *testing.T) {
	l := load(t)
	for list, word := range map[string]string{
		"honorifics": "Mr.", "name-particles": "Van", "role-heads": "Secretary-General", "organization-heads": "MINISTRY",
		"meeting-heads": "Round Table", "instrument-heads": "memorandum of understanding", "months": "MAY",
		"role-modifiers": "Deputy", "series-heads": "Working Group", "company-suffixes": "GmbH", "weekdays": "Monday",
		"first-names": "Jose", "name-suffixes": "Jr.", "ambiguous-cities": "Nice", "ordinals": "Fifty-Seventh",
	} {
		if !l.List(list).Has(word) {
			t.Errorf("%s lacks %q", list, word)
		}
	}
	if l.List("months").Has("may") || l.List("nothing").Has("x") || l.List("honorifics").Has("") {
		t.Error("a word is found that should not be")
	}
	for _, tt := range []struct{ list, word, value string }{
		{"months", "September", "09"},
		{"months", "Sept.", "09"},
		{"number-words", "Forty-two", "42"},
		{"ordinals", "Fifty-seventh", "57"},
		{"ordinals", "fifty seventh", "57"},
		{"ordinals", "hundredth", "100"},
		{"ordinals", "3rd", "3"},
		{"national-offices", "Secretary of the Treasury", "US"},
	} {
		if got, ok := l.List(tt.list).Value(tt.word); !ok || got != tt.value {
			t.Errorf("%s: %s is %q, want %q", tt.list, tt.word, got, tt.value)
		}
	}
	if n := l.List("role-heads").Longest(split("Deputy Permanent Representative of Iraq")); n != 3 {
		t.Errorf("the role has %d words, want 3", n)
	}
}

func TestLoadErrors(t *testing.T) {
	l := load(t)
	s := source{"x.txt", schema.ClassOrganization, "org"}
	for text, want := range map[string]string{
		"a | igo | B":              "data/x.txt:1: 3 fields, not 4",
		"# c\na | igo |  | A; ; B": "data/x.txt:2: org/a: an empty name",
		" | igo |  | A":            "data/x.txt:1: no id or no kind",
		"un | igo |  | A":          "data/x.txt:1: the id org/un is there twice",
	} {
		if err := l.readEntries(s, text); err == nil || err.Error() != want {
			t.Errorf("%q: got error %v, want %s", text, err, want)
		}
	}
}

func TestLoadTime(t *testing.T) {
	start := time.Now()
	l := load(t)
	counts := map[schema.Class]int{}
	for e := range l.Entries {
		counts[e.Class]++
	}
	t.Logf("loaded %d entries with %d names in %v: %v", len(l.entries), len(l.names.terms), time.Since(start), counts)
}

func TestLongestAllocates(t *testing.T) {
	l := load(t)
	miss, hit := split("malicious énergies of the delegates"), split("Côte d'Ivoire said")
	if n := testing.AllocsPerRun(100, func() { l.Longest(miss) }); n != 0 {
		t.Errorf("a miss allocates %v times", n)
	}
	if n := testing.AllocsPerRun(100, func() { l.Longest(hit) }); n > 1 {
		t.Errorf("a hit allocates %v times", n)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkLongest(b *testing.B) {
	l := load(b)
	words := split(strings.Repeat("The Fourth Meeting of the Open-ended Working Group on International Law in Cyberspace "+
		"was held in Hangzhou, People's Republic of China, and attended by Côte d'Ivoire and the European Union. ", 10))
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			l.Longest(words[i:])
		}
	}
	b.ReportMetric(float64(len(words)), "words/op")
}
