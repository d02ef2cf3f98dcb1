// Command diplograph reads documents on cyber-diplomacy, finds who met whom,
// where, when and about what, and keeps what it finds as a graph of facts, each
// with the words that prove it.
//
//	diplograph extract report.txt              facts of a document, as JSON lines
//	diplograph ingest --store bolt:g.db docs   facts of many documents into a store
//	diplograph serve --store bolt:g.db         the store as GraphQL and as web pages
//	diplograph duplicates                      what may be one thing under two ids
//	diplograph conflicts                       where documents contradict each other
//	diplograph review, merge, withdraw         corrections of what was read
//	diplograph log, diff                       what was done to a store
//	diplograph token create                    who may change a graph that is served
//	diplograph explain FACT                    why a fact is believed
//	diplograph export --format nquads          everything, for other programs
//	diplograph eval testdata/gold              how good extraction is
//
// Results go to standard output; logs, and the inputs that failed, to standard
// error. The exit code is 0 if all is done, 1 if some input failed and the rest
// is done, 2 after a wrong call, and 3 if the store cannot be used.
//
// A newcomer to the code starts with run.go, which wires everything by hand;
// each subcommand is in a file of its own. Facts are found by package extract,
// stored and read by package graph, and served by package graph/api; this
// command is where they meet.
package main
