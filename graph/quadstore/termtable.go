package quadstore

// The table of terms has a bounded number of places, in sets: a value may be at
// any place of the set that its number leads to. Values that follow one another
// are in different sets, and those that are named again and again find the
// places they had.
const (
	mostSets   = 1 << 14 // of a large log, and fewer of a small one
	leastSets  = 1 << 6
	termsInSet = 4
	shortTerm  = 256 // bytes up to which a value is kept for later rows
)

// termTable keeps values by their numbers. Those that were asked for since the
// last begin stay.
type termTable struct {
	sets  [][termsInSet]keptTerm
	round uint32
	long  []byte // values of this round that are not kept
}

// keptTerm is a place for a value.
type keptTerm struct {
	number uint64 // 0 if it is empty
	round  uint32 // in which it was last asked for
	kept   bool   // it can be used in later rounds
	raw    []byte
	room   []byte // that short values are copied to
}

// newTermTable makes room for reading so many quads.
func newTermTable(quads uint64) *termTable {
	sets := uint64(leastSets)
	for sets < mostSets && sets*termsInSet < quads {
		sets *= 2
	}
	return &termTable{sets: make([][termsInSet]keptTerm, sets)}
}

// begin lets go of what was asked for.
func (t *termTable) begin() {
	t.round++
	if cap(t.long) > longestRound {
		t.long = nil
	}
	t.long = t.long[:0]
}

// longestRound is how many bytes of long values are kept room for.
const longestRound = 8 << 20

// place finds the place of a value, and tells whether the value is or will be
// there. It is nil if all places that it may have are taken.
func (t *termTable) place(number uint64) (k *keptTerm, known bool) {
	set := &t.sets[number%uint64(len(t.sets))]
	for i := range set {
		if k := &set[i]; k.number == number && (k.kept || k.round == t.round) {
			k.round = t.round
			return k, true
		}
	}
	for i := range set {
		if free := &set[i]; free.round != t.round && (k == nil || free.round < k.round) {
			k = free
		}
	}
	if k != nil {
		k.number, k.round, k.kept, k.raw = number, t.round, false, nil
	}
	return k, false
}

// set copies a value to its place.
func (t *termTable) set(k *keptTerm, raw []byte) {
	if k.kept = len(raw) <= shortTerm; k.kept {
		k.room = append(k.room[:0], raw...)
		k.raw = k.room
		return
	}
	start := len(t.long)
	t.long = append(t.long, raw...)
	k.raw = t.long[start:]
}

// term gives a value of this round.
func (t *termTable) term(number uint64) Term {
	if number == 0 {
		return Term{}
	}
	k, _ := t.place(number)
	return Term{number, k.raw}
}
