"""What `./run bench` writes into docs/performance.md, between two marks."""

import datetime
import os
import platform
import re

from inputs import HERE

PAGE = HERE.parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- written by ./run bench -->", "<!-- until here -->"


def lines_of(head, rows):
    return "".join("| " + " | ".join(cells) + " |\n" for cells in [head, ["---"] * len(head), *rows])


def table(rows):
    return lines_of(["measure", "target", "measured", "Assize", "against", ""], [row.cells() for row in rows])


def peers(results):
    shown = [[f"{one['name']} {one['version']}", f"{one['us_per_profile'] / 1000:.2f} ms" if (one["us_per_profile"] or 0) > 0 else "",
              f"{one['mb_per_s']} MB/s" if one["mb_per_s"] else "", one["note"]] for one in results]
    return lines_of(["general engine", "judge one", "read and judge", "how"], shown)


def conditions(built, options, load):
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    busy = "" if load < 0.5 else " **Other work ran on it, so that what is measured by the clock came out too slow.**"
    command = f"./run bench --rounds {options.rounds} --stream-gb {options.stream_gb:g}"
    return (f"{datetime.date.today().isoformat()}, `{command}`. {model[1] if model else platform.processor()}, {os.cpu_count()} cores; "
            f"load at the start {load:.1f}.{busy} {built.compiler()}, `{built.flags()}`; simdjson {built.simdjson()}.\n"
            f"Medians of {options.rounds} rounds, with the least and the most.\n")


def write(text):
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    PAGE.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")
