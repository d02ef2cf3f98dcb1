package view

import (
	"errors"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/network"
)

// What a network is made of, by the names that the API has for it.
type (
	NetworkMode          string // NetworkMode is ONE_MODE or TWO_MODE.
	NetworkActor         string // NetworkActor is a kind of actors.
	NetworkVia           string // NetworkVia is what joins actors.
	NetworkSide          string // NetworkSide is ACTORS or SHARED.
	NetworkQualifier     string // NetworkQualifier is how support and opposition count.
	NetworkCount         string // NetworkCount is which repetitions count once.
	NetworkNormalisation string // NetworkNormalisation is how weights are made comparable.
	NetworkWindowUnit    string // NetworkWindowUnit is what a window is counted in.
	NetworkKernel        string // NetworkKernel is how much counts what is off the middle.
)

// NetworkInput says what the nodes and edges of a network are.
type NetworkInput struct {
	Mode          NetworkMode
	Actor         NetworkActor
	Via           NetworkVia
	Side          NetworkSide
	Roles         []Predicate
	Qualifier     NetworkQualifier
	CountOnce     NetworkCount
	Normalisation NetworkNormalisation
	Filter        *NetworkFilter
	Isolates      bool
	Backbone      *float64
	Window        *NetworkWindowInput
}

// NetworkFilter holds conditions on what a network is made of.
type NetworkFilter struct {
	During        *DateRange
	Series        []string
	Topics        []string
	Capacities    []string
	MinMeetings   *int32
	MinStatements *int32
	MinConfidence *float64
	Include       []string
	Exclude       []string
}

// NetworkWindowInput says how time is cut into windows.
type NetworkWindowInput struct {
	Unit   NetworkWindowUnit
	Size   int32
	Step   int32
	Kernel NetworkKernel
}

// check refuses lists that are too long.
func (in NetworkInput) check() error {
	if in.Filter == nil {
		return nil
	}
	for name, list := range map[string][]string{
		"series": in.Filter.Series, "topics": in.Filter.Topics, "capacities": in.Filter.Capacities,
		"include": in.Filter.Include, "exclude": in.Filter.Exclude,
	} {
		if len(list) > maxValues {
			return badInput("filter: %s has %d values; at most %d can be asked for at once", name, len(list), maxValues)
		}
	}
	return nil
}

// comparesWithChance tells whether edges can be compared with what chance would make of
// them, which knows neither nodes of two kinds nor for and against.
func comparesWithChance(s network.Spec) bool {
	return s.Mode == network.OneMode && s.Qualifier == network.Ignore
}

// spec says the same in the words of package network.
func (in NetworkInput) spec() network.Spec {
	s := network.Spec{
		Mode: network.Mode(word(string(in.Mode))[:len("one")]), Actor: network.Actor(word(string(in.Actor))), Via: network.Via(word(string(in.Via))),
		Side: network.Side(word(string(in.Side))), Roles: relationsOf(in.Roles), Qualifier: network.Qualifier(word(string(in.Qualifier))),
		Count: network.Count(word(string(in.CountOnce))), Normalisation: network.Normalisation(word(string(in.Normalisation))),
		Isolates: in.Isolates, Backbone: value(in.Backbone),
	}
	s.Expected = comparesWithChance(s)
	if f := in.Filter; f != nil {
		s.Filter = network.Filter{
			Series: f.Series, Topics: f.Topics, Capacities: f.Capacities, MinMeetings: int(value(f.MinMeetings)),
			MinStatements: int(value(f.MinStatements)), MinConfidence: value(f.MinConfidence), Include: f.Include, Exclude: f.Exclude,
		}
		if f.During != nil {
			s.Filter.From, s.Filter.To = string(value(f.During.From)), string(value(f.During.To))
		}
	}
	if w := in.Window; w != nil {
		s.Window = &network.Window{Unit: network.Unit(word(string(w.Unit))), Size: int(w.Size), Step: int(w.Step), Kernel: network.Kernel(word(string(w.Kernel)))}
	}
	return s
}

// asInput makes an error that tells what is wrong with a request one of the API.
func asInput(err error) error {
	if errors.Is(err, graph.ErrUsage) || errors.Is(err, graph.ErrNotFound) {
		return &InputError{Message: strings.ReplaceAll(err.Error(), graph.ErrUsage.Error()+": ", "")}
	}
	return err
}
