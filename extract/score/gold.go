package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// GoldSuffix ends the names of gold files; what stands before it is the name of
// the document.
const GoldSuffix = ".gold.jsonl"

// Gold is what people found in one document.
type Gold struct {
	facts    []goldFact
	meetings []goldMeeting
	main     *goldMeeting // the meeting that generic names mean, if there is one
	faults   []string
}

type goldFact struct {
	predicate       schema.Relation
	subject, object goldEnd
	attrs           map[string]string
	modalities      []string
	optional        bool
}

// A goldEnd is a node or value: classes or literal types that are all right, and
// names that are all right, also as they were before they were split.
type goldEnd struct {
	kinds    []string
	variants []string
	names    string
	kind     string
}

type goldMeeting struct {
	names    string
	variants []string
}

// goldRow is one line of a file.
type goldRow struct {
	where    string
	Alias    *string        `json:"alias"`
	Names    string         `json:"names"`
	S        []any          `json:"s"`
	P        string         `json:"p"`
	O        []any          `json:"o"`
	Attrs    map[string]any `json:"attrs"`
	Modality string         `json:"modality"`
	Optional bool           `json:"optional"`
}

// ParseGold reads the gold of one document; name stands for the file in errors
// and faults. Facts that break the ontology are no errors, see Faults.
func ParseGold(name string, data []byte) (*Gold, error) {
	rows, err := goldRows(name, data)
	if err != nil {
		return nil, err
	}
	g := &Gold{}
	aliases, unused := g.aliases(rows)
	for _, alias := range unused {
		g.faults = append(g.faults, fmt.Sprintf("%s: alias %s is never used", name, alias))
	}
	for _, row := range rows {
		if row.Alias == nil {
			g.add(row, aliases)
		}
	}
	g.main = g.mainMeeting(aliases)
	return g, nil
}

