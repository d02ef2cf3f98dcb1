// Package postgres keeps a store in a PostgreSQL database, which any number of
// processes may share. It uses nothing that CockroachDB lacks but LISTEN, and
// without that asks now and then whether something is new.
package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/diplograph/diplograph/graph/storage"
)

// prefix begins the names of all that belongs to a store in its database.
const prefix = "diplograph_"

// patience is how long a writer that has stopped answering keeps others from
// writing, and how long a server is waited for.
const patience = 5 * time.Second

// Store is a store in a database.
type Store struct {
	pool     *pgxpool.Pool
	notifies bool // the server can tell others of changes
}

// Open connects to the database that the URI or the connection string names and
// makes the tables of a store if there are none.
func Open(ctx context.Context, uri string) (*Store, error) {
	config, err := pgxpool.ParseConfig(uri)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", storage.ErrUsage, err)
	}
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = patience
	}
	// A transaction that its process has forgotten, or is cut off from, is ended
	// by the server, and with it its lock.
	config.ConnConfig.RuntimeParams["idle_in_transaction_session_timeout"] = fmt.Sprint(patience.Milliseconds())
	config.ConnConfig.RuntimeParams["application_name"] = "diplograph"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fault(err)
	}
	s := &Store{pool: pool}
	if err := s.settle(ctx); err != nil {
		pool.Close()
		return nil, err
	}
	return s, nil
}

// settle makes what a new store needs. Two processes that do so at once may
// fail over each other's names, and then find all there.
func (s *Store) settle(ctx context.Context) error {
	statements := []string{
		"CREATE TABLE IF NOT EXISTS " + prefix + "writer (one int PRIMARY KEY)",
		"INSERT INTO " + prefix + "writer VALUES (1) ON CONFLICT DO NOTHING",
	}
	for t := range storage.Tables {
		statements = append(statements, fmt.Sprintf("CREATE TABLE IF NOT EXISTS %s (k bytea PRIMARY KEY, v bytea NOT NULL)", name(t)))
	}
	return again(ctx, func() error {
		for _, sql := range statements {
			if _, err := s.pool.Exec(ctx, sql); err != nil {
				return err
			}
		}
		const known = "SELECT count(*) > 0 FROM pg_proc WHERE proname = 'pg_notify'"
		return s.pool.QueryRow(ctx, known).Scan(&s.notifies)
	})
}

func name(t storage.Table) string { return prefix + t.String() }

// Close implements [storage.Store].
func (s *Store) Close() error {
	s.pool.Close()
	return nil
}

// Get implements [storage.Reader].
func (s *Store) Get(ctx context.Context, t storage.Table, keys ...[]byte) (values [][]byte, err error) {
	err = again(ctx, func() error {
		values, err = get(ctx, s.pool, t, keys)
		return err
	})
	return values, err
}

// Scan implements [storage.Reader].
func (s *Store) Scan(ctx context.Context, t storage.Table, from, to []byte, limit int) (list []storage.Entry, err error) {
	err = again(ctx, func() error {
		list, err = scan(ctx, s.pool, t, from, to, limit)
		return err
	})
	return list, err
}

// Floor implements [storage.Reader].
func (s *Store) Floor(ctx context.Context, t storage.Table, keys ...[]byte) (list []storage.Entry, err error) {
	err = again(ctx, func() error {
		list, err = floor(ctx, s.pool, t, keys)
		return err
	})
	return list, err
}

// querier is a connection or a transaction.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

func get(ctx context.Context, q querier, t storage.Table, keys [][]byte) ([][]byte, error) {
	values := make([][]byte, len(keys))
	if len(keys) == 0 {
		return values, nil
	}
	places := make(map[string][]int, len(keys))
	for i, key := range keys {
		places[string(key)] = append(places[string(key)], i)
	}
	list, err := entries(q.Query(ctx, "SELECT k, v FROM "+name(t)+" WHERE k = ANY($1)", keys))
	for _, e := range list {
		for _, i := range places[string(e.Key)] {
			values[i] = e.Value
		}
	}
	return values, err
}

