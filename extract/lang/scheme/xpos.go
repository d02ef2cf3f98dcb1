package scheme

// XPOS is a part of speech in the tag set of the Penn Treebank, with the later
// additions of its web corpora.
type XPOS uint8

// The Penn tags.
const (
	XDollar       XPOS = iota // $: currency sign
	XCloseQuote               // '': closing quote
	XOpenQuote                // ``: opening quote
	XComma                    // ,: comma
	XOpenBracket              // -LRB-: opening bracket
	XCloseBracket             // -RRB-: closing bracket
	XStop                     // .: mark that ends a sentence
	XColon                    // :: colon, semicolon, dash
	ADD                       // address, link
	AFX                       // affix
	CC                        // and, or
	CD                        // number
	DT                        // determiner
	EX                        // existential there
	FW                        // foreign word
	GW                        // part of a word that was cut
	HYPH                      // hyphen
	IN                        // preposition or subordinating conjunction
	JJ                        // adjective
	JJR                       // comparative
	JJS                       // superlative
	LS                        // list marker
	MD                        // modal verb
	NFP                       // superfluous punctuation
	NN                        // noun
	NNP                       // proper noun
	NNPS                      // proper noun in the plural
	NNS                       // noun in the plural
	PDT                       // predeterminer
	POS                       // possessive 's
	PRP                       // personal pronoun
	PRPS                      // PRP$: possessive pronoun
	RB                        // adverb
	RBR                       // comparative of an adverb
	RBS                       // superlative of an adverb
	RP                        // particle
	SYM                       // symbol
	TO                        // to before a verb
	UH                        // interjection
	VB                        // verb, base form
	VBD                       // verb, past tense
	VBG                       // verb, -ing form
	VBN                       // verb, past participle
	VBP                       // verb, present tense
	VBZ                       // verb, third person singular present
	WDT                       // which, that
	WP                        // who, what
	WPS                       // WP$: whose
	WRB                       // where, when
	XX                        // unknown
	xposes
)

// XPOSes is the number of Penn tags.
const XPOSes = int(xposes)

var xposNames = [XPOSes]string{
	"$", "''", "``", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX",
}

// String returns the tag as treebanks write it.
func (x XPOS) String() string { return nameAt(xposNames[:], int(x)) }

// ParseXPOS finds a tag by the name that treebanks give it.
func ParseXPOS(name string) (XPOS, bool) {
	i, ok := indexOf(xposNames[:], name)
	return XPOS(i), ok
}
