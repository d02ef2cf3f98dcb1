package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/segment"
)

// affiliation is what a gold file tells of a person: names that are right for each.
type affiliation struct{ persons, posts, bodies []string }

func readGold(file string) ([]affiliation, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	type row struct {
		Alias, Names string
		S, O         []string
		P            string
		Attrs        map[string]any
	}
	var rows []row
	names := map[string]string{}
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var r row
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, err
		}
		if r.Alias != "" {
			names[r.Alias] = r.Names
		}
		rows = append(rows, r)
	}
	variants := func(name string) []string {
		if long, ok := names[name]; ok {
			name = long
		}
		return strings.Split(name, "|")
	}
	var all []affiliation
	for _, r := range rows {
		if r.P != "affiliatedWith" || len(r.S) < 2 || len(r.O) < 2 {
			continue
		}
		a := affiliation{persons: variants(r.S[1]), bodies: variants(r.O[1])}
		if role, ok := r.Attrs["role"].(string); ok {
			a.posts = strings.Split(role, "|")
		}
		all = append(all, a)
	}
	return all, nil
}

// aligner finds what is told in one unit.
type aligner struct {
	lexicon *lexicon.Lexicon
	tokens  []segment.Token
	taken   []bool
	chunks  []post.Chunk
}

func newAligner(lex *lexicon.Lexicon, tokens []segment.Token) *aligner {
	return &aligner{lexicon: lex, tokens: tokens, taken: make([]bool, len(tokens))}
}

// span is the words [first, end).
type span struct{ first, end int }

// distance is the number of words between two spans.
func (s span) distance(o span) int { return max(s.first-o.end, o.first-s.end, 0) }

// The furthest that a post stands from a person, and a body from these.
const (
	postReach = 30
	bodyReach = 14
	bareReach = 3 // of a body without a post
)

// align returns the chunks of the unit.
func (a *aligner) align(told []affiliation) []post.Chunk {
	var persons []span
	for _, t := range told {
		for _, p := range a.find(t.persons, false) {
			if !slices.Contains(persons, p) {
				persons = append(persons, p)
			}
		}
	}
	for _, p := range persons {
		a.take(p, post.Person)
	}
	for _, t := range told {
		for _, p := range a.find(t.persons, false) {
			a.tie(p, t, persons)
		}
	}
	slices.SortFunc(a.chunks, func(x, y post.Chunk) int { return cmp.Compare(x.First, y.First) })
	return a.chunks
}

// tie labels the post and the body of one person where they stand near.
func (a *aligner) tie(person span, t affiliation, persons []span) {
	within := person
	if len(t.posts) > 0 {
		at, ok := a.nearest(a.find(t.posts, true), person, postReach, persons)
		if !ok {
			return
		}
		a.take(at, side(person, at, post.PostAhead, post.Post))
		within = span{min(person.first, at.first), max(person.end, at.end)}
	}
	reach := bodyReach
	if len(t.posts) == 0 {
		reach = bareReach
	}
	if at, ok := a.nearest(a.bodies(t.bodies), within, reach, persons); ok {
		a.take(at, side(person, at, post.BodyAhead, post.Body))
	}
}

func side(person, at span, ahead, behind post.Label) post.Label {
	if at.end <= person.first {
		return ahead
	}
	return behind
}

// nearest is the span that is nearest to another, behind it if two are as near, and not
// beyond another person.
func (a *aligner) nearest(spans []span, to span, reach int, persons []span) (span, bool) {
	best, found := span{}, false
	for _, s := range spans {
		if s.distance(to) > reach || a.between(s, to, persons) {
			continue
		}
		if !found || s.distance(to) < best.distance(to) || s.distance(to) == best.distance(to) && s.end-s.first > best.end-best.first {
			best, found = s, true
		}
	}
	return best, found
}

func (a *aligner) between(s, to span, persons []span) bool {
	return slices.ContainsFunc(persons, func(p span) bool {
		return p.first >= min(s.end, to.end) && p.end <= max(s.first, to.first) || p.first < s.end && s.first < p.end
	})
}

func (a *aligner) take(s span, l post.Label) {
	for i := s.first; i < s.end; i++ {
		if a.taken[i] {
			return
		}
	}
	for i := s.first; i < s.end; i++ {
		a.taken[i] = true
	}
	a.chunks = append(a.chunks, post.Chunk{First: s.first, End: s.end, Label: l})
}

// find returns where one of the names stands, the longest of those that begin at a word.
func (a *aligner) find(names []string, anyCase bool) []span {
	var all []span
	for i := range a.tokens {
		best := 0
		for _, name := range names {
			if n := a.match(i, segment.Tokens(strings.TrimSpace(name), 0), anyCase); n > best {
				best = n
			}
		}
		if best > 0 {
			all = append(all, span{i, i + best})
		}
	}
	return all
}

func (a *aligner) match(i int, name []segment.Token, anyCase bool) int {
	if len(name) == 0 || i+len(name) > len(a.tokens) {
		return 0
	}
	for k, t := range name {
		at := a.tokens[i+k]
		if t.Fold != at.Fold || !anyCase && t.Is(segment.Upper) && !at.Is(segment.Upper) {
			return 0
		}
	}
	return len(name)
}

// bodies returns where one of the bodies or states stands under any of its names.
func (a *aligner) bodies(names []string) []span {
	all := a.find(names, false)
	known := map[string]bool{}
	for _, name := range names {
		for _, hit := range a.lexicon.ByName(name) {
			known[hit.Entry.ID] = true
		}
	}
	if len(known) == 0 {
		return all
	}
	surface := make([]string, len(a.tokens))
	for i, t := range a.tokens {
		surface[i] = t.Text
	}
	for i := range surface {
		for _, hit := range a.lexicon.Longest(surface[i:]) {
			if known[hit.Entry.ID] {
				all = append(all, span{i, i + hit.Words})
			}
		}
	}
	return all
}
