package api_test

import (
	"fmt"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// TestSubscribersLeaveNothing lets subscribers come and go while documents are
// written, and looks for what they leave behind.
func TestSubscribersLeaveNothing(t *testing.T) {
	store := newStore(t)
	server := httptest.NewServer(newHandler(t, func(c *api.Config) { c.Store = store }))
	address := server.URL + "/graphql"
	var all sync.WaitGroup
	for i := range 30 {
		all.Go(func() {
			since := fmt.Sprintf("since: %d", i%3)
			if i%3 == 0 {
				e := openEvents(t, address, fmt.Sprintf(ingested, "since: 1"))
				e.next("next 2 ")
				return // and is closed when the test ends
			}
			s := openSocket(t, address, `{}`)
			s.subscribe("a", fmt.Sprintf(ingested, since))
			s.subscribe("b", `subscription { factsChanged(`+since+`) { added { totalCount } } }`)
			s.subscribe("c", `{ stats { revision } }`)
			switch i % 3 {
			case 1:
				s.send(`{"type":"complete","id":"a"}`)
				_ = s.conn.Close(websocket.StatusNormalClosure, "")
			case 2:
				_ = s.conn.CloseNow()
			}
		})
	}
	for n := range 10 {
		text := fmt.Sprintf("Document %d: Japan took part.", n)
		doc := schema.Document{ID: fmt.Sprintf("document/%d.txt", n), Name: fmt.Sprintf("%d.txt", n), Text: text}
		put(t, store, doc, []schema.Fact{said(doc.ID, text, state("JP", "Japan"), schema.RelAttended, schema.EntityTerm(meeting()), "Japan took part")})
	}
	all.Wait()
	server.CloseClientConnections()
	server.Close()
	stacks := ""
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		all := make([]byte, 4<<20)
		stacks = string(all[:runtime.Stack(all, true)])
		if !strings.Contains(stacks, "api.follow") && !strings.Contains(stacks, "api/live.(") && !strings.Contains(stacks, "graph.(*Store).Follow") {
			return
		}
	}
	t.Errorf("goroutines are left:\n%s", stacks)
}
