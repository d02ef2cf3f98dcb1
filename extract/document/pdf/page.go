package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
)

// leaf is a page as the tree of pages has it, with what it inherits.
type leaf struct {
	page      dict
	resources dict
	box       array
	rotate    int
}

// maxTree is how deep the tree of pages is followed.
const maxTree = 50

// leaves lists the pages in order.
func (f *File) leaves() ([]leaf, error) {
	var out []leaf
	seen := map[ref]bool{}
	var walk func(o object, from leaf, depth int) error
	walk = func(o object, from leaf, depth int) error {
		if r, ok := o.(ref); ok {
			if seen[r] {
				return nil
			}
			seen[r] = true
		}
		node, ok := f.resolve(o).(dict)
		if !ok || depth > maxTree {
			return nil
		}
		from.inherit(f, node)
		kids, ok := f.resolve(node["Kids"]).(array)
		if !ok {
			from.page = node
			if out = append(out, from); len(out) > f.limits.Pages {
				return fmt.Errorf("%w: it has more than %d pages", ErrTooLarge, f.limits.Pages)
			}
			return nil
		}
		for _, kid := range kids {
			if err := walk(kid, from, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	err := walk(f.root()["Pages"], leaf{}, 0)
	return out, err
}

func (l *leaf) inherit(f *File, node dict) {
	if d, ok := f.resolve(node["Resources"]).(dict); ok {
		l.resources = d
	}
	for _, key := range []name{"MediaBox", "CropBox"} {
		if box, ok := f.resolve(node[key]).(array); ok && len(box) == 4 {
			l.box = box
		}
	}
	if n, ok := f.resolve(node["Rotate"]).(int); ok {
		l.rotate = ((n/90)%4 + 4) % 4
	}
}

// frame is how a page's own coordinates become those of the page as it is
// shown, and how large that is.
func (l *leaf) frame(f *File) (m matrix, width, height float64) {
	box := [4]float64{0, 0, 612, 792}
	for i := range l.box {
		if n, ok := number(f.resolve(l.box[i])); ok {
			box[i] = n
		}
	}
	x, y := min(box[0], box[2]), min(box[1], box[3])
	width, height = max(box[0], box[2])-x, max(box[1], box[3])-y
	if width < 1 || height < 1 {
		x, y, width, height = 0, 0, 612, 792
	}
	switch l.rotate {
	case 1:
		return matrix{0, -1, 1, 0, -y, x + width}, height, width
	case 2:
		return matrix{-1, 0, 0, -1, x + width, y + height}, width, height
	case 3:
		return matrix{0, 1, -1, 0, y + height, -x}, height, width
	}
	return matrix{1, 0, 0, 1, -x, -y}, width, height
}

// Pages reads what is written on the pages.
func (f *File) Pages(ctx context.Context) ([]Page, error) {
	leaves, err := f.leaves()
	if err != nil {
		return nil, err
	}
	if len(leaves) == 0 {
		return nil, fmt.Errorf("%w: it has no pages", ErrDamaged)
	}
	budget := &budget{glyphs: f.limits.Glyphs, steps: maxSteps}
	pages := make([]Page, 0, len(leaves))
	for i, l := range leaves {
		page, err := f.read(ctx, l, budget)
		if err == nil {
			err = errors.Join(f.fault, ctx.Err())
		}
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func (f *File) read(ctx context.Context, l leaf, b *budget) (Page, error) {
	m, width, height := l.frame(f)
	page := Page{Width: width, Height: height}
	program, err := f.program(l.page)
	if err != nil {
		return page, err
	}
	r := &runner{ctx: ctx, file: f, budget: b, page: &page}
	err = r.run(program, l.resources, m, 0)
	return page, err
}

// program is what draws a page; it may be cut into several streams.
func (f *File) program(page dict) ([]byte, error) {
	var out bytes.Buffer
	for _, part := range f.list(page["Contents"]) {
		s, ok := f.resolve(part).(*stream)
		if !ok {
			continue
		}
		data, err := f.unpack(s)
		if f.fail(err); f.fault != nil {
			return nil, f.fault
		}
		out.Write(data)
		out.WriteByte('\n')
		if out.Len() > f.limits.Stream {
			return nil, fmt.Errorf("%w: its program has more than %d MiB", ErrTooLarge, f.limits.Stream>>20)
		}
	}
	return out.Bytes(), nil
}

// Title is what the file says of itself, "" if it says nothing.
func (f *File) Title() string {
	info, _ := f.resolve(f.trailer["Info"]).(dict)
	title, _ := f.resolve(info["Title"]).(text)
	return decodeText(title)
}
