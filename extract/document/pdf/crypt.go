package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"hash"
)

// crypt decrypts the strings and streams of a file that has the empty password.
type crypt struct {
	key     []byte
	strings method
	streams method
}

// A method is how strings or streams are encrypted.
type method uint8

const (
	plainly method = iota
	byRC4
	byAES
	byAES256
)

// padding stands for what a password lacks to 32 bytes.
const padding = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"

// unlock prepares decryption if the file is encrypted.
func (f *File) unlock() error {
	if f.trailer["Encrypt"] == nil || f.crypt != nil {
		return nil
	}
	about, ok := f.resolve(f.trailer["Encrypt"]).(dict)
	if !ok {
		return fmt.Errorf("%w: how is not told", ErrEncrypted)
	}
	if filter := f.resolve(about["Filter"]); filter != name("Standard") {
		return fmt.Errorf("%w: by a method of its own (%v)", ErrEncrypted, filter)
	}
	c := &crypt{}
	version, _ := f.resolve(about["V"]).(int)
	switch version {
	case 1, 2:
		c.strings, c.streams = byRC4, byRC4
	case 4, 5:
		c.strings, c.streams = f.method(about, "StrF"), f.method(about, "StmF")
	default:
		return fmt.Errorf("%w: by the unknown version %d", ErrEncrypted, version)
	}
	var err error
	if version == 5 {
		c.key, err = f.newKey(about)
	} else {
		c.key, err = f.oldKey(about, version)
	}
	if err != nil {
		return err
	}
	clear(f.cache) // what was read before is still encrypted
	clear(f.packs)
	if r, ok := f.trailer["Encrypt"].(ref); ok {
		f.cache[r.number] = about // its own strings are not
	}
	f.crypt = c
	return nil
}

func (f *File) method(about dict, key name) method {
	filter, _ := f.resolve(about[key]).(name)
	filters, _ := f.resolve(about["CF"]).(dict)
	d, _ := f.resolve(filters[filter]).(dict)
	switch f.resolve(d["CFM"]) {
	case name("V2"):
		return byRC4
	case name("AESV2"):
		return byAES
	case name("AESV3"):
		return byAES256
	}
	return plainly
}

// oldKey makes the key of versions up to 4, and checks it.
func (f *File) oldKey(about dict, version int) ([]byte, error) {
	owner, _ := f.resolve(about["O"]).(text)
	user, _ := f.resolve(about["U"]).(text)
	allowed, _ := f.resolve(about["P"]).(int)
	revision, _ := f.resolve(about["R"]).(int)
	length := 5
	if n, ok := f.resolve(about["Length"]).(int); ok && version > 1 && n%8 == 0 && n >= 40 && n <= 128 {
		length = n / 8
	} else if version == 4 {
		length = 16
	}
	var id text
	if ids := f.list(f.trailer["ID"]); len(ids) > 0 {
		id, _ = f.resolve(ids[0]).(text)
	}
	sum := md5.New()
	sum.Write([]byte(padding))
	sum.Write([]byte(owner[:min(32, len(owner))]))
	sum.Write([]byte{byte(allowed), byte(allowed >> 8), byte(allowed >> 16), byte(allowed >> 24)})
	sum.Write([]byte(id))
	if metadata, ok := f.resolve(about["EncryptMetadata"]).(bool); ok && !metadata && revision >= 4 {
		sum.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := sum.Sum(nil)
	if revision >= 3 {
		for range 50 {
			next := md5.Sum(key[:length])
			key = next[:]
		}
	}
	key = key[:length]
	if len(user) < 16 || !bytes.HasPrefix([]byte(user), userCheck(key, []byte(id), revision)) {
		return nil, fmt.Errorf("%w: with a password", ErrEncrypted)
	}
	return key, nil
}

// userCheck is what a file of the empty password has as its first 16 bytes of U.
func userCheck(key, id []byte, revision int) []byte {
	if revision < 3 {
		return rc4Of(key, []byte(padding))[:16]
	}
	sum := md5.Sum(append([]byte(padding), id...))
	out := sum[:]
	for i := range 20 {
		turned := make([]byte, len(key))
		for j := range key {
			turned[j] = key[j] ^ byte(i)
		}
		out = rc4Of(turned, out)
	}
	return out
}

func rc4Of(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return data // impossible: keys have 5 to 21 bytes
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// newKey makes the key of version 5, and checks it.
func (f *File) newKey(about dict) ([]byte, error) {
	user, _ := f.resolve(about["U"]).(text)
	locked, _ := f.resolve(about["UE"]).(text)
	revision, _ := f.resolve(about["R"]).(int)
	if len(user) < 48 || len(locked) < 32 {
		return nil, fmt.Errorf("%w: its key is missing", ErrEncrypted)
	}
	digest := func(salt string) []byte {
		if revision < 6 {
			sum := sha256.Sum256([]byte(salt))
			return sum[:]
		}
		return slowDigest([]byte(salt))
	}
	if !bytes.Equal(digest(string(user[32:40])), []byte(user[:32])) {
		return nil, fmt.Errorf("%w: with a password", ErrEncrypted)
	}
	block, err := aes.NewCipher(digest(string(user[40:48])))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrEncrypted, err)
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(key, []byte(locked[:32]))
	return key, nil
}

// slowDigest is the digest of revision 6 for the empty password, which was made
// to take long.
func slowDigest(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		data := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil // impossible: 16 bytes
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(data, data)
		rest := 0
		for _, b := range data[:16] {
			rest += int(b)
		}
		h := []hash.Hash{sha256.New(), sha512.New384(), sha512.New()}[rest%3]
		h.Write(data)
		k = h.Sum(nil)
		if round >= 63 && int(data[len(data)-1]) <= round-31 {
			return k[:32]
		}
	}
}

// open decrypts an object that stands in the file under the number of r.
func (c *crypt) open(o object, r ref, depth int) object {
	if depth > maxNesting {
		return nil
	}
	switch o := o.(type) {
	case text:
		return text(c.decrypt(c.strings, []byte(o), r))
	case array:
		for i := range o {
			o[i] = c.open(o[i], r, depth+1)
		}
	case dict:
		for key := range o {
			o[key] = c.open(o[key], r, depth+1)
		}
	case *stream:
		c.open(o.dict, r, depth+1)
		kind := o.dict["Type"]
		if filters, ok := o.dict["Filter"].(array); kind != name("XRef") && !(ok && len(filters) > 0 && filters[0] == name("Crypt")) {
			o.raw = c.decrypt(c.streams, o.raw, r)
		}
	}
	return o
}

func (c *crypt) decrypt(m method, data []byte, r ref) []byte {
	switch m {
	case byRC4:
		return rc4Of(c.objectKey(r, ""), data)
	case byAES:
		return unAES(c.objectKey(r, "sAlT"), data)
	case byAES256:
		return unAES(c.key, data)
	}
	return data
}

// objectKey is the key of one object.
func (c *crypt) objectKey(r ref, salt string) []byte {
	key := append(bytes.Clone(c.key), byte(r.number), byte(r.number>>8), byte(r.number>>16), byte(r.generation), byte(r.generation>>8))
	sum := md5.Sum(append(key, salt...))
	return sum[:min(len(c.key)+5, 16)]
}

// unAES decrypts what begins with its initial vector and ends with padding.
func unAES(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 32 {
		return nil
	}
	n := len(data) &^ 15
	out := make([]byte, n-16)
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, data[16:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}
