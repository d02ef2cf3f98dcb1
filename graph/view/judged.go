package view

import (
	"encoding/base64"
	"strings"
)

// A judgement bears an id of its own, so that clients which keep what they saw by
// its id notice when another takes its place.
const (
	judgementPath = "judgement/" // then the statement's id
	matchPath     = "match/"     // then both entities' ids in base64, a zero byte between them
)

// ID returns the id, the same for whatever counts of the fact.
func (j *Judgement) ID() string { return judgementPath + j.made.Statement }

// ID returns the id, the same for whatever counts of the two.
func (x *EntityMatch) ID() string {
	return matchPath + base64.RawURLEncoding.EncodeToString([]byte(x.made.A+"\x00"+x.made.B))
}

// judged finds a judgement by its id; is tells whether it can be the id of one.
func (r *Root) judged(id string) (found Node, is bool) {
	if statement, ok := strings.CutPrefix(id, judgementPath); ok {
		if j := r.Judgement(statement); j != nil {
			return j, true
		}
		return nil, isStatementID(statement)
	}
	coded, ok := strings.CutPrefix(id, matchPath)
	if !ok {
		return nil, false
	}
	text, err := base64.RawURLEncoding.Strict().DecodeString(coded)
	a, b, pair := strings.Cut(string(text), "\x00")
	if err != nil || !pair {
		return nil, false
	}
	for _, made := range r.graph.Matches(a) {
		if made.A == a && made.B == b {
			return &EntityMatch{root: r, made: made}, true
		}
	}
	return nil, true
}
