package live

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// Request asks for an operation.
type Request struct {
	graphql.RawParams
	DocumentID string // names the query; "" if nothing but the parameters does
}

// Why a text is no request.
var (
	ErrForm    = errors.New("a request is a JSON object with the strings query, documentId and operationName and the objects variables and extensions")
	ErrNoQuery = errors.New("there is no query")
)

// ParseRequest reads a request from JSON. The error is ErrForm, or ErrNoQuery for
// one that neither has a query nor names one.
func ParseRequest(text []byte) (*Request, error) {
	var sent struct {
		Query         *string `json:"query"`
		DocumentID    string  `json:"documentId"`
		OperationName string  `json:"operationName"`
		Variables     members `json:"variables"`
		Extensions    members `json:"extensions"`
	}
	if json.Unmarshal(text, &sent) != nil {
		return nil, ErrForm
	}
	if sent.Query == nil && sent.DocumentID == "" && sent.Extensions["persistedQuery"] == nil {
		return nil, ErrNoQuery
	}
	request := &Request{DocumentID: sent.DocumentID}
	request.OperationName, request.Variables, request.Extensions = sent.OperationName, sent.Variables, sent.Extensions
	if sent.Query != nil {
		request.Query = *sent.Query
	}
	return request, nil
}

// members are those of a JSON object; numbers keep their digits. Most are strings and
// numbers, which are read without a decoder, as that takes memory for each.
type members map[string]any

// UnmarshalJSON reads an object, or null.
func (m *members) UnmarshalJSON(text []byte) error {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil || raw == nil {
		return err
	}
	*m = make(members, len(raw))
	for name, one := range raw {
		value, err := member(one)
		if err != nil {
			return err
		}
		(*m)[name] = value
	}
	return nil
}

// member reads one value, which is known to be JSON and has no space before it.
func member(text []byte) (any, error) {
	switch text[0] {
	case '"':
		var s string
		err := json.Unmarshal(text, &s)
		return s, err
	case '{', '[':
		var v any
		err := Decode(text, &v)
		return v, err
	case 't', 'f':
		return text[0] == 't', nil
	case 'n':
		return nil, nil
	}
	return json.Number(text), nil
}

// Decode reads one JSON value and nothing after it; numbers keep their digits.
func Decode(text []byte, into any) error {
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
