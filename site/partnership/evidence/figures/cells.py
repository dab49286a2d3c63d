"""Fetching the cells that a set of figures needs, in as many queries for one as for many."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnership.evidence.figures.rendered import Source
from partnership.evidence.figures.vantage import NOW, Vantage
from partnership.evidence.models import Area, Measure, Observation, Release
from partnership.evidence.rules.cells import ABSENT_WORDS, CellStatus, Number
from partnership.evidence.rules.coverage import refuse_partial
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.rates import nearest_base
from partnership.evidence.rules.refusals import Refused

Place = tuple[int, int]  # measure id, area id
MONTH_FIELDS = ("measure_id", "area_id", "period_start")


@dataclass(frozen=True, slots=True)
class HeldCell:
    """A cell as it holds now."""

    period: Period
    status: CellStatus
    number: Number | None
    note: str
    edition: str
    source: Source
    low: Number | None = None
    high: Number | None = None
    people: int | None = None

    def required(self) -> Number:
        """Return the number.

        Raises:
            Refused: The cell is suppressed, missing or does not apply.
        """
        if self.number is None:
            plain = f"The number for {self.period.words} is {ABSENT_WORDS[self.status]}."
            raise Refused(f"{plain} {self.note}".strip())
        return self.number


def source_of(release: Release) -> Source:
    """Return where a release came from."""
    dataset = release.dataset
    return Source(
        publisher=dataset.publisher.name,
        dataset=dataset.name,
        release=release.title,
        published_on=release.published_on,
        url=dataset.url,
        licence=dataset.get_licence_display(),
        attribution=dataset.attribution,
    )


def held(observation: Observation) -> HeldCell:
    """Return what is known of one cell."""
    return HeldCell(
        period=observation.period,
        status=CellStatus(observation.status),
        number=observation.number,
        note=observation.note,
        edition=observation.release.title,
        source=source_of(observation.release),
        low=observation.low,
        high=observation.high,
        people=observation.people,
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """One cell that a figure needs."""

    measure: Measure
    area: Area
    period: Period

    @property
    def place(self) -> Place:
        """The measure and the area."""
        return self.measure.pk, self.area.pk


class CellBook:
    """The cells of many figures, looked up without further queries."""

    def __init__(self, observations: Iterable[Observation], months: dict[Place, set[date]]) -> None:
        """Keep the cells by place and period."""
        self._cells: dict[Place, dict[Period, HeldCell]] = {}
        self._months = months
        for each in observations:
            place = self._cells.setdefault((each.measure_id, each.area_id), {})
            place[each.period] = held(each)

    def find(self, measure: Measure, area: Area, period: Period) -> HeldCell | None:
        """Return the cell, or ``None`` when no public release has it."""
        return self._cells.get((measure.pk, area.pk), {}).get(period)

    def cell(self, measure: Measure, area: Area, period: Period) -> HeldCell:
        """Return the cell.

        Raises:
            Refused: No public release has it; part of a year is not a year (P15).
        """
        cell = self.find(measure, area, period)
        if cell is None:
            months = self._months.get((measure.pk, area.pk), set())
            if months & set(period.months()):
                refuse_partial(period, months)
            raise Refused(f"No number for {period.words} is held yet.")
        return cell

    def base(self, measure: Measure, area: Area, period: Period) -> HeldCell:
        """Return the number of people that a rate over ``period`` divides by (P14).

        Raises:
            Refused: The measure has no base, or no number of people is held for the area.
        """
        if measure.base_id is None:
            raise Refused("This number has no group of people to work out a rate from.")
        points = self._cells.get((measure.base_id, area.pk), {})
        chosen = nearest_base((point.start for point in points), period.end)
        if chosen is None:
            raise Refused(f"No number of people is held for {area.name}.")
        return points[Period.point(chosen)]


def fetch(wanted: Collection[Wanted], seen: Vantage = NOW) -> CellBook:
    """Fetch all cells asked for, with the bases of their rates: one query, two when some lack."""
    if not wanted:
        return CellBook((), {})
    return book_of(read(where(wanted), seen), wanted, seen)


def where(wanted: Collection[Wanted]) -> Q:
    """Return the condition that finds the cells asked for, with the bases of their rates."""
    if not wanted:
        return Q(pk__in=())
    periods = {(each.period.kind.value, each.period.start) for each in wanted}
    bases = {each.measure.base_id for each in wanted if each.measure.base_id}
    return Q(area__in={each.area.pk for each in wanted}) & (
        Q(
            measure__in={each.measure.pk for each in wanted},
            period_kind__in={kind for kind, _ in periods},
            period_start__in={start for _, start in periods},
        )
        | Q(measure__in=bases, period_kind=PeriodKind.POINT.value)
    )


def read(condition: Q, seen: Vantage = NOW) -> list[Observation]:
    """Return the cells that hold and meet a condition, with their sources: one query."""
    cells = seen.cells().filter(condition)
    return list(cells.select_related("release__dataset__publisher"))


def months_where(wanted: Iterable[Wanted]) -> Q:
    """Return the condition that finds the months of the longer periods asked for."""
    longer = [each for each in wanted if len(each.period.months()) > 1]
    if not longer:
        return Q(pk__in=())
    return Q(
        measure__in={each.measure.pk for each in longer},
        area__in={each.area.pk for each in longer},
        period_kind=PeriodKind.MONTH.value,
        period_start__in={month for each in longer for month in each.period.months()},
    )


def book_of(
    observations: Collection[Observation], wanted: Collection[Wanted], seen: Vantage = NOW
) -> CellBook:
    """Return a book of cells; another query tells why a longer period is missing, if one is."""
    found = {(each.measure_id, each.area_id, each.period) for each in observations}
    missing = [each for each in wanted if (*each.place, each.period) not in found]
    rows = seen.cells().filter(months_where(missing))
    return CellBook(observations, _by_place(rows.only(*MONTH_FIELDS)))


def book_with_months(observations: Collection[Observation]) -> CellBook:
    """Return a book of cells that were fetched with ``months_where``: no query."""
    months = [each for each in observations if each.period_kind == PeriodKind.MONTH.value]
    return CellBook(observations, _by_place(months))


def _by_place(months: Iterable[Observation]) -> dict[Place, set[date]]:
    """Return which months are held, to say why a longer period is missing (P15)."""
    held_months: dict[Place, set[date]] = {}
    for each in months:
        held_months.setdefault((each.measure_id, each.area_id), set()).add(each.period_start)
    return held_months
