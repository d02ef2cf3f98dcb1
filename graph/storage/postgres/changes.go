package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// pause is how long a lost connection, or a server that does not notify, is left
// alone before it is asked again.
const pause = time.Second

// Changes implements [storage.Store]. After a connection was lost there is a
// signal too, since something may have been missed.
func (s *Store) Changes(ctx context.Context) <-chan struct{} {
	signals := make(chan struct{}, 1)
	signal := func() {
		select {
		case signals <- struct{}{}:
		default: // one is waiting, which tells as much
		}
	}
	go func() {
		for ctx.Err() == nil {
			_ = s.listen(ctx, signal) // why it ended does not matter: it is begun again
			signal()
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}()
	return signals
}

// listen signals what the server notifies, on a connection of its own, until
// the connection ends.
func (s *Store) listen(ctx context.Context, signal func()) error {
	if !s.notifies {
		return nil
	}
	conn, err := pgx.ConnectConfig(ctx, s.pool.Config().ConnConfig)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	if _, err := conn.Exec(ctx, "LISTEN "+channel); err != nil {
		return err
	}
	signal()
	for {
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return err
		}
		signal()
	}
}
