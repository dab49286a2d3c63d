"""From what a browser sent to an answer, or to words that say how to mend it (SE-09, UX-06).

No question is compulsory (SG-04): nothing sent is the answer "skipped".
"""

from collections.abc import Mapping, Sequence

from surveys.rules.answers import Answer, Seen
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.messages import Problem
from surveys.rules.taking.choice import take_another, take_choice
from surveys.rules.taking.month import take_month
from surveys.rules.taking.number import take_number
from surveys.rules.taking.order import take_order
from surveys.rules.taking.refusals import refusals, refused
from surveys.rules.taking.words import take_words

__all__ = ["PASS_OVER", "Problem", "refusals", "validate"]

# What the button "Skip this section" of a content note sends (SG-04).
PASS_OVER = "pass_over"  # noqa: S105  # a word, no password
NO_PARTS: Mapping[str, str] = {}


def validate(
    question: Question, raw: Sequence[str], parts: Mapping[str, str] = NO_PARTS
) -> Answer | Problem:
    """Return the answer that was given to ``question``, or the problem with it.

    Args:
        question: a page of the version that is being answered.
        raw: every value that was sent under the question's name, with the codes of refusals;
            blank ones count for nothing.
        parts: what was sent in fields of their own: ``words`` after "Other", ``month`` and
            ``year``, or the number of each option that is put in order, by the option's id.
    """
    given = [value for value in raw if value.strip()]
    if question.is_info:
        return Seen(skips=question.kind == Kind.NOTE and PASS_OVER in given)
    if question.is_choice:
        return take_choice(question, given, parts.get("words", ""))
    codes = [value for value in given if value in refusals(question)]
    rest = [value for value in given if value not in codes]
    if codes:
        return refused(question, codes, answered=bool(rest) or _is_filled(parts))
    return _answer(question, rest, parts)


def _answer(question: Question, rest: list[str], parts: Mapping[str, str]) -> Answer | Problem:
    if question.kind in (Kind.RANK, Kind.MONTH):
        return _of_parts(question, parts)
    if not rest:
        return Missing.SKIPPED
    if question.kind == Kind.ANOTHER:
        return take_another(question, rest)
    if question.kind == Kind.NUMBER:
        return take_number(question, rest[0])
    return take_words(question, rest[0])


def _of_parts(question: Question, parts: Mapping[str, str]) -> Answer | Problem:
    if not _is_filled(parts):
        return Missing.SKIPPED
    if question.kind == Kind.RANK:
        return take_order(question, parts)
    return take_month(question, parts.get("month", ""), parts.get("year", ""))


def _is_filled(parts: Mapping[str, str]) -> bool:
    return any(text.strip() for text in parts.values())
