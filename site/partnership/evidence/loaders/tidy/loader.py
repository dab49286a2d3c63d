"""From a tidy CSV or XLSX to a release."""

from collections.abc import Sequence
from typing import IO
from zlib import crc32

from django.utils.text import slugify

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.words import DatasetWords, ensure_dataset
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.rows import Checked, read_checked
from partnership.evidence.loaders.store import LoadResult, NewRelease, Upload
from partnership.evidence.loaders.tidy.checks import note_faults
from partnership.evidence.loaders.tidy.layout import TidyRow
from partnership.evidence.models import Publisher
from partnership.evidence.rules.periods import Period

LONGEST_SLUG = 50


def load_tidy(file: IO[bytes], name: str, *, progress: Progress | None = None) -> list[LoadResult]:
    """Load a table of the layout in docs/data-layouts.md, as CSV or XLSX.

    Args:
        file: The table.
        name: The file's name, for messages and for keeping it.
        progress: Called when the table has been read.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        rows = read_checked(upload.file, upload.name, TidyRow, problems, progress=progress)
        if rows:
            note_faults(rows, problems)
        problems.refuse_if_any()
        return [_part(rows)]

    return load_once(file, name, (), read)


def _part(rows: Sequence[Checked[TidyRow]]) -> Part:
    """Return the one release of a file."""
    first = rows[0].row
    periods = sorted({each.row.period for each in rows})
    new = NewRelease(
        dataset=ensure_dataset(_words(first)),
        title=_title(periods),
        edition=max(period.end for period in periods),
    )
    return new, [each.row.cell() for each in rows]


def _words(row: TidyRow) -> DatasetWords:
    """Return the data set that the rows name."""
    known = Publisher.objects.filter(name=row.publisher).values_list("slug", flat=True).first()
    return DatasetWords(
        slug=short_slug(f"{row.publisher} {row.dataset}"),
        name=row.dataset[:200],
        publisher_slug=known or short_slug(row.publisher),
        publisher=row.publisher[:160],
        url=row.source_url,
        licence=row.licence or "other",
        attribution=f"Source: {row.publisher}"[:300],
    )


def short_slug(text: str) -> str:
    """Return a slug of at most 50 letters; where it was cut, a number keeps it apart."""
    slug = slugify(text)
    if len(slug) <= LONGEST_SLUG:
        return slug
    return f"{slug[: LONGEST_SLUG - 9]}-{crc32(text.encode()):08x}"


def _title(periods: Sequence[Period]) -> str:
    """Return the first and last period of the file."""
    first, last = periods[0].words, periods[-1].words
    return first if first == last else f"{first} to {last}"
