"""From an archive of data.police.uk to a release."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import IO

from django.db import transaction

from partnership.core.files.archive import MOST_BYTES
from partnership.core.files.limits import refuse_too_large
from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.outcomes import ensure_outcome_measures, outcome_slug
from partnership.evidence.catalogue.police import (
    DATASET,
    ensure_police_dataset,
    ensure_police_measures,
    records_slug,
    references_slug,
)
from partnership.evidence.loaders.police.counting import Tally
from partnership.evidence.loaders.police.earlier import add_public_months, counted_with
from partnership.evidence.loaders.police.places import forces, known_forces
from partnership.evidence.loaders.police.reading import Known, read_archives
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.store import (
    LoadResult,
    NewCell,
    NewRelease,
    Upload,
    already_loaded,
    rewrite_release,
    save_release,
)
from partnership.evidence.models import Release
from partnership.evidence.rules.periods import add_months, month_end

OWN_FORCE = "northamptonshire"


def load_police_archive(
    file: IO[bytes],
    name: str,
    *,
    force: str = OWN_FORCE,
    progress: Progress | None = None,
) -> LoadResult:
    """Load an archive of one force's street files into a release that is not public yet.

    Args:
        file: The zip as it was published, with any set of months.
        name: The file's name, for messages and for keeping it.
        force: The force's slug in ``data/police_forces.csv``; files of others are refused.
        progress: Called with each file's name and rows, and the part of the zip that is read.

    Returns:
        The release; ``created`` is false, and nothing is written, for a file loaded before.

    Raises:
        LoadRefused: Anything is wrong with the file. Nothing is written.
    """
    if force not in forces():
        raise LoadRefused([Problem(name, f"The force {force!r} is not known here.")])
    return _load(file, name, {force: forces()[force]}, progress)


def load_police_forces(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> LoadResult:
    """Load an archive with the street files of any number of forces, all of them or none.

    Forces of other counties are counted as a whole, our own by council too. Arguments, answer
    and errors are those of ``load_police_archive``.
    """
    return _load(file, name, known_forces(), progress)


def _load(file: IO[bytes], name: str, known: Known, progress: Progress | None) -> LoadResult:
    refuse_too_large(file, name, MOST_BYTES)
    upload = Upload.of(file, name)
    if before := already_loaded(DATASET, upload):
        return before
    tallies = read_archives(file, upload.name, known, progress)
    said, resting_on = _with_public_months(tallies, known)
    months = sorted({month for tally in tallies.values() for month in tally.months})
    with transaction.atomic():
        ensure_areas()
        ensure_police_measures()
        ensure_outcome_measures()
        new = NewRelease(
            dataset=ensure_police_dataset(),
            title=title_of(months),
            edition=month_end(months[-1]),
            notes=" ".join([_notes(tallies), *filter(None, said)]),
            counted_with=resting_on,
        )
        cells = chain.from_iterable(map(_cells, tallies.values()))
        return save_release(new, list(cells), upload)


@transaction.atomic
def count_again(release: Release) -> None:
    """Read the kept file of a release that is not public once more, with the months of now (P15).

    Its cells are written anew. It is then the file that was counted last, so where another public
    file holds the same cell, this one wins once it is public, as a file that is loaded again does.

    Raises:
        LoadRefused: The kept file, or one that its years rest on, cannot be read.
    """
    known = {
        slug: each
        for slug, each in known_forces().items()
        if each[0].area_code in release.counted_with
    }
    with release.file.open("rb") as file:
        tallies = read_archives(file, release.file_name, known, None)
    _, release.counted_with = _with_public_months(tallies, known)
    rewrite_release(release, list(chain.from_iterable(map(_cells, tallies.values()))))


def _with_public_months(
    tallies: dict[str, Tally], known: Known
) -> tuple[list[str], dict[str, dict[str, int]]]:
    """Add the public months in reach; return what to note, and whose months they are."""
    said = [add_public_months(tally, known[slug]) for slug, tally in tallies.items()]
    codes = {slug: known[slug][0].area_code for slug in tallies}
    return said, {
        codes[slug]: counted_with(codes[slug], tally.months) for slug, tally in tallies.items()
    }


def _cells(tally: Tally) -> Iterator[NewCell]:
    """Yield the measures of each count: records, references, records by outcome (DN-3, DF5)."""
    for count in tally.counts():
        kind, place = count.crime_type, (count.area_code, count.period)
        yield NewCell(records_slug(kind), *place, count.records)
        if count.references is not None:
            yield NewCell(references_slug(kind), *place, count.references)
        for category, records in count.outcomes.items():
            yield NewCell(outcome_slug(kind, category), *place, records)


def title_of(months: Sequence[date]) -> str:
    """Return "January to December 2025", or each run of months where some lie between."""
    runs: list[list[date]] = []
    for month in months:
        if runs and add_months(runs[-1][-1], 1) == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(_run_words(run[0], run[-1]) for run in runs)[:160]


def _run_words(first: date, last: date) -> str:
    if first == last:
        return f"{first:%B %Y}"
    start = f"{first:%B}" if first.year == last.year else f"{first:%B %Y}"
    return f"{start} to {last:%B %Y}"


def _notes(tallies: dict[str, Tally]) -> str:
    """Return what the file does not place (DN-2), for each force of which places are known."""
    own = [tally for slug, tally in tallies.items() if slug in forces()]
    said = [
        f"{tally.rows:,} records. {tally.without_location:,} have no place and "
        f"{tally.outside:,} are placed outside the county: these count for the whole force only."
        for tally in own
    ]
    if others := sorted(tallies.keys() - forces().keys()):
        said.append(f"Counted as whole forces: {', '.join(others)}.")
    return " ".join(said)
