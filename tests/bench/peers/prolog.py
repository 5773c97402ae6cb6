#!/usr/bin/env python3
"""SWI-Prolog: each requirement a clause over dicts.   usage: prolog.py rules.json boards.ndjson answers.ndjson"""

import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from measure import measure

# Texts become atoms and dates date(Y, M, D) as they are read: Prolog's order of terms is then the order of dates.
PROGRAM = r"""
:- use_module(library(http/json)).
:- use_module(library(aggregate)).
:- use_module(library(lists)).
:- set_prolog_flag(optimise, true).

boards(File, Goal) :- open(File, read, In), repeat, read_line_to_string(In, Line),
    ( Line == end_of_file -> !, close(In)
    ; atom_json_dict(Line, Read, [null(null), true(true), false(false)]),
      dated(Read, Board), call(Goal, Board), fail ).

dated(Value, Date) :- string(Value), string_codes(Value, [Y1,Y2,Y3,Y4,0'-,M1,M2,0'-,D1,D2]), !,
    Y is (Y1-48)*1000+(Y2-48)*100+(Y3-48)*10+Y4-48, M is (M1-48)*10+M2-48, D is (D1-48)*10+D2-48, Date = date(Y, M, D).
dated(Value, Atom) :- string(Value), !, atom_string(Atom, Value).
dated(Value, Dated) :- is_dict(Value), !, dict_pairs(Value, Tag, Pairs), dated_pairs(Pairs, Of), dict_pairs(Dated, Tag, Of).
dated(Value, Dated) :- is_list(Value), !, maplist(dated, Value, Dated).
dated(Value, Value).
dated_pairs([], []).
dated_pairs([K-V|T], [K-D|S]) :- dated(V, D), dated_pairs(T, S).

plus_months(date(Y, M, D), K, date(Y2, M2, D2)) :- All is Y*12+M-1+K, Y2 is All // 12, M2 is All mod 12 + 1,
    ( D =< 28 -> D2 = D ; days_in(Y2, M2, Most), D2 is min(D, Most) ).
days_in(Y, 2, D) :- !, ( Y mod 4 =:= 0, ( Y mod 100 =\= 0 ; Y mod 400 =:= 0 ) -> D = 29 ; D = 28 ).
days_in(_, M, D) :- ( memberchk(M, [4, 6, 9, 11]) -> D = 30 ; D = 31 ).
serial(date(Y0, M0, D), S) :- ( M0 < 3 -> Y is Y0-1, M is M0+9 ; Y = Y0, M is M0-3 ),
    S is Y*365 + Y//4 - Y//100 + Y//400 + (153*M+2)//5 + D.

by(Date, Deadline) :- Date \== null, Date @=< Deadline.
within(Date, From, To) :- Date \== null, Date @>= From, Date @=< To.
in_time(Done, From, K, month, AsAt) :- plus_months(From, K, Deadline), ( AsAt @=< Deadline -> true ; by(Done, Deadline) ).
in_time(Done, From, K, day, AsAt) :- serial(From, F), Deadline is F+K, serial(AsAt, A),
    ( A =< Deadline -> true ; Done \== null, serial(Done, D), D =< Deadline ).
days_more(From, To, N) :- From \== null, To \== null, serial(From, F), serial(To, T), T - F > N.
highest([], null).
highest([H|T], M) :- foldl([X, A, B]>>( X @> A -> B = X ; B = A ), T, H, M).
latest(N, Field, Items, Latest) :- include([I]>>( get_dict(Field, I, V), V \== null ), Items, Dated),
    maplist([I, V]>>get_dict(Field, I, V), Dated, Days), sort(0, @>=, Days, Sorted),
    ( nth1(N, Sorted, Edge) -> include([I]>>( get_dict(Field, I, V), V @>= Edge ), Dated, Latest) ; Latest = Dated ).
share(0, _, _, OfNobody) :- !, OfNobody == true.
share(Members, Satisfying, Percent, _) :- Satisfying * 100 >= Members * Percent.
deepest(_, null, null) :- !.
deepest(Field, Record, Value) :- get_dict(Field, Record, Value).

reads(Board) :- is_dict(Board), format("{}~n").
judges(Board) :- get_dict(as_at, Board, AsAt), judged(Board, AsAt, Judged), atomics_to_string(["{"|Judged], Text), format("~w}~n", [Text]).
main :- current_prolog_flag(argv, [Goal, File]), boards(File, Goal).
:- initialization(main, main).
"""


