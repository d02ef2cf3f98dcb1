package main

import (
	"bytes"
	"fmt"
	"strings"
)

// writeTurtle writes the RDF vocabulary: a class or property for each entry,
// with its comment, domain, range and links to public vocabularies.
func writeTurtle(o *ontology, out *bytes.Buffer) {
	fmt.Fprintf(out, "# %s\n", header)
	for _, p := range o.Prefixes {
		fmt.Fprintf(out, "@prefix %s: <%s> .\n", p.Key, p.Value)
	}
	fmt.Fprint(out, "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n",
		"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n",
		"@prefix owl: <http://www.w3.org/2002/07/owl#> .\n",
		"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n")
	for _, c := range o.Classes {
		fmt.Fprintf(out, "\ndg:%s a owl:Class ;\n    rdfs:label %q@en ;\n    rdfs:comment %q@en", c.Name, c.Name, c.Meaning)
		writeTurtleLinks(c.MapsTo, out)
	}
	for _, r := range o.Relations {
		kind, target := "owl:ObjectProperty", turtleClasses(r.Range)
		if r.Literal != "" {
			kind, target = "owl:DatatypeProperty", "xsd:"+r.Literal
		}
		fmt.Fprintf(out, "\ndg:%s a %s ;\n    rdfs:label %q@en ;\n    rdfs:comment %q@en ;\n    rdfs:domain %s ;\n    rdfs:range %s",
			r.Name, kind, r.Name, r.Meaning, turtleClasses(r.Domain), target)
		writeTurtleLinks(r.MapsTo, out)
	}
}

// writeTurtleLinks ends an entry with its links; "(inverse)" is a remark for readers.
func writeTurtleLinks(terms []string, out *bytes.Buffer) {
	for _, term := range terms {
		if name, inverse := strings.CutSuffix(term, " (inverse)"); inverse {
			fmt.Fprintf(out, " ;\n    skos:related %s", name)
			continue
		}
		fmt.Fprintf(out, " ;\n    skos:closeMatch %s", term)
	}
	fmt.Fprint(out, " .\n")
}

func turtleClasses(names []string) string {
	if len(names) == 1 {
		return "dg:" + names[0]
	}
	return "[ a owl:Class ; owl:unionOf ( dg:" + strings.Join(names, " dg:") + " ) ]"
}

// writeMarkdown writes the reference table for people.
func writeMarkdown(o *ontology, out *bytes.Buffer) {
	fmt.Fprintf(out, "<!-- %s -->\n\n# Classes\n\n| class | what it is | same node when | ids |\n|---|---|---|---|\n", header)
	for _, c := range o.Classes {
		fmt.Fprintf(out, "| %s | %s | %s | `%s/…` |\n", c.Name, c.Meaning, c.Identity, c.Path)
	}
	fmt.Fprint(out, "\n# Relations\n\n| relation | subject → object | attributes | meaning | in GraphQL |\n|---|---|---|---|---|\n")
	for _, r := range o.Relations {
		target := strings.Join(r.Range, ", ")
		if r.Literal != "" {
			target = r.Literal
		}
		fmt.Fprintf(out, "| `%s` | %s → %s | %s | %s | %s |\n", r.Name, strings.Join(r.Domain, ", "), target,
			markdownAttributes(o, r), r.Meaning, markdownFields(r))
	}
}

func markdownAttributes(o *ontology, r relation) string {
	var cells []string
	for _, a := range r.Attributes {
		cell := a.Name
		for _, e := range o.Enums {
			if e.Name == a.Enum {
				cell += " (" + strings.Join(e.Values, ", ") + ")"
			}
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, "; ")
}

func markdownFields(r relation) string {
	var cells []string
	for _, f := range append(append([]field{}, r.Forward...), r.Inverse...) {
		cells = append(cells, "`"+f.Field+"`")
	}
	return strings.Join(cells, ", ")
}
