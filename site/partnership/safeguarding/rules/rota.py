"""Who is on duty on a day, and which working days have nobody (SG-05)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from partnership.core.rules.working_days import is_working_day


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Yield each day; none when the last comes before the first."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=number)


@dataclass(frozen=True)
class Turn(Span):
    """Days on which somebody acts, with a deputy. Both are named as their team knows them."""

    person: str = ""
    deputy: str = ""


def on_duty(turns: Iterable[Turn], day: date) -> Turn | None:
    """Return the turn that ``day`` belongs to, a weekend's day too, or none."""
    return next((turn for turn in turns if turn.first <= day <= turn.last), None)


def uncovered(turns: Collection[Turn], span: Span, holidays: Collection[date]) -> list[date]:
    """Return the working days of ``span`` on which nobody is on duty, in order."""
    working = (day for day in span.days() if is_working_day(day, holidays))
    return [day for day in working if on_duty(turns, day) is None]


def runs(days: Iterable[date], holidays: Collection[date]) -> list[Span]:
    """Join working days that follow each other; a weekend between them does not part them.

    Args:
        days: working days, in order.
        holidays: bank holidays.
    """
    found: list[Span] = []
    for day in days:
        if found and not _works_between(found[-1].last, day, holidays):
            found[-1] = Span(found[-1].first, day)
        else:
            found.append(Span(day, day))
    return found


def _works_between(before: date, after: date, holidays: Collection[date]) -> bool:
    between = Span(before + timedelta(days=1), after - timedelta(days=1))
    return any(is_working_day(day, holidays) for day in between.days())
