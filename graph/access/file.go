package access

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
)

// file keeps a book in a file that only its owner can read. Lines are added to
// its end in one piece each, so that several processes can do so.
type file struct{ path string }

// missing is the version of a file that is not there.
const missing = "missing"

func (f file) lines(_ context.Context, known string) ([]string, string, error) {
	info, err := os.Stat(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing, nil
	}
	if err != nil {
		return nil, "", err
	}
	version := fmt.Sprint(info.Size(), " ", info.ModTime().UnixNano())
	if version == known {
		return nil, version, nil
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 && runtime.GOOS != "windows" {
		return nil, "", fmt.Errorf("%s can be read by others (mode %o): run \"chmod 600 %s\"", f.path, mode, f.path)
	}
	text, err := os.ReadFile(f.path)
	if err != nil {
		return nil, "", err
	}
	return strings.Split(string(text), "\n"), version, nil
}

func (f file) add(_ context.Context, line string) (err error) {
	out, err := os.OpenFile(f.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("write tokens: %w", err)
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if _, err := out.WriteString(line + "\n"); err != nil {
		return fmt.Errorf("write tokens: %w", err)
	}
	return out.Sync()
}

func (file) close() error { return nil }
