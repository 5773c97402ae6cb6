#!/usr/bin/env python3
"""Holds `assize schema` to the reader of profiles: every shipped board's profile is valid, and on generated profiles of a vocabulary
with every type the schema accepts just what `assize judge` reads. Names in an object stand in the order that a schema, which sees none,
has to suppose: what says something of a fact before all else."""

import json
import pathlib
import random
import subprocess
import sys

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EVERY_TYPE = HERE / "schema" / "every-type.assize"

SCALARS = [
    None, True, False, 0, 1, -1, 12, 2.5, 79.5, -0.25, 1e3, 999999999999, 1000000000000, "", "true", "north", "North", "fair", "12",
    "2015-03-13", "2015-02-29", "2016-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "0001-01-01", "2015-04-31", "2015-13-01", "15-03-13",
    "2015-3-13",
]  # fmt: skip
EVIDENCE = [None, "Minutes", [], ["Minutes", None, {"document": "Log", "page": 3}], {"page": None}, {"page": []}, 3, [3], [[]], True]
WHY = [None, "awaited", 3, [], True]

# Each is wrong in one way.
WRONG = [
    [], {"is_open": "yes"}, {"is_open": 1}, {"is_open": {"none": "why"}}, {"is_open": {}}, {"is_open": {"evidence": "Log"}},
    {"is_open": {"value": True, "unknown": "why"}}, {"is_open": {"value": {"value": True}}}, {"is_open": {"at_least": True}},
    {"is_open": {"disputed": [{"value": True}]}}, {"is_open": {"disputed": [{"value": True}, {"evidence": "Log"}]}},
    {"is_open": {"disputed": [{"value": True}, None]}}, {"is_open": {"disputed": None}}, {"is_open": {"value": True, "evidence": 3}},
    {"is_open": {"value": True, "evidence": [[]]}}, {"is_open": {"value": True, "evidence": {"page": []}}}, {"is_open": {"unknown": 3}},
    {"is_shut": {"none": None}}, {"pieces": 1.5}, {"pieces": -1}, {"pieces": "3"}, {"pieces": 1000000000000}, {"share": -1}, {"cost": "12"},
    {"level": 1000000000000}, {"level": -1000000000000}, {"begun_on": "2015-02-29"}, {"begun_on": "1900-02-29"}, {"begun_on": "0000-01-01"},
    {"begun_on": "13/03/2015"}, {"label": 3}, {"kind": "North"}, {"kind": "fair"}, {"main": []}, {"main": {"is_sound": True, "evidence": "Log"}},
    {"main": {"unknown": "why", "is_sound": True}}, {"main": {"value": {"evidence": "Log"}}}, {"main": {"none": "why"}}, {"main": {"value": []}},
    {"parts": {}}, {"parts": [{"none": "why"}]}, {"parts": {"at_least": [], "value": []}}, {"parts": [3]}, {"days_off": ["soon"]},
    {"as_at": "2015-02-29"}, {"as_at": {"value": "2015-03-13"}}, {"departures": {}}, {"departures": [None]}, {"departures": [{"reason": "agreed"}]},
    {"departures": [{"requirement": "open"}]}, {"departures": [{"requirement": 3, "reason": "agreed"}]},
    {"departures": [{"requirement": "open", "reason": "agreed", "agreed_on": "soon"}]},
]  # fmt: skip


