package mention

import "github.com/diplograph/diplograph/extract/post"

// ownPosts leaves out the posts, and the bodies of these, that a list gives to somebody else behind a
// person: "Mr. Abel (Ghana) and a representative of Riganet".
func (s *scan) ownPosts(chunks []post.Chunk) []post.Chunk {
	var own []post.Chunk
	person, another := 0, false
	for _, c := range chunks {
		switch c.Label {
		case post.Person:
			person, another = c.End, false
		case post.PostAhead, post.BodyAhead:
			another = false
		case post.Post:
			another = another || person > 0 && s.beginsAnother(person, c.First)
		}
		if !another {
			own = append(own, c)
		}
	}
	return own
}

// beginsAnother tells whether "and" with an article stands before a post, right behind a person's name or the
// brackets behind the name; "Mr. Abel, a lawyer and a member of the Bar" has both posts.
func (s *scan) beginsAnother(name, first int) bool {
	switch {
	case s.is(first, "a") || s.is(first, "an") || s.is(first, "the"):
		first++
	case first == 0 || !s.is(first-1, "a") && !s.is(first-1, "an") && !s.is(first-1, "the"):
		return false
	}
	before := first - 2
	if before < name || !s.is(before, "and") && !s.is(before, "with") {
		return false
	}
	if s.is(before-1, ",") {
		before--
	}
	return before == name || s.is(before-1, ")") && s.is(name, "(")
}

// actsItself tells whether a body that stands before a person's name is the one by whom the words before
// were done, and a comma ends them: "In a session chaired by Norway, Mr. Abel spoke".
func (s *scan) actsItself(body, person post.Chunk) bool {
	before := body.First - 1
	if before >= 0 && s.is(before, "the") {
		before--
	}
	return before >= 0 && s.is(before, "by") && body.End < person.First && s.is(body.End, ",")
}
