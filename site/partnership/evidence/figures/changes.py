"""Which cells a release adds, changes and takes away, before anybody sees them (N5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from partnership.evidence.figures.vantage import Vantage
from partnership.evidence.models import Observation, Release
from partnership.evidence.rules.cells import ABSENT_WORDS, CellStatus
from partnership.evidence.rules.numbers import number_text
from partnership.evidence.rules.periods import MONTHS_IN, Period, PeriodKind

Key = tuple[int, int, Period]
LONGER = [kind.value for kind, months in MONTHS_IN.items() if months > 1]
STALE = "Some of its months were changed later, and the whole has not been counted again."


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell, old beside new; an empty text means that there was, or will be, none."""

    measure: str
    area: str
    period: Period
    old: str
    new: str

    @property
    def period_words(self) -> str:
        """The period as people say it."""
        return self.period.words


@dataclass(frozen=True, slots=True)
class CellChanges:
    """What a release does to the cells that hold now.

    ``unseen`` are its cells that would not show, because a later edition is public; ``stale``
    are numbers for longer periods that it leaves without a new count.
    """

    added: tuple[CellChange, ...] = ()
    changed: tuple[CellChange, ...] = ()
    removed: tuple[CellChange, ...] = ()
    stale: tuple[CellChange, ...] = ()
    unseen: int = 0
    same: int = 0


def cell_changes(release: Release, when: datetime) -> CellChanges:
    """Compare a release that is not public with what holds at ``when``, in four queries."""
    shown = _by_key(_shown(release, Vantage(when, release)).filter(release=release))
    before = _by_key(_shown(release, Vantage(when)))
    added: list[CellChange] = []
    changed: list[CellChange] = []
    removed: list[CellChange] = []
    stale: list[CellChange] = []
    same = 0
    for key, new in shown.items():
        old = before.get(key)
        row = _row(new, old)
        if new.derived:
            stale.append(row)
        elif old is None:
            added.append(row)
        elif row.old == row.new:
            same += 1
        else:
            (changed if new.value is not None else removed).append(row)
    return CellChanges(
        tuple(added),
        tuple(changed),
        tuple(removed),
        tuple(stale),
        unseen=release.observations.count() - len(shown),
        same=same,
    )


def cells_withdrawn(release: Release, when: datetime) -> CellChanges:
    """Compare what holds now with what would hold without a public release, in four queries."""
    before = _by_key(_shown(release, Vantage(when)).filter(release=release))
    after = _by_key(_shown(release, Vantage(when, excluding=release)))
    rows = [(old, after.get(key)) for key, old in before.items()]
    back = [_back(old, new) for old, new in rows if new is not None]
    gone = [_back(old, None) for old, new in rows if new is None]
    changed = [each for each in back if each.old != each.new]
    return CellChanges(
        changed=tuple(changed),
        removed=tuple(gone),
        unseen=release.observations.count() - len(rows),
        same=len(back) - len(changed),
    )


def _back(old: Observation, new: Observation | None) -> CellChange:
    words = _text(new) if new else ABSENT_WORDS[CellStatus.MISSING]
    return CellChange(old.measure.name, old.area.name, old.period, _text(old), words)


def _shown(release: Release, seen: Vantage) -> QuerySet[Observation]:
    own = release.observations.values("measure", "area")
    places = seen.cells().filter(measure__in=own.values("measure"), area__in=own.values("area"))
    return places.select_related("measure", "area").order_by(
        "measure__name", "area__name", "period_start", "period_end"
    )


def shown_months(release: Release, area_code: str) -> set[date]:
    """Return the months of an area that readers would see from a release that is not public."""
    cells = Vantage(including=release).cells().filter(release=release, area__code=area_code)
    months = cells.filter(period_kind=PeriodKind.MONTH.value)
    return set(months.values_list("period_start", flat=True))


def _by_key(cells: Iterable[Observation]) -> dict[Key, Observation]:
    return {(each.measure_id, each.area_id, each.period): each for each in cells}


def _row(new: Observation, old: Observation | None) -> CellChange:
    return CellChange(
        new.measure.name, new.area.name, new.period, _text(old) if old else "", _text(new)
    )


def _text(cell: Observation) -> str:
    """Return the number as a reader would see it, or why there is none."""
    if cell.number is None:
        return ABSENT_WORDS[CellStatus(cell.status)]
    return number_text(cell.number, cell.measure.decimals)


@transaction.atomic
def settle(release: Release, when: datetime) -> int:
    """Put aside the longer periods that a release makes untrue without counting them anew (P15).

    A year must not stand beside newer months. Different crime references cannot be added up over
    months, so a year is counted by its loader, from all its months, or it is not shown until a
    file with all its months is loaded. Calling it again begins afresh; a release that is public
    already is left as it is.

    Returns:
        How many numbers are put aside.
    """
    if Release.objects.filter(pk=release.pk, publish_at__isnull=False).exists():
        return 0
    release.observations.filter(derived=True).delete()
    moved = {
        (each.measure_id, each.area_id, each.period_start) for each in _moved_months(release, when)
    }
    if not moved:
        return 0
    longer = (
        Vantage(when, release)
        .cells()
        .filter(
            measure__in={measure for measure, _, _ in moved},
            area__in={area for _, area, _ in moved},
            period_kind__in=LONGER,
            value__isnull=False,
        )
    )
    # A count of its own that a later edition hides is counted again, not put aside.
    own = _by_key(release.observations.filter(period_kind__in=LONGER))
    stale = [
        each
        for each in longer.exclude(release=release)
        if (each.measure_id, each.area_id, each.period) not in own
        and any((each.measure_id, each.area_id, month) in moved for month in each.period.months())
    ]
    Observation.objects.bulk_create([_put_aside(each, release) for each in stale])
    return len(stale)


def _moved_months(release: Release, when: datetime) -> list[Observation]:
    """Return the months of a release whose public number is another one now."""
    months = {"period_kind": PeriodKind.MONTH.value}
    before = _by_key(_shown(release, Vantage(when)).filter(**months))
    shown = _by_key(_shown(release, Vantage(when, release)).filter(release=release, **months))
    return [new for key, new in shown.items() if key in before and before[key].value != new.value]


def _put_aside(cell: Observation, release: Release) -> Observation:
    return Observation(
        release=release,
        measure_id=cell.measure_id,
        area_id=cell.area_id,
        period_kind=cell.period_kind,
        period_start=cell.period_start,
        period_end=cell.period_end,
        status=CellStatus.MISSING.value,
        note=STALE,
        derived=True,
    )
