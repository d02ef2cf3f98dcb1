package segment

import (
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
)

// screen marks the blocks that are not the document's own words. A press
// release ends where its contact lines begin: what follows them is chrome.
func screen(source string, blocks []Block) {
	ended := false
	seen := 0
	for i := range blocks {
		text := source[blocks[i].Start:blocks[i].Stop]
		words := strings.FieldsFunc(fold.String(text), func(r rune) bool { return r < 'a' && r != '\'' || r > 'z' })
		contact := contactLine(text)
		// A contact line at the top of a page does not end it, nor does a link in its midst.
		ended = ended || contact && seen > 0 && 2*blocks[i].Start > len(source) && !strings.Contains(text, "lick here")
		blocks[i].Noise = ended || contact || foreign(words) && !listed.MatchString(text) || advert(text, words)
		if !blocks[i].Noise && blocks[i].Kind == Paragraph {
			seen++
		}
	}
}

var (
	contactCue  = regexp.MustCompile(`(?i)^\W*(for (more|further|additional) (information|details)|(press|media) (contacts?|enquir|inquir)|contacts?\s*:|contact us|(e-?mail|tel|phone|fax)\b\.?\s*:|note to editors|notes to editors|###\W*$|- ?ends? ?-?$|ends$)`)
	phone       = regexp.MustCompile(`^\W*\+?\d[\d ()./-]{7,}\W*$`)
	dayInDigits = regexp.MustCompile(`^\W*(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\W*(\d{1,2}:\d{2}\W*)?$`)
	link        = regexp.MustCompile(`(?i)^\W*(https?://|www\.)\S+\W*$`)
	chromeCue   = regexp.MustCompile(`(?i)^\W*(share (this|on)\b|follow us|subscribe|sign up|newsletter|cookies?\b|we use cookies|accept all|skip to |back to top|read more\W*$|print this|related (news|articles|content|links)|all rights reserved|copyright\b|©|privacy policy|terms of use|an official website of|official websites use|secure \.gov websites|a lock \(|a \.gov website|you are here\W*$|leave a reply|your email address will not|back to (press releases|news)|print (article|page)\W*$|(previous|next) article|all news\W*$|press releases\W*$|event details\W*$|media note\W*$|begin text\W*$|end text\W*$|for immediate release\W*$|in progress at unhq\W*$|log ?in\W*$|menu\W*$|search\W*$)`)
)

func contactLine(text string) bool {
	return contactCue.MatchString(text) || phone.MatchString(text) && !dayInDigits.MatchString(text) && !onlyHours(text) || link.MatchString(text)
}

// listed recognises a row of a list of participants, whose posts and bodies may be
// in another language than the text.
var listed = regexp.MustCompile(`^(\d{1,3}[.)]?\s+)?(M\.|Mr|Ms|Mrs|Mme|Mlle|Dr|Prof|Amb|H\.?E|S\.E|Hon|Sra?|Dra?|Eng|Ing|Lt|Col|Cdt|Gen|Maj|Capt)\b.*(\t| {3}|\|)`)

// advert recognises a page's own furniture.
func advert(text string, words []string) bool {
	return len(words) < 25 && chromeCue.MatchString(text)
}

// foreign tells whether the words are of another language: it has more of
// that language's small words than of English ones, as dense as they are in
// sentences; in a list of names they are few. "Y" alone is the mark of a vote.
func foreign(words []string) bool {
	english, other, ands := 0, 0, 0
	for _, w := range words {
		switch {
		case englishWord(w):
			english++
		case foreignWord(w):
			other++
			if w == "y" {
				ands++
			}
		}
	}
	return other >= 2 && other > ands && other > 2*english && 5*other >= len(words)
}

func englishWord(w string) bool {
	switch w {
	case "the", "of", "and", "to", "for", "that", "with", "by", "was", "were", "is", "are", "this", "from", "its", "which", "has", "have", "been", "as", "at", "be", "will", "their":
		return true
	}
	return false
}

// foreignWord lists small words of Dutch, German, French, Spanish, Portuguese
// and Italian that are no English words.
func foreignWord(w string) bool {
	switch w {
	case "de", "het", "een", "en", "naar", "met", "voor", "van", "niet", "wordt", "zijn", "nu", "bij", "uit", "ook",
		"der", "das", "und", "ein", "eine", "mit", "fur", "auf", "zu", "ist", "nicht", "sich", "dem", "den", "sie",
		"le", "la", "les", "des", "et", "du", "pour", "dans", "une", "sur", "avec", "aux", "est", "par", "qui", "que",
		"el", "los", "las", "y", "con", "para", "por", "del", "una", "su", "como",
		"os", "um", "uma", "com", "nao", "ao", "dos", "da", "do", "il", "di", "per", "della", "delle", "gli", "nel", "che":
		return true
	}
	return false
}
