// Package matrix multiplies matrices for the parser's network and its trainer: of float32 (MultiplyAdd) and, where nothing is
// learned, of whole numbers (Whole), which takes a third of the time. It also runs the network's gates (Gated).
//
// The result is the same to the last bit on every machine: float32 is summed in order, and every product is rounded before
// it is added; sums of whole numbers never overflow. A vector kernel, where the processor has one, works on several elements
// side by side; tests compare it with the same in plain Go.
package matrix
