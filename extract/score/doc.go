// Package score tells how good extracted facts are: it compares them with the
// facts that people found in the same documents, the gold.
//
// # Gold
//
// NAME.gold.jsonl holds what the document NAME states, one fact a line:
//
//	{"alias":"M","names":"Fourth Meeting of the Working Group|Fourth Working Group Meeting"}
//	{"s":["State","Iraq|Republic of Iraq"],"p":"attended","o":["Meeting","M"],"attrs":{"capacity":"member"}}
//	{"s":["Meeting","M"],"p":"startDate","o":["date","2019-09-02"]}
//
// Names, classes, values, attributes and modalities that are all right are
// separated by "|". A line with "alias" gives a short name to a node with long
// names. A fact with "optional":true costs nothing, whether it is found or not.
//
// # What counts as found
//
// A fact stands for a gold fact if the relation is the same and both ends match
// by class and name: states if they are the same state, persons by all their
// words or by the last and a compatible first one, topics, proposals and
// positions if the F1 of their content words is at least one half, values if
// they are equal, and everything else by equal names or, but for places, by
// sharing six tenths of the words with no country or number in conflict. A
// meeting stands for the gold meeting that it resembles most; where just one
// gold meeting has an alias, a generic name such as "the meeting" or a shared
// distinctive word is enough. Facts and gold are paired one to one, the best
// pairs first. Attributes never decide whether a fact is found, modalities do:
// a plain fact where the gold is negated, possible or planned is wrong.
//
// Free of cost are, besides optional gold, an about whose topic only repeats
// words of its subject, a fact of an unnamed Group that the gold lacks, and how
// persons are addressed where the gold of the document does not tell it of any.
// Relations for which Apart holds have figures of their own and are in no
// total.
package score
