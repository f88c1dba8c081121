// Package biaffine scores heads and relations for the words of a sentence: the network of text/tree and its trainer.
//
// A word is the sum of vectors for its features. Layers of gated sums run over the sentence in both directions, so that
// each word's vector comes to know the words around it. From it a word has one vector as a dependent and one as a head;
// a bilinear form of the two scores the arc. Tree then takes the best tree.
package biaffine
