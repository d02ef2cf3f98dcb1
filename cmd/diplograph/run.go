package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// stdio is what the command has of the world around it.
type stdio struct {
	out, err io.Writer
	getenv   func(string) string
}

// app holds what the subcommands share: where they write, and the flags that
// all of them have.
type app struct {
	stdio
	store     string
	quiet     bool
	logFormat string
	snapshot  string
	logLevel  slog.LevelVar
	log       *slog.Logger
	started   bool // the command line was understood
}

// run executes one command line and returns the exit code.
func run(ctx context.Context, args []string, std stdio) int {
	a := &app{stdio: std, log: slog.New(slog.DiscardHandler)}
	root := a.root()
	root.SetArgs(args)
	command, err := root.ExecuteContextC(ctx)
	if err != nil && !a.started {
		err = &usageError{err}
	}
	return a.finish(command, err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "diplograph",
		Short: "Find the facts in cyber-diplomacy documents, and keep them as a graph",
		Long: `diplograph reads documents on cyber-diplomacy, finds who met whom, where, when
and about what, and keeps what it finds as a graph of facts, each with the words
that prove it.

Results go to standard output; logs, and the inputs that failed, to standard
error. The exit code is 0 if all is done, 1 if some input failed and the rest is
done, 2 after a wrong call, and 3 if the store cannot be used.`,
		Example: `  diplograph ingest --store bolt:graph.db reports/
  diplograph serve --store bolt:graph.db`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: a.start,
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	flags := root.PersistentFlags()
	flags.StringVar(&a.store, "store", a.defaultStore(), "where the graph is: `bolt:PATH`, postgres:… or mem: (also DIPLOGRAPH_STORE)")
	flags.StringVar(&a.snapshot, "snapshot", "", "`FILE` of this process alone, from which the store opens faster (default for bolt:PATH: PATH.snapshot)")
	flags.BoolVar(&a.quiet, "quiet", false, "print results and failures only")
	flags.StringVar(&a.logFormat, "log-format", "text", "`FORMAT` of messages: text or json")
	a.logLevel.Set(slog.LevelWarn)
	flags.TextVar(&a.logLevel, "log-level", &a.logLevel, "least `LEVEL` of messages: debug, info, warn or error")
	root.AddCommand(
		a.serveCommand(), a.extractCommand(), a.ingestCommand(), a.exportCommand(), a.importCommand(), a.queryCommand(),
		a.searchCommand(), a.pathCommand(), a.networkCommand(), a.statsCommand(), a.duplicatesCommand(), a.conflictsCommand(), a.explainCommand(), a.logCommand(), a.diffCommand(), a.withdrawCommand(),
		a.reviewCommand(), a.mergeCommand(), a.unmergeCommand(),
		a.verifyCommand(), a.backupCommand(), a.restoreCommand(), a.compactCommand(),
		a.tokenCommand(),
		a.evalCommand(), a.langCommand(), a.versionCommand(),
	)
	return root
}

func (a *app) defaultStore() string {
	if store := a.getenv("DIPLOGRAPH_STORE"); store != "" {
		return store
	}
	return "bolt:diplograph.db"
}

// start makes the logger, once the flags are known.
func (a *app) start(*cobra.Command, []string) error {
	options := &slog.HandlerOptions{Level: &a.logLevel}
	switch a.logFormat {
	case "text":
		a.log = slog.New(slog.NewTextHandler(a.err, options))
	case "json":
		a.log = slog.New(slog.NewJSONHandler(a.err, options))
	default:
		return usagef("--log-format %q is unknown: use text or json", a.logFormat)
	}
	a.started = true
	return nil
}

// warn names an input that failed, once.
func (a *app) warn(name string, err error) {
	why := strings.TrimPrefix(err.Error(), name+": ")
	if a.logFormat == "json" {
		a.log.Error("input failed", "input", name, "error", why)
		return
	}
	fmt.Fprintf(a.err, "diplograph: %s: %s\n", name, why)
}

// caution tells what is to be known of an input that was read, so that few facts
// or none surprise nobody.
func (a *app) caution(e extraction) {
	if e.Result == nil {
		return
	}
	for _, warning := range e.Warnings {
		a.remark("%s: %s", e.name, warning)
	}
}

// remark says something that is no result, unless the user wants to hear
// nothing.
func (a *app) remark(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.err, "diplograph: "+format+"\n", args...)
	}
}

// printJSON prints a result for programs.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// isTerminal tells whether a person looks at what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
