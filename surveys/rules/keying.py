"""What staff type for a tick on paper, and two typings of one form compared (SD-11).

A tick is typed as the number that is printed beside it. Nothing typed is the answer "skipped".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from surveys.rules.answers import Answer, Answers, Chosen, Month, Number, Ranked, Seen, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.figures import in_figures
from surveys.rules.messages import Problem
from surveys.rules.paper import REFUSAL_KEYS, options_on_paper
from surveys.rules.storing import stored_answers
from surveys.rules.taking.refusals import refusals
from surveys.rules.validation import PASS_OVER, validate

PASS_KEY = "s"  # noqa: S105  # a key on the keyboard, no password
# Up to here every option has one sign, so that "134" is three ticks.
ONE_SIGN = 9
NO_SUCH_KEY = "“%(key)s” is not beside any answer to this question"
GAP = re.compile(r"[\s,;]+")
# What stands for words in a form that is held: they are with safeguarding, and nowhere else.
SOMETHING = Words("x")


def take_typed(question: Question, text: str, words: str = "") -> Answer | Problem:
    """Return the answer that was typed, by the rules of the screens.

    Args:
        question: what was asked.
        text: numbers of options; a number; a month and a year; the numbers in the boxes of an
            order from top to bottom, with "-" for an empty one; or words.
        words: what stands behind "Other".
    """
    text = text.strip()
    if question.kind == Kind.NOTE:
        return validate(question, [PASS_OVER] if text.lower() == PASS_KEY else [])
    codes = {REFUSAL_KEYS[code.value]: code.value for code in refusals(question)}
    if text.lower() in codes and not question.is_choice:
        return validate(question, [codes[text.lower()]])
    if question.is_choice or question.kind == Kind.ANOTHER:
        return _ticks(question, text.lower(), codes, words)
    if question.kind == Kind.RANK:
        return _order(question, text)
    if question.kind == Kind.MONTH:
        month, _, year = text.rpartition(" ")
        return validate(question, [], {"month": month.strip(), "year": year.strip()})
    return validate(question, [text])


def _ticks(question: Question, text: str, codes: dict[str, str], words: str) -> Answer | Problem:
    options = options_on_paper(question)
    known = {str(key): option.id for key, option in enumerate(options, start=1)} | codes
    keys = [key for key in GAP.split(text) if key]
    if len(keys) == 1 and keys[0] not in known and len(options) <= ONE_SIGN:
        keys = list(keys[0])
    for key in keys:
        if key not in known:
            return Problem(NO_SUCH_KEY, {"key": key})
    return validate(question, [known[key] for key in keys], {"words": words})


def _order(question: Question, text: str) -> Answer | Problem:
    numbers = [number for number in GAP.split(text) if number]
    if len(numbers) > len(question.offered):
        return Problem(NO_SUCH_KEY, {"key": numbers[-1]})
    boxes = zip(question.offered, numbers, strict=False)
    return validate(question, [], {o.id: "" if n == "-" else n for o, n in boxes})


def keys_of(question: Question, answer: Answer | None) -> str:
    """Return what somebody would type for an answer; nothing for one that was skipped."""
    keys = {option.id: str(key) for key, option in enumerate(options_on_paper(question), start=1)}
    match answer:
        case Chosen(ids):
            return " ".join(keys.get(one, "") for one in ids)
        case Missing():
            return REFUSAL_KEYS.get(answer.value, "")
        case Seen(skips):
            return PASS_KEY if skips else ""
        case None:
            return ""
        case _:
            return _entry_keys(question, answer)


def _entry_keys(question: Question, answer: Answer) -> str:
    match answer:
        case Ranked(ids):
            places = {one: str(place) for place, one in enumerate(ids, start=1)}
            return " ".join(places.get(option.id, "-") for option in question.offered)
        case Month(year, month):
            return f"{month or ''} {year}".strip()
        case Number(value):
            return in_figures(value)
        case Words(text):
            return text
        case _:
            return ""


def without_words(answers: Answers) -> dict[str, Answer]:
    """Return answers without anything that somebody wrote; that they wrote is still seen."""
    return {page: _wordless(answer) for page, answer in answers.items()}


def _wordless(answer: Answer) -> Answer:
    match answer:
        case Words():
            return SOMETHING
        case Chosen(ids):
            return Chosen(ids)
        case _:
            return answer


@dataclass(frozen=True)
class Compared:
    """Two typings of one form: how many answers were compared, and which differ."""

    count: int
    different: tuple[str, ...]


def compare(definition: Definition, first: Answers, second: Answers) -> Compared:
    """Compare the codes that would be stored; what neither route asked is not counted."""
    one, other = stored_answers(definition, first), stored_answers(definition, second)
    asked = [page for page in one if not one[page] == other[page] == Missing.NOT_ASKED.value]
    return Compared(len(asked), tuple(page for page in asked if one[page] != other[page]))


def is_sampled(number: int, first: int, every: int) -> bool:
    """Say whether the form that is typed as ``number`` of its pile is typed twice."""
    return number >= first and (number - first) % max(every, 1) == 0


def last_filled(definition: Definition, typed: Mapping[str, str], reached: str) -> int:
    """Return the place of the last page that was dealt with, -1 before any."""
    return max(
        (
            place
            for place, item in enumerate(definition.items)
            if item.id == reached or typed.get(item.id, "").strip()
        ),
        default=-1,
    )
