package graph

import (
	"fmt"

	hkv "github.com/hidal-go/hidalgo/kv"
)

// backend is a key-value store that a graph can be kept in: hidalgo's
// interface, through which Cayley writes, with three things changed.
//
// Keys have two parts, a bucket and a key in it. Cayley spreads its values
// over up to 65,536 buckets v??, named by the first bytes of a hash; they are
// folded into one, since a bucket of a few entries wastes a page.
//
// Cayley also counts how often a value is used, in as many buckets n??, for
// the sake of deleting. As nothing is ever deleted from a graph, the counts
// are not kept, which saves a third of the time that writing takes, and
// deleting is refused.
//
// Transactions are seekers, for reading the log in pieces.
type backend interface {
	hkv.KV
	empty() (bool, error) // whether nothing was ever stored
}

// seeker is what the transactions of a backend can do beyond hidalgo's.
type seeker interface {
	hkv.Tx
	// scanFrom visits the bucket's keys from start on.
	scanFrom(bucket, start []byte) hkv.Iterator
}

func bucketName(k hkv.Key) []byte {
	if name := k[0]; len(name) == 3 && name[0] == 'v' {
		return name[:1]
	}
	return k[0]
}

// isCount tells whether the key is that of a count of uses.
func isCount(k hkv.Key) bool { return len(k[0]) == 3 && k[0][0] == 'n' }

func errDelete() error { return fmt.Errorf("%w: a graph only grows", ErrUsage) }
