package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/view"
)

// GraphQL over HTTP: a query is a POST with a JSON body, or a GET with the same
// in its parameters. The answer is application/graphql-response+json if the
// client accepts that, else application/json. The former has status 400 if no
// part of the request was run; the latter is 200 for whatever is a GraphQL
// request at all.

// Media types of answers.
const (
	mediaGraphQL = "application/graphql-response+json"
	mediaJSON    = "application/json"
)

// refusal is an answer to what is no GraphQL request.
type refusal struct {
	status  int
	code    string // default BAD_REQUEST
	message string
}

func (r *refusal) Error() string { return r.message }

// serveGraphQL answers one GraphQL request of a client.
func (s *server) serveGraphQL(w http.ResponseWriter, r *http.Request, client string) {
	media := answerType(r.Header.Values("Accept"))
	body, done, err := s.receive(w, r)
	defer done()
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	ctx, revision := s.pin(graphql.StartOperationTrace(r.Context()))
	ctx, cancel := context.WithTimeout(ctx, s.QueryTimeout)
	defer cancel()
	u, err := s.turns.take(ctx, client, len(body)+len(r.URL.RawQuery))
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	defer u.end()
	o, err := s.run(ctx, r, media, body, revision.answers, u)
	u.leave()
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	if !o.ran {
		s.refusals.hold(ctx, client)
	}
	s.reply(w, r, media, o)
}

// outcome is what came of a request.
type outcome struct {
	status int
	answer *graphql.Response // nil if the client has it already
	tag    string            // by which it may be kept; "" if it may not
	ran    bool              // it was not refused
}

// run decodes and runs a request when its turn comes, unless the same was
// answered before.
func (s *server) run(ctx context.Context, r *http.Request, media string, body []byte, before *answers, u *turn) (outcome, error) {
	params, err := s.params(r, body)
	if err != nil {
		return outcome{}, err
	}
	var tag string
	if r.Method == http.MethodGet {
		tag = etag(ctx, media, params)
		if s.unchanged(r, tag) {
			return outcome{status: http.StatusNotModified, tag: tag, ran: true}, nil
		}
	}
	key := before.key(params)
	if known := before.find(ctx, key); known != nil && access.Require(ctx, access.Read) == nil {
		return outcome{http.StatusOK, known, tag, true}, nil
	}
	operation, faults := s.executor.CreateOperationContext(ctx, params)
	changes := operation.Operation != nil && operation.Operation.Operation != ast.Query
	if r.Method == http.MethodGet && changes {
		return outcome{}, &refusal{status: http.StatusMethodNotAllowed, message: "a mutation needs POST"}
	}
	if len(faults) > 0 {
		answer := s.executor.DispatchError(graphql.WithOperationContext(ctx, operation), faults)
		return outcome{status: faultStatus(media, faults), answer: s.withCost(operation, answer)}, nil
	}
	answer, err := s.execute(ctx, operation, changes, u)
	if err != nil {
		return outcome{}, err
	}
	if len(answer.Errors) > 0 {
		tag = ""
	}
	before.keep(key, operation, answer)
	return outcome{http.StatusOK, answer, tag, true}, nil
}

// execute runs an operation, when others that are expected to take less time have
// had their turns.
func (s *server) execute(ctx context.Context, operation *graphql.OperationContext, changes bool, u *turn) (*graphql.Response, error) {
	cost := costOf(operation)
	query := s.took.of(operation.RawQuery, cost)
	if err := u.weigh(ctx, s.took.expected(query, cost), changes); err != nil {
		return nil, err
	}
	begun := time.Now()
	handle, ctx := s.executor.DispatchOperation(view.WithTextBudget(ctx, s.MaxAnswer), operation)
	answer := onTime(ctx, handle(ctx))
	s.took.learn(query, time.Since(begun))
	return s.withCost(operation, answer), nil
}

// costOf is what limits found an operation to cost.
func costOf(operation *graphql.OperationContext) int {
	is, _ := operation.Stats.GetExtension(costName).(told)
	return is.Cost
}

