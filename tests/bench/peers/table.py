#!/usr/bin/env python3
"""Reads the hundred requirements that ../scale.py writes into a table that every peer's rules are made from.

usage: table.py > rules.json

It understands what those requirements use of the language and nothing else. Conditions come out as lists, operator first:
`["and", …]`, `["within", DATE, MONTHS]`, … (see `Conditions`). What is read is `["get", ITEM, [FIELD, …]]`, where ITEM is 0 for
the board and counts up with each list inside a list.
"""

import json
import pathlib
import re
import sys

BENCH = pathlib.Path(__file__).parent.parent
sys.path.insert(0, str(BENCH))
import scale  # noqa: E402

TOKEN = re.compile(r'"[^"]*"|£[\d,]+|\d+%|[A-Za-z_][\w-]*(?:\.\w+)*|\d+|[(),;+]')
CHOICE = re.compile(r"^  (\w+)\s+ordered choice of ([\w, ]+\w)", re.M)


def vocabulary():
    """The fields of each record, and the words of each ordered choice, worst first."""
    text = (BENCH / "rules" / "vocabulary.assize").read_text(encoding="utf-8")
    records = {}
    for name, body in re.findall(r"^(?:record|profile) (\w+)[^\n]*\n((?:  .*\n?)*)", text, re.M):
        records[name] = {line.split()[0]: " ".join(line.split()[1:]) for line in body.splitlines()}
    ordered = {field: words.split(", ") for field, words in CHOICE.findall(text)}
    return records, ordered


