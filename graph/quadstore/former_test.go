package quadstore

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// rewritten puts a head of another form into a store.
func rewritten(t *testing.T, kv storage.Store, change func(raw []byte) []byte) {
	t.Helper()
	err := kv.Write(t.Context(), func(tx storage.Tx) error {
		raw, err := tx.Get(t.Context(), storage.Meta, headKey())
		if err != nil {
			return err
		}
		plain, err := unseal(storage.Meta, headKey(), raw[0])
		if err != nil {
			return err
		}
		tx.Put(storage.Meta, headKey(), seal(headKey(), change(plain)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A store whose indexes have an entry for each quad is given new ones, once.
func TestFormerForm(t *testing.T) {
	kv := memory.New()
	s, err := Open(t.Context(), kv, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var quads []quad.Quad
	for i := range 1000 {
		quads = append(quads, quad.Make(quad.IRI("hub"), quad.IRI("p"), quad.Int(i), quad.IRI(fmt.Sprint(i%3))))
	}
	if _, err := s.Append(t.Context(), quads, Anywhere); err != nil {
		t.Fatal(err)
	}
	rewritten(t, kv, func(raw []byte) []byte {
		raw = raw[:len(raw)-1]
		copy(raw[16:], raw[:16]) // all was in the indexes
		return raw
	})
	err = kv.Write(t.Context(), func(tx storage.Tx) error { // of which one entry is enough here
		tx.Put(storage.SPO, []byte{1, 1, 1, 2, 1, 3, 1, 4}, binary.AppendUvarint(nil, 1))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if s, err = Open(t.Context(), kv, Options{}); err != nil {
		t.Fatal(err)
	}
	h, err := readHead(t.Context(), kv)
	if err != nil || h.former || h.indexedQuads != 1000 || h.indexedValues != h.values {
		t.Errorf("the head is %+v, %v", h, err)
	}
	if n, err := s.count(t.Context(), s.now(), bound{label: uint64(s.ValueOf(quad.IRI("1")).(Node))}); n.Size != 333 || err != nil {
		t.Errorf("%d quads of a label, %v", n.Size, err)
	}
	if err := s.Verify(t.Context(), func(table storage.Table, err error) { t.Errorf("%s: %v", table, err) }); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Append(t.Context(), quads, Anywhere); n != 0 || err != nil {
		t.Errorf("%d quads are new, %v", n, err)
	}
}

// A form that is to come is refused.
func TestLaterForm(t *testing.T) {
	kv := memory.New()
	s, err := Open(t.Context(), kv, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(t.Context(), []quad.Quad{quad.Make(quad.IRI("s"), quad.IRI("p"), quad.Int(1), nil)}, Anywhere); err != nil {
		t.Fatal(err)
	}
	rewritten(t, kv, func(raw []byte) []byte { return append(raw[:len(raw)-1], blockForm+1) })
	if _, err := Open(context.Background(), kv, Options{}); !errors.Is(err, storage.ErrBroken) || !strings.Contains(err.Error(), "form 3") {
		t.Errorf("it says %v", err)
	}
}
