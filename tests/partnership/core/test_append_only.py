"""Rows that are written once."""

import pytest
from django.db import IntegrityError, transaction

from partnership.accounts.audit import AuditEntry
from partnership.core.append_only import AppendOnlyError

pytestmark = pytest.mark.django_db


def test_a_copy_with_the_same_key_does_not_write_over_the_row() -> None:
    entry = AuditEntry.objects.create(action="x.y")
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditEntry(pk=entry.pk, action="z").save()
    entry.refresh_from_db()
    assert entry.action == "x.y"


def test_a_row_read_again_is_not_changed() -> None:
    AuditEntry.objects.create(action="x.y")
    entry = AuditEntry.objects.get()
    entry.action = "z"
    with pytest.raises(AppendOnlyError):
        entry.save(update_fields=["action"])
