package main

import (
	"fmt"
	"net"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
)

// serving is what the flags of serve say.
type serving struct {
	listen    string
	anonymous string
	tokens    string
	documents string
	config    api.Config
	server    api.Server
	exporting exporting
	analyses  queueing
}

// answerCache is how many bytes of answers are kept by default.
const answerCache = 64 << 20

// flags gives the command the flags. Their defaults are those of the API.
func (o *serving) flags(c *cobra.Command) {
	o.config, o.server = api.Defaults(), api.ServerDefaults()
	o.config.AnswerCache = answerCache
	f := c.Flags()
	f.StringVar(&o.listen, "listen", "127.0.0.1:8080", "`ADDRESS` and port to listen at; port 0 takes a free one")
	f.StringVar(&o.anonymous, "anonymous", string(access.Read), "`SCOPES` of who shows no token: none, read, or more, such as read,ingest, for this machine only")
	tokensFlag(c, &o.tokens)
	f.StringSliceVar(&o.config.Origins, "cors", nil, "`ORIGIN` of pages elsewhere that may ask, such as https://example.org; * for all")
	f.StringSliceVar(&o.config.Proxies, "trusted-proxy", nil, "`ADDRESS` or range of servers whose X-Forwarded-For tells the client")
	f.StringVar(&o.documents, "trusted-documents", "", "`PATH` of a folder of .graphql files or a manifest: the only queries that are answered")
	f.BoolVar(&o.config.NoIntrospection, "no-introspection", false, "do not show the schema to queries, nor suggest names")
	f.BoolVar(&o.config.NoCost, "no-cost", false, "leave extensions.cost out of answers")

	f.IntVar(&o.config.MaxTokens, "max-tokens", o.config.MaxTokens, "`NUMBER` of words and signs of a query")
	f.IntVar(&o.config.MaxDepth, "max-depth", o.config.MaxDepth, "`NUMBER` of levels of a query")
	f.IntVar(&o.config.MaxAliases, "max-aliases", o.config.MaxAliases, "`NUMBER` of aliases in a query")
	f.IntVar(&o.config.MaxRootFields, "max-root-fields", o.config.MaxRootFields, "`NUMBER` of fields at the root of a query")
	f.IntVar(&o.config.MaxCost, "max-cost", o.config.MaxCost, "`NUMBER` of fields that an answer may come to have")
	f.IntVar(&o.config.MaxConcurrent, "max-concurrent", o.config.MaxConcurrent, "`NUMBER` of requests of one client that run or wait")
	f.IntVar(&o.config.MaxRefusals, "max-refusals", o.config.MaxRefusals, "`NUMBER` of refused requests of one client a second, before answers to more are held back")
	f.IntVar(&o.server.MaxConnections, "max-connections", o.server.MaxConnections, "`NUMBER` of connections; above it idle ones are closed")
	f.Var((*byteCount)(&o.config.MaxBody), "max-body", "`SIZE` of a request's body")
	f.Var((*byteCount)(&o.config.MaxUpload), "max-upload", "`SIZE` of a request's body by who may ingest")
	f.Var((*byteCount)(&o.config.MaxAnswer), "max-answer", "`SIZE` of the texts of documents in an answer")
	f.Var((*byteCount)(&o.config.MaxPersisted), "max-persisted", "`SIZE` of all queries that are kept by their hash")
	f.IntVar(&o.config.Live.MaxStreams, "max-streams", o.config.Live.MaxStreams, "`NUMBER` of sockets and streams of events at once")
	f.IntVar(&o.config.Live.MaxPerClient, "max-client-streams", o.config.Live.MaxPerClient, "`NUMBER` of those of one client")
	f.IntVar(&o.config.Live.MaxOperations, "max-socket-operations", o.config.Live.MaxOperations, "`NUMBER` of operations that run in a socket at once")
	f.DurationVar(&o.config.Live.InitTimeout, "init-timeout", o.config.Live.InitTimeout, "`TIME` until a socket must say who it is")
	f.DurationVar(&o.config.Live.PingInterval, "ping-interval", o.config.Live.PingInterval, "`TIME` between two signs of life of an open connection")
	f.DurationVar(&o.config.Live.WriteTimeout, "write-timeout", o.config.Live.WriteTimeout, "`TIME` that a client may take to accept an event")
	f.Var((*byteCount)(&o.config.AnswerCache), "answer-cache", "`SIZE` of answers that are kept for whoever asks the same again; 0 keeps none")
	f.DurationVar(&o.config.QueryTimeout, "query-timeout", o.config.QueryTimeout, "`TIME` for an answer")
	f.DurationVar(&o.server.HeaderTimeout, "header-timeout", o.server.HeaderTimeout, "`TIME` for the head of a request")
	f.DurationVar(&o.config.ReadTimeout, "read-timeout", o.config.ReadTimeout, "`TIME` for the body of a request, besides a second for each 64 KiB")
	o.exporting.flags(c)
	o.analyses.flags(c, "analysis", "analyses", "analyses of networks", 1<<30)
	f.DurationVar(&o.server.IdleTimeout, "idle-timeout", o.server.IdleTimeout, "`TIME` between two requests of a connection")
}

