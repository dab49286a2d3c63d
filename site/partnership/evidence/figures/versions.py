"""The versions of a figure: when the numbers behind it, or its own meaning, changed (N10, P2).

A version is not stored. It is the figure as seen from a moment, worked out again from the cells
that were public then, which are kept for ever, and from what it was defined as then. Caveats and
rules are those of today.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils import timezone

from partnership.evidence.figures.asking import cells_of_all, request_for, with_groups
from partnership.evidence.figures.cells import book_with_months, months_where, where
from partnership.evidence.figures.door import render_one
from partnership.evidence.figures.parts import FigureRequest
from partnership.evidence.figures.rendered import RenderedFigure
from partnership.evidence.models import Figure, Observation
from partnership.evidence.models.sources import ReleaseState, status_at
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
    (questions,) = questions_of_each([saved])
    return questions


def questions_of_each(figures: Iterable[Figure]) -> list[list[FigureRequest]]:
    """Return the questions of each figure, one for each form, in one query for all at most."""
    asked = with_groups(request_for(each, form) for each in figures for form in Form)
    each = len(Form)
    return [asked[start : start + each] for start in range(0, len(asked), each)]


@dataclass(frozen=True, slots=True)
class PastCells:
    """The cells that some questions rest on, of every file that has ever been public."""

    cells: Sequence[Observation]
    now: datetime
    redefined: Sequence[datetime] = ()

    @property
    def versions(self) -> list[Version]:
        """The versions, newest first."""
        releases = {each.release for each in self.cells}
        came_and_went = [(each.publish_at, each.withdrawn_at) for each in releases]
        moments = {
            moment
            for several in (*came_and_went, self.redefined)
            for moment in several
            if moment is not None and moment <= self.now
        }
        # Files that come out together, within a second, make one version: the last moment of them.
        by_name = {version.name: version for version in sorted(map(Version, moments))}
        return sorted(by_name.values(), reverse=True)

    def forms(
        self, questions: Iterable[FigureRequest], version: Version | None = None
    ) -> Mapping[Form, RenderedFigure]:
        """Answer each form of a figure, now or as of a version, without a query."""
        book = book_with_months(holding(self.cells, version.at if version else self.now))
        return {each.form: render_one(each, book) for each in questions}


def past_of(
    questions: Collection[FigureRequest],
    now: datetime | None = None,
    *,
    redefined: Sequence[datetime] = (),
) -> PastCells:
    """Fetch everything that a figure has ever said, in one query.

    Args:
        questions: What it asks, and asked under earlier definitions.
        now: Another moment than now.
        redefined: When it came to mean something else.
    """
    now = now or timezone.now()
    wanted = cells_of_all(questions)
    cells = Observation.objects.filter(
        where(wanted) | months_where(wanted), release__publish_at__lte=now
    ).select_related("release__dataset__publisher")
    return PastCells(list(cells), now, redefined)


def holding(cells: Iterable[Observation], at: datetime) -> list[Observation]:
    """Return the cells that hold at a moment: as ``current()`` does, for fetched ones (P22)."""
    public = [each for each in cells if status_at(each.release, at) is ReleaseState.PUBLISHED]
    public.sort(key=lambda each: (each.release.edition, each.release_id))
    latest = {(each.measure_id, each.area_id, each.period): each for each in public}
    return list(latest.values())


def every_form(saved: Figure) -> Mapping[Form, RenderedFigure]:
    """Return a figure in each of its forms as it stands now."""
    questions = questions_of(saved)
    return past_of(questions).forms(questions)
