"""The texts of a survey as a file for a translator, and back."""

import csv
import io
from collections.abc import Iterable

from surveys.translating.rows import Row

COLUMNS = ("key", "english", "words")
MOST_BYTES = 1_000_000


class UnreadableFileError(Exception):
    """The file is not one of ours; its message says why, for the person who sent it."""


def as_csv(rows: Iterable[Row]) -> str:
    """Return the texts as CSV with a byte order mark, so that spreadsheets show every letter."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows((row.key, row.english, row.words) for row in rows)
    return f"\ufeff{out.getvalue()}"


def from_csv(data: bytes) -> dict[str, tuple[str, str]]:
    """Return English and words by key; rows without words are left out.

    Raises:
        UnreadableFileError: it is too large, not UTF-8, or has other columns.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFileError("The file is too large.")
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
        rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableFileError("Save the file as CSV in UTF-8, then send it again.") from error
    if not set(COLUMNS) <= set(reader.fieldnames or ()):
        raise UnreadableFileError(f"The file needs the columns {', '.join(COLUMNS)}.")
    return {
        row["key"]: (row["english"] or "", row["words"])
        for row in rows
        if (row["words"] or "").strip()
    }
