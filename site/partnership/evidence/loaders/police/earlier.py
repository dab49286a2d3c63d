"""Months of releases that are public already, for years that reach into a new file (P15, P22).

A revised March alone must also revise the year that it is in. Crime references are not kept in
the database, so the kept files of the earlier releases are read again.
"""

from datetime import date

from partnership.evidence.catalogue.police import ALL_CRIME, DATASET, records_slug
from partnership.evidence.loaders.police.counting import Tally, months_in_reach
from partnership.evidence.loaders.police.layout import Force
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.loaders.police.reading import add_earlier
from partnership.evidence.loaders.problems import LoadRefused, Problem
from partnership.evidence.models import Observation, Release
from partnership.evidence.rules.periods import PeriodKind


def add_public_months(tally: Tally, known: tuple[Force, Places]) -> None:
    """Count the public months within a year of the new ones, each from the release that holds it.

    Raises:
        LoadRefused: The kept file of an earlier release is gone or damaged.
    """
    for release, months in _held(tally, known[0]).items():
        try:
            with release.file.open("rb") as file:
                add_earlier(file, release.file_name, known, tally, months)
        except (OSError, ValueError) as error:
            reason = f"The kept file of {release} cannot be read, so years cannot be counted anew."
            raise LoadRefused([Problem(release.file_name, reason)]) from error


def _held(tally: Tally, force: Force) -> dict[Release, set[date]]:
    """Return the months in reach that are public, by the release whose numbers hold now."""
    wanted = months_in_reach(tally.months) - set(tally.months)
    cells = (
        Observation.objects.current()
        .filter(
            measure__slug=records_slug(ALL_CRIME),
            area__code=force.area_code,
            period_kind=PeriodKind.MONTH.value,
            period_start__in=wanted,
            release__dataset__slug=DATASET,
        )
        .select_related("release__dataset")
    )
    by_release: dict[Release, set[date]] = {}
    for cell in cells:
        by_release.setdefault(cell.release, set()).add(cell.period_start)
    return by_release
