package api

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// mostJudged is how many facts or entities are judged at once.
const mostJudged = 100

// WithdrawDocument takes a document out of the graph.
func (m mutation) WithdrawDocument(ctx context.Context, input view.WithdrawDocumentInput) (*view.WithdrawDocumentPayload, error) {
	before := m.s.root()
	refuse := func(reason *view.UserError) *view.WithdrawDocumentPayload {
		return &view.WithdrawDocumentPayload{Revision: int32(m.s.root().Revision()), UserErrors: []*view.UserError{reason}}
	}
	document, ok, err := before.Document(input.Document)
	if err != nil || !ok {
		return refuse(userError(view.CodeNotFound, "no document that is stored bears this id", "document")), nil
	}
	receipt, err := m.s.Store.Withdraw(ctx, input.Document, author(ctx, input.IfUnchangedSince, input.Note))
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return refuse(userError(view.CodeNotFound, "the document was withdrawn meanwhile", "document")), nil
	case errors.Is(err, graph.ErrStale):
		return refuse(stale("the document")), nil
	case err != nil:
		return nil, err
	}
	return &view.WithdrawDocumentPayload{Document: document, Revision: int32(receipt.Revision), Retired: int32(receipt.Retired), UserErrors: []*view.UserError{}}, nil
}

// AcceptFacts judges that facts are right.
func (m mutation) AcceptFacts(ctx context.Context, input view.JudgeFactsInput) (*view.JudgeFactsPayload, error) {
	return m.s.judgeAll(ctx, input, graph.Accepted)
}

// RejectFacts judges that facts are wrong.
func (m mutation) RejectFacts(ctx context.Context, input view.JudgeFactsInput) (*view.JudgeFactsPayload, error) {
	return m.s.judgeAll(ctx, input, graph.Rejected)
}

// ClearFacts takes back what was judged of facts.
func (m mutation) ClearFacts(ctx context.Context, input view.JudgeFactsInput) (*view.JudgeFactsPayload, error) {
	return m.s.judgeAll(ctx, input, graph.TakenBack)
}

// CorrectFact judges what a fact should say instead.
func (m mutation) CorrectFact(ctx context.Context, input view.CorrectFactInput) (*view.JudgeFactsPayload, error) {
	v := m.s.Store.View()
	reviewed, ok := v.Review(input.Fact)
	if !ok {
		return m.s.notJudged(noFact("fact")), nil
	}
	right, reason := correctionOf(v, reviewed.Said, input)
	if reason != nil {
		return m.s.notJudged(reason), nil
	}
	by := author(ctx, input.IfUnchangedSince, input.Note)
	return m.s.judge(ctx, by, []graph.Judgement{{Statement: input.Fact, Verdict: graph.Corrected, Correction: right}}, "fact")
}

func (s *server) judgeAll(ctx context.Context, input view.JudgeFactsInput, verdict graph.Verdict) (*view.JudgeFactsPayload, error) {
	if reason := countable(len(input.Facts), "facts"); reason != nil {
		return s.notJudged(reason), nil
	}
	v := s.Store.View()
	var list []graph.Judgement
	for i, id := range input.Facts {
		reviewed, ok := v.Review(id)
		if !ok {
			return s.notJudged(noFact("facts", strconv.Itoa(i))), nil
		}
		if verdict == graph.TakenBack && reviewed.Judgement == nil {
			return s.notJudged(userError(view.CodeNotFound, "nothing was judged of this fact", "facts", strconv.Itoa(i))), nil
		}
		list = append(list, graph.Judgement{Statement: id, Verdict: verdict})
	}
	return s.judge(ctx, author(ctx, input.IfUnchangedSince, input.Note), list, "facts")
}

// judge records judgements of facts that are known. Field is the part of the
// input that names them.
func (s *server) judge(ctx context.Context, by graph.By, list []graph.Judgement, field string) (*view.JudgeFactsPayload, error) {
	receipt, err := s.Store.Judge(ctx, by, list...)
	if reason, err := judgementError(err, field); reason != nil || err != nil {
		return s.notJudged(reason), err
	}
	root := s.root()
	payload := &view.JudgeFactsPayload{
		Judgements: []*view.Judgement{}, Revision: int32(root.Revision()),
		Changed: receipt.Outcome != graph.Unchanged, UserErrors: []*view.UserError{},
	}
	for _, j := range list {
		if made := root.Judgement(j.Statement); made != nil {
			payload.Judgements = append(payload.Judgements, made)
		}
	}
	return payload, nil
}

