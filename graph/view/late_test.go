package view_test

import (
	"context"
	"errors"
	"testing"

	"github.com/diplograph/diplograph/graph/view"
)

// TestLate ends an answer in the middle of a long list: it fails soon, and what was
// listed until then is given to nobody else.
func TestLate(t *testing.T) {
	const attendees = 650
	root := view.New(newStore(t, attendees).View())
	in := "a"
	for name, list := range map[string]func(r *view.Root) (int32, error){
		"entities": func(r *view.Root) (int32, error) {
			l, err := r.States(&view.StateFilter{Name: &view.TextFilter{Contains: &in}}, nil, nil, nil, nil, nil)
			if err != nil {
				return 0, err
			}
			return l.TotalCount(), nil
		},
		"facts": func(r *view.Root) (int32, error) {
			l, err := r.Facts(&view.FactFilter{Not: &view.FactFilter{Rule: []string{in}}}, nil, nil, nil, nil, nil)
			if err != nil {
				return 0, err
			}
			return l.TotalCount(), nil
		},
		"statements": func(r *view.Root) (int32, error) {
			m, _, err := r.Meeting("meeting/m")
			if err != nil {
				return 0, err
			}
			none := 0.0
			l, err := m.Attendees(&view.AttendanceFilter{MinConfidence: &none}, nil, nil, nil, nil, nil)
			if err != nil {
				return 0, err
			}
			return l.TotalCount(), nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			looks := 0
			late := root.Within(func() error {
				looks++
				return context.DeadlineExceeded
			})
			if n, err := list(late); !errors.Is(err, context.DeadlineExceeded) || looks == 0 || looks > 3 {
				t.Errorf("%d are listed, %v, after %d looks at the clock", n, err, looks)
			}
			want, err := list(view.New(newStore(t, attendees).View()))
			if err != nil || want < attendees/2 {
				t.Fatalf("%d are listed, %v", want, err)
			}
			if got, err := list(root.Within(func() error { return nil })); err != nil || got != want {
				t.Errorf("later %d are listed, not %d, %v", got, want, err)
			}
		})
	}
}
