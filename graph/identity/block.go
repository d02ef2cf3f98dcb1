package identity

import (
	"cmp"
	"slices"
	"strings"
)

// maxBlock is how many nodes may share a key and all be compared.
const maxBlock = 40

// window is how many neighbours, in order of name, each node of a larger block is
// compared with.
const window = 8

// weakKey begins the finer keys that say little: of a block that is too large for
// them nothing is compared.
const weakKey = "~"

// blocks are the keys by which nodes meet. Nodes are numbered from 0.
type blocks struct {
	byKey map[string][]int32
	split func(i int32) []string // finer keys for the nodes of a block that is too large
	order func(i int32) string   // under which like nodes are neighbours
}

func newBlocks(split func(int32) []string, order func(int32) string) blocks {
	return blocks{byKey: map[string][]int32{}, split: split, order: order}
}

func (b blocks) add(key string, i int32) {
	list := b.byKey[key]
	if len(list) == 0 || list[len(list)-1] != i {
		b.byKey[key] = append(list, i)
	}
}

// pairs lists the pairs of nodes to compare, each once, in order. A block that is
// too large is cut up by finer keys, and what is still too large is gone through
// in order with a window over it: the sorted neighbourhood of Hernández and
// Stolfo, "The Merge/Purge Problem for Large Databases", SIGMOD 1995. So each key
// of a node costs at most maxBlock comparisons.
func pairs(b blocks) [][2]int32 {
	var list [][2]int32
	for _, block := range b.byKey {
		if len(block) <= maxBlock {
			list = all(list, block)
			continue
		}
		finer := map[string][]int32{}
		for _, i := range block {
			for _, key := range b.split(i) {
				finer[key] = append(finer[key], i)
			}
		}
		for key, part := range finer {
			switch {
			case len(part) <= maxBlock:
				list = all(list, part)
			case !strings.HasPrefix(key, weakKey):
				list = b.neighbours(list, part)
			}
		}
	}
	slices.SortFunc(list, func(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	return slices.Compact(list)
}

func all(list [][2]int32, block []int32) [][2]int32 {
	for n, i := range block {
		for _, j := range block[n+1:] {
			list = appendPair(list, i, j)
		}
	}
	return list
}

func (b blocks) neighbours(list [][2]int32, block []int32) [][2]int32 {
	sorted := slices.Clone(block)
	slices.SortFunc(sorted, func(i, j int32) int { return cmp.Or(cmp.Compare(b.order(i), b.order(j)), cmp.Compare(i, j)) })
	for n, i := range sorted {
		for _, j := range sorted[n+1 : min(n+1+window, len(sorted))] {
			list = appendPair(list, i, j)
		}
	}
	return list
}

func appendPair(list [][2]int32, i, j int32) [][2]int32 {
	if i == j {
		return list
	}
	return append(list, [2]int32{min(i, j), max(i, j)})
}
