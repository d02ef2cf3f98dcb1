package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// The tables in Parquet. What is missing is null. Dates are texts, since many are
// a year or a month only.
type (
	parquetNode struct {
		ID      string         `parquet:"id,plain"`
		URL     string         `parquet:"url,plain"`
		Class   string         `parquet:"class,dict"`
		Name    string         `parquet:"name,plain"`
		Aliases []string       `parquet:"aliases,list" parquet-element:",plain"`
		Values  []parquetValue `parquet:"values,list"` // that documents plainly state, the most frequent of each relation
	}
	parquetValue struct {
		Name  string `parquet:"name,plain"`
		Value string `parquet:"value,plain"`
	}
	parquetEdge struct {
		ID           string         `parquet:"id,plain"`
		URL          string         `parquet:"url,plain"`
		Relation     string         `parquet:"relation,dict"`
		Subject      string         `parquet:"subject,dict"`
		SubjectClass string         `parquet:"subject_class,dict"`
		SubjectName  string         `parquet:"subject_name,dict"`
		Object       *string        `parquet:"object,optional,dict"` // null if it is a value
		ObjectClass  *string        `parquet:"object_class,optional,dict"`
		ObjectName   *string        `parquet:"object_name,optional,dict"`
		Value        *string        `parquet:"value,optional,plain"`
		ValueType    *string        `parquet:"value_type,optional,dict"`
		Document     string         `parquet:"document,dict"`
		Modality     string         `parquet:"modality,dict"`
		Confidence   float64        `parquet:"confidence"`
		Rule         string         `parquet:"rule,dict"`
		From         *string        `parquet:"from,optional,dict"`
		To           *string        `parquet:"to,optional,dict"`
		Begins       *int32         `parquet:"begins,optional"` // the year of from
		Verdict      *string        `parquet:"verdict,optional,dict"`
		AddedIn      int64          `parquet:"added_in"`
		Attributes   []parquetValue `parquet:"attributes,list"`
	}
	parquetEvidence struct {
		Statement string `parquet:"statement,plain"`
		Number    int32  `parquet:"number"`
		Document  string `parquet:"document,dict"`
		Start     int32  `parquet:"start"`
		End       int32  `parquet:"end"`
		Quote     string `parquet:"quote,plain"`
	}
	parquetDocument struct {
		ID        string  `parquet:"id,plain"`
		URL       string  `parquet:"url,plain"`
		Name      string  `parquet:"name,plain"`
		Title     *string `parquet:"title,optional,plain"`
		MediaType *string `parquet:"media_type,optional,dict"`
		Published *string `parquet:"published,optional,plain"`
		SHA256    *string `parquet:"sha256,optional,plain"`
		Revision  int64   `parquet:"revision"`
		Ingested  int64   `parquet:"ingested,timestamp(microsecond)"`
	}
)

// Encodings and pages are those that all readers know: texts are plain or in
// dictionaries, pages of the first version.

// rowGroup is how many rows are written at once.
const rowGroup = 20_000

// parquetFile is a file of rows that is being written.
type parquetFile[T any] struct {
	file io.WriteCloser
	rows *parquet.GenericWriter[T]
}

// packer packs the pages of all files of a dump, since what it needs for that is
// large.
func packer() *zstd.Codec { return &zstd.Codec{Level: zstd.SpeedDefault, Concurrency: 1} }

func newParquet[T any](to Files, name string, page int, z *zstd.Codec) (*parquetFile[T], error) {
	file, err := to.Create(name)
	if err != nil {
		return nil, err
	}
	rows := parquet.NewGenericWriter[T](file, parquet.Compression(z), parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.PageBufferSize(page), parquet.DataPageVersion(1), parquet.CreatedBy("diplograph", "", ""))
	return &parquetFile[T]{file, rows}, nil
}

func (f *parquetFile[T]) write(rows ...T) error {
	_, err := f.rows.Write(rows)
	return err
}

func (f *parquetFile[T]) close(err error) error {
	return errors.Join(err, f.rows.Close(), f.file.Close())
}

// writeRows writes a file of what fill gives.
func writeRows[T any](to Files, name string, fill func(func(...T) error) error) error {
	f, err := newParquet[T](to, name, parquet.DefaultPageBufferSize, packer())
	if err != nil {
		return err
	}
	return f.close(fill(f.write))
}

// writeParquet writes four tables.
func writeParquet(ctx context.Context, to Files, w *walk) error {
	err := w.parquetThings(ctx, to)
	if err != nil {
		return err
	}
	return writeRows(to, "edges.parquet", func(write func(...parquetEdge) error) error {
		return w.statements(ctx, func(st *graph.Statement) error { return write(w.parquetEdge(st)) })
	})
}

