"""Whether somebody is on duty on every working day that a survey needs (SG-05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from partnership.safeguarding import cover
from partnership.safeguarding.rules.rota import Span
from partnership.safeguarding.rules.rota_words import spans_in_words
from surveys.rules.findings import Finding
from surveys.rules.status import Status

if TYPE_CHECKING:
    from datetime import datetime

    from surveys.models import SurveyPage

RULE = "SG-05"


def cover_findings(page: SurveyPage) -> list[Finding]:
    """Return the gaps of the rota in a survey's days: none, or one remark that names the first.

    They stop a survey from opening, and from staying open longer than people were told. What is
    open already is not held up by them: a mended mistake must still go out.
    """
    days = cover.needed(page.opens_at, page.closes_at)
    empty = cover.gaps(days)
    if not empty:
        return []
    promised = _promised(page)
    stops = promised is None or any(span.last > promised.last for span in empty)
    return [Finding(RULE, "", no_cover(empty), stops=stops)]


def no_cover(empty: list[Span]) -> str:
    """Return the gaps in words, with who can fill them."""
    return f"Nobody is on duty: {spans_in_words(empty)}. Ask a safeguarding lead to fill the rota."


def gaps_between(opens: datetime | None, closes: datetime | None) -> str:
    """Return the gaps between two moments in words, or nothing."""
    empty = cover.gaps(cover.needed(opens, closes))
    return no_cover(empty) if empty else ""


def _promised(page: SurveyPage) -> Span | None:
    """Return the days that a survey already takes in answers for, or none before it opens."""
    public = type(page).objects.live().filter(pk=page.pk).first() if page.pk else None
    if public is None or public.status == Status.SCHEDULED:
        return None
    return cover.needed(public.opens_at, public.closes_at)
