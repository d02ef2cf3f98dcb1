package fold_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/diplograph/diplograph/extract/fold"
)

func TestString(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "",
		"plain words 1-2":  "plain words 1-2",
		"Mixed CASE":       "mixed case",
		"Côte d’Ivoire":    "cote d'ivoire",
		"Co\u0302te":       "cote",
		"São Tomé":         "sao tome",
		"Ørsted, Łódź, Đà": "orsted, lodz, da",
		"Þór Æsir Œuvre ß": "thor aesir oeuvre ss",
		"GROẞ":             "gross", "İstanbul, Diyarbakır": "istanbul, diyarbakir",
		"“quoted” «words» „x": "\"quoted\" \"words\" \"x",
		"2–4 — x‑y −1":        "2-4 - x-y -1",
		"‘a’ `b´ ʼ":           "'a' 'b' '",
		"ΑΒΓ Москва":          "αβγ москва",
		"日本":                  "日本",
	} {
		if got := fold.String(text); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"":                                    "",
		" .!? ":                               "",
		"Baltic Cyber Forum":                  "baltic-cyber-forum",
		"  Baltic   Cyber -- Forum! ":         "baltic-cyber-forum",
		"U.S.–Japan Dialogue":                 "u-s-japan-dialogue",
		"Côte d’Ivoire":                       "cote-divoire",
		"the Chair's proposal":                "the-chairs-proposal",
		"A/RES/73/27":                         "a-res-73-27",
		"confidence-building measures (CBMs)": "confidence-building-measures-cbms",
		"日本 2019":                             "日本-2019",
	} {
		if got := fold.Slug(name); got != want {
			t.Errorf("%q has the slug %q, want %q", name, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, text := range []string{"", "Côte d’Ivoire", "İ", "\xff", "a\u0301\u0301", "ﬁ", "Ǆ", "--a--"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		slug := fold.Slug(text)
		if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Errorf("%q has the slug %q", text, slug)
		}
		if strings.IndexFunc(slug, unicode.IsSpace) >= 0 || strings.Contains(slug, "/") {
			t.Errorf("%q has the slug %q", text, slug)
		}
		if again := fold.Slug(slug); again != slug {
			t.Errorf("%q has the slug %q, whose slug is %q", text, slug, again)
		}
	})
}
