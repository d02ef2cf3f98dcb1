package archive_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/archive"
)

// pack makes a zip archive of names and contents in turns.
func pack(t testing.TB, members ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err == nil {
			_, err = w.Write([]byte(members[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func list(data []byte, limits archive.Limits) ([]archive.Member, error) {
	return archive.List(bytes.NewReader(data), int64(len(data)), limits)
}

func TestList(t *testing.T) {
	members, err := list(pack(t, "dir/", "", "dir/a.txt", "A", "b.txt", "B", "b.txt", "C", ".DS_Store", "x", "__MACOSX/b.txt", "y"), archive.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range members {
		data, err := m.Read()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%s=%s %v", m.Name, data, m.Hidden))
	}
	want := []string{"dir/a.txt=A false", "b.txt=B false", "b (2).txt=C false", ".DS_Store=x true", "__MACOSX/b.txt=y true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// No name leads out of the folder that it is put into.
func TestNames(t *testing.T) {
	for given, want := range map[string]string{
		"../../etc/passwd.txt": "etc/passwd.txt", "/root.txt": "root.txt", `..\..\a.txt`: "a.txt", `C:\a.txt`: "C_/a.txt",
		"a/./b//c.txt": "a/b/c.txt", "a\nb.txt": "a_b.txt", "..": "_", "R\x82union.txt": "Réunion.txt",
	} {
		members, err := list(pack(t, given, "x"), archive.Limits{})
		if err != nil || len(members) != 1 || members[0].Name != want {
			t.Errorf("%q: %+v, %v, want %q", given, members, err, want)
		}
	}
}

func TestLimits(t *testing.T) {
	large := strings.Repeat("a", 3<<20)
	for name, test := range map[string]struct {
		data   []byte
		limits archive.Limits
		says   string
	}{
		"members":  {pack(t, "a", "", "b", "", "c", ""), archive.Limits{Members: 2}, "3 members"},
		"listing":  {pack(t, "a", "", "b", "", "c", ""), archive.Limits{Listing: 10}, "list of members"},
		"a member": {pack(t, "a", large), archive.Limits{Member: 1 << 20}, "1 MiB"},
		"in all":   {pack(t, "a", large, "b", large), archive.Limits{Total: 5 << 20}, "5 MiB"},
		"a bomb":   {pack(t, "a", large), archive.Limits{}, "300 times"},
	} {
		t.Run(name, func(t *testing.T) {
			members, err := list(test.data, test.limits)
			if err == nil {
				_, err = members[0].Read()
			}
			if !errors.Is(err, archive.ErrTooLarge) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want ErrTooLarge with %q", err, test.says)
			}
		})
	}
}

func TestDamaged(t *testing.T) {
	whole := pack(t, "a.txt", strings.Repeat("Estonia and Latvia met in Riga. ", 20))
	locked := bytes.Clone(whole)
	central := bytes.Index(locked, []byte("PK\x01\x02"))
	locked[central+8] |= 1
	wrong := bytes.Clone(whole)
	wrong[40] ^= 0xff
	lying := bytes.Clone(whole) // of its size
	lying[central+24], lying[central+25] = 5, 0
	for name, test := range map[string]struct {
		data []byte
		want error
	}{
		"no archive":     {[]byte("text"), archive.ErrDamaged},
		"cut off":        {whole[:len(whole)-30], archive.ErrDamaged},
		"a wrong byte":   {wrong, archive.ErrDamaged},
		"a false size":   {lying, archive.ErrDamaged},
		"has a password": {locked, archive.ErrEncrypted},
	} {
		t.Run(name, func(t *testing.T) {
			members, err := list(test.data, archive.Limits{})
			if err == nil {
				_, err = members[0].Read()
			}
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func TestGunzip(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte("Riga"))
	_ = z.Close()
	if got, err := archive.Gunzip(packed.Bytes(), 4); err != nil || string(got) != "Riga" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := archive.Gunzip(packed.Bytes(), 3); !errors.Is(err, archive.ErrTooLarge) {
		t.Errorf("with a small limit: %v", err)
	}
	for _, data := range [][]byte{nil, []byte("text"), packed.Bytes()[:20]} {
		if _, err := archive.Gunzip(data, 4); !errors.Is(err, archive.ErrDamaged) {
			t.Errorf("%q: %v, want ErrDamaged", data, err)
		}
	}
}

func FuzzArchive(f *testing.F) {
	f.Add(pack(f, "a/b.txt", "A", "../c", strings.Repeat("C", 100)))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	limits := archive.Limits{Members: 100, Member: 1 << 16, Total: 1 << 20, Listing: 1 << 20}
	known := []error{archive.ErrDamaged, archive.ErrEncrypted, archive.ErrTooLarge}
	f.Fuzz(func(t *testing.T, data []byte) {
		check := func(out []byte, err error) {
			if err != nil && !slices.ContainsFunc(known, func(k error) bool { return errors.Is(err, k) }) || len(out) > 1<<16 {
				t.Errorf("%d bytes, %v", len(out), err)
			}
		}
		check(archive.Gunzip(data, 1<<16))
		members, err := list(data, limits)
		check(nil, err)
		names := map[string]bool{}
		for _, m := range members {
			if path.Clean("/"+m.Name) != "/"+m.Name || strings.HasPrefix(m.Name, "..") && path.Base(m.Name) == ".." || names[m.Name] {
				t.Errorf("the name %q is not safe", m.Name)
			}
			names[m.Name] = true
			check(m.Read())
		}
	})
}
