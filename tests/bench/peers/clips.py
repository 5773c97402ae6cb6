#!/usr/bin/env python3
"""CLIPS: each requirement a function over its fact queries.   usage: clips.py rules.json boards.ndjson answers.ndjson

CLIPS reads no JSON. Boards are written as facts beforehand, a line each, and reading is the asserting of those lines.
"""

import itertools
import json
import pathlib
import re
import sys
import tempfile

from measure import measure
from table import vocabulary

# Dates are the whole numbers yyyymmdd, which compare as dates do; there being none is the symbol nil.
FUNCTIONS = r"""
(deffunction days-in (?y ?m)
  (if (= ?m 2) then (if (and (= (mod ?y 4) 0) (or (<> (mod ?y 100) 0) (= (mod ?y 400) 0))) then 29 else 28)
   else (if (member$ ?m (create$ 4 6 9 11)) then 30 else 31)))
(deffunction plus-months (?date ?k)
  (bind ?d (mod ?date 100))
  (bind ?all (+ (* (div ?date 10000) 12) (- (mod (div ?date 100) 100) 1) ?k))
  (bind ?y (div ?all 12)) (bind ?m (+ (mod ?all 12) 1))
  (+ (* ?y 10000) (* ?m 100) (if (> ?d 28) then (min ?d (days-in ?y ?m)) else ?d)))
(deffunction serial (?date)
  (bind ?y (div ?date 10000)) (bind ?m (mod (div ?date 100) 100))
  (if (< ?m 3) then (bind ?y (- ?y 1)) (bind ?m (+ ?m 9)) else (bind ?m (- ?m 3)))
  (+ (* ?y 365) (div ?y 4) (- 0 (div ?y 100)) (div ?y 400) (div (+ (* 153 ?m) 2) 5) (mod ?date 100)))
(deffunction by (?date ?deadline) (and (neq ?date nil) (<= ?date ?deadline)))
(deffunction within (?date ?from ?to) (and (neq ?date nil) (>= ?date ?from) (<= ?date ?to)))
(deffunction in-time-month (?done ?from ?k ?as-at)
  (bind ?deadline (plus-months ?from ?k)) (or (<= ?as-at ?deadline) (by ?done ?deadline)))
(deffunction in-time-day (?done ?from ?k ?as-at)
  (bind ?deadline (+ (serial ?from) ?k))
  (or (<= (serial ?as-at) ?deadline) (and (neq ?done nil) (<= (serial ?done) ?deadline))))
(deffunction days-more (?from ?to ?n)
  (and (neq ?from nil) (neq ?to nil) (> (- (serial ?to) (serial ?from)) ?n)))
(deffunction highest (?values) (if (= (length$ ?values) 0) then nil else (if (= (length$ ?values) 1)
  then (nth$ 1 ?values) else (max (expand$ ?values)))))
(deffunction edge (?n ?days)
  (if (< (length$ ?days) ?n) then 0 else (nth$ ?n (sort < ?days))))
(deffunction of-words (?words $?wanted)
  (bind ?n 0) (progn$ (?w ?wanted) (if (member$ ?w ?words) then (bind ?n (+ ?n 1)))) ?n)
"""


