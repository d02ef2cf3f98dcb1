//go:build !unix

package jobs

import (
	"os"
	"path/filepath"
)

// lockFolder opens a file that stands for the folder; nothing keeps others out.
func lockFolder(folder string) (*os.File, error) {
	return os.OpenFile(filepath.Join(folder, ".lock"), os.O_CREATE|os.O_RDWR, 0o600)
}
