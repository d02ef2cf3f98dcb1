package mention

import (
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/schema"
)

// field moves the border between a post and the body behind it where the model took the end of
// the post, what it is for, into the body: "Head of the Division of Sensitive Technologies,
// Ministry of Ports" and "Ambassador at Large for Cyber Security, Ministry of Ports". The chunks
// are those before the body.
func (s *scan) field(before []post.Chunk, body post.Chunk) post.Chunk {
	comma := body.First
	for comma < body.End && !s.is(comma, ",") {
		comma++
	}
	if len(before) == 0 || comma+1 >= body.End || !s.words.body.Has(s.tokens[comma+1].Text) || s.holdsBody(body.First, comma) {
		return body
	}
	for i := body.First; i < comma; i++ {
		if len(s.hits[i]) > 0 && s.hits[i][0].Entry.Class != schema.ClassTopic {
			return body // "Slovenia, Ministry of Ports"
		}
	}
	last := &before[len(before)-1]
	if last.Label != post.Post || last.End != body.First-1 || !s.is(last.End, "of") && !s.is(last.End, "for") && !s.is(last.End, "at") {
		return body
	}
	last.End, body.First = comma, comma+1
	return body
}

// withoutSeat cuts off the town in which an office sits, which lists tell behind its name:
// "Ministry of Foreign Affairs, Tallinn".
func (s *scan) withoutSeat(body post.Chunk) post.Chunk {
	for comma := body.End - 2; comma > body.First; comma-- {
		if !s.is(comma, ",") {
			continue
		}
		if s.townAt(comma+1) && comma+1+s.hits[comma+1][0].Words == body.End && s.holdsOffice(body.First, comma) {
			body.End = comma
		}
		break
	}
	return body
}

// holdsOffice tells whether one of the tokens is a head noun of the offices of states.
func (s *scan) holdsOffice(first, end int) bool {
	for at := first; at < end; at++ {
		switch s.tokens[at].Fold {
		case "ministry", "department", "office", "agency", "authority", "commission", "directorate", "secretariat":
			return true
		}
	}
	return false
}

// postInBody parts a chunk that the model took for a body and that begins with the head noun of
// a post: "Director, Division of Ports" is a post and a body, "Minister of Information Society"
// a post.
func (s *scan) postInBody(c post.Chunk) []post.Chunk {
	if c.Label != post.Body || !s.isRole(c.First) {
		return []post.Chunk{c}
	}
	for comma := c.First + 1; comma+1 < c.End; comma++ {
		if s.is(comma, ",") && s.words.body.Has(s.tokens[comma+1].Text) {
			return []post.Chunk{{Label: post.Post, First: c.First, End: comma}, {Label: post.Body, First: comma + 1, End: c.End}}
		}
	}
	if s.is(c.First+1, "of") || s.is(c.First+1, "for") {
		c.Label = post.Post
	}
	return []post.Chunk{c}
}

// parted are the chunks with posts in bodies parted from these.
func (s *scan) parted(chunks []post.Chunk) []post.Chunk {
	var all []post.Chunk
	for _, c := range chunks {
		all = append(all, s.postInBody(c)...)
	}
	return all
}

// taught tells whether the words behind "of" are what somebody teaches and no body: "Professor
// of | Law and Technology at the University of Riga".
func (s *scan) taught(kept []post.Chunk, c post.Chunk) bool {
	if len(kept) == 0 || c.Label != post.Body || !s.is(c.First-1, "of") || kept[len(kept)-1].Label != post.Post || kept[len(kept)-1].End != c.First-1 {
		return false
	}
	switch s.tokens[c.First-2].Fold {
	case "professor", "lecturer", "reader", "fellow", "student", "scholar", "historian":
	default:
		return false
	}
	for i := c.First; i < c.End; i++ {
		if s.words.body.Has(s.tokens[i].Text) || s.knownBody(i) > 0 {
			return false
		}
	}
	return true
}
