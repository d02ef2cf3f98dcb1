package export

import (
	"encoding/json"
	"io"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// ManifestName is what the manifest is called among the files of a dump.
const ManifestName = "manifest.json"

// Manifest tells what a dump is of and what it holds, so that who gets it can
// check that all of it has come.
type Manifest struct {
	Format     string     `json:"format"`
	MediaType  string     `json:"mediaType"`
	Base       string     `json:"base"` // IRI under which all things stand
	Revision   int64      `json:"revision"`
	Since      int64      `json:"since,omitempty"` // of a patch, the revision that it changes
	Time       time.Time  `json:"time"`            // of the revision
	Licence    string     `json:"licence,omitempty"`
	Filter     *Chosen    `json:"filter,omitempty"`
	Evidence   bool       `json:"evidence"`
	Counts     Counts     `json:"counts"`
	Provenance Provenance `json:"provenance"`
	Files      []File     `json:"files"`
}

// Chosen is a filter, as a manifest tells of it.
type Chosen struct {
	Classes       []schema.Class    `json:"classes,omitempty"`
	Relations     []schema.Relation `json:"relations,omitempty"`
	From          string            `json:"from,omitempty"`
	To            string            `json:"to,omitempty"`
	Series        []string          `json:"series,omitempty"`
	MinConfidence float64           `json:"minConfidence,omitempty"`
	Reviewed      bool              `json:"reviewed,omitempty"`
}

// Provenance tells where a dump comes from, in the terms of PROV-O.
type Provenance struct {
	WasDerivedFrom  string `json:"wasDerivedFrom"`  // the revision, by its IRI
	WasAttributedTo string `json:"wasAttributedTo"` // the program that wrote it
}

// NewManifest describes a dump of a view that was written to the files. The
// program is named with its version.
func NewManifest(f Format, v *graph.View, o Options, c Counts, program string, files []File) Manifest {
	m := Manifest{
		Format: f.Name, MediaType: f.MediaType, Base: v.Base(), Revision: v.Revision(), Time: v.Time().UTC(),
		Evidence: !o.NoEvidence, Counts: c, Files: files,
		Provenance: Provenance{WasDerivedFrom: v.IRI(revisionID(v.Revision())), WasAttributedTo: program},
	}
	if !o.Filter.IsZero() {
		chosen := Chosen(o.Filter)
		m.Filter = &chosen
	}
	return m
}

// Write writes the manifest as JSON.
func (m Manifest) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(m)
}
