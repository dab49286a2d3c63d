"""Putting the supplied questions into the bank."""

from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction
from wagtail.blocks import StreamValue

from surveys.bank.about_you import about_you
from surveys.bank.core import core
from surveys.bank.entries import Entry
from surveys.models.bank import BankQuestion


@transaction.atomic
def load_bank(entries: Iterable[Entry] = ()) -> int:
    """Add the standard questions, and ``entries``, that the bank does not have yet.

    An entry that is there is left as staff have it: running this again changes nothing.

    Returns:
        How many were added.
    """
    wanted = [*about_you(), *core(), *entries]
    known = set(BankQuestion.objects.values_list("key", flat=True))
    missing = [entry for entry in wanted if entry.key not in known]
    for entry in missing:
        _add(entry)
    return len(missing)


def _add(entry: Entry) -> None:
    fields = asdict(entry)
    content = fields.pop("content")
    made = BankQuestion(**fields)
    made.content = StreamValue(made.content.stream_block, [content], is_lazy=True)
    made.full_clean()
    made.save()
