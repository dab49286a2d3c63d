"""Numbers within limits."""

import re

from surveys.rules.answers import Answer, Number
from surveys.rules.definition import Question
from surveys.rules.figures import in_figures
from surveys.rules.messages import Problem, gettext_noop
from surveys.rules.subject import subject

PLAIN_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?", re.ASCII)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))", re.ASCII)

A_WHOLE_NUMBER = gettext_noop("%(answer)s must be a whole number, like %(example)s")
A_NUMBER = gettext_noop("%(answer)s must be a number, like %(example)s")
BETWEEN = gettext_noop("%(answer)s must be between %(low)s and %(high)s")
AT_MOST = gettext_noop("%(answer)s must be %(high)s or less")
AT_LEAST = gettext_noop("%(answer)s must be %(low)s or more")


def take_number(question: Question, given: str) -> Answer | Problem:
    """Return the number, or say which numbers are taken."""
    text = THOUSANDS.sub("", given.strip())
    if not PLAIN_NUMBER.fullmatch(text) or (question.whole and float(text) % 1):
        words = {"answer": subject(question), "example": _example(question)}
        return Problem(A_WHOLE_NUMBER if question.whole else A_NUMBER, words)
    value = float(text)
    too_low = question.minimum is not None and value < question.minimum
    too_high = question.maximum is not None and value > question.maximum
    if too_low or too_high:
        return _out_of_range(question)
    return Number(int(value) if question.whole else value)


def _out_of_range(question: Question) -> Problem:
    limits = {"low": question.minimum, "high": question.maximum}
    given = {name: in_figures(limit) for name, limit in limits.items() if limit is not None}
    said = {"answer": subject(question), **given}
    if len(given) == 2:
        return Problem(BETWEEN, said)
    return Problem(AT_MOST if "high" in given else AT_LEAST, said)


def _example(question: Question) -> str:
    low = 0 if question.minimum is None else question.minimum
    high = low + 6 if question.maximum is None else question.maximum
    return f"{int((low + high) / 2)}"
