"""Not saying and not being sure: answers of their own to every kind of question."""

from collections.abc import Sequence

from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.problems import Problem


def refusals(question: Question) -> tuple[Missing, ...]:
    """Return the answers "not sure" and "not to say" that a question offers."""
    if question.is_info or question.kind == Kind.ANOTHER:
        return ()
    offered = (
        (Missing.DONT_KNOW, question.dont_know),
        (Missing.PREFER_NOT_TO_SAY, question.prefer_not_to_say),
    )
    return tuple(code for code, present in offered if present)


def refused(question: Question, codes: Sequence[str], *, answered: bool) -> Missing | Problem:
    """Return the refusal among ``codes``; it cannot stand beside another one or an answer."""
    labels = [f"“{MISSING_LABELS[Missing(code)]}”" for code in dict.fromkeys(codes)]
    if len(labels) > 1:
        return Problem(f"Choose {labels[0]} or {labels[1]}, not both")
    if answered:
        return Problem(f"Answer “{question.title}” or choose {labels[0]}, not both")
    return Missing(codes[0])
