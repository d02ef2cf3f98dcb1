package main

import (
	"bytes"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

// watched tells how much more memory was in use at the peak of the work than
// before: all, which the kernel tells, and the process's own, which is looked at
// again and again.
func watched(work func() (figures, error)) (figures, error) {
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200); err != nil { // forgets the peak so far
		return work() // there is no such kernel
	}
	idle := memory()
	stop, peak := make(chan struct{}), make(chan int)
	go func() {
		most := 0
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				peak <- most
				return
			case <-tick.C:
				most = max(most, memory().own)
			}
		}
	}()
	f, err := work()
	close(stop)
	f.Own = float64(max(<-peak, memory().own)-idle.own) / 1024
	f.Above = float64(memory().peak-idle.all) / 1024
	return f, err
}

// inUse is memory of the process, in KiB.
type inUse struct{ all, own, peak int }

// memory reads what the kernel tells of the process; zeros where it tells nothing.
func memory() (m inUse) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return m
	}
	for line := range bytes.Lines(status) {
		fields := strings.Fields(string(line))
		if len(fields) < 2 {
			continue
		}
		if at := map[string]*int{"VmRSS:": &m.all, "RssAnon:": &m.own, "VmHWM:": &m.peak}[fields[0]]; at != nil {
			*at, _ = strconv.Atoi(fields[1]) // the kernel wrote it
		}
	}
	return m
}
