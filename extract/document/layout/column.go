package layout

import (
	"slices"
	"unicode/utf8"
)

// What columns of running text have, so that tables are not taken for them.
const (
	maxCuts       = 8  // columns within columns
	leastRows     = 4  // of a column
	leastLetters  = 18 // in a row of a column, on average
	maxCandidates = 40 // gutters that are tried
)

// cut cuts rows into regions of one column each, in the order in which they are
// read.
func cut(rows []row, depth int) [][]row {
	if len(rows) == 0 {
		return nil
	}
	first, end, x, ok := gutter(rows)
	if !ok || depth >= maxCuts {
		return [][]row{rows}
	}
	left, right := part(rows[first:end], x)
	var out [][]row
	out = append(out, cut(rows[:first], depth+1)...)
	out = append(out, cut(left, depth+1)...)
	out = append(out, cut(right, depth+1)...)
	return append(out, cut(rows[end:], depth+1)...)
}

// gutter finds the white strip between columns that most rows share: the rows
// [first, end) have it at x.
func gutter(rows []row) (first, end int, x float64, ok bool) {
	most := 0
	for _, at := range candidates(rows) {
		for i := 0; i < len(rows); {
			j := i
			for j < len(rows) && !crosses(rows[j], at) {
				j++
			}
			if j > i {
				from, to := trim(rows, i, j, at)
				if to-from > most && columns(rows[from:to], at) {
					first, end, x, ok, most = from, to, at, true, to-from
				}
			}
			i = j + 1
		}
	}
	return first, end, x, ok
}

// candidates are where gutters may be: left of where several chunks begin.
func candidates(rows []row) []float64 {
	const step = 3.0
	type edge struct{ place, count int }
	count := map[int]int{}
	where := map[int]float64{}
	for _, r := range rows {
		for _, c := range r.chunks {
			place := int(c.x0 / step)
			count[place]++
			if x, have := where[place]; !have || c.x0 < x {
				where[place] = c.x0
			}
		}
	}
	var edges []edge
	for place, n := range count {
		if n >= leastRows-1 {
			edges = append(edges, edge{place, n})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return a.place - b.place
	})
	var out []float64
	for _, e := range edges[:min(len(edges), maxCandidates)] {
		out = append(out, where[e.place]-2)
	}
	return out
}

func crosses(r row, x float64) bool {
	for _, c := range r.chunks {
		if c.x0 < x && c.x1 > x {
			return true
		}
	}
	return false
}

// trim leaves out rows at the top that stand on one side only, such as a short
// title above columns, and all below the last row of the shorter side that is
// parted from it by other sizes.
func trim(rows []row, i, j int, x float64) (int, int) {
	for ; i < j; i++ {
		left, right := sides(rows[i], x)
		if i+1 < j {
			l, r := sides(rows[i+1], x)
			left, right = left || l, right || r
		}
		if left && right {
			break
		}
	}
	return i, j
}

func sides(r row, x float64) (left, right bool) {
	for _, c := range r.chunks {
		left = left || c.x1 <= x
		right = right || c.x0 >= x
	}
	return left, right
}

// columns tells whether both sides of a gutter are running text.
func columns(rows []row, x float64) bool {
	left, right := part(rows, x)
	return running(left) && running(right)
}

func running(rows []row) bool {
	letters := 0
	for _, r := range rows {
		letters += utf8.RuneCountInString(r.text())
	}
	return len(rows) >= leastRows && letters >= leastLetters*len(rows)
}

// part cuts rows at x.
func part(rows []row, x float64) (left, right []row) {
	for _, r := range rows {
		a, b := row{y: r.y}, row{y: r.y}
		for _, c := range r.chunks {
			side := &b
			if c.x1 <= x {
				side = &a
			}
			side.chunks = append(side.chunks, c)
			side.size = max(side.size, c.size)
		}
		if len(a.chunks) > 0 {
			left = append(left, a)
		}
		if len(b.chunks) > 0 {
			right = append(right, b)
		}
	}
	return left, right
}
