"""Which pages a person is shown: one pure function, used by everything (design §5).

An answer on a branch that is not reached counts for nothing: rules look only at answers to pages
that stand earlier on the route itself.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from surveys.rules.about_you import is_wanted
from surveys.rules.answers import Answer, Answers, Chosen, Month, Number, Ranked, Seen
from surveys.rules.codes import GATE, YES, Comparison, Match, Missing
from surveys.rules.definition import Condition, Definition, Question, Rule


def route(definition: Definition, answers: Answers) -> tuple[Question, ...]:
    """Return the pages to show for these answers, in order."""
    return _walked(definition, answers)[0]


def passed_over(definition: Definition, answers: Answers) -> tuple[Question, ...]:
    """Return the pages that a person chose to pass over at a content note (SG-04).

    They are off the route; without that choice they would have been shown.
    """
    return _walked(definition, answers)[1]


def _walked(
    definition: Definition, answers: Answers
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    shown: list[Question] = []
    skipped: list[Question] = []
    counted: dict[str, Answer] = {}
    for item in definition.items:
        if not _may_be_shown(item, counted):
            continue
        if any(counted.get(note) == Seen(skips=True) for note in item.notes):
            skipped.append(item)
            continue
        shown.append(item)
        if item.id in answers:
            counted[item.id] = answers[item.id]
    return tuple(shown), tuple(skipped)


def _may_be_shown(item: Question, counted: Answers) -> bool:
    """Say whether the earlier answers lead to a page: consent, round, group and own rule."""
    rules = (item.group_if, item.show_if)
    return (
        is_wanted(item, counted)
        and _round_is_wanted(item, counted)
        and all(holds(rule, counted) for rule in rules)
    )


def _round_is_wanted(item: Question, counted: Answers) -> bool:
    return not item.after_another or counted.get(item.after_another) == Chosen((YES,))


def holds(rule: Rule, answers: Answers) -> bool:
    """Say whether a page with this rule is asked; one without conditions always is."""
    met = [is_met(condition, answers.get(condition.question)) for condition in rule.conditions]
    met += [holds(group, answers) for group in rule.groups]
    if not met:
        return True
    if rule.match == Match.ALL:
        return all(met)
    return any(met) == (rule.match == Match.ANY)


def is_met(condition: Condition, answer: Answer | None) -> bool:
    """Look at one answer. A page that was not asked meets no condition, "is skipped" neither.

    "Prefer not to say" and "not sure" are answers: they are none of the options, and a condition
    may name them. Of a skipped question only "is skipped" is true. Of an order it looks at the
    first place, of a month at the year.
    """
    if condition.test == Comparison.IS_SKIPPED:
        return answer is Missing.SKIPPED
    if answer is None or answer in (Missing.SKIPPED, Missing.NOT_ASKED):
        return False
    if condition.test == Comparison.IS_ANSWERED:
        return not isinstance(answer, Seen)
    return _says(condition, answer)


def _says(condition: Condition, answer: Answer) -> bool:
    match answer:
        case Number(value):
            return _compare(condition, value)
        case Month(year):
            return _compare(condition, year)
        case Chosen(ids):
            return _contains(condition, set(ids))
        case Ranked(ids):
            return _contains(condition, set(ids[:1]))
        case Missing():
            return _contains(condition, {answer.value})
        case _:
            return False


_COMPARE: Mapping[Comparison, Callable[[float, float], bool]] = MappingProxyType(
    {
        Comparison.IS_MORE_THAN: operator.gt,
        Comparison.IS_LESS_THAN: operator.lt,
        Comparison.EQUALS: operator.eq,
        Comparison.IS_AT_LEAST: operator.ge,
        Comparison.IS_AT_MOST: operator.le,
    }
)


def _compare(condition: Condition, value: float) -> bool:
    compare = _COMPARE.get(condition.test)
    return compare is not None and condition.number is not None and compare(value, condition.number)


def _contains(condition: Condition, given: set[str]) -> bool:
    named = bool(given & set(condition.values))
    if condition.test == Comparison.IS_ANY_OF:
        return named
    return condition.test == Comparison.IS_NONE_OF and not named


def prune(definition: Definition, answers: Answers) -> dict[str, Answer]:
    """Return the answers on the route alone; those of abandoned branches are dropped (CHK-3)."""
    return {item.id: answers[item.id] for item in route(definition, answers) if item.id in answers}


def first_unanswered(definition: Definition, answers: Answers) -> Question | None:
    """Return the first page without an answer, or None when everything can be checked."""
    return next((item for item in route(definition, answers) if item.id not in answers), None)


def is_reachable(definition: Definition, answers: Answers, page_id: str) -> bool:
    """Say whether a page may be opened: it is on the route and all before it are done (SE-08)."""
    for item in route(definition, answers):
        if item.id == page_id:
            return True
        if item.id not in answers:
            return False
    return False


def page_before(definition: Definition, answers: Answers, page_id: str) -> Question | None:
    """Return the page that "Back" leads to, or None on the first one."""
    before = None
    for item in route(definition, answers):
        if item.id == page_id:
            return before
        before = item
    return None


@dataclass(frozen=True)
class Progress:
    """Where we are. ``total`` is None while a later answer may still change it (UX-10)."""

    number: int
    total: int | None


def progress(definition: Definition, answers: Answers, page_id: str) -> Progress:
    """Count questions, not information pages, up to ``page_id``.

    Questions about the person are counted apart: they come after everything is checked (UX-14).
    """
    pages = route(definition, answers)
    shown = [item.id for item in pages]
    position = shown.index(page_id)
    apart = definition.by_id[page_id].about_you
    numbered = [
        item.id
        for item in pages
        if item.is_numbered and item.about_you == apart and item.id != GATE
    ]
    number = sum(1 for shown_id in shown[: position + 1] if shown_id in numbered)
    certain = _is_settled(_part(definition, apart), shown[:position], answers)
    return Progress(max(number, 1), len(numbered) if certain else None)


def _part(definition: Definition, about_you: bool) -> Definition:
    """Return the pages before the check page, or those after it."""
    return Definition(tuple(item for item in definition.items if item.about_you == about_you))


def _is_settled(definition: Definition, done: list[str], answers: Mapping[str, Answer]) -> bool:
    """Say whether every rule looks only at pages that lie behind us."""
    behind = {page_id for page_id in done if page_id in answers}
    return all(
        looked_at in behind or definition.question(looked_at) is None
        for item in definition.items
        for looked_at in looks_at(item)
    )


def looks_at(item: Question) -> Iterator[str]:
    """Name the pages on whose answers it depends whether this one is shown."""
    for rule in (item.group_if, item.show_if):
        yield from (condition.question for condition in rule.every_condition)
    yield from item.notes
    if item.after_another:
        yield item.after_another
