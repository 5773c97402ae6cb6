"""Everything that is measured, in the order of the table. Programs that are compared take turns, round by round."""

import json
import os
import statistics
import subprocess

from inputs import HERE
from rows import Row, figure, median_time, ratios

ROOT = HERE.parents[1]
RULES_2013 = ROOT / "rules/england/lscb/wt2013"
BEXLEY = ROOT / "fixtures/bexley-2015/profile.json"
AGREEABLE = (0, 1, 3)  # statuses of a run that judged, however it came out
NOT_THERE = "not there yet"


def printed(*command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


class Measures:
    def __init__(self, built, inputs, rounds, stream_bytes):
        self.built, self.inputs, self.rounds, self.stream_bytes = built, inputs, rounds, stream_bytes
        self.hundred, self.boards = inputs.rules(100), inputs.boards(300)
        self.one = inputs.boards(1)

    # ---- what is run

    def in_turns(self, *measured):
        """A list of results of each, one result a round."""
        return list(zip(*[[one() for one in measured] for _ in range(self.rounds)]))

    def yardstick(self, what, boards):
        return lambda: printed(self.built.yardstick, "time", what, boards)

    def engine(self, what, *files):
        return lambda: printed(self.built.engine_bench, "time", what, *files)

    def watched(self, *command, statuses=AGREEABLE, **options):
        taken = printed(self.built.watched, *command, **options)
        if taken["status"] not in statuses:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {taken['status']}")
        return taken

    def batch_command(self, boards, rules, jobs):
        return [self.built.assize, "batch", boards, "--rules", rules, "-q", "--jobs", jobs]

    def batch(self, boards, jobs):
        return lambda: self.watched(*self.batch_command(boards, self.hundred, jobs), statuses=(0,))

    # ---- rows

    def against_yardstick(self, measure, target, what, boards, theirs=None):
        ours, yard = self.in_turns(self.engine(what, self.hundred, boards), self.yardstick(theirs or what, boards))
        ours, yard = ([one["ns_per_profile"] for one in side] for side in (ours, yard))
        return Row(measure, target, True, ratios(ours, yard), ours=median_time(ours), theirs=median_time(yard))

    def judging(self):
        few = self.inputs.boards(50)
        yield self.against_yardstick("judge a read 20 KB profile, 100 requirements, no proof", 1.5, "judge", self.boards)
        yield self.against_yardstick("the same with full reasons as JSON", 2, "reasons", few)
        yield self.against_yardstick("the same with the whole proof as JSON", None, "proof", self.inputs.boards(4), "reasons")

    def batches(self):
        both, yard = self.in_turns(self.engine("both", self.hundred, self.boards), self.yardstick("both", self.boards))
        both, yard = ([one["ns_per_profile"] for one in side] for side in (both, yard))
        size = self.boards.stat().st_size / 300
        yield Row("read and judge NDJSON in memory, one core, MB/s", 0.75, False, ratios(yard, both),
                  ours=f"{speed(size, both)} MB/s", theirs=f"{speed(size, yard)} MB/s")
        many = self.inputs.repeated(self.boards, 80)
        ours, yard = self.in_turns(self.batch(many, 1), lambda: self.watched(self.built.yardstick, "answers", many))
        ours, yard = ([one["cpu_ns"] for one in side] for side in (ours, yard))
        size = many.stat().st_size
        yield Row("`assize batch --jobs 1`, the whole program, every judgement printed, MB/s", 0.75, False, ratios(yard, ours),
                  ours=f"{speed(size, ours)} MB/s", theirs=f"{speed(size, yard)} MB/s")

    def against_peers(self, peers):
        fastest = max((one for one in peers if one["mb_per_s"]), key=lambda one: one["mb_per_s"], default=None)
        measure = "the same over complete profiles, against the fastest general engine, MB/s"
        if fastest is None:
            return Row(measure, 20, False, [], note="no engine is installed")
        many = self.inputs.repeated(self.inputs.complete_boards(100), 240)
        size = many.stat().st_size
        (ours,) = self.in_turns(self.batch(many, 1))
        ours = [one["cpu_ns"] for one in ours]
        return Row(measure, 20, False, [size * 1000 / one / fastest["mb_per_s"] for one in ours],
                   ours=f"{speed(size, ours)} MB/s", theirs=f"{fastest['mb_per_s']} MB/s ({fastest['name']})")

    def side_by_side(self, command):
        """Until the second of two has ended, that share nothing but the machine."""
        def both():
            running = [subprocess.Popen(list(map(str, [self.built.watched, *command])), stdout=subprocess.PIPE) for _ in range(2)]
            return max((json.loads(one.communicate()[0]) for one in running), key=lambda taken: taken["wall_ns"])
        return both

    def two_cores(self):
        many = self.inputs.repeated(self.boards, 80)
        alone = self.batch_command(many, self.hundred, 1)
        one, two, both = self.in_turns(self.batch(many, 1), self.batch(many, 2), self.side_by_side(alone))
        one, two, both = ([each["wall_ns"] for each in side] for side in (one, two, both))
        size = many.stat().st_size
        yield Row("`assize batch`, two cores against one, time by the clock", 1.8, False, ratios(one, two),
                  ours=f"{speed(size, two)} MB/s", theirs=f"{speed(size, one)} MB/s on one")
        yield Row("what the machine gives: the same work done twice by two programs side by side", None, False,
                  [2 * ratio for ratio in ratios(one, both)])

    def cold(self, measure, target, command):
        """Starting takes little and varies much: a round is the median of five pairs."""
        def started(program):
            return lambda: self.watched(*program)["wall_ns"]

        def round_of_pairs():
            pairs = [(started(command)(), started([self.built.yardstick, "one", self.one])()) for _ in range(5)]
            return [statistics.median(side) for side in zip(*pairs)]

        ours, yard = zip(*[round_of_pairs() for _ in range(self.rounds)])
        return Row(measure, target, True, ratios(ours, yard), ours=median_time(ours), theirs=median_time(yard))

    def cold_compiled(self, measure, rules, board):
        if not self.built.has_command("compile"):
            return Row(measure, 1.3, True, [], note=NOT_THERE)
        compiled = self.inputs.folder / f"{rules.name}.assizec"
        subprocess.run([self.built.assize, "compile", rules, "-o", compiled], check=True, capture_output=True)
        return self.cold(measure, 1.3, self.batch_command(board, compiled, 1))

    def cold_starts(self):
        bexley = self.inputs.folder / "bexley.ndjson"
        bexley.write_text(json.dumps(json.loads(BEXLEY.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")
        yield self.cold_compiled("cold start, one profile, from a compiled rulebook: the hundred", self.hundred.parent, self.one)
        yield self.cold_compiled("the same: the 2013 rules, Bexley", RULES_2013, bexley)
        yield self.cold("cold start, one profile, from the sources: the 2013 rules, Bexley", 4,
                        self.batch_command(bexley, RULES_2013, 1))
        yield self.cold("the same by `assize judge`, everything explained", None,
                        [self.built.assize, "judge", BEXLEY, "--rules", RULES_2013])

    def compiling(self):
        (taken,) = self.in_turns(self.engine("compile", RULES_2013 / "wt2013.assize"))
        return Row("compile rule sources (rules/england/lscb/wt2013): parse, check, plan", 15, False,
                   [one["bytes"] * 1000 / one["ns_per_profile"] for one in taken], unit="MB/s", ours=median_time([one["ns_per_profile"] for one in taken]))

    def growth(self, measure, of, large, small):
        large, small = ([one["ns_per_profile"] for one in side] for side in self.in_turns(large, small))
        return Row(f"{of} grows 10 ×: {measure}", 11, True, ratios(large, small), ours=median_time(large), theirs=f"{median_time(small)} before")

    def growths(self):
        large, thousand = self.inputs.boards(30, size=10), self.inputs.rules(1000)
        for what, measure in (("judge", "judging"), ("both", "reading and judging")):
            yield self.growth(measure, "profile", self.engine(what, self.hundred, large), self.engine(what, self.hundred, self.boards))
        yield self.growth("judging", "rulebook", self.engine("judge", thousand, self.boards), self.engine("judge", self.hundred, self.boards))
        yield self.growth("compiling", "rulebook", self.engine("compile", thousand), self.engine("compile", self.hundred))

    def allocations(self):
        made = printed(self.built.engine_bench, "allocations", self.hundred, self.boards)
        yield Row("allocations while judging 300 profiles, steady state", 0, True, [made["judging"]], unit="")
        yield Row("the same while reading and judging", None, True, [made["reading_and_judging"]], unit="")

    # ---- memory

    def peak(self, measure, target, command, less, **options):
        peaks = [(self.watched(*command, **options)["peak_kb"] - less) / 1000 for _ in range(self.rounds)]
        return Row(measure, target, True, peaks, unit="MB")

    def memory(self):
        assize = self.built.assize
        idle = statistics.median(self.watched(assize, "--version")["peak_kb"] for _ in range(self.rounds))
        for rules, board, name in ((self.hundred, self.one, "the hundred"), (RULES_2013, BEXLEY, "the 2013 rules, Bexley")):
            yield self.peak(f"memory, one profile, over an idle process: {name}", 8, [assize, "judge", board, "--rules", rules], idle)
        yield self.stream()

    def stream(self):
        """Through a pipe, so that no disk is used: the same boards over and over."""
        text = self.boards.read_bytes()
        command = [self.built.watched, *self.batch_command("-", self.hundred, os.cpu_count())]
        written = 0
        with subprocess.Popen(list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
            while written < self.stream_bytes:
                written += running.stdin.write(text)
            running.stdin.close()
            taken = json.loads(running.stdout.read())
        if taken["status"] != 0:
            raise SystemExit(f"assize batch ended with {taken['status']}")
        return Row(f"memory, `assize batch` of {written / 1e9:.3g} GB through a pipe", 300, True, [taken["peak_kb"] / 1000], unit="MB")

    def all(self, peers):
        yield from self.judging()
        yield from self.batches()
        yield self.against_peers(peers)
        yield from self.two_cores()
        yield from self.cold_starts()
        yield self.compiling()
        yield from self.growths()
        yield from self.allocations()
        yield from self.memory()


def speed(size, times):
    """MB/s, of so many bytes in each of these times."""
    return figure(size * 1000 / statistics.median(times))