// withCost tells in the answer what the operation costs.
func (s *server) withCost(operation *graphql.OperationContext, answer *graphql.Response) *graphql.Response {
	is, weighed := operation.Stats.GetExtension(costName).(told)
	if s.NoCost || !weighed {
		return answer
	}
	if answer.Extensions == nil {
		answer.Extensions = map[string]any{}
	}
	answer.Extensions[costName] = is
	return answer
}

// faultStatus is the status of an answer to what was not run.
func faultStatus(media string, faults gqlerror.List) int {
	if status := deniedStatus(faults[0]); status != 0 {
		return status
	}
	if media == mediaGraphQL {
		return http.StatusBadRequest
	}
	return http.StatusOK
}

// onTime tells of the lost time once, not for each field that was not reached.
func onTime(ctx context.Context, answer *graphql.Response) *graphql.Response {
	if len(answer.Errors) == 0 || !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return answer
	}
	for _, e := range answer.Errors {
		if e.Extensions["code"] == codeTimeout {
			e.Path = nil
			return &graphql.Response{Data: json.RawMessage("null"), Errors: gqlerror.List{e}}
		}
	}
	return answer
}

// params reads the request's query and variables.
func (s *server) params(r *http.Request, body []byte) (*graphql.RawParams, error) {
	var params *graphql.RawParams
	var id string
	var err error
	if r.Method == http.MethodGet {
		sent := r.URL.Query()
		id = sent.Get("documentId")
		params, err = queryParams(sent)
	} else {
		params, id, err = bodyParams(body)
	}
	if err != nil {
		return nil, err
	}
	params.Headers = r.Header
	return params, s.persist(r.Context(), params, id)
}

// bodyParams reads a POST's body, and the id of its document if it names one.
func bodyParams(body []byte) (*graphql.RawParams, string, error) {
	if !utf8.Valid(body) {
		return nil, "", &refusal{status: http.StatusBadRequest, message: "the body could not be read as UTF-8"}
	}
	var sent struct {
		Query         *string        `json:"query"`
		DocumentID    string         `json:"documentId"`
		OperationName string         `json:"operationName"`
		Variables     map[string]any `json:"variables"`
		Extensions    map[string]any `json:"extensions"`
	}
	if err := decode(body, &sent); err != nil {
		return nil, "", &refusal{status: http.StatusBadRequest, message: "the body must be a JSON object with the strings query, documentId and operationName and the objects variables and extensions"}
	}
	if sent.Query == nil && sent.DocumentID == "" && sent.Extensions["persistedQuery"] == nil {
		return nil, "", &refusal{status: http.StatusBadRequest, message: "the body has no query"}
	}
	var query string
	if sent.Query != nil {
		query = *sent.Query
	}
	return &graphql.RawParams{Query: query, OperationName: sent.OperationName, Variables: sent.Variables, Extensions: sent.Extensions}, sent.DocumentID, nil
}

// queryParams reads a GET's parameters.
func queryParams(sent url.Values) (*graphql.RawParams, error) {
	if !sent.Has("query") && !sent.Has("extensions") && !sent.Has("documentId") {
		return nil, &refusal{status: http.StatusBadRequest, message: "there is no parameter query"}
	}
	params := &graphql.RawParams{Query: sent.Get("query"), OperationName: sent.Get("operationName")}
	for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if text := sent.Get(name); text != "" {
			if err := decode([]byte(text), into); err != nil {
				return nil, &refusal{status: http.StatusBadRequest, message: "the parameter " + name + " must be a JSON object"}
			}
		}
	}
	if !utf8.ValidString(params.Query) {
		return nil, &refusal{status: http.StatusBadRequest, message: "the query is not in UTF-8"}
	}
	return params, nil
}

// decode reads one JSON value and nothing after it; numbers keep their digits.
func decode(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the value")
	}
	return nil
}

// answerType chooses the media type of the answer.
func answerType(accept []string) string {
	for _, choice := range strings.Split(strings.Join(accept, ","), ",") {
		media, attributes, err := mime.ParseMediaType(choice)
		if err != nil || attributes["q"] == "0" {
			continue
		}
		switch media {
		case mediaGraphQL, mediaJSON:
			return media
		}
	}
	return mediaJSON
}
