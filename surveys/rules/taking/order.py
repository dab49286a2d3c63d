"""Options in a person's own order, given as numbers: no drag is ever needed (AC-08)."""

from collections.abc import Mapping

from surveys.rules.answers import Answer, Ranked
from surveys.rules.definition import Question
from surveys.rules.messages import Problem, gettext_noop

NUMBERS_ONLY = gettext_noop("Use the numbers 1 to %(most)s to answer “%(question)s”")
TIE = gettext_noop("You gave number %(number)s to “%(one)s” and “%(other)s”. Use it once")
GAP = gettext_noop("Number %(number)s is missing. Start at 1 and leave no gap")


def most_ranked(question: Question) -> int:
    """Return how many options may get a number: all, or the top few."""
    offered = len(question.offered)
    return min(question.most or offered, offered)


def take_order(question: Question, numbers: Mapping[str, str]) -> Answer | Problem:
    """Return the order that the numbers make; ties and gaps are refused.

    Args:
        question: what is ranked.
        numbers: what was entered for each option, by its id; blank ones are not ranked.
    """
    given = {key: text.strip() for key, text in numbers.items() if text.strip()}
    most, known = most_ranked(question), {option.id for option in question.offered}
    allowed = {str(number) for number in range(1, most + 1)}
    for key, text in given.items():
        if key not in known or text not in allowed:
            words = {"most": str(most), "question": question.title}
            return Problem(NUMBERS_ONLY, words, part=key)
    by_number: dict[int, str] = {}
    for key, text in given.items():
        if int(text) in by_number:
            return _tie(question, by_number[int(text)], key, text)
        by_number[int(text)] = key
    return _gap(by_number) or Ranked(tuple(by_number[number] for number in sorted(by_number)))


def _tie(question: Question, first: str, second: str, number: str) -> Problem:
    one, other = (_label(question, option_id) for option_id in (first, second))
    return Problem(TIE, {"number": number, "one": one, "other": other}, part=second)


def _gap(by_number: Mapping[int, str]) -> Problem | None:
    missing = next((n for n in range(1, len(by_number) + 1) if n not in by_number), None)
    if missing is None:
        return None
    after = min(number for number in by_number if number > missing)
    return Problem(GAP, {"number": str(missing)}, part=by_number[after])


def _label(question: Question, option_id: str) -> str:
    option = question.option(option_id)
    return option.label if option else ""
