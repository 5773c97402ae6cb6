#!/usr/bin/env python3
"""Holds the yardstick to Assize: the same hundred requirements of the same boards must come out the same.

usage: answers.py ASSIZE YARDSTICK [COUNT]     COUNT boards, 240 unless it is given

Some boards are of ordinary size, some complete, some ten times as large; `assize batch` judges them twice, without and with
reasons. Prints the first difference; exits with 1 on any.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def made(script, *arguments):
    return subprocess.run([sys.executable, HERE / script, *map(str, arguments)], check=True, capture_output=True).stdout


def assize_answers(assize, rules, profiles, explain):
    """As the yardstick prints them. Complaints about the rules or a board are an error of the yardstick's own files."""
    done = subprocess.run([assize, "batch", profiles, "--rules", rules, "--explain", explain, "-q"], capture_output=True)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"assize ended with {done.returncode}: {done.stderr.decode()}")
    for line in map(json.loads, done.stdout.splitlines()):
        possible = line.get("possible", {})
        yield {name: {"judgement": judgement, "possible": possible.get(name, [judgement])}
               for name, judgement in line["judgements"].items()}


def first_difference(theirs, ours):
    for requirement in ours | theirs:
        if theirs.get(requirement) != ours.get(requirement):
            return f"{requirement}: yardstick {theirs.get(requirement)}, assize {ours.get(requirement)}"
    return None


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    assize, yardstick = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) == 4 else 240
    boards = (made("profiles.py", "--count", count * 3 // 4) + made("profiles.py", "--count", count // 4, "--complete")
              + made("profiles.py", "--count", max(1, count // 40), "--size", 10, "--seed", 2))
    with tempfile.TemporaryDirectory() as folder:
        rules, profiles = pathlib.Path(folder, "bench100.assize"), pathlib.Path(folder, "boards.ndjson")
        rules.write_bytes(made("scale.py", 100))
        pathlib.Path(folder, "vocabulary.assize").write_bytes((HERE / "rules" / "vocabulary.assize").read_bytes())
        profiles.write_bytes(boards)
        theirs = subprocess.run([yardstick, "answers", profiles], check=True, capture_output=True).stdout.splitlines()
        differing = 0
        # The columns judge where nothing is explained, and what makes the proof where anything is: two evaluators.
        for explain in ("none", "reasons"):
            for number, (answers, ours) in enumerate(zip(theirs, assize_answers(assize, rules, profiles, explain), strict=True)):
                difference = first_difference(json.loads(answers), ours)
                if difference and not differing:
                    print(f"board {number}, --explain {explain}: {difference}")
                differing += difference is not None
    print(f"{len(theirs)} boards of 100 requirements each, judged twice: {differing} otherwise")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