class Functions:
    """The functions of one requirement: its own, and those that gather values for it beforehand."""

    def __init__(self, records, months):
        self.records, self.months = records, months
        self.gathered, self.bound = [], {}
        self.names = itertools.count()

    def list(self, source):
        """(template of the items, condition that holds of those in the list)."""
        if source[0] == "latest":
            count, item, inner, member, field, _ = source[1:]
            template, inside = self.list(inner)
            condition = f"(and {inside} {self.text(member)} (neq ?i{item}:{field} nil))"
            edge = self.before(f"(edge {count} {self.gather(item, template, condition, f'?i{item}:{field}')})")
            return template, f"(and {condition} (>= ?i{item}:{field} {edge}))"
        item, path = source[1:]
        record = {"members": "member", "partners": "partner", "child_deaths": "child_death", "reviews": "review",
                  "meetings": "meeting", "audits": "audit", "courses": "course", "recommendations": "recommendation"}[path[-1]]
        return record, f"(= ?i2:review ?i{item}:number)" if item == 1 else "TRUE"

    def gather(self, item, template, condition, value):
        """A call of a function that collects a value of each item."""
        name = f"gather-{len(self.gathered)}-"
        self.gathered.append((name, f"(bind ?all (create$)) (do-for-all-facts ((?i{item} {template})) {condition} "
                                    f"(bind ?all (create$ ?all {value}))) ?all"))
        return f"({name})"

    def before(self, expression):
        """A variable that holds the expression, worked out before the requirement is judged."""
        return self.bound.setdefault(expression, f"?b{len(self.bound)}")

    def condition(self, item, source, *conditions):
        template, inside = self.list(source)
        texts = [text for text in (inside, *map(self.text, conditions)) if text != "TRUE"]
        return f"((?i{item} {template}))", "TRUE" if not texts else texts[0] if len(texts) == 1 else f"(and {' '.join(texts)})"

    def text(self, node):
        if not isinstance(node, list):
            return {True: "TRUE", False: "FALSE"}.get(node, str(node)) if isinstance(node, bool) else str(node)
        kind, *parts = node
        of = self.text
        if kind == "all-true":
            return "TRUE"
        if kind in ("and", "or", "not"):
            return f"({kind} {' '.join(map(of, parts))})"
        if kind == "get":
            item, path = parts
            if item:
                return f"?i{item}:{'-'.join(path)}"
            return f"(fact-slot-value ?*{path[0]}* {path[1]})" if len(path) > 1 else f"?*{path[0]}*"
        if kind == "any":
            items, condition = self.condition(*parts)
            return f"(any-factp {items} {condition})"
        if kind == "all":
            items, condition = self.condition(parts[0], parts[1], ["not", parts[2]])
            return f"(not (any-factp {items} {condition}))"
        if kind == "count":
            items, condition = self.condition(*parts)
            return f"(length$ (find-all-facts {items} {condition}))"
        if kind in ("sum", "highest"):
            value = of(parts[3])
            conditions = [parts[2]] + ([["there", parts[3]]] if kind == "highest" else [])
            items, condition = self.condition(parts[0], parts[1], *conditions)
            values = self.gather(parts[0], items.strip("()").split()[1], condition, value)
            return self.before(f"(highest {values})" if kind == "highest" else f"(+ 0 0 (expand$ {values}))")
        if kind in ("at-least", "at-most", "more"):
            sign = {"at-least": ">=", "at-most": "<=", "more": ">"}[kind]
            return f"({sign} {of(parts[0])} {of(parts[1])})"
        if kind == "is-in":
            said = [f"(eq {of(parts[0])} {word})" for word in parts[1]]
            return said[0] if len(said) == 1 else f"(or {' '.join(said)})"
        if kind == "there":
            return f"(neq {of(parts[0])} nil)"
        if kind == "has":
            return f"(>= (of-words {of(parts[0])} {' '.join(parts[1])}) {parts[2]})"
        if kind == "within":
            self.months.add(parts[1])
            return f"(within {of(parts[0])} ?*m{parts[1]}* ?*as_at*)"
        if kind == "by":
            return f"(by {of(parts[0])} {of(parts[1])})"
        if kind == "in-time":
            return f"(in-time-{parts[3]} {of(parts[0])} {of(parts[1])} {parts[2]} ?*as_at*)"
        if kind == "days-more":
            return f"(days-more {of(parts[0])} {of(parts[1])} {parts[2]})"
        if kind == "chosen":
            return f"(>= (+ {' '.join(f'(if {of(part)} then 1 else 0)' for part in parts[1])}) {parts[0]})"
        if kind == "share":
            item, source, member, satisfies, percent, of_nobody = parts
            members = self.before(of(["count", item, source, member]))
            both = of(["count", item, source, ["and", member, satisfies]])
            return f"(if (= {members} 0) then {of(of_nobody)} else (>= (* {both} 100) (* {members} {percent})))"
        if kind in ("out-of-at-least", "out-of-at-most"):
            sign = ">=" if kind.endswith("least") else "<="
            part, whole = of(parts[0]), of(parts[1])
            return f"(and (neq {part} nil) (> {whole} 0) ({sign} (* {part} 100) (* {whole} {parts[2]})))"
        if kind == "judged":
            said = [f"(eq ?*r-{parts[0]}* {word})" for word in parts[1]]
            return said[0] if len(said) == 1 else f"(or {' '.join(said)})"
        raise NotImplementedError(kind)

    def outcome(self, rule):
        if rule["checks"]:
            checks = [self.text(check) for check in rule["checks"]]
            said = (f"(bind ?n (+ {' '.join(f'(if {check} then 1 else 0)' for check in checks)})) "
                    f"(if (= ?n {len(checks)}) then met else (if (= ?n 0) then unmet else part-met))")
        else:
            said = rule["clauses"][-1][0]
            for word, condition in reversed(rule["clauses"][:-1]):
                said = f"(if {self.text(condition)} then {word} else {said})"
        applies = self.text(rule["applies"])
        # Only of what applies: of what does not, there may be nothing to gather from.
        body = " ".join(f"(bind {name} {expression})" for expression, name in self.bound.items()) + " " + said
        return body if applies == "TRUE" else f"(if {applies} then {body} else not-applicable)"


SECTIONS = ("board", "chair", "panel", "policies", "funding")
PLANS = ("business_plan", "training_plan", "audit_plan", "learning_plan", "communication_plan")


