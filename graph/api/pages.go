package api

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/schema"
)

// assets are the pages; dist among them is the bundle of the explorer and GraphiQL, which `make web` makes.
//
//go:embed all:assets
var assets embed.FS

// pages adds the start page, the explorer, GraphiQL and what they load.
func pages(g *gin.Engine) error {
	start, err := assets.ReadFile("assets/start.html")
	if err != nil {
		return fmt.Errorf("start page: %w", err)
	}
	bundle, err := readBundle(assets, "assets/dist")
	if err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	g.GET("/", page(http.StatusOK, start))
	for _, name := range []string{"explore", "graphiql"} {
		file, ok := bundle[name+".html"]
		if !ok {
			return fmt.Errorf("bundle: %s.html is missing: run \"make web\" and build again", name)
		}
		g.GET("/"+name, file.serve)
		g.HEAD("/"+name, file.serve)
		delete(bundle, file.name) // it has one address
	}
	g.GET("/assets/:file", bundle.serve)
	g.HEAD("/assets/:file", bundle.serve)
	return nil
}

// bundle are the files of the bundle by their names.
type bundle map[string]bundleFile

// bundleFile is a file of the bundle.
type bundleFile struct {
	name    string
	content []byte
	// tag is an ETag, a weak one since the answer may be packed.
	tag string
}

// readBundle reads the files of a folder.
func readBundle(from fs.FS, folder string) (bundle, error) {
	entries, err := fs.ReadDir(from, folder)
	if err != nil {
		return nil, err
	}
	files := bundle{}
	for _, entry := range entries {
		content, err := fs.ReadFile(from, path.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(content)
		files[entry.Name()] = bundleFile{entry.Name(), content, `W/"` + hex.EncodeToString(sum[:16]) + `"`}
	}
	return files, nil
}

func (b bundle) serve(c *gin.Context) {
	file, ok := b[c.Param("file")]
	if !ok {
		fail(c, http.StatusNotFound, codeNotFound, "there is no such file")
		return
	}
	file.serve(c)
}

// serve answers with the file. Names stay when contents change, so browsers keep it but ask each time whether it is
// still the same.
func (f bundleFile) serve(c *gin.Context) {
	c.Header("Cache-Control", "no-cache")
	c.Header("ETag", f.tag)
	http.ServeContent(c.Writer, c.Request, f.name, time.Time{}, bytes.NewReader(f.content))
}

func page(status int, content []byte) gin.HandlerFunc {
	return func(c *gin.Context) { c.Data(status, "text/html; charset=utf-8", content) }
}

// sdl serves the schema.
func sdl(c *gin.Context) {
	c.Data(http.StatusOK, "application/graphql; charset=utf-8", []byte(schema.SDL()))
}
