// Package tagfeat reads the features by which text/tag, and its trainer, choose a word's tag.
package tagfeat
