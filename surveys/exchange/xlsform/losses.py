"""What an XLSForm cannot say of a questionnaire."""

from __future__ import annotations

from collections.abc import Iterator

from surveys.exchange.problems import Remark
from surveys.exchange.xlsform.lists import OTHER
from surveys.rules.codes import Kind, Look, Run
from surveys.rules.definition import Definition, Question
from surveys.rules.validation import refusals


def losses_of(definition: Definition) -> Iterator[Remark]:
    """Yield everything that is lost on the way out, by question."""
    for item in definition.items:
        if item.part is None or item.part.run != Run.ROUNDS or item.part.number == 1:
            yield from (Remark(item.name, words) for words in _of(item))


def _of(item: Question) -> Iterator[str]:
    yield from _of_options(item)
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
    if item.part and item.part.run == Run.STATEMENTS:
        yield "it becomes a question of its own"
    if item.look in (Look.PICTURES, Look.BALLOT) and not item.shuffled:
        yield "it is drawn without its pictures there"


def _of_options(item: Question) -> Iterator[str]:
    if any(option.hint for option in item.offered):
        yield "the hints of its answers are not written"
    if any(option.easy_label or option.easy_picture for option in item.offered):
        yield "the easy-read words and pictures of its answers are not written"
    if any(option.retired for option in item.options):
        yield "answers that are no longer offered are not written"
    if item.option_with_words and item.option_with_words.id != OTHER:
        yield f"“{item.option_with_words.label}” is called “other” there"
