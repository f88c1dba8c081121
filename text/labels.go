package text

import (
	"slices"
	"strings"
)

// The labels are those of Universal Dependencies (tags, relations) and of the Penn Treebank (XPos).
// The zero value of each means "not set".

// Tag is a universal part of speech.
type Tag uint8

const (
	ADJ Tag = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var tagNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// XPos is a Penn part of speech.
type XPos uint8

const (
	PennCC XPos = iota + 1
	PennCD
	PennDT
	PennEX
	PennFW
	PennIN
	PennJJ
	PennJJR
	PennJJS
	PennLS
	PennMD
	PennNN
	PennNNS
	PennNNP
	PennNNPS
	PennPDT
	PennPOS
	PennPRP
	PennPRPS
	PennRB
	PennRBR
	PennRBS
	PennRP
	PennSYM
	PennTO
	PennUH
	PennVB
	PennVBD
	PennVBG
	PennVBN
	PennVBP
	PennVBZ
	PennWDT
	PennWP
	PennWPS
	PennWRB
	PennPUNCT
	PennHYPH
	PennADD
	PennAFX
	PennNFP
	PennGW
	PennXX
)

var xPosNames = [...]string{"_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "PUNCT", "HYPH", "ADD", "AFX", "NFP", "GW", "XX"}

// Rel is a universal dependency relation, with the English subtypes.
type Rel uint8

const (
	RelRoot Rel = iota + 1
	RelNsubj
	RelNsubjPass
	RelNsubjOuter
	RelObj
	RelIobj
	RelCsubj
	RelCsubjPass
	RelCsubjOuter
	RelCcomp
	RelXcomp
	RelObl
	RelOblAgent
	RelOblTmod
	RelOblNpmod
	RelOblUnmarked
	RelVocative
	RelExpl
	RelDislocated
	RelAdvcl
	RelAdvclRelcl
	RelAdvmod
	RelDiscourse
	RelAux
	RelAuxPass
	RelCop
	RelMark
	RelNmod
	RelNmodPoss
	RelNmodTmod
	RelNmodNpmod
	RelNmodUnmarked
	RelAppos
	RelNummod
	RelAcl
	RelAclRelcl
	RelAmod
	RelDet
	RelDetPredet
	RelCase
	RelConj
	RelCc
	RelCcPreconj
	RelFixed
	RelFlat
	RelList
	RelParataxis
	RelCompound
	RelCompoundPrt
	RelOrphan
	RelGoeswith
	RelReparandum
	RelPunct
	RelDep
	RelNmodDesc // a title before a name
)

var relNames = [...]string{"_", "root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "csubj", "csubj:pass", "csubj:outer", "ccomp", "xcomp", "obl", "obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked", "vocative", "expl", "dislocated", "advcl", "advcl:relcl", "advmod", "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:tmod", "nmod:npmod", "nmod:unmarked", "appos", "nummod", "acl", "acl:relcl", "amod", "det", "det:predet", "case", "conj", "cc", "cc:preconj", "fixed", "flat", "list", "parataxis", "compound", "compound:prt", "orphan", "goeswith", "reparandum", "punct", "dep", "nmod:desc"}

func (v Tag) String() string { return tagNames[v] }

// ParseTag is the value of a label as a treebank writes it; 0 where the label is unknown.
func ParseTag(label string) Tag { return Tag(index(tagNames[:], label)) }

func (v XPos) String() string { return xPosNames[v] }

// ParseXPos is the value of a label as a treebank writes it; 0 where the label is unknown.
func ParseXPos(label string) XPos { return XPos(index(xPosNames[:], label)) }

func (v Rel) String() string { return relNames[v] }

// ParseRel is the value of a label as a treebank writes it; 0 where the label is unknown.
func ParseRel(label string) Rel { return Rel(index(relNames[:], label)) }

func index(names []string, label string) int {
	for i, name := range names {
		if name == label {
			return i
		}
	}
	return 0
}

var nameKindNames = [...]string{"person", "organisation", "armed group", "forces", "location", "facility", "nationality", "event", "work"}

func (v NameKind) String() string { return nameKindNames[v] }

// ParseNameKind is the kind of name that a label means.
func ParseNameKind(label string) (kind NameKind, known bool) {
	at := slices.Index(nameKindNames[:], label)
	return NameKind(max(at, 0)), at >= 0
}

// Plain is the relation without its subtype.
func (v Rel) Plain() Rel { return plainRels[v] }

var plainRels = func() (plain [len(relNames)]Rel) {
	for i, name := range relNames {
		name, _, _ = strings.Cut(name, ":")
		plain[i] = Rel(index(relNames[:], name))
	}
	return plain
}()
