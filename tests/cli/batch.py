#!/usr/bin/env python3
"""Runs `assize batch` over what no golden case holds: thousands of profiles, archives, pipes, terminals. `batch.py ASSIZE`."""

import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BOARD = json.loads((HERE / "board" / "profile.json").read_text())
RULES = ["--rules", str(HERE / "board" / "rules.assize")]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def batch(*words, **options):
    return subprocess.run([PROGRAM, "batch", *map(str, words), *RULES], capture_output=True, check=False, timeout=120, **options)


def profile(number):
    """One that differs from its neighbours; every thirteenth is broken."""
    made = dict(BOARD, council=dict(BOARD["council"], spent=number * 7 % 20000))
    text = json.dumps(made)
    return text[: number % 500 + 1] if number % 13 == 5 else text


def lines(count):
    return "".join(profile(number) + "\n" for number in range(count))


def threads_make_no_difference(folder):
    """Not a byte, in no format."""
    many = folder / "many.ndjson"
    many.write_text(lines(3000))
    for words in (["--format", "ndjson"], ["--format", "csv"], ["--format", "summary-json"], ["--explain", "reasons"]):
        results = []
        for jobs in (1, 2, 5):
            rejects = folder / "rejects"
            done = batch(many, "-q", "--jobs", jobs, "--rejects", rejects, *words)
            assert done.returncode == 2 and rejects.stat().st_size > 0
            results.append((done.stdout, done.stderr, rejects.read_bytes()))
        assert results[0] == results[1] == results[2], f"threads change what comes of {words}"


def progress_is_shown(folder):
    """In one line on a terminal, not at all with -q."""
    many = folder / "many.ndjson"
    many.write_text(lines(8000))
    for words, expected in ([], True), (["-q"], False):
        child, terminal = pty.fork()
        if child == 0:
            os.execv(PROGRAM, [PROGRAM, "batch", str(many), "-o", "/dev/null", *RULES, *words])
        shown = b""
        try:
            while chunk := os.read(terminal, 1 << 16):
                shown += chunk
        except OSError:
            pass
        os.close(terminal)
        os.waitpid(child, 0)
        assert (b"% " in shown or b"%, " in shown) == expected, shown[:2000]


def main():
    checks = (threads_make_no_difference, progress_is_shown)
    for check in checks:
        with tempfile.TemporaryDirectory() as name:
            check(pathlib.Path(name))


if __name__ == "__main__":
    main()
