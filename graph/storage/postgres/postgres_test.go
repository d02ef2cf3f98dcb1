package postgres_test

import (
	"context"
	"errors"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/pgtest"
	"github.com/diplograph/diplograph/graph/storage/postgres"
	"github.com/diplograph/diplograph/graph/storage/storagetest"
)

func TestStorage(t *testing.T) {
	server := pgtest.Start(t)
	storagetest.Run(t, storagetest.Kind{Lasting: true, Shared: true, Fresh: func(t testing.TB) func() (storage.Store, error) {
		uri := server.Database(t)
		return func() (storage.Store, error) { return postgres.Open(context.Background(), uri) }
	}})
}

// A server that is gone is told as such, and one that comes back is used again.
func TestServerKilled(t *testing.T) {
	server := pgtest.Start(t)
	s, err := postgres.Open(context.Background(), server.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	write := func(key string) error {
		return s.Write(context.Background(), func(tx storage.Tx) error {
			tx.Put(storage.Log, []byte(key), []byte("1"))
			return nil
		})
	}
	if err := write("a"); err != nil {
		t.Fatal(err)
	}
	changes := s.Changes(t.Context())
	<-changes
	server.Kill(t)
	if err := write("b"); !errors.Is(err, storage.ErrUnavailable) {
		t.Errorf("writing without a server says %v", err)
	}
	server.Up(t)
	<-changes
	if err := write("c"); err != nil {
		t.Errorf("once the server is back: %v", err)
	}
	list, err := s.Scan(context.Background(), storage.Log, nil, nil, 9)
	if err != nil || len(list) != 2 || string(list[0].Key) != "a" || string(list[1].Key) != "c" {
		t.Errorf("what is there afterwards: %v, %v", list, err)
	}
}

func TestOpenFails(t *testing.T) {
	for uri, want := range map[string]error{
		"postgres://127.0.0.1:1/none":       storage.ErrUnavailable,
		"postgres://127.0.0.1:port":         storage.ErrUsage,
		"postgres:///x?host=/no/such/place": storage.ErrUnavailable,
	} {
		if _, err := postgres.Open(context.Background(), uri); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", uri, err, want)
		}
	}
}
