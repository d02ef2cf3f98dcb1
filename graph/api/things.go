package api

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
)

// The IRIs of entities, documents, statements and revisions lead to /id/ with
// what follows the base. What is there is Linked Data in the format that the
// client accepts, or a page to read.

// thingFormat is a way to show a thing.
type thingFormat struct {
	name  string // in the parameter format
	media string
	write func(*linked.Description, io.Writer) error
}

// thingFormats lists the formats. The first is for those who accept anything.
func (s *server) thingFormats() []thingFormat {
	return []thingFormat{
		{"jsonld", "application/ld+json", (*linked.Description).JSONLD},
		{"json", "application/json", (*linked.Description).JSONLD},
		{"html", "text/html", s.writePage},
		{"turtle", "text/turtle", (*linked.Description).Turtle},
		{"ntriples", "application/n-triples", (*linked.Description).NTriples},
		{"nquads", "application/n-quads", (*linked.Description).NQuads},
	}
}

// entity shows what bears the id.
func (s *server) entity(c *gin.Context) {
	id := strings.TrimPrefix(c.Param("id"), "/")
	c.Writer.Header().Add("Vary", "Accept")
	formats := s.thingFormats()
	if linked.IsVocabulary(id) {
		formats = []thingFormat{{"turtle", "text/turtle", func(_ *linked.Description, w io.Writer) error {
			_, err := io.WriteString(w, linked.Vocabulary())
			return err
		}}}
	}
	format, fault := chooseFormat(c.Request, formats)
	if fault != nil {
		fail(c, fault.status, fault.code, fault.message)
		return
	}
	page, ok := pageNumber(c.Query("page"))
	if !ok {
		fail(c, http.StatusBadRequest, codeBadInput, "page: write a whole number from 1")
		return
	}
	v := s.Store.View()
	if linked.IsVocabulary(id) {
		s.showThing(c, v, format, nil)
		return
	}
	switch fate, shown := v.Fate(id); fate {
	case graph.Unknown:
		fail(c, http.StatusNotFound, codeNotFound, "nothing bears this id")
	case graph.Gone:
		fail(c, http.StatusGone, codeNotFound, "what bore this id was withdrawn, retired or rejected")
	case graph.Merged:
		c.Header("Cache-Control", "no-cache") // it may be taken back
		c.Redirect(http.StatusMovedPermanently, thingURL(v, shown, c.Request.URL.RawQuery))
	case graph.Shown:
		d, err := linked.Describe(c.Request.Context(), v, id, page)
		if err != nil {
			s.failWith(c, err)
			return
		}
		pageLinks(c, v, d)
		s.showThing(c, v, format, d)
	}
}

// showThing sends a description, unless the client has it already.
func (s *server) showThing(c *gin.Context, v *graph.View, format thingFormat, d *linked.Description) {
	tag := fmt.Sprintf(`W/"%d-%s-%s"`, v.Revision(), strconv.FormatInt(v.Time().UnixNano(), 36), format.name)
	s.cacheable(c.Writer.Header(), c.Request, tag)
	if matches(c.Request.Header.Values("If-None-Match"), tag) {
		c.Status(http.StatusNotModified)
		return
	}
	var out bytes.Buffer
	if err := format.write(d, &out); err != nil {
		s.failWith(c, err)
		return
	}
	c.Data(http.StatusOK, format.media+"; charset=utf-8", out.Bytes())
}

// failWith answers with what the table of errors tells of one.
func (s *server) failWith(c *gin.Context, err error) {
	told := s.explain(c.Request.Context(), err)
	status := http.StatusInternalServerError
	switch told.Extensions["code"] {
	case codeBadInput:
		status = http.StatusBadRequest
	case codeNotFound:
		status = http.StatusNotFound
	case codeTooMany:
		status = http.StatusTooManyRequests
	case codeUnavailable, codeTimeout:
		status = http.StatusServiceUnavailable
	}
	c.AbortWithStatusJSON(status, gin.H{"errors": []any{told}})
}

// chooseFormat chooses by the parameter format, else by what the client accepts.
func chooseFormat(r *http.Request, formats []thingFormat) (thingFormat, *refusal) {
	var names, media []string
	for _, f := range formats {
		names, media = append(names, f.name), append(media, f.media)
	}
	if wanted := r.URL.Query().Get("format"); wanted != "" {
		if i := slices.Index(names, wanted); i >= 0 {
			return formats[i], nil
		}
		return thingFormat{}, &refusal{http.StatusBadRequest, codeBadInput, "format: write one of " + strings.Join(names, ", ")}
	}
	chosen, ok := negotiate(r.Header.Values("Accept"), media)
	if !ok {
		return thingFormat{}, &refusal{http.StatusNotAcceptable, codeBadRequest, "this is to be had as " + strings.Join(media, ", ")}
	}
	return formats[slices.Index(media, chosen)], nil
}

func pageNumber(text string) (int, bool) {
	if text == "" {
		return 1, true
	}
	n, err := strconv.ParseInt(text, 10, 32)
	return int(n), err == nil && n > 0
}

// pageLinks tells in the header Link where the other pages are.
func pageLinks(c *gin.Context, v *graph.View, d *linked.Description) {
	link := func(page int, rel string) {
		if page < 1 || page > d.Pages || page == d.Page {
			return
		}
		query := c.Request.URL.Query()
		query.Set("page", strconv.Itoa(page))
		c.Writer.Header().Add("Link", fmt.Sprintf("<%s>; rel=%q", thingURL(v, d.ID, query.Encode()), rel))
	}
	link(1, "first")
	link(d.Page-1, "prev")
	link(d.Page+1, "next")
	link(d.Pages, "last")
}

// thingURL is where a thing is on this server, in the characters of a URL.
func thingURL(v *graph.View, id, query string) string {
	path := "/id/" + strings.TrimPrefix(v.IRI(id), v.Base())
	var out strings.Builder
	for _, octet := range []byte(path) {
		if octet < 0x80 {
			out.WriteByte(octet)
		} else {
			fmt.Fprintf(&out, "%%%02X", octet)
		}
	}
	if query != "" {
		out.WriteString("?" + query)
	}
	return (&url.URL{Opaque: out.String()}).String()
}

// context serves what the names in descriptions mean.
func (s *server) context(c *gin.Context) {
	text, err := linked.Context()
	if err != nil {
		s.failWith(c, err)
		return
	}
	c.Header("Access-Control-Allow-Origin", "*") // it is the same for all, and meant for programs elsewhere
	c.Header("Cache-Control", "public, max-age=3600")
	c.Data(http.StatusOK, "application/ld+json; charset=utf-8", text)
}
