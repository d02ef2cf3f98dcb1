package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// The press writes what a post is for in small letters: "external affairs minister X", "X,
// director for sea cables and harbour security at Y".

// longestField is how many small words the field of a post has at most.
const longestField = 7

// smallWord tells whether a token is a small noun or adjective, or a short form, that may be
// part of a post's field.
func (p *profileReader) smallWord(i int) bool {
	t := p.tokens[i]
	if t.Is(segment.Mark) || t.Is(segment.Numeric) || t.Is(segment.Upper) && !t.Is(segment.AllUpper) {
		return false
	}
	if m := p.a.Covering(i); m != nil && m.Type != Type(schema.ClassTopic) {
		return false
	}
	pos := p.trees.UPOS[i]
	return pos == scheme.Noun || pos == scheme.Adj || t.Is(segment.AllUpper)
}

// fieldEnd is the token behind the small words of a field that begins at the token, behind a
// post and "for" or "of"; at if there is none.
func (p *profileReader) fieldEnd(roleStart, at int) int {
	if at <= roleStart+1 || at >= p.end || p.isRole(at) || !p.smallWord(at) || p.tokens[at].Is(segment.AllUpper) {
		return at
	}
	before := at - 1
	for before > roleStart && p.nameWord(before) && !p.isRole(before) {
		before-- // "director of Internet policy"
	}
	switch p.tokens[before].Fold {
	case "for", "of", "on":
	default:
		return at
	}
	if !p.isRole(at-2) && !p.roleWithin(roleStart, at-1) {
		return at
	}
	end := at
	for end < p.end && end < at+longestField {
		switch {
		case p.smallWord(end):
		case (p.is(end, "and") || p.is(end, "&")) && end+1 < p.end && p.smallWord(end+1) && !p.isRole(end+1):
		default:
			return end
		}
		end++
	}
	return end
}

// fieldStart is the preposition before the small words of a field that end at the token, where
// a post stands before it: "secretary for economic and social affairs"; last if there is none.
func (p *profileReader) fieldStart(last, floor int) int {
	for i := last; i > floor && i > last-longestField; i-- {
		switch {
		case p.smallWord(i) || p.is(i, "and"):
		case (p.is(i, "for") || p.is(i, "of") || p.is(i, "on")) && p.isRole(i-1):
			return i
		default:
			return last
		}
	}
	return last
}

// longestSmallPost is how many small words may stand before the head of a post.
const longestSmallPost = 6

// smallFields is the first of the small words that stand before the head of a minister's post,
// which ends at the token at; at if none do.
func (p *profileReader) smallFields(at, head, floor int) int {
	if head != at || !p.is(head, "minister") && !p.is(head, "secretary") && !p.is(head, "spokesman") && !p.is(head, "spokeswoman") && !p.is(head, "spokesperson") {
		return at
	}
	first := at
	for i := at - 1; i >= floor && i >= at-longestSmallPost; i-- {
		switch {
		case p.smallWord(i):
			first = i
		case p.is(i, "and") && first == i+1 && i > floor && (p.smallWord(i-1) || p.nameWord(i-1) && p.a.EndingAt(i) == nil):
		case p.nameWord(i) && p.is(i+1, "and") && p.a.EndingAt(i+1) == nil:
			first = i // "Communications and IT minister X"
		default:
			return first
		}
	}
	return first
}

// joinsPosts tells whether the token is the "and" between two posts that somebody holds:
// "president and CEO".
func (p *profileReader) joinsPosts(i, head, floor int) bool {
	return head == i+1 && i > floor && (p.is(i, "and") || p.is(i, "&")) && p.isRole(i-1) && p.a.EndingAt(i) == nil
}

// whose is the body of which a post before a name is told in a clause that hangs on it:
// "Riganet, whose chairman X"; nil if there is none.
func (p *profileReader) whose(at int) *Mention {
	before := at - 1
	if !p.is(before, "whose") {
		return nil
	}
	if before--; p.is(before, ",") {
		before--
	}
	if m := p.a.EndingAt(before + 1); m != nil && isOrganization(m) {
		return m
	}
	return nil
}

// spokenOf is the body that the sentence before begins with, where "its" leads to a post at
// the head of a sentence: "Riganet lost two ships. Its president X"; nil if there is none.
func (p *profileReader) spokenOf(at int) *Mention {
	its := at - 1
	n := int(p.sentence[p.person.First])
	if !p.is(its, "its") || n == 0 || its != p.sentences[n].First || p.sentences[n-1].Block != p.sentences[n].Block {
		return nil
	}
	first := p.sentences[n-1].First
	if m := p.a.At(p.afterArticle(first)); m != nil && isOrganization(m) && !m.generic {
		return m
	}
	return nil
}

// behindTime steps over the words that tell since or until when somebody held a post: "until
// recently the chief executive of".
func (p *profileReader) behindTime(i int) int {
	at := i
	for at < p.end {
		switch p.tokens[at].Fold {
		case "until", "recently", "currently", "now", "formerly", "previously":
			at++
			continue
		}
		break
	}
	if at == i {
		return i
	}
	return p.afterArticle(at)
}

// adjectiveAt makes a state's mention of its adjective: "Estonian President".
func (p *profileReader) adjectiveAt(i int) (*Mention, bool) {
	if i >= len(p.hits) || len(p.hits[i]) == 0 || p.hits[i][0].Entry.Class != schema.ClassState {
		return nil, false
	}
	hit := p.hits[i][0]
	return &Mention{Type: Type(schema.ClassState), First: i, End: i + hit.Words, Extent: i + hit.Words, Lead: i, Name: p.name(i, i+hit.Words), entry: hit.Entry}, true
}
