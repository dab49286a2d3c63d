"""Numbers within limits."""

import re

from surveys.rules.answers import Answer, Number
from surveys.rules.definition import Question
from surveys.rules.problems import Problem, subject

PLAIN_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?", re.ASCII)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))", re.ASCII)


def take_number(question: Question, given: str) -> Answer | Problem:
    """Return the number, or say which numbers are taken."""
    text = THOUSANDS.sub("", given.strip())
    if not PLAIN_NUMBER.fullmatch(text) or (question.whole and float(text) % 1):
        kind = "a whole number" if question.whole else "a number"
        return Problem(f"{subject(question)} must be {kind}, like {_example(question)}")
    value = float(text)
    too_low = question.minimum is not None and value < question.minimum
    too_high = question.maximum is not None and value > question.maximum
    if too_low or too_high:
        return Problem(f"{subject(question)} must be {_range(question)}")
    return Number(int(value) if question.whole else value)


def _range(question: Question) -> str:
    low, high = question.minimum, question.maximum
    if low is not None and high is not None:
        return f"between {low:g} and {high:g}"
    return f"{high:g} or less" if low is None else f"{low:g} or more"


def _example(question: Question) -> str:
    low = 0 if question.minimum is None else question.minimum
    high = low + 6 if question.maximum is None else question.maximum
    return f"{int((low + high) / 2)}"
