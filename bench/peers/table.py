"""Prints the tables of bench/peers from what run.sh measured.

    table.py WORK WORDS
"""
import json
import sys
from pathlib import Path
from statistics import median

PROGRAMS = ["casus", "spacy", "corenlp", "opennlp", "prose"]
NAMES = {"casus": "Casus", "spacy": "spaCy", "corenlp": "CoreNLP", "opennlp": "OpenNLP", "prose": "prose"}
OTHER_SCHEME = {("spacy", "UAS"), ("spacy", "LAS")}  # its trees follow ClearNLP's guidelines, not UD's


def main():
    work, words = Path(sys.argv[1]), int(sys.argv[2])
    there = [program for program in PROGRAMS if (work / "results" / program).is_dir()]
    print_speed(work, words, there)
    print_scores(json.loads((work / "scores.json").read_text()), there)


def print_table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|---" * len(head) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def times(own, ours):
    ratio = own / ours
    return f"{ratio:.0f}×" if ratio >= 10 else f"{ratio:.2g}×"


def print_speed(work, words, programs):
    speeds, rows = {}, []
    for program in programs:
        result = work / "results" / program
        for level in ("tags", "all"):
            path = result / f"{level}.json"
            if not path.exists():
                continue
            took = json.loads(path.read_text())
            speeds[program, level] = {kind: words / median(took[kind]) for kind in ("cpu", "wall")}
            speeds[program, level]["peak"] = took["whole"]["peak_mb"]
        starts = [json.loads(path.read_text())["whole"] for path in sorted(result.glob("start-*.json"))]
        speeds[program, "start"] = {kind: median(start[kind] for start in starts) for kind in ("cpu", "wall")}

    def speed(program, level):
        if (program, level) not in speeds:
            return "–"
        own, ours = speeds[program, level], speeds["casus", level]
        ratio = "" if program == "casus" else f", {times(own['cpu'], ours['cpu'])}"
        return f"{own['cpu']:,.0f}{ratio} ({own['wall']:,.0f})"

    for program in programs:
        whole = speeds.get((program, "all"), speeds[program, "tags"])
        start = speeds[program, "start"]
        rows.append([
            NAMES[program], speed(program, "tags"), speed(program, "all"),
            f"{whole['peak']:,.0f} MB, {times(whole['peak'], speeds['casus', 'all']['peak'])}",
            f"{start['cpu']:.2f} s, {times(start['cpu'], speeds['casus', 'start']['cpu'])} ({start['wall']:.2f})",
        ])
    print(f"{words:,} words; words a second of one core's time (of the clock, on a busy machine), the ratio to Casus:\n")
    print_table(["", "tokens, sentences, tags", "all that it does", "peak memory", "one sentence, from start to end"], rows)


def print_scores(scored, programs):
    corpora = list(dict.fromkeys(row["corpus"] for row in scored))
    by = {(row["corpus"], row["program"]): row["scores"] for row in scored}
    rows = []
    for corpus in corpora:
        measures = [m for m in ("Tokens", "Sentences", "UPOS", "XPOS", "UAS", "LAS", "F")
                    if any(m in by.get((corpus, program), {}) for program in programs)]
        for measure in measures:
            values = []
            for program in programs:
                value = by.get((corpus, program), {}).get(measure)
                values.append("–" if value is None or (program, measure) in OTHER_SCHEME else f"{value:.1f}")
            rows.append([corpus, "names" if measure == "F" else measure, *values])
    print_table(["corpus", "F1", *(NAMES[program] for program in programs)], rows)


main()
