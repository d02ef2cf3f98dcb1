package intake

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/schema"
)

// JSONLines reads a dump in JSON Lines, as export writes it. Errors and the report
// are those of NQuads.
func JSONLines(ctx context.Context, store *graph.Store, r io.Reader) (Report, error) {
	l := lineIntake{sink: newSink(store)}
	err := eachLine(r, func(number int, line string) error { return l.read(ctx, number, line) }, func() error { return nil })
	if err == nil {
		err = l.endDocument(ctx)
	}
	if err == nil {
		err = l.endJudgements(ctx)
	}
	report, ending := l.sink.end(ctx)
	return report, errors.Join(err, ending)
}

type lineIntake struct {
	*sink
	document *schema.Document // whose facts come
	began    int
	facts    []schema.Fact
	judged   []judgedLine
	matched  []matchedLine
}

type judgedLine struct {
	line int
	export.JudgedLine
}

type matchedLine struct {
	line int
	export.MatchesLine
}

// read takes a line. What it is shows by what it has: a document has "doc", a fact
// "subject", what was judged of entities "matches", and what was judged of a
// statement that is shown no more "judgement" only.
func (l *lineIntake) read(ctx context.Context, number int, line string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var kind struct {
		Doc       *string
		Subject   *json.RawMessage
		Matches   *json.RawMessage
		Judgement *json.RawMessage
	}
	if err := decode(line, &kind); err != nil {
		return located(number, err)
	}
	switch {
	case kind.Matches != nil:
		m := matchedLine{line: number}
		err := decode(line, &m.MatchesLine)
		l.matched = append(l.matched, m)
		return located(number, err)
	case kind.Subject != nil || kind.Judgement != nil:
		return located(number, l.readFact(number, line))
	case kind.Doc == nil:
		return located(number, fmt.Errorf("it is neither a document nor a fact: use \"diplograph export --format jsonl\""))
	}
	if err := l.endDocument(ctx); err != nil {
		return err
	}
	l.document, l.began, l.facts = new(schema.Document), number, nil
	return located(number, decode(line, l.document))
}

func (l *lineIntake) readFact(number int, line string) error {
	if l.document == nil {
		return fmt.Errorf("it is a fact, and no document comes before it")
	}
	var f export.FactLine
	if err := decode(line, &f); err != nil {
		return err
	}
	if f.Judgement != nil {
		l.judged = append(l.judged, judgedLine{number, *f.Judgement})
	}
	said := f.Fact
	if f.Said != nil {
		said = *f.Said
	}
	if said.Attrs == nil {
		said.Attrs = map[string]string{}
	}
	if len(said.Evidence) == 0 {
		return fmt.Errorf("it has no evidence: a dump without evidence cannot be read back")
	}
	l.facts = append(l.facts, said)
	return nil
}

func (l *lineIntake) endDocument(ctx context.Context) error {
	if l.document == nil {
		return nil
	}
	doc := *l.document
	l.document = nil
	return l.put(ctx, l.began, graph.Submission{Document: doc, Facts: l.facts})
}

// endJudgements takes all that was judged, when all documents are there.
func (l *lineIntake) endJudgements(ctx context.Context) error {
	for _, j := range l.judged {
		by := graph.By{Author: j.Author, Note: j.Note, Unsigned: true}
		if err := l.judge(ctx, j.line, by, []graph.Judgement{{Statement: j.Statement, Verdict: j.Verdict, Correction: j.Correction}}); err != nil {
			return err
		}
	}
	for _, m := range l.matched {
		list := make([]graph.Match, len(m.Matches))
		for i, x := range m.Matches {
			list[i] = graph.Match{A: x.A, B: x.B, Verdict: x.Verdict, Keep: x.Keep}
		}
		if err := l.match(ctx, m.line, graph.By{Author: m.Author, Note: m.Note, Unsigned: true}, list); err != nil {
			return err
		}
	}
	return nil
}

// decode reads a line of JSON; its error names the column.
func decode(line string, into any) error {
	err := json.Unmarshal([]byte(line), into)
	offset := int64(-1)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	if offset < 0 {
		return err
	}
	return fmt.Errorf("column %d: %w", utf8.RuneCountInString(line[:min(int(offset), len(line))]), err)
}