def program(rules, records):
    text = ""
    for record, fields in records.items():
        if record in ("bench_board", "section_11_return"):
            continue
        slots = "".join(f" ({'multislot' if kind.startswith('list of choice') else 'slot'} {name})" for name, kind in fields.items()
                        if name not in ("section_11", "recommendations"))
        if record == "partner":
            slots += "".join(f" (slot section_11-{name})" for name in records["section_11_return"])
        slots += {"review": " (slot number)", "recommendation": " (slot review)", "plan": " (slot which)"}.get(record, "")
        text += f"(deftemplate {record}{slots})\n"
    months, functions, calls = set(), "", ""
    for rule in rules:
        made = Functions(records, months)
        body = made.outcome(rule)
        for name, gather in made.gathered:
            functions += f"(deffunction {name}{rule['id']} () {gather})\n"
            body = body.replace(f"({name})", f"({name}{rule['id']})")
        functions += f"(deffunction judge-{rule['id']} () {body})\n"
        calls += f"(bind ?*r-{rule['id']}* (judge-{rule['id']}))\n"
    names = [*SECTIONS, *PLANS, "as_at", *(f"m{n}" for n in sorted(months)), *(f"r-{rule['id']}" for rule in rules)]
    text += "(defglobal " + " ".join(f"?*{name}* = nil" for name in names) + ")\n"
    text += FUNCTIONS + functions
    begin = "".join(f"(do-for-fact ((?f {name})) TRUE (bind ?*{name}* ?f))" for name in SECTIONS)
    begin += "".join(f"(bind ?*{name}* nil)(do-for-fact ((?f plan)) (eq ?f:which {name}) (bind ?*{name}* ?f))" for name in PLANS)
    begin += "".join(f"(bind ?*m{n}* (plus-months ?*as_at* -{n}))" for n in sorted(months))
    printed = "".join(f' "{"," if at else ""}\\"{rule["id"]}\\":\\"" ?*r-{rule["id"]}* "\\""' for at, rule in enumerate(rules))
    text += f"(deffunction judge-all () {begin}\n{calls}(printout t \"{{\"{printed} \"}}\" crlf))\n"
    return text + """
(deffunction boards (?file ?is-judged)
  (open ?file boards "r")
  (bind ?line (readline boards))
  (while (neq ?line EOF)
    (if (eq (sub-string 1 1 ?line) "(") then (assert-string ?line)
     else (bind ?*as_at* (integer (string-to-field ?line)))
          (if ?is-judged then (judge-all) else (printout t "{}" crlf))
          (reset))
    (bind ?line (readline boards))))
"""


def as_facts(board, records):
    """A board as lines: a fact each, and at its end its day of judgement."""
    def field(value, kind):
        if value is None:
            return "nil"
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        if isinstance(value, list):
            return " ".join(value)
        if isinstance(value, str):
            return f'"{value}"' if kind.startswith("text") else value.replace("-", "") if "date" in kind else value
        return str(value)

    def fact(template, value, fields, more=""):
        slots = "".join(f" ({name} {field(value[name], kind)})" for name, kind in fields.items()
                        if name not in ("section_11", "recommendations"))
        return f"({template}{slots}{more})"

    lines = [fact(name, board[name], records[name]) for name in SECTIONS]
    lines += [fact("plan", board[name], records["plan"], f" (which {name})") for name in PLANS if board[name] is not None]
    for name, kind in records["bench_board"].items():
        if not kind.startswith("list of "):
            continue
        record = re.match(r"list of (\w+)", kind)[1]
        for number, item in enumerate(board[name]):
            more = ""
            if record == "partner":
                more = "".join(f" (section_11-{part} {field(item['section_11'][part], of)})"
                               for part, of in records["section_11_return"].items())
            if record == "review":
                more = f" (number {number})"
                lines += [fact("recommendation", one, records["recommendation"], f" (review {number})")
                          for one in item["recommendations"]]
            lines.append(fact(record, item, records[record], more))
    return lines + [board["as_at"].replace("-", "")]


def main():
    rules_file, boards_file, answers = sys.argv[1:]
    records, _ = vocabulary()
    with open(rules_file, encoding="utf-8") as file:
        rules = [json.loads(line) for line in file]
    with tempfile.TemporaryDirectory() as folder:
        written = pathlib.Path(folder, "rules.clp")
        written.write_text(program(rules, records), encoding="utf-8")
        scripts = itertools.count()

        def command(is_judged):
            def run(boards):
                facts = pathlib.Path(folder, f"{next(scripts)}.facts")
                with open(boards, encoding="utf-8") as file:
                    facts.write_text("".join("\n".join(as_facts(json.loads(line), records)) + "\n" for line in file), encoding="utf-8")
                script = facts.with_suffix(".bat")
                script.write_text(f'(load* "{written}")\n(boards "{facts}" {is_judged})\n(exit)\n', encoding="utf-8")
                return ["clips", "-f2", str(script)]
            return run

        measure("CLIPS", "6.30", "complete profiles; functions over fact queries; it reads facts, not JSON; without the start",
                command("TRUE"), command("FALSE"), boards_file, answers)


if __name__ == "__main__":
    main()
