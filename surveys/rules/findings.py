"""A remark on a questionnaire."""

from dataclasses import dataclass

from surveys.rules.definition import Question


@dataclass(frozen=True)
class Finding:
    """One remark. ``stops`` says that the questionnaire cannot be published with it."""

    rule: str
    question: str
    words: str
    stops: bool = True


def about(rule: str, item: Question, words: str, stops: bool = True) -> Finding:
    """Return a remark on one page, which it names."""
    return Finding(rule, item.id, f"“{item.heading}”: {words}", stops)
