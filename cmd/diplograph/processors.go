package main

import "runtime"

// leastThreads is how many threads of a server run Go code at once at least. Go's collector
// takes a quarter of them. Of fewer than four that is not one thread of its own but a
// share of each, in one piece of up to 10 ms for which requests wait that are ready to
// go on; threads beyond the processors share these as the operating system sees fit, which is
// in turns of a few milliseconds.
const leastThreads = 4

// spread gives a server that many threads until it is told to stop, unless GOMAXPROCS
// says how many. It tells how many processors there are for them.
func (a *app) spread() (processors int, stop func()) {
	processors = runtime.GOMAXPROCS(0)
	if a.getenv("GOMAXPROCS") != "" || processors >= leastThreads {
		return processors, func() {}
	}
	runtime.GOMAXPROCS(leastThreads)
	return processors, func() { runtime.GOMAXPROCS(processors) }
}
