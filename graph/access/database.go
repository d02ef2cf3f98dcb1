package access

import (
	"context"
	"strconv"
	"time"

	"github.com/diplograph/diplograph/graph/storage/postgres"
)

// database keeps a book in a table of the database in which the store is, so
// that all who serve the store share it.
type database struct{ table *postgres.Lines }

// databaseHolds is how long what was read from a database is believed.
const databaseHolds = time.Second

func openDatabase(ctx context.Context, uri string) (*Book, error) {
	table, err := postgres.OpenLines(ctx, uri, "tokens")
	if err != nil {
		return nil, err
	}
	return &Book{keeper: database{table}, now: time.Now, holds: databaseHolds}, nil
}

func (d database) lines(ctx context.Context, known string) ([]string, string, error) {
	last, err := d.table.Last(ctx)
	version := strconv.FormatInt(last, 10)
	if err != nil || version == known {
		return nil, version, err
	}
	lines, err := d.table.Read(ctx, last)
	return lines, version, err
}

func (d database) add(ctx context.Context, line string) error { return d.table.Add(ctx, line) }

func (d database) close() error {
	d.table.Close()
	return nil
}
