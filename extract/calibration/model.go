package calibration

import (
	"fmt"
	"math"
	"strings"
)

// How many facts the prior knowledge of a level counts for. They were chosen by
// the log loss of CrossValidate on testdata/gold; half or twice as much changes it
// by less than a hundredth. They are larger than facts that have nothing to do
// with each other would want, since those of one document are often right or
// wrong together.
const (
	globalWeight   = 20 // of the share that is right of all facts, for a relation
	relationWeight = 20 // of the share that is right of the relation's, for a rule
	handWeight     = 40 // of the confidence set by hand, for a rule
	againWeight    = 3  // errors, of there being no difference to facts given once
)

// No count makes a fact certain, or certainly wrong.
const (
	least = 0.01
	most  = 0.99
)

// Model tells the confidence of facts.
//
// The share of a rule's facts that is right is taken for Beta-binomial, and the
// confidence is the mean of its posterior (Gelman et al., Bayesian Data Analysis,
// 3rd edition, 2013, chapter 5). The prior of each level comes from the one
// above, as in empirical Bayes (Casella, "An Introduction to Empirical Bayes
// Data Analysis", The American Statistician 39, 1985): with k of n facts right,
//
//	all       p = k / n
//	relation  q = (k + a·p) / (n + a)
//	rule      r = (k + b·q + h·c) / (n + b + h)
//
// where c is what was set by hand, a the globalWeight, b the relationWeight and h
// the handWeight. Only facts count that a document gave once. With no counts at
// all, r is c.
//
// Facts that a document gives again are wrong more seldom. How much so is
// measured, for rules that read the same words need not err independently of each
// other, as it would take to multiply their probabilities of error (noisy-or). The
// odds of error are multiplied by one factor: the errors among facts given again,
// divided by those that r lets expect, both with d (the againWeight) added; 1 at
// most.
//
//	f = min(1, (d + Σ wrong) / (d + Σ (1−r)))
//
// A confidence grows with c and with each fact that was right.
type Model struct {
	table   *Table
	set     map[string]float64
	once    map[string]float64 // r, by rule
	factor  float64            // f
	unknown []string
}

// New makes a model of what was counted and of the confidences that were set by
// hand, by rule. Counts of rules that are not among these are left aside, see
// Unknown.
func New(t *Table, set map[string]float64) *Model {
	m := &Model{table: t, set: set, once: make(map[string]float64, len(set))}
	var all Tally
	relations := map[string]Tally{}
	for _, rule := range t.Rules() {
		if _, ok := set[rule]; !ok {
			m.unknown = append(m.unknown, fmt.Sprintf("%s: there is no rule %s", t.where[rule], rule))
			continue
		}
		once := t.counts[rule].Once
		all = all.plus(once)
		relations[relationOf(rule)] = relations[relationOf(rule)].plus(once)
	}
	for rule, hand := range set {
		m.once[rule] = posterior(all, relations[relationOf(rule)], t.counts[rule].Once, hand)
	}
	m.factor = m.measureFactor()
	return m
}

// relationOf is the relation that a rule states, which its name begins with.
func relationOf(rule string) string {
	relation, _, _ := strings.Cut(rule, ".")
	return relation
}

// posterior is r of a rule.
func posterior(all, relation, rule Tally, hand float64) float64 {
	if all.Said == 0 {
		return hand
	}
	p := float64(all.Right) / float64(all.Said)
	q := (float64(relation.Right) + globalWeight*p) / float64(relation.Said+globalWeight)
	return (float64(rule.Right) + relationWeight*q + handWeight*hand) / float64(rule.Said+relationWeight+handWeight)
}

// measureFactor is f.
func (m *Model) measureFactor() float64 {
	wrong, expected := 0.0, 0.0
	for _, rule := range m.table.Rules() { // in order, for sums of floats depend on it
		r, ok := m.once[rule]
		if !ok {
			continue
		}
		again := m.table.counts[rule].Again
		wrong += float64(again.Said - again.Right)
		expected += float64(again.Said) * (1 - r)
	}
	return min(1, (againWeight+wrong)/(againWeight+expected))
}

// Confidence is that of a fact which the rule found, with two decimals; again
// tells whether the document gives it more than once. It is 0 if there is no
// such rule.
func (m *Model) Confidence(rule string, again bool) float64 {
	r, ok := m.once[rule]
	if !ok {
		return 0
	}
	if again {
		wrong := (1 - r) * m.factor
		r /= r + wrong
	}
	return min(most, max(least, math.Round(100*r)/100))
}

// Set is the confidence that was set by hand.
func (m *Model) Set(rule string) float64 { return m.set[rule] }

// Counts are those of the rule.
func (m *Model) Counts(rule string) Counts { return m.table.Rule(rule) }

// Unknown says, with file and line, which rules were counted that are no more.
func (m *Model) Unknown() []string { return m.unknown }

// CrossValidate tells for each fact the confidence that it would have if only
// the other documents had been counted (Stone, "Cross-Validatory Choice and
// Assessment of Statistical Predictions", Journal of the Royal Statistical
// Society B 36, 1974). What was set by hand stays.
func (m *Model) CrossValidate(observations []Observation) []float64 {
	models := map[string]*Model{}
	confidences := make([]float64, len(observations))
	for i, o := range observations {
		if models[o.Document] == nil {
			models[o.Document] = New(Count(without(observations, o.Document)), m.set)
		}
		confidences[i] = models[o.Document].Confidence(o.Rule, o.Again)
	}
	return confidences
}

func without(observations []Observation, document string) []Observation {
	others := make([]Observation, 0, len(observations))
	for _, o := range observations {
		if o.Document != document {
			others = append(others, o)
		}
	}
	return others
}
