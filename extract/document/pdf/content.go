package pdf

import (
	"bytes"
	"context"
	"fmt"
	"math"
)

// Bounds of what the programs of pages may do.
const (
	maxLetters  = 150_000    // of one page
	maxSteps    = 40_000_000 // operators of all pages
	drawingCost = 200        // steps that a drawing of its own counts for
	maxForms    = 12         // drawings within drawings
	maxStates   = 1_000      // saved states
	maxOperands = 10_000
	maxActual   = 40 // bytes of a replacement text that is taken for one of letters
)

// A budget is what is left for a file's pages.
type budget struct{ glyphs, steps int }

// matrix turns x, y into a*x+c*y+e, b*x+d*y+f.
type matrix [6]float64

// then is the matrix that does first m, then n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is what q saves and Q brings back.
type state struct {
	ctm               matrix
	font              *font
	size              float64
	charGap, wordGap  float64
	stretch, leading  float64
	rise              float64
	textAt, lineStart matrix
}

// mark is a part of a program that says what it is.
type mark struct {
	artifact bool
	actual   *string // what its glyphs mean, once; nil if that is not told
}

// A runner runs the program of a page, and gathers glyphs.
type runner struct {
	ctx    context.Context
	file   *File
	budget *budget
	page   *Page
	marks  []mark
}

// run runs a program with the resources that it names.
func (r *runner) run(program []byte, resources dict, ctm matrix, depth int) error {
	s := state{ctm: ctm, stretch: 1, textAt: matrix{1, 0, 0, 1, 0, 0}}
	s.lineStart = s.textAt
	var saved []state
	var operands []object
	marks := len(r.marks)
	for l := (&lexer{data: program}); ; {
		o := l.next(0)
		if o == atEnd {
			break
		}
		op, ok := o.(operator)
		if !ok {
			if _, closing := o.(endMark); !closing && len(operands) < maxOperands {
				operands = append(operands, o)
			}
			continue
		}
		if r.budget.steps--; r.budget.steps < 0 {
			return fmt.Errorf("%w: its pages take too many steps to draw", ErrTooLarge)
		}
		if r.budget.steps%1024 == 0 && r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		switch op {
		case "q":
			if len(saved) < maxStates {
				saved = append(saved, s)
			}
		case "Q":
			if n := len(saved); n > 0 {
				s, saved = saved[n-1], saved[:n-1]
			}
		case "BI":
			skipPicture(l)
			r.page.Images++
		case "Do":
			if err := r.draw(operands, resources, s.ctm, depth); err != nil {
				return err
			}
		case "BMC", "BDC", "EMC":
			r.mark(op, operands, resources)
		default:
			if err := r.step(&s, op, operands, resources); err != nil {
				return err
			}
		}
		operands = operands[:0]
	}
	r.marks = r.marks[:min(marks, len(r.marks))]
	return nil
}

// skipPicture passes over a picture that stands in the program itself.
func skipPicture(l *lexer) {
	for at := l.at; ; {
		i := bytes.Index(l.data[at:], []byte("EI"))
		if i < 0 {
			l.at = len(l.data)
			return
		}
		at += i + 2
		if isSpace(l.data[at-3]) && (at >= len(l.data) || isSpace(l.data[at])) {
			l.at = at
			return
		}
	}
}

// step runs one operator of texts and of coordinates; others draw no text.
func (r *runner) step(s *state, op operator, operands []object, resources dict) error {
	n := func(i int) float64 {
		if i < len(operands) {
			v, _ := number(operands[i])
			return v
		}
		return 0
	}
	last := object(nil)
	if len(operands) > 0 {
		last = operands[len(operands)-1]
	}
	switch op {
	case "cm":
		s.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.then(s.ctm)
	case "BT":
		s.textAt = matrix{1, 0, 0, 1, 0, 0}
		s.lineStart = s.textAt
	case "Tc":
		s.charGap = n(0)
	case "Tw":
		s.wordGap = n(0)
	case "Tz":
		s.stretch = n(0) / 100
	case "TL":
		s.leading = n(0)
	case "Ts":
		s.rise = n(0)
	case "Tf":
		if len(operands) == 2 {
			key, _ := operands[0].(name)
			s.font, s.size = r.file.fontNamed(resources, key), n(1)
		}
	case "Td":
		s.nextLine(n(0), n(1))
	case "TD":
		s.leading = -n(1)
		s.nextLine(n(0), n(1))
	case "Tm":
		s.textAt = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		s.lineStart = s.textAt
	case "T*":
		s.nextLine(0, -s.leading)
	case "Tj":
		return r.show(s, last)
	case "TJ":
		return r.showAll(s, last)
	case "'":
		s.nextLine(0, -s.leading)
		return r.show(s, last)
	case "\"":
		s.wordGap, s.charGap = n(0), n(1)
		s.nextLine(0, -s.leading)
		return r.show(s, last)
	}
	return nil
}

