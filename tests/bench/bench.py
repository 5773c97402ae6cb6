#!/usr/bin/env python3
"""Compares answers, then measures; called by `./run bench`.

usage: bench.py BUILD                compare answers, measure every row, and write docs/performance.md's table
       bench.py BUILD --quick       compare answers, and hold instruction counts to instructions.json
       bench.py BUILD --record      rewrite instructions.json
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

import counts
import page
from inputs import HERE, Built, Inputs
from measures import Measures


def are_answers_equal(built, count):
    return subprocess.run([sys.executable, HERE / "answers.py", built.assize, built.yardstick, str(count)]).returncode == 0


def run_peers(built, count, is_timed):
    """What came of each engine that is installed; nothing when one's answers are others."""
    told = os.environ if is_timed else os.environ | {"ANSWERS_ONLY": "1"}
    done = subprocess.run([sys.executable, HERE / "peers" / "all.py", built.yardstick, str(count)], env=told, stdout=subprocess.PIPE, text=True)
    peers = [json.loads(line) for line in done.stdout.splitlines()]
    for one in peers:
        if one["compared"]:
            print(f"{one['name']} {one['version']}: {one['compared']} answers, {one['differences']} otherwise")
    return peers if done.returncode == 0 else None


def quick(built, inputs):
    are_answers_sound = are_answers_equal(built, 120)
    if (HERE / "peers" / "node_modules").exists():
        are_answers_sound = run_peers(built, 8, is_timed=False) is not None and are_answers_sound
    else:
        print("the peers' answers are not compared: they are not installed (tests/bench/README.md)")
    return counts.are_held(built, inputs) and are_answers_sound


def measure(built, inputs, options):
    load = os.getloadavg()[0]
    if not are_answers_equal(built, 240) or run_peers(built, 8, is_timed=False) is None:
        return False
    peers = run_peers(built, 100, is_timed=True)
    if peers is None:
        return False
    rows = []
    for row in Measures(built, inputs, options.rounds, int(options.stream_gb * 1e9)).all(peers):
        print(" | ".join(row.cells()), flush=True)
        rows.append(row)
    page.write(page.table(rows) + "\n" + page.peers(peers) + "\n" + page.conditions(built, options, load))
    return True


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("build", help="the folder of the build")
    arguments.add_argument("--quick", action="store_true", help="answers and instruction counts, and nothing by the clock")
    arguments.add_argument("--record", action="store_true", help="rewrite the recorded instruction counts")
    arguments.add_argument("--rounds", type=int, default=5, help="how often each is measured, 5 at the least")
    arguments.add_argument("--stream-gb", type=float, default=1, help="how much goes through the batch whose memory is watched")
    options = arguments.parse_args()
    if options.rounds < 5:
        arguments.error("a median is of five at the least")
    built = Built(options.build)
    inputs = Inputs(pathlib.Path(options.build).parent / "bench")
    if options.record:
        counts.record(built, inputs)
        return 0
    is_sound = quick(built, inputs) if options.quick else measure(built, inputs, options)
    return 0 if is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
