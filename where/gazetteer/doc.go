// Package gazetteer answers "What places bear this name?".
//
// Counts: towns and villages (GeoNames, from 500 people up and every seat of an administration), first- and
// second-order divisions, and the regions, islands, mountains, rivers, lakes, seas and airports of Natural Earth.
//
// Does not count: countries, their adjectives and the regions that news speak of ("the Sahel"): package where has
// those as word lists. Which of several places is meant is decided there too.
//
// Reads a name in any spelling; gives the places that bear it or a name that sounds the same, likeliest first. All is
// read by offset out of one embedded file of 7 MB, places.bin, which internal/gen/places makes: nothing is loaded or
// unpacked at start (file.go has the layout).
//
// Known to miss: villages below 500 people, streets, and most alternate names of small towns.
package gazetteer
