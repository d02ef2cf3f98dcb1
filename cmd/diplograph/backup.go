package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) backupCommand() *cobra.Command {
	var force, asJSON bool
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Write all of the store, with its history, to one file",
		Long: `Backup writes the store as of its newest revision, with all former ones, to a file
that "restore" takes. The file appears when it is whole. A database can be written
to meanwhile; so can a store in a file that "diplograph serve" holds on this machine,
which then makes the backup.`,
		Example: `  diplograph backup --store bolt:graph.db graph.backup
  diplograph restore --store bolt:copy.db graph.backup`,
		Args: exactly(1, "FILE, the file to write,"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.checkTarget(args[0], force); err != nil {
				return err
			}
			info, err := a.backup(c.Context(), args[0])
			if err != nil {
				return err
			}
			return a.printBackup("backed up", info, asJSON)
		},
	}
	c.Flags().BoolVar(&force, "force", false, "replace a file that exists")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// checkTarget tells whether a backup may be written to the file.
func (a *app) checkTarget(path string, force bool) error {
	there, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case !force:
		return usagef("%s exists: --force replaces it", path)
	case err != nil:
		return nil // which shows when it is written
	}
	if store, err := os.Stat(strings.TrimPrefix(a.store, "bolt:")); err == nil && os.SameFile(there, store) {
		return usagef("%s is the store itself: name another file", path)
	}
	return nil
}

// backup writes the backup, and reads it as it is written.
func (a *app) backup(ctx context.Context, path string) (info graph.BackupInfo, err error) {
	defer a.careful()()
	store, err := a.openToCare(ctx)
	locked := err
	switch {
	case err == nil:
		defer a.closeStore(store, &err)
	case !errors.Is(err, graph.ErrLocked):
		return info, err
	}
	err = writeFile(path, func(w io.Writer) error {
		info, err = checked(ctx, w, func(w io.Writer) error {
			if store == nil {
				return a.backupByServer(ctx, w, locked)
			}
			_, err := store.Backup(ctx, w)
			return err
		})
		return err
	})
	return info, a.storeFault(err)
}

// checked reads a backup while it is written.
func checked(ctx context.Context, w io.Writer, write func(io.Writer) error) (info graph.BackupInfo, err error) {
	r, pipe := io.Pipe()
	read := make(chan error, 1)
	go func() {
		var err error
		info, err = graph.CheckBackup(ctx, r)
		_, more := io.Copy(io.Discard, r) // so that the writer does not wait for ever
		read <- errors.Join(err, more)
	}()
	err = write(io.MultiWriter(w, pipe))
	_ = pipe.CloseWithError(err) // never fails; io.EOF if there is no error
	if wrong := <-read; err == nil {
		err = wrong
	}
	return info, err
}

func (a *app) restoreCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a store of a backup",
		Long: `Restore makes the store that a backup was made of, where there is none yet: a file
that does not exist, or a database without a store. It appears when all of it was
written and checked, and then is verified. To check a backup only, name mem: as the
store.`,
		Example: `  diplograph restore --store bolt:copy.db graph.backup`,
		Args:    exactly(1, "FILE, a backup,"),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return usagef("%s: %v", args[0], bare(err))
			}
			defer f.Close()
			defer a.careful()()
			info, err := graph.Restore(c.Context(), a.store, f, a.caring())
			if err != nil {
				return a.storeFault(err)
			}
			return errors.Join(a.printBackup("restored", info, asJSON), a.verifyRestored(c.Context()))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// verifyRestored checks the store that was restored, which is as sound as what
// was backed up.
func (a *app) verifyRestored(ctx context.Context) error {
	r, err := graph.Verify(ctx, a.store, a.caring())
	if err == nil && r.Faults > 0 {
		err = fmt.Errorf("it was restored as it was backed up, which was not sound (%d faults; \"verify\" tells more): %w", r.Faults, r.First[0])
	}
	if err != nil {
		return &storeError{a.store, err}
	}
	return nil
}

func (a *app) printBackup(what string, info graph.BackupInfo, asJSON bool) error {
	switch {
	case asJSON:
		return a.printJSON(info)
	case !a.quiet:
		fmt.Fprintf(a.out, "%s %s, %s\n", what, plural(int(info.Revision), "revision", "revisions"), plural(int(info.Quads), "quad", "quads"))
	}
	return nil
}
