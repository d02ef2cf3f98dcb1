// Package post finds who holds which post where: it labels the words of a text as
// names of persons, of their posts and of the bodies that these are at, and tells of
// each post and body whether its person stands before or behind it.
//
// The labels are those of a linear model over the words, their form, what the lexicon
// knows of them and what stands around them, trained as a structured perceptron
// (Collins 2002) and decoded by Viterbi's algorithm. So "Riganet Board Member Jane Roe",
// "Jane Roe, member of the board, Riganet" and a table of speakers need no rule each.
package post

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Label is what a word is a part of.
type Label uint8

// The labels. The person of a post or body that is Ahead stands behind it in the text, as
// in "Minister Jane Roe"; that of others stands before it, as in "Jane Roe, Minister".
const (
	None Label = iota
	Person
	PostAhead
	Post
	BodyAhead
	Body
	labels
)

// Flags are what the lexicon and the form of a word tell.
type Flags uint32

// The flags of a word.
const (
	Role         Flags = 1 << iota // the head of a post: "minister"
	RoleModifier                   // "deputy"
	GivenName                      // a first name that is known
	Honorific                      // "Dr."
	Particle                       // "van"
	Suffix                         // "Jr."
	BodyHead                       // "ministry"
	MeetingHead                    // "conference"
	State                          // within a state's name
	Adjective                      // within the adjective of a state
	KnownBody                      // within the name of a body that is known
	KnownPlace                     // within the name of a place
	NamedPerson                    // within a person's name, by the linguistic core
	NamedBody                      // within a body's name, by the linguistic core
	Upper                          // begins with a capital
	AllUpper                       // all capitals
	Numeric                        // begins with a digit
	Mark                           // punctuation
	BrokeLine                      // the first of a line
	FoundPerson                    // within a person's name, by what mentions look like
	FoundBody                      // likewise a body's
	FoundElse                      // likewise that of something else
	FirstOfFound                   // the first of what was found
	Listed                         // in a list's item or a row
)

// Word is a word as the model sees it.
type Word struct {
	Text  string
	Flags Flags
	Pos   scheme.UPOS
}

// Chunk is a name, a post or a body: the words [First, End).
type Chunk struct {
	First, End int
	Label      Label
}

// Holding is a post that a person holds at a body. Either the post or the body may be
// missing, in which case its End is 0.
type Holding struct {
	Person, Post, Body Chunk
}

// Holdings reads who holds what from the chunks of a sentence, in their order.
func Holdings(chunks []Chunk) []Holding {
	var all []Holding
	for i, c := range chunks {
		if c.Label != Person {
			continue
		}
		first := i
		for first > 0 && (chunks[first-1].Label == PostAhead || chunks[first-1].Label == BodyAhead) {
			first--
		}
		end := i + 1
		for end < len(chunks) && (chunks[end].Label == Post || chunks[end].Label == Body) {
			end++
		}
		all = append(all, held(c, chunks[first:i])...)
		all = append(all, held(c, chunks[i+1:end])...)
	}
	return all
}

// held pairs the posts of one person with the bodies next to them: a post with the body
// behind it, or else with the one before it that is still without one.
func held(person Chunk, chunks []Chunk) []Holding {
	var all []Holding
	for _, c := range chunks {
		last := len(all) - 1
		isPost := c.Label == Post || c.Label == PostAhead
		switch {
		case isPost && last >= 0 && all[last].Post.End == 0:
			all[last].Post = c
		case isPost:
			all = append(all, Holding{Person: person, Post: c})
		case last >= 0 && all[last].Body.End == 0:
			all[last].Body = c
		default:
			all = append(all, Holding{Person: person, Body: c})
		}
	}
	return all
}
