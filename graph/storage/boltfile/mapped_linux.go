package boltfile

import "syscall"

// letGo lets go of the pages of a file that are mapped at an address. Whoever
// reads one next gets it back, from the kernel's cache or from the file.
func letGo(address, size uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, address, size, syscall.MADV_DONTNEED) // an advice that is not taken costs memory only
}
