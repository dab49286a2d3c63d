"""The rows of a form as the groups and repeats that they open and close."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from surveys.exchange.xlsform.sheets import Row

OPENS = re.compile(r"begin[ _](group|repeat|loop)\b")
CLOSES = re.compile(r"end[ _](group|repeat|loop)\b")
GROUP, REPEAT = "group", "repeat"


class NotNested(ValueError):  # noqa: N818
    """A group is closed that was not opened, or stays open; the words say which."""


@dataclass(frozen=True)
class Asked:
    """A row that asks or says something, and the groups that it stands in, outermost first."""

    row: Row
    groups: tuple[Row, ...]


@dataclass(frozen=True)
class Repeat:
    """Questions that may be answered several times."""

    row: Row
    groups: tuple[Row, ...]
    asked: tuple[Asked, ...]


@dataclass
class _Open:
    row: Row
    kind: str
    inside: list[Asked] = field(default_factory=list)


def tree(rows: Iterable[Row]) -> Iterator[Asked | Repeat]:
    """Yield the rows of a form in order; what stands in a repeat comes together.

    A repeat inside a repeat becomes part of the outer one's rows as a :class:`Asked` row, so that
    whoever reads them can say that it cannot be carried.

    Raises:
        NotNested: groups and repeats do not close as they were opened.
    """
    open_: list[_Open] = []
    for row in rows:
        type_ = row.get("type").lower()
        if opens := OPENS.match(type_):
            open_.append(_Open(row, GROUP if opens[1] == "group" else REPEAT))
            if open_[-1].kind == REPEAT and _repeat(open_[:-1]):
                _repeat(open_[:-1]).inside.append(Asked(row, _groups(open_[:-1])))  # type: ignore[union-attr]
        elif CLOSES.match(type_):
            yield from _closed(open_, row)
        elif type_:
            outer = _repeat(open_)
            asked = Asked(row, _groups(open_))
            if outer is None:
                yield asked
            else:
                outer.inside.append(asked)
    if open_:
        raise NotNested(f"row {open_[-1].row.line} opens a group that is never closed")


def _closed(open_: list[_Open], row: Row) -> Iterator[Repeat]:
    if not open_:
        raise NotNested(f"row {row.line} closes a group that was never opened")
    last = open_.pop()
    if last.kind == REPEAT and _repeat(open_) is None:
        yield Repeat(last.row, _groups(open_), tuple(last.inside))


def _repeat(open_: list[_Open]) -> _Open | None:
    """Return the outermost open repeat."""
    return next((each for each in open_ if each.kind == REPEAT), None)


def _groups(open_: list[_Open]) -> tuple[Row, ...]:
    return tuple(each.row for each in open_ if each.kind == GROUP)
