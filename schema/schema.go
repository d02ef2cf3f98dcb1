// Package schema says what may be said: the classes of things, the relations
// between them, and the fact, which is one statement with the words that prove
// it. It is the language in which extraction and storage meet.
//
// The vocabulary itself is ontology.yaml. Everything that ends in _gen is made
// from it by "go generate".
package schema

//go:generate go run ./gen -root ..

// Class names a kind of node, such as Meeting. The classes are in Default.
type Class string

// Relation names a predicate, such as attended. The relations are in Default.
type Relation string

// LiteralType names the type of a value that stands in an object's place.
type LiteralType string

// The types of literal values.
const (
	Date    LiteralType = "date"    // ISO 8601, as precise as the text: 2019, 2019-09 or 2019-09-02
	Integer LiteralType = "integer" // decimal digits
	String  LiteralType = "string"  // any text
	Boolean LiteralType = "boolean" // true or false
)

// Modality tells whether a statement is said to be so. The zero value is plain.
type Modality string

// The modalities.
const (
	Plain    Modality = ""         // the text says that it is so
	Negated  Modality = "negated"  // the text says that it is not so
	Possible Modality = "possible" // the text says that it may be so
	Planned  Modality = "planned"  // the text says that it is to come
)

// Modalities lists every modality, plain first.
func Modalities() []Modality { return []Modality{Plain, Negated, Possible, Planned} }

// Ontology is the whole vocabulary, in the order of ontology.yaml.
type Ontology struct {
	Base      string // IRI under which entities live
	Prefixes  []Prefix
	Sets      []Set
	Enums     []Enum
	Classes   []ClassDef
	Relations []RelationDef
}

// Prefix abbreviates the IRIs that begin with IRI.
type Prefix struct{ Name, IRI string }

// Set is a named group of classes that are interchangeable in some place.
type Set struct {
	Name    string
	Meaning string
	Classes []Class
}

// Enum is a closed list of values that an attribute or literal may take.
type Enum struct {
	Name    string
	Meaning string
	Values  []string
}

// ClassDef describes one class.
type ClassDef struct {
	Name     Class
	Plural   string   // name of its list in the API
	Path     string   // first segment of the ids of its entities
	Meaning  string   // one sentence
	Identity string   // when two mentions are the same node
	MapsTo   []string // prefixed terms of public vocabularies
}

// RelationDef describes one relation.
type RelationDef struct {
	Name       Relation
	Meaning    string      // one sentence
	Domain     []Class     // what the subject may be
	Range      []Class     // what the object may be; empty for literals
	Literal    LiteralType // type of the value; empty for objects
	Enum       string      // closed list of a string literal's values, if any
	Functional bool        // one value is expected
	Exclusive  bool        // sources with different values for one subject and key contradict each other
	Auxiliary  bool        // it is about how texts word things; who wants facts of the world is not shown it unless asked
	Attributes []Attribute
	MapsTo     []string // prefixed terms of public vocabularies
}

// Attribute describes one qualifier of a relation's statements.
type Attribute struct {
	Name    string
	Type    LiteralType
	Enum    string // closed list of its values, if any
	Key     bool   // part of the statement's identity
	Meaning string
}