func (s *state) nextLine(x, y float64) {
	s.lineStart = matrix{1, 0, 0, 1, x, y}.then(s.lineStart)
	s.textAt = s.lineStart
}

func (s *state) advance(x float64) { s.textAt = matrix{1, 0, 0, 1, x, 0}.then(s.textAt) }

// showAll shows strings with shifts between them.
func (r *runner) showAll(s *state, o object) error {
	list, _ := o.(array)
	for _, item := range list {
		if shift, ok := number(item); ok {
			s.advance(-shift / 1000 * s.size * s.stretch)
			continue
		}
		if err := r.show(s, item); err != nil {
			return err
		}
	}
	return nil
}

// show draws the letters of a string.
func (r *runner) show(s *state, o object) error {
	codes, ok := o.(text)
	if !ok || s.font == nil {
		return nil
	}
	for len(codes) > 0 {
		c := s.font.next(codes)
		codes = codes[c.length:]
		if r.budget.glyphs--; r.budget.glyphs < 0 {
			return fmt.Errorf("%w: it has more than %d letters", ErrTooLarge, r.file.limits.Glyphs)
		}
		if len(r.page.Glyphs) >= maxLetters {
			return fmt.Errorf("%w: it has more than %d letters on one page", ErrTooLarge, maxLetters)
		}
		r.place(s, c)
		gap := s.charGap
		if c.length == 1 && c.space {
			gap += s.wordGap
		}
		s.advance((c.width*s.size + gap) * s.stretch)
	}
	return nil
}

// place notes a glyph if it stands upright on the page.
func (r *runner) place(s *state, c code) {
	m := matrix{s.size * s.stretch, 0, 0, s.size, 0, s.rise}.then(s.textAt).then(s.ctm)
	x, y, size := m[4], m[5], math.Hypot(m[2], m[3])
	if !(x > -10 && x < r.page.Width+10 && y > -10 && y < r.page.Height+10 && size > 0.1 && size < 10_000) {
		return
	}
	if m[0] <= 0 || math.Abs(m[1]) > m[0]*0.05 || m[3] <= 0 {
		r.page.Turned++
		return
	}
	g := Glyph{Text: c.text, X: x, Y: y, Width: c.width * m[0], Size: size, Bold: s.font.bold}
	for i := range r.marks {
		g.Artifact = g.Artifact || r.marks[i].artifact
		if actual := r.marks[i].actual; actual != nil {
			g.Text, *actual = *actual, ""
		}
	}
	r.page.Glyphs = append(r.page.Glyphs, g)
}

// draw runs the program of a drawing that pages share, and counts pictures.
func (r *runner) draw(operands []object, resources dict, ctm matrix, depth int) error {
	if len(operands) == 0 || depth >= maxForms {
		return nil
	}
	key, _ := operands[0].(name)
	drawings, _ := r.file.resolve(resources["XObject"]).(dict)
	s, ok := r.file.resolve(drawings[key]).(*stream)
	if !ok {
		return nil
	}
	if s.dict["Subtype"] != name("Form") {
		r.page.Images++
		return nil
	}
	r.budget.steps -= drawingCost
	program, err := r.file.unpack(s)
	if r.file.fail(err); err != nil {
		return r.file.fault
	}
	if m, ok := r.file.resolve(s.dict["Matrix"]).(array); ok && len(m) == 6 {
		var own matrix
		for i := range own {
			own[i], _ = number(r.file.resolve(m[i]))
		}
		ctm = own.then(ctm)
	}
	if own, ok := r.file.resolve(s.dict["Resources"]).(dict); ok {
		resources = own
	}
	return r.run(program, resources, ctm, depth+1)
}

// mark follows the parts that say what they are.
func (r *runner) mark(op operator, operands []object, resources dict) {
	if op == "EMC" {
		if n := len(r.marks); n > 0 {
			r.marks = r.marks[:n-1]
		}
		return
	}
	if len(r.marks) >= maxStates || len(operands) == 0 {
		return
	}
	m := mark{artifact: operands[0] == name("Artifact")}
	about := operands[len(operands)-1]
	if key, ok := about.(name); ok && op == "BDC" {
		properties, _ := r.file.resolve(resources["Properties"]).(dict)
		about = r.file.resolve(properties[key])
	}
	if d, ok := about.(dict); ok {
		if actual, ok := r.file.resolve(d["ActualText"]).(text); ok && len(actual) <= maxActual {
			meant := decodeText(actual)
			m.actual = &meant
		}
	}
	r.marks = append(r.marks, m)
}