func goldRows(name string, data []byte) ([]goldRow, error) {
	var rows []goldRow
	for number, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		row := goldRow{where: fmt.Sprintf("%s:%d", name, number+1)}
		if err := decode(line, &row); err != nil {
			return nil, fmt.Errorf("%s: %w", row.where, err)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// decode keeps numbers as they are written.
func decode(line []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("not a JSON object as expected: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the JSON object")
	}
	return nil
}

// Len counts the facts, and apart from them the optional ones.
func (g *Gold) Len() (required, optional int) {
	for _, f := range g.facts {
		if f.optional {
			optional++
		} else {
			required++
		}
	}
	return required, optional
}

// Faults lists what is wrong with the gold, with file and line: unknown
// relations, ends outside domain or range, malformed values, facts said twice,
// aliases that are unknown or never used.
func (g *Gold) Faults() []string { return slices.Clone(g.faults) }

// aliases returns the names of each alias, and the aliases without use.
func (g *Gold) aliases(rows []goldRow) (names map[string]string, unused []string) {
	names = make(map[string]string)
	used := make(map[string]bool)
	for _, row := range rows {
		if row.Alias != nil {
			names[*row.Alias] = row.Names
		}
		for _, end := range [][]any{row.S, row.O} {
			if len(end) == 2 {
				used[valueText(end[1])] = true
			}
		}
	}
	for alias := range names {
		if !used[alias] {
			unused = append(unused, alias)
		}
	}
	slices.Sort(unused)
	return names, unused
}

func (g *Gold) add(row goldRow, aliases map[string]string) {
	if len(row.S) != 2 || len(row.O) != 2 || row.P == "" {
		g.faults = append(g.faults, row.where+": needs s, p and o, s and o as [class, name]")
		return
	}
	f := goldFact{
		predicate: schema.Relation(row.P),
		subject:   newGoldEnd(row.S, aliases),
		object:    newGoldEnd(row.O, aliases),
		attrs:     attrTexts(row.Attrs),
		optional:  row.Optional,
	}
	f.modalities = strings.Split(modalityName(f.predicate, f.attrs, row.Modality), "|")
	for _, fault := range g.check(f, row, aliases) {
		g.faults = append(g.faults, row.where+": "+fault)
	}
	for _, end := range []goldEnd{f.subject, f.object} {
		g.addMeeting(end)
	}
	g.facts = append(g.facts, f)
}

func newGoldEnd(end []any, aliases map[string]string) goldEnd {
	kind, names := valueText(end[0]), valueText(end[1])
	if long, ok := aliases[names]; ok {
		names = long
	}
	variants := strings.Split(names, "|")
	for i, variant := range variants {
		variants[i] = strings.TrimSpace(variant)
	}
	return goldEnd{kinds: strings.Split(kind, "|"), variants: variants, names: names, kind: kind}
}

func (g *Gold) addMeeting(end goldEnd) {
	known := slices.ContainsFunc(g.meetings, func(m goldMeeting) bool { return m.names == end.names })
	if !known && slices.Contains(end.kinds, string(schema.ClassMeeting)) {
		g.meetings = append(g.meetings, goldMeeting{end.names, end.variants})
	}
}

func (g *Gold) mainMeeting(aliases map[string]string) *goldMeeting {
	aliased := make(map[string]bool)
	for _, names := range aliases {
		aliased[names] = true
	}
	var main *goldMeeting
	for i, m := range g.meetings {
		switch {
		case !aliased[m.names]:
		case main != nil:
			return nil
		default:
			main = &g.meetings[i]
		}
	}
	return main
}

// aliasLike is what an undefined alias looks like.
var aliasLike = regexp.MustCompile(`^([A-Z]\d?|[A-Z]{2}\d)$`)

func (g *Gold) check(f goldFact, row goldRow, aliases map[string]string) []string {
	def, known := schema.Default().Relation(f.predicate)
	var faults []string
	if !known {
		faults = append(faults, "unknown relation "+row.P)
	}
	for _, m := range f.modalities {
		if m != plain && !slices.Contains(schema.Modalities(), schema.Modality(m)) {
			faults = append(faults, "unknown modality "+m)
		}
	}
	for i, end := range []goldEnd{f.subject, f.object} {
		faults = append(faults, checkKinds(def, end, i == 0)...)
		faults = append(faults, checkValues(def, end)...)
		_, aliased := aliases[valueText([][]any{row.S, row.O}[i][1])]
		if !aliased && !end.isLiteral() && !hasAcronyms(end.kinds[0]) && aliasLike.MatchString(end.names) {
			faults = append(faults, "undefined alias "+end.names)
		}
	}
	if slices.ContainsFunc(g.facts, f.says) {
		faults = append(faults, "said twice")
	}
	return faults
}

// says tells whether two facts are the same one.
func (f goldFact) says(other goldFact) bool {
	return f.show() == other.show() && f.subject.names == other.subject.names && f.object.names == other.object.names
}

// hasAcronyms tells whether nodes of the class are called by a letter or two.
func hasAcronyms(class string) bool {
	return class == string(schema.ClassState) || class == string(schema.ClassOrganization)
}

func (e goldEnd) isLiteral() bool { return isLiteralType(e.kinds[0]) }

func isLiteralType(kind string) bool {
	switch schema.LiteralType(kind) {
	case schema.Date, schema.Integer, schema.String:
		return true
	}
	return false
}

func checkKinds(def schema.RelationDef, end goldEnd, isSubject bool) []string {
	var faults []string
	for _, kind := range end.kinds {
		_, isClass := schema.Default().Class(schema.Class(kind))
		switch {
		case !isClass && !isLiteralType(kind):
			faults = append(faults, "unknown class "+kind)
		case def.Name != "" && !takes(def, kind, isSubject):
			faults = append(faults, fmt.Sprintf("%s does not take %s here", def.Name, kind))
		}
	}
	return faults
}

// takes tells whether gold may have the kind in that place. The gold says what
// positions are about, which the ontology leaves out.
func takes(def schema.RelationDef, kind string, isSubject bool) bool {
	class := schema.Class(kind)
	if isSubject {
		return slices.Contains(def.Domain, class) || def.Name == schema.RelAbout && class == schema.ClassPosition
	}
	return slices.Contains(def.Range, class) || def.Literal != "" && string(def.Literal) == kind
}

func checkValues(def schema.RelationDef, end goldEnd) []string {
	for _, v := range end.variants {
		good := v != ""
		switch schema.LiteralType(end.kinds[0]) {
		case schema.Date:
			good = schema.IsDate(v)
		case schema.Integer:
			good = isNumber(v)
		case schema.String:
			enum, _ := schema.Default().Enum(def.Enum)
			good = slices.Contains(enum.Values, v)
		}
		if !good {
			return []string{fmt.Sprintf("bad %s %q", end.kinds[0], v)}
		}
	}
	return nil
}
