"""Writing a release: everything or nothing, and the same file only once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from pathlib import PurePath
from typing import IO, Any

from django.core.files.base import File
from django.db import connection, transaction

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.loaders.held import Key, latest_edition, numbers_shown
from partnership.evidence.models import Area, Dataset, Measure, Observation, Release
from partnership.evidence.models.sources import file_checksum
from partnership.evidence.rules.cells import CellStatus, Number
from partnership.evidence.rules.periods import Period

BATCH = 500


@dataclass(frozen=True, slots=True)
class NewCell:
    """A cell to be written. ``value`` is ``None`` exactly when the status has no number.

    ``low`` and ``high`` are the publisher's own 95% interval and ``people`` is how many were asked
    or counted over, where the publisher says so (P14).
    """

    measure: str
    area: str
    period: Period
    value: Number | None
    status: CellStatus = CellStatus.FINAL
    note: str = ""
    low: Number | None = None
    high: Number | None = None
    people: int | None = None

    @property
    def key(self) -> Key:
        """What makes the cell that cell."""
        return self.measure, self.area, self.period


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in: its bytes, its name without folders, and its SHA-256."""

    file: IO[bytes]
    name: str
    checksum: str

    @classmethod
    def of(cls, file: IO[bytes], name: str) -> "Upload":
        """Work out the checksum and leave the file at its beginning."""
        file.seek(0)
        return cls(file, PurePath(name).name, file_checksum(File(file)))


@dataclass(frozen=True, slots=True)
class NewRelease:
    """What is known of a file apart from its cells."""

    dataset: Dataset
    title: str
    edition: date
    reference_date: date | None = None
    published_on: date | None = None
    notes: str = ""
    counted_with: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a load did: ``created`` is false when the same file had been loaded before."""

    release: Release
    created: bool
    cells: int


def already_loaded(dataset_slug: str, upload: Upload) -> LoadResult | None:
    """Return what was made from the same file, if it was loaded before."""
    release = Release.objects.filter(dataset__slug=dataset_slug, checksum=upload.checksum).first()
    if release is None:
        return None
    return LoadResult(release, created=False, cells=release.observations.count())


def save_release(new: NewRelease, cells: Sequence[NewCell], upload: Upload) -> LoadResult:
    """Write one release; see ``save_releases``."""
    (result,) = save_releases([(new, cells)], upload)
    return result


def save_releases(
    parts: Sequence[tuple[NewRelease, Sequence[NewCell]]], upload: Upload
) -> list[LoadResult]:
    """Write all releases made from one file with their cells and keep the file, or do nothing.

    A cell whose public number differs is marked as revised. Of two files with the same cell the
    one loaded later wins: its edition is raised to that of the other where need be (P22).

    Raises:
        LoadRefused: A measure or area is unknown, or a cell comes twice. Nothing is written.
    """
    kept: list[Release] = []
    try:
        with transaction.atomic():
            results = [_write(new, cells, upload) for new, cells in parts]
            for result in results:
                kept.append(result.release)
                _keep(result.release, upload.file)
    except BaseException:
        _discard(kept)
        raise
    return results


def _write(new: NewRelease, cells: Sequence[NewCell], upload: Upload) -> LoadResult:
    """Write a release and its cells."""
    keys = {cell.key for cell in cells}
    release = Release(**_fields(new), file_name=upload.name, checksum=upload.checksum)
    release.edition = latest_edition(keys, new.edition)
    return LoadResult(release, created=True, cells=_write_cells(release, cells))


@transaction.atomic
def rewrite_release(release: Release, cells: Sequence[NewCell]) -> None:
    """Write the cells of a release that is not public anew, as those that were counted last.

    Raises:
        LoadRefused: A measure or area is unknown, or a cell comes twice. Nothing is written.
    """
    release.observations.all().delete()
    others = latest_edition({cell.key for cell in cells}, date.min, without=release)
    release.edition = max(
        release.edition, others + timedelta(days=1) if others > date.min else others
    )
    _write_cells(release, cells)


def _write_cells(release: Release, cells: Sequence[NewCell]) -> int:
    """Save a release, write its cells, and return how many they are."""
    measures = Measure.objects.in_bulk({cell.measure for cell in cells}, field_name="slug")
    areas = Area.objects.in_bulk({cell.area for cell in cells}, field_name="code")
    _refuse_unknown(release.file_name, cells, measures, areas)
    shown = numbers_shown({cell.key for cell in cells})
    release.save()
    Observation.objects.bulk_create(
        [
            Observation(
                release=release,
                measure=measures[cell.measure],
                area=areas[cell.area],
                period_kind=cell.period.kind.value,
                period_start=cell.period.start,
                period_end=cell.period.end,
                value=cell.value,
                status=_status(cell, shown).value,
                note=cell.note,
                low=cell.low,
                high=cell.high,
                people=cell.people,
            )
            for cell in cells
        ],
        batch_size=BATCH,
    )
    _count_rows_anew()
    return len(cells)


def _count_rows_anew() -> None:
    """Tell PostgreSQL how many rows there are now.

    Until its own round comes by it plans for an empty table, and looking for the current cells
    then takes minutes instead of milliseconds.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE evidence_observation, evidence_release")


def _fields(new: NewRelease) -> dict[str, Any]:
    """Return the columns of the release, without copying what they refer to."""
    return {each.name: getattr(new, each.name) for each in fields(new)}


def _refuse_unknown(
    file_name: str,
    cells: Sequence[NewCell],
    measures: Mapping[str, Measure],
    areas: Mapping[str, Area],
) -> None:
    """Refuse codes nobody knows and cells that come twice."""
    times = Counter(cell.key for cell in cells)
    problems = [
        *(
            Problem(file_name, f"The measure {slug!r} is not known.")
            for slug in sorted({cell.measure for cell in cells} - measures.keys())
        ),
        *(
            Problem(file_name, f"The area {code!r} is not known.")
            for code in sorted({cell.area for cell in cells} - areas.keys())
        ),
        *(
            Problem(file_name, f"{measure}, {area}, {period.words}: there are two numbers.")
            for (measure, area, period), count in times.items()
            if count > 1
        ),
    ]
    if problems:
        raise LoadRefused(problems)


def _status(cell: NewCell, shown: Mapping[Key, Number]) -> CellStatus:
    """Return the status, "revised" where another number is public (P22)."""
    before = shown.get(cell.key)
    if cell.value is not None and before is not None and before != cell.value:
        return CellStatus.REVISED
    return cell.status


def _keep(release: Release, file: IO[bytes]) -> None:
    """Keep the file as it came; the last step, so that a failure leaves no stray file."""
    file.seek(0)
    release.file.save(f"{release.checksum[:12]}-{release.file_name}", File(file), save=True)


def _discard(releases: Sequence[Release]) -> None:
    """Take kept files away again, since what they belong to was not written."""
    for release in releases:
        if release.file:
            release.file.delete(save=False)
