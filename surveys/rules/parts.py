"""The run of questions that one block of the CMS became."""

from dataclasses import dataclass

from surveys.rules.codes import Run


@dataclass(frozen=True)
class Part:
    """The place of a question in a run: statement 2 of 5 (SB-32), or the second round of a group.

    ``group`` is the permanent id of the block, ``title`` what its statements share, or what one
    round is called ("Place").
    """

    group: str
    title: str
    number: int
    size: int
    run: Run

    @property
    def lead(self) -> str:
        """The words before the question in its heading."""
        return self.title if self.run == Run.STATEMENTS else f"{self.title} {self.number}"
