// Command world puts the 1,000 made-up documents that the analysts' questions are
// tested on into a new store, for those who look at its pages:
//
//	go run ./bench/world world.db
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "world:", err)
		os.Exit(1)
	}
}

// run makes the store at the path that is the only argument; it is an error where
// there is something already.
func run(ctx context.Context, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("%w: name the file of the store that is to be made, such as world.db", graph.ErrUsage)
	}
	if _, err := os.Lstat(args[0]); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s is there already; name a new file", graph.ErrUsage, args[0])
	}
	s, err := graph.Open(ctx, "bolt:"+args[0], graph.Options{})
	if err != nil {
		return err
	}
	_, err = s.PutAll(ctx, graphtest.World())
	return errors.Join(err, s.Close())
}
