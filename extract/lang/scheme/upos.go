package scheme

// UPOS is a part of speech of Universal Dependencies
// (https://universaldependencies.org/u/pos/).
type UPOS uint8

// The universal parts of speech.
const (
	Adj          UPOS = iota // ADJ: adjective
	Adp                      // ADP: preposition
	Adv                      // ADV: adverb
	AuxVerb                  // AUX: auxiliary, also copular be
	CConj                    // CCONJ: coordinating conjunction
	Determiner               // DET: determiner
	Interjection             // INTJ: interjection
	Noun                     // NOUN: noun
	Num                      // NUM: number
	Part                     // PART: particle: to, not, 's
	Pron                     // PRON: pronoun
	Propn                    // PROPN: proper noun
	Punctuation              // PUNCT: punctuation
	SConj                    // SCONJ: subordinating conjunction
	Sym                      // SYM: symbol
	Verb                     // VERB: verb
	Other                    // X: other
	uposes
)

// UPOSes is the number of universal parts of speech.
const UPOSes = int(uposes)

var uposNames = [UPOSes]string{
	"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// String returns the tag as treebanks write it.
func (u UPOS) String() string { return nameAt(uposNames[:], int(u)) }

// ParseUPOS finds a tag by the name that treebanks give it.
func ParseUPOS(name string) (UPOS, bool) {
	i, ok := indexOf(uposNames[:], name)
	return UPOS(i), ok
}
