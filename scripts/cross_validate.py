#!/usr/bin/env python3
"""Annotates every document with the classifiers of relations that have not seen it.

usage: cross_validate.py PREFIX COMMAND...

`train order --folds --out PREFIX` writes PREFIX.0 to PREFIX.4, each learned without a fifth of the documents. This reads JSON lines from standard
input, gives each to `COMMAND --linker PREFIX.F`, where F is the fold of its id, and writes the answers in the order of the documents. So a scorer
can run it in place of the annotator:

    evaluate.py --run 'scripts/cross_validate.py target/linker target/release/examples/annotate --offsets chars' --only links. dense. matres.
"""

import json
import subprocess
import sys

FOLDS = 5


def fold(name: str) -> int:
    """The fold of a document, as `train order --folds` deals them."""
    total = 0
    for byte in name.encode():
        total = (total * 31 + byte) % 1_000_003
    return total % FOLDS


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    prefix, command = sys.argv[1], sys.argv[2:]
    lines = [line for line in sys.stdin.read().splitlines() if line.strip()]
    folds = [fold(str(json.loads(line)["id"])) for line in lines]
    answers = {}
    for number in range(FOLDS):
        chosen = [line for line, its in zip(lines, folds) if its == number]
        run = subprocess.run(
            [*command, "--linker", f"{prefix}.{number}"],
            input="\n".join(chosen),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        answers[number] = iter(run.stdout.splitlines())
    for its in folds:
        print(next(answers[its]))


if __name__ == "__main__":
    main()
