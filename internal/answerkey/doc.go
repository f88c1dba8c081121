// Package answerkey answers "How much of it is right?": it measures records against answers made by hand.
//
// A key has one JSON object a line, {"file", "incidents", "facts"?, "statements"?}; every answer is a list of values that
// are all acceptable. Incidents, facts and statements of the report with that file name count.
//
// Fields that the key leaves out do not count, and an answer marked optional is never missed.
//
// It reads a key and records and gives possible, actual and correct fills for every slot, half a point for a near answer.
// Incidents are paired so that the pairs' likeness is greatest in total.
//
// Known to miss: spans and rules behind the values, which the key does not hold.
package answerkey
