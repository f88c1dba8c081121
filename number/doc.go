// Package number answers "What number is this?": it reads counts as reports write them.
//
// What counts: digits ("4,000", "1.2 million", "2m", "12 000"), words ("twenty-three", "half a dozen", "one and a half
// million"), two ends ("20-30", "between 20 and 30", "from 4,000 to 6,000", "two or three"), vague words by the table
// words/vague.tsv ("dozens", "several hundred", "tens of thousands"), and the bounds around them: "at least 12" and "more
// than 12" are 12.., "20 or more" is 20.., "up to 20" is 0..20, "fewer than 20" is 0..19; "about 20", "nearly 20" and "as
// many as 20" are 20, marked About, since that is the figure the report gives. "none", "no one" and "no" are 0.
//
// What does not: ordinals (Ordinal reads them), money, percentages, parts of names and words ("F-16", "three-day",
// "Resolution 2254", "9/11"), times of day, decimals that no scale makes whole, and words that fix no least number ("a
// number of", "many").
//
// It reads the text at the tokens it is given and nothing else, so it works however a tokeniser splits "twenty-three"; it
// gives a Range and the tokens that it covers. Whether the number is a year, an age or a toll is for others to say.
//
// It is known to miss Roman numerals, arithmetic ("all but two of the twelve") and fractions of groups ("half of them").
package number
