"""Days of the rota as people say them: ``Monday 7 to Friday 11 December 2026``."""

from collections.abc import Sequence
from datetime import date

from partnership.safeguarding.rules.rota import Span

MOST_NAMED = 3


def day_in_words(day: date) -> str:
    """Return one day with its name and year."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def span_in_words(span: Span) -> str:
    """Return one day, or the first and the last; what both share is said once."""
    first, last = span.first, span.last
    if first == last:
        return day_in_words(first)
    short = f"{first:%A} {first.day}"
    if first.year != last.year:
        short = day_in_words(first)
    elif first.month != last.month:
        short = f"{short} {first:%B}"
    return f"{short} to {day_in_words(last)}"


def spans_in_words(spans: Sequence[Span]) -> str:
    """Return the first three spans, and how many more there are."""
    named = "; ".join(span_in_words(span) for span in spans[:MOST_NAMED])
    more = len(spans) - MOST_NAMED
    if more <= 0:
        return named
    return f"{named}; and {more} more {'gap' if more == 1 else 'gaps'}"
