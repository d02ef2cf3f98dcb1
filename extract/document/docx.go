package document

import (
	"context"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strings"
)

// DOCX reads word processor files of Office Open XML: paragraphs, headings,
// lists, tables and notes. What was deleted in a revision or is hidden is left
// out, as are comments, headers and footers.
type DOCX struct{}

// Read implements Reader.
func (DOCX) Read(_ context.Context, data []byte) (Content, error) {
	file, err := unpack(data, ".docx")
	if err != nil {
		return Content{}, err
	}
	main, err := mainPart(file)
	if err != nil {
		return Content{}, err
	}
	body, err := file.part(main)
	if err == nil && body == nil {
		err = fmt.Errorf("%w: it has no part %s; open it in a word processor and save it again", ErrDamaged, main)
	}
	if err != nil {
		return Content{}, err
	}
	folder := path.Dir(main)
	w := &wordReader{}
	if w.roles, err = wordStyles(file, folder); err != nil {
		return Content{}, err
	}
	if err := walkXML(body, w.enter, w.leave, w.text); err != nil {
		return Content{}, err
	}
	for _, name := range []string{"footnotes.xml", "endnotes.xml"} {
		if err := w.readNotes(file, path.Join(folder, name)); err != nil {
			return Content{}, err
		}
	}
	return w.content("")
}

// mainPart finds the name of the part that has the body.
func mainPart(file packed) (string, error) {
	name := "word/document.xml"
	links, err := file.part("_rels/.rels")
	if err != nil {
		return "", err
	}
	err = walkXML(links, func(e xml.StartElement) bool {
		if e.Name.Local == "Relationship" && strings.HasSuffix(value(e, "Type"), "/officeDocument") {
			name = strings.TrimPrefix(path.Clean("/"+value(e, "Target")), "/")
		}
		return true
	}, func(xml.Name) {}, func(string) {})
	return name, err
}

// A role is what a style makes of a paragraph.
type role uint8

const (
	plainRole role = iota
	headingRole
	itemRole
	contentsRole // a line of the table of contents, which says nothing new
)

var (
	headingStyle  = regexp.MustCompile(`(?i)^(heading|title|subtitle)`)
	contentsStyle = regexp.MustCompile(`(?i)^toc ?\d`)
	listStyle     = regexp.MustCompile(`(?i)^list (bullet|number)`)
)

// wordStyles tells the roles of styles by their ids. Names of the built-in
// styles are English, whatever the language of the program.
func wordStyles(file packed, folder string) (map[string]role, error) {
	styles, err := file.part(path.Join(folder, "styles.xml"))
	if err != nil {
		return nil, err
	}
	roles := make(map[string]role)
	id := ""
	err = walkXML(styles, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "style":
			id = value(e, "styleId")
		case "name":
			switch name := value(e, "val"); {
			case headingStyle.MatchString(name):
				roles[id] = headingRole
			case contentsStyle.MatchString(name):
				roles[id] = contentsRole
			case listStyle.MatchString(name):
				roles[id] = itemRole
			}
		case "outlineLvl":
			if level := value(e, "val"); roles[id] == plainRole && level < "9" {
				roles[id] = headingRole
			}
		}
		return true
	}, func(xml.Name) {}, func(string) {})
	return roles, err
}

// wordReader follows the elements of a part.
type wordReader struct {
	flow
	roles   map[string]role
	hidden  bool // the run that is being read does not show
	inWords bool // inside of an element whose text is the document's
}

func (w *wordReader) readNotes(file packed, name string) error {
	part, err := file.part(name)
	if err != nil || part == nil {
		return err
	}
	w.inNote = true
	err = walkXML(part, w.enter, w.leave, w.text)
	w.inNote = false
	return err
}

func (w *wordReader) enter(e xml.StartElement) bool {
	switch e.Name.Local {
	case "del", "moveFrom", "Fallback", "comment", "rPrChange", "pPrChange", "tabs":
		return false
	case "footnote", "endnote": // those with a type are lines that part notes from the text
		t := value(e, "type")
		return t == "" || t == "normal"
	case "p":
		w.begin()
	case "pStyle":
		w.style(w.roles[value(e, "val")])
	case "outlineLvl":
		if value(e, "val") < "9" {
			w.style(headingRole)
		}
	case "numPr":
		w.style(itemRole)
	case "r":
		w.hidden = false
	case "vanish", "webHidden":
		w.hidden = value(e, "val") != "0" && value(e, "val") != "false"
	case "t":
		w.inWords = true
	case "tr":
		w.beginRow()
	case "tc":
		w.beginCell()
	default:
		w.mark(e.Name.Local)
	}
	return true
}

// mark adds what elements without text stand for.
func (w *wordReader) mark(name string) {
	if w.hidden {
		return
	}
	switch name {
	case "tab", "ptab":
		w.add("\t")
	case "br", "cr":
		w.add("\n")
	case "noBreakHyphen":
		w.add("-")
	}
}

func (w *wordReader) style(r role) {
	p := w.now()
	if p == nil {
		return
	}
	switch r {
	case headingRole:
		p.heading = true
	case itemRole:
		p.item = true
	case contentsRole:
		p.omit = true
	}
}

func (w *wordReader) leave(name xml.Name) {
	switch name.Local {
	case "t":
		w.inWords = false
	case "r":
		w.hidden = false
	case "p":
		w.end()
	case "tr":
		w.endRow()
	}
}

func (w *wordReader) text(words string) {
	if w.inWords && !w.hidden {
		w.add(words)
	}
}
