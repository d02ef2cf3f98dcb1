package document

import (
	"context"
	"regexp"
	"strings"
)

// Markdown reads Markdown: front matter, comments, images and the targets of
// links are left out; headings and list markers stay.
type Markdown struct{}

var (
	frontMatter = regexp.MustCompile(`(?s)\A---\n.*?\n---\n`)
	comment     = regexp.MustCompile(`(?s)<!--.*?-->`)
	image       = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
	link        = regexp.MustCompile(`\[([^\]]+)\]\([^)]*\)`)
	strong      = regexp.MustCompile(`\*\*(\S(?:[^\n]*?\S)?)\*\*|__(\S(?:[^\n]*?\S)?)__`)
	italic      = regexp.MustCompile(`\*(\S(?:[^*\n]*?\S)?)\*`)
	code        = regexp.MustCompile("`+([^`\n]+)`+")
	tag         = regexp.MustCompile(`</?[a-zA-Z][^>\n]*>`)
)

// Read implements Reader.
func (Markdown) Read(_ context.Context, data []byte) (Content, error) {
	text, warnings, err := decode(data)
	if err != nil {
		return Content{}, err
	}
	for _, drop := range []*regexp.Regexp{frontMatter, comment, image, tag} {
		text = drop.ReplaceAllString(text, "")
	}
	text = link.ReplaceAllString(text, "$1")
	text = strong.ReplaceAllString(text, "$1$2")
	text = italic.ReplaceAllString(text, "$1")
	text = code.ReplaceAllString(text, "$1")
	return Content{Text: text, Title: markdownTitle(text), Warnings: warnings}, nil
}

// markdownTitle is the first heading, "" if there is none.
func markdownTitle(text string) string {
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "#") {
			return strings.TrimSpace(strings.TrimLeft(line, "# "))
		}
	}
	return ""
}
