package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progressBar shows a person how far something has come, and when it will be done.
// It shows nothing to programs, and to nobody with --quiet.
type progressBar struct{ bar *progressbar.ProgressBar }

// progress shows what is done, in total so many steps or bytes; -1 if that is not
// known yet.
func (a *app) progress(what string, total int) progressBar {
	return progressBar{progressbar.NewOptions(total,
		progressbar.OptionSetWriter(a.err),
		progressbar.OptionSetVisibility(!a.quiet && total != 0 && total != 1 && isTerminal(a.err)),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// add tells of so many steps more. What keeps it from being shown is no reason to
// stop what it tells of.
func (p progressBar) add(steps int) {
	_ = p.bar.Add(steps)
}

// set tells how many steps of how many are done.
func (p progressBar) set(done, total int) {
	if p.bar.GetMax() != total {
		p.bar.ChangeMax(total)
	}
	_ = p.bar.Set(done)
}

// reading tells how many bytes were read.
func (p progressBar) reading(r io.Reader) io.Reader {
	return readerFunc(func(b []byte) (int, error) {
		n, err := r.Read(b)
		_ = p.bar.Add(n)
		return n, err
	})
}

type readerFunc func([]byte) (int, error)

// Read implements io.Reader.
func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// end takes the bar away.
func (p progressBar) end() { _ = p.bar.Finish() }
