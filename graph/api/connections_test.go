package api

import (
	"net"
	"net/http"
	"testing"
)

// pipe is a connection that notes whether it is closed.
type pipe struct {
	net.Conn
	closed bool
}

func (p *pipe) Close() error {
	p.closed = true
	return nil
}

func TestConnections(t *testing.T) {
	c := newConnections(3)
	var opened []*pipe
	open := func() *pipe {
		p := &pipe{}
		opened = append(opened, p)
		c.watch(p, http.StateNew)
		return p
	}
	busy, left, idle := open(), open(), open()
	c.watch(busy, http.StateActive)
	c.watch(left, http.StateActive)
	c.watch(left, http.StateClosed)
	c.watch(idle, http.StateActive)
	c.watch(idle, http.StateIdle)
	slow := open() // the third
	if busy.closed || idle.closed || slow.closed {
		t.Error("one was closed without need")
	}
	next := open()
	if !idle.closed || busy.closed || slow.closed || next.closed {
		t.Error("the one that was idle the longest was not closed for another one")
	}
	c.watch(idle, http.StateClosed)
	c.watch(slow, http.StateActive)
	c.watch(next, http.StateActive)
	if last := open(); !last.closed || busy.closed || slow.closed || next.closed {
		t.Error("a new one was taken while all were busy")
	}
	for _, p := range opened {
		c.watch(p, http.StateClosed)
	}
	if len(c.all) != 0 || c.quiet.Len() != 0 {
		t.Errorf("%d and %d are remembered after all were closed", len(c.all), c.quiet.Len())
	}
}
