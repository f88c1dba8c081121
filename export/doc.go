// Package export writes what a ledger holds in forms that open elsewhere.
//
// CSV has one row an account, for spreadsheets; JSON lines have one record a report, in the form of record.md with
// each account's incident; GeoJSON has one feature an incident, for maps.
//
// It chooses nothing: what a filter lets through is written whole, every account beside the others. An incident
// without a place on the map stays in the GeoJSON, without a geometry.
//
// It reads the ledger and writes text. A cell that a spreadsheet would take for a formula is guarded. Names of people
// who could come to harm are withheld where asked.
//
// Known to miss: people whom a report names only in passing, when names are withheld.
package export
