// Package export writes what a ledger holds in forms that open elsewhere, and reads its own back.
//
// Its own forms keep everything: JSON lines have one record a report, in the form of record.md with each account's
// incident; "whole" has the texts and people's decisions too, and Import reads either back. CSV and Parquet have one row an
// account or one row an incident, GeoJSON one feature an incident.
//
// The forms of other books (UCDP GED, ACLED, GTD, PLOVER, MAVERICK) have their columns, and leave out what the book would
// not have. Every value that had to be chosen names the rule that chose it, in the column casus_rules; codes come from the
// tables of package codes.
//
// It reads the ledger and writes text. A cell that a spreadsheet would take for a formula is guarded. Names of people
// who could come to harm are withheld where asked.
//
// Known to miss: numbers that only the other books give, such as UCDP's of conflicts; people whom a report names only in
// passing, when names are withheld.
package export
