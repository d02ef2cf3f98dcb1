package api

import (
	"embed"
	"fmt"
	"io/fs"
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/schema"
)

// assets are the pages and, if `make web` has made it, the bundle in dist.
//
//go:embed all:assets
var assets embed.FS

// pages adds the start page, GraphiQL and what they load.
func pages(g *gin.Engine) error {
	start, err := assets.ReadFile("assets/start.html")
	if err != nil {
		return fmt.Errorf("start page: %w", err)
	}
	bundle, err := fs.Sub(assets, "assets/dist")
	if err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	name, status := "assets/graphiql.html", http.StatusOK
	if _, err := fs.Stat(bundle, "graphiql.js"); err != nil {
		name, status = "assets/missing.html", http.StatusNotFound
	}
	graphiql, err := assets.ReadFile(name)
	if err != nil {
		return fmt.Errorf("GraphiQL: %w", err)
	}
	g.GET("/", page(http.StatusOK, start))
	g.GET("/graphiql", page(status, graphiql))
	g.GET("/assets/:file", asset(bundle))
	return nil
}

// asset serves the files of the bundle.
func asset(bundle fs.FS) gin.HandlerFunc {
	return func(c *gin.Context) {
		name := c.Param("file")
		info, err := fs.Stat(bundle, name)
		if err != nil || info.IsDir() {
			fail(c, http.StatusNotFound, codeNotFound, "there is no such file")
			return
		}
		c.Header("Cache-Control", "public, max-age=3600")
		http.ServeFileFS(c.Writer, c.Request, bundle, name)
	}
}

func page(status int, content []byte) gin.HandlerFunc {
	return func(c *gin.Context) { c.Data(status, "text/html; charset=utf-8", content) }
}

// sdl serves the schema.
func sdl(c *gin.Context) {
	c.Data(http.StatusOK, "application/graphql; charset=utf-8", []byte(schema.SDL()))
}
