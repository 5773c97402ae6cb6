"""Runs an engine that is a program of its own over boards, holds its answers to the yardstick's, and only then times it."""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

RUNS = 5


def seconds(command):
    """What a program took of the processor, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[:2000]}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, done.stdout


def per_board(command, boards_file, count):
    """Seconds that each board takes, without what the program takes to start: all of them, less the first alone."""
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as first, open(boards_file, "rb") as all_boards:
        first.write(all_boards.readline())
        first.flush()
        many = statistics.median(seconds(command(boards_file))[0] for _ in range(RUNS))
        one = statistics.median(seconds(command(first.name))[0] for _ in range(RUNS))
    return (many - one) / (count - 1)


def measure(name, version, note, judge, read, boards_file, answers_file):
    """`judge(FILE)` is the command that prints a line of answers for each board; `read(FILE)` reads them and no more."""
    with open(answers_file, encoding="utf-8") as file:
        expected = [json.loads(line) for line in file]
    _, printed = seconds(judge(boards_file))
    answers = [json.loads(line) for line in printed.splitlines()]
    result = {"name": name, "version": version, "compared": 0, "differences": 0, "us_per_profile": None, "mb_per_s": None,
              "note": note}
    if len(answers) != len(expected):
        sys.exit(f"{name}: {len(answers)} answers to {len(expected)} boards")
    for at, (ours, theirs) in enumerate(zip(expected, answers)):
        for requirement, answer in ours.items():
            result["compared"] += 1
            if theirs.get(requirement) == answer["judgement"]:
                continue
            if not result["differences"]:
                print(f"{name}: board {at}, {requirement}: {theirs.get(requirement)}, and the yardstick {answer['judgement']}",
                      file=sys.stderr)
            result["differences"] += 1
    if not result["differences"] and not os.environ.get("ANSWERS_ONLY"):
        both, reading = per_board(judge, boards_file, len(expected)), per_board(read, boards_file, len(expected))
        result["us_per_profile"] = round((both - reading) * 1e6, 1)
        result["mb_per_s"] = round(os.path.getsize(boards_file) / len(expected) / both / 1e6, 2)
    print(json.dumps(result))
    if result["differences"]:
        sys.exit(1)
