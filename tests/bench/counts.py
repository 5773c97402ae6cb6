"""Instruction counts of three fixed workloads, by callgrind, held to those in instructions.json.

They do not depend on how busy a machine is, nor on which processor it has: simdjson and the C library are told to use what
every x86-64 has. Only the workload is counted, in the function `counted_workload` of engine/main.cpp.
"""

import json
import os
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
RECORD = HERE / "instructions.json"
MOST_GROWTH = 5  # per cent

PLAIN_PROCESSOR = {"SIMDJSON_FORCE_IMPLEMENTATION": "fallback", "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-ERMS,-FSRM"}
CALLGRIND = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no",
             "--toggle-collect=counted_workload*"]


def workloads(inputs):
    boards = [inputs.rules(100), inputs.boards(50)]
    return {"judging 50 boards that were read": ["judge", *boards], "reading 50 boards": ["read", *boards],
            "compiling rules/england/lscb/wt2013": ["compile", "rules/england/lscb/wt2013/wt2013.assize"]}


def counted(program, workload):
    done = subprocess.run([*CALLGRIND, program, "count", *workload], cwd=ROOT, env=os.environ | PLAIN_PROCESSOR,
                          capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found or int(found[1]) == 0:
        raise SystemExit(f"callgrind counted nothing: {done.stderr[-2000:]}")
    return int(found[1])


def all_counted(built, inputs):
    return {name: counted(built.engine_bench, workload) for name, workload in workloads(inputs).items()}


def record(built, inputs):
    counts = all_counted(built, inputs)
    text = json.dumps({"compiler": built.compiler(), "instructions": counts}, indent=2)
    RECORD.write_text(text + "\n", encoding="utf-8")
    print(text)


def are_held(built, inputs):
    """Whether none grew by more than it may. Another compiler makes other instructions: nothing is held to them then."""
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    compiler = built.compiler()
    if recorded["compiler"] != compiler:
        print(f"instructions are not compared: recorded with {recorded['compiler']}, and this is {compiler}")
        return True
    is_held = True
    for name, count in all_counted(built, inputs).items():
        before = recorded["instructions"][name]
        change = (count - before) * 100 / before
        verdict = ""
        if change > MOST_GROWTH:
            verdict, is_held = f": more than {MOST_GROWTH} %; if it is meant, ./run bench --record", False
        elif change < -MOST_GROWTH:
            verdict = ": fewer; ./run bench --record holds what was won"
        print(f"{name}: {count:,} instructions, {change:+.2f} %{verdict}")
    return is_held
