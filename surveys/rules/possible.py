"""An answer of every sort that somebody can give to a page: what a walk has to try."""

from collections.abc import Iterator
from itertools import combinations

from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Seen, Words
from surveys.rules.codes import NO, YES, Kind, Missing
from surveys.rules.definition import Condition, Question
from surveys.rules.validation import refusals

# Answers to one question of which every combination is tried; of more, only pairs and all.
MOST_COMBINED = 6
# A month that any question without limits takes.
ANY_YEAR = 2000


def possible_answers(page: Question, conditions: list[Condition]) -> Iterator[Answer]:
    """Yield an answer of every sort, the most usual first.

    Args:
        page: a page of a questionnaire.
        conditions: those of all later rules that look at the page: answers that none of them can
            tell apart are not all yielded.
    """
    if page.is_info:
        yield Seen()
        if page.kind == Kind.NOTE:
            yield Seen(skips=True)
        return
    yield from _given(page, conditions)
    yield from refusals(page)
    yield Missing.SKIPPED


def _given(page: Question, conditions: list[Condition]) -> Iterator[Answer]:
    match page.kind:
        case Kind.NUMBER:
            yield from _numbers(page, conditions)
        case Kind.MONTH:
            yield from _months(page, conditions)
        case Kind.SHORT_TEXT | Kind.LONG_TEXT:
            yield Words("…")
        case Kind.ANOTHER:
            yield from (Chosen((YES,)), Chosen((NO,)))
        case Kind.RANK:
            yield from (Ranked((option.id,)) for option in page.offered)
        case _:
            yield from (Chosen((option.id,)) for option in page.offered)
            if page.kind == Kind.SEVERAL:
                yield from _together(page, conditions)


def _together(page: Question, conditions: list[Condition]) -> Iterator[Answer]:
    """Yield answers that several conditions look at, chosen together."""
    free = [option.id for option in page.offered if not option.exclusive]
    named = [o for o in free if any(o in condition.values for condition in conditions)]
    most = min(page.most or len(named), len(named))
    sizes = range(2, most + 1) if len(named) <= MOST_COMBINED else sorted({min(2, most), most})
    for size in sizes:
        yield from (Chosen(together) for together in combinations(named, size))


def _numbers(page: Question, conditions: list[Condition]) -> Iterator[Answer]:
    """Yield numbers on, below and above every number that a rule names, within the limits."""
    step = 1 if page.whole else 0.5
    usual = page.minimum if page.minimum is not None else 0
    for number in _around(conditions, step, usual):
        low_enough = page.maximum is None or number <= page.maximum
        if low_enough and (page.minimum is None or number >= page.minimum):
            yield Number(number)


def _months(page: Question, conditions: list[Condition]) -> Iterator[Answer]:
    """Yield the first or last month of years on, below and above those that a rule names."""
    first = page.earliest or (page.latest or f"{ANY_YEAR}-01")
    for year in _around(conditions, 1, int(first[:4])):
        for month in (Month(int(year), 12), Month(int(year), 1)):
            after = not page.earliest or str(month) >= page.earliest
            if after and (not page.latest or str(month) <= page.latest):
                yield month
                break


def _around(conditions: list[Condition], step: float, usual: float) -> list[float]:
    named = {condition.number for condition in conditions if condition.number is not None}
    return sorted({number + shift for number in named for shift in (-step, 0, step)} | {usual})
