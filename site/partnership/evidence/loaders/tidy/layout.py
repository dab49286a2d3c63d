"""The columns of the tidy layout and what each may hold."""

from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator

from partnership.evidence.loaders.fields import Published, PublishedNumber, Words, whole_number
from partnership.evidence.loaders.rows import RowSchema
from partnership.evidence.loaders.store import NewCell
from partnership.evidence.loaders.tidy.periods import period_of
from partnership.evidence.rules.cells import CellStatus
from partnership.evidence.rules.periods import Period

STATUSES = tuple(status.value for status in CellStatus)
ADDS_UP = ("", "areas", "months")
LICENCES = ("", "OGL-3.0", "other")


def _one_of(allowed: tuple[str, ...]) -> AfterValidator:
    def check(text: str) -> str:
        if text not in allowed:
            known = ", ".join(each or "blank" for each in allowed)
            raise ValueError(f"{text!r} is not one of: {known}.")
        return text

    return AfterValidator(check)


def _web_address(text: str) -> str:
    if not text.startswith(("https://", "http://")) or len(text) > 200:
        raise ValueError(f"{text!r} is not a web address.")
    return text


def _people(text: str) -> int | None:
    return whole_number(text) if text else None


class TidyRow(RowSchema):
    """One number of one measure, for one place and period, and where it was published."""

    publisher: Words
    dataset: Words
    source_url: Annotated[str, AfterValidator(_web_address)]
    measure: Words
    area_code: Words
    period: Annotated[Period, PlainValidator(period_of)]
    value: PublishedNumber
    area_name: str = ""
    status: Annotated[str, _one_of(("", *STATUSES))] = ""
    note: Annotated[str, Field(max_length=240)] = ""
    people: Annotated[int | None, PlainValidator(_people)] = None
    adds_up: Annotated[str, _one_of(ADDS_UP)] = ""
    licence: Annotated[str, _one_of(LICENCES)] = ""

    @property
    def key(self) -> tuple[str, str, Period]:
        """What makes the cell that cell."""
        return self.measure, self.area_code, self.period

    @property
    def source(self) -> tuple[str, str, str, str]:
        """Where the row was published; all rows of a file say the same."""
        return self.publisher, self.dataset, self.source_url, self.licence

    def published(self) -> Published:
        """Return the number with its status; a status in its own column wins over a mark.

        Raises:
            ValueError: The status does not go with the value.
        """
        status = CellStatus(self.status) if self.status else self.value.status
        if status.has_value != (self.value.value is not None):
            word = "needs a number" if status.has_value else "cannot have a number"
            raise ValueError(f"The status {status.label_words!r} {word}.")
        return Published(self.value.value, status)

    def cell(self) -> NewCell:
        """Return the cell to write."""
        known = self.published()
        return NewCell(
            self.measure,
            self.area_code,
            self.period,
            known.value,
            known.status,
            self.note,
            people=self.people,
        )


COLUMN_HELP: tuple[tuple[str, str], ...] = (
    ("publisher", "Who published the number. The same in every row."),
    ("dataset", "What the publisher calls it. The same in every row."),
    ("source_url", "The web address it can be found at. The same in every row."),
    ("measure", "The short name (slug) of the measure here, such as homicide."),
    ("area_code", "The code of the area here, such as E23000022."),
    ("period", "Written as in the list of periods below."),
    ("value", "The number, or [c], [x], [z] where there is none. [p] or [r] may follow a number."),
    ("area_name", "May be left out. Where it is given it must be the area's name here."),
    ("status", f"May be left out. One of: {', '.join(STATUSES)}."),
    ("note", "May be left out. A sentence that is kept with the number."),
    (
        "people",
        "May be left out. How many people were asked, or the number that a rate is out of.",
    ),
    (
        "adds_up",
        "May be left out. “areas”: the number is the sum of the areas inside this one in the file. "
        "“months”: it is the sum of its months in the file. It is then checked.",
    ),
    ("licence", "May be left out. OGL-3.0 or other. The same in every row."),
)
