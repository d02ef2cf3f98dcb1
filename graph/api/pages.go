package api

import (
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/graph"
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

// factsShown is how many facts the page of an entity has.
const factsShown = 100

// entityPage is an entity as /id shows it.
type entityPage struct {
	schema.Entity
	Aliases  []string   `json:"aliases"`
	Revision int64      `json:"revision"`
	Total    int        `json:"total"` // facts of which it is an end
	Facts    []factPage `json:"facts"` // the first of them
}

type factPage struct {
	ID string `json:"id"`
	schema.Fact
}

// entity shows the entity that bears the id. The IRIs of entities lead here.
func (s *server) entity(c *gin.Context) {
	id := strings.TrimPrefix(c.Param("id"), "/")
	v := s.Store.View()
	n, ok := v.Node(id)
	if !ok {
		fail(c, http.StatusNotFound, codeNotFound, "nothing bears this id")
		return
	}
	facts := v.Facts(graph.Filter{Subject: id})
	for _, f := range v.Facts(graph.Filter{Object: id}) {
		if f.Fact.Subject.ID != id {
			facts = append(facts, f)
		}
	}
	shown := entityPage{Entity: n.Entity, Aliases: append([]string{}, n.Aliases...), Revision: v.Revision(), Total: len(facts), Facts: []factPage{}}
	for _, f := range facts[:min(len(facts), factsShown)] {
		shown.Facts = append(shown.Facts, factPage{ID: f.ID, Fact: f.Fact})
	}
	c.JSON(http.StatusOK, shown)
}
