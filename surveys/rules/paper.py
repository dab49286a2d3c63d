"""A questionnaire on paper: numbers, and where to go on (SD-11).

On paper every question has its number, whatever the route: the entry screen shows the same ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from surveys.rules.about_you import GATE
from surveys.rules.answers import Chosen
from surveys.rules.codes import NO, YES, Kind
from surveys.rules.definition import Definition, Option, Question, Rule
from surveys.rules.piping import unpiped
from surveys.rules.routing import holds
from surveys.rules.taking.refusals import refusals

# What a typed letter stands for, beside the numbers of the options.
REFUSAL_KEYS = {"prefer_not_to_say": "p", "dont_know": "u"}


@dataclass(frozen=True)
class PaperOption:
    """A box to tick. ``key`` is printed beside it and typed by staff."""

    key: str
    option: Option
    go_to: int | None = None
    to_the_end: bool = False


@dataclass(frozen=True)
class PaperItem:
    """One question, or something to read.

    ``number`` is None for what is only read. ``only_if`` is the rule under which it is asked;
    ``pass_to`` the number of the first question after a section that may be skipped (SG-04).
    """

    question: Question
    number: int | None
    options: tuple[PaperOption, ...] = ()
    refusal_keys: tuple[tuple[str, str], ...] = ()
    only_if: tuple[Rule, ...] = ()
    pass_to: int | None = None


def numbers_of(definition: Definition) -> dict[str, int]:
    """Return the number of each question on paper, by id."""
    numbered = (item for item in definition.items if item.is_numbered)
    return {item.id: number for number, item in enumerate(numbered, start=1)}


def paper_form(definition: Definition) -> tuple[PaperItem, ...]:
    """Return the whole questionnaire as it is printed, earlier answers replaced by fallbacks."""
    numbers = numbers_of(definition)
    return tuple(_item(definition, place, numbers) for place in range(len(definition.items)))


def _item(definition: Definition, place: int, numbers: dict[str, int]) -> PaperItem:
    question, after = definition.items[place], definition.items[place + 1 :]
    return PaperItem(
        unpiped(question),
        numbers.get(question.id),
        tuple(_options(question, after, numbers)),
        tuple((REFUSAL_KEYS[code.value], code.value) for code in refusals(question)),
        tuple(rule for rule in (question.group_if, question.show_if) if any(rule.every_condition)),
        _after_note(question, after, numbers),
    )


def options_on_paper(question: Question) -> tuple[Option, ...]:
    """Return the boxes of a question; "add another?" has yes and no."""
    if question.kind == Kind.ANOTHER:
        return Option(YES, "Yes"), Option(NO, "No")
    return question.offered if question.has_options else ()


def _options(
    question: Question, after: Sequence[Question], numbers: dict[str, int]
) -> Iterator[PaperOption]:
    may_jump = question.kind in (Kind.SINGLE, Kind.SCALE, Kind.ANOTHER)
    for key, option in enumerate(options_on_paper(question), start=1):
        following = list(_left(question, option, after)) if may_jump else after
        skips = len(following) < len(after)
        go_to = _first_number(following, numbers) if skips else None
        yield PaperOption(str(key), option, go_to, skips and go_to is None)


def _left(question: Question, option: Option, after: Sequence[Question]) -> Sequence[Question]:
    """Drop the pages right behind a question that this answer to it rules out."""
    for place, item in enumerate(after):
        if not _is_ruled_out(question, option, item):
            return after[place:]
    return ()


def _is_ruled_out(question: Question, option: Option, item: Question) -> bool:
    if item.after_another == question.id or (question.id == GATE and item.about_you):
        return option.id != YES
    rules = (item.group_if, item.show_if)
    own = [
        rule
        for rule in rules
        if any(rule.every_condition)
        and all(condition.question == question.id for condition in rule.every_condition)
    ]
    answers = {question.id: Chosen((option.id,))}
    return any(not holds(rule, answers) for rule in own)


def _first_number(following: Sequence[Question], numbers: dict[str, int]) -> int | None:
    return next((numbers[item.id] for item in following if item.id in numbers), None)


def _after_note(
    question: Question, after: Sequence[Question], numbers: dict[str, int]
) -> int | None:
    if question.kind != Kind.NOTE:
        return None
    return _first_number([item for item in after if question.id not in item.notes], numbers)
