"""Which pages a person is shown: one pure function, used by everything (design §5).

An answer on a branch that is not reached counts for nothing: rules look only at answers to pages
that stand earlier on the route itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from surveys.rules.about_you import GATE, is_wanted
from surveys.rules.answers import Answer, Answers, Chosen, Number
from surveys.rules.codes import Comparison, Match, Missing
from surveys.rules.definition import Condition, Definition, Question, Rule


def route(definition: Definition, answers: Answers) -> tuple[Question, ...]:
    """Return the pages to show for these answers, in order."""
    shown: list[Question] = []
    counted: dict[str, Answer] = {}
    for item in definition.items:
        if is_wanted(item, counted) and holds(item.show_if, counted):
            shown.append(item)
            if item.id in answers:
                counted[item.id] = answers[item.id]
    return tuple(shown)


def holds(rule: Rule, answers: Answers) -> bool:
    """Say whether a page with this rule is asked; one without conditions always is."""
    met = [is_met(condition, answers.get(condition.question)) for condition in rule.conditions]
    if not met:
        return True
    return any(met) if rule.match == Match.ANY else all(met)


def is_met(condition: Condition, answer: Answer | None) -> bool:
    """Look at one answer. One that was not asked or was skipped meets no condition.

    "Prefer not to say" and "not sure" are answers: they are none of the options, and a condition
    may name them.
    """
    match answer:
        case Number(value):
            return _compare(condition, value)
        case Chosen(ids):
            return _contains(condition, set(ids))
        case Missing.PREFER_NOT_TO_SAY | Missing.DONT_KNOW:
            return _contains(condition, {answer.value})
        case _:
            return False


def _compare(condition: Condition, value: float) -> bool:
    if condition.number is None:
        return False
    if condition.test == Comparison.IS_MORE_THAN:
        return value > condition.number
    return condition.test == Comparison.IS_LESS_THAN and value < condition.number


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
    shown = [item.id for item in route(definition, answers)]
    position = shown.index(page_id)
    apart = definition.by_id[page_id].about_you
    numbered = [
        item.id
        for item in definition.questions
        if item.id in shown and item.about_you == apart and item.id != GATE
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
        condition.question in behind or definition.question(condition.question) is None
        for item in definition.items
        for condition in item.show_if.conditions
    )
