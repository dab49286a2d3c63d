"""The versions of a figure: the moments at which the numbers behind it changed (N10, P2).

A version is not stored. It is the figure as seen from a moment, worked out again from the cells
that were public then, which are kept for ever. Only numbers are kept by moment: names, caveats
and rules are those of today.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q
from django.utils import timezone

from partnership.evidence.figures.asking import cells_of_all, request_for, with_groups
from partnership.evidence.figures.cells import where
from partnership.evidence.figures.pages import figures_and_series
from partnership.evidence.figures.rendered import RenderedFigure
from partnership.evidence.figures.vantage import Vantage
from partnership.evidence.models import Figure, Observation, Release
from partnership.evidence.rules.cells import Form

NAME = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A moment at which a file that the figure rests on became public or was withdrawn."""

    at: datetime

    @property
    def name(self) -> str:
        """The moment as it stands in an address, in UTC to the second."""
        return self.at.astimezone(UTC).strftime(NAME)


def versions_of(saved: Figure, now: datetime | None = None) -> list[Version]:
    """Return the versions of a figure in every form, newest first, in at most two queries."""
    now = now or timezone.now()
    questions = with_groups(request_for(saved, form) for form in Form)
    cells = Observation.objects.filter(where(cells_of_all(questions)))
    releases = Release.objects.filter(Q(pk__in=cells.values("release")), publish_at__lte=now)
    moments = {
        moment
        for pair in releases.values_list("publish_at", "withdrawn_at")
        for moment in pair
        if moment is not None and moment <= now
    }
    # Files that come out together, within a second, make one version: the last moment of them.
    by_name = {version.name: version for version in sorted(map(Version, moments))}
    return sorted(by_name.values(), reverse=True)


def every_form(slug: str, version: Version | None = None) -> Mapping[Form, RenderedFigure]:
    """Return a figure in each of its forms, now or as of a version: one fetch for all."""
    seen = Vantage(when=version.at if version else None)
    found, _ = figures_and_series([(slug, form.value) for form in Form], seen=seen)
    return {Form(form): figure for (_, form), figure in found.items()}
