"""Every route through a questionnaire, found by trying each answer that a rule can tell apart."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from surveys.rules.about_you import YES
from surveys.rules.answers import Answer, Answers, Chosen, Seen
from surveys.rules.codes import GATE
from surveys.rules.definition import Condition, Definition, Question
from surveys.rules.possible import possible_answers
from surveys.rules.routing import first_unanswered, is_met, route

# More than an officer reads through; a questionnaire with more says so.
MOST_ROUTES = 60
MOST_WALKS = 1000


@dataclass(frozen=True)
class Step:
    """An answer at which the way parts: the question and the answers that lead this way."""

    question: Question
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Route:
    """One way through: its pages, and where it parted from others."""

    pages: tuple[Question, ...]
    steps: tuple[Step, ...]
    answers: dict[str, Answer]

    @property
    def questions(self) -> int:
        """How many questions are asked on the way."""
        return sum(1 for page in self.pages if page.is_numbered and page.id != GATE)


@dataclass(frozen=True)
class Exploration:
    """What was found. ``is_whole`` is False when there are more ways than were walked."""

    routes: tuple[Route, ...]
    unreachable: tuple[Question, ...]
    dead_ends: tuple[Route, ...]
    is_whole: bool


def explore(definition: Definition) -> Exploration:
    """Walk a questionnaire along every distinct route, as far as the bounds allow.

    Returns:
        The distinct routes, the longest first; pages that no answers lead to, and routes on
        which nothing is asked. Without a whole walk nothing is called unreachable.
    """
    found: dict[tuple[str, ...], Route] = {}
    is_whole = True
    for walks, (answers, steps) in enumerate(_walk(definition, {}, ()), start=1):
        pages = route(definition, answers)
        found.setdefault(tuple(page.id for page in pages), Route(pages, steps, dict(answers)))
        if walks >= MOST_WALKS or len(found) > MOST_ROUTES:
            is_whole = False
            break
    routes = tuple(sorted(found.values(), key=lambda each: -len(each.pages)))[:MOST_ROUTES]
    reached = {page.id for each in routes for page in each.pages}
    missed = tuple(item for item in definition.items if is_whole and item.id not in reached)
    return Exploration(routes, missed, tuple(r for r in routes if not r.questions), is_whole)


def _walk(
    definition: Definition, answers: Answers, steps: tuple[Step, ...]
) -> Iterator[tuple[Answers, tuple[Step, ...]]]:
    """Yield the answers of every way on from here, each with where it parted."""
    page = first_unanswered(definition, answers)
    if page is None:
        yield answers, steps
        return
    groups = told_apart(definition, page)
    for group in groups:
        on = {**answers, page.id: group[0]}
        taken = (*steps, Step(page, group)) if len(groups) > 1 else steps
        yield from _walk(definition, on, taken)


def told_apart(definition: Definition, page: Question) -> list[tuple[Answer, ...]]:
    """Return the answers to a page, those together that no later page can tell apart."""
    looking = [c for item in definition.items for c in conditions_in((item.group_if, item.show_if))]
    conditions = [condition for condition in looking if condition.question == page.id]
    yes_counts = page.id == GATE or any(item.after_another == page.id for item in definition.items)
    may_skip = any(page.id in item.notes for item in definition.items)
    groups: dict[tuple[bool, ...], list[Answer]] = {}
    for answer in possible_answers(page, conditions):
        key = [is_met(condition, answer) for condition in conditions]
        key += [yes_counts and answer == Chosen((YES,)), may_skip and answer == Seen(skips=True)]
        groups.setdefault(tuple(key), []).append(answer)
    return [tuple(group) for group in groups.values()]


def conditions_in(rule: Any) -> Iterator[Condition]:
    """Yield the conditions of a rule, however deep they stand in it."""
    if isinstance(rule, Condition):
        yield rule
    elif isinstance(rule, tuple | list):
        for part in rule:
            yield from conditions_in(part)
    elif is_dataclass(rule):
        for field in fields(rule):
            yield from conditions_in(getattr(rule, field.name))
