package boltfile

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// holder is what the file beside a store says of the process that holds it. It
// informs only; the lock is the system's, and ends with the process.
type holder struct {
	Process int       `json:"process"`
	Host    string    `json:"host"`
	Command string    `json:"command"`
	Since   time.Time `json:"since"`
}

func ownerFile(path string) string { return path + ".owner" }

// claim writes who holds the store.
func claim(path string) error {
	host, _ := os.Hostname() // what is not known stays empty
	raw, err := json.Marshal(holder{Process: os.Getpid(), Host: host, Command: filepath.Base(os.Args[0]), Since: time.Now().UTC().Truncate(time.Second)})
	if err != nil {
		return err
	}
	return os.WriteFile(ownerFile(path), append(raw, '\n'), 0o600)
}

// release removes what claim wrote, unless another process has claimed a file
// that took this one's place. If that fails, the next holder writes over it.
func release(path string) {
	if h, ok := readHolder(path); ok && h.Process == os.Getpid() {
		_ = os.Remove(ownerFile(path))
	}
}

func readHolder(path string) (h holder, ok bool) {
	raw, err := os.ReadFile(ownerFile(path))
	return h, err == nil && json.Unmarshal(raw, &h) == nil && h.Process != 0
}

// owner names the holder for an error, "" if that is not known.
func owner(path string) string {
	h, ok := readHolder(path)
	if !ok {
		return ""
	}
	return fmt.Sprintf(": process %d on %s (%s) since %s", h.Process, h.Host, h.Command, h.Since.Local().Format(time.DateTime))
}
