"""What an XLSForm cannot say of a questionnaire."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from surveys.exchange.problems import Remark
from surveys.exchange.xlsform.lists import OTHER
from surveys.rules.codes import Kind, Look, Run
from surveys.rules.definition import Definition, Question
from surveys.rules.validation import refusals

# Columns of ours beside those of the form.
ONE_LANGUAGE = MappingProxyType({"purpose": "purpose", "short_name": "short name", "unit": "unit"})


def losses_of(definition: Definition) -> Iterator[Remark]:
    """Yield everything that is lost on the way out, by question."""
    for item in definition.items:
        if item.part is None or item.part.run != Run.ROUNDS or item.part.number == 1:
            yield from (Remark(item.name, words) for words in _of(item))
            if definition.translations and (alone := _in_english_alone(item)):
                yield Remark(item.name, f"{alone} written in English alone")


def _in_english_alone(item: Question) -> str:
    """Name the words of a page that a form has one column for, whatever its languages."""
    named = [said for name, said in ONE_LANGUAGE.items() if getattr(item, name)]
    return f"its {' and '.join(named)} {'are' if len(named) > 1 else 'is'}" if named else ""


def _of(item: Question) -> Iterator[str]:
    yield from _of_options(item)
    yield from _of_run(item)
    if item.kind == Kind.RANK and item.most:
        yield f"“only the top {item.most}” is not known there: all are put in order"
    if refusals(item) and not item.is_choice:
        yield "“Prefer not to say” and “I’m not sure” are only known for choices there"
    if item.earliest or item.latest or item.not_future:
        yield "the limits of its month are not written"
    if item.easy_title or item.easy_hint or item.picture or (item.part and item.part.easy_title):
        yield "its easy-read words and picture are not written"
    if item.pipes:
        yield "forms know no words for when the earlier answer is missing"
    if item.look in (Look.PICTURES, Look.BALLOT) and not item.shuffled:
        yield "it is drawn without its pictures there"


def _of_run(item: Question) -> Iterator[str]:
    if item.kind == Kind.ANOTHER:
        yield "forms ask for another one in words of their own"
    if item.part and item.part.run == Run.STATEMENTS:
        yield "it becomes a question of its own"


def _of_options(item: Question) -> Iterator[str]:
    if any(option.group for option in item.offered):
        yield "the headings above its answers are not written"
    if any(option.hint for option in item.offered):
        yield "the hints of its answers are not written"
    if any(option.easy_label or option.easy_picture for option in item.offered):
        yield "the easy-read words and pictures of its answers are not written"
    if any(option.retired for option in item.options):
        yield "answers that are no longer offered are not written"
    if item.option_with_words and item.option_with_words.id != OTHER:
        yield f"“{item.option_with_words.label}” is called “other” there"
