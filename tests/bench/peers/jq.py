#!/usr/bin/env python3
"""jq: the rules as one jq program.   usage: jq.py rules.json boards.ndjson answers.ndjson"""

import json
import pathlib
import subprocess
import sys
import tempfile

from measure import measure

# jq 1.6 knows no civil months. Dates stay texts, which compare as dates do.
DATES = r"""
def days_in($y; $m): if $m == 2 then (if $y % 4 == 0 and ($y % 100 != 0 or $y % 400 == 0) then 29 else 28 end)
  elif ($m | IN(4, 6, 9, 11)) then 30 else 31 end;
def two: tostring | if length < 2 then "0" + . else . end;
def plus_months($k): (.[0:4] | tonumber) as $y | (.[5:7] | tonumber) as $m | (.[8:10] | tonumber) as $d
  | ($y * 12 + $m - 1 + $k) as $all | ($all / 12 | floor) as $year | ($all % 12 + 1) as $month
  | ([$d, days_in($year; $month)] | min) as $day | "\($year)-\($month | two)-\($day | two)";
def serial: (.[0:4] | tonumber) as $y0 | (.[5:7] | tonumber) as $m0 | (.[8:10] | tonumber) as $d
  | (if $m0 < 3 then $y0 - 1 else $y0 end) as $y | (if $m0 < 3 then $m0 + 9 else $m0 - 3 end) as $m
  | $y * 365 + ($y / 4 | floor) - ($y / 100 | floor) + ($y / 400 | floor) + ((153 * $m + 2) / 5 | floor) + $d;
def by($deadline): . != null and . <= $deadline;
def within($from; $to): . != null and . >= $from and . <= $to;
def in_time_months($from; $k; $as_at): . as $done | ($from | plus_months($k)) as $deadline
  | $as_at <= $deadline or ($done | by($deadline));
def in_time_days($from; $k; $as_at): . as $done | (($from | serial) + $k) as $deadline
  | ($as_at | serial) <= $deadline or ($done != null and ($done | serial) <= $deadline);
def days_more($from; $n): . != null and $from != null and (serial - ($from | serial)) > $n;
def latest($n; days): map(select(days != null)) | (map(days) | sort | reverse) as $days
  | if ($days | length) < $n then . else map(select(days >= $days[$n - 1])) end;
"""


def text(node, months):
    kind, *parts = node

    def of(part):
        return text(part, months) if isinstance(part, list) else json.dumps(part)

    def get(item, path):
        return ("$b" if item == 0 else f"$i{item}") + "".join(f".{field}" for field in path)

    def items(source):
        if source[0] == "latest":
            _, count, item, inner, member, field, _ = source
            return f"([{chosen(item, inner, member)} | $i{item}] | latest({count}; .{field}))[]"
        _, item, path = source
        return get(item, path[:1]) + "[]" + "".join(f".{field}[]" for field in path[1:])

    def chosen(item, source, member):
        """The items that are members, each as $iN."""
        filtered = "" if member == ["all-true"] else f" | select({of(member)})"
        return f"{items(source)} | . as $i{item}{filtered}"

    def count(item, source, member):
        return f"([{chosen(item, source, member)} | 1] | length)"

    if kind == "all-true":
        return "true"
    if kind in ("and", "or"):
        return "(" + f" {kind} ".join(map(of, parts)) + ")"
    if kind == "not":
        return f"({of(parts[0])} | not)"
    if kind == "get":
        return get(*parts)
    if kind in ("any", "all"):
        item, source, condition = parts
        return f"{kind}({items(source)}; . as $i{item} | {of(condition)})"
    if kind == "count":
        return count(*parts)
    if kind == "sum":
        return f"([{chosen(*parts[:3])} | {of(parts[3])}] | add // 0)"
    if kind == "highest":
        return f"([{chosen(*parts[:3])} | {of(parts[3])} | select(. != null)] | max)"
    if kind in ("at-least", "at-most", "more"):
        sign = {"at-least": ">=", "at-most": "<=", "more": ">"}[kind]
        return f"({of(parts[0])} {sign} {of(parts[1])})"
    if kind == "is-in":
        return f"({of(parts[0])} | IN({', '.join(map(json.dumps, parts[1]))}))"
    if kind == "there":
        return f"({of(parts[0])} != null)"
    if kind == "has":
        return f"(([{of(parts[0])}[] | select(IN({', '.join(map(json.dumps, parts[1]))}))] | length) >= {parts[2]})"
    if kind == "within":
        months.add(parts[1])
        return f"({of(parts[0])} | within($m{parts[1]}; $b.as_at))"
    if kind == "by":
        return f"({of(parts[0])} | by({of(parts[1])}))"
    if kind == "in-time":
        return f"({of(parts[0])} | in_time_{parts[3]}s({of(parts[1])}; {parts[2]}; $b.as_at))"
    if kind == "days-more":
        return f"({of(parts[1])} | days_more({of(parts[0])}; {parts[2]}))"
    if kind == "chosen":
        return f"(([{', '.join(map(of, parts[1]))}] | map(select(.)) | length) >= {parts[0]})"
    if kind == "share":
        item, source, member, satisfies, percent, of_nobody = parts
        both = ["and", member, satisfies]
        return (f"({count(item, source, member)} as $n | if $n == 0 then {of(of_nobody)} "
                f"else {count(item, source, both)} * 100 >= $n * {percent} end)")
    if kind in ("out-of-at-least", "out-of-at-most"):
        sign = ">=" if kind.endswith("least") else "<="
        return (f"({of(parts[0])} as $part | {of(parts[1])} as $whole "
                f"| $part != null and $whole > 0 and $part * 100 {sign} $whole * {parts[2]})")
    if kind == "judged":
        return f"($judged[{json.dumps(parts[0])}] | IN({', '.join(map(json.dumps, parts[1]))}))"
    raise NotImplementedError(kind)


def outcome(rule, months):
    if rule["checks"]:
        checks = ", ".join(text(check, months) for check in rule["checks"])
        said = f'([{checks}] | if all then "met" elif any then "part-met" else "unmet" end)'
    else:
        said = ""
        for word, condition in rule["clauses"][:-1]:
            said += f'if {text(condition, months)} then "{word}" else '
        said += f'"{rule["clauses"][-1][0]}"' + " end" * (len(rule["clauses"]) - 1)
    if rule["applies"] == ["all-true"]:
        return f"({said})"
    return f'(if {text(rule["applies"], months)} then {said} else "not-applicable" end)'


def program(rules):
    months, alone, building = set(), [], []
    for rule in rules:
        said = f'"{rule["id"]}": {outcome(rule, months)}'
        (building if '"judged"' in json.dumps(rule) else alone).append(said)
    begun = "".join(f"| ($b.as_at | plus_months(-{n})) as $m{n} " for n in sorted(months))
    return (DATES + ". as $b " + begun + "\n| {" + ",\n".join(alone) + "} as $judged\n| $judged + {" + ",\n".join(building) + "}\n")


def main():
    rules_file, boards, answers = sys.argv[1:]
    with open(rules_file, encoding="utf-8") as file:
        rules = [json.loads(line) for line in file]
    version = subprocess.run(["jq", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        written = pathlib.Path(folder, "rules.jq")
        written.write_text(program(rules), encoding="utf-8")
        measure("jq", version, "complete profiles; months by definitions of ours; judging is all but reading, without the start",
                lambda file: ["jq", "-c", "-f", str(written), file], lambda file: ["jq", "-c", "length", file], boards, answers)


if __name__ == "__main__":
    main()
