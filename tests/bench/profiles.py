#!/usr/bin/env python3
"""Writes invented boards for rules/vocabulary.assize, one to a line: the same arguments, the same bytes.

About 20 KB each. Boards differ in how well they do and in how much is not known of them, so that every judgement comes
up. With --complete all is known, and every value is written plainly; --plain writes null for what there is none of, which
is for engines that know no other way (to Assize null is "not known").
"""

import argparse
import datetime
import json
import pathlib
import random
import re
import sys

VOCABULARY = pathlib.Path(__file__).parent / "rules" / "vocabulary.assize"
BYTES = 20_000

# How many items a list has.
LENGTHS = {"members": (12, 15), "partners": (8, 11), "child_deaths": (7, 10), "reviews": (3, 5),
           "recommendations": (2, 5), "meetings": (6, 9), "audits": (6, 9), "courses": (6, 9)}

# Days from another date of the same record, or from the day of judgement, to this one: least and most.
DATES = {
    "board": ("as_at", -900, -10), "chair": ("as_at", -1000, -10), "panel": ("as_at", -900, -10), "plan": ("as_at", -800, 5),
    "member.appointed_on": ("as_at", -3300, -60), "member.trained_on": ("as_at", -1000, -10),
    "section_11_return.returned_on": ("as_at", -800, -20), "section_11_return.challenged_on": ("as_at", -800, -20),
    "partner.signed_on": ("as_at", -1900, -20),
    "child_death.died_on": ("as_at", -700, -2), "child_death.notified_on": ("died_on", 0, 6),
    "child_death.met_on": ("notified_on", 0, 7), "child_death.reviewed_on": ("died_on", 50, 290),
    "recommendation.due_on": ("as_at", -400, 150), "recommendation.told_on": ("due_on", -120, 25),
    "recommendation.done_on": ("due_on", -120, 25),
    "review.begun_on": ("as_at", -1300, -30), "review.completed_on": ("begun_on", 100, 400),
    "review.published_on": ("begun_on", 150, 600),
    "meeting.held_on": ("as_at", -800, -1), "meeting.papers_sent_on": ("held_on", -12, -3),
    "meeting.minutes_sent_on": ("held_on", 2, 18),
    "audit.completed_on": ("as_at", -1100, -5),
    "course.provided_on": ("as_at", -1200, -5), "course.evaluated_on": ("provided_on", 3, 40),
}

# Figures: least and most, or the field they are a part of and the per cent of it they come to at least.
FIGURES = {
    "section_11_return.standards_met": (4, 9), "meeting.invited": (18, 32), "meeting.attended": ("invited", 40),
    "meeting.partners_invited": (10, 18), "meeting.partners_attended": ("partners_invited", 30),
    "audit.cases": (8, 40), "audit.cases_sound": ("cases", 25), "course.places": (12, 60),
    "course.attended": ("places", 50), "course.passed": ("attended", 50),
    "partner.cash_given": (500, 25_000), "partner.training_given": (100, 6_000),
    "plan.budget": (5_000, 40_000), "plan.spent": (3_000, 42_000),
    "funding.cash_in_all": (90_000, 220_000), "funding.reserve": (2_000, 70_000), "funding.staff_costs": (40_000, 160_000),
    "funding.training": (8_000, 40_000), "funding.reviews": (1_000, 60_000),
}

PLACES = ["Northmere", "Eastholt", "Southwick", "Westerby", "Ashcombe", "Brackley", "Coldharbour", "Dunmore"]
DOCUMENTS = ["Minutes of the board", "Annual report", "Return of the partner", "Letter of the reviewers"]


def records():
    """The fields of each record and of the profile: record → [(field, optional, type)]."""
    found, current = {}, None
    for line in VOCABULARY.read_text(encoding="utf-8").splitlines():
        line = re.sub(r'\s*(--.*|"[^"]*")$', "", line).rstrip()
        if match := re.match(r"(?:record|profile) (\w+)$", line):
            current = found[match[1]] = []
        elif match := re.match(r"  (\w+)\s+(optional )?(.+)$", line):
            current.append((match[1], bool(match[2]), match[3].split(", named by")[0]))
    return found


