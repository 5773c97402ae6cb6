#!/usr/bin/env python3
"""Kills `assize format` while it lays out a folder of large files: each file is the old one or the new one, never half, and what may be left
beside them is not read as rules. Two at once leave every file whole too. `killed.py ASSIZE`."""

import pathlib
import random
import subprocess
import sys
import tempfile
import time

RULES = """rulebook made "Made"
profile board
  chair person
record person
  is_in_post yes/no
requirement a "A"
  required by "Invented Act s.1"
  met when chair.is_in_post
  unmet   otherwise
"""
OLD = RULES + "-- a long comment that makes the file large enough to be met half written\n" * 8000
FILES = 6
ROUNDS = 8


def fill(folder):
    for path in folder.iterdir():
        path.unlink()
    for number in range(FILES):
        (folder / f"r{number}.assize").write_text(OLD)


def texts(folder):
    return [path.read_text() for path in sorted(folder.glob("*.assize"))]


def main():
    program = sys.argv[1]
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fill(folder)
        start = time.monotonic()
        subprocess.run([program, "format", name], check=True, capture_output=True)
        whole = time.monotonic() - start
        new = texts(folder)[0]
        assert new != OLD and set(texts(folder)) == {new}
        interrupted = 0
        for _ in range(ROUNDS):
            fill(folder)
            with subprocess.Popen([program, "format", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
                time.sleep(chance.uniform(0.1, 0.9) * whole)
                running.kill()
            found = texts(folder)
            assert len(found) == FILES, "a file is gone"
            assert set(found) <= {OLD, new}, "a file is neither the old one nor the new one"
            interrupted += len(set(found)) == 2
            again = subprocess.run([program, "format", name], capture_output=True, check=False)
            assert again.returncode == 0 and set(texts(folder)) == {new}, "the next run does not mend it"
        fill(folder)
        both = [subprocess.Popen([program, "format", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        assert {one.wait() for one in both} <= {0, 2}
        assert set(texts(folder)) <= {OLD, new}, "two at once leave a file half written"
        print(f"{ROUNDS} runs killed, {interrupted} of them between two files; every file whole")


if __name__ == "__main__":
    main()
