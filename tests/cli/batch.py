#!/usr/bin/env python3
"""Runs `assize batch` over what no golden case holds: thousands of profiles, archives, pipes, terminals. `batch.py ASSIZE`."""

import gzip
import json
import os
import pathlib
import pty
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
BOARD = json.loads((HERE / "board" / "profile.json").read_text())
RULES = ["--rules", str(HERE / "board" / "rules.assize")]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
# Under the sanitizers everything takes several times as long, and much more memory.
IS_SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()


def batch(*words, **options):
    return subprocess.run([PROGRAM, "batch", *map(str, words), *RULES], capture_output=True, check=False, timeout=120, **options)


def profile(number):
    """One that differs from its neighbours; every thirteenth is broken."""
    made = dict(BOARD, council=dict(BOARD["council"], spent=number * 7 % 20000))
    text = json.dumps(made)
    return text[: number % 500 + 1] if number % 13 == 5 else text


def lines(count):
    return "".join(profile(number) + "\n" for number in range(count // 4 if IS_SANITIZED else count))


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
    many.write_text(lines(3000))
    for words, expected in ([], True), (["-q"], False):
        child, terminal = pty.fork()
        if child == 0:
            os.execv(PROGRAM, [PROGRAM, "batch", str(many), "-o", "/dev/null", "--explain", "full", *RULES, *words])
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


def noted(journal):
    """How many blocks a run has noted as written."""
    try:
        return journal.read_text().partition("so far:\n")[2].count("\n")
    except FileNotFoundError:
        return 0


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
        done = batch(*all_words)
        assert done.returncode == 2 and not journal.exists()
        left_alone = (out.read_bytes(), rejects.read_bytes())
        kills = went_on = 0
        while True:
            running = subprocess.Popen([PROGRAM, "batch", *all_words, *RULES, "--resume"], stderr=subprocess.PIPE)
            blocks = chance.randrange(5)
            while kills < 25 and running.poll() is None and noted(journal) < blocks:
                pass
            time.sleep(chance.uniform(0, 0.003 if blocks else 0.03))
            if kills == 25 or running.poll() is not None:
                break
            running.kill()
            running.communicate()
            kills += 1
            went_on += noted(journal) > 0
        errors = running.communicate()[1]
        assert running.returncode == 2 and not journal.exists()
        assert kills > 0 and went_on > 0, "no run was killed on its way"
        assert (out.read_bytes(), rejects.read_bytes()) == left_alone, f"a killed run lost or repeated something with {words}"
        if words[1] != "summary-json":
            assert summary_of(errors) == summary_of(done.stderr), "a killed run counts otherwise"


def packing_and_layout_make_no_difference(folder):
    """The same profiles in lines, in a list, in files of their own, packed, or through a pipe come out alike."""
    texts = [profile(number) for number in range(600) if number % 13 != 5]

    def judged(name, content, is_piped=False):
        path = folder / name
        path.write_bytes(content)
        done = batch("-" if is_piped else path, "-q", **({"stdin": path.open("rb")} if is_piped else {}))
        assert done.returncode == 0 and not done.stderr, (name, done.stderr)
        return [{key: value for key, value in json.loads(line).items() if key not in ("file", "line", "number")} for line in done.stdout.splitlines()]

    plain = "\n".join(texts).encode()
    expected = judged("plain.ndjson", plain)
    assert len(expected) == len(texts)
    layouts = {
        "named-otherwise.txt": plain,
        "windows.jsonl": b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n\r\n"),
        "list.json": ("[\n" + ",\n".join(texts) + "\n]\n").encode(),
        "list-on-one-line.json": ("[" + ",".join(texts) + "]").encode(),
        "packed.gz": gzip.compress(plain),
        "packed-twice.json.gz": gzip.compress(plain[:100_000]) + gzip.compress(plain[100_000:]),
    }
    for name, content in layouts.items():
        assert judged(name, content) == expected, f"{name} comes out otherwise"
        assert judged(name, content, is_piped=True) == expected, f"{name} comes out otherwise through a pipe"
    apart = folder / "apart"
    for number, text in enumerate(texts):
        file = apart / f"{number // 100:02}" / f"{number:04}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(json.loads(text), indent=1))
    (apart / "00" / "circle").symlink_to(apart)
    done = batch(apart, "-q")
    assert done.returncode == 0 and len(done.stdout.splitlines()) == len(texts)
    assert [json.loads(line)["judgements"] for line in done.stdout.splitlines()] == [one["judgements"] for one in expected]


def what_is_broken_is_said(folder):
    """An archive that is cut short or damaged, and a line that is too long, cost what cannot be read, and no more."""
    plain = "".join(profile(number) + "\n" for number in range(600) if number % 13 != 5).encode()
    packed = bytearray(gzip.compress(plain))
    cut, damaged, long = folder / "cut.gz", folder / "damaged.gz", folder / "long.ndjson"
    cut.write_bytes(packed[: len(packed) // 2])
    packed[len(packed) // 2 : len(packed) // 2 + 40] = bytes(40)
    damaged.write_bytes(packed)
    for file, words in (cut, b"cut short"), (damaged, b"damaged"):
        done = batch(file, "-q")
        assert done.returncode == 2 and words in done.stderr, done.stderr
        assert 0 < done.stdout.count(b"judgements") < plain.count(b"\n")
        assert all(json.loads(line) for line in done.stdout.splitlines())
    first, last = profile(0), profile(1)
    with long.open("w") as file:
        file.write(f'{first}\n{{"a": "')
        for _ in range(40):
            file.write("x" * 1_000_000)
        file.write(f'"}}\n{last}\n')
    done = batch(long, "-q", "--rejects", folder / "rejects")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2 and [one["line"] for one in told] == [1, 2, 3]
    assert told[1]["rejected"][0]["code"] == "profile-too-large" and "judgements" in told[2]


def memory_is_bounded(_):
    """However much comes through a pipe."""
    if IS_SANITIZED:
        return
    most, size = 64 << 20, 200 << 20
    chunk = "".join(profile(number) + "\n" for number in range(2000)).encode()
    running = subprocess.Popen([PROGRAM, "batch", "-", "-q", "--format", "summary-json", "--jobs", "2", *RULES], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for _ in range(size // len(chunk)):
        running.stdin.write(chunk)
    running.stdin.close()
    summary = json.loads(running.stdout.read())
    _, _, used = os.wait4(running.pid, 0)
    running.returncode = 0
    assert summary["judged"] + summary["rejected"] == size // len(chunk) * 2000
    assert used.ru_maxrss * 1024 < most, f"{used.ru_maxrss} kB were used for {size} bytes"


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


def under_way(profiles, out, *words, **options):
    """A run of so many profiles that it has not ended when it has noted something."""
    running = subprocess.Popen([PROGRAM, "batch", str(profiles), "-o", str(out), "-q", *words, *RULES], **options)
    while noted(out.with_suffix(".journal")) == 0:
        assert running.poll() is None
    return running


def journals_of_other_runs_are_refused(folder):
    """… and so is beginning anew beside one."""
    many, out = folder / "many.ndjson", folder / "out"
    many.write_text(lines(20000))
    running = under_way(many, out, "--explain", "reasons", stderr=subprocess.DEVNULL)
    running.kill()
    running.wait()
    before = out.read_bytes()
    anew = batch(many, "-o", out, "-q")
    assert anew.returncode == 2 and b"--resume" in anew.stderr
    other = batch(many, "-o", out, "-q", "--resume", "--format", "csv")
    assert other.returncode == 2 and b"format ndjson" in other.stderr
    os.utime(many, (1, 1))
    changed = batch(many, "-o", out, "-q", "--resume", "--explain", "reasons")
    assert changed.returncode == 2 and b"many.ndjson" in changed.stderr
    assert out.read_bytes() == before, "a run that was refused wrote something"
    over = batch(many, "-o", many, "-q")
    assert over.returncode == 2 and b"one of the files to read" in over.stderr


def who_interrupts_is_told_what_goes_on(folder):
    """Ctrl-C ends a run as it ends any program, but for a word on how to go on."""
    many, out = folder / "many.ndjson", folder / "out"
    many.write_text(lines(20000))
    running = under_way(many, out, "--jobs", "2", stderr=subprocess.PIPE)
    running.send_signal(signal.SIGINT)
    said = running.communicate()[1]
    assert running.returncode == -signal.SIGINT and said.count(b"--resume goes on") == 1
    assert batch(many, "-o", out, "-q", "--resume").returncode == 2 and not (folder / "out.journal").exists()
    interrupted = out.read_bytes()
    batch(many, "-o", out, "-q")
    assert out.read_bytes() == interrupted


def other_bytes_are_not_gone_on_with(folder):
    """Standard input has no size and no time by which to know it: it is known by what came before."""
    out, journal = folder / "out", folder / "out.journal"
    text = lines(20000).encode()
    other = text.replace(b"2015", b"2014", 1)
    running = subprocess.Popen([PROGRAM, "batch", "-", "-o", str(out), "-q", *RULES], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    running.stdin.write(text[: len(text) // 2])
    running.stdin.flush()
    while noted(journal) == 0:
        assert running.poll() is None
    running.kill()
    running.wait()
    before = out.read_bytes()

    def gone_on(given):
        return subprocess.run(
            [PROGRAM, "batch", "-", "-o", str(out), "-q", "--resume", *RULES], input=given, capture_output=True, check=False, timeout=120)

    for given in (other, text[:100]):
        refused = gone_on(given)
        assert refused.returncode == 2 and b"interrupted" in refused.stderr, refused.stderr
        assert out.read_bytes() == before and journal.exists(), "a run that was refused wrote something"
    assert other != text
    done = gone_on(text)
    whole = subprocess.run([PROGRAM, "batch", "-", "-q", *RULES], input=text, capture_output=True, check=False, timeout=120)
    assert done.returncode == whole.returncode and out.read_bytes() == whole.stdout


def one_thread_needs_nothing_beside_the_program(folder):
    """The file with the threads is only missed where several would judge."""
    alone = pathlib.Path(shutil.copy(PROGRAM, folder / "assize"))
    few, many = folder / "few.ndjson", folder / "many.ndjson"
    few.write_text(lines(12))
    many.write_text(lines(3000))

    def by_itself(*words):
        return subprocess.run([alone, "batch", *map(str, words), *RULES], capture_output=True, check=False, timeout=120)

    whole = batch(many, "-q")
    assert by_itself(many, "-q", "--jobs", 1).stdout == whole.stdout
    assert by_itself(few, "-q", "--jobs", 5).stdout == batch(few, "-q").stdout
    out = folder / "out"
    missed = by_itself(many, "-q", "--jobs", 2, "-o", out)
    assert missed.returncode == 2 and missed.stdout == b""
    assert b"--jobs 1 does without" in missed.stderr and b"assize_parallel.so" in missed.stderr
    assert by_itself(many, "-q", "--jobs", 1, "-o", out, "--resume").returncode == whole.returncode
    assert out.read_bytes() == whole.stdout


def main():
    checks = (
        threads_make_no_difference,
        one_thread_needs_nothing_beside_the_program,
        progress_is_shown,
        killed_runs_lose_nothing,
        packing_and_layout_make_no_difference,
        what_is_broken_is_said,
        memory_is_bounded,
        a_full_disk_loses_nothing,
        journals_of_other_runs_are_refused,
        who_interrupts_is_told_what_goes_on,
        other_bytes_are_not_gone_on_with,
    )
    for check in checks:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as name:
            check(pathlib.Path(name))
        print(f"{time.monotonic() - begun:5.1f} s  {check.__name__}")


if __name__ == "__main__":
    main()