def made_by(program, *words):
    done = subprocess.run([str(program), *words], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def validator_of(text):
    return jsonschema.Draft202012Validator(json.loads(text))


class Generator:
    """Profiles with a few fields each, right and wrong."""

    FIELDS = ("is_open is_shut pieces level share cost begun_on ended_on told_in lasts notice label kind main spare parts days_off kinds").split()
    RIGHT = {
        "is_open": True, "is_shut": False, "pieces": 3, "level": -2.5, "share": 79.5, "cost": 12, "begun_on": "2015-03-13",
        "ended_on": "2016-02-29", "told_in": 1, "lasts": 6, "notice": 0, "label": "a", "kind": "south", "main": {"is_sound": True},
        "spare": {}, "parts": [{"grade": "fair"}], "days_off": ["2015-03-13", None], "kinds": ["north"], "name": "a", "is_sound": False,
        "grade": "good",
    }  # fmt: skip

    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, field, depth=0):
        dice = self.random.random()
        if dice < 0.7:
            return self.RIGHT[field]
        if dice < 0.82 or depth > 2:
            return self.random.choice(SCALARS)
        if dice < 0.92:
            return self.record(depth)
        return [self.fact("main", depth + 1) if field == "parts" else self.value(field, depth + 1) for _ in range(self.random.randrange(3))]

    def record(self, depth):
        names = self.random.sample(["name", "is_sound", "grade", "evidence", "note", "none"], self.random.randrange(4))
        if "none" in names:
            names = [name for name in names if name == "note"]
        return {name: self.fact(name, depth + 1) if name in self.RIGHT else "Log" for name in names}

    def fact(self, field, depth=0):
        if self.random.random() < 0.6:
            return self.value(field, depth)
        said = {}
        likely = self.random.choice(["value", "none", "unknown", "disputed", "at_least", "evidence"])
        for word in ("value", "none", "unknown", "disputed", "at_least", "evidence"):
            if word == likely or self.random.random() < 0.07:
                said[word] = self.said(word, field, depth)
        if field in ("main", "spare") and self.random.random() < 0.1:
            said["is_sound"] = True
        if self.random.random() < 0.1:
            said["note"] = "not read"
        return said

    def said(self, word, field, depth):
        if word in ("value", "at_least"):
            return self.value(field, depth)
        if word == "disputed":
            sides = [{"value": self.value(field, depth + 1), "evidence": self.random.choice(EVIDENCE)} for _ in range(self.random.choice([0, 1, 2, 2, 2]))]
            return self.random.choice([sides, sides, sides, [*sides, {"evidence": "Log"}], [*sides, None], None])
        return self.random.choice(EVIDENCE[:5] * 2 + EVIDENCE[5:] if word == "evidence" else WHY[:2] * 3 + WHY[2:])

    def departure(self):
        made = {"requirement": "open", "reason": "agreed", "agreed_on": "2015-01-20", "agreed_by": "the board", "review_by": None, "note": 3}
        for name in self.random.sample(sorted(made), 2):
            made[name] = self.random.choice([None, "2015-01-20", "soon", 3, []])
        if self.random.random() < 0.3:
            del made[self.random.choice(sorted(made))]
        return made

    def profile(self):
        made = {field: self.fact(field) for field in self.random.sample(self.FIELDS, self.random.choice([1, 1, 2]))}
        if self.random.random() < 0.1:
            made["as_at"] = self.random.choice(["2015-03-13", None, "2015-02-30", 3, {"value": "2015-03-13"}])
        if self.random.random() < 0.1:
            made["departures"] = self.random.choice([[self.departure()], [self.departure()], [None], None, {}, "x"])
        if self.random.random() < 0.1:
            made[self.random.choice(["note", "value", "evidence", "$schema"])] = self.random.choice([3, [], {"a": {}}])
        return made


def boards(program):
    for expected in sorted((ROOT / "fixtures").glob("*/expected.json")):
        about = json.loads(expected.read_text())
        validator = validator_of(made_by(program, "schema", about["rules"], "--as-at", about["as_at"]))
        for error in validator.iter_errors(json.loads((expected.parent / "profile.json").read_text())):
            yield f"{expected.parent.name}: {error.json_path}: {error.message[:200]}"


def disagreements(program, count):
    validator = validator_of(made_by(program, "schema", str(EVERY_TYPE)))
    validator.check_schema(validator.schema)
    accepted = 0
    generator = Generator(20150313)
    for place, profile in enumerate([*WRONG, *(generator.profile() for _ in range(count))]):
        text = json.dumps(profile)
        words = [str(program), "judge", "-", "--rules", str(EVERY_TYPE), "--as-at", "2015-03-13", "--summary"]
        done = subprocess.run(words, input=text, capture_output=True, text=True, check=False)
        is_read = done.returncode != 2
        is_valid = validator.is_valid(profile)
        accepted += is_read
        if place < len(WRONG) and is_read:
            yield f"the reader reads {text}"
        if is_read != is_valid:
            yield f"the reader {'reads' if is_read else 'refuses'} what the schema does not: {text}\n{done.stderr}"
    if not count / 4 < accepted < count * 3 / 4:
        yield f"{accepted} of {count} generated profiles are right: that tries one side only"


def narrowed(program):
    """With --only, what the chosen requirements read and what names their items; the rest is not spoken of."""
    schema = json.loads(made_by(program, "schema", str(EVERY_TYPE), "--only", "open"))
    if set(schema["properties"]) != {"is_open", "parts", "as_at", "departures", "$schema"}:
        yield f"--only open leaves {sorted(schema['properties'])}"
    if set(schema["$defs"]["part"]["properties"]) != {"name", "is_sound", "evidence"}:
        yield f"--only open leaves of a part {sorted(schema['$defs']['part']['properties'])}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    problems = [*boards(program), *narrowed(program), *disagreements(program, count)]
    print("\n".join(problems[:20]))
    print(f"{count} generated profiles, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
