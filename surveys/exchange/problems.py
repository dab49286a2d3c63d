"""What could not be carried from one form into another, said and never dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """One thing that is different after the journey.

    ``place`` names the question or the line of the sheet, ``words`` what is lost and why.
    """

    place: str
    words: str

    def __str__(self) -> str:
        """Return both in one line."""
        return f"{self.place}: {self.words}" if self.place else self.words
