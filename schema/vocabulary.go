package schema

import _ "embed"

//go:embed vocabulary_gen.ttl
var vocabularyTurtle string

// Vocabulary returns the classes and relations of the ontology as RDF, in Turtle.
func Vocabulary() string { return vocabularyTurtle }
