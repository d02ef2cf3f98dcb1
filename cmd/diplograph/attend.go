package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
)

// A server that holds a store in a file PATH takes requests of commands on the
// same machine at the Unix socket PATH.socket, which only its user can use. A
// request is a line; the answer to "backup" is a backup, or nothing whole.
const (
	socketSuffix   = ".socket"
	backupRequest  = "backup\n"
	requestTimeout = 10 * time.Second
)

// attend answers commands until it is stopped. Without a socket, which some
// systems and long paths do not allow, the server goes on without.
func (a *app) attend(ctx context.Context, store *graph.Store) (stop func()) {
	path, ok := strings.CutPrefix(a.store, "bolt:")
	if !ok {
		return func() {}
	}
	path += socketSuffix
	_ = os.Remove(path) // of a server that was killed: the store is ours
	listener, err := net.Listen("unix", path)
	if err == nil {
		err = os.Chmod(path, 0o600)
	}
	if err != nil {
		a.log.Warn("backups have to wait until the server stops", "error", err)
		return func() {}
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		a.answerCommands(ctx, store, listener)
	}()
	return func() {
		cancel()
		_ = listener.Close() // which removes the socket
		<-done
	}
}

// answerCommands answers one command after the other, until the listener is
// closed.
func (a *app) answerCommands(ctx context.Context, store *graph.Store, listener net.Listener) {
	for {
		command, err := listener.Accept()
		if err != nil {
			return
		}
		stop := context.AfterFunc(ctx, func() { _ = command.Close() })
		if err := answerCommand(ctx, store, command); err != nil {
			a.log.Warn("a command was not answered", "error", err)
		}
		stop()
		_ = command.Close()
	}
}

func answerCommand(ctx context.Context, store *graph.Store, command net.Conn) error {
	if err := command.SetReadDeadline(time.Now().Add(requestTimeout)); err != nil {
		return err
	}
	line, err := bufio.NewReader(io.LimitReader(command, 64)).ReadString('\n')
	if err != nil {
		return err
	}
	if line != backupRequest {
		return fmt.Errorf("request %q is unknown", line)
	}
	_, err = store.Backup(ctx, command)
	return err
}

// backupByServer lets the server that holds the store write the backup.
func (a *app) backupByServer(ctx context.Context, w io.Writer, locked error) error {
	socket := strings.TrimPrefix(a.store, "bolt:") + socketSuffix
	if _, err := os.Stat(socket); err != nil {
		return locked // what holds it is no server
	}
	server, err := new(net.Dialer).DialContext(ctx, "unix", socket)
	if err != nil {
		return errors.Join(locked, err)
	}
	defer server.Close()
	defer context.AfterFunc(ctx, func() { _ = server.Close() })()
	if _, err := io.WriteString(server, backupRequest); err != nil {
		return errors.Join(locked, err)
	}
	_, err = io.Copy(w, server)
	return err
}
