package segment

import "testing"

// TestContactLine tells numbers to call from days in digits, which date the text.
func TestContactLine(t *testing.T) {
	for line, want := range map[string]bool{
		"+371 6701 6201":   true,
		"(0371) 670 16201": true,
		"27.11.2023":       false,
		"2023-11-27":       false,
		"27/11/2023 14:30": false,
		"Contact us":       true,
	} {
		if got := contactLine(line); got != want {
			t.Errorf("contactLine(%q) = %v, want %v", line, got, want)
		}
	}
}