func scan(ctx context.Context, q querier, t storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	sql, args := "SELECT k, v FROM "+name(t)+" WHERE k >= $1", []any{append([]byte{}, from...)}
	if to != nil {
		sql, args = sql+" AND k < $2", append(args, to)
	}
	return entries(q.Query(ctx, fmt.Sprintf("%s ORDER BY k LIMIT %d", sql, limit), args...))
}

func floor(ctx context.Context, q querier, t storage.Table, keys [][]byte) ([]storage.Entry, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	sql := "SELECT DISTINCT e.k, e.v FROM unnest($1::bytea[]) AS wanted (k) CROSS JOIN LATERAL " +
		"(SELECT k, v FROM " + name(t) + " WHERE k <= wanted.k ORDER BY k DESC LIMIT 1) AS e ORDER BY e.k"
	found, err := entries(q.Query(ctx, sql, keys))
	if err != nil {
		return nil, err
	}
	list := make([]storage.Entry, len(keys))
	at := 0 // how many of those found are not after the key
	for i, key := range keys {
		for at < len(found) && bytes.Compare(found[at].Key, key) <= 0 {
			at++
		}
		if at > 0 {
			list[i] = found[at-1]
		}
	}
	return list, nil
}

func entries(rows pgx.Rows, err error) ([]storage.Entry, error) {
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (e storage.Entry, err error) {
		err = row.Scan(&e.Key, &e.Value)
		return e, err
	})
}

// Some states that a server answers with.
const (
	serializationFailure = "40001"
	deadlock             = "40P01"
	uniqueViolation      = "23505"
	duplicateObject      = "42710"
	duplicateTable       = "42P07"
	diskFull             = "53100"
	outOfMemory          = "53200"
	idleInTransaction    = "25P03"
	readOnly             = "25006"
)

// attempts is how often a transaction is tried that others got in the way of.
const attempts = 10

// again runs what may have to be run again, and says what its error comes to.
func again(ctx context.Context, f func() error) error {
	wait := 2 * time.Millisecond
	for n := 1; ; n++ {
		err := f()
		if err == nil || n == attempts || !passing(err) {
			return fault(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
			wait *= 2
		}
	}
}

// passing tells whether the same may succeed when it is tried again: the server
// says that it did nothing, or nothing was ever sent.
func passing(err error) bool {
	if pgconn.SafeToRetry(err) {
		return true
	}
	var answer *pgconn.PgError
	if !errors.As(err, &answer) {
		return false
	}
	switch answer.Code {
	case serializationFailure, deadlock, uniqueViolation, duplicateObject, duplicateTable, idleInTransaction:
		return true
	}
	return false
}

// fault marks the errors that a caller can do something about.
func fault(err error) error {
	var answer *pgconn.PgError
	var network net.Error
	var connect *pgconn.ConnectError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled) && !errors.As(err, &connect):
		return err
	case errors.As(err, &answer):
		switch answer.Code {
		case diskFull, outOfMemory:
			return fmt.Errorf("%w: %w", storage.ErrFull, err)
		case readOnly:
			return fmt.Errorf("%w: connect to the server that takes writes: %w", storage.ErrUsage, err)
		}
		if class := answer.Code[:2]; class == "28" || class == "3D" { // no such user, password or database
			return fmt.Errorf("%w: %w", storage.ErrUsage, err)
		}
		if class := answer.Code[:2]; class == "57" || class == "08" || class == "53" { // shut down, connection, resources
			return fmt.Errorf("%w: %w", storage.ErrUnavailable, err)
		}
		return err
	case errors.As(err, &connect), errors.As(err, &network), pgconn.Timeout(err), errors.Is(err, net.ErrClosed):
		return fmt.Errorf("%w: %w", storage.ErrUnavailable, err)
	}
	return err
}
