"""What must hold in a tidy file as a whole, and between it and what is known here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from partnership.core.files.problems import Problems
from partnership.evidence.loaders.checks import (
    Parts,
    gives_back,
    outside_life,
    parts_of_areas,
    wrong_sum,
)
from partnership.evidence.loaders.rows import Checked, note_at, note_repeats
from partnership.evidence.loaders.tidy.layout import TidyRow
from partnership.evidence.models import Area, Measure
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.periods import Period, PeriodKind

Rows = Sequence[Checked[TidyRow]]
Faults = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known here of the file's measures and areas."""

    measures: Mapping[str, Measure]
    areas: Mapping[str, Area]
    parts: Parts

    @classmethod
    def of(cls, rows: Rows) -> "Known":
        """Look up what the rows name."""
        return cls(
            Measure.objects.in_bulk({each.row.measure for each in rows}, field_name="slug"),
            Area.objects.in_bulk({each.row.area_code for each in rows}, field_name="code"),
            parts_of_areas(),
        )


def note_faults(rows: Rows, problems: Problems) -> None:
    """Note everything that is wrong between rows, or with what they name."""
    known = Known.of(rows)
    checks: tuple[Callable[[TidyRow], Faults], ...] = (
        lambda row: _source(row, rows[0].row),
        lambda row: _names(row, known),
        lambda row: _value(row, known),
    )
    for each in rows:
        for check in checks:
            note_at(each.line, problems, check(each.row))
    note_repeats(rows, lambda row: row.key, problems)
    if not any(problems):
        _note_sums(rows, known, problems)
        _note_given_back(rows, known, problems)


def _source(row: TidyRow, first: TidyRow) -> Faults:
    """A file is of one source, so that a release has one."""
    names = ("publisher", "dataset", "source_url", "licence")
    for column, own, other in zip(names, row.source, first.source, strict=True):
        if own != other:
            yield column, f"{own!r} is not {other!r} as in the first row: one file, one source."


def _names(row: TidyRow, known: Known) -> Faults:
    """Measures and areas must be known, and an area must be what its name says (P21)."""
    if row.measure not in known.measures:
        yield "measure", f"The measure {row.measure!r} is not known."
    area = known.areas.get(row.area_code)
    if area is None:
        yield "area_code", f"The area {row.area_code!r} is not known."
        return
    if row.area_name and row.area_name != area.name:
        yield "area_name", f"{row.area_code} is {area.name!r}, not {row.area_name!r}."
    if reason := outside_life(area, row.period):
        yield "area_code", reason


def _value(row: TidyRow, known: Known) -> Faults:
    """A status must go with its value, and a count is a whole number from zero up."""
    try:
        value = row.published().value
    except ValueError as error:
        yield "status", str(error)
        return
    measure = known.measures.get(row.measure)
    if measure is None or value is None:
        return
    if measure.decimals == 0 and value != int(value):
        yield "value", f"{value} is not a whole number of {measure.unit_plural}."
    if measure.decimals == 0 and value < 0:
        yield "value", f"{value} is below zero; there cannot be fewer than no {measure.unit_plural}"


def _note_sums(rows: Rows, known: Known, problems: Problems) -> None:
    """Check the totals that a file says are sums."""
    values: dict[tuple[str, str, Period], Number | None] = {
        each.row.key: each.row.value.value for each in rows
    }
    for each in rows:
        total = each.row.value.value
        if not each.row.adds_up or total is None:
            continue
        keys = list(_part_keys(each.row, known, values))
        if each.row.adds_up == "months" and len(keys) != len(each.row.period.months()):
            reason = f"The file has {len(keys)} of its {len(each.row.period.months())} months."
        else:
            reason = wrong_sum(total, [values[key] for key in keys])
        if reason:
            note_at(each.line, problems, [("value", reason)])


def _part_keys(
    row: TidyRow, known: Known, values: Mapping[tuple[str, str, Period], Number | None]
) -> Iterator[tuple[str, str, Period]]:
    """Yield the cells of the file that a total is made of."""
    if row.adds_up == "areas":
        inside = known.parts.get(row.area_code, ())
        keys = [(row.measure, area.code, row.period) for area in inside]
    else:
        months = (Period.starting(PeriodKind.MONTH, start) for start in row.period.months())
        keys = [(row.measure, row.area_code, month) for month in months]
    yield from (key for key in keys if key in values)


def _note_given_back(rows: Rows, known: Known, problems: Problems) -> None:
    """Note a hidden number that its total and neighbours give back (P13)."""
    cells = {each.row.key: each for each in rows}
    for cell in gives_back([each.row.cell() for each in rows], known.parts):
        reason = "The number is hidden, but the total less the others gives it back. Hide another."
        note_at(cells[cell.key].line, problems, [("value", reason)])
