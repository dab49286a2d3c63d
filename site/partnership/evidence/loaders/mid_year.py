"""ONS mid-year population estimates, in the CSV that Nomis gives.

The layout, among other columns: ``DATE_NAME`` (2024), ``GEOGRAPHY_CODE``, ``GENDER_NAME``
(Total, Male, Female), ``C_AGE_NAME`` ("All Ages", "Age 0", ... "Aged 90+"), ``OBS_VALUE``, and
``MEASURES_NAME`` where percentages were asked for too; only its rows of "Value" are kept.
Single years of age are added up to the groups used here; a group is made only where every year
of age in it is there. Where both councils are there and the county is not, it is their sum.
What the layout was compared with stands in ``docs/data-layouts.md``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import IO, Annotated

from pydantic import Field, PlainValidator

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.population import (
    EDITIONS,
    GROUPS,
    ensure_group,
    ensure_population_dataset,
    known_parts,
)
from partnership.evidence.loaders.fields import AreaCode, WholeNumber
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.rows import Checked, RowSchema, note_repeats, read_checked
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.models import Area
from partnership.evidence.rules.periods import Period

EDITION = next(each for each in EDITIONS if each.slug == "mid-year-estimates")
ALL_AGES, TOTAL, OLDEST = -1, "Total", 90
SEXES = ("Male", "Female")
SINGLE = re.compile(r"Aged? (\d{1,3})\+?", re.ASCII)
BANDS: dict[str, tuple[int, int]] = {
    "aged 0 to 9": (0, 9),
    "aged 10 to 17": (10, 17),
    "aged 18 to 24": (18, 24),
    "aged 10 to 24": (10, 24),
    "under 25": (0, 24),
    "aged 25 and over": (25, OLDEST),
}
Residents = Mapping[tuple[str, str, int], int]


def mid_year(text: str) -> date:
    """Read a year: estimates are of its 30th of June."""
    if not re.fullmatch(r"\d{4}", text, re.ASCII):
        raise ValueError(f"{text!r} is not a year like 2024.")
    return date(int(text), 6, 30)


def single_age(text: str) -> int:
    """Read "Age 12" or "Aged 90+"; "All Ages" is ``ALL_AGES``."""
    if text.lower() == "all ages":
        return ALL_AGES
    found = SINGLE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a single year of age. Choose single years in Nomis.")
    return int(found[1])


def one_sex(text: str) -> str:
    """Read Total, Male or Female."""
    if text not in {TOTAL, *SEXES}:
        raise ValueError(f"{text!r} is not Total, Male or Female.")
    return text


class EstimateRow(RowSchema):
    """Residents of one sex and age in one area."""

    day: Annotated[date, PlainValidator(mid_year)] = Field(alias="DATE_NAME")
    area: AreaCode = Field(alias="GEOGRAPHY_CODE")
    sex: Annotated[str, PlainValidator(one_sex)] = Field(alias="GENDER_NAME")
    age: Annotated[int, PlainValidator(single_age)] = Field(alias="C_AGE_NAME")
    residents: WholeNumber = Field(alias="OBS_VALUE")

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the row that row."""
        return self.day, self.area, self.sex, self.age


def load_mid_year(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load mid-year estimates; each year in the file becomes a release.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        known = set(Area.objects.values_list("code", flat=True))
        rows = read_checked(
            upload.file,
            upload.name,
            EstimateRow,
            problems,
            keep=lambda cells: cells.get("MEASURES_NAME", "Value").lower() == "value",
            progress=progress,
        )
        if not rows and not any(problems):
            problems.add(upload.name, "The file has percentages only; choose values in Nomis.")
        for each in rows:
            if each.row.area not in known:
                reason = f"The area {each.row.area!r} is not known."
                problems.add(each.line.place, reason, each.line.number, "GEOGRAPHY_CODE")
        note_repeats(rows, lambda row: row.key, problems)
        days = sorted({each.row.day for each in rows})
        if len(days) > 1:
            problems.add(upload.name, "The file has more than one year; load one at a time.")
        residents = {(each.row.area, each.row.sex, each.row.age): each for each in rows}
        _note_sums(residents, problems)
        problems.refuse_if_any()
        return [_part(days[0], {key: each.row.residents for key, each in residents.items()})]

    return load_once(file, name, [EDITION.slug], read)


def _note_sums(
    rows: Mapping[tuple[str, str, int], Checked[EstimateRow]], problems: Problems
) -> None:
    """Note totals that are not the sum of ages or of sexes."""
    ages_held = {age for _, _, age in rows if age != ALL_AGES}
    for (area, of_sex, age), each in rows.items():
        parts = []
        if age == ALL_AGES and ages_held == set(range(OLDEST + 1)):
            parts.append([rows.get((area, of_sex, single)) for single in sorted(ages_held)])
        if of_sex == TOTAL:
            parts.append([rows.get((area, one, age)) for one in SEXES])
        for own in parts:
            known = [part.row.residents for part in own if part]
            if len(known) == len(own) and sum(known) != each.row.residents:
                reason = f"The parts add up to {sum(known):,}, not {each.row.residents:,}."
                problems.add(each.line.place, reason, each.line.number, "OBS_VALUE")


def _part(day: date, residents: Residents) -> Part:
    """Return the release of one year."""
    complete = dict(residents)
    for county, councils in known_parts().items():
        for of_sex, age in {(of_sex, age) for _, of_sex, age in residents}:
            parts = [residents.get((council, of_sex, age)) for council in councils]
            numbers = [part for part in parts if part is not None]
            if len(numbers) == len(parts):
                complete.setdefault((county, of_sex, age), sum(numbers))
    groups = list(_groups(complete))
    slugs = {group: ensure_group(group).slug for group in {group for _, group, _ in groups}}
    new = NewRelease(
        dataset=ensure_population_dataset(EDITION),
        title=f"mid-{day.year} estimate",
        edition=day,
        reference_date=day,
    )
    point = Period.point(day)
    return new, [NewCell(slugs[group], area, point, number) for area, group, number in groups]


def _groups(residents: Residents) -> Iterator[tuple[str, str, int]]:
    """Yield area, group and residents for every group that the ages make up wholly."""
    names = {"all ages": TOTAL, "females": "Female", "males": "Male"}
    for area in sorted({area for area, _, _ in residents}):
        for group in GROUPS:
            if group in names:
                number = residents.get((area, names[group], ALL_AGES))
                if number is not None:
                    yield area, group, number
                continue
            first, last = BANDS[group]
            ages = [residents.get((area, TOTAL, age)) for age in range(first, last + 1)]
            known = [age for age in ages if age is not None]
            if len(known) == len(ages):
                yield area, group, sum(known)
