package extract

// Kind tells of which sort something is by its id, such as ministry or company for
// an organization, as far as the lexicon knows it; "" if it does not.
func (x *Extractor) Kind(id string) string {
	if e, ok := x.lexicon.Entry(id); ok {
		return e.Kind
	}
	return ""
}
