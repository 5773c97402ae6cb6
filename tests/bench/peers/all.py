#!/usr/bin/env python3
"""Runs every peer on the same rules and boards, and prints what came of each, a line of JSON.

usage: all.py YARDSTICK [COUNT]     COUNT boards, 100 unless it is given

Needs what package.json names (npm install --ignore-scripts), swipl, clips and jq; what is not installed is said and left
out. With ANSWERS_ONLY=1 in the environment answers are compared and nothing is timed.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PEERS = [("node", "json-logic.mjs"), ("node", "cel.mjs"), ("node", "zen.mjs"), ("swipl", "prolog.py"), ("clips", "clips.py"), ("jq", "jq.py")]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    yardstick, count = sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "100"
    is_failed = False
    with tempfile.TemporaryDirectory() as folder:
        def write(name, *command):
            path = pathlib.Path(folder, name)
            path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
            return path

        rules = write("rules.json", sys.executable, HERE / "table.py")
        # The same boards twice: as Assize and the yardstick read them, and with null where there is none.
        complete = write("complete.ndjson", sys.executable, HERE.parent / "profiles.py", "--count", count, "--complete")
        plain = write("plain.ndjson", sys.executable, HERE.parent / "profiles.py", "--count", count, "--plain")
        answers = write("answers.ndjson", yardstick, "answers", complete)
        for needed, runner in PEERS:
            if shutil.which(needed) is None or (needed == "node" and not (HERE / "node_modules").exists()):
                print(f"{runner}: {needed} or what it needs is not installed", file=sys.stderr)
                continue
            interpreter = "node" if runner.endswith(".mjs") else sys.executable
            is_failed |= subprocess.run([interpreter, HERE / runner, rules, plain, answers]).returncode != 0
    for one in json.loads((HERE / "unable.json").read_text(encoding="utf-8")):
        print(json.dumps(one))
    return 1 if is_failed else 0


if __name__ == "__main__":
    sys.exit(main())
