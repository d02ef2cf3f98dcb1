package storagetest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
)

// testLent holds values that are lent against copies of them.
func testLent(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	var keys [][]byte
	each := func() (lent []string) {
		t.Helper()
		err := storage.Each(context.Background(), s, storage.Values, keys, func(i int, value []byte) error {
			if i != len(lent) {
				t.Errorf("value %d comes after %d others", i, len(lent))
			}
			lent = append(lent, fmt.Sprintf("%v %q", value == nil, value))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return lent
	}
	for n := range 5 {
		keys = append(keys, fmt.Appendf(nil, "key %d", n))
	}
	equal(t, "of an empty table", each(), []string{`true ""`, `true ""`, `true ""`, `true ""`, `true ""`})
	put(t, s, storage.Values, storage.Entry{Key: keys[1], Value: []byte("b")}, storage.Entry{Key: keys[3]}, storage.Entry{Key: []byte("key"), Value: []byte("other")})
	equal(t, "lent values", each(), []string{`true ""`, `false "b"`, `true ""`, `false ""`, `true ""`})
	enough := errors.New("enough")
	err := storage.Each(context.Background(), s, storage.Values, keys, func(i int, _ []byte) error {
		if i > 1 {
			t.Errorf("value %d comes after an error", i)
		}
		return map[bool]error{true: enough}[i == 1]
	})
	if !errors.Is(err, enough) {
		t.Errorf("lending ends with %v", err)
	}
}
