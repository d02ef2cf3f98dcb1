package memory_test

import (
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
	"github.com/diplograph/diplograph/graph/storage/storagetest"
)

func TestStorage(t *testing.T) {
	storagetest.Run(t, storagetest.Kind{Fresh: func(testing.TB) func() (storage.Store, error) {
		return func() (storage.Store, error) { return memory.New(), nil }
	}})
}
