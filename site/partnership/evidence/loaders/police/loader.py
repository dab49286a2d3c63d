"""From an archive of data.police.uk to a release."""

from collections.abc import Iterator
from typing import IO

from django.db import transaction

from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.police import (
    DATASET,
    ensure_police_dataset,
    ensure_police_measures,
    records_slug,
    references_slug,
)
from partnership.evidence.loaders.police.counting import Tally
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.police.reading import Progress, read_archive
from partnership.evidence.loaders.problems import LoadRefused, Problem
from partnership.evidence.loaders.store import (
    LoadResult,
    NewCell,
    NewRelease,
    Upload,
    already_loaded,
    save_release,
)
from partnership.evidence.rules.periods import month_end


def load_police_archive(
    file: IO[bytes],
    name: str,
    *,
    force: str = "northamptonshire",
    progress: Progress | None = None,
) -> LoadResult:
    """Load an archive of monthly street files into a release that is not public yet.

    Args:
        file: The zip as it was published.
        name: The file's name, for messages and for keeping it.
        force: The force's slug in ``data/police_forces.csv``.
        progress: Called with each file's name and number of rows.

    Returns:
        The release; ``created`` is false, and nothing is written, for a file loaded before.

    Raises:
        LoadRefused: Anything is wrong with the file. Nothing is written.
    """
    if force not in forces():
        raise LoadRefused([Problem(name, f"The force {force!r} is not known here.")])
    known, places = forces()[force]
    upload = Upload.of(file, name)
    if before := already_loaded(DATASET, upload):
        return before
    tally = read_archive(file, upload.name, known, places, progress)
    with transaction.atomic():
        ensure_areas()
        ensure_police_measures()
        new = NewRelease(
            dataset=ensure_police_dataset(),
            title=_title(tally),
            edition=month_end(tally.months[-1]),
            notes=_notes(tally),
        )
        return save_release(new, list(_cells(tally)), upload)


def _cells(tally: Tally) -> Iterator[NewCell]:
    """Yield the two measures of each count (DN-3)."""
    for count in tally.counts():
        kind, place = count.crime_type, (count.area_code, count.period)
        yield NewCell(records_slug(kind), *place, count.records)
        if count.references is not None:
            yield NewCell(references_slug(kind), *place, count.references)


def _title(tally: Tally) -> str:
    """Return "January to December 2025", or the one month."""
    first, last = tally.months[0], tally.months[-1]
    if first == last:
        return f"{first:%B %Y}"
    start = f"{first:%B}" if first.year == last.year else f"{first:%B %Y}"
    return f"{start} to {last:%B %Y}"


def _notes(tally: Tally) -> str:
    """Return what the file does not place (DN-2)."""
    return (
        f"{tally.rows:,} records. {tally.without_location:,} have no place and "
        f"{tally.outside:,} are placed outside the county: these count for the whole force only."
    )