func (s *server) notJudged(reason *view.UserError) *view.JudgeFactsPayload {
	return &view.JudgeFactsPayload{Judgements: []*view.Judgement{}, Revision: int32(s.root().Revision()), UserErrors: []*view.UserError{reason}}
}

func noFact(path ...string) *view.UserError {
	return userError(view.CodeNotFound, "the graph has never held a fact with this id", path...)
}

// countable refuses a list that is empty or too long.
func countable(n int, field string) *view.UserError {
	switch {
	case n == 0:
		return userError(view.CodeEmpty, "none is named", field)
	case n > mostJudged:
		return userError(view.CodeTooMany, fmt.Sprintf("at most %d can be judged at once", mostJudged), field)
	}
	return nil
}

// judgementError tells the client why a judgement was refused. What the graph
// says of wrong use is about what the client sent, and meant for it.
func judgementError(err error, field string) (*view.UserError, error) {
	switch {
	case err == nil:
		return nil, nil
	case errors.Is(err, graph.ErrStale):
		return stale("what is to be judged"), nil
	case errors.Is(err, graph.ErrNotFound):
		return userError(view.CodeNotFound, reasonOf(err), field), nil
	case errors.Is(err, graph.ErrConflict):
		return userError(view.CodeConflict, reasonOf(err), field), nil
	case errors.Is(err, graph.ErrUsage), errors.Is(err, schema.ErrInvalid):
		return userError(view.CodeInvalid, reasonOf(err), field), nil
	}
	return nil, err
}

// reasonOf is an error of the graph without what was attempted.
func reasonOf(err error) string {
	text := err.Error()
	for _, attempt := range []string{"judge: ", "match: "} {
		text = strings.TrimPrefix(text, attempt)
	}
	return strings.ReplaceAll(text, graph.ErrUsage.Error()+": ", "")
}

// correctionOf makes a correction of what a document says.
func correctionOf(v *graph.View, said schema.Fact, input view.CorrectFactInput) (*graph.Correction, *view.UserError) {
	right := &graph.Correction{}
	if input.Object != nil {
		object, reason := objectOf(v, said, *input.Object)
		if reason != nil {
			return nil, reason
		}
		right.Object = &object
	}
	for _, attribute := range input.Attributes {
		if right.Attrs == nil {
			right.Attrs = make(map[string]string)
		}
		right.Attrs[attribute.Name] = ""
		if attribute.Value != nil {
			right.Attrs[attribute.Name] = *attribute.Value
		}
	}
	if input.Modality != nil {
		modality := input.Modality.Graph()
		right.Modality = &modality
	}
	return right, nil
}

// objectOf is the object that is meant: of the kind that the relation takes.
func objectOf(v *graph.View, said schema.Fact, given view.FactObjectInput) (schema.Term, *view.UserError) {
	refuse := func(code view.UserErrorCode, message string, field ...string) (schema.Term, *view.UserError) {
		return schema.Term{}, userError(code, message, append([]string{"object"}, field...)...)
	}
	def, _ := schema.Default().Relation(said.Predicate)
	switch {
	case def.Literal != "" && (given.Value == nil || given.Entity != nil || given.Name != nil):
		return refuse(view.CodeInvalid, fmt.Sprintf("the object of %s is a value: give value alone", said.Predicate))
	case def.Literal != "":
		return schema.LiteralTerm(*given.Value, def.Literal), nil
	case given.Value != nil || given.Entity == nil && given.Name == nil:
		return refuse(view.CodeInvalid, fmt.Sprintf("the object of %s is an entity: give entity, name or both", said.Predicate))
	}
	e := schema.Entity{ID: said.Object.ID}
	if given.Entity != nil {
		e.ID = *given.Entity
	}
	class, ok := schema.Default().ClassOf(e.ID)
	if !ok {
		return refuse(view.CodeInvalid, "this is no id of an entity", "entity")
	}
	e.Class = class
	if given.Name != nil {
		e.Name = *given.Name
		return schema.EntityTerm(e), nil
	}
	n, ok := v.Node(e.ID)
	if !ok {
		return refuse(view.CodeNotFound, "the graph has no such entity; if it is right, give its name too", "entity")
	}
	e.Name = n.Name
	return schema.EntityTerm(e), nil
}
