// Package matrix multiplies matrices of float32 for the parser's network and its trainer.
//
// The result is the same to the last bit on every machine: each element is summed in order, and every product is
// rounded before it is added. A vector kernel, where the processor has one, works on several elements side by side.
package matrix
