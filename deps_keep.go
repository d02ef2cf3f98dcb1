// Package keep is removed before the first release of this tree.
package keep

import (
	_ "github.com/99designs/gqlgen/graphql"
	_ "github.com/cayleygraph/cayley/graph"
	_ "github.com/cayleygraph/cayley/graph/kv"
	_ "github.com/cayleygraph/cayley/graph/memstore"
	_ "github.com/cayleygraph/cayley/writer"
	_ "github.com/cayleygraph/quad/nquads"
	_ "github.com/gin-gonic/gin"
	_ "github.com/goccy/go-yaml"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/hidal-go/hidalgo/kv"
	_ "github.com/hidal-go/hidalgo/kv/flat/btree"
	_ "github.com/prometheus/client_golang/prometheus"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/rogpeppe/go-internal/txtar"
	_ "github.com/schollz/progressbar/v3"
	_ "github.com/spf13/cobra"
	_ "github.com/vektah/gqlparser/v2"
	_ "go.etcd.io/bbolt"
	_ "golang.org/x/text/unicode/norm"
	_ "pgregory.net/rapid"
)