class Goals:
    """Goals for one requirement. A value is a goal that finds it and the variable it is found in."""

    def __init__(self, months):
        self.months, self.names = months, itertools.count()

    def name(self):
        return f"V{next(self.names)}"

    def value(self, node):
        kind, *parts = node if isinstance(node, list) else ["number", node]
        if kind == "number":
            return [], str(parts[0])
        if kind == "get":
            goals, at = [], "B" if parts[0] == 0 else f"I{parts[0]}"
            for depth, field in enumerate(parts[1]):
                found = self.name()
                # What is in a plan that there is not, there is not either.
                goals.append(f"{'deepest' if at[0] == 'V' else 'get_dict'}({field}, {at}, {found})")
                at = found
            return goals, at
        if kind == "list":
            if len(parts[1]) == 1:
                return self.value(["get", *parts])
            goals, outer = self.value(["get", parts[0], parts[1][:1]])
            one, inner, lists, found = (self.name() for _ in range(4))
            return [*goals, f"findall({inner}, (member({one}, {outer}), get_dict({parts[1][1]}, {one}, {inner})), {lists})",
                    f"append({lists}, {found})"], found
        if kind == "latest":
            count, item, source, member, field, _ = parts
            goals, members = self.found(item, source, member, [], f"I{item}")
            found = self.name()
            return [*goals, f"latest({count}, {field}, {members}, {found})"], found
        if kind == "count":
            goals, source = self.value(parts[1])
            found = self.name()
            return [*goals, f"aggregate_all(count, (member(I{parts[0]}, {source}), {self.goal(parts[2])}), {found})"], found
        if kind in ("sum", "highest"):
            value, at = self.value(parts[3])
            if kind == "highest":
                value.append(f"{at} \\== null")
            goals, values = self.found(*parts[:3], value, at)
            found = self.name()
            return [*goals, f"{'sum_list' if kind == 'sum' else 'highest'}({values}, {found})"], found
        raise NotImplementedError(kind)

    def found(self, item, source, member, value, at):
        goals, of = self.value(source)
        found = self.name()
        inside = ", ".join([f"member(I{item}, {of})", self.goal(member), *value])
        return [*goals, f"findall({at}, ({inside}), {found})"], found

    def with_values(self, nodes, goal):
        goals, names = [], []
        for node in nodes:
            found, name = self.value(node)
            goals += found
            names.append(name)
        return "(" + ", ".join([*goals, goal.format(*names)]) + ")"

    def goal(self, node):
        kind, *parts = node
        words = "[" + ", ".join(f"'{word}'" for word in parts[1]) + "]" if kind in ("is-in", "has", "judged") else ""
        if kind == "all-true":
            return "true"
        if kind == "and":
            return "(" + ", ".join(map(self.goal, parts)) + ")"
        if kind == "or":
            return "(" + " -> true ; ".join(map(self.goal, parts)) + ")"
        if kind == "not":
            return f"\\+ {self.goal(parts[0])}"
        if kind == "get":
            return self.with_values([node], "{} == true")
        if kind == "any":
            return self.with_values([parts[1]], f"\\+ \\+ (member(I{parts[0]}, {{}}), {self.goal(parts[2])})")
        if kind == "all":
            return self.with_values([parts[1]], f"forall(member(I{parts[0]}, {{}}), {self.goal(parts[2])})")
        if kind in ("at-least", "at-most", "more"):
            return self.with_values(parts, "{} " + {"at-least": ">=", "at-most": "=<", "more": ">"}[kind] + " {}")
        if kind == "is-in":
            return self.with_values(parts[:1], "{} == '" + parts[1][0] + "'" if len(parts[1]) == 1 else f"memberchk({{}}, {words})")
        if kind == "there":
            return self.with_values(parts, "{} \\== null")
        if kind == "has":
            word, count = self.name(), self.name()
            counted = f"aggregate_all(count, (member({word}, {{}}), memberchk({word}, {words})), {count})"
            return self.with_values(parts[:1], f"{counted}, {count} >= {parts[2]}")
        if kind == "within":
            self.months.add(parts[1])
            return self.with_values(parts[:1], f"within({{}}, M{parts[1]}, AsAt)")
        if kind == "by":
            return self.with_values(parts, "by({}, {})")
        if kind == "in-time":
            return self.with_values(parts[:2], f"in_time({{}}, {{}}, {parts[2]}, {parts[3]}, AsAt)")
        if kind == "days-more":
            return self.with_values(parts[:2], f"days_more({{}}, {{}}, {parts[2]})")
        if kind == "chosen":
            counts = [self.name() for _ in parts[1]]
            each = [f"({self.goal(part)} -> {name} = 1 ; {name} = 0)" for part, name in zip(parts[1], counts)]
            return "(" + ", ".join([*each, " + ".join(counts) + f" >= {parts[0]}"]) + ")"
        if kind == "share":
            item, source, member, satisfies, percent, of_nobody = parts
            return self.with_values([["count", item, source, member], ["count", item, source, ["and", member, satisfies]]],
                                    f"share({{}}, {{}}, {percent}, {'true' if of_nobody else 'false'})")
        if kind in ("out-of-at-least", "out-of-at-most"):
            sign = ">=" if kind.endswith("least") else "=<"
            part, whole = (self.value(node) for node in parts[:2])
            return "(" + ", ".join([*part[0], *whole[0], f"{part[1]} \\== null, {whole[1]} > 0",
                                    f"{part[1]} * 100 {sign} {whole[1]} * {parts[2]}"]) + ")"
        if kind == "judged":
            return f"memberchk(R_{re.sub('-', '_', parts[0])}, {words})"
        raise NotImplementedError(kind)

    def outcome(self, rule, result):
        if rule["checks"]:
            counts = [self.name() for _ in rule["checks"]]
            each = [f"({self.goal(check)} -> {name} = 1 ; {name} = 0)" for check, name in zip(rule["checks"], counts)]
            total = self.name()
            said = (", ".join(each) + f", {total} is {' + '.join(counts)}, ({total} =:= {len(counts)} -> {result} = met ; "
                    f"{total} =:= 0 -> {result} = unmet ; {result} = 'part-met')")
        else:
            said = "(" + " ; ".join(f"{self.goal(condition)} -> {result} = '{word}'" for word, condition in rule["clauses"]) + ")"
        return f"({self.goal(rule['applies'])} -> {said} ; {result} = 'not-applicable')"


