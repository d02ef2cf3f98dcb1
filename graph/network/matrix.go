package network

import "slices"

// matrix is how often actors are tied to items, by rows: the first value counts all
// or what is for, the second what is against.
type matrix struct {
	width  int
	starts []int32 // of the rows; one more tells the end
	cols   []int32
	values [][2]float64
}

// matrix counts ties, each by its weight, which is at most 1.
func (t *ties) matrix(s *Spec, weight func(*tie) float64) *matrix {
	m := &matrix{width: len(t.items), starts: make([]int32, len(t.actors)+1)}
	m.cols = make([]int32, 0, len(t.list))
	m.values = make([][2]float64, 0, len(t.list))
	c := counter{ties: t, spec: s, weight: weight, documents: map[string]int32{}}
	for actor := range t.actors {
		for at, end := t.rows[actor], t.rows[actor+1]; at < end; {
			next := at + 1
			for next < end && t.list[next].item == t.list[at].item {
				next++
			}
			m.cols = append(m.cols, t.list[at].item)
			m.values = append(m.values, c.count(t.list[at:next]))
			at = next
		}
		m.starts[actor+1] = int32(len(m.cols))
	}
	return m
}

// counter counts the ties of an actor and an item.
type counter struct {
	ties   *ties
	spec   *Spec
	weight func(*tie) float64
	seen   []counted

	documents map[string]int32 // numbers by id, for counting once in each
}

// counted is a tie by what it counts once for.
type counted struct {
	unit   int32
	side   int32 // 1 for what is against, if that is apart
	weight float64
}

func (c *counter) count(list []tie) (value [2]float64) {
	if len(list) == 1 {
		value[c.side(&list[0])] = c.weight(&list[0])
		return value
	}
	c.seen = c.seen[:0]
	for i := range list {
		c.seen = append(c.seen, counted{c.unit(&list[i], i), int32(c.side(&list[i])), c.weight(&list[i])})
	}
	slices.SortFunc(c.seen, func(a, b counted) int {
		if a.side != b.side {
			return int(a.side - b.side)
		}
		return int(a.unit - b.unit)
	})
	for i := 0; i < len(c.seen); {
		most := c.seen[i].weight
		next := i + 1
		for ; next < len(c.seen) && c.seen[next].side == c.seen[i].side && c.seen[next].unit == c.seen[i].unit; next++ {
			most = max(most, c.seen[next].weight)
		}
		value[c.seen[i].side] += most
		i = next
	}
	return value
}

// side is where a tie is counted.
func (c *counter) side(t *tie) int {
	if c.spec.Qualifier != Ignore && t.sign < 0 {
		return 1
	}
	return 0
}

// unit is what a tie counts once for; at is its place among those of its cell.
func (c *counter) unit(t *tie, at int) int32 {
	switch c.spec.Count {
	case PerDocument:
		return numberIn(c.documents, c.ties.statement(t).Document)
	case PerMonth:
		return monthOf(c.ties.periods[t.occasion].From)
	case PerYear:
		return yearOf(c.ties.periods[t.occasion].From)
	case Across:
		return 0
	case EachStatement:
		return int32(at)
	}
	return c.ties.occasions[t.occasion].place
}

// numberIn numbers strings as they come.
func numberIn(m map[string]int32, s string) int32 {
	n, ok := m[s]
	if !ok {
		n = int32(len(m))
		m[s] = n
	}
	return n
}

// transposed gives the matrix with rows and columns exchanged; it knows nothing of
// the ties.
func (m *matrix) transposed() *matrix {
	n := len(m.starts) - 1
	t := &matrix{width: n, starts: make([]int32, m.width+1), cols: make([]int32, len(m.cols)), values: make([][2]float64, len(m.cols))}
	for _, c := range m.cols {
		t.starts[c+1]++
	}
	for i := range m.width {
		t.starts[i+1] += t.starts[i]
	}
	next := slices.Clone(t.starts)
	for row := range n {
		for at := m.starts[row]; at < m.starts[row+1]; at++ {
			to := next[m.cols[at]]
			t.cols[to], t.values[to] = int32(row), m.values[at]
			next[m.cols[at]]++
		}
	}
	return t
}

// height is the number of rows.
func (m *matrix) height() int { return len(m.starts) - 1 }
