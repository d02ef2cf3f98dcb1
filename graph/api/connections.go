package api

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// connections bounds how many connections there are. Above that, the one that
// has been idle the longest, or has not sent a whole request for the longest, is
// closed for the new one; if all are busy, the new one is.
type connections struct {
	most int

	mu    sync.Mutex
	all   map[net.Conn]*list.Element // nil for a busy one
	quiet *list.List                 // of net.Conn, the longest first
}

func newConnections(most int) *connections {
	return &connections{most: most, all: map[net.Conn]*list.Element{}, quiet: list.New()}
}

// watch takes note of what becomes of a connection; it is an
// [http.Server.ConnState].
func (c *connections) watch(connection net.Conn, state http.ConnState) {
	if surplus := c.note(connection, state); surplus != nil {
		_ = surplus.Close() // which its goroutine notices
	}
}

func (c *connections) note(connection net.Conn, state http.ConnState) (surplus net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if waits := c.all[connection]; waits != nil {
		c.quiet.Remove(waits)
	}
	switch state {
	case http.StateNew, http.StateIdle:
		c.all[connection] = c.quiet.PushBack(connection)
	case http.StateActive:
		c.all[connection] = nil
	case http.StateClosed, http.StateHijacked:
		delete(c.all, connection)
	}
	first := c.quiet.Front()
	if len(c.all) <= c.most || first == nil {
		return nil
	}
	longest := c.quiet.Remove(first).(net.Conn)
	delete(c.all, longest)
	return longest
}
