package scheme

// Label says how a word depends on its head. The labels are those of ClearNLP
// (Choi and Palmer 2012), which keep apart what rules ask for: passive subjects,
// agents, objects of prepositions, appositions.
type Label uint8

// The labels. In each example the dependent is in [brackets] and its head in
// {braces}; the root of a sentence has no head.
const (
	Root      Label = iota // the main word of the sentence: "Kenya [hosted] the meeting."
	ACL                    // clause that modifies a noun, not a relative one: "the {proposal} [submitted] by Chile"
	Acomp                  // adjective as complement: "The text {is} [clear]."
	Advcl                  // adverbial clause: "[Recalling] its mandate, the Group {met} in May."
	Advmod                 // adverb: "The Chair [warmly] {thanked} the hosts."
	Agent                  // "by" of a passive: "The report was {adopted} [by] the Committee."
	Amod                   // adjective before its noun: "a [binding] {instrument}"
	Appos                  // apposition: "the {Chair}, Amina [Diallo], spoke"
	Attr                   // noun as complement of be: "Peru {is} a [member]."
	Aux                    // auxiliary: "Oman [will] {host} the session."
	AuxPass                // auxiliary of a passive: "The agenda [was] {adopted}."
	Case                   // possessive mark: "the {Chair} ['s] summary"
	Cc                     // coordinating conjunction: "{Fiji} [and] Samoa"
	Ccomp                  // clause as complement: "Japan {said} that it [supports] the text."
	Compound               // noun or name part before a noun: "[cyber] {norms}", "[Amina] {Diallo}"
	Conj                   // a conjunct, on the one before it: "{Fiji} and [Samoa]"
	Csubj                  // clause as subject: "What was [said] {matters}."
	CsubjPass              // clause as subject of a passive: "What was [said] was {recorded}."
	Dative                 // indirect object: "The Group {gave} the [Chair] a mandate."
	Dep                    // none of the others
	Det                    // determiner: "[the] {mandate}"
	Dobj                   // direct object: "Egypt {opposed} the [draft]."
	Expl                   // "there", "it" without meaning: "[There] {was} no vote."
	Intj                   // interjection: "[Yes], we {agree}."
	Mark                   // word that opens a clause: "Japan said [that] it {supports} the text."
	Meta                   // bracketed or stray matter: "{Statement} [[2]]"
	Neg                    // negation: "Mali did [not] {attend}."
	Nmod                   // noun that modifies a noun otherwise: "the [Asia-Pacific] {region}"
	NpAdvmod               // noun as adverbial: "The Group {met} [Monday]."
	Nsubj                  // subject: "[Egypt] {opposed} the draft."
	NsubjPass              // subject of a passive: "The [agenda] was {adopted}."
	NumMod                 // number: "[nine] {states}", "{September} [2019]"
	Oprd                   // predicate of an object: "The Group {elected} her [Chair]."
	Parataxis              // clause set beside another: "This, I [believe], {is} a start."
	Pcomp                  // clause behind a preposition: "{by} [building] capacity"
	Pobj                   // noun behind a preposition: "{in} [Geneva]"
	Poss                   // possessor: "the [Chair]'s {summary}", "[its] {mandate}"
	Preconj                // first half of a pair: "[both] {states} and companies"
	Predet                 // before the determiner: "[all] the {members}"
	Prep                   // preposition: "The Group {met} [in] Geneva."
	Prt                    // particle of a verb: "The Chair {put} [forward] a text."
	Punct                  // punctuation
	QuantMod               // modifier of a number: "[over] {100} experts"
	Relcl                  // relative clause: "the {states} that [attended]"
	Xcomp                  // complement clause without a subject of its own: "They {agreed} to [meet] again."
	labels
)

// Labels is the number of labels.
const Labels = int(labels)

// labelNames has a place for each label; the compiler checks their number.
var labelNames = [Labels]string{
	"ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
	"ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta",
	"neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss",
	"preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
}

// String returns the label as treebanks write it.
func (l Label) String() string { return nameAt(labelNames[:], int(l)) }

// ParseLabel finds a label by the name that treebanks give it.
func ParseLabel(name string) (Label, bool) {
	i, ok := indexOf(labelNames[:], name)
	return Label(i), ok
}
