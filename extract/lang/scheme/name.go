package scheme

// NameType says what bears a name, in the types of OntoNotes 5.
type NameType uint8

// The types of names. NoName stands for what is none.
const (
	NoName   NameType = iota
	Person            // PERSON: a human being, without titles
	Norp              // NORP: nationality, religious or political group: "Kenyan", "African"
	Org               // ORG: body, ministry, company, working group
	Gpe               // GPE: state, region or city
	Loc               // LOC: continent, sea, region that no one governs
	Facility          // FAC: building, airport, hall
	Event             // EVENT: conference, meeting, dialogue with a name
	Law               // LAW: treaty, convention, resolution
	Date              // DATE: day, month, year, period
	Time              // TIME: time of day
	Ordinal           // ORDINAL: "first"
	Cardinal          // CARDINAL: number that no other type takes
	Money             // MONEY: sum of money
	Percent           // PERCENT: percentage
	Quantity          // QUANTITY: measure
	Product           // PRODUCT: thing that is made
	Work              // WORK_OF_ART: title of a text
	Language          // LANGUAGE: language
	nameTypes
)

// NameTypes is the number of types, NoName included.
const NameTypes = int(nameTypes)

var nameTypeNames = [NameTypes]string{
	"", "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "PRODUCT", "WORK_OF_ART", "LANGUAGE",
}

// String returns the type as treebanks write it.
func (t NameType) String() string { return nameAt(nameTypeNames[:], int(t)) }

// ParseNameType finds a type by the name that treebanks give it.
func ParseNameType(name string) (NameType, bool) {
	i, ok := indexOf(nameTypeNames[:], name)
	return NameType(i), ok
}
