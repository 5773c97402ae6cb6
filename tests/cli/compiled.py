#!/usr/bin/env python3
"""Compiled rulebooks: judging by one prints what judging by its sources prints, byte for byte, and a file that is cut short or changed
in any one byte is refused. `compiled.py ASSIZE`."""

import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LANDS = {"lscb": ["membership", "child-deaths"], "partnership": ["child-deaths", "scrutiny"]}


def run(program, *words):
    done = subprocess.run([program, *words], cwd=ROOT, capture_output=True, timeout=120, check=False, env={"LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout, done.stderr


def questions(land):
    """What is asked of the profiles, of which rules read some and refuse others."""
    profiles = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "fixtures").glob("*/profile.json"))
    yield ["batch", *profiles, "-q", "--explain", "full"]
    yield ["batch", *profiles, "-q", "--as-at", "2014-03-13", "--format", "summary"]
    for profile in [profiles[0], "fixtures/new-partnership/profile.json"]:
        yield ["judge", profile]
        yield ["explain", profile, *LANDS[land], "--format", "json"]
        yield ["explain", profile, *LANDS[land], "--all"]


def same(program, land, rules, compiled):
    """Yields each question that is answered otherwise."""
    answered = 0
    for words in questions(land):
        from_sources, from_compiled = (run(program, *words, "--rules", given) for given in (rules, compiled))
        if from_sources != from_compiled:
            yield f"{' '.join(words)}: not the same from {rules} and from what was compiled of it"
        answered += len(from_sources[1]) > 0
    if answered < 4:
        yield f"only {answered} questions were answered by {rules}"


def spoilt(bytes_, chance):
    """The file as it may come: cut short, with a bit the other way, or with more behind it."""
    for size in [0, 1, 7, 8, 9, 23, 24, 25, 60, 200, *(chance.randrange(len(bytes_)) for _ in range(10)), len(bytes_) - 1]:
        yield f"cut to {size} bytes", bytes_[:size]
    for place in [*range(0, 120, 3), *(chance.randrange(len(bytes_)) for _ in range(40)), len(bytes_) - 1]:
        bit = 1 << chance.randrange(8)
        yield f"bit {bit} of byte {place}", bytes_[:place] + bytes([bytes_[place] ^ bit]) + bytes_[place + 1 :]
    yield "more behind it", bytes_ + b"\0"


def refused(program, compiled, folder):
    """Yields each spoilt file that is judged by, or is refused in other words than ours."""
    given = folder / "spoilt.assizec"
    for how, bytes_ in spoilt(compiled.read_bytes(), random.Random(2015)):
        given.write_bytes(bytes_)
        status, out, err = run(program, "judge", "fixtures/bexley-2015/profile.json", "--rules", given)
        if status != 2 or out or not err.startswith(f"assize: error: `{given}` cannot be judged by: it ".encode()):
            yield f"{how}: status {status}, {err.decode()}"


def main(program):
    problems = []
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        for land in LANDS:
            rules, compiled = f"rules/england/{land}", folder / f"{land}.assizec"
            twice = folder / "twice.assizec"
            for output in (compiled, twice):
                if run(program, "compile", rules, "-o", output)[0] != 0:
                    problems.append(f"{rules} cannot be compiled")
            if compiled.read_bytes() != twice.read_bytes():
                problems.append(f"{rules} compiled twice is not the same")
            problems += same(program, land, rules, compiled)
        problems += refused(program, folder / "lscb.assizec", folder)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
