"""Not saying and not being sure: answers of their own to every kind of question."""

from collections.abc import Sequence

from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.messages import Phrase, Problem, gettext_noop

NOT_BOTH_REFUSALS = gettext_noop("Choose “%(one)s” or “%(other)s”, not both")
NOT_BOTH = gettext_noop("Answer “%(question)s” or choose “%(refusal)s”, not both")


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
    labels = [Phrase(MISSING_LABELS[Missing(code)]) for code in dict.fromkeys(codes)]
    if len(labels) > 1:
        return Problem(NOT_BOTH_REFUSALS, {"one": labels[0], "other": labels[1]})
    if answered:
        return Problem(NOT_BOTH, {"question": question.title, "refusal": labels[0]})
    return Missing(codes[0])
