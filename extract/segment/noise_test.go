package segment

import (
	"strings"
	"testing"
)

// TestAdvert tells a page's furniture from its title.
func TestAdvert(t *testing.T) {
	for line, want := range map[string]bool{
		"An official website of the Latvian government": true,
		"You are here":                            true,
		"Back to Press Releases":                  true,
		"Press Releases":                          true,
		"Press Release of the Baltic Cyber Forum": false,
		"All news on the Baltic Cyber Forum":      false,
	} {
		if got := advert(line, strings.Fields(line)); got != want {
			t.Errorf("advert(%q) = %v, want %v", line, got, want)
		}
	}
}

// TestContactLine tells numbers to call from days in digits, which date the text.
func TestContactLine(t *testing.T) {
	for line, want := range map[string]bool{
		"+371 6701 6201":   true,
		"(0371) 670 16201": true,
		"27.11.2023":       false,
		"2023-11-27":       false,
		"27/11/2023 14:30": false,
		"Contact us":       true,
		"###":              true,
		"### Day 2: Riga":  false, // a heading of Markdown
		"#### Session 4":   false,
	} {
		if got := contactLine(line); got != want {
			t.Errorf("contactLine(%q) = %v, want %v", line, got, want)
		}
	}
}
