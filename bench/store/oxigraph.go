package main

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
)

// oxigraph loads or dumps Oxigraph's store by its Python module, in a process of
// its own.
func oxigraph(do string) func(context.Context, job) (figures, error) {
	return func(ctx context.Context, j job) (f figures, err error) {
		c := exec.CommandContext(ctx, j.python, j.scripts+"/oxigraph.py", do, j.path("oxigraph"), j.path("all.nq"))
		c.Stderr = os.Stderr
		out, err := c.Output()
		if err != nil {
			return f, err
		}
		return f, json.Unmarshal(out, &f)
	}
}

// hasOxigraph tells whether the Python has the module.
func (j job) hasOxigraph(ctx context.Context) bool {
	return exec.CommandContext(ctx, j.python, "-c", "import pyoxigraph").Run() == nil
}
