package api

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/api/answer"
)

// refuse answers what is not run: it is no GraphQL request, or it cannot be now.
func (s *server) refuse(w http.ResponseWriter, r *http.Request, media string, err error) {
	var fault *refusal
	if errors.As(err, &fault) {
		if fault.status >= http.StatusBadRequest {
			s.refusals.hold(r.Context(), clientOf(r.Context()))
		}
		if fault.status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		told := coded(cmp.Or(fault.code, codeBadRequest), fault.message)
		s.reply(w, r, media, outcome{status: fault.status, answer: &graphql.Response{Errors: gqlerror.List{told}}})
		return
	}
	told := s.explain(r.Context(), err)
	status := http.StatusServiceUnavailable
	if told.Extensions["code"] == codeTooMany {
		status = http.StatusTooManyRequests
	}
	w.Header().Set("Retry-After", retryAfter)
	s.reply(w, r, media, outcome{status: status, answer: &graphql.Response{Errors: gqlerror.List{told}}})
}

// reply sends what came of a request.
func (s *server) reply(w http.ResponseWriter, r *http.Request, media string, o outcome) {
	h := w.Header()
	h.Add("Vary", "Accept")
	if o.tag != "" {
		s.cacheable(h, r, o.tag)
	}
	if o.answer == nil && o.content == nil {
		w.WriteHeader(o.status)
		return
	}
	if o.answer != nil {
		for _, e := range o.answer.Errors {
			challenge(h, e)
		}
	}
	if o.content == nil {
		o.content = s.encode(o.answer)
	}
	giveBack, ok := s.sent.take(int64(len(o.content)))
	defer giveBack()
	if !ok {
		s.refuse(w, r, media, errBusy)
		return
	}
	// Without a connection, as in tests, there is no deadline to set.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(s.timeFor(int64(len(o.content)))))
	h.Set("Content-Type", media+"; charset=utf-8")
	if o.packed {
		h.Set("Content-Encoding", "gzip")
	}
	w.WriteHeader(o.status)
	// A client that has left needs no answer.
	_, _ = w.Write(o.content)
}

// dataPart begins an answer that is written where its data are.
const dataPart = `{"data":`

// whole ends an answer whose data are in the buffer already, and gives all of it. What
// has errors is written elsewhere.
func (s *server) whole(b *answer.Buffer, a *graphql.Response) []byte {
	is, tells := a.Extensions[costName].(told)
	if !b.Whole || len(a.Errors) > 0 || !tells && len(a.Extensions) > 0 || len(a.Extensions) > 1 {
		return s.encode(a)
	}
	if tells {
		b.Bytes = appendCost(append(b.Bytes, ','), is)
	}
	b.Bytes = append(b.Bytes, '}')
	return b.Bytes
}

// appendCost writes the extensions of most answers.
func appendCost(out []byte, is told) []byte {
	return append(is.appendJSON(append(out, `"extensions":{"`+costName+`":`...)), '}')
}

// encode writes an answer as JSON. Data is left out where nothing was run.
func (s *server) encode(answer *graphql.Response) []byte {
	var out bytes.Buffer
	out.Grow(len(answer.Data) + 256)
	out.WriteByte('{')
	if len(answer.Errors) > 0 {
		s.part(&out, "errors", answer.Errors)
	}
	if answer.Data != nil {
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		out.WriteString(`"data":`)
		out.Write(answer.Data)
	}
	if is, ok := answer.Extensions[costName].(told); ok && len(answer.Extensions) == 1 {
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		out.Write(appendCost(out.AvailableBuffer(), is))
	} else if len(answer.Extensions) > 0 {
		s.part(&out, "extensions", answer.Extensions)
	}
	out.WriteByte('}')
	return out.Bytes()
}

// part writes one of the parts of an answer.
func (s *server) part(out *bytes.Buffer, name string, value any) {
	text, err := json.Marshal(value)
	if err != nil {
		s.Logger.Error("an answer cannot be written", "part", name, "error", err)
		name, text = "errors", []byte(`[{"message":"something went wrong","extensions":{"code":"`+codeInternal+`"}}]`)
	}
	if out.Len() > 1 {
		out.WriteByte(',')
	}
	out.WriteString(strconv.Quote(name) + ":")
	out.Write(text)
}
