"""Why a file was refused: a list of file, row, column and reason, and nothing changed."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnership.core.files.neutral import neutral

MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. ``row`` counts lines from 1, the heading being line 1."""

    file: str
    reason: str
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """Return the place and the reason in one line."""
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: {self.reason}"


class LoadRefused(Exception):  # noqa: N818 - it is an answer, not a failure
    """The file was not loaded. ``problems`` says why; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems."""
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems; the first: {self.problems[0]}")


class Problems:
    """Collects problems; after ``MOST_LISTED`` it stops, since the file is plainly wrong."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[Problem] = []

    def __iter__(self) -> Iterator[Problem]:
        """Go through what was found."""
        return iter(self._found)

    def add(self, file: str, reason: str, row: int | None = None, column: str = "") -> None:
        """Note one problem.

        Raises:
            LoadRefused: There are too many to go on.
        """
        self._found.append(Problem(file, reason, row, column))
        if len(self._found) >= MOST_LISTED:
            self._found.append(Problem(file, "There are more problems; reading stopped here."))
            raise LoadRefused(self._found)

    def about(self, file: str) -> bool:
        """Say whether anything is wrong with this file."""
        return any(problem.file == file for problem in self._found)

    def refuse_if_any(self) -> None:
        """Refuse the file when anything is wrong.

        Raises:
            LoadRefused: With the whole list.
        """
        if self._found:
            raise LoadRefused(self._found)


def problems_csv(problems: Iterable[Problem]) -> str:
    """Return the list of problems as CSV text to download, safe to open in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("file", "row", "column", "reason"))
    for each in problems:
        row = "" if each.row is None else each.row
        writer.writerow((neutral(each.file), row, neutral(each.column), neutral(each.reason)))
    return out.getvalue()
