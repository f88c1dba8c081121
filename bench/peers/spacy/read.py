"""Reads texts with spaCy and writes them as CoNLL-U; prints what each timed pass took.

    read.py tags|all MODEL FOLDER OUT PASSES
"""
import json
import re
import sys
import time
from pathlib import Path

import spacy

PARAGRAPH = re.compile(r"\n\s*\n")


def main():
    level, model, folder, out, passes = sys.argv[1:]
    names = sorted(path.name for path in Path(folder).glob("*.txt"))
    paragraphs = [
        (piece, name)
        for name in names
        for piece in PARAGRAPH.split((Path(folder) / name).read_text(encoding="utf-8"))
        if piece.strip()
    ]
    if level == "tags":
        nlp = spacy.load(model, exclude=["parser", "ner", "lemmatizer"])
        nlp.enable_pipe("senter")
    else:
        nlp = spacy.load(model, exclude=["senter", "lemmatizer"])

    def read():
        return list(nlp.pipe(paragraphs, as_tuples=True))

    docs = read()
    walls, cpus = [], []
    for _ in range(int(passes)):
        wall, cpu = time.perf_counter(), time.process_time()
        read()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    with open(out, "w", encoding="utf-8") as sink:
        last = None
        for doc, name in docs:
            if name != last:
                sink.write(f"# newdoc id = {name}\n")
                last = name
            write(sink, doc)
    print(json.dumps({"wall": walls, "cpu": cpus}))


def write(sink, doc):
    """spaCy makes tokens of white space too; they are left out, and what hangs on one hangs on its governor."""
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        place = {token.i: number for number, token in enumerate(tokens, 1)}
        for number, token in enumerate(tokens, 1):
            head, relation = "_", "_"
            if doc.has_annotation("DEP"):
                governor = token
                while governor.head.i != governor.i:
                    governor = governor.head
                    if not governor.is_space:
                        break
                head = 0 if governor.i == token.i or governor.is_space else place[governor.i]
                relation = token.dep_
            misc = []
            if token.ent_type_:
                misc.append(f"Name={token.ent_iob_}-{token.ent_type_}")
            if token.i + 1 < len(doc) and not token.whitespace_ and not doc[token.i + 1].is_space:
                misc.append("SpaceAfter=No")
            columns = [number, token.text, "_", token.pos_, token.tag_, "_", head, relation, "_", "|".join(misc) or "_"]
            print(*columns, sep="\t", file=sink)
        if tokens:
            print(file=sink)


main()
