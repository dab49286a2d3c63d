"""From what a browser sent to an answer, or to words that say how to mend it (SE-09, UX-06).

No question is compulsory (SG-04): nothing sent is the answer "skipped".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from surveys.rules.answers import Answer, Chosen, Number, Seen, Words
from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.text import excess, with_line_feeds

PLAIN_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?", re.ASCII)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))", re.ASCII)


@dataclass(frozen=True)
class Problem:
    """Why an answer was not taken, in the words shown beside the question and in the summary."""

    message: str


def validate(question: Question, raw: Sequence[str]) -> Answer | Problem:
    """Return the answer that ``raw`` gives to ``question``, or the problem with it.

    Args:
        question: a page of the version that is being answered.
        raw: every value that was sent under the question's name; blank ones count for nothing.
    """
    if question.is_info:
        return Seen()
    given = [value for value in raw if value.strip()]
    if not given:
        return Missing.SKIPPED
    if question.is_choice:
        return _choice(question, given)
    if question.kind == Kind.NUMBER:
        return _number(question, given[0])
    return _text(question, given[0])


def refusals(question: Question) -> tuple[Missing, ...]:
    """Return the answers "not to say" and "not sure" that a question of options offers."""
    offered = (
        (Missing.DONT_KNOW, question.dont_know),
        (Missing.PREFER_NOT_TO_SAY, question.prefer_not_to_say),
    )
    return tuple(code for code, present in offered if present and question.is_choice)


def _choice(question: Question, given: list[str]) -> Answer | Problem:
    codes = refusals(question)
    known = {option.id for option in question.offered} | set(codes)
    if not set(given) <= known:
        return Problem(f"Choose one of the answers to “{question.title}”")
    if len(set(given)) > 1 and question.kind != Kind.SEVERAL:
        return Problem(f"Choose one answer to “{question.title}”")
    alone = _label_that_stands_alone(question, given)
    if alone and len(set(given)) > 1:
        return Problem(f"Choose “{alone}” on its own, or choose only the other answers")
    if given[0] in codes:
        return Missing(given[0])
    return Chosen(tuple(option.id for option in question.options if option.id in given))


def _label_that_stands_alone(question: Question, given: list[str]) -> str:
    for code in refusals(question):
        if code in given:
            return MISSING_LABELS[code]
    return next((o.label for o in question.offered if o.exclusive and o.id in given), "")


def _number(question: Question, given: str) -> Answer | Problem:
    text = THOUSANDS.sub("", given.strip())
    if not PLAIN_NUMBER.fullmatch(text) or (question.whole and float(text) % 1):
        kind = "a whole number" if question.whole else "a number"
        return Problem(f"{_subject(question)} must be {kind}, like {_example(question)}")
    value = float(text)
    too_low = question.minimum is not None and value < question.minimum
    too_high = question.maximum is not None and value > question.maximum
    if too_low or too_high:
        return Problem(f"{_subject(question)} must be {_range(question)}")
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


def _text(question: Question, given: str) -> Answer | Problem:
    text = with_line_feeds(given)
    if question.kind == Kind.SHORT_TEXT:
        text = " ".join(text.split("\n")).strip()
    over = excess(text, question.limit) if question.limit else None
    if over is None:
        return Words(text)
    message = f"{_subject(question)} must be {question.limit} characters or fewer"
    if over.characters:
        characters = "character" if over.characters == 1 else "characters"
        return Problem(f"{message}. You have {over.characters} {characters} too many")
    return Problem(f"{message}. Use fewer signs and pictures")


def _subject(question: Question) -> str:
    name = question.short_name or "Your answer"
    return name[:1].upper() + name[1:]
