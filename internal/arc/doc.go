// Package arc builds dependency trees by small steps, for text/tree and its trainer: the arc-hybrid transition system,
// with the root at the end of the sentence, and the features of its states.
package arc
