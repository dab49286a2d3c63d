"""Why an answer was not taken."""

from dataclasses import dataclass

from surveys.rules.definition import Question


@dataclass(frozen=True)
class Problem:
    """The words shown beside the question and in the summary (UX-06).

    ``part`` names the one field of several that has to be mended ("year", "words", the id of an
    option to be ranked); empty for the first one (ERR-3).
    """

    message: str
    part: str = ""


def subject(question: Question) -> str:
    """Return what an error calls the answer: its short name, or "Your answer"."""
    name = question.short_name or "Your answer"
    return name[:1].upper() + name[1:]
