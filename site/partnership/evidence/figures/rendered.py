"""What comes out of the figure door: values with everything a reader needs to trust them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from partnership.evidence.rules.cells import CellStatus, Form, Number
from partnership.evidence.rules.periods import Period, PeriodKind, day_words
from partnership.evidence.rules.wordings import Wording, worded


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number comes from."""

    publisher: str = ""
    dataset: str = ""
    release: str = ""
    published_on: date | None = None
    url: str = ""
    licence: str = ""
    attribution: str = ""

    @property
    def words(self) -> str:
        """One line: publisher, data set, edition and, when known, the day it came out."""
        parts = [self.publisher, self.dataset, self.release]
        if self.published_on:
            parts.append(f"published {day_words(self.published_on)}")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class RenderedFigure:
    """One figure in one form, ready for a sentence, card, chart label, table or download.

    ``refused`` holds the reason, in plain words, when a rule forbids the number (P6 to P23); then
    ``value`` is ``None`` and ``value_text`` and ``words`` say "not available".
    """

    slug: str
    form: Form
    label: str
    value: Number | None = None
    value_text: str = "not available"
    words: str = "not available"
    sentence: str = ""
    exact: Number | None = None
    low: Number | None = None
    high: Number | None = None
    interval_words: str = ""
    base_words: str = ""
    period_words: str = ""
    area_words: str = ""
    measure_words: str = ""
    series_words: str = ""
    source: Source = field(default_factory=Source)
    base_source: Source | None = None
    caveats: tuple[str, ...] = ()
    status: CellStatus = CellStatus.FINAL
    refused: str | None = None

    @property
    def available(self) -> bool:
        """Say whether there is a number to show."""
        return self.refused is None

    @property
    def detail(self) -> str:
        """One line under a headline figure: place, period, base and interval (P14)."""
        parts = [self.area_words, self.period_words, self.base_words, self.interval_words]
        return "; ".join(part for part in parts if part)

    @property
    def wordings(self) -> Mapping[Wording, str]:
        """Every way in which a text can word it; none when it is refused."""
        if not self.available:
            return {}
        return worded(
            number=self.value_text,
            phrase=self.words,
            sentence=self.sentence,
            # This form is the interval; it would be said twice.
            interval="" if self.form is Form.INTERVAL else self.interval_words,
        )

    def worded_as(self, wording: Wording) -> str:
        """Return it in a wording; its plain words where it has no such one or is refused."""
        return self.wordings.get(wording, self.words)


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One cell of a series, with its interval and the break before it, if any (P6, P7).

    ``exact`` is a rate with two decimals at least: for putting places in order (DF3).
    ``changed`` is set by the preview of a release alone: the number is another one beside it.
    """

    area_code: str
    area_words: str
    period: Period
    status: CellStatus
    value: Number | None = None
    value_text: str = "not available"
    exact: Number | None = None
    low: Number | None = None
    high: Number | None = None
    note: str = ""
    break_before: str = ""
    source: Source = field(default_factory=Source)
    changed: bool = False

    @property
    def period_words(self) -> str:
        """The period as people say it."""
        return self.period.words


@dataclass(frozen=True, slots=True)
class SeriesRequest:
    """What to draw or tabulate: a measure (by slug), areas (by code), kind of period and form.

    Only ``Form.COUNT`` and ``Form.RATE`` make a series. ``start`` and ``end`` are days that
    limit the periods; without them everything held is taken. ``ranked`` says that the places are
    put in order, so that the caveats of a comparison go along (P16).
    """

    measure: str
    areas: tuple[str, ...]
    kind: PeriodKind = PeriodKind.MONTH
    form: Form = Form.COUNT
    start: date | None = None
    end: date | None = None
    ranked: bool = False

    def __post_init__(self) -> None:
        """Take plain words for the kind and the form too, as page blocks store them."""
        object.__setattr__(self, "kind", PeriodKind(self.kind))
        object.__setattr__(self, "form", Form(self.form))


@dataclass(frozen=True, slots=True)
class MeasureSeries:
    """The answer to one request: points by area and then by period, gaps marked as missing."""

    request: SeriesRequest
    points: tuple[SeriesPoint, ...] = ()
    measure_words: str = ""
    noun_words: str = ""
    unit_words: str = ""
    base_words: str = ""
    bases: Mapping[str, str] = field(default_factory=dict)
    source: Source = field(default_factory=Source)
    base_source: Source | None = None
    caveats: tuple[str, ...] = ()
    refused: str | None = None

    @property
    def by_area(self) -> dict[str, tuple[SeriesPoint, ...]]:
        """The points of each area, by its name, in the order asked for."""
        names = dict.fromkeys(point.area_words for point in self.points)
        return {
            name: tuple(point for point in self.points if point.area_words == name)
            for name in names
        }


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    label: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what a reader sees, and the bare number or shorthand for a download (P19)."""

    text: str
    value: str | Number


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table for the page, the CSV and the workbook: one content in three layouts (N8)."""

    slug: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    source: Source = field(default_factory=Source)

    def as_component(self) -> Mapping[str, Any]:
        """Return the values of ``components/table.html``."""
        return {
            "caption": self.title,
            "columns": [{"label": each.label, "numeric": each.numeric} for each in self.columns],
            "rows": [[cell.text for cell in row] for row in self.rows],
            "note": " ".join(self.notes),
        }
