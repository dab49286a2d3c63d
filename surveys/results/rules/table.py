"""What comes out: a table that holds only numbers that may be shown (SR-08)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """What the numbers of a table count."""

    PEOPLE = "people"
    GROUPS = "groups"
    ENTRIES = "entries"
    GROUP_ENTRIES = "group_entries"


@dataclass(frozen=True)
class Cell:
    """A number of people as it may be shown.

    Attributes:
        count: people, rounded to the nearest 5; ``None`` when hidden.
        percent: whole percentage of the rounded base; ``None`` when hidden or not a share.
    """

    count: int | None
    percent: int | None = None

    @property
    def hidden(self) -> bool:
        """Say whether the number is hidden; an empty sensitive cell looks the same (SR-09)."""
        return self.count is None


@dataclass(frozen=True)
class NamedCell:
    """One number with its name."""

    label: str
    cell: Cell


@dataclass(frozen=True)
class Line:
    """One row: an answer, its number in each column, and the number of all who gave it.

    ``asked`` is how many could give it, when it was not offered all the time; its share is of them.
    """

    label: str
    cells: tuple[Cell, ...]
    total: Cell
    asked: Cell | None = None


@dataclass(frozen=True)
class Related:
    """What connects a question with another one, and the other one's id when it has a table."""

    words: str
    question: str = ""


@dataclass(frozen=True)
class DisclosedTable:
    """A table after disclosure control: the same in page, chart, alt text and file (SR-08).

    Attributes:
        question: the question of the rows.
        by: the question of the columns; empty for a table of one question.
        columns: names of the columns; empty for a table of one question.
        lines: the answers, in the order of the questionnaire.
        column_bases: people in each column who answered the question.
        base: people in the table.
        all_responses: all responses looked at.
        missing: those not in the table, by kind (SD-06).
        modes: all responses by the way they came in (CB-21).
        overlapping: people could give several answers, so numbers may add up to more.
        rules: name and version of the rule set.
        anything_hidden: some number is hidden.
        eras: people in the table by the times between which the offered answers changed.
        unit: what is counted: people, group sessions, or entries of people or groups.
        givers: how many people or groups gave at least one entry, where entries are counted.
        related: the question that this one replaces, or that replaced it (SD-03).
        where: the one filter in words; empty without (SR-07).
        as_of: the day of the step in which numbers last moved (SR-11).
        example: the answers are a demonstration's and were generated.
        remarks: what must be read beside the numbers, in plain sentences (UC-02, SD-06).
    """

    question: str
    by: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    column_bases: tuple[Cell, ...]
    base: Cell
    all_responses: Cell
    missing: tuple[NamedCell, ...]
    modes: tuple[NamedCell, ...]
    overlapping: bool
    rules: str
    anything_hidden: bool
    eras: tuple[NamedCell, ...] = ()
    unit: Unit = Unit.PEOPLE
    givers: Cell | None = None
    related: tuple[Related, ...] = ()
    where: str = ""
    as_of: date | None = None
    example: bool = False
    remarks: tuple[str, ...] = ()

    def only(self, column: int) -> "DisclosedTable":
        """Return one column of a crossed table as a table of one question.

        It shows a part of what the crossed table shows and nothing besides. A table of its own,
        however carefully made, would hide other numbers than the crossed one, and the two side by
        side would give hidden numbers away (DP-13).

        Args:
            column: position of the column.
        """
        lines = [Line(line.label, (line.cells[column],), line.cells[column]) for line in self.lines]
        base = Cell(self.column_bases[column].count)
        return replace(
            self,
            by="",
            columns=(),
            lines=tuple(lines),
            column_bases=(),
            base=base,
            all_responses=Cell(None),
            missing=(),
            modes=(),
            eras=(),
            anything_hidden=base.hidden or any(line.total.hidden for line in lines),
        )