// parquetThings writes all tables but that of edges.
func (w *walk) parquetThings(ctx context.Context, to Files) error {
	err := writeRows(to, "nodes.parquet", func(write func(...parquetNode) error) error {
		return w.nodes(ctx, func(n *graph.Node) error { return write(w.parquetNode(n)) })
	})
	if err != nil {
		return err
	}
	err = writeRows(to, "documents.parquet", func(write func(...parquetDocument) error) error {
		return w.documents(ctx, func(d *graph.DocumentInfo) error { return write(w.parquetDocument(d)) })
	})
	if err != nil || w.NoEvidence {
		return err
	}
	return writeRows(to, "evidence.parquet", func(write func(...parquetEvidence) error) error {
		return w.statements(ctx, func(st *graph.Statement) error {
			for i, e := range st.Fact.Evidence {
				if err := write(parquetEvidence{st.ID, int32(i + 1), e.Document, int32(e.Start), int32(e.End), e.Quote}); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func (w *walk) parquetNode(n *graph.Node) parquetNode {
	row := w.nodeRow(n)
	out := parquetNode{ID: n.ID, URL: row.url, Class: string(n.Class), Name: n.Name, Aliases: n.Aliases}
	for _, r := range w.literals {
		if value, ok := row.values[r]; ok {
			out.Values = append(out.Values, parquetValue{string(r), value})
		}
	}
	return out
}

func (w *walk) parquetDocument(d *graph.DocumentInfo) parquetDocument {
	return parquetDocument{
		ID: d.ID, URL: w.view.IRI(d.ID), Name: d.Name, Title: given(d.Title), MediaType: given(d.MediaType),
		Published: given(d.Published), SHA256: given(d.Hash), Revision: d.Revision, Ingested: d.Ingested.UTC().Truncate(time.Microsecond).UnixMicro(),
	}
}

func (w *walk) parquetEdge(st *graph.Statement) parquetEdge {
	f, row := &st.Fact, w.statementRow(st)
	e := parquetEdge{
		ID: st.ID, URL: row.url, Relation: string(f.Predicate),
		Subject: f.Subject.ID, SubjectClass: string(f.Subject.Class), SubjectName: f.Subject.Name,
		Document: st.Document, Modality: row.modality, Confidence: f.Confidence, Rule: f.Rule,
		From: given(row.from), To: given(row.to), Verdict: given(row.verdict), AddedIn: st.Added,
	}
	if year := int32(row.year()); year != 0 {
		e.Begins = &year
	}
	if f.Object.IsLiteral() {
		e.Value, e.ValueType = &f.Object.Literal.Value, given(string(f.Object.Literal.Type))
	} else {
		e.Object, e.ObjectClass, e.ObjectName = &f.Object.ID, given(string(f.Object.Class)), &f.Object.Name
	}
	for _, name := range slices.Sorted(maps.Keys(f.Attrs)) {
		e.Attributes = append(e.Attributes, parquetValue{name, f.Attrs[name]})
	}
	return e
}

// given is null for an empty text.
func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// writeParquetByYear writes the edges as others partition data (Hive):
// edges/kind=attended/year=2019/part.parquet, with year=0 where nothing dates
// them. It goes through the statements once for each relation, so that no more
// files than there are years are open.
func writeParquetByYear(ctx context.Context, to Files, w *walk) error {
	if err := w.parquetThings(ctx, to); err != nil {
		return err
	}
	z := packer()
	for _, r := range schema.Default().Relations {
		years := yearly{to: to, packer: z, relation: r.Name, files: make(map[int]*parquetFile[parquetEdge])}
		err := w.statements(ctx, func(st *graph.Statement) error { return years.add(w.statementRow(st).year(), w.parquetEdge(st)) }, r.Name)
		if err := years.close(err); err != nil {
			return err
		}
	}
	return nil
}

// yearly keeps rows of a relation apart by year. Those that wait to be written
// are bounded together.
type yearly struct {
	to       Files
	packer   *zstd.Codec
	relation schema.Relation
	files    map[int]*parquetFile[parquetEdge]
	waiting  int
}

const smallPage = 16 << 10 // bytes, as many files are open

func (y *yearly) add(year int, e parquetEdge) error {
	f := y.files[year]
	if f == nil {
		var err error
		name := fmt.Sprintf("edges/kind=%s/year=%d/part.parquet", y.relation, year)
		if f, err = newParquet[parquetEdge](y.to, name, smallPage, y.packer); err != nil {
			return err
		}
		y.files[year] = f
	}
	if y.waiting++; y.waiting >= rowGroup {
		if err := y.flush(); err != nil {
			return err
		}
	}
	return f.write(e)
}

// flush writes what waits in each file as a row group.
func (y *yearly) flush() error {
	y.waiting = 0
	for _, f := range y.files {
		if err := f.rows.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func (y *yearly) close(err error) error {
	for _, f := range y.files {
		err = f.close(err)
	}
	return err
}
