"""Writing a version of a bank question (QL-5)."""

from dataclasses import asdict
from typing import Any

from django.db import transaction

from surveys.models.bank import BankQuestion, BankVersion
from surveys.rules.definition import Definition
from surveys.rules.difference import differences, keep_retired

PROVENANCE = ("code", "shelf", "standard", "standard_version", "source", "attribution")


@transaction.atomic
def write_version(entry: BankQuestion) -> BankVersion:
    """Write the entry's question as a new version, unless nothing about it changed.

    Options that were deleted stay as retired ones: answers to them keep their names (SB-01).
    """
    latest = entry.latest
    now, provenance = Definition((entry.question,)), _provenance(entry)
    if latest is None:
        return _write(entry, 1, now, provenance, [])
    before = Definition((latest.question,))
    now = keep_retired(before, now)
    if now == before and provenance == latest.provenance:
        return latest
    changes = [asdict(change) for change in differences(before, now)]
    return _write(entry, latest.number + 1, now, provenance, changes)


def _provenance(entry: BankQuestion) -> dict[str, str]:
    return {name: getattr(entry, name) for name in PROVENANCE}


def _write(
    entry: BankQuestion,
    number: int,
    now: Definition,
    provenance: dict[str, str],
    changes: list[dict[str, Any]],
) -> BankVersion:
    return BankVersion.objects.create(
        bank_question=entry,
        number=number,
        definition=now.to_json()["items"][0],
        provenance=provenance,
        difference=changes,
    )
