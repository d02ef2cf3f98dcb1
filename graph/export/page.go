package export

import (
	"bufio"
	"context"
	"errors"
	"io"
)

// page is one file that is being written. An error is kept, and what comes after
// it is not written.
type page struct {
	file io.WriteCloser
	buf  *bufio.Writer
	head []byte
	line []byte // room for what is written next
	err  error

	progress    func(done, total int) // may be nil
	done, total int                   // times that next was called and will be
}

// newPage opens a file.
func newPage(to Files, name string) (*page, error) {
	file, err := to.Create(name)
	if err != nil {
		return nil, err
	}
	return &page{file: file, buf: bufio.NewWriterSize(file, 1<<16)}, nil
}

// begin writes what each part begins with.
func (p *page) begin(head string) {
	p.head = []byte(head)
	_, _ = p.Write(p.head) // an error is kept
}

// text writes texts one after another.
func (p *page) text(list ...string) {
	for _, s := range list {
		if p.err == nil {
			_, p.err = p.buf.WriteString(s)
		}
	}
}

// Write implements io.Writer.
func (p *page) Write(b []byte) (int, error) {
	if p.err == nil {
		_, p.err = p.buf.Write(b)
	}
	return len(b), p.err
}

// next tells that another part may begin.
func (p *page) next() error {
	if p.progress != nil {
		p.done++
		p.progress(min(p.done, p.total), p.total)
	}
	if parts, ok := p.file.(*parts); ok && p.err == nil && parts.written+int64(p.buf.Buffered()) >= parts.size {
		p.err = p.buf.Flush()
		if p.err == nil {
			p.err = parts.next(p.head)
		}
	}
	return p.err
}

// close ends the file, be it whole or not.
func (p *page) close(err error) error {
	if err == nil && p.err == nil {
		p.err = p.buf.Flush()
	}
	return errors.Join(err, p.err, p.file.Close())
}

// single makes a writer of one file of what fills a page.
func single(fill func(context.Context, *page, *walk) error) func(context.Context, Files, *walk) error {
	return counted(fill, nil)
}

// counted is single, of what calls next so often.
func counted(fill func(context.Context, *page, *walk) error, total func(*walk) int) func(context.Context, Files, *walk) error {
	return func(ctx context.Context, to Files, w *walk) error {
		p, err := newPage(to, "")
		if err != nil {
			return err
		}
		if w.Progress != nil && total != nil {
			p.progress, p.total = w.Progress, total(w)
		}
		return p.close(fill(ctx, p, w))
	}
}
