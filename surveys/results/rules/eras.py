"""The times between which the answers that a question offered changed (SB-01, SB-15).

An answer that a later version added could not be given by those who came before. Counted over
everybody it would look rarer than it is, so it is counted over those who were asked a version that
had it; likewise an answer that was retired.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True)
class Offer:
    """What one version offered: its number, the day it was published, and the ids."""

    version: int
    day: date
    options: frozenset[str]


@dataclass(frozen=True)
class Era:
    """A run of versions that offered the same answers.

    Attributes:
        offered: ids of the answers.
        versions: numbers of the versions.
        since: the day of the first of them; None for the first run.
        until: the day of the first version after them; None for the last run.
    """

    offered: frozenset[str]
    versions: frozenset[int]
    since: date | None
    until: date | None

    @property
    def label(self) -> str:
        """Return "until 3 May 2026", "from 3 May 2026" or "from … until …"."""
        parts = [f"from {in_words(self.since)}" if self.since else ""]
        parts += [f"until {in_words(self.until)}" if self.until else ""]
        return " ".join(filter(None, parts)) or "all the time"


def eras_of(offers: Sequence[Offer]) -> tuple[Era, ...]:
    """Return the times between which the offered answers changed; none when they never did.

    Args:
        offers: what each version that asked the question offered, the oldest first.
    """
    runs = [list(run) for _same, run in groupby(offers, key=lambda one: one.options)]
    if len(runs) < 2:
        return ()
    starts = [run[0].day for run in runs]
    return tuple(
        Era(
            run[0].options,
            frozenset(one.version for one in run),
            starts[at] if at else None,
            starts[at + 1] if at + 1 < len(runs) else None,
        )
        for at, run in enumerate(runs)
    )


def when_offered(option: str, eras: Sequence[Era]) -> str:
    """Say when an answer could be chosen; empty when that was all the time."""
    had = [option in era.offered for era in eras]
    if all(had):
        return ""
    first = had.index(True) if any(had) else 0
    if not had[0] and all(had[first:]):
        return f"added on {in_words(eras[first].since)}"
    if had[0] and not any(had[had.index(False) :]):
        return f"no longer offered from {in_words(eras[had.index(False)].since)}"
    return "not offered all the time"


def in_words(day: date | None) -> str:
    """Return "3 May 2026"; nothing for no day."""
    return f"{day.day} {day:%B %Y}" if day else ""
