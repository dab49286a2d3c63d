"""Writing small archives in the published layout. Their rows are invented."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from partnership.evidence.loaders.police.layout import COLUMNS

FORCE = "Northamptonshire Police"
NORTH_LSOA, OUTSIDE_LSOA = "E01026949", "E01028034"


def reference(number: int) -> str:
    """Return a crime reference as long as a real one."""
    return f"{number:064x}"


def street_row(number: int = 1, **changes: str) -> dict[str, str]:
    """Return one invented row, with columns changed by their lower-case names."""
    row = dict.fromkeys(COLUMNS, "")
    row |= {
        "Crime ID": reference(number),
        "Month": "2025-01",
        "Reported by": FORCE,
        "Falls within": FORCE,
        "LSOA code": NORTH_LSOA,
        "LSOA name": "North Northamptonshire 005A",
        "Crime type": "Robbery",
        "Last outcome category": "Unable to prosecute suspect",
    }
    names = {column.lower().replace(" ", "_"): column for column in COLUMNS}
    return row | {names[name]: value for name, value in changes.items()}


def street_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = COLUMNS) -> str:
    """Return rows as a street file."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def street_name(month: str, force: str = "northamptonshire", kind: str = "street") -> str:
    """Return the published name of a month's file."""
    return f"{month}/{month}-{force}-{kind}.csv"


def zipped(files: Mapping[str, str | bytes]) -> io.BytesIO:
    """Return an archive of the given files, to the byte the same whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    out.seek(0)
    return out


def month_zip(rows: Sequence[Mapping[str, Any]], month: str = "2025-01") -> io.BytesIO:
    """Return an archive of one month."""
    return zipped({street_name(month): street_csv(rows)})


def year_zip(rows_by_month: Mapping[int, Sequence[Mapping[str, Any]]]) -> io.BytesIO:
    """Return an archive of 2025 with a robbery in any month that is not given."""
    return zipped(
        {
            street_name(f"2025-{month:02}"): street_csv(
                rows_by_month.get(month, [street_row(1000 + month, month=f"2025-{month:02}")])
            )
            for month in range(1, 13)
        }
    )
