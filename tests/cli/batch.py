#!/usr/bin/env python3
"""Runs `assize batch` over what no golden case holds: thousands of profiles, archives, pipes, terminals. `batch.py ASSIZE`."""

import gzip
import json
import os
import pathlib
import pty
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

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


def summary_of(errors):
    """What stands at the end of the error stream, behind the complaints."""
    text = errors.decode()
    return text[text.rindex("\n", 0, text.index(" judged, ")) + 1 :] if "\n" in text[: text.index(" judged, ")] else text


def killed_runs_lose_nothing(folder):
    """A run that is killed again and again, wherever it is, and goes on each time, writes what one that is left alone does."""
    chance = random.Random(29)
    many = folder / "many"
    many.mkdir()
    (many / "a.ndjson").write_text(lines(6000) + "x" * 3000)
    with gzip.open(many / "b.json.gz", "wt", compresslevel=1) as packed:
        packed.write("[" + ",\n ".join(profile(number) for number in range(4000) if number % 13 != 5) + ", ,]")
    (many / "c.json").write_text("")
    for number in range(300):
        (many / f"d{number}.json").write_text(json.dumps(BOARD, indent=1))
    for words in (["--format", "ndjson"], ["--format", "csv", "--jobs", 1], ["--format", "summary-json"]):
        out, rejects, journal = folder / "out", folder / "rejects", folder / "out.journal"
        all_words = [str(word) for word in (many, "-o", out, "--rejects", rejects, *words)]
        begun = time.monotonic()
        done = batch(*all_words)
        takes = time.monotonic() - begun
        assert done.returncode == 2 and not journal.exists()
        left_alone = (out.read_bytes(), rejects.read_bytes())
        # On a machine that is busy with other things none may be caught on its way: then all over again.
        went_on = rounds = 0
        while went_on == 0:
            rounds += 1
            assert rounds < 20, "no run was killed on its way"
            kills = 0
            while True:
                running = subprocess.Popen([PROGRAM, "batch", *all_words, *RULES, "--resume"], stderr=subprocess.PIPE)
                try:
                    running.wait(timeout=chance.uniform(0, takes * 0.3) if kills < 25 else None)
                    break
                except subprocess.TimeoutExpired:
                    running.send_signal(signal.SIGKILL)
                    running.communicate()
                    kills += 1
                    went_on += journal.exists() and len(journal.read_text().partition("so far:\n")[2]) > 0
            errors = running.communicate()[1]
            assert running.returncode == 2 and not journal.exists()
            assert (out.read_bytes(), rejects.read_bytes()) == left_alone, f"a killed run lost or repeated something with {words}"
        if words[1] != "summary-json":
            assert summary_of(errors) == summary_of(done.stderr), "a killed run counts otherwise"


def a_full_disk_loses_nothing(folder):
    """What was written when the disk was full is gone on with when it is not."""
    many, out = folder / "many.ndjson", folder / "out"
    many.write_text(lines(6000))
    done = batch(many, "-o", out, "-q")
    left_alone = out.read_bytes()

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(left_alone) // 2,) * 2)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    full = batch(many, "-o", out, "-q", preexec_fn=limit)
    assert full.returncode == 2 and b"cannot be written" in full.stderr and b"--resume" in full.stderr
    assert len(out.read_bytes()) == len(left_alone) // 2
    again = batch(many, "-o", out, "-q", "--resume")
    assert again.returncode == done.returncode == 2 and out.read_bytes() == left_alone


def journals_of_other_runs_are_refused(folder):
    """… and so is beginning anew beside one."""
    many, out, journal = folder / "many.ndjson", folder / "out", folder / "out.journal"
    many.write_text(lines(20000))
    running = subprocess.Popen([PROGRAM, "batch", str(many), "-o", str(out), "-q", *RULES], stderr=subprocess.DEVNULL)
    while not (journal.exists() and len(journal.read_text().partition("so far:\n")[2]) > 0):
        assert running.poll() is None
    running.kill()
    running.wait()
    before = out.read_bytes()
    anew = batch(many, "-o", out, "-q")
    assert anew.returncode == 2 and b"--resume" in anew.stderr
    other = batch(many, "-o", out, "-q", "--resume", "--format", "csv")
    assert other.returncode == 2 and b"format ndjson" in other.stderr
    os.utime(many, (1, 1))
    changed = batch(many, "-o", out, "-q", "--resume")
    assert changed.returncode == 2 and b"many.ndjson" in changed.stderr
    assert out.read_bytes() == before, "a run that was refused wrote something"
    over = batch(many, "-o", many, "-q")
    assert over.returncode == 2 and b"one of the files to read" in over.stderr


def main():
    checks = (
        threads_make_no_difference,
        progress_is_shown,
        killed_runs_lose_nothing,
        a_full_disk_loses_nothing,
        journals_of_other_runs_are_refused,
    )
    for check in checks:
        with tempfile.TemporaryDirectory() as name:
            check(pathlib.Path(name))


if __name__ == "__main__":
    main()
