package main

import (
	"log/slog"
	"sync"

	"github.com/diplograph/diplograph/extract"
)

// load gives the one Extractor of a server. What it knows of the language and of names
// takes half a second to read and 85 MB, through which every collection of memory goes,
// and most servers are only read: so it is made when the first document comes.
type load func() (*extract.Extractor, error)

func loader() load {
	return sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{}) })
}

// kind tells the kinds of organizations, of which networks of sectors are made. If
// nothing can be loaded, which is logged, none is known.
func (l load) kind(log *slog.Logger) func(id string) string {
	return func(id string) string {
		x, err := l()
		if err != nil {
			log.Error("the kinds of organizations are not known", "error", err)
			return ""
		}
		return x.Kind(id)
	}
}
