package layout

import (
	"regexp"
	"slices"
	"strings"
)

// Where running heads, running feet and page numbers stand.
const (
	marginRows  = 4    // from the top or the bottom
	marginShare = 0.16 // of the page's height
	sameHeight  = 4.0  // points by which a repeated row may stand elsewhere
)

// repeated is a row of the margin as it looks on every page.
type repeated struct {
	text  string
	place int // height in steps of sameHeight, from the top or from the bottom
	foot  bool
}

// dropMargins takes away what is repeated on pages at one place, and numbers of
// pages.
func dropMargins(sheets []sheet) {
	pages := map[repeated]int{}
	for _, s := range sheets {
		seen := map[repeated]bool{}
		for _, i := range marginal(s) {
			for _, key := range s.keys(i) {
				if !seen[key] {
					seen[key] = true
					pages[key]++
				}
			}
		}
	}
	least := max(2, min(len(sheets)/5, 4))
	body := bodySize(sheets)
	for n := range sheets {
		s := &sheets[n]
		drop := map[int]bool{}
		for _, i := range marginal(*s) {
			often := slices.ContainsFunc(s.keys(i), func(key repeated) bool { return pages[key] >= least })
			title := n == 0 && s.rows[i].size > 1.2*body // its first time it may be the title
			if often && !title || pageNumber.MatchString(s.rows[i].text()) {
				drop[i] = true
			}
		}
		kept := make([]row, 0, len(s.rows))
		for i, r := range s.rows {
			if !drop[i] {
				kept = append(kept, r)
			}
		}
		s.rows = kept
	}
}

// marginal lists the rows at the edges of a page.
func marginal(s sheet) []int {
	var out []int
	for i, r := range s.rows {
		head := i < marginRows && r.y > s.height*(1-marginShare)
		foot := i >= len(s.rows)-marginRows && r.y < s.height*marginShare
		if head || foot {
			out = append(out, i)
		}
	}
	return out
}

var (
	digits = regexp.MustCompile(`\d+`)
	// pageNumber is a row that is a page's number and nothing else.
	pageNumber = regexp.MustCompile(`(?i)^([-–—\s|]*(page\s+)?(\d{1,4}|[ivxl]{1,7})(\s*(/|of)\s*\d{1,4})?[-–—\s|]*)$`)
)

// keys are how the row may be known again on another page: a page may stand a
// little higher than another, so the two nearest steps are tried.
func (s sheet) keys(i int) []repeated {
	r := s.rows[i]
	key := repeated{text: digits.ReplaceAllString(strings.ToLower(r.text()), "#")}
	height := s.height - r.y
	if r.y < s.height/2 {
		key.foot, height = true, r.y
	}
	next := key
	key.place, next.place = int(height/sameHeight), int(height/sameHeight+0.5)+1_000_000
	return []repeated{key, next}
}
