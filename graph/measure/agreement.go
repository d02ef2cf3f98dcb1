package measure

import (
	"fmt"
	"math"
)

// Agreement tells how like each other two groupings of the same nodes are: as
// mutual information, divided by the mean of the entropies (Danon et al.,
// "Comparing community structure identification", Journal of Statistical Mechanics,
// 2005), and as the share of pairs of nodes that both keep together or apart, less
// what chance lets expect (Hubert and Arabie, "Comparing partitions", Journal of
// Classification 2, 1985). Both are 1 if they are the same. Groups are numbered
// from 0.
func Agreement(a, b []int) (nmi, ari float64, err error) {
	if len(a) != len(b) {
		return 0, 0, fmt.Errorf("%w: groupings of %d and %d nodes", ErrArgument, len(a), len(b))
	}
	groups := [2]int{}
	for i, member := range [][]int{a, b} {
		for v, c := range member {
			if c < 0 || c > max(maxGroup, len(member)) {
				return 0, 0, fmt.Errorf("%w: node %d is in group %d: number groups from 0, without great gaps", ErrArgument, v, c)
			}
			groups[i] = max(groups[i], c+1)
		}
	}
	nmi, ari = agreement(a, b, groups[0], groups[1])
	return nmi, ari, nil
}

func agreement(a, b []int, groupsA, groupsB int) (nmi, ari float64) {
	n := float64(len(a))
	sizeB := make([]int, groupsB)
	for _, c := range b {
		sizeB[c]++
	}
	begin, sorted := sortByGroup(a, groupsA)
	common, touched := make([]int, groupsB), []int(nil)
	together := 0.0 // entropy of both
	var pairs float64
	for c := range groupsA {
		for _, v := range sorted[begin[c]:begin[c+1]] {
			if common[b[v]] == 0 {
				touched = append(touched, b[v])
			}
			common[b[v]]++
		}
		for _, d := range touched {
			together += entropy(common[d], n)
			pairs += pairsOf(common[d])
			common[d] = 0
		}
		touched = touched[:0]
	}
	entropyA, entropyB, pairsA, pairsB := 0.0, 0.0, 0.0, 0.0
	for c := range groupsA {
		size := begin[c+1] - begin[c]
		entropyA += entropy(size, n)
		pairsA += pairsOf(size)
	}
	for _, size := range sizeB {
		entropyB += entropy(size, n)
		pairsB += pairsOf(size)
	}
	nmi, ari = 1, 1
	if entropyA+entropyB > 0 {
		nmi = max(0, 2*(entropyA+entropyB-together)/(entropyA+entropyB))
	}
	expected := pairsA * pairsB / max(1, pairsOf(len(a)))
	if most := (pairsA + pairsB) / 2; most != expected {
		ari = (pairs - expected) / (most - expected)
	}
	return nmi, ari
}

// entropy is what a group adds to that of a grouping of n nodes.
func entropy(size int, n float64) float64 {
	if size == 0 {
		return 0
	}
	p := float64(size) / n
	return -p * math.Log(p)
}

func pairsOf(size int) float64 { return float64(size) * float64(size-1) / 2 }

// sortByGroup lists nodes by group, and where each group begins.
func sortByGroup(member []int, groups int) (begin []int, sorted []int) {
	begin = make([]int, groups+1)
	for _, c := range member {
		begin[c+1]++
	}
	for c := range groups {
		begin[c+1] += begin[c]
	}
	sorted = make([]int, len(member))
	next := append([]int(nil), begin...)
	for v, c := range member {
		sorted[next[c]] = v
		next[c]++
	}
	return begin, sorted
}
