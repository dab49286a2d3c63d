"""Finding versions of bank questions for the surveys that point to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Q, QuerySet

from surveys.rules.bank import parts_of
from surveys.rules.definition import Question

if TYPE_CHECKING:
    from surveys.models import BankVersion


def _versions() -> QuerySet[BankVersion]:
    return apps.get_model("surveys", "BankVersion").objects.select_related("bank_question")


def questions_of(pointers: Iterable[str]) -> dict[str, Question]:
    """Return the question of each reference that exists, by reference; one query for all."""
    wanted = Q()
    for pointer in set(pointers):
        key, number = parts_of(pointer)
        wanted |= Q(bank_question__key=key, number=number)
    if not wanted:
        return {}
    return {
        version.reference: replace(version.question, bank=version.reference)
        for version in _versions().filter(wanted)
    }


def latest_of(keys: Iterable[str]) -> dict[str, int]:
    """Return the number of the latest version of each key."""
    found: dict[str, int] = {}
    for version in _versions().filter(bank_question__key__in=set(keys)).order_by("number"):
        found[version.bank_question.key] = version.number
    return found


def reference_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what a survey can point to, newest version first, by shelf of the bank.

    Retired questions and earlier versions stay in the list, marked as such: a survey that uses
    one can still be saved.
    """
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    newest: set[str] = set()
    order = ("bank_question__shelf", "bank_question__code", "bank_question__key", "-number")
    for version in _versions().order_by(*order):
        entry = version.bank_question
        name = entry.get_shelf_display()
        mark = "" if entry.key not in newest and not entry.is_retired else " – earlier"
        newest.add(entry.key)
        label = f"{entry.code or entry.key}: {version}{mark}"
        groups[name].append((version.reference, label))
    return list(groups.items())
