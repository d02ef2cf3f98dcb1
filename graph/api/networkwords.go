package api

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// networkOf reads which network the parameters of an address ask for, and with
// which measures.
func networkOf(query url.Values) (network.Spec, []analysis.Measure, error) {
	r := parameters{given: query, known: map[string]bool{}}
	s := network.Spec{
		Mode: network.Mode(r.text("mode")), Actor: network.Actor(r.text("actor")), Via: network.Via(r.text("via")),
		Side: network.Side(r.text("side")), Qualifier: network.Qualifier(r.text("qualifier")), Count: network.Count(r.text("count")),
		Normalisation: network.Normalisation(r.text("normalisation")), Isolates: r.flag("isolates"), Backbone: r.number("backbone"),
		Filter: network.Filter{
			From: r.text("from"), To: r.text("to"), Series: r.list("series"), Topics: r.list("topic"), Capacities: r.list("capacity"),
			MinMeetings: r.whole("minMeetings"), MinStatements: r.whole("minStatements"), MinConfidence: r.number("minConfidence"),
			Include: r.list("include"), Exclude: r.list("exclude"),
		},
	}
	for _, role := range r.list("role") {
		s.Roles = append(s.Roles, schema.Relation(role))
	}
	window := network.Window{
		Size: r.whole("window"), Unit: network.Unit(r.text("unit")), Step: r.whole("step"), Kernel: network.Kernel(r.text("kernel")),
	}
	if query.Has("window") {
		s.Window = &window
	}
	var measures []analysis.Measure
	for _, m := range r.list("measures") {
		if !slices.Contains(analysis.Measures(), analysis.Measure(m)) {
			r.fault("measures", "there is no measure %q", m)
		}
		measures = append(measures, analysis.Measure(m))
	}
	return s, measures, r.done()
}

// parameters are those of an address, and what is wrong with them.
type parameters struct {
	given  url.Values
	known  map[string]bool // by name
	faults []error
}

func (p *parameters) fault(name, format string, args ...any) {
	p.faults = append(p.faults, fmt.Errorf("%s: %s", name, fmt.Sprintf(format, args...)))
}

// text is what a parameter says, "" where it is not given.
func (p *parameters) text(name string) string {
	p.known[name] = true
	if len(p.given[name]) > 1 {
		p.fault(name, "it is given more than once")
	}
	return p.given.Get(name)
}

// list is what a parameter says that may be given more than once, or have commas.
func (p *parameters) list(name string) []string {
	p.known[name] = true
	var list []string
	for _, text := range p.given[name] {
		list = append(list, strings.FieldsFunc(text, func(r rune) bool { return r == ',' })...)
	}
	return list
}

func (p *parameters) flag(name string) bool {
	text := p.text(name)
	if text != "" && text != "true" && text != "false" {
		p.fault(name, "write true or false")
	}
	return text == "true"
}

func (p *parameters) whole(name string) int {
	text := p.text(name)
	n, err := strconv.ParseInt(text, 10, 32)
	if text != "" && err != nil {
		p.fault(name, "%q is not a whole number", text)
	}
	return int(n)
}

func (p *parameters) number(name string) float64 {
	text := p.text(name)
	f, err := strconv.ParseFloat(text, 64)
	if text != "" && err != nil {
		p.fault(name, "%q is not a number", text)
	}
	return f
}

// done tells what is wrong with the parameters; those that nobody asked about are
// among that.
func (p *parameters) done() error {
	for _, name := range slices.Sorted(maps.Keys(p.given)) {
		if !p.known[name] {
			p.fault(name, "there is no such parameter; there are %s", strings.Join(slices.Sorted(maps.Keys(p.known)), ", "))
		}
	}
	return errors.Join(p.faults...)
}