def program(rules):
    months, clauses, calls, printed = set(), [], [], []
    for at, rule in enumerate(rules):
        goals = Goals(used := set())
        body = goals.outcome(rule, "R")
        months |= used
        earlier = sorted(set(re.findall(r"R_\w+", body)))
        begun = sorted(f"M{n}" for n in used)
        own = f"R_{re.sub('-', '_', rule['id'])}"
        clauses.append(f"r{at}({', '.join(['B', 'AsAt', *begun, *earlier, 'R'])}) :- {body}.")
        calls.append(f"r{at}({', '.join(['B', 'AsAt', *begun, *earlier, own])})")
        printed.append(f"'{',' if at else ''}\"{rule['id']}\":\"', {own}, '\"'")
    begun = [f"plus_months(AsAt, -{n}, M{n})" for n in sorted(months)]
    judged = "judged(B, AsAt, [" + ", ".join(printed) + "]) :-\n    " + ",\n    ".join(begun + calls) + "."
    return ":- style_check(-singleton).\n" + PROGRAM + "\n".join(clauses) + "\n" + judged + "\n"


def main():
    rules_file, boards, answers = sys.argv[1:]
    with open(rules_file, encoding="utf-8") as file:
        rules = [json.loads(line) for line in file]
    version = subprocess.run(["swipl", "--version"], capture_output=True, text=True, check=True).stdout.split()[2]
    with tempfile.TemporaryDirectory() as folder:
        written = pathlib.Path(folder, "rules.pl")
        written.write_text(program(rules), encoding="utf-8")
        command = lambda goal: lambda file: ["swipl", "-O", str(written), goal, file]  # noqa: E731
        measure("SWI-Prolog", version, "complete profiles; months by clauses of ours; judging is all but reading, without the start",
                command("judges"), command("reads"), boards, answers)


if __name__ == "__main__":
    main()
