#!/usr/bin/env python3
"""Runs `assize watch` over a folder whose profiles and rules change under it, and reads what it says. `watch.py ASSIZE`."""

import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
BOARD = (HERE / "board" / "profile.json").read_text()
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
FORMED = '"is_formed": {"value": true'


class Watch:
    """A run of the program, and what it has said that was not asked for yet."""

    def __init__(self, folder, *words):
        self.running = subprocess.Popen([PROGRAM, "watch", str(folder / "boards"), "--rules", str(folder / "rules"), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        self.text = {self.running.stdout: "", self.running.stderr: ""}

    def line(self, stream=None):
        stream = stream or self.running.stdout
        until = time.monotonic() + 20
        while "\n" not in self.text[stream]:
            assert select.select([stream], [], [], until - time.monotonic())[0], "nothing was said"
            self.text[stream] += os.read(stream.fileno(), 1 << 16).decode()
        line, _, self.text[stream] = self.text[stream].partition("\n")
        return line

    def said(self, expected, stream=None):
        line = self.line(stream)
        assert expected in line, f"expected {expected}, and it said {line}"

    def end(self):
        self.running.send_signal(signal.SIGINT)
        out, _ = self.running.communicate(timeout=20)
        assert self.running.returncode == 0 and not self.text[self.running.stdout] + out.decode()


def replace(path, text):
    """As an editor does: another file takes its place."""
    draft = path.with_suffix(".draft")
    draft.write_text(text)
    draft.rename(path)


def changes_are_said(folder):
    boards, rules = folder / "boards", folder / "rules"
    watch = Watch(folder)
    watch.said("watching 1 file with 1 profile", watch.running.stderr)
    replace(boards / "a.json", BOARD.replace(FORMED, FORMED.replace("true", "false")))
    watch.said("a.json: formed: met → unmet")
    (boards / "a.json").write_text(BOARD[:300])
    watch.said("a.json: cannot be read now: line ")
    (boards / "a.json").write_text(BOARD)
    watch.said("a.json: can be read again")
    watch.said("a.json: formed: unmet → met")
    (boards / "a.json").write_text("")
    watch.said("a.json: cannot be read now: it holds no profile")
    (boards / "a.json").write_text(BOARD)
    watch.said("a.json: can be read again")
    replace(boards / "b.ndjson", json.dumps(json.loads(BOARD)) + "\n" + json.dumps(json.loads(BOARD)) + "\n")
    watch.said("b.ndjson, line 1: new")
    watch.said("b.ndjson, line 2: new")
    (boards / "b.ndjson").unlink()
    watch.said("b.ndjson, line 1: gone")
    watch.said("b.ndjson, line 2: gone")
    text = (rules / "rules.assize").read_text()
    replace(rules / "rules.assize", text.replace('threshold share_wanted is 80%', 'threshold share_wanted is'))
    watch.said("rules.assize", watch.running.stderr)
    replace(rules / "rules.assize", text.replace("check formed \"The board is formed\" council.is_formed", "check formed \"The board is formed\" not council.is_formed"))
    watch.said("a.json: formed: met → unmet")
    watch.end()


def changes_are_said_as_json(folder):
    watch = Watch(folder, "--format", "json")
    watch.said("watching", watch.running.stderr)
    replace(folder / "boards" / "a.json", BOARD.replace(FORMED, FORMED.replace("true", "false")))
    said = json.loads(watch.line())
    assert said == {"file": str(folder / "boards" / "a.json"), "change": "flipped", "requirement": "formed", "before": "met", "after": "unmet"}, said
    (folder / "boards" / "a.json").unlink()
    assert json.loads(watch.line())["change"] == "gone"
    watch.end()


def main():
    for check in (changes_are_said, changes_are_said_as_json):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "boards").mkdir()
            (folder / "boards" / "a.json").write_text(BOARD)
            shutil.copytree(HERE / "board", folder / "rules", ignore=shutil.ignore_patterns("*.json"))
            check(folder)


if __name__ == "__main__":
    main()
