#!/usr/bin/env python3
"""Runs the program end to end: each cases/NAME.sh is run by bash with `assize` on the path, and its standard output, standard
error and exit status must be what the files beside it say. `run.py ASSIZE --update` writes those files anew: read the diff.
Every assessment in JSON among them is also held against docs/assessment.schema.json."""

import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
README = HERE.parent.parent / "README.md"
SCHEMA = HERE.parent.parent / "docs" / "assessment.schema.json"


def run(case, program):
    environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", case], cwd=HERE, env=environment, capture_output=True, timeout=60, stdin=subprocess.DEVNULL, check=False
    )
    return {"out": done.stdout.decode(), "err": done.stderr.decode(), "status": f"{done.returncode}\n"}


def differences(case, came_out):
    """What differs from the files beside the case; a file that is not there stands for nothing at all."""
    found = []
    for kind, text in came_out.items():
        beside = case.with_suffix("." + kind)
        expected = beside.read_text() if beside.exists() else ""
        if text != expected:
            found += difflib.unified_diff(
                expected.splitlines(), text.splitlines(), f"{beside.name} (expected)", f"{beside.name} (came out)", lineterm=""
            )
    return found


def schema_errors(text):
    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text()))
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(json.loads(text))]


def readme_problems(program):
    """The README shows real output: each fenced block after a line that says what `./run ARGUMENTS` prints must stand in that output."""
    lines = README.read_text().splitlines()
    shown = 0
    for place, line in enumerate(lines):
        command = re.search(r"`\./run ((?:judge|explain) [^`]+)`.* prints", line)
        if not command:
            continue
        begin = lines.index("```", place) + 1
        block = lines[begin : lines.index("```", begin)]
        words = [str(program), *command[1].split(), "--rules", "rules/england/lscb"]
        done = subprocess.run(words, cwd=README.parent, env={"LC_ALL": "C.UTF-8"}, capture_output=True, timeout=60, check=False)
        shown += 1
        if "\n".join(block) not in done.stdout.decode():
            yield from difflib.unified_diff(block, done.stdout.decode().splitlines(), "README.md", "what came out", lineterm="")
    if shown < 2:
        yield "README.md shows no output"


def profile_problems(program):
    """Each whole profile that docs/profiles.md shows is judged without an error or a warning."""
    page = (README.parent / "docs" / "profiles.md").read_text()
    profiles = [block for block in re.findall(r"^```json\n(.*?)^```$", page, re.M | re.S) if '"as_at"' in block]

    def judged(profile, *more):
        words = [str(program), "judge", "-", "--rules", "rules/england/lscb", *more]
        return subprocess.run(words, cwd=README.parent, input=profile, capture_output=True, text=True, timeout=60, check=False)

    for profile in profiles:
        done = judged(profile)
        if done.returncode not in (0, 1, 3) or done.stderr:
            yield f"a profile of docs/profiles.md ends with {done.returncode}: {done.stderr}"
    if not profiles:
        yield "docs/profiles.md shows no profile"
    # Its usual slips: what is written, and under it, further in, what is said of it.
    slips = re.findall(r"^(\".*)\n    ((?:error|warning): .+)$", page, re.M)
    for written, said in slips:
        done = judged(f'{{"as_at": "2015-04-30",\n{written}\n}}')
        if f": {said} [" not in done.stderr:
            yield f"docs/profiles.md says of {written}: {said}\nand what came out is: {done.stderr}"
    if not slips:
        yield "docs/profiles.md shows no slip"
    # What it shows of a report is the report of the last profile.
    for only, shown in re.findall(r"--only ([a-z-]+)` prints it:\n\n```\n(.*?)^```$", page, re.M | re.S):
        done = judged(profiles[-1], "--only", only)
        if shown not in done.stdout:
            yield from difflib.unified_diff(shown.splitlines(), done.stdout.splitlines(), "docs/profiles.md", "what came out", lineterm="")


def tool_page_problems(program):
    """What a page of docs/tools says that a command prints stands in what it prints."""
    for page in sorted((README.parent / "docs" / "tools").glob("*.md")):
        for command, shown in re.findall(r"prints\s+`assize ([^`]+)`:\n\n```\w*\n(.*?)^```$", page.read_text(), re.M | re.S):
            done = subprocess.run([str(program), *command.split()], cwd=README.parent, capture_output=True, text=True, timeout=60, check=False)
            if shown not in done.stdout:
                yield from difflib.unified_diff(shown.splitlines(), done.stdout.splitlines(), page.name, "what came out", lineterm="")


def example_problems(program):
    """Each example that `--help` gives is run from the repository's root, as it stands; it must not be an error of usage."""
    commands = re.findall(r"^  (\w+) +", subprocess.run([str(program), "--help"], capture_output=True, text=True, check=False).stdout, re.M)
    shown = 0
    for command in ["", *commands]:
        words = [str(program), *([command] if command else []), "--help"]
        out = subprocess.run(words, capture_output=True, text=True, check=False).stdout
        for example in re.findall(r"^Example: assize (.+)$", out, re.M):
            shown += 1
            done = subprocess.run([str(program), *example.split()], cwd=README.parent, capture_output=True, text=True, timeout=60, check=False)
            if done.returncode not in (0, 1, 3) or "error" in done.stderr:
                yield f"--help's example `assize {example}` ends with {done.returncode}: {done.stderr}"
    if shown < 2:
        yield "--help gives no examples"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    update = "--update" in sys.argv[2:]
    failed = 0
    cases = sorted((HERE / "cases").glob("*.sh"))
    for case in cases:
        came_out = run(case, program)
        if update:
            for kind, text in came_out.items():
                beside = case.with_suffix("." + kind)
                if text:
                    beside.write_text(text)
                elif beside.exists():
                    os.remove(beside)
        problems = differences(case, came_out)
        if came_out["out"].startswith('{\n  "engine"'):
            problems += schema_errors(came_out["out"])
        if problems:
            failed += 1
            print(f"FAILED {case.name}")
            print("\n".join(problems))
    for name, problems in (("README.md", readme_problems(program)), ("--help", example_problems(program)), ("docs/profiles.md", profile_problems(program)), ("docs/tools", tool_page_problems(program))):
        problems = list(problems)
        if problems:
            failed += 1
            print(f"FAILED {name}")
            print("\n".join(problems))
    print(f"{len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
