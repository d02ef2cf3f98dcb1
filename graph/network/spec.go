package network

import (
	"github.com/diplograph/diplograph/schema"
)

// Spec says which network is wanted. Its zero value is that of states by the
// meetings that they attended together, each counted once. An empty word stands
// for the first of those that are listed for it.
type Spec struct {
	Mode  Mode
	Actor Actor
	Via   Via
	Side  Side // of a one-mode network

	// Roles are the relations that tie actors to what they share; nil stands for
	// DefaultRoles. Those of taking part in meetings tie actors to topics and series
	// over the meetings that discussed or were part of them.
	Roles []schema.Relation

	Qualifier     Qualifier
	Count         Count
	Normalisation Normalisation
	Filter        Filter

	// Kind tells of which sort an organization is, such as company or ministry, by
	// its id; "" where that is not known. Only sectors need it.
	Kind func(id string) string `json:"-"`

	Isolates bool    // keeps nodes without edges
	Backbone float64 // keeps edges that are significant at this level only, by the disparity filter; 0 keeps all
	Expected bool    // compares each edge with what chance would make of it

	Window *Window // what Windows moves
}

// Mode is the number of sorts of nodes.
type Mode string

// The modes.
const (
	OneMode Mode = "one" // nodes of one sort, tied by what they share
	TwoMode Mode = "two" // actors, tied to meetings, topics and so on
)

// Actor is a sort of actor.
type Actor string

// The sorts of actors. Areas are those of the United Nations' M49 standard, made
// of states; sectors of society are made of states and organizations.
const (
	States        Actor = "state"
	Organizations Actor = "organization"
	Persons       Actor = "person"
	Regions       Actor = "region"
	Subregions    Actor = "subregion"
	Sectors       Actor = "sector"
)

// Via is what actors share.
type Via string

// What actors may share. Proposals are instruments as well, such as drafts.
const (
	ViaMeeting  Via = "meeting"
	ViaTopic    Via = "topic"
	ViaProposal Via = "proposal"
	ViaPosition Via = "position"
	ViaSeries   Via = "series"
)

// Side is which nodes a one-mode network has.
type Side string

// The sides.
const (
	Actors Side = "actors" // tied by what they share
	Shared Side = "shared" // what is shared, tied by actors: topics by who spoke on both
)

// Qualifier is what becomes of for and against.
type Qualifier string

// What may become of for and against. All but Ignore leave out what is neither.
const (
	Ignore     Qualifier = "ignore"     // for and against count alike
	Congruence Qualifier = "congruence" // one-mode: what both are for or both are against
	Conflict   Qualifier = "conflict"   // one-mode: what one is for and the other against
	Subtract   Qualifier = "subtract"   // congruence less conflict; two-mode: for less against
	Combine    Qualifier = "combine"    // two-mode: 1 is for, 2 against, 3 both
)

// Count is how often something counts that is said or done more than once.
type Count string

// How often a tie of an actor and what it shares counts, for and against apart
// unless that is ignored.
const (
	PerMeeting    Count = "meeting"   // once for each meeting; what was said at none, once for each document
	PerDocument   Count = "document"  // once for each document
	PerMonth      Count = "month"     // once for each month, that of all that has no date being one
	PerYear       Count = "year"      // likewise
	Across        Count = "across"    // once
	EachStatement Count = "statement" // as often as it is said
)

// Normalisation is how weights are made comparable.
type Normalisation string

// The normalisations.
const (
	Unnormalised    Normalisation = "none"
	AverageActivity Normalisation = "average-activity" // by the mean activity of the ends, in two-mode of the actor
	Prominence      Normalisation = "prominence"       // two-mode: by how often what is shared is spoken of
	Jaccard         Normalisation = "jaccard"          // one-mode
	Cosine          Normalisation = "cosine"           // one-mode
	Newman          Normalisation = "newman"           // one-mode: what many share ties less
)

// Filter chooses what counts. Its zero value chooses all that is plainly said.
type Filter struct {
	From, To   string   // ISO 8601 dates between which it was so; "" leaves a side open
	Series     []string // ids, of one of which the meeting is part
	Topics     []string // ids, one of which it is about
	Capacities []string // in one of which the actor took part

	MinMeetings   int // of an actor
	MinStatements int // of an actor
	MinConfidence float64

	Include []string // ids of nodes: of a side that any of these are of, only these
	Exclude []string // ids of nodes
}

// Window moves over time.
type Window struct {
	Unit   Unit
	Size   int // in units
	Step   int // in units; 0 stands for 1
	Kernel Kernel
}

// Unit is what a window is measured in.
type Unit string

// The units.
const (
	Months   Unit = "months"
	Meetings Unit = "meetings" // that have a date, one after the other
)

// Kernel is how what lies farther from the middle of a window counts less.
type Kernel string

// The kernels.
const (
	Uniform      Kernel = "uniform"
	Triangular   Kernel = "triangular"
	Epanechnikov Kernel = "epanechnikov"
	Gaussian     Kernel = "gaussian"
)
