//go:build !linux

package boltfile

// letGo does nothing where the kernel may not keep what it is asked to let go of.
func letGo(uintptr, uintptr) {}
