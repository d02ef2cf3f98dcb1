package api

import (
	"mime"
	"strconv"
	"strings"
)

// negotiate chooses what a client likes best of the media types that are
// offered, by its Accept headers (RFC 9110, section 12.5.1): the type with the
// highest weight, of equals the one that is offered first. The most specific
// range that fits a type gives its weight. Who sends no header, or none that can
// be read, likes all; ok is false where nothing is acceptable.
func negotiate(accept, offered []string) (media string, ok bool) {
	ranges := acceptRanges(accept)
	if len(ranges) == 0 {
		return offered[0], true
	}
	best := 0.0
	for _, offer := range offered {
		if q := weightOf(offer, ranges); q > best {
			media, best = offer, q
		}
	}
	return media, best > 0
}

// acceptRange is a media type, or a range such as text/*, and its weight.
type acceptRange struct {
	media  string
	weight float64
}

func acceptRanges(headers []string) (ranges []acceptRange) {
	for _, one := range splitUnquoted(strings.Join(headers, ",")) {
		media, attributes, err := mime.ParseMediaType(one)
		if err != nil || !strings.Contains(media, "/") {
			continue
		}
		r := acceptRange{media: media, weight: 1}
		if q, given := attributes["q"]; given {
			r.weight, err = strconv.ParseFloat(q, 64)
			if err != nil || r.weight < 0 || r.weight > 1 {
				continue
			}
		}
		ranges = append(ranges, r)
	}
	return ranges
}

// splitUnquoted cuts a header at its commas, but for those in quotation marks.
func splitUnquoted(header string) []string {
	quoted := false
	return strings.FieldsFunc(header, func(r rune) bool {
		quoted = quoted != (r == '"')
		return r == ',' && !quoted
	})
}

// weightOf gives the weight of the most specific range that fits; the first of
// equals counts.
func weightOf(media string, ranges []acceptRange) (weight float64) {
	specific := 0
	for _, r := range ranges {
		if n := fit(r.media, media); n > specific {
			specific, weight = n, r.weight
		}
	}
	return weight
}

// fit tells how closely a range fits a media type: 3 for the type itself, 0 if
// it does not.
func fit(accepted, media string) int {
	family, _, _ := strings.Cut(media, "/")
	switch accepted {
	case media:
		return 3
	case family + "/*":
		return 2
	case "*/*":
		return 1
	}
	return 0
}
