"""Rules of the question bank: how it is pointed to, and what may not enter it."""

from surveys.rules.definition import Definition, Question
from surveys.rules.difference import corrupting, differences
from surveys.rules.lint import lint
from surveys.rules.validation import refusals

SEPARATOR = "/"
# Remarks about a question's place in a survey, which the bank does not know.
OF_ITS_PLACE = frozenset({"SE-08", "UX-14", "WD-05"})


def reference(key: str, number: int) -> str:
    """Return what a survey stores to point to a version: ``dem-1-age/2``."""
    return f"{key}{SEPARATOR}{number}"


def parts_of(pointer: str) -> tuple[str, int]:
    """Return key and number of a reference.

    Raises:
        ValueError: it is no reference.
    """
    key, _, number = pointer.rpartition(SEPARATOR)
    if not key or not number.isdecimal():
        raise ValueError(f"Not a version of the question bank: {pointer!r}")
    return key, int(number)


def is_reference(text: str) -> bool:
    """Say whether a text points to a version, existing or not."""
    try:
        parts_of(text)
    except ValueError:
        return False
    return True


def bank_findings(now: Question, before: Question | None) -> list[str]:
    """Return why a question may not stand in the bank like this; nothing means it may.

    Args:
        now: the question as it would be.
        before: its latest version; None for a new question.
    """
    return [*_of_care(now), *_of_change(before, now)]


def _of_care(now: Question) -> list[str]:
    found = [
        finding.words
        for finding in lint(Definition((now,)))
        if finding.stops and finding.rule not in OF_ITS_PLACE
    ]
    if now.is_choice and not refusals(now):
        found.append("Offer “Prefer not to say” (DP-15).")
    return found


def _of_change(before: Question | None, now: Question) -> list[str]:
    if before is None:
        return []
    if before.id != now.id:
        return ["This is another question. Make a new entry, comparable with this one (SD-03)."]
    changes = corrupting(differences(Definition((before,)), Definition((now,))))
    return [f"{change.words} (SD-03)" for change in changes]
