"""One row of the table for each measure: what it should be, and what it is."""

import dataclasses
import statistics


@dataclasses.dataclass
class Row:
    measure: str
    target: float | None  # none: for the reader to know
    is_most: bool  # the target is the most it may be, not the least
    values: list  # of each round; empty: it could not be measured
    unit: str = "×"
    ours: str = ""
    theirs: str = ""
    note: str = ""

    def is_reached(self):
        median = statistics.median(self.values)
        return median <= self.target if self.is_most else median >= self.target

    def verdict(self):
        if not self.values:
            return self.note
        if self.target is None:
            return "no target"
        return "reached" if self.is_reached() else "**missed**"

    def cells(self):
        bound = "" if self.target is None else f"{'≤' if self.is_most else '≥'} {self.target:g} {self.unit}".strip()
        return [self.measure, bound, self.shown(), self.ours, self.theirs, self.verdict()]

    def shown(self):
        if not self.values:
            return ""
        median, least, most = (figure(of(self.values)) for of in (statistics.median, min, max))
        spread = f" ({least} to {most})" if least != most else ""
        return f"{median} {self.unit}".rstrip() + spread


def figure(value):
    return f"{value:.0f}" if value >= 100 or value == round(value) else f"{value:.3g}"


def time_text(nanoseconds):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{figure(nanoseconds / size)} {unit}"
    return f"{nanoseconds:.0f} ns"


def median_time(values):
    return time_text(statistics.median(values))


def ratios(above, below):
    """Round by round, so that what slows the machine for a while slows both."""
    return [one / other for one, other in zip(above, below, strict=True)]
