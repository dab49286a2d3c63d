"""The versions of a figure: when the numbers behind it, or its own meaning, changed (N10, P2).

A version is not stored. It is the figure as seen from a moment, worked out again from the cells
that were public then, which are kept for ever, and from what it was defined as then. Caveats and
rules are those of today.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils import timezone

from partnership.evidence.figures.asking import cells_of_all, request_for, with_groups
from partnership.evidence.figures.cells import fetch, where
from partnership.evidence.figures.door import render_one
from partnership.evidence.figures.parts import FigureRequest
from partnership.evidence.figures.rendered import RenderedFigure
from partnership.evidence.figures.vantage import Vantage
from partnership.evidence.models import Figure, Observation, Release
from partnership.evidence.rules.cells import Form

NAME = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A moment at which a file it rests on came out or was withdrawn, or it was defined anew."""

    at: datetime

    @property
    def name(self) -> str:
        """The moment as it stands in an address, in UTC to the second."""
        return self.at.astimezone(UTC).strftime(NAME)


def questions_of(saved: Figure) -> list[FigureRequest]:
    """Return the question of a figure in each of its forms."""
    return with_groups(request_for(saved, form) for form in Form)


def versions_of(
    questions: Collection[FigureRequest],
    now: datetime | None = None,
    *,
    redefined: Iterable[datetime] = (),
) -> list[Version]:
    """Return the versions of a figure, newest first, in one query.

    Args:
        questions: What it asks, and asked under earlier definitions.
        now: Another moment than now.
        redefined: When it came to mean something else.
    """
    now = now or timezone.now()
    cells = Observation.objects.filter(where(cells_of_all(questions)))
    releases = Release.objects.filter(pk__in=cells.values("release"), publish_at__lte=now)
    moments = {
        moment
        for pair in [*releases.values_list("publish_at", "withdrawn_at"), tuple(redefined)]
        for moment in pair
        if moment is not None and moment <= now
    }
    # Files that come out together, within a second, make one version: the last moment of them.
    by_name = {version.name: version for version in sorted(map(Version, moments))}
    return sorted(by_name.values(), reverse=True)


def every_form(
    questions: Collection[FigureRequest], version: Version | None = None
) -> Mapping[Form, RenderedFigure]:
    """Return a figure in each of its forms, now or as of a version, in two queries at most."""
    seen = Vantage(when=version.at if version else None)
    book = fetch(cells_of_all(questions), seen)
    return {each.form: render_one(each, book) for each in questions}
