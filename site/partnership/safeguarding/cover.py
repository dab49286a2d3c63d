"""What needs somebody on duty, told by the areas above, and the days that have nobody (SG-05)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.conf import settings
from django.utils import timezone
from wagtail import hooks

from partnership.core.holidays import bank_holidays
from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.rules import rota as rules
from partnership.safeguarding.rules.cover_needed import days_needed
from partnership.safeguarding.rules.rota import Span, Turn
from partnership.safeguarding.rules.rota_words import span_in_words

# A function without arguments that yields what takes in words; areas above register theirs.
COVER_HOOK = "partnership_cover_needed"


@dataclass(frozen=True)
class Need:
    """Something that takes in visitors' words, and the days that need somebody for it."""

    title: str
    days: Span

    @property
    def words(self) -> str:
        """Return the days as people say them."""
        return span_in_words(self.days)


@dataclass(frozen=True)
class Missing:
    """Working days that follow each other and have nobody, and what needs them."""

    span: Span
    needed_by: tuple[str, ...]

    @property
    def words(self) -> str:
        """Return the days as people say them."""
        return span_in_words(self.span)


def standing_turns(since: date) -> list[Turn]:
    """Return the turns that have not ended before ``since`` and whose people can still act."""
    rows = DutyTurn.objects.standing().filter(last_day__gte=since)
    return [row.as_turn() for row in rows.select_related("person", "deputy")]


def turn_today() -> Turn | None:
    """Return who is on duty today, on a weekend too, or none."""
    today = timezone.localdate()
    return rules.on_duty(standing_turns(today), today)


def needed(opens: datetime | None, closes: datetime | None) -> Span:
    """Return the days from today on that need somebody for what is open between two moments."""
    today = timezone.localdate()
    return days_needed(
        timezone.localdate(opens) if opens else today,
        timezone.localtime(closes) if closes else None,
        today,
        settings.ROTA_HORIZON_DAYS,
        bank_holidays(),
    )


def gaps(days: Span) -> list[Span]:
    """Return the working days of a span that have nobody, joined where they follow each other."""
    empty = rules.uncovered(standing_turns(days.first), days, bank_holidays())
    return rules.runs(empty, bank_holidays())


def needs() -> list[Need]:
    """Return all that takes in words now or will, and the next weeks, which always need cover."""
    asked: list[Callable[[], Iterator[Need]]] = hooks.get_hooks(COVER_HOOK)
    return [need for ask in asked for need in ask()]


def missing(needs: list[Need]) -> list[Missing]:
    """Return the days that have nobody: of the next weeks, and of all that takes in words."""
    spans = [needed(None, None), *(need.days for need in needs)]
    turns = standing_turns(timezone.localdate())
    empty = partial(rules.uncovered, turns, holidays=bank_holidays())
    days = sorted({day for span in spans for day in empty(span)})
    return [Missing(run, _needing(run, needs)) for run in rules.runs(days, bank_holidays())]


def _needing(run: Span, needs: list[Need]) -> tuple[str, ...]:
    return tuple(
        need.title for need in needs if need.days.first <= run.last and run.first <= need.days.last
    )
