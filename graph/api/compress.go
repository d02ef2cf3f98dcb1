package api

import (
	"mime"
	"net/http"
	"runtime"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzip"

	"github.com/diplograph/diplograph/graph/api/answer"
)

// compressFloor is how many bytes an answer must have to be packed: below, the
// packing costs more than it spares.
const compressFloor = 1400

// compress packs answers for clients that take gzip. What is written in pieces,
// such as events, and what is packed already is left as it is.
func (s *server) compress(c *gin.Context) {
	c.Writer.Header().Add("Vary", "Accept-Encoding")
	if !acceptsGzip(c.Request.Header.Values("Accept-Encoding")) || c.GetHeader("Upgrade") != "" {
		return
	}
	p := &packer{ResponseWriter: c.Writer, s: s}
	c.Writer = p
	defer func() { c.Writer = p.ResponseWriter }() // also after a panic, which another one answers
	c.Next()
	p.finish()
}

func acceptsGzip(accepted []string) bool {
	for _, one := range strings.Split(strings.Join(accepted, ","), ",") {
		coding, parameters, _ := strings.Cut(strings.TrimSpace(one), ";")
		if strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			q, has := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
			return !has || strings.Trim(q, "0.") != ""
		}
	}
	return false
}

// packedAtOnce is how many bytes are packed before others may have the processor, which
// takes a fraction of a millisecond.
const packedAtOnce = 32 << 10

// pack packs the whole of an answer.
func (s *server) pack(content []byte) []byte {
	b := s.buffers.Take()
	defer s.buffers.GiveBack(b)
	s.packInto(b, content, runtime.Gosched)
	return slices.Clone(b.Bytes)
}

// packInto packs the whole of an answer into a buffer, and rests between its parts.
func (s *server) packInto(b *answer.Buffer, content []byte, rest func()) {
	zip := s.zips.Get().(*gzip.Writer)
	zip.Reset(b)
	for part := range slices.Chunk(content, packedAtOnce) {
		_, _ = zip.Write(part) // into memory, which does not fail
		rest()
	}
	_ = zip.Close()
	zip.Reset(nil)
	s.zips.Put(zip)
}

// packer decides with the first bytes whether to pack, and keeps those until
// there are enough to tell.
type packer struct {
	gin.ResponseWriter
	s       *server
	held    []byte
	decided bool
	zip     *gzip.Writer // nil: what is written passes as it is
}

// Unwrap gives the writer below, for http.ResponseController.
func (p *packer) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// Write writes or keeps bytes.
func (p *packer) Write(b []byte) (int, error) {
	if !p.decided && len(p.held)+len(b) < compressFloor {
		p.held = append(p.held, b...)
		return len(b), nil
	}
	if err := p.decide(true); err != nil {
		return 0, err
	}
	if p.zip != nil {
		return p.zip.Write(b)
	}
	return p.ResponseWriter.Write(b)
}

// WriteString writes or keeps a text.
func (p *packer) WriteString(text string) (int, error) { return p.Write([]byte(text)) }

// Flush sends what there is.
func (p *packer) Flush() {
	if p.decide(false) != nil {
		return
	}
	if p.zip != nil && p.zip.Flush() != nil {
		return
	}
	p.ResponseWriter.Flush()
}

// decide settles how what is held and what follows is written.
func (p *packer) decide(large bool) error {
	if p.decided {
		return nil
	}
	p.decided = true
	h := p.Header()
	if large && p.Status() == http.StatusOK && h.Get("Content-Encoding") == "" && compressible(h.Get("Content-Type")) {
		h.Set("Content-Encoding", "gzip")
		h.Del("Content-Length")
		h.Del("Accept-Ranges")
		p.zip = p.s.zips.Get().(*gzip.Writer)
		p.zip.Reset(p.ResponseWriter)
	}
	held := p.held
	p.held = nil
	if len(held) == 0 {
		return nil
	}
	_, err := p.Write(held)
	return err
}

// finish writes what is still held. A client that has left needs no answer.
func (p *packer) finish() {
	_ = p.decide(false)
	if p.zip != nil {
		_ = p.zip.Close()
		p.zip.Reset(nil)
		p.s.zips.Put(p.zip)
	}
}

// compressible tells whether what is of a media type becomes shorter. Streams of
// events do not belong here: each is to be sent at once.
func compressible(contentType string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil || media == "text/event-stream" {
		return false
	}
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "json") || strings.HasSuffix(media, "+xml") ||
		strings.HasSuffix(media, "javascript") || media == "application/graphql" || media == "application/n-quads"
}
