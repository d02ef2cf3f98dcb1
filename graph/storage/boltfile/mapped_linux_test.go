package boltfile

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
)

// Reading a whole file does not make it memory of the process.
func TestMapped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	const entries, size = 1 << 13, 8 << 10 // 64 MiB
	key := func(n int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(n)) }
	value := bytes.Repeat([]byte{'x'}, size)
	err = s.Write(t.Context(), func(tx storage.Tx) error {
		for n := range entries {
			tx.Put(storage.Values, key(n), value)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, read := range map[string]func(context.Context, []byte) error{
		"lend": func(ctx context.Context, key []byte) error {
			return storage.Each(ctx, s, storage.Values, [][]byte{key}, func(_ int, lent []byte) error {
				if !bytes.Equal(lent, value) {
					t.Errorf("%x has %d bytes", key, len(lent))
				}
				return nil
			})
		},
		"get": func(ctx context.Context, key []byte) error {
			_, err := s.Get(ctx, storage.Values, key)
			return err
		},
		"scan": func(ctx context.Context, key []byte) error {
			_, err := s.Scan(ctx, storage.Values, key, nil, 1)
			return err
		},
	} {
		most := 0
		for n := range entries {
			if err := read(t.Context(), key(n)); err != nil {
				t.Fatal(err)
			}
			if n%256 == 0 {
				most = max(most, resident(t, path))
			}
		}
		if most == 0 || most > 2*mappedBound {
			t.Errorf("%s: %d bytes of the file are in memory", name, most)
		}
	}
}

// resident is how many bytes of a mapped file are in the memory of this process.
func resident(t *testing.T, path string) int {
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip("the kernel does not tell what is mapped")
	}
	_, after, found := strings.Cut(string(maps), path+"\n")
	if !found {
		t.Fatal("the file is not mapped")
	}
	_, after, _ = strings.Cut(after, "Rss:")
	n, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return n << 10
}
