"""From what a browser sent to an answer, or to words that say how to mend it (SE-09, UX-06).

No question is compulsory (SG-04): nothing sent is the answer "skipped".
"""

import re
from collections.abc import Sequence

from surveys.rules.answers import Answer, Chosen, Number, Seen, Words
from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.messages import Phrase, Problem, gettext_noop, ngettext
from surveys.rules.text import excess, with_line_feeds

PLAIN_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?", re.ASCII)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))", re.ASCII)


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
        return Problem(
            gettext_noop("Choose one of the answers to “%(question)s”"),
            {"question": question.title},
        )
    if len(set(given)) > 1 and question.kind != Kind.SEVERAL:
        return Problem(
            gettext_noop("Choose one answer to “%(question)s”"), {"question": question.title}
        )
    alone = _label_that_stands_alone(question, given)
    if alone and len(set(given)) > 1:
        return Problem(
            gettext_noop("Choose “%(answer)s” on its own, or choose only the other answers"),
            {"answer": alone},
        )
    if given[0] in codes:
        return Missing(given[0])
    return Chosen(tuple(option.id for option in question.options if option.id in given))


def _label_that_stands_alone(question: Question, given: list[str]) -> str:
    for code in refusals(question):
        if code in given:
            return Phrase(MISSING_LABELS[code])
    return next((o.label for o in question.offered if o.exclusive and o.id in given), "")


def _number(question: Question, given: str) -> Answer | Problem:
    text = THOUSANDS.sub("", given.strip())
    if not PLAIN_NUMBER.fullmatch(text) or (question.whole and float(text) % 1):
        words = {"answer": _subject(question), "example": _example(question)}
        return Problem(A_WHOLE_NUMBER if question.whole else A_NUMBER, words)
    value = float(text)
    too_low = question.minimum is not None and value < question.minimum
    too_high = question.maximum is not None and value > question.maximum
    if too_low or too_high:
        return _out_of_range(question)
    return Number(int(value) if question.whole else value)


A_WHOLE_NUMBER = gettext_noop("%(answer)s must be a whole number, like %(example)s")
A_NUMBER = gettext_noop("%(answer)s must be a number, like %(example)s")
BETWEEN = gettext_noop("%(answer)s must be between %(low)s and %(high)s")
AT_MOST = gettext_noop("%(answer)s must be %(high)s or less")
AT_LEAST = gettext_noop("%(answer)s must be %(low)s or more")


def _out_of_range(question: Question) -> Problem:
    limits = {"low": question.minimum, "high": question.maximum}
    given = {name: f"{limit:g}" for name, limit in limits.items() if limit is not None}
    said = {"answer": _subject(question), **given}
    if len(given) == 2:
        return Problem(BETWEEN, said)
    return Problem(AT_MOST if "high" in given else AT_LEAST, said)


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
    words = {"answer": _subject(question), "limit": str(question.limit)}
    if over.characters:
        return Problem(TOO_LONG[0], words, TOO_LONG[1], over.characters)
    return Problem(TOO_HEAVY, words)


TOO_LONG = ngettext(
    "%(answer)s must be %(limit)s characters or fewer. You have %(count)s character too many",
    "%(answer)s must be %(limit)s characters or fewer. You have %(count)s characters too many",
)
TOO_HEAVY = gettext_noop(
    "%(answer)s must be %(limit)s characters or fewer. Use fewer signs and pictures"
)


def _subject(question: Question) -> str:
    name = question.short_name
    return name[:1].upper() + name[1:] if name else Phrase(gettext_noop("Your answer"))