class Conditions:
    """Reads conditions by descent. Every operator it writes:

    and or not, all-true; any/all/count (ITEM, LIST, CONDITION); sum/highest (ITEM, LIST, CONDITION, VALUE);
    at-least/at-most/more (A, B); is-in (VALUE, WORDS); there (VALUE); has (LIST, WORDS, HOW MANY); within (DATE, MONTHS);
    by (DATE, DATE); in-time (DONE, FROM, LENGTH, UNIT); days-more (FROM, TO, DAYS); chosen (HOW MANY, CONDITIONS);
    share (ITEM, LIST, MEMBER, SATISFIES, PER CENT, OF NOBODY); out-of-at-least/-at-most (A, B, PER CENT);
    judged (REQUIREMENT, OUTCOMES). A LIST is ["list", ITEM, PATH] or ["latest", N, ITEM, LIST, CONDITION, FIELD].
    """

    def __init__(self, tokens, records, ordered):
        self.tokens, self.at = tokens, 0
        self.records, self.ordered = records, ordered
        self.scopes = ["bench_board"]
        self.meanings = {}

    def peek(self, *words):
        return self.tokens[self.at : self.at + len(words)] == list(words)

    def take(self, *words):
        if self.peek(*words):
            self.at += len(words)
            return True
        return False

    def need(self, *words):
        if not self.take(*words):
            raise SyntaxError(f"{words} expected at {self.tokens[self.at - 6 : self.at + 6]}")

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    # --- Conditions ---

    def condition(self):
        parts = [self.term()]
        for word in ("and", "or"):
            while self.take(word):
                parts.append(self.term())
            if len(parts) > 1:
                return [word, *parts]
        return parts[0]

    def term(self):
        if self.take("not"):
            return ["not", self.term()]
        if self.take("("):
            inner = self.condition()
            self.need(")")
            return inner
        if self.take("there", "are"):
            return self.existence()
        if self.take("all", "of"):
            item, source, member, satisfies = self.satisfying("satisfy")
            return ["all", item, source, ["or", ["not", member], satisfies]]
        if self.peek("at", "least") and self.tokens[self.at + 2].endswith("%"):
            self.at += 2
            percent = int(self.next()[:-1])
            self.need("of")
            return ["share", *self.satisfying("satisfy"), percent, True]
        if self.peek("at", "least") and self.tokens[self.at + 3] == "of":
            self.at += 2
            wanted = int(self.next())
            self.need("of", "these", "(")
            parts = [self.condition()]
            while self.take(";"):
                parts.append(self.condition())
            self.need(")")
            return ["chosen", wanted, parts]
        return self.comparison()

    def existence(self):
        if self.take("any"):
            return ["any", *self.selection()]
        if self.take("no"):
            return ["not", ["any", *self.selection()]]
        more = self.next()
        word = self.next()
        assert more == "at" and word in ("least", "most")
        count = int(self.next())
        return [f"at-{word}", ["count", *self.selection()], count]

    def selection(self, is_closed=False):
        """(item, list, condition of membership); a name that means a selection is put in its place.

        Where a value is compared, `where` takes one name (`is_closed`): what follows is not part of it.
        """
        name = self.next()
        if name in self.meanings:
            item, source, member = self.meanings[name]
            record = self.record_of(source)
        else:
            item = len(self.scopes)
            source, record = self.list(name)
            member = ["all-true"]
        self.scopes.append(record)
        if self.take("where"):
            member = ["and", member, self.get() if is_closed else self.condition()]
        if self.take("except", "where"):
            member = ["and", member, ["not", self.condition()]]
        self.scopes.pop()
        return item, source, member

    def satisfying(self, word):
        item, source, member = self.selection()
        self.need(word)
        self.scopes.append(self.record_of(source))
        satisfies = self.condition()
        self.scopes.pop()
        return item, source, member, satisfies

    def list(self, name):
        item, path, kind = self.path(name)
        return ["list", item, path], kind.removeprefix("list of ").split(",")[0]

    def record_of(self, source):
        return source[6] if source[0] == "latest" else self.kind_of(source[1], source[2]).removeprefix("list of ").split(",")[0]

    # --- Values and comparisons ---

    def kind_of(self, item, path):
        record = self.scopes[item]
        for field in path:
            kind = self.records[record][field].split('"')[0].strip().removeprefix("optional ")
            record = kind.removeprefix("list of ").split(",")[0]
        return kind

    def path(self, name):
        path = name.split(".")
        for item in reversed(range(len(self.scopes))):
            if path[0] in self.records[self.scopes[item]]:
                return item, path, self.kind_of(item, path)
        raise NameError(name)

    def value(self):
        """A value and what kind of value it is."""
        if self.take("days", "from"):
            start, end = self.get(), (self.need("to"), self.get())[1]
            return ["days", start, end], "days"
        if self.take("judgement", "of"):
            return ["judgement", self.next()], "judgement"
        if self.take("share", "of"):
            return ["share", *self.satisfying("satisfying")], "share"
        if self.take("sum", "of"):
            return self.out_of(self.folded("sum"))
        if self.take("highest", "of") or self.take("latest", "of"):
            return self.out_of(self.folded("highest"))
        name = self.next()
        if name in self.meanings:
            meaning = self.meanings[name]
            if isinstance(meaning[0], list):
                return self.out_of(meaning)
            return meaning, "condition"
        item, path, kind = self.path(name)
        return self.out_of((["get", item, path], kind))

    def out_of(self, value):
        if self.take("out", "of"):
            return ["ratio", value[0], self.value()[0]], "ratio"
        return value

    def folded(self, how):
        field = self.next()
        self.need("for")
        item, source, member = self.selection(is_closed=True)
        self.scopes.append(self.record_of(source))
        _, path, kind = self.path(field)
        self.scopes.pop()
        return [how, item, source, member, ["get", item, path]], kind

    def get(self):
        item, path, _ = self.path(self.next())
        return ["get", item, path]

    def words(self):
        self.need("(")
        words = [self.next()]
        while self.take(","):
            words.append(self.next())
        self.need(")")
        return words

    def comparison(self):
        value, kind = self.value()
        if self.take("includes", "all", "of"):
            words = self.words()
            return ["has", value, words, len(words)]
        if self.take("includes", "at", "least"):
            wanted = int(self.next())
            self.need("of")
            return ["has", value, self.words(), wanted]
        if not self.take("is"):
            return value
        if self.take("not", "none"):
            return ["there", value]
        if self.take("not"):
            return ["not", self.equal(value, kind)]
        if self.take("within"):
            months = int(self.next())
            self.next()
            self.need("before", "as_at")
            return ["within", value, months]
        if self.take("in", "time", "for"):
            start = self.get()
            self.need("+")
            return ["in-time", value, start, int(self.next()), self.next().rstrip("s")]
        if self.take("on", "or", "before"):
            return ["by", value, self.get()]
        if self.take("between"):
            least = self.number()
            self.need("and")
            return ["and", ["at-least", value, least], ["at-most", value, self.number()]]
        if self.take("one", "of"):
            return ["is-in", value, self.words()]
        for words in (("at", "least"), ("at", "most"), ("more", "than")):
            if self.take(*words):
                return self.ordered_comparison("-".join(words).removesuffix("-than"), value, kind)
        return self.equal(value, kind)

    def ordered_comparison(self, how, value, kind):
        if kind == "days":
            days = int(self.next())
            self.next()
            return ["days-more", value[1], value[2], days]
        if kind == "share":
            return [*value, self.number(), False]
        if kind == "ratio":
            return [f"out-of-{how}", value[1], value[2], self.number()]
        if kind == "judgement":
            order = ["unmet", "part-met", "met"]
            return ["judged", value[1], order[order.index(self.next()) :]]
        if kind.startswith("ordered choice"):
            order = self.ordered[value[2][-1]]
            return ["is-in", value, order[order.index(self.next()) :]]
        if self.tokens[self.at][0] in "£0123456789":
            return [how, value, self.number()]
        return [how, value, self.get()]

    def equal(self, value, kind):
        if kind == "judgement":
            return ["judged", value[1], [self.next()]]
        if kind == "share":
            return [*value, self.number(), False]  # `is 100%`: no share is more
        return ["is-in", value, [self.next()]]

    def number(self):
        return int(self.next().strip("£%").replace(",", ""))

    # --- Requirements ---

    def meaning(self, name):
        if self.take("latest"):
            count = int(self.next())
            self.need("of")
            item, source, member = self.selection()
            self.need("by")
            record = self.record_of(source)
            self.meanings[name] = item, ["latest", count, item, source, member, self.next(), record], ["all-true"]
        elif self.tokens[self.at + 1] == "where":
            self.meanings[name] = self.selection()
        elif self.tokens[self.at] in ("share", "sum", "highest", "latest") or self.tokens[self.at + 1] == "out" \
                or self.tokens[self.at] in self.meanings:
            self.meanings[name] = self.value()
        else:
            self.meanings[name] = self.condition()

    def requirement(self, name):
        rule = {"id": name, "applies": ["all-true"], "checks": [], "clauses": []}
        while self.at < len(self.tokens):
            word = self.next()
            if word in ("theme", "because", "action"):
                self.next()
            elif word in ("required", "expected"):
                self.at += 2
            elif word == "applies":
                self.need("when")
                rule["applies"] = self.condition()
            elif word == "check":
                self.at += 2
                rule["checks"].append(self.condition())
            elif self.take("means"):
                self.meaning(word)
            elif self.take("when"):
                holds = self.condition()
                if self.take("unless"):
                    self.take("it", "is", "shown", "that")
                    holds = ["and", holds, ["not", self.condition()]]
                rule["clauses"].append([word, holds])
            else:
                self.need("otherwise")
                rule["clauses"].append([word, ["all-true"]])
        return rule


def simple(node):
    """The same without what is always true."""
    if not isinstance(node, list):
        return node
    node = [simple(part) for part in node]
    if node and node[0] == "and":
        parts = [part for part in node[1:] if part != ["all-true"]]
        return ["all-true"] if not parts else parts[0] if len(parts) == 1 else ["and", *parts]
    if node and node[0] == "or" and ["not", ["all-true"]] in node:
        parts = [part for part in node[1:] if part != ["not", ["all-true"]]]
        return parts[0] if len(parts) == 1 else ["or", *parts]
    return node


def table(count=100):
    records, ordered = vocabulary()
    rules = []
    for block in re.split(r"(?m)^requirement ", scale.rulebook(count))[1:]:
        name, text = block.split(" ", 1)
        tokens = TOKEN.findall(re.sub(r"--.*", "", text))[1:]
        rule = Conditions(tokens, records, ordered).requirement(name)
        rules.append({key: simple(part) for key, part in rule.items()})
    # Those that build on others come after them.
    return sorted(rules, key=lambda rule: "judged" in json.dumps(rule))


if __name__ == "__main__":
    for rule in table():
        print(json.dumps(rule))
