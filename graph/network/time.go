package network

import "strconv"

// yearOf gives the year of a partial ISO 8601 date, 0 for none.
func yearOf(date string) int32 {
	if len(date) < len("2006") {
		return 0
	}
	year, err := strconv.Atoi(date[:4])
	if err != nil {
		return 0
	}
	return int32(year)
}

// monthOf numbers the months; a year without one is a month of its own, as is no
// date at all.
func monthOf(date string) int32 {
	month := 0
	if len(date) >= len("2006-01") {
		month, _ = strconv.Atoi(date[5:7])
	}
	return yearOf(date)*13 + int32(month)
}
