package rule

// longestOpening is how many tokens may open a sentence that tells what a draft says.
const longestOpening = 7

// recites tells whether the sentence tells what those would say who adopted a draft,
// and have not yet said: "By its terms, the Assembly would call upon States".
func (r *run) recites() bool {
	first := r.word(r.sentence.First)
	if first != "by" && first != "under" || !r.says("would") {
		return false
	}
	for i := r.sentence.First + 1; i < r.sentence.First+longestOpening; i++ {
		switch r.word(i) {
		case "terms", "text", "draft", "provisions", "resolution":
			return true
		}
	}
	return false
}
