package view

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Date is an ISO 8601 year, month or day.
type Date string

// UnmarshalGQL reads a date from a request.
func (d *Date) UnmarshalGQL(v any) error {
	text, ok := v.(string)
	if !ok || !schema.IsDate(text) {
		return badInput("%s is no date: write a year, a month or a day, such as 2019, 2019-09 or 2019-09-02", shorten(fmt.Sprintf("%v", v)))
	}
	*d = Date(text)
	return nil
}

// MarshalGQL writes the date.
func (d Date) MarshalGQL(w io.Writer) {
	// The writer is the answer's buffer, which does not fail.
	_, _ = io.WriteString(w, strconv.Quote(string(d)))
}

// AppendText adds the date.
func (d Date) AppendText(b []byte) ([]byte, error) { return append(b, d...), nil }

func (d Date) precision() DatePrecision {
	switch len(d) {
	case len("2006"):
		return "YEAR"
	case len("2006-01"):
		return "MONTH"
	}
	return "DAY"
}

// DatePrecision tells how precise a date is: YEAR, MONTH or DAY.
type DatePrecision string

// PartialDate is a date, as precise as the text gives it.
type PartialDate struct{ Iso Date }

// Precision tells how precise the date is.
func (p *PartialDate) Precision() DatePrecision { return p.Iso.precision() }

// Modality is the API's name of a modality: PLAIN, NEGATED, POSSIBLE or PLANNED.
type Modality string

const plain Modality = "PLAIN"

func modalityOf(m schema.Modality) Modality {
	if m == schema.Plain {
		return plain
	}
	return Modality(strings.ToUpper(string(m)))
}

// Graph returns the modality as the graph has it.
func (m Modality) Graph() schema.Modality { return m.schema() }

func (m Modality) schema() schema.Modality {
	if m == plain {
		return schema.Plain
	}
	return schema.Modality(strings.ToLower(string(m)))
}

// constant makes the API's name of a value of an enum: co-organised becomes
// CO_ORGANISED.
func constant(value string) string {
	return strings.ToUpper(strings.ReplaceAll(value, "-", "_"))
}

// integer reads a whole number, which the store has checked; what is beyond 32
// bits becomes the number nearest to it.
func integer(digits string) int32 {
	n, _ := strconv.ParseInt(digits, 10, 32)
	return int32(n)
}

// word is the opposite of constant: CO_ORGANISED becomes co-organised.
func word(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, "_", "-"))
}