class Board:
    """Draws one board."""

    def __init__(self, fields, seed, options):
        self.fields, self.options = fields, options
        self.random = random.Random(seed)
        # From boards that fall short nearly everywhere to boards without fault; some of whom all is known.
        self.does_well = self.random.choice([0.55, 0.7, 0.8, 0.9, 0.96, 1.0])
        self.is_lacking = 0 if options.complete else self.random.choice([0.0, 0.01, 0.03, 0.06, 0.12])
        self.as_at = datetime.date(2014, 6, 1) + datetime.timedelta(days=self.random.randrange(280))

    def draw(self):
        board = {"as_at": self.as_at.isoformat(), **self.record("bench_board")}
        wanted = self.options.size * BYTES * self.random.randint(95, 105) // 100
        missing = wanted - len(written(board))
        while missing > 0:
            missing -= self.lengthen(board)
        return board

    def record(self, name):
        drawn, dates = {}, {"as_at": self.as_at}
        for field, optional, kind in self.fields[name]:
            value = self.value(name, field, kind, drawn, dates)
            lacks = name != "bench_board" and kind not in self.fields
            self.put(drawn, field, optional, value, lacks or self.random.random() < 0.3)
        return drawn

    def put(self, record, field, optional, value, may_lack):
        """Writes the value, or that there is none, or in one of the ways that it is not known."""
        if optional and self.random.random() > 0.3 + 0.7 * self.does_well:
            record[field] = None if self.options.plain else {"none": "there is none"}
        elif may_lack and self.random.random() < self.is_lacking:
            ways = [None, "absent", {"unknown": "not found yet"}]
            if isinstance(value, list):
                ways = ["absent", {"unknown": "the rest is being looked for", "at_least": value[: len(value) // 2 + 1]}]
            elif not isinstance(value, dict):
                ways.append({"disputed": [{"value": value, "evidence": ["Annual report"]}, {"value": value}]})
            way = self.random.choice(ways)
            if way != "absent":
                record[field] = way
        else:
            record[field] = value

    def value(self, record, field, kind, drawn, dates):
        if kind == "yes/no":
            bad = field in ("has_conflict", "is_awaiting_inquest", "was_elsewhere", "is_delayed", "is_withheld", "was_extraordinary")
            return self.random.random() < (0.25 if bad else self.does_well)
        if kind == "date":
            anchor, least, most = DATES.get(f"{record}.{field}") or DATES[record]
            # Boards that do well do things sooner after what they follow, and have done what is yearly of late.
            late = least + (most - least) * self.random.random() * (1 if anchor == "as_at" else 1.25 - 0.45 * self.does_well)
            if anchor == "as_at" and most < 0:
                late = most + (late - most) * (1.5 - self.does_well)
            dates[field] = dates[anchor] + datetime.timedelta(days=round(late))
            return dates[field].isoformat()
        if kind in ("whole number", "money"):
            return self.figure(f"{record}.{field}", kind, drawn)
        if kind == "text":
            return f"{self.random.choice(PLACES)} {record.replace('_', ' ')} {self.random.randrange(1000)}"
        if kind.startswith("list of choice of "):
            return [topic for topic in kind[18:].split(", ") if self.random.random() < self.does_well]
        if kind.startswith("ordered choice of "):
            choices = kind[18:].split(", ")
            return choices[min(len(choices) - 1, int(self.random.random() * (1 + 3 * self.does_well)))]
        if kind.startswith("choice of "):
            return self.random.choice(kind[10:].split(", "))
        if kind.startswith("list of "):
            return self.list(field, kind[8:])
        return self.record(kind)

    def list(self, field, record):
        least, most = LENGTHS[field]
        if field != "members" and self.random.random() < 0.03:
            return []
        times = 1 if field == "recommendations" else self.options.size
        return [self.record(record) for _ in range(self.random.randint(least * times, most * times))]

    def figure(self, name, kind, drawn):
        least, most = FIGURES[name]
        if isinstance(least, str):
            whole = drawn.get(least)
            whole = whole if isinstance(whole, int) else 20
            share = most + (100 - most) * self.random.random() * (0.3 + 0.7 * self.does_well)
            return round(whole * share / 100)
        if kind == "whole number":
            return self.random.randint(least, most)
        pence = self.random.choice([0, 0, 50, 25, 99])
        pounds = self.random.randint(least, most)
        return float(f"{pounds}.{pence:02}") if pence else pounds

    def lengthen(self, board):
        """Makes one fact of the board longer, by evidence or, where all is plain, by words; returns by how many bytes."""
        record = board
        while True:
            field = self.random.choice(list(record))
            value = record[field]
            if isinstance(value, list) and value and isinstance(value[0], dict):
                record = self.random.choice(value)
                continue
            if isinstance(value, dict) and not value.keys() & {"none", "unknown", "disputed", "value"}:
                record = value
                continue
            if record is board or not isinstance(value, (str, bool, int, float)):
                record = board
                continue
            before = len(written(value))
            if self.options.complete:
                if not re.search(" ", str(value)):
                    record = board
                    continue
                record[field] = f"{value}, seen again in {self.random.choice(PLACES)}"
            else:
                record[field] = {"value": value, "evidence": [
                    {"document": self.random.choice(DOCUMENTS), "page": self.random.randint(1, 90),
                     "dated": (self.as_at - datetime.timedelta(days=self.random.randrange(400))).isoformat()}]}
            return len(written(record[field])) - before


def written(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=1, help="how many boards")
    arguments.add_argument("--size", type=int, default=1, help="how many times as large each is")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--complete", action="store_true", help="all is known, and plainly written")
    arguments.add_argument("--plain", action="store_true", help="the same, with null where there is none")
    options = arguments.parse_args()
    options.complete |= options.plain
    fields = records()
    for index in range(options.count):
        # A seed of text is hashed by SHA-512, the same in every release of Python.
        print(written(Board(fields, f"{options.seed}/{index}", options).draw()))


if __name__ == "__main__":
    sys.exit(main())
