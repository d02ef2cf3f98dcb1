package modelfile_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/lang/modelfile"
)

func sample(t testing.TB) []byte {
	t.Helper()
	data, err := modelfile.Write(modelfile.Header{
		Trained: []string{"on nothing"}, Licences: []string{"none"}, Classes: map[string][]string{"a": {"X", "Y"}},
		Sections: []modelfile.Section{{Name: "one"}, {Name: "empty"}, {Name: "two"}},
	}, [][]byte{[]byte("first"), nil, bytes.Repeat([]byte("second"), 1000)})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWriteAndOpen(t *testing.T) {
	data := sample(t)
	if !bytes.Equal(data, sample(t)) {
		t.Error("the same input gives other bytes")
	}
	f, err := modelfile.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"one": "first", "empty": "", "two": strings.Repeat("second", 1000)} {
		got, err := f.Section(name)
		if err != nil || string(got) != want {
			t.Errorf("section %s has %d bytes, error %v", name, len(got), err)
		}
	}
	if diff := cmp.Diff([]string{"X", "Y"}, f.Header.Classes["a"]); diff != "" {
		t.Error(diff)
	}
	if _, err := f.Section("three"); !errors.Is(err, modelfile.ErrFormat) {
		t.Errorf("a section that is not there gives %v", err)
	}
}

func TestDamageIsSeen(t *testing.T) {
	data := sample(t)
	for i := range data {
		broken := bytes.Clone(data)
		broken[i] ^= 0x40
		if _, err := modelfile.Open(broken); !errors.Is(err, modelfile.ErrFormat) {
			t.Errorf("byte %d changed: the error is %v", i, err)
		}
		if _, err := modelfile.Open(data[:i]); !errors.Is(err, modelfile.ErrFormat) {
			t.Errorf("cut after %d bytes: the error is %v", i, err)
		}
	}
	if _, err := modelfile.Open(append(bytes.Clone(data), 0)); !errors.Is(err, modelfile.ErrFormat) {
		t.Errorf("one byte too many: the error is %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := modelfile.Open(data); err != nil && !errors.Is(err, modelfile.ErrFormat) {
			t.Errorf("the error %v is no ErrFormat", err)
		}
	})
}
