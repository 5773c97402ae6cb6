#!/usr/bin/env python3
"""Ends `assize format` in the middle of writing a file, by a limit on the size of files: by a signal that kills it, and by an error. Each file
is then the old one or the new one, never half, and what is left beside them is not read as rules. Two runs at once leave every file whole
too. `killed.py ASSIZE`."""

import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

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
OLD = RULES + "-- a long comment that makes the file larger than is let through\n" * 2000
FILES = 6


def fill(folder):
    for path in folder.iterdir():
        path.unlink()
    for number in range(FILES):
        (folder / f"r{number}.assize").write_text(OLD)


def texts(folder):
    return [path.read_text() for path in sorted(folder.glob("*.assize"))]


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def run(**options):
            return subprocess.run([program, "format", name], capture_output=True, check=False, **options)

        def limited(disposition):
            def limit():
                resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD) // 2, len(OLD) // 2))
                signal.signal(signal.SIGXFSZ, disposition)

            return limit

        fill(folder)
        assert run().returncode == 0
        new = texts(folder)[0]
        assert new != OLD and set(texts(folder)) == {new}

        fill(folder)
        killed = run(preexec_fn=limited(signal.SIG_DFL))
        assert killed.returncode == -signal.SIGXFSZ, "it was to be killed while it wrote"
        assert texts(folder) == [OLD] * FILES, "a killed run leaves a file neither old nor new"
        (left,) = [path.name for path in folder.iterdir() if path.suffix != ".assize"]
        again = run()
        assert left.encode() in again.stderr, "the next run does not say what was left"
        assert again.returncode == 0 and texts(folder) == [new] * FILES, "the next run does not go on as if nothing had been"

        fill(folder)
        failed = run(preexec_fn=limited(signal.SIG_IGN))
        assert failed.returncode == 2 and failed.stderr, "a file that could not be written is to be complained of"
        assert texts(folder) == [OLD] * FILES and len(list(folder.iterdir())) == FILES, "a failed run leaves something behind"

        fill(folder)
        with subprocess.Popen([program, "format", name], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as other:
            assert run().returncode in (0, 2) and other.wait() in (0, 2)
        assert set(texts(folder)) <= {OLD, new}, "two at once leave a file half written"


if __name__ == "__main__":
    main()
