package layout_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/document/layout"
	"github.com/diplograph/diplograph/extract/document/pdf"
)

// A writer sets text on a page, each letter half as wide as it is high.
type writer struct{ page pdf.Page }

func newPage() *writer { return &writer{pdf.Page{Width: 600, Height: 800}} }

func (w *writer) put(x, y, size float64, text string, style ...string) *writer {
	for _, r := range text {
		g := pdf.Glyph{Text: string(r), X: x, Y: y, Width: size / 2, Size: size}
		for _, s := range style {
			g.Bold = g.Bold || s == "bold"
			g.Artifact = g.Artifact || s == "artifact"
		}
		w.page.Glyphs = append(w.page.Glyphs, g)
		x += size / 2
	}
	return w
}

// lines sets lines below each other.
func (w *writer) lines(x, y, size float64, lines ...string) *writer {
	for i, l := range lines {
		w.put(x, y-float64(i)*size*1.2, size, l)
	}
	return w
}

func layOut(pages ...*writer) string {
	list := make([]pdf.Page, len(pages))
	for i, p := range pages {
		list[i] = p.page
	}
	laid, err := layout.Read(context.Background(), list)
	if err != nil {
		panic(err) // impossible: the context does not end
	}
	return laid.Text
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		pages []*writer
		want  string
	}{
		"lines are joined": {
			[]*writer{newPage().lines(50, 700, 10, "Estonia and Latvia met in Riga on 3 May 2021 to discuss", "the protection of undersea cables.")},
			"Estonia and Latvia met in Riga on 3 May 2021 to discuss the protection of undersea cables.",
		},
		"paragraphs by gap": {
			[]*writer{newPage().lines(50, 700, 10, "Estonia and Latvia met in Riga and talked about the", "undersea cables in their waters.").put(50, 664, 10, "Poland sent a report.")},
			"Estonia and Latvia met in Riga and talked about the undersea cables in their waters.\n\nPoland sent a report.",
		},
		"paragraphs by indent": {
			[]*writer{newPage().lines(50, 700, 10, "Estonia and Latvia met in Riga and talked about cables.").put(65, 688, 10, "Poland sent a report to the two, and they thanked").put(50, 676, 10, "its government for it.")},
			"Estonia and Latvia met in Riga and talked about cables.\n\nPoland sent a report to the two, and they thanked its government for it.",
		},
		"short lines": {
			[]*writer{newPage().lines(50, 700, 10, "17 January 2025", "Excellency", "I write to you in my capacity as Chair of the Mechanism", "on Trust, and thank all delegations for their letters.")},
			"17 January 2025\n\nExcellency\n\nI write to you in my capacity as Chair of the Mechanism on Trust, and thank all delegations for their letters.",
		},
		"a stretched line": {
			[]*writer{newPage().put(50, 700, 10, "building").put(105, 700, 10, "measures").put(160, 700, 10, "were").put(195, 700, 10, "discussed").
				put(50, 688, 10, "between").put(105, 688, 10, "states").put(155, 688, 10, "and").put(185, 688, 10, "others.")},
			"building measures were discussed between states and others.",
		},
		"a broken word": {
			[]*writer{newPage().lines(50, 700, 10, "The two states spoke of interna-", "tional law.")},
			"The two states spoke of international law.",
		},
		"a compound that stands elsewhere": {
			[]*writer{newPage().lines(50, 700, 10, "They spoke of law-making and once more of law-", "making.")},
			"They spoke of law-making and once more of law-making.",
		},
		"a compound of names": {
			[]*writer{newPage().lines(50, 700, 10, "It was the first Sino-", "European dialogue.")},
			"It was the first Sino-European dialogue.",
		},
		"a hyphen that stays": {
			[]*writer{newPage().lines(50, 700, 10, "It is in the hands of non-", "governmental bodies.")},
			"It is in the hands of non-governmental bodies.",
		},
		"headings": {
			[]*writer{newPage().put(50, 740, 16, "Report of the Chair").put(50, 710, 10, "Opening", "bold").lines(50, 690, 10, "The Chair opened the meeting at ten o'clock sharp.")},
			"# Report of the Chair\n\n# Opening\n\nThe Chair opened the meeting at ten o'clock sharp.",
		},
		"lists": {
			[]*writer{newPage().lines(50, 700, 10, "1. Opening of the session", "2. Adoption of the agenda", "2.1 Order of speakers", "• Other matters")},
			"1. Opening of the session\n\n2. Adoption of the agenda\n\n2.1 Order of speakers\n\n• Other matters",
		},
		"a table": {
			[]*writer{
				newPage().put(50, 700, 10, "State").put(200, 700, 10, "Delegate").put(400, 700, 10, "Post").
					put(50, 685, 10, "Mali").put(200, 685, 10, "Ms. Roe").put(400, 685, 10, "Adviser"),
			},
			"| State | Delegate | Post |\n| Mali | Ms. Roe | Adviser |",
		},
		"the number of a note goes": {
			[]*writer{newPage().put(50, 700, 10, "Mali spoke.").put(105, 704, 6, "12").put(115, 700, 10, "Peru spoke.")},
			"Mali spoke. Peru spoke.",
		},
		"letters spread out": {
			[]*writer{newPage().put(50, 700, 10, "J O I N T   S T A T E M E N T")},
			"JOINT STATEMENT",
		},
		"what is drawn twice": {
			[]*writer{newPage().put(50, 700, 10, "Joint").put(50.3, 700, 10, "Joint")},
			"Joint",
		},
		"what is marked as no text": {
			[]*writer{newPage().put(50, 780, 10, "Ministry", "artifact").put(50, 700, 10, "Estonia and Latvia met in Riga.")},
			"Estonia and Latvia met in Riga.",
		},
		"no letters": {[]*writer{newPage()}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, layOut(test.pages...)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var (
	leftColumn = []string{
		"The Working Group on Cyber Law met", "in Geneva on 2 May 2019. Kenya and", "Peru attended the meeting. Its chair", "thanked the secretariat for the pre-",
		"paration of the documents, and gave", "the floor to the delegation of",
	}
	rightColumn = []string{
		"Mali, which spoke of the capacity of", "states to answer to incidents. Chad", "agreed. The next meeting will be in", "Nairobi, as the group decided at the",
		"end of the day.",
	}
)

const inColumns = "The Working Group on Cyber Law met in Geneva on 2 May 2019. Kenya and Peru attended the meeting. Its chair thanked the secretariat for the preparation of the documents, and gave the floor to the delegation of Mali, which spoke of the capacity of states to answer to incidents. Chad agreed. The next meeting will be in Nairobi, as the group decided at the end of the day."

// Columns are read one after the other, whatever order they are drawn in, and
// what stands above and below them before and after.
func TestColumns(t *testing.T) {
	for name, page := range map[string]*writer{
		"one after the other": newPage().put(150, 740, 16, "A report on a meeting").lines(50, 700, 10, leftColumn...).lines(310, 700, 10, rightColumn...),
		"backwards":           newPage().lines(310, 700, 10, rightColumn...).lines(50, 700, 10, leftColumn...).put(150, 740, 16, "A report on a meeting"),
		"on other heights":    newPage().put(150, 740, 16, "A report on a meeting").lines(50, 700, 10, leftColumn...).lines(310, 695, 10, rightColumn...),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff("# A report on a meeting\n\n"+inColumns, layOut(page)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Heads, feet and numbers of pages go; sentences go on over the page; the notes
// of a page follow the paragraph with which it ends.
func TestPages(t *testing.T) {
	page := func(number, head string, lines ...string) *writer {
		return newPage().put(200, 770, 9, head).put(290, 30, 9, number).lines(50, 700, 10, lines...)
	}
	got := layOut(
		page("1", "Report A/74/120", "Estonia and Latvia met in Riga on 3 May 2021 to discuss", "the protection of cables and the law of the").
			put(50, 104, 5, "1").put(55, 100, 8, "See the note by the Secretariat."),
		page("2", "Report A/74/120", "sea. They agreed to meet again.", "Poland will host the next talks in Warsaw in the autumn", "of the year to come."),
		page("- 3 -", "Report A/74/120", "The end."),
	)
	want := "Estonia and Latvia met in Riga on 3 May 2021 to discuss the protection of cables and the law of the sea. They agreed to meet again.\n\n" +
		"1 See the note by the Secretariat.\n\n" +
		"Poland will host the next talks in Warsaw in the autumn of the year to come.\n\nThe end."
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A title that is repeated as running head is there once.
func TestTitleAsHead(t *testing.T) {
	got := layOut(
		newPage().put(50, 760, 18, "Joint statement").lines(50, 600, 10, "The delegations of the two states went on with their work."),
		newPage().put(50, 760, 18, "Joint statement").lines(50, 600, 10, "They will meet again in the autumn of the year to come."),
	)
	if strings.Count(got, "Joint statement") != 1 || !strings.HasPrefix(got, "# Joint statement") {
		t.Errorf("got %q", got)
	}
}
