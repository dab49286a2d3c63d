"""Row schemas: what each row of a table must be, with a reason for every cell that is not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import IO, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from partnership.core.files.problems import Problems
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.tables import Line, read_table


class RowSchema(BaseModel):
    """A row of a table. The alias of a field is the heading of its column."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)


R = TypeVar("R", bound=RowSchema)
R_co = TypeVar("R_co", bound=RowSchema, covariant=True)


@dataclass(frozen=True, slots=True)
class Checked(Generic[R_co]):
    """A sound row and where it stands."""

    line: Line
    row: R_co


def columns_of(schema: type[RowSchema], *, required: bool = True) -> list[str]:
    """Return the headings that a schema asks for, or with ``required=False`` all it knows."""
    named = (
        field.alias or name
        for name, field in schema.model_fields.items()
        if field.is_required() or not required
    )
    return list(dict.fromkeys(named))


def read_checked(
    file: IO[bytes],
    name: str,
    schema: type[R],
    problems: Problems,
    *,
    keep: Callable[[dict[str, str]], bool] = lambda cells: True,
    progress: Progress | None = None,
) -> list[Checked[R]]:
    """Read the rows of a table that are to be kept, noting what is wrong with each.

    Raises:
        LoadRefused: The file cannot be read, or too much is wrong to go on.
    """
    sound: list[Checked[R]] = []
    rows = 0
    for line in read_table(file, name, columns_of(schema)):
        rows += 1
        if keep(line.cells) and (row := check(line, schema, problems)):
            sound.append(Checked(line, row))
    if not rows:
        problems.add(name, "The file has a heading but no rows.")
    if progress:
        progress(name, rows, 1.0)
    return sound


def check(line: Line, schema: type[R], problems: Problems) -> R | None:
    """Return the row as its schema has it, or note every cell that is wrong."""
    try:
        return schema.model_validate(line.cells)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            column = str(each["loc"][0]) if each["loc"] else ""
            problems.add(line.place, _reason(each), line.number, column)
        return None


def _reason(error: Any) -> str:
    """Return the reason in the words of the field that refused."""
    said = error.get("ctx", {}).get("error")
    return str(said) if said else str(error["msg"])


def note_repeats(
    rows: Sequence[Checked[R]], key: Callable[[R], object], problems: Problems
) -> None:
    """Note rows that are there twice for one cell, each with the line of the first."""
    first: dict[object, Line] = {}
    for each in rows:
        known = first.setdefault(key(each.row), each.line)
        if known is not each.line:
            reason = f"There are two rows for this cell; the first is row {known.number}."
            problems.add(each.line.place, reason, each.line.number)


def note_at(line: Line, problems: Problems, found: Iterable[tuple[str, str]]) -> None:
    """Note reasons about one row, as pairs of column and reason."""
    for column, reason in found:
        problems.add(line.place, reason, line.number, column)
