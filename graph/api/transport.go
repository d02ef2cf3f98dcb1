package api

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
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

// serveGraphQL answers one GraphQL request.
func (s *server) serveGraphQL(w http.ResponseWriter, r *http.Request) {
	if s.serveLive(w, r) {
		return
	}
	media := answerType(r.Header.Values("Accept"))
	params, err := s.params(w, r)
	if err != nil {
		s.refuse(w, media, err)
		return
	}
	ctx, cancel := context.WithTimeout(s.pin(graphql.StartOperationTrace(r.Context())), s.QueryTimeout)
	defer cancel()
	operation, faults := s.executor.CreateOperationContext(ctx, params)
	if r.Method == http.MethodGet && operation.Operation != nil && operation.Operation.Operation == ast.Mutation {
		w.Header().Set("Allow", http.MethodPost)
		s.refuse(w, media, &refusal{status: http.StatusMethodNotAllowed, message: "a mutation needs POST"})
		return
	}
	if len(faults) > 0 {
		answer := s.executor.DispatchError(graphql.WithOperationContext(ctx, operation), faults)
		s.write(w, media, faultStatus(w, media, faults), answer)
		return
	}
	if operation.Operation.Operation == ast.Subscription {
		s.streamOrRefuse(w, r, params)
		return
	}
	handle, ctx := s.executor.DispatchOperation(ctx, operation)
	s.write(w, media, http.StatusOK, onTime(ctx, handle(ctx)))
}

// faultStatus is the status of an answer to what was not run.
func faultStatus(w http.ResponseWriter, media string, faults gqlerror.List) int {
	if status := deniedStatus(w.Header(), faults[0]); status != 0 {
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
func (s *server) params(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	var params *graphql.RawParams
	var err error
	if r.Method == http.MethodGet {
		params, err = queryParams(r.URL.Query())
	} else {
		params, err = s.bodyParams(w, r)
	}
	if err != nil {
		return nil, err
	}
	params.Headers = r.Header
	return params, s.persist(r.Context(), params)
}

// bodyParams reads a POST's body.
func (s *server) bodyParams(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	media, attributes, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := attributes["charset"]; err != nil || media != mediaJSON || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, &refusal{status: http.StatusUnsupportedMediaType, message: "the content type must be application/json, in UTF-8"}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.bodyLimit(r.Context())))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, &refusal{status: http.StatusRequestEntityTooLarge, message: "the body is larger than this server takes"}
	}
	if err != nil || !utf8.Valid(body) {
		return nil, &refusal{status: http.StatusBadRequest, message: "the body could not be read as UTF-8"}
	}
	var sent struct {
		Query         *string        `json:"query"`
		OperationName string         `json:"operationName"`
		Variables     map[string]any `json:"variables"`
		Extensions    map[string]any `json:"extensions"`
	}
	if err := decode(body, &sent); err != nil {
		return nil, &refusal{status: http.StatusBadRequest, message: "the body must be a JSON object with the strings query and operationName and the objects variables and extensions"}
	}
	if sent.Query == nil && sent.Extensions["persistedQuery"] == nil {
		return nil, &refusal{status: http.StatusBadRequest, message: "the body has no query"}
	}
	var query string
	if sent.Query != nil {
		query = *sent.Query
	}
	return &graphql.RawParams{Query: query, OperationName: sent.OperationName, Variables: sent.Variables, Extensions: sent.Extensions}, nil
}

// queryParams reads a GET's parameters.
func queryParams(sent url.Values) (*graphql.RawParams, error) {
	if !sent.Has("query") && !sent.Has("extensions") {
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

// refuse answers what is no GraphQL request.
func (s *server) refuse(w http.ResponseWriter, media string, err error) {
	fault := &refusal{status: http.StatusBadRequest}
	errors.As(err, &fault)
	s.write(w, media, fault.status, &graphql.Response{Errors: gqlerror.List{coded(cmp.Or(fault.code, codeBadRequest), err.Error())}})
}

// write sends an answer. Data is left out where nothing was run.
func (s *server) write(w http.ResponseWriter, media string, status int, answer *graphql.Response) {
	var out bytes.Buffer
	out.Grow(len(answer.Data) + 64)
	out.WriteByte('{')
	if len(answer.Errors) > 0 {
		faults, err := json.Marshal(answer.Errors)
		if err != nil {
			s.Logger.Error("errors cannot be written", "error", err)
			faults = []byte(`[{"message":"something went wrong","extensions":{"code":"` + codeInternal + `"}}]`)
		}
		out.WriteString(`"errors":`)
		out.Write(faults)
	}
	if answer.Data != nil {
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		out.WriteString(`"data":`)
		out.Write(answer.Data)
	}
	out.WriteByte('}')
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Vary", "Accept")
	w.WriteHeader(status)
	// A client that has left needs no answer.
	_, _ = w.Write(out.Bytes())
}
