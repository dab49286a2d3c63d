"""The rota as a calendar: weeks with their working days, and who is on duty on each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from partnership.core.holidays import bank_holidays
from partnership.core.rules.working_days import SATURDAY, is_working_day, working_day_from
from partnership.safeguarding.cover import standing_turns
from partnership.safeguarding.rules.rota import Span, Turn, on_duty

WEEKS = 6


@dataclass(frozen=True)
class Day:
    """One weekday: who is on duty, or that nobody is, or that offices are closed."""

    date: date
    turn: Turn | None
    is_open: bool
    is_today: bool
    is_over: bool

    @property
    def is_gap(self) -> bool:
        """Say whether somebody should be there and nobody is."""
        return self.is_open and self.turn is None and not self.is_over


@dataclass(frozen=True)
class Week:
    """Monday to Friday."""

    days: tuple[Day, ...]

    @property
    def monday(self) -> date:
        """Return its first day."""
        return self.days[0].date


def calendar() -> list[Week]:
    """Return this week and the next ones; on a weekend, the weeks that come."""
    today = timezone.localdate()
    workday = working_day_from(today, ())
    monday = workday - timedelta(days=workday.weekday())
    turns = standing_turns(monday)
    mondays = (monday + timedelta(weeks=number) for number in range(WEEKS))
    return [Week(_days(first, turns, today)) for first in mondays]


def _days(monday: date, turns: Collection[Turn], today: date) -> tuple[Day, ...]:
    holidays = bank_holidays()
    weekdays = Span(monday, monday + timedelta(days=SATURDAY - 1))
    return tuple(
        Day(
            day,
            on_duty(turns, day),
            is_open=is_working_day(day, holidays),
            is_today=day == today,
            is_over=day < today,
        )
        for day in weekdays.days()
    )
