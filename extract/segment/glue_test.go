package segment

import (
	"strings"
	"testing"
)

// TestGlued parts words whose gap was lost and leaves names whole that have a capital or digit
// inside.
func TestGlued(t *testing.T) {
	for text, want := range map[string]string{
		"Algeria25 Oct 2025 Angola26 Oct 2025": "Algeria 25 Oct 2025 Angola 26 Oct 2025",
		"Opening remarksJane Roe":              "Opening remarks Jane Roe",
		"KeynoteJane Roe":                      "Keynote Jane Roe",
		"16Riga Convention on Cables":          "16 Riga Convention on Cables",
		"eBay openSUSE YouTube McAfee G20":     "eBay openSUSE YouTube McAfee G20",
		"Covid19 5G 3Com Web3 Summit":          "Covid19 5G 3Com Web3 Summit",
		"Article19 met on 25 Oct 2025":         "Article19 met on 25 Oct 2025",
	} {
		if got := strings.Join(Words(text), " "); got != want {
			t.Errorf("Words(%q) = %q, want %q", text, got, want)
		}
	}
}
