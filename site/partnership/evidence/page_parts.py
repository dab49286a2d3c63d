"""One block of a statistics page, ready to be printed and to be downloaded."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify

from partnership.evidence.figures import DataTable, MeasureSeries, SeriesRequest, Source
from partnership.evidence.places import Lookups
from partnership.evidence.quotes import quote_series

CHART = "evidence/parts/chart.html"


@dataclass(frozen=True)
class Part:
    """One block: ``template`` prints it with ``data``; without one the block prints itself."""

    kind: str
    value: Any
    data: Mapping[str, Any] = field(default_factory=dict)
    table: DataTable | None = None
    source: Source | None = None
    caveats: tuple[str, ...] = ()
    template: str = ""
    key: str = ""
    quote: str = ""

    @property
    def anchor(self) -> str:
        """The id on the page."""
        return anchor_of(self.key)

    @property
    def title(self) -> str:
        """The finding of a chart, or the title of a table."""
        return str(self.value.value["title"])


def anchor_of(key: str) -> str:
    """Return the id on the page of the part with this key."""
    return f"part-{key}"


@dataclass(frozen=True)
class PartKind:
    """How a kind of block asks for series and what it makes of the answers.

    ``looks_up`` says what must be known before it can ask (see ``places.Lookups``).
    """

    requests: Callable[[Mapping[str, Any], Lookups], Sequence[SeriesRequest]]
    build: Callable[[Any, str, Sequence[MeasureSeries], Lookups], Part]


def table_slug(child: Any) -> str:
    """Return the name of a block's table in downloads."""
    return slugify(child.value["title"])[:40]


def chart_part(
    child: Any,
    key: str,
    data: Mapping[str, Any],
    table: DataTable,
    answers: Sequence[MeasureSeries],
    *,
    template: str = CHART,
) -> Part:
    """Return the part of a chart or table, or of the reason why there is none.

    Args:
        child: the block with its value.
        key: what the part is known by.
        data: ``subtitle``, and for charts ``chart``.
        table: the same numbers as a table.
        answers: what the figure door said; when it refused all, the first reason is printed.
        template: what prints the part.
    """
    given = [each for each in answers if not each.refused]
    refused = "" if given else _reason(answers)
    known = {
        **data,
        "anchor": anchor_of(key),
        "title": child.value["title"],
        "refused": refused,
        "table": sortable(table),
        "caveats": [] if refused else list(_caveats(given)),
    }
    return Part(
        child.block_type,
        child,
        known,
        None if refused else table,
        next((each.source for each in given), None),
        tuple(_caveats(given)),
        template,
        key,
        _quote(child, data, given),
    )


def _quote(child: Any, data: Mapping[str, Any], given: Sequence[MeasureSeries]) -> str:
    """Return the sentence to copy (N10); of several series the first speaks for all."""
    if not given:
        return ""
    return quote_series(given[0], finding=child.value["title"], about=data["subtitle"])


def _reason(answers: Sequence[MeasureSeries]) -> str:
    return next((each.refused for each in answers if each.refused), "Not loaded yet.")


def _caveats(answers: Iterable[MeasureSeries]) -> dict[str, None]:
    return dict.fromkeys(text for each in answers for text in each.caveats)


def sortable(table: DataTable) -> dict[str, Any]:
    """Return the table for its component, to be sorted where a script runs.

    Periods go back into their own order; names go by the alphabet.
    """
    first = table.columns[0].label if table.columns else ""
    return {**table.as_component(), "sortable": "given" if first == "Period" else "words"}
