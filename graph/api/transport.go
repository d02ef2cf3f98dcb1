package api

import (
	"context"
	"encoding/json"
	"errors"
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
	"github.com/diplograph/diplograph/graph/api/answer"
	"github.com/diplograph/diplograph/graph/api/live"
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
	if s.serveLive(w, r, client) {
		return
	}
	media := answerType(r.Header.Values("Accept"))
	body, done, err := s.receive(w, r)
	defer done()
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	u, err := s.turns.admit(client)
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	defer u.end()
	ctx := s.pin(graphql.StartOperationTrace(r.Context()))
	if known := s.known(ctx, r.Method, body); known != nil {
		s.reply(w, r, media, known.outcome(s, r))
		return
	}
	ctx, cancel := context.WithTimeout(ctx, s.QueryTimeout)
	defer cancel()
	if err := u.begin(ctx, len(body)+len(r.URL.RawQuery)); err != nil {
		s.refuse(w, r, media, err)
		return
	}
	o, err := s.run(ctx, r, media, body, u)
	defer o.forget(s)
	if err == nil {
		o.write(s, r.Header.Values("Accept-Encoding"), u.rest)
	}
	u.leave()
	if errors.Is(err, errSubscription) {
		s.streamOrRefuse(w, r, client, body)
		return
	}
	if err != nil {
		s.refuse(w, r, media, err)
		return
	}
	if !o.ran {
		s.refusals.hold(ctx, client)
	}
	s.reply(w, r, media, o)
}

// known finds the answer that was given before to a body that is the same byte for
// byte. It takes no turn, as nothing is left to do but send it; that it is under way
// counts for its client all the same.
func (s *server) known(ctx context.Context, method string, body []byte) *sent {
	kept := pinnedRevision(ctx).answers
	return kept.find(ctx, kept.keyOf(access.From(ctx).Scopes, method, body))
}

// outcome is what came of a request.
type outcome struct {
	status int
	answer *graphql.Response // nil if the client has it already, or it is known as it is sent
	tag    string            // by which it may be kept; "" if it may not
	ran    bool              // it was not refused

	content []byte // the answer as it is sent; nil while it is not written
	packed  bool   // whether that is by gzip

	used []*answer.Buffer // what it is written in, of which nothing is needed once it is sent
}

// forget gives back what an answer was written in, which is not to be looked at then.
func (o *outcome) forget(s *server) {
	for _, b := range o.used {
		s.buffers.GiveBack(b)
	}
}

// room gives the outcome something to be written in.
func (o *outcome) room(s *server) *answer.Buffer {
	b := s.buffers.Take()
	o.used = append(o.used, b)
	return b
}

// write writes the answer as the client takes it, which is part of the request's
// turn: for a large answer it takes as long as to find it.
func (o *outcome) write(s *server, encodings []string, rest func()) {
	if o.answer == nil {
		return
	}
	if o.content == nil {
		o.content = s.encode(o.answer)
	}
	if o.status == http.StatusOK && len(o.content) >= compressFloor && acceptsGzip(encodings) {
		b := o.room(s)
		s.packInto(b, o.content, rest)
		o.content, o.packed = b.Bytes, true
	}
}

// run decodes and runs a request when its turn comes, unless the same was
// answered before.
func (s *server) run(ctx context.Context, r *http.Request, media string, body []byte, u *turn) (outcome, error) {
	kept, scopes := pinnedRevision(ctx).answers, access.From(ctx).Scopes
	key := kept.keyOf(scopes, r.Method, body)
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
	if key == "" || len(params.Extensions) > 0 { // which may name the query by its hash
		key = kept.key(scopes, params)
	}
	if known := kept.find(ctx, key); known != nil {
		o := known.outcome(s, r)
		o.tag = tag
		return o, nil
	}
	operation, faults := s.prepare(ctx, params)
	changes := operation.Operation != nil && operation.Operation.Operation == ast.Mutation
	if r.Method == http.MethodGet && changes {
		return outcome{}, &refusal{status: http.StatusMethodNotAllowed, message: "a mutation needs POST"}
	}
	if len(faults) > 0 {
		told := s.executor.DispatchError(graphql.WithOperationContext(ctx, operation), faults)
		return outcome{status: faultStatus(media, faults), answer: s.withCost(operation, told)}, nil
	}
	if operation.Operation.Operation == ast.Subscription {
		return outcome{}, errSubscription
	}
	o := outcome{status: http.StatusOK, tag: tag, ran: true}
	b := o.room(s)
	b.Bytes = append(b.Bytes, dataPart...)
	if o.answer, err = s.execute(answer.Into(ctx, b), operation, changes, u); err != nil {
		return o, err
	}
	if len(o.answer.Errors) > 0 {
		o.tag = ""
	}
	o.content = s.whole(b, o.answer)
	kept.keep(key, operation, o.answer, o.content)
	return o, nil
}

// execute runs an operation, when others that are expected to take less time have
// had their turns.
func (s *server) execute(ctx context.Context, operation *graphql.OperationContext, changes bool, u *turn) (*graphql.Response, error) {
	cost := costOf(operation)
	query := s.took.of(operation.RawQuery, cost)
	expected := s.took.expected(query, cost)
	if err := u.weigh(ctx, expected, changes); err != nil {
		return nil, err
	}
	if expected >= long {
		ctx = answer.Long(ctx, u.rest)
	}
	begun := time.Now()
	handle, ctx := s.executor.DispatchOperation(view.WithTextBudget(ctx, s.MaxAnswer), operation)
	given := onTime(ctx, handle(ctx))
	if err := ctx.Err(); err != nil && !changes && len(given.Errors) == 0 { // lists may have been left unfinished
		given = &graphql.Response{Data: json.RawMessage("null"), Errors: gqlerror.List{s.explain(ctx, err)}}
	}
	s.took.learn(query, time.Since(begun)-u.rested)
	return s.withCost(operation, given), nil
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
	request, err := live.ParseRequest(body)
	if err != nil {
		return nil, "", &refusal{status: http.StatusBadRequest, message: "the body: " + err.Error()}
	}
	return &request.RawParams, request.DocumentID, nil
}

// queryParams reads a GET's parameters.
func queryParams(sent url.Values) (*graphql.RawParams, error) {
	if !sent.Has("query") && !sent.Has("extensions") && !sent.Has("documentId") {
		return nil, &refusal{status: http.StatusBadRequest, message: "there is no parameter query"}
	}
	params := &graphql.RawParams{Query: sent.Get("query"), OperationName: sent.Get("operationName")}
	for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if text := sent.Get(name); text != "" {
			if err := live.Decode([]byte(text), into); err != nil {
				return nil, &refusal{status: http.StatusBadRequest, message: "the parameter " + name + " must be a JSON object"}
			}
		}
	}
	if !utf8.ValidString(params.Query) {
		return nil, &refusal{status: http.StatusBadRequest, message: "the query is not in UTF-8"}
	}
	return params, nil
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
