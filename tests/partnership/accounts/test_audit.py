"""The audit trail is written once (SE-25)."""

import pytest

from partnership.accounts.audit import AuditEntry, record
from partnership.core.append_only import AppendOnlyError
from tests.factories.accounts import EditorFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def test_an_entry_says_who_did_what_to_which_thing() -> None:
    editor, body = EditorFactory(), OrganisationFactory()
    entry = record(editor, "accounts.rename", body, "The body changed its name.")
    assert (entry.actor, entry.object_type, entry.object_id) == (
        editor,
        "accounts.organisation",
        str(body.pk),
    )
    assert entry.at.utcoffset().total_seconds() == 0
    assert body.name not in str(entry)


def test_the_machine_acts_without_a_person() -> None:
    assert record(None, "accounts.tidy", None).actor is None


def test_a_long_reason_is_cut() -> None:
    assert len(record(None, "accounts.tidy", None, "x" * 900).reason) == 500


def test_an_entry_is_never_changed_or_deleted() -> None:
    entry = record(None, "accounts.tidy", None)
    for attempt in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(reason="x"),
        lambda: AuditEntry.objects.bulk_update([entry], ["reason"]),
        lambda: AuditEntry.objects.update_or_create(pk=entry.pk),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()
    assert AuditEntry.objects.filter(pk=entry.pk).exists()