// check understands what the flags say.
func (o *serving) check() error {
	host, _, err := net.SplitHostPort(o.listen)
	if err != nil {
		return usagef("--listen %q: use HOST:PORT, such as 127.0.0.1:8080 or :8080", o.listen)
	}
	if err := o.checkAnonymous(host); err != nil {
		return err
	}
	for _, proxy := range o.config.Proxies {
		if _, _, err := net.ParseCIDR(proxy); err != nil && net.ParseIP(proxy) == nil {
			return usagef("--trusted-proxy %q: use an address such as 10.0.0.1 or a range such as 10.0.0.0/8", proxy)
		}
	}
	if o.documents != "" {
		if o.config.Documents, err = readDocuments(o.documents); err != nil {
			return usagef("--trusted-documents %s: %w", o.documents, err)
		}
	}
	o.config.MaxText = 0 // what an upload can hold
	if err := o.exporting.check(); err != nil {
		return err
	}
	if err := o.analyses.check(); err != nil {
		return err
	}
	return o.checkLimits()
}

// checkAnonymous reads what needs no token. Whoever reaches a port that is open
// to others must not be able to change the graph without one.
func (o *serving) checkAnonymous(host string) error {
	if o.anonymous == "none" {
		o.config.Private = true
		return nil
	}
	scopes, err := access.ParseScopes(o.anonymous)
	if err != nil {
		return usagef("--anonymous: %w, or none", err)
	}
	more := len(scopes) > 1 || scopes[0] != access.Read
	if ip := net.ParseIP(host); more && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return usagef("--anonymous %s would let everybody who reaches %s change the graph: listen at 127.0.0.1, or make tokens with \"diplograph token create\"", o.anonymous, o.listen)
	}
	o.config.Anonymous = scopes
	return nil
}

// checkLimits refuses limits that would let nothing pass.
func (o *serving) checkLimits() error {
	for name, n := range map[string]int64{
		"max-tokens": int64(o.config.MaxTokens), "max-depth": int64(o.config.MaxDepth), "max-aliases": int64(o.config.MaxAliases),
		"max-root-fields": int64(o.config.MaxRootFields), "max-cost": int64(o.config.MaxCost), "max-concurrent": int64(o.config.MaxConcurrent),
		"max-refusals": int64(o.config.MaxRefusals), "max-connections": int64(o.server.MaxConnections), "max-body": o.config.MaxBody, "max-upload": o.config.MaxUpload,
		"max-answer": o.config.MaxAnswer, "max-persisted": o.config.MaxPersisted, "query-timeout": int64(o.config.QueryTimeout),
		"max-streams": int64(o.config.Live.MaxStreams), "max-client-streams": int64(o.config.Live.MaxPerClient), "max-socket-operations": int64(o.config.Live.MaxOperations),
		"init-timeout": int64(o.config.Live.InitTimeout), "ping-interval": int64(o.config.Live.PingInterval), "write-timeout": int64(o.config.Live.WriteTimeout),
		"header-timeout": int64(o.server.HeaderTimeout), "read-timeout": int64(o.config.ReadTimeout), "idle-timeout": int64(o.server.IdleTimeout),
	} {
		if n <= 0 {
			return usagef("--%s %d is too little: use 1 or more", name, n)
		}
	}
	return nil
}

// byteCount is a flag of so many bytes, such as 1000, 64KiB or 16MiB.
type byteCount int64

// String shows the number in the largest unit that fits.
func (b *byteCount) String() string {
	n := int64(*b)
	for _, unit := range []string{"", "KiB", "MiB"} {
		if n%1024 != 0 || n == 0 {
			return strconv.FormatInt(n, 10) + unit
		}
		n /= 1024
	}
	return strconv.FormatInt(n, 10) + "GiB"
}

// Set reads a number with its unit.
func (b *byteCount) Set(text string) error {
	digits, factor := text, int64(1)
	for unit, size := range map[string]int64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30} {
		if rest, ok := strings.CutSuffix(text, unit); ok {
			digits, factor = rest, size
		}
	}
	n, err := strconv.ParseUint(strings.TrimSpace(digits), 10, 31)
	if err != nil {
		return fmt.Errorf("use bytes, such as 1000, 64KiB or 16MiB")
	}
	*b = byteCount(int64(n) * factor)
	return nil
}

// Type names the kind of flag.
func (*byteCount) Type() string { return "size" }
