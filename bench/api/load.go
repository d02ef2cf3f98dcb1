package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
)

// load sends n requests, so many at once, and tells how many bytes the answers
// had. Each must be without errors and have what is wanted in it.
func load(ctx context.Context, url string, n, clients int, ask func(i int) request, want string) (size int, err error) {
	transport := &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true}
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport}
	var next, total atomic.Int64
	faults := make([]error, clients)
	var all sync.WaitGroup
	for c := range clients {
		all.Go(func() {
			for {
				i := int(next.Add(1))
				if i > n || faults[c] != nil {
					return
				}
				size, err := send(ctx, client, url, ask(i), want)
				total.Add(int64(size))
				faults[c] = err
			}
		})
	}
	all.Wait()
	return int(total.Load()), errors.Join(faults...)
}

func send(ctx context.Context, client *http.Client, url string, asked request, want string) (size int, err error) {
	method, body := http.MethodGet, []byte(nil)
	if asked.query != "" {
		method = http.MethodPost
		if body, err = json.Marshal(map[string]any{"query": asked.query, "variables": asked.variables}); err != nil {
			return 0, err
		}
	}
	r, err := http.NewRequestWithContext(ctx, method, url+asked.path, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := client.Do(r)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	switch {
	case err != nil:
		return 0, err
	case answer.StatusCode != http.StatusOK || bytes.Contains(text, []byte(`"errors"`)) || !bytes.Contains(text, []byte(want)):
		return 0, fmt.Errorf("%s %s: %d: %.300s", asked.path, body, answer.StatusCode, text)
	}
	return len(text), nil
}
