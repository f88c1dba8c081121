// Package learn trains and applies small linear models: one weight a feature and class, softmax over the classes.
//
// A feature is a hash of what it says ("head=bomb"); a model is a table from hashes to weights, small enough to
// embed and read once. Scores and probabilities allocate nothing, and a model is safe for concurrent use. The same
// examples in the same order give the same model, byte for byte.
//
// Not done: regularisation paths, feature selection beyond a least count, anything but linear models.
package learn
