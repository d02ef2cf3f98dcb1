package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/diplograph/diplograph/graph/storage"
)

// Lines is a list of texts beside a store, in its database. Texts are only added
// to its end.
type Lines struct {
	pool *pgxpool.Pool
	name string // of the table
}

// OpenLines opens the list of that name, and makes it if there is none.
func OpenLines(ctx context.Context, uri, list string) (*Lines, error) {
	config, err := pgxpool.ParseConfig(uri)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", storage.ErrUsage, err)
	}
	config.MaxConns = 2
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = patience
	}
	config.ConnConfig.RuntimeParams["application_name"] = "diplograph"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fault(err)
	}
	l := &Lines{pool: pool, name: prefix + list}
	if err := l.do(ctx, "CREATE TABLE IF NOT EXISTS "+l.name+" (n bigint PRIMARY KEY, line text NOT NULL)"); err != nil {
		pool.Close()
		return nil, err
	}
	return l, nil
}

// Close lets go of the database.
func (l *Lines) Close() { l.pool.Close() }

// Last gives the number of the last text, 0 if there is none.
func (l *Lines) Last(ctx context.Context) (n int64, err error) {
	err = again(ctx, func() error {
		return l.pool.QueryRow(ctx, "SELECT coalesce(max(n), 0) FROM "+l.name).Scan(&n)
	})
	return n, err
}

// Read gives the texts up to a number, in their order.
func (l *Lines) Read(ctx context.Context, last int64) (lines []string, err error) {
	err = again(ctx, func() error {
		rows, err := l.pool.Query(ctx, "SELECT line FROM "+l.name+" WHERE n <= $1 ORDER BY n", last)
		if err != nil {
			return err
		}
		lines, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	return lines, err
}

// Add adds a text. Its number is one more than the last; whom another one was
// quicker than tries again.
func (l *Lines) Add(ctx context.Context, line string) error {
	return l.do(ctx, "INSERT INTO "+l.name+" SELECT coalesce(max(n), 0) + 1, $1 FROM "+l.name, line)
}

func (l *Lines) do(ctx context.Context, sql string, args ...any) error {
	return again(ctx, func() error {
		_, err := l.pool.Exec(ctx, sql, args...)
		return err
	})
}
