"""Which differences somebody has to decide about, once each, and how a decision is remembered."""

import hashlib
from collections.abc import Iterable

from surveys.rules.codes import Kind, Run
from surveys.rules.definition import Definition, Question
from surveys.rules.difference import Change, ChangeKind, reworded


def first_of(item: Question) -> str:
    """Return the id of the question that a page repeats: rounds share words and meaning."""
    is_later = (
        item.part is not None
        and item.part.run == Run.ROUNDS
        and item.part.number > 1
        and item.kind != Kind.ANOTHER
    )
    return item.id.removesuffix(f"-{item.part.number}") if item.part and is_later else item.id


def once(changes: Iterable[Change], *questionnaires: Definition) -> list[Change]:
    """Leave out what a later round of a group says again about the same question."""
    pages = {page.id: page for each in questionnaires for page in each.items}
    listed = list(changes)
    said = {(change.kind, change.question) for change in listed}
    return [change for change in listed if not _is_again(change, pages, said)]


def _is_again(
    change: Change, pages: dict[str, Question], said: set[tuple[ChangeKind, str]]
) -> bool:
    page = pages.get(change.question)
    first = first_of(page) if page else change.question
    return first != change.question and (change.kind, first) in said


def to_decide(changes: list[Change], now: Definition) -> list[Change]:
    """Return the new words under which people answer: of each, the meaning has to be asked.

    Pages to read have no answers that could change their meaning. Words in other languages are
    checked by a person who speaks both (YP-14).
    """
    return [change for change in reworded(changes) if _is_asked(now.question(change.question))]


def _is_asked(page: Question | None) -> bool:
    return page is not None and page.is_numbered


def decision_about(before: Definition, now: Definition) -> str:
    """Return the mark of a decision: it holds for this step alone, from one state to another."""
    return hashlib.sha256(f"{before.checksum} {now.checksum}".encode()).hexdigest()
