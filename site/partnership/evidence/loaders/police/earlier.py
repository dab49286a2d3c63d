"""Months of releases that are public already, for years that reach into a new file (P15, P22).

A revised March alone must also revise the year that it is in. Crime references are not kept in
the database, so the kept files of the earlier releases are read again.
"""

from collections.abc import Collection
from datetime import date

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.catalogue.police import ALL_CRIME, DATASET, records_slug
from partnership.evidence.loaders.police.counting import Tally, months_in_reach
from partnership.evidence.loaders.police.layout import Force
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.loaders.police.reading import add_earlier
from partnership.evidence.models import Observation, Release
from partnership.evidence.rules.periods import PeriodKind


def add_public_months(tally: Tally, known: tuple[Force, Places]) -> str:
    """Count the public months within a year of the new ones, each from the release that holds it.

    Returns:
        What a reader of the release should know: that a kept file is gone, so that no longer
        period reaches into it. Nothing when all is well.

    Raises:
        LoadRefused: The kept file is gone and its months are revised, so that public years
            would no longer agree with their months; or the kept file is damaged.
    """
    area_code = known[0].area_code
    held = _held(area_code, tally.months)
    revised = bool(_public_months(area_code, set(tally.months)))
    gone = []
    for release, months in held.items():
        try:
            with release.file.open("rb") as file:
                add_earlier(file, release.file_name, known, tally, months)
        except (OSError, ValueError) as error:
            reason = f"The kept file of {release} cannot be read, so years cannot be counted anew."
            if revised:
                raise LoadRefused([Problem(release.file_name, reason)]) from error
            gone.append(reason)
    return " ".join(gone)


def counted_with(area_code: str, months: Collection[date]) -> dict[str, int]:
    """Return whose numbers the public months in reach of some months are now, by month.

    A year that is counted with them is true only while they stay those (P15).
    """
    held = _held(area_code, months)
    return {each.isoformat(): release.pk for release, own in held.items() for each in sorted(own)}


def own_months(release: Release, area_code: str) -> set[date]:
    """Return the months that a release brings for a force."""
    cells = release.observations.filter(
        measure__slug=records_slug(ALL_CRIME),
        area__code=area_code,
        period_kind=PeriodKind.MONTH.value,
    )
    return set(cells.values_list("period_start", flat=True))


def _held(area_code: str, months: Collection[date]) -> dict[Release, set[date]]:
    """Return the months in reach that are public, by the release whose numbers hold now."""
    by_release: dict[Release, set[date]] = {}
    for cell in _public_months(area_code, months_in_reach(months) - set(months)):
        by_release.setdefault(cell.release, set()).add(cell.period_start)
    return by_release


def _public_months(area_code: str, months: set[date]) -> list[Observation]:
    """Return a cell of each of these months that is public for the force, with its release."""
    cells = Observation.objects.current().filter(
        measure__slug=records_slug(ALL_CRIME),
        area__code=area_code,
        period_kind=PeriodKind.MONTH.value,
        period_start__in=months,
        release__dataset__slug=DATASET,
    )
    return list(cells.select_related("release__dataset"))
